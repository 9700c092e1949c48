/** Words of a report that was returned: the line above the form, its remarks and answers, the files it comes in, and the slip on paper. */
import type { FileFault } from '../../submissions/desk-state.js';
import { close } from './common.js';

type RemarkStage = 'open' | 'mended' | 'answered';

export interface ReturnsWords {
  readonly heading: string;
  readonly count: (remarks: number) => string;
  readonly stages: Readonly<Record<RemarkStage, string>>;
  readonly tally: (stage: RemarkStage, count: number) => string;
  readonly due: (text: string) => string;
  /** Every remark is mended or answered. */
  readonly done: string;
  /** The submission that was exported since has the answers. */
  readonly exported: string;
  readonly next: string;
  readonly all: string;
  readonly print: string;
  readonly putAway: string;
  readonly putAwayAbout: string;
  readonly putAwayNow: string;
  readonly cancel: string;
  /** A remark on the whole. */
  readonly whole: string;
  readonly remark: (by: string) => string;
  readonly why: string;
  readonly wholeAnswer: string;
  readonly write: string;
  readonly writeAgain: string;
  readonly save: string;
  readonly unwritten: string;
  /** Before the report can be exported. */
  readonly unanswered: string;
  readonly files: {
    readonly title: string;
    readonly reading: string;
    readonly practice: string;
    readonly refused: (name: string) => string;
    readonly faults: Readonly<Record<Exclude<FileFault, 'unexpected'>, string>>;
    readonly more: (count: number) => string;
    readonly returned: (time: string, digest: string) => string;
    readonly by: (by: string, time: string) => string;
    readonly accepted: (time: string, digest: string) => string;
    /** Cells that become as they were, and those of them in which something stands. */
    readonly restores: (cells: number, replaced: number) => string;
    readonly same: string;
    readonly later: (time: string, digest: string, returned: string) => string;
    readonly take: string;
    readonly restore: string;
    readonly keep: string;
    readonly submission: (time: string, digest: string) => string;
    readonly submissionHint: string;
    readonly fill: string;
    readonly close: string;
  };
  readonly slip: {
    readonly title: string;
    readonly file: (department: string, periods: string) => string;
    readonly facts: Readonly<Record<'department' | 'by' | 'region' | 'report' | 'date' | 'due' | 'digest', string>>;
    readonly sealed: (time: string) => string;
    readonly remarks: (count: number) => string;
    readonly columns: Readonly<Record<'number' | 'cell' | 'value' | 'remark' | 'answer', string>>;
    readonly indicator: string;
    readonly missing: string;
    readonly whole: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly sign: Readonly<Record<'reviewer' | 'phone' | 'clerk' | 'received' | 'seal', string>>;
    readonly foot: string;
    readonly page: readonly [before: string, between: string, after: string];
  };
}

export const returnsWords: ReturnsWords = {
  heading: '退回',
  count: (remarks) => `退回：${remarks} 条意见`,
  stages: { open: '未处理', mended: '已改', answered: '已答复' },
  tally: (stage, count) => `${returnsWords.stages[stage]} ${count}`,
  due: (text) => `期限：${text}`,
  done: '意见都已处理，可以审核并导出；新的上报件会写明答复的是哪一份。',
  exported: '上报件已带上对退回意见的答复',
  next: '下一条意见',
  all: '全部意见',
  print: '打印退回单',
  putAway: '收起',
  putAwayAbout: '收起后，这些意见不再提示，已写的答复删去，上报件也不带答复；数值不变。',
  putAwayNow: '确定收起',
  cancel: '取消',
  whole: '总的意见',
  remark: (by) => (by === '' ? '退回意见' : `退回意见（${by}）`),
  why: '为什么不改',
  wholeAnswer: '对总的意见的答复',
  write: '不改，写明原因',
  writeAgain: '修改答复',
  save: '保存答复',
  unwritten: '还没有写答复。',
  unanswered: '对整份的意见还没有答复，答复后才能导出上报件。草稿不受影响。',
  files: {
    title: '退回单和上报件',
    reading: '正在读取和校验…',
    practice: '这是练习，没有采用。请结束练习，在正式的填报表中打开退回单或上报件。',
    refused: (name) => `“${name}”没有采用：`,
    faults: {
      encoding: '文件不是 UTF-8 编码的文本，可能被别的软件另存过。请索取原文件。',
      'too-large': '文件太大，不会是退回单或上报件。请检查是否选错了文件。',
      unreadable: '文件读不出来，可能已被移走或没有权限。请再选一次。',
    },
    more: (count) => `另有 ${count} 处。`,
    returned: (time, digest) => `退回的是 ${time} 生成的上报件，校验码 ${digest}。`,
    by: (by, time) => (by === '' ? `退回时间：${time}。` : `退回单位：${by}，${time}。`),
    accepted: (time, digest) => `${time} 生成的上报件（校验码 ${digest}）已通过审核，不需要修改。`,
    restores: (cells, replaced) =>
      `会有 ${cells} 个单元格恢复成退回的那份${replaced > 0 ? `，其中 ${replaced} 个现在填有别的内容` : ''}；按一次 Ctrl+Z 可以全部撤销。`,
    same: '填报表与退回的那份相同，不会改动。',
    later: (time, digest, returned) =>
      `退回的不是最近的一份：这个浏览器 ${time} 又导出过上报件（校验码 ${digest}），退回的是校验码 ${returned} 的那份。请先与收件单位核对。`,
    take: '开始处理意见',
    restore: '恢复成退回的那份，处理意见',
    keep: '保留现在的内容，处理意见',
    submission: (time, digest) => `这是 ${time} 生成的上报件，校验码 ${digest}。`,
    submissionHint: '如果它被退回了，请把退回单（审核意见文件）也拖到这里。只想取用其中的内容，可以直接填入。',
    fill: '填入这份上报件的内容',
    close,
  },
  slip: {
    title: '监测数据退回单',
    file: (department, periods) => `${department}_${periods}_退回单`,
    facts: { department: '退回', by: '审核', region: '地区', report: '所退文件', date: '日期', due: '期限', digest: '校验码' },
    sealed: (time) => `${time} 生成的上报件`,
    remarks: (count) => `需要处理的意见（${count} 条）`,
    columns: { number: '序', cell: '指标与单元格', value: '所报数值', remark: '意见', answer: '部门答复' },
    indicator: '整项指标',
    missing: '没有报',
    whole: '总的意见',
    how: '怎样改',
    steps: [
      '打开填报页，把随单发来的退回文件和原上报件一起拖进去（换一台电脑也可以）。',
      '有意见的单元格排在待办最前：改正数值，或写明为什么不改；每条都处理后才能导出。',
      '审核并导出，把新的上报件交回。新文件会自动写明答复的是哪一份。',
    ],
    sign: { reviewer: '审核人', phone: '电话', clerk: '部门经办人', received: '收到日期', seal: '（盖章处）' },
    foot: '校验码只说明文件没有改过，不代替签字盖章。',
    page: ['第 ', ' 页，共 ', ' 页'],
  },
};
