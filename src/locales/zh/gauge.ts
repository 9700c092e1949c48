/** Sentences of the gauge. Numbers come in written, with their unit. Kept short: they count into the gauge's 10 kB. */
import type { Comparator } from '../../plan/target.js';
import type { Status } from '../../plan/assessment-terms.js';
import type { TaskState } from '../../observations/observation.js';
import { taskStates } from '../../vocabulary/zh/task-states.js';
import { statuses } from './statuses.js';

/** The statuses of an assessment, and what the gauge can say of one value by itself: `not-yet`, `missed` and the states of a task. */
export type GaugeStatus = Status | TaskState | 'not-yet' | 'missed';

export interface GaugeMessages {
  readonly status: Readonly<Record<GaugeStatus, string>>;
  /** Before the value of a target. */
  readonly comparator: Readonly<Record<Exclude<Comparator, 'between'>, string>>;
  readonly direction: Readonly<Record<'up' | 'down', string>>;
  readonly target: string;
  readonly baseline: string;
  readonly milestone: string;
  readonly year: (year: number) => string;
  readonly beyond: string;
  readonly waiting: string;
  readonly unopened: string;
  readonly comma: string;
  readonly missing: (name: string) => string;
  readonly wrong: (name: string, got: string) => string;
}

export const gaugeMessages: GaugeMessages = {
  status: {
    ...statuses,
    ...taskStates,
    'not-yet': '尚未达标',
    missed: '未达标',
  },
  comparator: { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于', '=': '等于', '~': '约' },
  direction: { up: '逐步提高', down: '逐步下降' },
  target: '目标',
  baseline: '基期',
  milestone: '阶段目标',
  year: (year) => `${year}年`,
  beyond: '超出刻度',
  waiting: '正在等待填报数据…',
  unopened: '填报表打不开，原因见本页说明。',
  comma: '，',
  missing: (name) => `无法显示：缺少“${name}”。`,
  wrong: (name, got) => `无法显示：“${name}”不能是“${got}”。`,
};
