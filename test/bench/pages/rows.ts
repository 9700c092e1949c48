/** The rows of the plan in `plan.ts`, as the peers are given them. */
import { COLUMNS, type ColumnId } from './columns.js';
import { filledFigures, previousValue } from './figures.js';
import { indicatorName, regionCode, shapeOf } from './plan.js';

export type PeerRow = { id: number } & Record<ColumnId, string | null>;

export function peerRows(rows: number, isFilled: boolean): PeerRow[] {
  const { regions } = shapeOf(rows);
  const empty = Object.fromEntries(COLUMNS.map(({ id }) => [id, null])) as Record<ColumnId, null>;
  return Array.from({ length: rows }, (_, id) => ({
    ...empty,
    id,
    name: `${indicatorName(Math.floor(id / regions))} · ${regionCode(id % regions)}`,
    unit: '%',
    target: '2030年达到70%以上',
    attainment: '有望达标',
    previous: previousValue(id).toFixed(2),
    ...(isFilled && { ...filledFigures(id), change: '0.25' }),
  }));
}
