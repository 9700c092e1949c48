/** Words of what is printed from a plan: 统计报表制度 with its 指标解释, and 目标责任分解表. */
import type { ResponsibilityWords } from '../../exchange/responsibility.js';
import type { Gaps } from '../../plan/gaps.js';
import { headings } from '../../vocabulary/zh/headings.js';
import { aboutWords } from './about.js';

type Paper = 'booklet' | 'responsibility' | 'responsibility-file';

export interface PapersWords {
  readonly heading: string;
  /** Names of the papers, of a whole plan and of a department. */
  readonly whole: Readonly<Record<Paper, string>>;
  readonly own: Readonly<Record<Paper, string>>;
  readonly hints: Readonly<Record<Paper, string>>;
  readonly saved: (file: string) => string;
  readonly unavailable: string;
  readonly booklet: {
    readonly title: (plan: string) => string;
    readonly ownTitle: (plan: string, department: string) => string;
    readonly sections: Readonly<Record<'general' | 'catalogue' | 'forms' | 'indicators' | 'gaps', string>>;
    readonly general: Readonly<
      Record<'plan' | 'issuer' | 'document' | 'url' | 'region' | 'years' | 'baseline' | 'reporters' | 'cycle' | 'scope' | 'notes', string>
    >;
    readonly years: (start: number, end: number) => string;
    readonly year: (year: number) => string;
    readonly reporters: (count: number, names: string) => string;
    readonly scope: (indicators: number, tasks: number) => string;
    /** 报告期别 of a form that is filled once a year. */
    readonly yearly: string;
    readonly catalogue: Readonly<Record<'number' | 'name' | 'cycle' | 'reporter' | 'handIn' | 'indicators', string>>;
    readonly columns: Readonly<Record<'method' | 'breakdowns', string>>;
    readonly methods: {
      readonly value: string;
      readonly count: string;
      readonly task: string;
      readonly fraction: (numerator: string, denominator: string, times: string) => string;
    };
    readonly notDefined: string;
    readonly gaps: Readonly<Record<keyof Gaps, string>>;
    readonly none: string;
    readonly listed: (label: string, count: number, names: readonly string[]) => string;
  };
  readonly responsibility: ResponsibilityWords & { readonly file: (region: string, department: string) => string };
}

const table = '目标责任分解表';
const indicators = '指标解释';
const save = (paper: string) => `下载${paper}（Excel）`;

export const papersWords: PapersWords = {
  heading: '规划资料',
  whole: { booklet: '打印统计报表制度', responsibility: `打印${table}`, 'responsibility-file': save(table) },
  own: { booklet: `${indicators}（本表）`, responsibility: `${table}（本部门）`, 'responsibility-file': save(`本部门${table}`) },
  hints: {
    booklet: '定义、计算方法、出处和待补内容。',
    responsibility: '牵头、配合的目标和指标。',
    'responsibility-file': '同一张表，可在表格软件中编辑。',
  },
  saved: (file) => `已保存“${file}”。`,
  unavailable: '这份资料加载失败，可能是网络中断，请再试一次。',
  booklet: {
    title: (plan) => `${plan}统计报表制度`,
    ownTitle: (plan, department) => `${plan}${indicators}（${department}）`,
    sections: { general: '一、总说明', catalogue: '二、报表目录', forms: '三、表式', indicators: `四、${indicators}`, gaps: '待补内容' },
    general: {
      plan: '规划',
      issuer: '发布机关',
      document: '发文字号',
      url: '公布网址',
      region: headings.region,
      years: '规划期',
      baseline: '基期',
      reporters: '填报单位',
      cycle: '报告期别',
      scope: '报表内容',
      notes: '编制说明',
    },
    years: (start, end) => `${start}—${end}年`,
    year: (year) => `${year}年`,
    reporters: (count, names) => `共 ${count} 个：${names}`,
    scope: (count, tasks) => `指标 ${count} 项，其中任务 ${tasks} 项`,
    yearly: '年报',
    catalogue: { number: '表号', name: '表名', cycle: '报告期别', reporter: '填报单位', handIn: '报送日期及方式', indicators: '指标数' },
    columns: { method: '计算方法', breakdowns: headings.breakdown },
    methods: {
      value: '直接填报数值',
      count: '计数',
      task: '按进展填报',
      fraction: (numerator, denominator, times) => `${numerator} ÷ ${denominator}${times}`,
    },
    notDefined: '（缺）',
    gaps: {
      undefined: `没有${aboutWords.definition}的指标`,
      undivided: '是比率而没有写明分子和分母的指标',
      assumed: '牵头部门为推定的指标',
      facts: '报表没有写明的标识',
    },
    none: '没有缺项。',
    listed: (label, count, names) => `${label}（${count} 项）：${names.join('、')}`,
  },
  responsibility: {
    columns: {
      field: headings.field,
      item: '出处',
      quote: '规划目标、措施（原文）',
      code: headings.code,
      indicator: '指标或任务',
      target: headings.target,
      lead: headings.department,
      support: '配合部门',
    },
    title: (plan, department) => `${plan}${table}${department && `（${department}）`}`,
    note: '列规划文件收录的目标、措施和工程条款；“推定”表示规划原文没有写明部门，按通常职责分工列出。',
    assumed: '（推定）',
    named: (names) => names.join('、'),
    file: (region, department) => `${region}_${department && `${department}_`}${table}.xlsx`,
  },
};
