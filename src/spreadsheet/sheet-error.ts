/** Why a spreadsheet file was not read. Sentences are in `src/locales/import.ts`. */
export const SHEET_REFUSALS = [
  'empty',
  'too-large',
  'too-large-unzipped',
  'too-many-sheets',
  'too-many-cells',
  'too-long-text',
  'encrypted',
  'old-format',
  'binary-workbook',
  'open-document',
  'no-spreadsheet',
  'damaged',
  'binary',
] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];

export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly code: SheetRefusal;
  /** The limit, and what was found against it, where there is one. */
  readonly data: Readonly<Record<string, number>>;

  constructor(code: SheetRefusal, data: Readonly<Record<string, number>> = {}) {
    super(`Expected a spreadsheet file, got ${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}
