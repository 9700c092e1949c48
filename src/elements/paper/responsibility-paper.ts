/** 目标责任分解表 on paper: a clause over its indicators, the heading of a field with its first clause. */
import { responsibilityOf, type ResponsibilityClause } from '../../exchange/responsibility.js';
import { papersWords } from '../../locales/papers.js';
import type { Make } from './dom.js';
import { departmentName, type PaperOptions } from './paper.js';

const COLUMNS = ['item', 'quote', 'code', 'indicator', 'target', 'lead', 'support'] as const;

export function responsibilityTable(make: Make, { plan, department, locale }: PaperOptions): HTMLElement {
  const words = papersWords[locale].responsibility;
  const headings = COLUMNS.map((column) => make('th', { scope: 'col' }, words.columns[column]));
  const fields = responsibilityOf(plan, locale, words, department);
  return make(
    'table',
    { class: 'responsibility' },
    make('caption', {}, make('h1', {}, words.title(plan.title, departmentName(plan, department))), make('p', {}, words.note)),
    make(
      'colgroup',
      {},
      COLUMNS.map((column) => make('col', { class: column })),
    ),
    make('thead', {}, make('tr', {}, headings)),
    fields.flatMap(({ field, clauses }) =>
      clauses.map((clause, c) => {
        const heading = make('th', { class: 'field', colspan: COLUMNS.length, scope: 'rowgroup' }, field);
        return make('tbody', {}, c === 0 ? make('tr', {}, heading) : null, linesOf(make, clause));
      }),
    ),
  );
}

function linesOf(make: Make, { item, quote, lines }: ResponsibilityClause): HTMLElement[] {
  return lines.map((line, l) =>
    make(
      'tr',
      {},
      l === 0 ? [make('th', { scope: 'rowgroup', rowspan: lines.length }, item), make('td', { rowspan: lines.length }, quote)] : null,
      make('td', { class: 'code' }, line.code),
      (['indicator', 'target', 'lead', 'support'] as const).map((column) => make('td', {}, line[column])),
    ),
  );
}
