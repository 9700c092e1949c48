/**
 * Warnings 预警: what needs someone's attention, gravest first.
 *
 * WARN1 high: regressing, unlikely · medium: behind · low: no data, not assessable for a cause that can be mended, met but uncertain or
 * about to fall back · WARN2 within a severity by status, then by the share of the way still open, then in the plan's order
 * WARN3 only governing targets warn; a missed milestone is among the reasons · WARN4 each with its reasons and its lead department
 */
import type { Reason } from './result/reasons.js';
import { SEVERITIES, type IndicatorAssessment, type Severity, type TargetAssessment, type Warning } from './result/result.js';
import { rankOf } from './result/status.js';

export function warningsOf(indicators: readonly IndicatorAssessment[]): readonly Warning[] {
  const warnings = indicators.flatMap((indicator) =>
    indicator.targets.flatMap((target): readonly Warning[] => {
      const severity = target.governs ? severityOf(target) : null;
      return severity === null ? [] : [warning(severity, indicator, target)];
    }),
  );
  return warnings
    .map((each, place) => ({ each, place }))
    .sort((a, b) => compare(a.each, b.each) || a.place - b.place)
    .map(({ each }) => each);
}

function warning(severity: Severity, { indicator, field, department }: IndicatorAssessment, target: TargetAssessment): Warning {
  const { status, flags, reasons, figures } = target;
  return { severity, indicator, target: target.target, field, department, status, flags, reasons, figures };
}

function compare(a: Warning, b: Warning): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rankOf(a.status) - rankOf(b.status) || coveredBy(a) - coveredBy(b)
  );
}

function coveredBy({ figures }: Warning): number {
  return figures?.covered ?? 1;
}

/** Nobody can mend what can't exist, is confidential or is held elsewhere. */
function isBeyondRemedy(reason: Reason): boolean {
  return reason.code === 'missing' && reason.status !== 'L' && reason.status !== 'O';
}

function severityOf({ status, flags, reasons }: TargetAssessment): Severity | null {
  switch (status) {
    case 'regressing':
    case 'unlikely':
      return 'high';
    case 'behind':
      return 'medium';
    case 'no-data':
      return 'low';
    case 'not-assessable':
      return reasons.some(isBeyondRemedy) ? null : 'low';
    case 'met':
      return flags.includes('uncertain') || reasons.some(fallsBack) ? 'low' : null;
    default:
      return null;
  }
}

function fallsBack({ code }: Reason): boolean {
  return code === 'may-fall-back';
}
