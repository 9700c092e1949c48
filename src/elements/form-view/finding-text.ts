import { findingSentences } from '../../locales/findings.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { Finding } from '../../report/validation/findings.js';
import { categoriesName } from '../../vocabulary/breakdowns.js';
import type { Locale } from '../../vocabulary/locale.js';
import { isStandardUnit } from '../../vocabulary/standard-units.js';
import { unitLabel } from '../../vocabulary/units.js';

/** What a clerk reads of it. */
export function findingText(finding: Finding, indicator: Indicator, plan: Plan, locale: Locale): string {
  return findingSentences[locale][finding.code](finding.data, {
    unit: unitLabel(indicator, locale),
    unitOf: (code) => (isStandardUnit(code) ? unitLabel({ unit: code }, locale) : code),
    categories: (id) => categoriesName(id, plan, locale),
  });
}
