/** Findings: what validation says of a cell, as data. Sentences are in `src/locales/findings.ts`. */
import type { FormColumn } from './form.js';

/** error blocks sealing; warning asks for a reason; neither ever blocks typing or saving. */
export type FindingLevel = 'error' | 'warning';

export interface Finding {
  /** Key of the sentence, for example `out-of-bounds`. */
  readonly code: string;
  readonly level: FindingLevel;
  /** The part and breakdown of the entry that the finding shows at. */
  readonly part: FormColumn['part'];
  readonly breakdown: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Text that would mend the cell, offered for one key. */
  readonly fix?: string;
}

/**
 * Without what a clerk needn't hear yet: while a cell is wrong, nothing is asked about it; and of a slip of the decimal
 * point it goes without saying that the value has changed.
 */
export function telling(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const cellOf = ({ part, breakdown }: Finding) => `${part}|${breakdown}`;
  const wrong = new Set(findings.filter(({ level }) => level === 'error').map(cellOf));
  const slipped = new Set(findings.filter(({ code }) => code === 'slip-decimal').map(cellOf));
  return findings.filter(
    (finding) =>
      finding.level === 'error' || (!wrong.has(cellOf(finding)) && !(finding.code === 'rule-change' && slipped.has(cellOf(finding)))),
  );
}
