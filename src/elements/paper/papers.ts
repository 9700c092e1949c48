/** What makes papers of a plan: a file of its own, loaded when a person asks for one. */
import { pause } from '../../drafts/pause.js';
import { responsibilityOf } from '../../exchange/responsibility.js';
import { responsibilityWorkbook } from '../../exchange/responsibility-workbook.js';
import { papersWords } from '../../locales/papers.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { fileName } from '../files/save-file.js';
import { saveWorkbook } from '../files/save-workbook.js';
import { definitionOf } from '../indicator/concepts.js';
import { makerOf } from './dom.js';
import { bookletOf } from './booklet.js';
import type { Paper } from './kinds.js';
import { departmentName, fillPaper, type PaperOptions } from './paper.js';
import type { PrintFrame } from './print-frame.js';
import { responsibilityTable } from './responsibility-paper.js';

/** Makes an empty document of a window the paper. */
export function printablePaper(document: Document, paper: 'booklet' | 'responsibility', options: PaperOptions): void {
  const { plan, department, locale } = options;
  const make = makerOf(document);
  if (paper === 'booklet') {
    const { title, main, columns } = bookletOf(make, options, definitionOf);
    return fillPaper(document, locale, title, main, columns);
  }
  const title = papersWords[locale].responsibility.title(plan.title, departmentName(plan, department));
  fillPaper(document, locale, title, make('main', {}, responsibilityTable(make, options)), '');
}

/** What follows from the plan for the department of a form, printed in a frame or saved as a file. */
export async function makeOwnPaper(
  paper: Paper,
  { plan, department, formFacts, periods }: EntrySession,
  locale: Locale,
  place: Element,
  frame: PrintFrame,
): Promise<void> {
  const options = { plan, department, formFacts, period: periods[0]!, locale, now: new Date() };
  if (paper === 'responsibility-file') await saveResponsibility(options);
  else await frame.print(place, (document) => printablePaper(document, paper, options));
}

/** Saves 目标责任分解表 as an Excel file. @returns its name. */
export async function saveResponsibility({ plan, department, locale }: PaperOptions): Promise<string> {
  const words = papersWords[locale].responsibility;
  const name = departmentName(plan, department);
  const fields = responsibilityOf(plan, locale, words, department);
  const file = fileName(words.file(plan.region.name, name));
  saveWorkbook(file, await responsibilityWorkbook(fields, words.title(plan.title, name), words, pause));
  return file;
}
