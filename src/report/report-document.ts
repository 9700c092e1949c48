/**
 * The report document of a session.
 *
 * REPORTPERIODS1 only periods that can be filled · REPORTPERIODS2 in steps the same comes out
 */
import { digestStepwise } from '../documents/digest.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Observation } from '../observations/observation.js';
import { observationsOf } from './entry-observations.js';
import { REPORT_FORMAT, type Report } from './schema.js';
import type { EntrySession } from './session.js';

/** Entries that are read together. */
const PORTION = 100;

export function reportOf(session: EntrySession): Report {
  session.settle();
  return runWhole(reportStepwise(session));
}

/** As `reportOf`, of a session that stands still meanwhile. */
export function* reportStepwise(session: EntrySession): Steps<Report> {
  const { plan, regions, department, openPeriods, cycle } = session;
  return {
    format: REPORT_FORMAT,
    plan: { id: plan.id, version: plan.version, digest: yield* digestStepwise(plan) },
    regions: [...regions],
    department,
    periods: [...openPeriods],
    cycle,
    observations: yield* observationsStepwise(session),
  };
}

function* observationsStepwise(session: EntrySession): Steps<Observation[]> {
  const observations: Observation[] = [];
  let entries = 0;
  for (let row = 0; row < session.form.rows.length; row++) {
    for (const period of session.openPeriods) {
      for (const one of observationsOf(session.entry(row, period))) observations.push(one);
      if (++entries % PORTION === 0) yield PORTION;
    }
  }
  return observations;
}
