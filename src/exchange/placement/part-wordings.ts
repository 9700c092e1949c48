/**
 * The plan's own words for numerators and denominators, 孕产妇死亡人数 and 活产数 of 孕产妇死亡率, as names of rows and headings of columns.
 *
 * PARTWORDING1 a wording of one indicator of the plan names its part, wherever it stands · PARTWORDING2 one of several indicators is that of the indicator above it, or
 * in its row, if that has it; beneath any other it is no name · PARTWORDING3 one that is a numerator here and a denominator there says nothing, nor does one that is an indicator's name
 */
import type { Indicator, Plan } from '../../plan/schema.js';
import { plainName } from './names.js';

const PARTS = ['numerator', 'denominator'] as const;

export interface PartWording {
  readonly part: (typeof PARTS)[number];
  /** As `plainName` has it. */
  readonly counts: string;
  readonly indicators: readonly Indicator[];
}

export class PartWordings {
  private readonly known = new Map<string, PartWording | null>();

  constructor({ indicators }: Plan) {
    for (const indicator of indicators) {
      if (indicator.measure.kind !== 'fraction') continue;
      for (const part of PARTS) {
        const counts = plainName(indicator.measure[part]);
        const before = this.known.get(counts);
        const isOther = before === null || (before !== undefined && before.part !== part);
        this.known.set(counts, isOther ? null : { part, counts, indicators: [...(before?.indicators ?? []), indicator] });
      }
    }
    for (const { name } of indicators) this.known.delete(plainName(name));
  }

  find(plain: string): PartWording | null {
    return this.known.get(plain) ?? null;
  }
}

/** Does an indicator have a part in such words? */
export function hasPart({ measure }: Indicator, part: PartWording['part'], counts: string): boolean {
  return measure.kind === 'fraction' && plainName(measure[part]) === counts;
}
