/**
 * Spreadsheet files in and out. Loaded when they are needed: a page that only shows pays nothing for them.
 *
 * S1 what a file is, its first bytes tell, not its name · S2 workbooks, HTML tables that call themselves .xls, and separated text are read
 * S3 an older workbook (.xls, .et), a locked one, another program's and what is no text are refused, each in its own words
 * S4 a file, its unzipped parts, its sheets and its cells are bounded
 */
import { decodeText, readCsv } from './csv.js';
import { readHtmlTable } from './html-table.js';
import { SheetError } from './sheet-error.js';
import { SHEET_LIMITS, type SheetLimits, type Workbook } from './spreadsheet-types.js';
import { Pacer } from './pacer.js';
import { readXlsx } from './xlsx/read-workbook.js';

export interface ReadOptions {
  readonly limits?: Partial<SheetLimits>;
  /** Gives the page a turn in the midst of long work. */
  readonly pause?: () => Promise<void>;
}

/** @throws {SheetError} */
export async function readWorkbook(bytes: Uint8Array, { limits, pause }: ReadOptions = {}): Promise<Workbook> {
  const all = { ...SHEET_LIMITS, ...limits };
  const pacer = new Pacer(pause);
  if (bytes.length === 0) throw new SheetError('empty');
  if (bytes.length > all.file) throw new SheetError('too-large', { bytes: bytes.length, limit: all.file });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes, all, pacer);
  if (startsWith(bytes, [0x50, 0x4b])) throw new SheetError('damaged');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new SheetError(isEncrypted(bytes) ? 'encrypted' : 'old-format');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74])) throw new SheetError('no-spreadsheet'); // %PDF, {\rt
  return readTextFile(decodeText(bytes), all, pacer);
}

async function readTextFile(text: string, limits: SheetLimits, pacer: Pacer): Promise<Workbook> {
  const start = text.slice(0, 2000);
  if (/<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) throw new SheetError('old-format');
  const sheet = { name: '', isHidden: false };
  if (/^\s*(?:<!doctype html|<html|<table|<meta|<head|<style)/i.test(start)) {
    const table = readHtmlTable(text, limits.cells);
    if (!table) throw new SheetError('no-spreadsheet');
    return { kind: 'html', sheets: [{ ...sheet, ...table }], hasMacros: false };
  }
  if (/^\s*[{<]/.test(start)) throw new SheetError('no-spreadsheet'); // JSON, XML
  const rows = await readCsv(text, limits.cells, pacer);
  return { kind: 'csv', sheets: [{ ...sheet, rows }], hasMacros: false };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** A workbook with a password is a locked box of the older format, with this name in its list (MS-OFFCRYPTO, 1.4.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 512; at + name.length < bytes.length; at += 128) if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
