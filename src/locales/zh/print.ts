/** Words of the printed form: the button, the paper's own headings, its notes and the lines to sign. */
import { levels, reporter, reviewer } from './common.js';
import { headings } from '../../vocabulary/zh/headings.js';

export interface PrintWords {
  /** The form as it is filled or blank, to choose from. */
  readonly kinds: Readonly<Record<'filled' | 'blank', string>>;
  readonly kindHints: Readonly<Record<'filled' | 'blank', string>>;
  readonly paperHint: string;
  /** Heading of the paper. */
  readonly form: (plan: string, cycle: string) => string;
  readonly department: string;
  readonly region: string;
  readonly periods: string;
  readonly printed: string;
  readonly number: string;
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly target: string;
  readonly previous: string;
  /** Heading over the figures where lines, not columns, tell their period. */
  readonly figures: string;
  readonly remarks: string;
  /** What stands in a cell that is not to be filled. */
  readonly closed: string;
  /** Before each choice of a task, for a tick. */
  readonly box: string;
  readonly labelled: (label: string, text: string) => string;
  /** Sentences one after the other, names one after the other. */
  readonly listed: (texts: readonly string[]) => string;
  readonly named: (names: readonly string[]) => string;
  readonly signs: Readonly<Record<'error' | 'warning' | 'explained', string>>;
  readonly levels: Readonly<Record<'error' | 'warning' | 'explained', string>>;
  readonly findings: string;
  readonly legend: {
    /** How far the form is filled, and what is wrong with it. */
    readonly progress: (told: readonly string[]) => string;
    readonly closed: string;
    readonly computed: string;
    readonly missing: (choices: readonly string[]) => string;
  };
  readonly sign: {
    readonly heading: string;
    readonly reporter: string;
    readonly reviewer: string;
    readonly head: string;
    readonly seal: string;
    readonly date: string;
    /** Room to write a date into. */
    readonly dateLine: string;
  };
  /** What stands before, between and after the number of the page and the number of pages. */
  readonly page: readonly [before: string, between: string, after: string];
  /** Faces that stand before those for Chinese, in the language of style sheets. */
  readonly faces: string;
  /** Name of the file, where the person prints to one. */
  readonly file: (region: string, department: string, periods: string, kind: string) => string;
  /** Over a form to learn on. */
  readonly practice: string;
  /** The form of a submission, with its digest, to sign and stamp. */
  readonly cover: {
    readonly exported: string;
    readonly digest: string;
    /** @param file name of the submission. */
    readonly same: (file: string) => string;
    readonly print: string;
    readonly download: string;
    readonly hint: string;
    readonly kind: string;
    /** It can't be made any more. */
    readonly refused: string;
    readonly saved: (file: string) => string;
  };
}

export const printWords: PrintWords = {
  kinds: { filled: '已填表', blank: '空白表' },
  kindHints: { filled: '已填的内容，供审核、签字、盖章、存档。', blank: '没有数据，供手工填写。' },
  paperHint: 'A4 纸，横向。',
  form: (plan, cycle) => `${plan}${cycle}填报表`,
  department: '填报单位',
  region: headings.region,
  periods: '报告期',
  printed: '打印时间',
  number: headings.number,
  code: headings.code,
  indicator: headings.indicator,
  period: '报告期',
  breakdown: headings.breakdown,
  unit: headings.unit,
  target: headings.target,
  previous: '上年值',
  figures: '数据',
  remarks: '情况说明、来源、备注',
  closed: '／',
  box: '□',
  labelled: (label, text) => `${label}：${text}`,
  listed: (texts) => texts.join('；'),
  named: (names) => names.join('、'),
  signs: { error: '×', warning: '△', explained: '○' },
  levels,
  findings: '审核结果',
  legend: {
    progress: (told) => `${told.join('，')}。`,
    closed: '划“／”的单元格不需填写。',
    computed: '斜体数字由分子、分母算出。',
    missing: (choices) => `没有数据的，请在“缺项原因”一栏写明：${choices.join('、')}。`,
  },
  sign: {
    heading: '签章',
    reporter,
    reviewer,
    head: '负责人',
    seal: '单位（盖章）',
    date: '日期',
    dateLine: '　　　　年　　月　　日',
  },
  page: ['第 ', ' 页，共 ', ' 页'],
  faces: '',
  file: (region, department, periods, kind) => `${region}_${department}_${periods}_${kind}`,
  practice: '【练习，数据是虚构的，不作上报】',
  cover: {
    exported: '生成时间',
    digest: '校验码',
    same: (file) => `本表与上报件“${file}”内容相同，校验码一致。校验码只说明内容没有改过，不代替签字盖章。`,
    print: '打印盖章件',
    download: '下载盖章件',
    hint: '盖章件是生成上报件时的填报表，带同一个校验码，打印后签字盖章；下载的是网页文件，双击就能打开。',
    kind: '盖章件',
    refused: '规划或上年数据已经更新，无法再生成与这份上报件一致的盖章件。请重新导出。',
    saved: (file) => `已下载“${file}”。`,
  },
};
