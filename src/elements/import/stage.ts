/** How far a file has come: chosen, read, shown, taken. */
import type { PasteSummary } from '../../exchange/write-placed.js';
import type { SheetRefusal } from '../../spreadsheet/sheet-error.js';
import type { Workbook } from '../../spreadsheet/spreadsheet-types.js';
import type { FilesPanel } from '../returns/files-panel.js';

export type Spreadsheet = typeof import('./spreadsheet.js');

export type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' | 'taking'; readonly file: string }
  | { readonly kind: 'refused'; readonly why: SheetRefusal; readonly data: Readonly<Record<string, number>> }
  | { readonly kind: 'documents'; readonly panel: FilesPanel }
  | { readonly kind: 'unavailable'; readonly file: File }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly workbook: Workbook;
      readonly sheet: number | null;
      readonly lib: Spreadsheet;
    }
  | { readonly kind: 'taken'; readonly file: string; readonly summary: PasteSummary; readonly lib: Spreadsheet };

/**
 * Reads a file: what it holds, or why it can't be read.
 * @param pause gives the page a turn; what it never resumes is left off.
 */
export async function stageOf(file: File, lib: Spreadsheet | null, pause: () => Promise<void>): Promise<Stage> {
  if (!lib) return { kind: 'unavailable', file };
  try {
    // Of a file that is too large not even the bytes are asked for.
    const bytes = file.size > lib.SHEET_LIMITS.file ? null : new Uint8Array(await file.arrayBuffer());
    if (!bytes) return { kind: 'refused', why: 'too-large', data: { bytes: file.size, limit: lib.SHEET_LIMITS.file } };
    return { kind: 'preview', file: file.name, workbook: await lib.readWorkbook(bytes, { pause }), sheet: null, lib };
  } catch (error) {
    if (error instanceof lib.SheetError) return { kind: 'refused', why: error.code, data: error.data };
    console.error(error);
    return { kind: 'refused', why: 'damaged', data: {} };
  }
}
