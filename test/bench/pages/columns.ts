/** The columns every grid of the benchmark shows: those our own grid has at first for a plan of rates by sex. */
export interface BenchColumn {
  readonly id: ColumnId;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** info: can't be written · number: held to be a number. */
  readonly kind: 'info' | 'number';
}

const FIGURES = ['value', 'numerator', 'denominator'] as const;
const FIGURE_TITLES = { value: '数值', numerator: '分子', denominator: '分母' } as const;

type Figure = (typeof FIGURES)[number];
export type FigureId = `${'' | 'F-' | 'M-'}${Figure}`;
export type ColumnId = 'name' | 'unit' | 'target' | 'attainment' | 'previous' | 'change' | FigureId;

const figures = (group: '' | 'F-' | 'M-', title: string): BenchColumn[] =>
  FIGURES.map((part) => ({
    id: `${group}${part}` as const,
    title: `${title}${FIGURE_TITLES[part]}`,
    width: part === 'value' ? 104 : 76,
    kind: 'number',
  }));

export const COLUMNS: readonly BenchColumn[] = [
  { id: 'name', title: '指标', width: 270, kind: 'info' },
  { id: 'unit', title: '单位', width: 56, kind: 'info' },
  ...figures('', ''),
  ...figures('F-', '女'),
  ...figures('M-', '男'),
  { id: 'previous', title: '上年', width: 72, kind: 'info' },
  { id: 'change', title: '增减', width: 72, kind: 'info' },
  { id: 'target', title: '目标', width: 130, kind: 'info' },
  { id: 'attainment', title: '达标情况', width: 92, kind: 'info' },
];

export const VALUE_COLUMN = COLUMNS.findIndex(({ id }) => id === 'value');

/** The columns a block of three is pasted into, from the value on. */
export const PASTED_COLUMNS: readonly FigureId[] = FIGURES;

/** What every grid is given alike: pixels. */
export const ROW_HEIGHT = 28;
export const GRID_HEIGHT = 558;

/** As the numeric validators of spreadsheets hold it: empty, or a number. */
export function isNumber(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (!Array.isArray(value) && Number.isFinite(Number(value)));
}

/** Which of the figures a column is, from 0; for what is told of the row, the first. */
export function partOf(column: number): number {
  return Math.max(column - VALUE_COLUMN, 0);
}
