/**
 * Tasks 任务: something to do, reported as not started, in progress or done.
 *
 * TASK1 done is met · TASK2 in progress is on track, once due behind · TASK3 not started is not due, once due unlikely
 * TASK4 done and later reported otherwise is regressing · TASK5 the latest period up to asOf counts, half-years and quarters too
 * TASK6 not reported is no data; a state reported before stands, done for ever, otherwise as long as a value may be old
 * TASK9 of what is not reported every year, the latest state stands until another is due; where none has been due yet, none is missing
 * TASK7 M, Q, K in place of a state: not assessable · TASK8 two unlike reports of one period are a conflict
 */
import { lastDueYear } from '../../plan/due.js';
import { yearOf } from '../../plan/period.js';
import type { MissingStatus, TaskState } from '../../observations/observation.js';
import type { TaskReport } from '../series/columns.js';
import type { Settings } from '../options.js';
import type { Reason } from '../result/reasons.js';
import type { Status } from '../../plan/assessment-terms.js';
import { refuse, type DueIn, type Refusal } from '../series/track.js';

export interface TaskJudgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly state: TaskState;
  readonly report: TaskReport;
}

interface Occasion {
  readonly year: number;
  readonly asOf: number;
  readonly staleAfter: number;
  readonly lastDue: number | null;
}

type Stated = TaskReport & { readonly state: TaskState };

/** @param since the year before the first that counts. @param isDue whether a state is asked for in a year. */
export function judgeTask(
  all: readonly TaskReport[],
  year: number,
  since: number,
  { asOf, staleAfter }: Settings,
  isDue: DueIn = () => true,
): TaskJudgement | Refusal {
  const reports = all.filter(({ period }) => yearOf(period) <= asOf).sort((a, b) => b.end - a.end || a.period.length - b.period.length);
  const notes: Reason[] = [];
  const lastDue = lastDueYear(isDue, asOf, since);
  for (const report of reports) {
    if (report.conflict) return refuse('not-assessable', { code: 'unusable', year: yearOf(report.period), fault: 'conflict' });
    if (isStated(report)) return judgeStated(report, reports, notes, { year, asOf, staleAfter, lastDue });
    const status = report.status as MissingStatus; // without a state there is one of these, or the report was refused
    const missing: Reason = { code: 'missing', year: yearOf(report.period), status };
    if (status !== 'L' && status !== 'O') return refuse('not-assessable', missing);
    notes.push(missing);
  }
  if (lastDue === null) return refuse('not-due', ...notes, { code: 'not-monitored', year: asOf });
  return refuse('no-data', ...notes, { code: 'no-observation', since });
}

function isStated(report: TaskReport): report is Stated {
  return report.state !== null;
}

function judgeStated(
  report: Stated,
  reports: readonly TaskReport[],
  notes: readonly Reason[],
  { year, asOf, staleAfter, lastDue }: Occasion,
): TaskJudgement | Refusal {
  const { state, period } = report;
  const reasons: Reason[] = [{ code: 'task', state, period }, ...notes];
  if (state === 'done') return { status: 'met', reasons, state, report };
  if ((lastDue ?? asOf) - yearOf(period) > staleAfter) return refuse('no-data', ...reasons, { code: 'stale', year: yearOf(period), asOf });

  const done = reports.find((earlier) => earlier.state === 'done');
  if (done) return { status: 'regressing', reasons: [...reasons, { code: 'task-reopened', done: done.period, period }], state, report };
  const due = asOf >= year;
  const status = state === 'in-progress' ? (due ? 'behind' : 'on-track') : due ? 'unlikely' : 'not-due';
  return { status, reasons: [...reasons, due ? { code: 'overdue', year } : { code: 'not-yet-due', year }], state, report };
}
