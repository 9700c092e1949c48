/**
 * Spreadsheet files in and out. Loaded when they are needed: a page that only shows pays nothing for them.
 *
 * FILE1 what a file is, its first bytes tell, not its name · FILE2 workbooks, HTML tables that call themselves .xls, and separated text are read
 * FILE3 an older workbook (.xls, .et), a locked one, another program's and what is no text are refused, each in its own words
 * FILE4 a file, its unzipped parts, its sheets, its cells and the text of one are bounded · FILE5 each table of an HTML file is a sheet, by the name that Excel
 * gave it, else by its number · FILE6 a padded dash in separated text is a zero (ACC1, ACC2)
 */
import { withZeros } from './accounting.js';
import { decodeText, readCsv, tornCells } from './csv.js';
import { readHtml } from './html-table.js';
import { readEntities } from './markup.js';
import { SheetError } from './sheet-error.js';
import { SHEET_LIMITS, type SheetLimits, type Workbook } from './spreadsheet-types.js';
import { Pacer } from './pacer.js';
import { inTurns } from './work.js';
import { readXlsx } from './xlsx/read-workbook.js';

/** Characters of an HTML file in which Excel lists its sheets. */
const LONGEST_HEAD = 100_000;

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
  if (/^(?:MIME-Version:|ID;P)/i.test(start)) throw new SheetError('old-format'); // a web page in one file, a symbolic link file
  if (/^\s*(?:<!--.*?-->\s*)?(?:<!doctype html|<html|<table|<meta|<head|<body|<style|<div|<center)/is.test(start))
    return htmlWorkbook(text, limits, pacer);
  if (/^\s*[{<]/.test(start)) throw new SheetError('no-spreadsheet'); // JSON, XML
  const rows = await inTurns(withZeros(await readCsv(text, limits.cells, pacer)), pacer);
  const unread = await inTurns(tornCells(rows), pacer);
  return { kind: 'csv', sheets: [{ name: '', isHidden: false, rows, ...(unread.length > 0 && { unread }) }], hasMacros: false };
}

/** FILE5 */
async function htmlWorkbook(text: string, limits: SheetLimits, pacer: Pacer): Promise<Workbook> {
  const tables = await inTurns(readHtml(text, limits.cells), pacer);
  if (tables.length === 0) throw new SheetError('no-spreadsheet');
  if (tables.length > limits.sheets) throw new SheetError('too-many-sheets', { sheets: tables.length, limit: limits.sheets });
  const names = [...text.slice(0, LONGEST_HEAD).matchAll(/<x:Name>([^<]{1,200})<\/x:Name>/gi)].map(([, name]) => readEntities(name!));
  const nameOf = (index: number) => (names.length === tables.length ? names[index]! : tables.length === 1 ? '' : String(index + 1));
  return { kind: 'html', sheets: tables.map(({ block }, i) => ({ name: nameOf(i), isHidden: false, ...block })), hasMacros: false };
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
