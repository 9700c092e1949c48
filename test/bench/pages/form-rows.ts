/** The rows of the plan in `plan.ts`, as the other forms are given them. */
import { filledFigures, previousValue, type FilledFigures } from './figures.js';
import { indicatorName } from './plan.js';

export interface FormRow {
  readonly name: string;
  readonly target: string;
  readonly previous: string;
  readonly figures: FilledFigures | null;
}

export function formRows(rows: number, isFilled: boolean): FormRow[] {
  return Array.from({ length: rows }, (_, row) => ({
    name: indicatorName(row),
    target: '2030年达到70%以上',
    previous: previousValue(row).toFixed(2),
    figures: isFilled ? filledFigures(row) : null,
  }));
}
