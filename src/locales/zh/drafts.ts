/** What is said of the drafts kept in this browser: their list, their former versions, their backups. */
import { backupFile, moreCells } from './common.js';
import type { BackupFault } from '../../drafts/backup-faults.js';
import type { VersionReason } from '../../drafts/version-reasons.js';
import type { EditSource } from '../../report/edit-source.js';
import { retry } from './common.js';

/** Cells that a backup fills, changes, empties, and leaves as they are. */
export interface BackupCounts {
  readonly filled: number;
  readonly changed: number;
  readonly emptied: number;
  readonly kept: number;
}

export interface DraftsWords {
  readonly caption: (count: number) => string;
  readonly reading: string;
  readonly failed: string;
  readonly retry: string;
  readonly empty: string;
  readonly columns: Readonly<
    Record<'draft' | 'region' | 'department' | 'period' | 'progress' | 'changed' | 'size' | 'exported' | 'actions', string>
  >;
  /** A draft in a sentence, or behind the label of a button. */
  readonly draft: (title: string, department: string, period: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly sentences: (texts: readonly string[]) => string;
  readonly longText: (cell: string, length: number) => string;
  readonly current: string;
  readonly deleted: string;
  readonly cells: (count: number) => string;
  readonly size: (bytes: number) => string;
  readonly neverExported: string;
  readonly changedSince: string;
  readonly damaged: (records: number) => string;

  readonly open: string;
  readonly next: string;
  readonly rename: string;
  readonly history: string;
  readonly backup: string;
  readonly delete: string;
  readonly bringBack: string;
  readonly undo: string;
  readonly backupAll: string;
  readonly restore: string;
  readonly removeAll: string;
  readonly back: string;
  readonly cancel: string;
  readonly save: string;
  /** Label of the field for the name of a draft. */
  readonly name: (draft: string) => string;

  readonly wasDeleted: (draft: string) => string;
  readonly wasBroughtBack: (draft: string) => string;
  readonly wasBroughtBackAs: (draft: string, time: string) => string;
  readonly notBroughtBack: (draft: string) => string;
  readonly wasRenamed: (name: string) => string;
  readonly lostName: string;
  readonly wasBegun: (draft: string, cells: number) => string;
  readonly wasThere: (draft: string, cells: number) => string;
  readonly wasBackedUp: (file: string, drafts: number) => string;
  /** The page, not the element, opens it. */
  readonly wasAsked: (draft: string) => string;
  readonly locked: (draft: string) => string;
  readonly noDepartment: (draft: string) => string;
  readonly file: (time: string) => string;

  readonly removal: {
    readonly title: string;
    readonly ask: (count: number) => string;
    readonly warning: string;
    readonly confirm: (count: number) => string;
    readonly done: (count: number) => string;
  };

  readonly versions: {
    readonly title: (draft: string) => string;
    readonly caption: string;
    readonly none: string;
    readonly hint: string;
    readonly columns: Readonly<Record<'time' | 'reason' | 'by' | 'cells' | 'before' | 'after' | 'actions', string>>;
    readonly now: string;
    readonly reasons: Readonly<Record<VersionReason, string>>;
    /** Labels of the two buttons that choose what is compared. */
    readonly chooseBefore: (version: string) => string;
    readonly chooseAfter: (version: string) => string;
    readonly restore: string;
    readonly wasRestored: (version: string) => string;
    readonly wasUndone: string;
    readonly unreadable: string;
    readonly incomparable: string;
    /** With the first of the cells named. */
    readonly tooLong: (cells: number, limit: number, named: string) => string;
  };

  readonly comparison: {
    readonly caption: (before: string, after: string) => string;
    readonly all: string;
    readonly same: string;
    readonly count: (changed: number) => string;
    readonly more: (count: number) => string;
    readonly columns: Readonly<Record<'indicator' | 'region' | 'place' | 'before' | 'after' | 'written', string>>;
    readonly empty: string;
    readonly nothing: string;
    readonly written: (by: string, time: string, source: string) => string;
    readonly sources: Readonly<Record<EditSource, string>>;
  };

  readonly backups: {
    readonly title: string;
    readonly choose: string;
    readonly drop: string;
    readonly hint: string;
    readonly reading: (file: string) => string;
    readonly faults: Readonly<Record<BackupFault | 'unreadable', string>>;
    readonly noDrafts: string;
    readonly caption: (file: string) => string;
    readonly columns: Readonly<Record<'draft' | 'department' | 'period' | 'filled' | 'changed' | 'emptied' | 'kept', string>>;
    readonly isNew: string;
    readonly otherOwner: (owner: string) => string;
    readonly mode: string;
    readonly modes: Readonly<Record<'merge' | 'replace', string>>;
    readonly nothingNew: string;
    /** Receipts of exports that come back. */
    readonly receipts: (count: number) => string;
    /** With the first of the cells named. */
    readonly tooLong: (cells: number, limit: number, named: string) => string;
    readonly confirm: (drafts: number) => string;
    readonly done: (drafts: number, counts: BackupCounts) => string;
  };
}

const deleted = '已删除';

export const draftsWords: DraftsWords = {
  caption: (count) => `本机草稿（${count} 份）`,
  reading: '正在读取草稿…',
  failed: '草稿读取或修改失败。',
  retry,
  empty: '本机还没有草稿。在填报表中填写第一个单元格后，草稿会自动保存在这里；也可以从备份文件恢复。',
  columns: {
    draft: '草稿',
    region: '地区',
    department: '部门',
    period: '报告期',
    progress: '进度',
    changed: '最后修改',
    size: '大小',
    exported: '上报件',
    actions: '操作',
  },
  draft: (title, department, period) => `${title}（${department}，${period}）`,
  list: (names) => names.join('、'),
  sentences: (texts) => texts.join(''),
  longText: (cell, length) => `${cell}（${length} 字）`,
  current: '已打开',
  deleted,
  cells: (count) => `${count} 个单元格`,
  size: (bytes) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  neverExported: '未生成',
  changedSince: '之后有改动',
  damaged: (records) => `${records} 条记录不能采用，已单独保存`,

  open: '打开',
  next: '新建下一期',
  rename: '改名',
  history: '历史',
  backup: '备份',
  delete: '删除',
  bringBack: '恢复',
  undo: '撤销',
  backupAll: '全部备份到文件',
  restore: '从备份文件恢复',
  removeAll: '从本机删除我的全部草稿',
  back: '返回草稿列表',
  cancel: '取消',
  save: '保存',
  name: (draft) => `${draft}的名称`,

  wasDeleted: (draft) => `${deleted}：${draft}。30 天内可以恢复。`,
  wasBroughtBack: (draft) => `已恢复：${draft}。`,
  wasBroughtBackAs: (draft, time) => `已恢复：${draft}。删除时的内容已损坏，无法读取，恢复的是 ${time} 的版本，请核对。`,
  notBroughtBack: (draft) => `未能恢复：${draft}。历史版本都已损坏，无法读取。如有备份或已导出的文件，请从文件恢复。`,
  wasRenamed: (name) => `已改名为“${name}”。`,
  lostName: '已清除名称，改按规划名称显示。',
  wasBegun: (draft, cells) =>
    `已新建：${draft}。${cells > 0 ? `带入备注和数据来源 ${cells} 个单元格，未带入数值` : '上一期没有备注和数据来源，未带入数值'}。`,
  wasThere: (draft, cells) =>
    cells > 0
      ? `${draft}已存在，补入备注和数据来源 ${cells} 个单元格，已填内容没有改动。`
      : `${draft}已存在，没有可补入的备注和数据来源，内容没有改动。`,
  wasBackedUp: (file, drafts) => `已把 ${drafts} 份草稿备份到“${file}”。请把文件存到 U 盘或单位的共享盘。`,
  wasAsked: (draft) => `已请求网页打开：${draft}。`,
  locked: (draft) => `${draft}已经上报，在本填报表中不能再填，没有打开。可以在“历史”里查看。`,
  noDepartment: (draft) => `规划中没有这个部门，没有打开：${draft}。可以在“历史”里查看，或备份到文件。`,
  file: backupFile,

  removal: {
    title: '从本机删除我的全部草稿',
    ask: (count) => `将删除以下 ${count} 份草稿，连同历史版本和本机的副本：`,
    warning: '删除后不能恢复。需要留底的，请先全部备份到文件。已导出的文件不受影响。',
    confirm: (count) => `删除这 ${count} 份草稿`,
    done: (count) => `已从本机删除 ${count} 份草稿，连同历史版本和副本：`,
  },

  versions: {
    title: (draft) => `历史：${draft}`,
    caption: '历史版本',
    none: '还没有历史版本。打开时、大批改动前、导入前、导出时，以及填报中每隔一小时，自动保留一份。',
    hint: '选择两个版本，下方逐个单元格列出差别。',
    columns: { time: '时间', reason: '版本', by: '保存人', cells: '单元格数', before: '比较：之前', after: '之后', actions: '操作' },
    now: '当前',
    reasons: {
      opened: '打开时',
      'before-many': '一次改动多个单元格之前',
      'before-import': '导入之前',
      exported: '导出时',
      hourly: '每小时自动保留',
      deleted: '删除之前',
      'before-restore': '恢复旧版本之前',
      'before-backup': '从备份恢复之前',
    },
    chooseBefore: (version) => `之前：${version}`,
    chooseAfter: (version) => `之后：${version}`,
    restore: '恢复此版本',
    wasRestored: (version) => `草稿已恢复到${version}的版本。`,
    wasUndone: '已撤销，草稿与恢复之前一致。',
    unreadable: '这个版本的内容无法读取，没有恢复。请选择其他版本。',
    incomparable: '所选版本的内容已损坏，无法读取，没有比较。请选择其他版本。',
    tooLong: (cells, limit, named) =>
      `版本中有 ${cells} 个单元格的文字超过 ${limit} 字，一个单元格容纳不下，不作比较；恢复此版本后，这些单元格为空：${named}。`,
  },

  comparison: {
    caption: (before, after) => `${before} → ${after}`,
    all: '同时列出没有变化的单元格',
    same: '两个版本没有差别。',
    count: (changed) => `${changed} 个单元格不同。`,
    more: moreCells,
    columns: { indicator: '指标', region: '地区', place: '栏目', before: '之前', after: '之后', written: '填写人、时间、方式' },
    empty: '（未填）',
    nothing: '空白',
    written: (by, time, source) => [by, time, source].filter((one) => one !== '').join('，'),
    sources: {
      typed: '手工填写',
      pasted: '粘贴',
      imported: '从文件导入',
      mended: '按提示改正',
      undone: '撤销或重做',
      restored: '恢复',
      cleared: '清空',
      loaded: '页面载入',
    },
  },

  backups: {
    title: '从备份文件恢复',
    choose: '选择备份文件',
    drop: '也可以把备份文件拖到这里。',
    hint: '备份文件名类似“达标草稿备份-20260305-0930.json”。先核对改动，再恢复。',
    reading: (file) => `正在读取备份“${file}”…`,
    faults: {
      'not-json': '无法识别这个文件：可能没有下载完整，也可能不是备份文件。请重新复制原文件后再选择。',
      'no-backup': '这不是草稿的备份文件。请选择用“备份”生成的 .json 文件；Excel 文件用“导入 Excel”。',
      'newer-format': '备份由较新版本的页面生成，本页版本较旧，无法读取。请刷新页面后再试；仍有此提示的，与网站管理员联系。',
      changed: '备份文件有改动，或没有复制完整（校验码不符），没有采用。请改用没有改动过的原文件。',
      damaged: '备份文件的内容已损坏，没有采用。请换一份备份。',
      unreadable: '浏览器无法打开这个文件：可能已移走，或正由其他程序占用。请重新选择。',
    },
    noDrafts: '这份备份里没有草稿，请换一份。',
    caption: (file) => `“${file}”中的草稿及恢复后的变化`,
    columns: {
      draft: '草稿',
      department: '部门',
      period: '报告期',
      filled: '新填（单元格）',
      changed: '改动（单元格）',
      emptied: '清空（单元格）',
      kept: '保留本机（单元格）',
    },
    isNew: '本机没有，新建',
    otherOwner: (owner) => `原属“${owner}”，恢复后归您`,
    mode: '恢复方式',
    modes: {
      merge: '合并：两边都有的单元格，以最后填写的为准；本机多出的保留',
      replace: '替换：草稿与备份完全一致，本机多出的单元格清空',
    },
    nothingNew: '备份与本机草稿一致，不需要恢复。',
    receipts: (count) => `连同 ${count} 份导出的回执一起恢复。`,
    tooLong: (cells, limit, named) => `文件里有 ${cells} 个单元格的文字超过 ${limit} 字，一个单元格容纳不下，不会恢复：${named}。`,
    confirm: (drafts) => `恢复这 ${drafts} 份草稿`,
    done: (drafts, { filled, changed, emptied, kept }) =>
      `已恢复 ${drafts} 份草稿：新填 ${filled} 个单元格，改动 ${changed} 个单元格，清空 ${emptied} 个单元格，保留本机 ${kept} 个单元格。恢复之前的内容在各草稿的“历史”里。`,
  },
};
