/**
 * Workbooks (.xlsx, .xlsm) as sheets of texts.
 *
 * K1 sheets in the order of the workbook, hidden ones told · K2 macros are never looked at, only told · K3 too many sheets, too
 * many cells and too much text refuse the file · K4 what is no workbook is told apart: an older one, a locked one, another program's
 */
import { Scanner } from '../markup.js';
import { SheetError } from '../sheet-error.js';
import type { Sheet, SheetLimits, Workbook } from '../spreadsheet-types.js';
import { Archive } from './archive.js';
import type { Pacer } from '../pacer.js';
import { readSheet } from './read-sheet.js';
import { readStyles } from './styles.js';
import { unescapeText } from './text.js';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** @throws {SheetError} */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits, pacer: Pacer): Promise<Workbook> {
  const archive = new Archive(bytes, limits.unzipped);
  const relations = targets(await archive.text('_rels/.rels', pacer), '');
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.has(main) || main.endsWith('.bin')) throw new SheetError(refusalOf(archive));

  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const file = main.slice(folder.length);
  const { entries, dateOffset } = sheetsOf(await archive.text(main, pacer));
  if (entries.length > limits.sheets) throw new SheetError('too-many-sheets', { sheets: entries.length, limit: limits.sheets });
  const parts = targets(await archive.text(`${folder}_rels/${file}.rels`, pacer), folder);
  const partOf = (type: string, usual: string) => [...parts.values()].find((part) => part.type.endsWith(type))?.target ?? usual;
  const strings = await readStrings(await archive.text(partOf('/sharedStrings', `${folder}sharedStrings.xml`), pacer), pacer);
  const looks = readStyles(await archive.text(partOf('/styles', `${folder}styles.xml`), pacer));

  const sheets: Sheet[] = [];
  let cells = 0;
  for (const { name, relation, isHidden } of entries) {
    const part = parts.get(relation);
    if (!part?.type.endsWith('/worksheet')) continue; // a chart on a sheet of its own
    const xml = await archive.text(part.target, pacer);
    const sheet = await readSheet(xml, { strings, looks, dateOffset, mostCells: limits.cells - cells, pacer });
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0);
    sheets.push({ name, isHidden, ...sheet });
  }
  return { kind: 'xlsx', sheets, hasMacros: archive.has(`${folder}vbaProject.bin`) };
}

function refusalOf(archive: Archive): 'open-document' | 'binary-workbook' | 'no-spreadsheet' {
  if (archive.has('content.xml')) return 'open-document';
  return archive.has('xl/workbook.bin') ? 'binary-workbook' : 'no-spreadsheet';
}

function sheetsOf(xml: string): { entries: SheetEntry[]; dateOffset: number } {
  const entries: SheetEntry[] = [];
  let dateOffset = 0;
  const scanner = new Scanner(xml);
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    if (piece !== 'open') continue;
    if (scanner.name === 'sheet') {
      entries.push({
        name: scanner.attribute('name') ?? '',
        relation: scanner.attribute('r:id') ?? scanner.attribute('id') ?? '',
        isHidden: /hidden/i.test(scanner.attribute('state') ?? ''),
      });
    } else if (scanner.name === 'workbookpr' && /^(1|true)$/.test(scanner.attribute('date1904') ?? '')) dateOffset = 1462;
  }
  return { entries, dateOffset };
}

/** The parts a part refers to, by their ids, named from the root of the archive. */
function targets(xml: string, folder: string): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  const scanner = new Scanner(xml);
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    if (piece !== 'open' || scanner.name !== 'relationship') continue;
    const target = scanner.attribute('Target') ?? '';
    found.set(scanner.attribute('Id') ?? '', {
      type: scanner.attribute('Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : resolve(folder, target),
    });
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readStrings(xml: string, pacer: Pacer): Promise<string[]> {
  const strings: string[] = [];
  const scanner = new Scanner(xml);
  let [text, isText, isReading, beat] = ['', false, false, 0];
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    if (++beat % 4096 === 0) await pacer.breathe();
    if (piece === 'text') {
      if (isText) text += scanner.text;
    } else if (scanner.name === 'rph') isReading = piece === 'open' && !scanner.isEmpty;
    else if (scanner.name === 't') isText = piece === 'open' && !scanner.isEmpty && !isReading;
    else if (scanner.name === 'si') {
      if (piece === 'open') text = '';
      if (piece === 'close' || scanner.isEmpty) strings.push(unescapeText(text));
    }
  }
  return strings;
}
