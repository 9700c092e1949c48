/**
 * The report document of a session.
 *
 * REPORTPERIODS1 only periods that can be filled
 */
import { digestOf } from '../documents/digest.js';
import { observationsOf } from './entry-observations.js';
import type { Entry } from './reading/entry.js';
import { REPORT_FORMAT, type Report } from './schema.js';
import type { EntrySession } from './session.js';

export function reportOf(session: EntrySession): Report {
  session.settle();
  const { plan, regions, department, openPeriods, cycle } = session;
  return {
    format: REPORT_FORMAT,
    plan: { id: plan.id, version: plan.version, digest: digestOf(plan) },
    regions: [...regions],
    department,
    periods: [...openPeriods],
    cycle,
    observations: entriesOf(session).flatMap(observationsOf),
  };
}

function entriesOf(session: EntrySession): Entry[] {
  return session.form.rows.flatMap((_, row) => session.openPeriods.map((period) => session.entry(row, period)));
}
