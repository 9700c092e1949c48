/** What makes papers of a plan: a file of its own, loaded when a person asks for one. */
import { pause } from '../../drafts/pause.js';
import { responsibilityOf } from '../../exchange/responsibility.js';
import { responsibilityWorkbook } from '../../exchange/responsibility-workbook.js';
import { papersWords } from '../../locales/papers.js';
import { fileName } from '../files/save-file.js';
import { saveWorkbook } from '../files/save-workbook.js';
import { definitionOf } from '../indicator/concepts.js';
import { makerOf } from './dom.js';
import { bookletOf } from './booklet.js';
import { departmentName, fillPaper, type PaperOptions } from './paper.js';
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

/** Saves 目标责任分解表 as an Excel file. @returns its name. */
export async function saveResponsibility({ plan, department, locale }: PaperOptions): Promise<string> {
  const words = papersWords[locale].responsibility;
  const name = departmentName(plan, department);
  const fields = responsibilityOf(plan, locale, words, department);
  const file = fileName(words.file(plan.region.name, name));
  saveWorkbook(file, await responsibilityWorkbook(fields, words.title(plan.title, name), words, pause));
  return file;
}
