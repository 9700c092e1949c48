import type { ZipFileFault } from '../../submissions/desk-state.js';
import { levels } from './common.js';
import { problemWords } from './problems.js';
import { unreadFiles } from './unread-files.js';

/** Words that all verbs of the command share. */
export interface CommandWords {
  readonly usage: string;
  readonly unreadable: Readonly<
    Record<'missing' | 'folder' | 'forbidden' | 'encoding' | 'too-large' | 'other' | ZipFileFault, (detail: string) => string>
  >;
  readonly unwritable: (detail: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly noPlan: string;
  readonly noOutput: string;
  readonly noScope: (text: string) => string;
  /** Empty where none was given. */
  readonly noFormat: (format: string, known: readonly string[]) => string;
  readonly error: string;
}

export const commandWords: CommandWords = {
  usage: `用法：dabiao plan check 规划文件.json …      检查规划文件
      dabiao check 文件.json …               检查上报件、汇总数据、审核意见
      dabiao merge 上报件.json … -o 文件     合并上报件
      dabiao roll-up 汇总数据.json … -o 文件 把下级的汇总数据合成上级的
      dabiao export 汇总数据.json -o 文件    把观测值写成 CSV、Excel 等格式
      dabiao tables --plan 文件 -o 文件夹    把规划写成表，供 SQL 计算

加 --help 看各命令的说明；dabiao --version 显示版本。`,
  unreadable: {
    missing: () => '文件不存在，请检查路径。',
    folder: () => '这是文件夹，请给出其中的文件。',
    forbidden: () => '没有读取权限。',
    encoding: () => problemWords.sentences['json-encoding']({}),
    'too-large': () => unreadFiles['too-large'],
    'zip-damaged': () => '压缩包打不开：没有下载完整、已损坏，或不是 .zip。请重新取得。',
    'zip-encrypted': () => '压缩包加了密码，打不开。请用密码解压后，给出文件夹。',
    'zip-too-many': () => unreadFiles['zip-too-many'],
    'zip-swelling': () => unreadFiles['zip-swelling'],
    'zip-nested': () => '这是压缩包里的压缩包，没有打开。请解压后给出。',
    'zip-empty': () => '压缩包里没有 .json 文件。',
    other: (detail) => `无法读取文件（${detail}）。`,
  },
  unwritable: (detail) => `无法写入文件（${detail}），请检查路径和权限。`,
  unknownOption: (option) => `没有“${option}”这一选项。`,
  noPlan: '请用 --plan 给出规划文件。',
  noOutput: '请用 -o 给出要写入的文件。',
  noScope: (text) => `“${text}”不是地区代码或报告期，请改正。`,
  noFormat: (format, known) =>
    format === '' ? `请用 --format 给出格式：${known.join('、')}。` : `没有“${format}”这一格式，可写${known.join('、')}。`,
  error: levels.error,
};
