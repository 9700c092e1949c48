/**
 * Warnings 预警: what needs someone's attention, gravest first.
 *
 * WARN1 high: regressing, unlikely · medium: behind, volatile · low: no data, not assessable for a cause that can be mended, met but uncertain or
 * about to fall back · WARN2 within a severity by status, then by the share of the way still open, then in the plan's order
 * WARN3 only governing targets warn; a missed milestone is among the reasons · WARN4 each with its reasons and its lead department
 * WARN5 volatile 波动较大 is a cause of its own, of a target that is on track or met too; one warning names all its causes
 * WARN6 what is needed in each year up to the target's stands with it
 */
import type { Flag, Status } from '../plan/assessment-terms.js';
import type { Plan } from '../plan/schema.js';
import { neededOf } from './needed.js';
import type { Reason } from './result/reasons.js';
import {
  SEVERITIES,
  type IndicatorAssessment,
  type Severity,
  type TargetAssessment,
  type Warning,
  type WarningCause,
} from './result/result.js';
import { rankOf } from './result/status.js';
import { layoutOf } from './series/layout.js';

/** @param indicators of the plan, in its order or some of them. */
export function warningsOf(plan: Plan, indicators: readonly IndicatorAssessment[], asOf: number): readonly Warning[] {
  const { index } = layoutOf(plan);
  const warnings: Warning[] = [];
  for (const { indicator, field, department, targets } of indicators) {
    for (const assessed of targets) {
      const causes = assessed.governs ? causesOf(assessed) : [];
      if (causes.length === 0) continue;
      const { target, status, flags, reasons, figures } = assessed;
      const needed = neededOf(plan.indicators[index.get(indicator)!]!.targets[target]!, assessed, asOf);
      const severity = severityOf(status, causes);
      warnings.push({ severity, causes, indicator, target, field, department, status, flags, reasons, figures, needed });
    }
  }
  return warnings.sort(compare);
}

function compare(a: Warning, b: Warning): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rankOf(a.status) - rankOf(b.status) || coveredBy(a) - coveredBy(b)
  );
}

function coveredBy({ figures }: Warning): number {
  return figures?.covered ?? 1;
}

function severityOf(status: Status, causes: readonly WarningCause[]): Severity {
  if (status === 'regressing' || status === 'unlikely') return 'high';
  return causes.includes('difficult') || causes.includes('volatile') ? 'medium' : 'low';
}

function causesOf(assessed: TargetAssessment): readonly WarningCause[] {
  const { status, flags, reasons } = assessed;
  const causes: WarningCause[] = [];
  if (status === 'regressing' || status === 'unlikely' || status === 'behind') causes.push('difficult');
  if (flags.includes('volatile' satisfies Flag)) causes.push('volatile');
  if (status === 'no-data' || (status === 'not-assessable' && !reasons.some(isBeyondRemedy))) causes.push('missing');
  if (status === 'met' && (flags.includes('uncertain') || reasons.some(fallsBack))) causes.push('doubtful');
  return causes;
}

/** Nobody can mend what can't exist, is confidential or is held elsewhere. */
function isBeyondRemedy(reason: Reason): boolean {
  return reason.code === 'missing' && reason.status !== 'L' && reason.status !== 'O';
}

function fallsBack({ code }: Reason): boolean {
  return code === 'may-fall-back';
}
