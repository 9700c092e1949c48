/** What a column of a table is headed as: one of the form's, one that tells of its rows, other figures, or nothing known. */
import { isOtherFigures, type Label, type OtherFigures } from './heading-lexicon.js';
import type { UnitText } from './unit-texts.js';

export type HeadedColumn =
  | {
      readonly kind: 'column';
      readonly column: number;
      readonly isKey: boolean;
      /** The headings themselves say the period, with its year. */
      readonly saysPeriod: boolean;
      /** They say that the values are actual ones, 实际完成. */
      readonly saysActual?: true;
      readonly text: string;
      /** 合计 is a `total`: a count, or the rate of all. */
      readonly measure?: 'count' | 'rate' | 'total';
      /** It heads shares of women, as it stands: 女性比例. */
      readonly share?: string;
      /** It heads indicators only whose names end so. */
      readonly of?: string;
      /** It heads a numerator or a denominator that is called so, of the indicators only that have it. */
      readonly counts?: string;
      readonly unit?: UnitText;
      readonly region?: string;
      /** It says 合计 itself. */
      readonly isTotal?: true;
      /** What stands in its brackets and is not understood. */
      readonly unclear?: string;
      /** Of two columns of one number the one that has the value. COLUMNPAIR1 */
      readonly isLatter?: true;
    }
  | { readonly kind: Label; readonly text: string }
  | {
      readonly kind: OtherFigures | 'unknown' | 'ambiguous';
      readonly text: string;
      readonly region?: string;
      readonly unit?: UnitText;
      readonly isTotal?: true;
      readonly unclear?: string;
      /** It may head targets. */
      readonly isGoal?: true;
    };

/** Does a column have figures, of the form or others? */
export function headsFigures({ kind }: HeadedColumn): boolean {
  return kind === 'column' || kind === 'ambiguous' || isOtherFigures(kind);
}
