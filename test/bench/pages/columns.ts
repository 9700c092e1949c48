/** The eight columns every grid of the benchmark shows, as our own grid draws them for a plan without breakdowns. */
export interface BenchColumn {
  readonly id: 'name' | 'unit' | 'target' | 'value' | 'missing' | 'reason' | 'source' | 'note';
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** told: can't be written · number: held to be a number · text: anything. */
  readonly kind: 'told' | 'number' | 'text';
}

export const COLUMNS: readonly BenchColumn[] = [
  { id: 'name', title: '指标', width: 270, kind: 'told' },
  { id: 'unit', title: '单位', width: 60, kind: 'told' },
  { id: 'target', title: '目标', width: 180, kind: 'told' },
  { id: 'value', title: '数值', width: 84, kind: 'number' },
  { id: 'missing', title: '缺项原因', width: 118, kind: 'text' },
  { id: 'reason', title: '情况说明', width: 150, kind: 'text' },
  { id: 'source', title: '数据来源', width: 130, kind: 'text' },
  { id: 'note', title: '备注', width: 150, kind: 'text' },
];

export const VALUE_COLUMN = COLUMNS.findIndex(({ id }) => id === 'value');

/** What every grid is given alike: pixels. */
export const ROW_HEIGHT = 44;
export const GRID_HEIGHT = 558;

/** As the numeric validators of spreadsheets hold it: empty, or a number. */
export function isNumber(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (!Array.isArray(value) && Number.isFinite(Number(value)));
}

export interface PeerRow {
  id: number;
  name: string;
  unit: string;
  target: string;
  value: string | null;
  missing: string | null;
  reason: string | null;
  source: string | null;
  note: string | null;
}

/** What a filled form holds in a row. */
export function filledValue(row: number): string {
  return (50 + (row % 4000) / 100).toFixed(2);
}

/** The rows of the plan in `plan.ts`, as plain objects. */
export function peerRows(rows: number, isFilled: boolean): PeerRow[] {
  return Array.from({ length: rows }, (_, id) => ({
    id,
    name: `监测指标${Math.floor(id / 1000) + 1}（完成率） ${440000 + (id % 1000)}`,
    unit: '%',
    target: '2030年达到70%以上',
    value: isFilled ? filledValue(id) : null,
    missing: null,
    reason: null,
    source: null,
    note: null,
  }));
}
