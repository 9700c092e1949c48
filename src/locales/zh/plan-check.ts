/** Words of the command `dabiao plan check`. */
import type { TargetKind } from '../../plan/target.js';
import { headings } from '../../vocabulary/zh/headings.js';
import { levels } from './common.js';

export interface PlanCheckWords {
  readonly usage: string;
  readonly level: Readonly<Record<'error' | 'warning', string>>;
  /** Problems that are not listed. */
  readonly more: (count: number) => string;
  readonly count: (errors: number, warnings: number) => string;
  readonly noFile: string;
  readonly kinds: Readonly<Record<TargetKind, string>>;
  readonly summary: {
    readonly plan: string;
    readonly fields: string;
    readonly indicators: string;
    readonly targets: string;
    readonly milestones: string;
    readonly departments: string;
    readonly items: string;
    readonly clauses: string;
    readonly notes: string;
  };
  readonly leads: (name: string, leads: number, assumed: number) => string;
  readonly clausesFound: (found: number, all: number) => string;
  readonly clausesUnchecked: (all: number) => string;
  readonly tasks: (count: number) => string;
  readonly of: (count: number, parts: string) => string;
  readonly list: string;
  readonly colon: string;
}

export const PLAN_CHECK: PlanCheckWords = {
  usage: `用法：dabiao plan check [选项] 规划文件.json …

逐一检查规划文件：报告每处问题的位置、原因和最接近的正确写法，并列出汇总，供与规划原文核对。
有错误时退出码为 1；只有警告时为 0。

选项：
--text 文件   规划原文（UTF-8 文本）：逐条核对引文是否与原文一字不差
--lang 语言   zh-CN（默认）或 en
--help        显示本说明`,
  level: { error: levels.error, warning: '警告' },
  more: (count) => `……另有 ${count} 处问题未列出`,
  count: (errors, warnings) => (errors + warnings === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`),
  noFile: '请给出至少一个规划文件。',
  kinds: { level: '数值', change: '变化', trend: '趋势', reference: '比较', external: '外部标准', task: '任务' },
  summary: {
    plan: '规划',
    fields: headings.field,
    indicators: headings.indicator,
    targets: headings.target,
    milestones: '阶段目标',
    departments: headings.department,
    items: '引用条目',
    clauses: '引文',
    notes: '说明',
  },
  leads: (name, leads, assumed) => `${name} ${leads}${assumed > 0 ? `（推定 ${assumed}）` : ''}`,
  clausesFound: (found, all) => `${all} 条中有 ${found} 条与原文一致`,
  clausesUnchecked: (all) => `${all} 条，未核对（用 --text 给出原文）`,
  tasks: (count) => `其中任务 ${count}`,
  of: (count, parts) => `${count}（${parts}）`,
  list: '、',
  colon: '：',
};
