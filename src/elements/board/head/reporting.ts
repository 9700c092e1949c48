/** Who has reported, in words: on the screen, on paper and as text. */
import { nameIn } from '../../../plan/names.js';
import type { DepartmentReporting } from '../../../attainment/reporting.js';
import type { BoardHeadWords } from '../../../locales/board-head.js';
import type { Plan } from '../../../plan/schema.js';

export interface ReportingText {
  /** Null where no department owes a report. */
  readonly sum: string | null;
  /** The departments that did not report, and those that did in part, by name. */
  readonly names: readonly string[];
  readonly isMissing: boolean;
}

export function reportingText({ departments }: Plan, reporting: readonly DepartmentReporting[], head: BoardHeadWords): ReportingText {
  const missing = reporting.filter(({ reported }) => reported === 0);
  const partly = reporting.filter(({ reported, due }) => reported > 0 && reported < due);
  const names = [
    missing.length > 0 && head.unreported(missing.map(({ id }) => nameIn(departments, id))),
    partly.length > 0 &&
      head.partlyReported(partly.map(({ id, reported, due }) => head.reportedOf(nameIn(departments, id), reported, due))),
  ];
  return {
    sum: reporting.length > 0 ? head.reporting(reporting.length, reporting.length - missing.length, partly.length) : null,
    names: names.filter((line) => line !== false),
    isMissing: missing.length > 0,
  };
}
