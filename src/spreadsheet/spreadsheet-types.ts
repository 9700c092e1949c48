import type { Block } from './block.js';

/** One sheet: texts as they are shown. */
export interface Sheet extends Block {
  /** Empty for a file that has but one. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Comments and text boxes over its cells: not read as any of them. */
  readonly asides?: readonly string[];
}

export interface Workbook {
  readonly kind: 'xlsx' | 'html' | 'csv';
  readonly sheets: readonly Sheet[];
  /** There are macros in the file; they were not looked at. */
  readonly hasMacros: boolean;
}

export interface SheetLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of its parts, unzipped. */
  readonly unzipped: number;
  readonly sheets: number;
  /** Cells of all sheets, blank ones between them too. */
  readonly cells: number;
}

/** A form of 100,000 rows, filled to its last column, has 2.6 million cells. */
export const SHEET_LIMITS: SheetLimits = { file: 30_000_000, unzipped: 200_000_000, sheets: 200, cells: 2_700_000 };
