/**
 * The reasons a department gives for the warnings it leaves standing.
 *
 * JUSTIFY1 the reason for warnings, with their codes, once for an entry
 */
import * as z from 'zod/mini';
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

/** The reasons given, one for each entry that has warnings. */
export function justificationsOf(session: EntrySession): Justification[] {
  return session.form.rows.flatMap(({ indicator, region }, row) =>
    session.openPeriods.flatMap((period) => {
      const found = session.findingsIn(row, period);
      if (found.size === 0) return [];
      const warnings = [...found.values()].flatMap((findings) => findings.filter(({ level }) => level === 'warning'));
      const { reason } = session.entry(row, period).texts;
      if (warnings.length === 0 || reason === '') return [];
      return [{ indicator: indicator.id, region, period, warnings: [...new Set(warnings.map(({ code }) => code))], reason }];
    }),
  );
}
