/**
 * Workbooks (.xlsx, .xlsm) as sheets of texts.
 *
 * READBOOK1 sheets in the order of the workbook, hidden ones told · READBOOK2 macros are never looked at, only told · READBOOK3 too many sheets, too
 * many cells and too much text refuse the file · READBOOK4 what is no workbook is told apart: an older one, a locked one, another program's
 * READBOOK5 prefixes of names are the file's own choice, and both families of its namespaces are read, the transitional and the strict
 * READBOOK7 comments and text boxes of a sheet are told
 * READBOOK6 a sheet that is listed and can't be found is damage, not emptiness
 */
import { longer } from '../block.js';
import { SheetError } from '../sheet-error.js';
import type { Sheet, SheetLimits, Workbook } from '../spreadsheet-types.js';
import { Archive } from './archive.js';
import type { Pacer } from '../pacer.js';
import { atHeight, heightOf, type Height } from '../raised.js';
import { readAsides } from './read-asides.js';
import { isTrue, readSheet } from './read-sheet.js';
import { scanPart } from './scan-part.js';
import { readStyles } from './styles.js';
import { isStruck, unescapeText } from './text.js';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** @throws {SheetError} */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits, pacer: Pacer): Promise<Workbook> {
  const archive = new Archive(bytes, limits.unzipped);
  const relations = await targets(archive, '_rels/.rels', '', pacer);
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.has(main) || main.endsWith('.bin')) throw new SheetError(refusalOf(archive));

  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const file = main.slice(folder.length);
  const { entries, dateOffset, isUncomputed } = await sheetsOf(archive, main, pacer);
  if (entries.length === 0) throw new SheetError('damaged');
  if (entries.length > limits.sheets) throw new SheetError('too-many-sheets', { sheets: entries.length, limit: limits.sheets });
  const parts = await targets(archive, `${folder}_rels/${file}.rels`, folder, pacer);
  const partOf = (type: string, usual: string) => [...parts.values()].find((part) => part.type.endsWith(type))?.target ?? usual;
  const strings = await readStrings(archive, partOf('/sharedStrings', `${folder}sharedStrings.xml`), pacer);
  const { looks, struck, white } = await readStyles(archive, partOf('/styles', `${folder}styles.xml`), pacer);

  const sheets: Sheet[] = [];
  let cells = 0;
  for (const { name, relation, isHidden } of entries) {
    const part = parts.get(relation);
    if (part && !part.type.endsWith('/worksheet')) continue; // a chart on a sheet of its own
    if (!part || !archive.has(part.target)) throw new SheetError('damaged');
    const mostCells = limits.cells - cells;
    const sheet = await readSheet(archive, part.target, pacer, { strings, looks, struck, white, dateOffset, isUncomputed, mostCells });
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0);
    const at = part.target.lastIndexOf('/') + 1;
    const beside = await targets(
      archive,
      `${part.target.slice(0, at)}_rels/${part.target.slice(at)}.rels`,
      part.target.slice(0, at),
      pacer,
    );
    const asides = await readAsides(archive, beside.values(), pacer);
    sheets.push({ name, isHidden, ...sheet, ...(asides.length > 0 && { asides }) });
  }
  return { kind: 'xlsx', sheets, hasMacros: archive.has(`${folder}vbaProject.bin`) };
}

function refusalOf(archive: Archive): 'open-document' | 'binary-workbook' | 'no-spreadsheet' {
  if (archive.has('content.xml')) return 'open-document';
  return archive.has('xl/workbook.bin') ? 'binary-workbook' : 'no-spreadsheet';
}

async function sheetsOf(
  archive: Archive,
  name: string,
  pacer: Pacer,
): Promise<{ entries: SheetEntry[]; dateOffset: number; isUncomputed: boolean }> {
  const entries: SheetEntry[] = [];
  let [dateOffset, isUncomputed] = [0, false];
  await scanPart(archive, name, pacer, (piece, scanner) => {
    if (piece !== 'open') return;
    if (scanner.name === 'sheet') {
      entries.push({
        name: scanner.attribute('name') ?? '',
        relation: scanner.prefixedAttribute('id') ?? scanner.attribute('id') ?? '',
        isHidden: /hidden/i.test(scanner.attribute('state') ?? ''),
      });
    } else if (scanner.name === 'workbookpr' && isTrue(scanner.attribute('date1904'))) dateOffset = 1462;
    else if (scanner.name === 'calcpr') isUncomputed = isTrue(scanner.attribute('fullCalcOnLoad'));
  });
  return { entries, dateOffset, isUncomputed };
}

/** The parts a part refers to, by their ids, named from the root of the archive. */
async function targets(archive: Archive, part: string, folder: string, pacer: Pacer): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  await scanPart(archive, part, pacer, (piece, scanner) => {
    if (piece !== 'open' || scanner.name !== 'relationship') return;
    const target = partName(scanner.attribute('Target') ?? '');
    const names = target.startsWith('/') ? [target.slice(1)] : [resolve(folder, target), target];
    found.set(scanner.attribute('Id') ?? '', {
      type: scanner.attribute('Type') ?? '',
      target: names.find((name) => archive.has(name)) ?? names[0]!,
    });
  });
  return found;
}

/** Some programs write the separators of their own system. */
function partName(target: string): string {
  return target.replace(/\\/g, '/');
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readStrings(archive: Archive, name: string, pacer: Pacer): Promise<string[]> {
  const strings: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  let height: Height = null;
  let isRunStruck = false;
  await scanPart(archive, name, pacer, (piece, scanner) => {
    if (piece === 'text') {
      if (isText && !isRunStruck) text = longer(text, atHeight(scanner.text, height));
    } else if (scanner.name === 'r') {
      height = null;
      isRunStruck = false;
    } else if (piece === 'open' && isStruck(scanner)) isRunStruck = true;
    else if (scanner.name === 'vertalign') height = heightOf(scanner.attribute('val'));
    else if (scanner.name === 'rph') isReading = piece === 'open' && !scanner.isEmpty;
    else if (scanner.name === 't') isText = piece === 'open' && !scanner.isEmpty && !isReading;
    else if (scanner.name === 'si') {
      if (piece === 'open') text = '';
      if (piece === 'close' || scanner.isEmpty) strings.push(unescapeText(text));
    }
  });
  return strings;
}
