/** Words of bringing a spreadsheet file into the report. */
import type { ImportRefusal } from '../../exchange/import.js';
import type { SheetRefusal } from '../../spreadsheet/sheet-error.js';
import { megabytes } from '../numbers.js';
import { formWords } from '../../vocabulary/zh/form.js';
import { moreCells } from './common.js';
import { panelWords } from './panels.js';

export interface ImportWords {
  /** How to fill the file, in its third line. */
  readonly fileHint: string;
  readonly choose: string;
  readonly drop: string;
  readonly hint: string;
  readonly reading: (file: string) => string;
  readonly taking: (file: string) => string;
  readonly refused: Readonly<Record<SheetRefusal, (data: Readonly<Record<string, number>>) => string>>;
  readonly notTaken: Readonly<Record<ImportRefusal, string>>;
  readonly macros: string;
  readonly otherVersion: string;
  readonly otherCycle: string;
  readonly byPosition: string;
  readonly sheet: string;
  readonly allSheets: string;
  readonly summary: (file: string, changes: number, unchanged: number) => string;
  readonly nothingNew: (file: string) => string;
  readonly problems: (count: number) => string;
  readonly lockedCells: (count: number) => string;
  readonly tooLong: (cell: string, length: number, limit: number) => string;
  readonly beyond: (count: number) => string;
  readonly notPlaced: (count: number) => string;
  readonly otherDepartments: (count: number) => string;
  readonly caption: string;
  readonly columns: Readonly<Record<'cell' | 'before' | 'after' | 'check', string>>;
  readonly empty: string;
  readonly more: (count: number) => string;
  readonly apply: (count: number) => string;
  readonly cancel: string;
  readonly again: string;
  readonly toMend: string;
  readonly undo: string;
}

const OTHER_FILE = '请另选文件，或从本页重新下载填报表。';

export const importWords: ImportWords = {
  fileHint: `只填白色单元格，灰色单元格不需填写。没有数据的，请在“${formWords.parts.missing}”一栏选择原因，不要留空。填好后在填报页面点“${panelWords.import.open}”，核对后采用。`,
  choose: '选择文件',
  drop: '也可以把文件拖到这里。',
  hint: '支持 .xlsx 和 .csv：从本页下载的填报表，或写有指标名称的其他表。先核对，再采用；采用后也可以撤销。上报件被退回的，选收到的退回文件（.json）；换了电脑的，连同原上报件一起选。',
  reading: (file) => `正在读取“${file}”…`,
  taking: (file) => `正在填入“${file}”…`,
  refused: {
    empty: () => '文件是空的，请另选有内容的文件。',
    'too-large': ({ bytes, limit }) =>
      `文件太大（${megabytes(bytes)} MB，最多 ${megabytes(limit)} MB），没有读取。请删去图片和不用的工作表，另存后再选。`,
    'too-large-unzipped': ({ limit }) => `文件解压后超过 ${megabytes(limit)} MB，没有读取。请只留要导入的工作表，另存后再选。`,
    'too-many-sheets': ({ sheets, limit }) =>
      `文件里的工作表太多（${sheets} 张，最多 ${limit} 张），没有读取。请只留要导入的工作表，另存后再选。`,
    'too-many-cells': ({ limit }) => `文件里的单元格太多（最多 ${limit} 个），没有读取。请删去多余的行和列。`,
    'too-long-text': ({ limit }) => `文件里有一个单元格的文字超过 ${limit} 个字，没有读取。请删去这个单元格的文字。`,
    encrypted: () => '文件有密码，无法打开。请在 Excel 或 WPS 里取消密码后另存。',
    'old-format': () => '这是旧格式的文件（.xls、.et）。请在 Excel 或 WPS 里另存为 .xlsx 再选。',
    'binary-workbook': () => '这是 .xlsb 文件。请在 Excel 里另存为 .xlsx 再选。',
    'open-document': () => '这是 OpenDocument 文件（.ods）。请另存为 .xlsx 再选。',
    'no-spreadsheet': () => '这不是表格文件，请选择 .xlsx 或 .csv 文件。',
    damaged: () => '文件无法读取：可能已损坏，或正由其他程序占用。请另存一份再选。',
    binary: () => '无法识别这个文件，请选择 .xlsx 或 .csv 文件。',
  },
  notTaken: {
    'other-plan': `这份填报表属于另一个规划，没有采用。${OTHER_FILE}`,
    'other-department': `这份填报表属于另一个部门，没有采用。${OTHER_FILE}`,
    'other-region': `这份填报表属于另一个地区，没有采用。${OTHER_FILE}`,
    'other-period': `这份填报表属于另一个报告期，没有采用。${OTHER_FILE}`,
    'on-its-side': '这张表是横排的（指标在第一行），没有采用。请在 Excel 里复制后用“选择性粘贴—转置”变成竖排，保存后再选。',
    'nothing-recognised': '无法识别指标名称，没有采用。表中要有一列指标名称。',
    'nothing-there': '文件里没有内容，请检查是否选错了文件。',
  },
  macros: '文件里有宏，没有运行，只读取了数据。',
  otherCycle: '这份填报表是为另一次监测或评估下载的，请逐项核对。',
  otherVersion: '这份填报表是按规划的另一个版本下载的，请逐项核对。',
  byPosition: '无法识别指标名称，已按位置对应，请逐项核对。',
  sheet: '工作表',
  allSheets: '全部',
  summary: (file, changes, unchanged) =>
    `“${file}”会改动 ${changes} 个单元格${unchanged > 0 ? `，另有 ${unchanged} 个单元格与现在相同` : ''}。`,
  nothingNew: (file) => `“${file}”里没有与现在不同的内容。`,
  problems: (count) => `其中 ${count} 个单元格有错误或待说明，可以先采用，再改正。`,
  lockedCells: (count) => `${count} 个单元格不需填写，不会写入。`,
  tooLong: (cell, length, limit) => `“${cell}”的文字有 ${length} 字，一个单元格最多 ${limit} 字，不会写入，原内容不变。`,
  beyond: (count) => `${count} 个单元格超出表格，不会写入。`,
  notPlaced: (count) => `${count} 处无法对应，不会写入：`,
  otherDepartments: (count) => `${count} 行是其他部门的指标，不会写入。`,
  caption: '将要改动的单元格',
  columns: { cell: '单元格', before: '当前', after: '改为', check: '检查' },
  empty: '（未填）',
  more: moreCells,
  apply: (count) => `采用这 ${count} 个单元格`,
  cancel: '取消',
  again: '再选一个文件',
  toMend: '需要处理的单元格：',
  undo: '在填报表中按 Ctrl+Z 可以一次全部撤销。',
};
