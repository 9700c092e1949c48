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
  WARNING_CAUSES,
  type IndicatorAssessment,
  type Severity,
  type TargetAssessment,
  type Warning,
  type WarningCause,
} from './result/result.js';
import { rankOf } from './result/status.js';

/** @param indicators of the plan, in its order or some of them. */
export function warningsOf(plan: Plan, indicators: readonly IndicatorAssessment[], asOf: number): readonly Warning[] {
  const promises = new Map(plan.indicators.map(({ id, targets }) => [id, targets]));
  const warnings = indicators.flatMap((indicator) =>
    indicator.targets.flatMap((assessed): readonly Warning[] => {
      const causes = assessed.governs ? causesOf(assessed) : [];
      if (causes.length === 0) return [];
      const { target, status, flags, reasons, figures } = assessed;
      const { indicator: id, field, department } = indicator;
      const needed = neededOf(promises.get(id)![target]!, assessed, asOf);
      return [
        { severity: severityOf(status, causes), causes, indicator: id, target, field, department, status, flags, reasons, figures, needed },
      ];
    }),
  );
  return warnings
    .map((each, place) => ({ each, place }))
    .sort((a, b) => compare(a.each, b.each) || a.place - b.place)
    .map(({ each }) => each);
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
  const holds: Readonly<Record<WarningCause, boolean>> = {
    difficult: isOneOf(assessed.status, ['regressing', 'unlikely', 'behind']),
    volatile: assessed.flags.includes('volatile' satisfies Flag),
    missing: assessed.status === 'no-data' || (assessed.status === 'not-assessable' && !assessed.reasons.some(isBeyondRemedy)),
    doubtful: assessed.status === 'met' && (assessed.flags.includes('uncertain') || assessed.reasons.some(fallsBack)),
  };
  return WARNING_CAUSES.filter((cause) => holds[cause]);
}

function isOneOf(status: Status, statuses: readonly Status[]): boolean {
  return statuses.includes(status);
}

/** Nobody can mend what can't exist, is confidential or is held elsewhere. */
function isBeyondRemedy(reason: Reason): boolean {
  return reason.code === 'missing' && reason.status !== 'L' && reason.status !== 'O';
}

function fallsBack({ code }: Reason): boolean {
  return code === 'may-fall-back';
}
