/** How cells and headers of the grid are drawn. All text goes in as text nodes, never as markup. */
import { formWords } from '../../locales/form.js';
import { gridWords } from '../../locales/grid.js';
import { taskOf, type CellRef } from '../../report/index.js';
import type { GridLayout } from './layout.js';
import { cellMessage, computedText } from '../shared/cell-message.js';

export function drawCell(td: HTMLTableCellElement, layout: GridLayout, row: number, column: number): void {
  const { session, locale } = layout.options;
  const cell = layout.cell(row, column);
  td.removeAttribute('title');
  if (!cell) {
    const told = layout.told(row, column);
    const { kind } = layout.columns[column]!;
    setText(td, told, layout.heading(row) ? 'heading' : 'told', kind === 'previous' || kind === 'change' ? 'figure' : '');
    if (told !== '') td.title = told;
    return;
  }
  if (!session.isOpen(cell.row, cell.column)) {
    const isReported = session.isLocked(cell.column) && session.form.isOpen(cell.row, cell.column);
    setText(td, isReported ? reportedText(layout, cell) : '', 'figure', isReported ? 'reported' : 'locked');
    return;
  }
  const text = session.text(cell.row, cell.column);
  const { isText } = layout.columns[column]!;
  const kind = isText || layout.choices(row, column) ? 'text' : 'figure';
  const findings = session.findings(cell.row, cell.column);
  if (findings.length > 0) {
    const message = cellMessage(session, cell, locale);
    setText(td, text, kind, message.level ?? '');
    td.title = message.sentences.join('\n');
    return;
  }
  const computed = text === '' ? session.computed(cell.row, cell.column) : null;
  if (computed !== null) {
    setText(td, computedText(computed, session.form.rows[cell.row]!.indicator.precision), kind, 'computed');
    td.title = gridWords[locale].computed;
    return;
  }
  setText(td, text, kind, text !== '' && kind === 'figure' ? 'ok' : '');
}

/** A value of a year submitted before; the state of a task by its name. */
function reportedText({ options: { session, locale } }: GridLayout, { row, column }: CellRef): string {
  const text = session.text(row, column);
  const task = session.form.rows[row]!.indicator.measure.kind === 'task' ? taskOf(text) : undefined;
  return task ? formWords[locale].task[task] : text;
}

/** Signs of the states that need one: status is not told by colour alone. */
const SIGNS: Readonly<Record<string, string>> = { error: '✕', warning: '?', explained: '✓' };

/** After the library's own drawing, which takes the attribute away. */
export function markInvalid(td: HTMLTableCellElement): void {
  if (td.classList.contains('dabiao-error')) td.setAttribute('aria-invalid', 'true');
}

function setText(td: HTMLTableCellElement, text: string, ...states: readonly string[]): void {
  // Classes of the selection are the library's and come after drawing.
  td.className = states
    .filter((state) => state !== '')
    .map((state) => `dabiao-${state}`)
    .join(' ');
  const sign = SIGNS[states[1] ?? ''];
  const first = td.firstChild;
  if (sign !== undefined) {
    td.replaceChildren(element('span', 'dabiao-sign', sign), text);
    td.firstElementChild!.setAttribute('aria-hidden', 'true');
  } else if (states[0] === 'told') {
    td.replaceChildren(element('div', 'dabiao-clamp', text));
  } else if (first instanceof Text && !first.nextSibling) {
    first.data = text;
  } else {
    td.textContent = text;
  }
}

function element(tag: 'div' | 'span', className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

export function drawRowHeader(th: HTMLTableCellElement, layout: GridLayout, row: number): void {
  const name = layout.rowName(row);
  th.replaceChildren(element('div', 'dabiao-clamp', name));
  th.title = name;
  th.classList.add('dabiao-name');
  const heading = layout.heading(row);
  th.classList.toggle('dabiao-field', heading !== null);
  if (heading) th.setAttribute('aria-expanded', String(!layout.options.folded.has(heading.field)));
  else th.removeAttribute('aria-expanded');
}

/** @param corner what stands over the names of the indicators. */
export function drawColumnHeader(th: HTMLTableCellElement, layout: GridLayout, column: number, corner: string): void {
  if (column < 0) {
    // The library makes both corners a button of an English name, "Select whole grid".
    th.setAttribute('role', 'columnheader');
    th.removeAttribute('aria-label');
  }
  setHeader(th, column < 0 ? corner : (layout.columns[column]?.title ?? ''));
}

/** The upper heading: drawn over the first of its columns, reaching over the others, which are hidden. */
export function drawGroupHeader(th: HTMLTableCellElement, layout: GridLayout, column: number): void {
  const group = layout.columns[column]?.group ?? '';
  const isFirst = column <= 0 || layout.columns[column - 1]?.group !== group;
  let span = 1;
  while (group !== '' && layout.columns[column + span]?.group === group) span++;
  th.removeAttribute('colspan');
  th.classList.toggle('dabiao-hidden-header', group !== '' && !isFirst);
  if (group !== '' && isFirst && span > 1) th.colSpan = span;
  // What is above a column without a group is no heading of it.
  if (group === '') {
    th.setAttribute('role', 'gridcell');
    th.removeAttribute('scope');
  }
  th.removeAttribute('aria-label');
  setHeader(th, isFirst ? group : '');
}

function setHeader(th: HTMLTableCellElement, text: string): void {
  const inner = element('div', 'relative', '');
  inner.append(element('span', 'colHeader', text));
  th.replaceChildren(inner);
}
