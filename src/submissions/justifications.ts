/**
 * The reasons a department gives for the warnings it leaves standing.
 *
 * JUSTIFY1 the reason for warnings, with their codes, once for an entry
 */
import * as z from 'zod/mini';
import { runWhole, type Steps } from '../documents/steps.js';
import { id, text } from '../documents/scalars.js';
import { period } from '../observations/observation.js';
import { regionCode } from '../plan/region-code.js';
import type { EntrySession } from '../report/session.js';

export const justificationSchema = z.strictObject({
  indicator: id('Id of the indicator.', 'maternal-mortality'),
  region: regionCode(),
  period: period(),
  warnings: z.array(text('Code of a warning.', 'slip-decimal')).check(z.minLength(1)),
  reason: text('The reason given 情况说明.', '2025年统计口径调整'),
});

export type Justification = z.infer<typeof justificationSchema>;

/** Rows that are looked at together, as long as some steps. */
const ROWS = 100;
const STEPS = 10;

/** The reasons given, one for each entry that has warnings. */
export function justificationsOf(session: EntrySession): Justification[] {
  return runWhole(justificationsStepwise(session));
}

/** As `justificationsOf`, of a session that stands still meanwhile. */
export function* justificationsStepwise(session: EntrySession): Steps<Justification[]> {
  const given: Justification[] = [];
  for (const [row, { indicator, region }] of session.form.rows.entries()) {
    for (const period of session.openPeriods) {
      const found = session.findingsIn(row, period);
      if (found.size === 0) continue;
      const warnings = [...found.values()].flat().filter(({ level }) => level === 'warning');
      if (warnings.length === 0) continue;
      const { reason } = session.entry(row, period).texts;
      if (reason === '') continue;
      given.push({ indicator: indicator.id, region, period, warnings: [...new Set(warnings.map(({ code }) => code))], reason });
    }
    if (row % ROWS === 0) yield STEPS;
  }
  return given;
}
