/** Findings: what validation says of a cell, as data. Sentences are in `src/locales/findings.ts`. */
import type { FormColumn } from '../form.js';

/** error blocks sealing; warning asks for a reason; neither ever blocks typing or saving. */
export type FindingLevel = 'error' | 'warning';

/** Every code there is. Adding one here makes the compiler ask for its sentences. */
export const FINDING_CODES = [
  // What the office asks that has returned the report (submissions/returned-report.ts)
  'returned',
  // As it came back, and what was not taken (session.ts)
  'unfinished',
  'text-not-taken',
  // Readable at all (validate.ts, parse.ts)
  'unreadable-text',
  'unreadable-hashes',
  'unreadable-too-long',
  'unreadable-separator',
  'unreadable-point',
  'unreadable-date',
  'unreadable-unit',
  'unreadable-bracket',
  'unreadable-task',
  'unreadable-missing',
  'unreadable-status',
  'unreadable-standard',
  'text-too-long',
  'text-broken',
  // One entry by itself (validate.ts, categories.ts)
  'unit-in-count',
  'none-in-count',
  'negative',
  'other-unit',
  'ratio-from-time',
  'not-whole',
  'decimals',
  'below-bounds',
  'above-bounds',
  'zero-denominator',
  'numerator-above',
  'rate-differs',
  'other-half-missing',
  'sum-differs',
  'outside-categories',
  'value-and-missing',
  'missing-differs',
  // Rules of the plan (plan-rules.ts)
  'rule-sum',
  'rule-ratio',
  'rule-not-greater',
  'rule-change',
  // Against last year (slips.ts)
  'slip-decimal',
  'slip-share',
  // Against targets and baseline (expected-size.ts)
  'slip-size',
  // Against last year (yearly-change.ts)
  'large-change',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  /** Key of the sentence, for example `above-bounds`. */
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** The part and breakdown of the entry that the finding shows at. */
  readonly part: FormColumn['part'];
  readonly breakdown: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Text that would mend the cell, offered for one key. */
  readonly fix?: string;
}

/** Is the same said, of the same figures, with the same mends? */
export function areSame(some: readonly Finding[] = [], others: readonly Finding[] = []): boolean {
  return some.length === others.length && some.every((one, i) => isSame(one, others[i]!));
}

function isSame(one: Finding, other: Finding): boolean {
  const keys = Object.keys(one.data);
  return (
    one.code === other.code &&
    one.level === other.level &&
    one.fix === other.fix &&
    keys.length === Object.keys(other.data).length &&
    keys.every((key) => one.data[key] === other.data[key])
  );
}

/** Errors whose own mend would make it worse where last year's value tells of a slip: 0.975 for 97.5 to 0.98, 97.5‰ for 97.5 to 9.75, 745 for 7.45 to 74.5. */
const BLIND: ReadonlySet<string> = new Set(['decimals', 'not-whole', 'other-unit', 'above-bounds']);

/** What tells of a change against last year. */
const CHANGES: ReadonlySet<string> = new Set(['rule-change', 'large-change']);

/**
 * Without what a clerk needn't hear yet.
 *
 * TELLING1 while a cell is wrong, nothing is asked about it · TELLING2 of a slip of the decimal point it goes without saying that the
 * value has changed · TELLING3 where both are found, what mends the slip is offered for the error · TELLING4 where a value differs from its
 * counts, theirs is the mend of all that is wrong with it
 */
export function telling(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const cellOf = ({ part, breakdown }: Finding) => `${part}|${breakdown}`;
  const wrong = new Set(findings.filter(({ level }) => level === 'error').map(cellOf));
  const slips = new Map(findings.filter(({ code }) => code.startsWith('slip-')).map((slip) => [cellOf(slip), slip]));
  const counted = new Map(
    findings.flatMap((one) => (one.code === 'rate-differs' && one.fix !== undefined ? [[cellOf(one), one.fix]] : [])),
  );
  return findings.flatMap((finding) => {
    const slip = slips.get(cellOf(finding));
    const fix = counted.get(cellOf(finding));
    if (finding.level === 'error') return [fix === undefined ? mendedBy(finding, slip?.fix) : { ...finding, fix }];
    const goesWithoutSaying = CHANGES.has(finding.code) && slip !== undefined && slip.code !== 'slip-share';
    return wrong.has(cellOf(finding)) || goesWithoutSaying ? [] : [finding];
  });
}

function mendedBy(finding: Finding, fix: string | undefined): Finding {
  const isMended = finding.fix !== undefined && !BLIND.has(finding.code);
  return fix === undefined || isMended ? finding : { ...finding, fix };
}
