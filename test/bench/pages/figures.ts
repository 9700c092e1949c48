/** The figures of the rows: the same in our own form and in the peers. */
import type { FigureId } from './columns.js';

export type FilledFigures = Readonly<Record<FigureId, string>>;

/** Women and men add up to the total, and each rate is what its numerator and denominator say. */
export function filledFigures(row: number): FilledFigures {
  const all = (row % 399) + 1;
  const women = all >> 1;
  return {
    value: (all / 4).toFixed(2),
    numerator: String(all),
    denominator: '400',
    'F-value': (women / 2).toFixed(2),
    'F-numerator': String(women),
    'F-denominator': '200',
    'M-value': ((all - women) / 2).toFixed(2),
    'M-numerator': String(all - women),
    'M-denominator': '200',
  };
}

/** Last year's value of a row. */
export function previousValue(row: number): number {
  return (((row + 1) % 399) + 1) / 4;
}
