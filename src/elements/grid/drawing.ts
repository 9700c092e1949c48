/** How cells and headers of the grid are drawn. All text goes in as text nodes, never as markup. */
import { formWords } from '../../vocabulary/form.js';
import { gridWords } from '../../locales/grid.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import { taskOf } from '../../report/reading/words.js';
import type { GridLayout } from '../form-view/layout.js';
import { cellMessage, computedText } from '../form-view/cell-message.js';

/** What a cell shows. */
interface Look {
  readonly text: string;
  /** What kind of cell it is, and the state it is in; each becomes a class. */
  readonly kind: string;
  readonly state: string;
  readonly title: string;
}

/**
 * Draws a cell. Only what differs is written to the document: after a change all cells on the screen are drawn again, and
 * nearly all of them are as they were.
 */
export function drawCell(td: HTMLTableCellElement, layout: GridLayout, row: number, column: number): void {
  const look = lookOf(layout, row, column);
  const { kind, state, title } = look;
  const classes = [`dabiao-${kind}`, ...(state === '' ? [] : [`dabiao-${state}`])];
  // The others are the library's, for the selection.
  for (const name of td.classList) if (!name.startsWith('dabiao-')) classes.push(name);
  const className = classes.join(' ');
  if (td.className !== className) td.className = className;
  if (title === '') td.removeAttribute('title');
  else if (td.title !== title) td.title = title;
  if (!isShown(td, look)) setText(td, look);
}

/** What is seen in a cell of the grid. */
export function shownText(layout: GridLayout, row: number, column: number): string {
  return lookOf(layout, row, column).text;
}

function lookOf(layout: GridLayout, row: number, column: number): Look {
  const { session, locale } = layout.options;
  const cell = layout.cell(row, column);
  if (!cell) {
    const text = layout.infoText(row, column);
    const { kind } = layout.columns[column]!;
    const isFigure = kind === 'previous' || kind === 'change';
    const title = layout.infoTitle(row, column) || text;
    const state = isFigure ? 'figure' : kind === 'cell' ? 'blank' : '';
    return { text, kind: layout.heading(row) ? 'heading' : 'info', state, title };
  }
  if (!session.isOpen(cell.row, cell.column)) {
    const isReported = session.isLocked(cell.column) && session.form.isOpen(cell.row, cell.column);
    if (isReported) return { text: reportedText(layout, cell), kind: 'figure', state: 'reported', title: '' };
    // A task has no halves at all; elsewhere a mark says that there is nothing to fill.
    const isTask = session.form.rows[cell.row]!.indicator.measure.kind === 'task';
    return { text: isTask ? '' : gridWords[locale].closed, kind: 'figure', state: 'locked', title: gridWords[locale].locked };
  }
  const text = session.text(cell.row, cell.column);
  const { isText } = layout.columns[column]!;
  const choices = isText ? null : layout.choices(row, column);
  const kind = choices ? 'choice' : isText ? 'text' : 'figure';
  if (session.findings(cell.row, cell.column).length > 0) {
    const { level, sentences } = cellMessage(session, cell, locale);
    return { text, kind, state: level ?? '', title: sentences.join('\n') };
  }
  const computed = text === '' ? session.computed(cell.row, cell.column) : null;
  if (computed !== null) {
    const { precision } = session.form.rows[cell.row]!.indicator;
    return { text: computedText(computed, precision), kind, state: 'computed', title: gridWords[locale].computed };
  }
  if (layout.columns[column]!.part === 'value') {
    const absence = absenceText(layout, cell);
    if (absence !== '') return { text: absence, kind: 'text', state: 'missing', title: absence };
    if (choices && text === '') return { text: gridWords[locale].choose, kind, state: 'prompt', title: '' };
  }
  return { text, kind, state: text !== '' && kind !== 'text' ? 'ok' : '', title: '' };
}

/** Why there is no value, typed or chosen: — 尚未公布. */
function absenceText({ options: { session, locale } }: GridLayout, { row, column }: CellRef): string {
  const { period, breakdown } = session.form.columns[column]!;
  const chosen = session.form.column(period, TOTAL, 'missing');
  const isSaid = chosen !== undefined && session.text(row, chosen) !== '';
  const text = session.text(row, column);
  if (text === '' ? !isSaid : /\d/.test(text)) return ''; // as nearly all: there is no need to read the entry
  const absence = session.absence(row, period, breakdown);
  return absence === null ? '' : `— ${formWords[locale].missing[absence.status]}`;
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
  if (!td.classList.contains('dabiao-error')) td.removeAttribute('aria-invalid');
  else if (!td.hasAttribute('aria-invalid')) td.setAttribute('aria-invalid', 'true');
}

/** Is the text, with its sign, what the cell holds already? */
function isShown(td: HTMLTableCellElement, { text, kind, state }: Look): boolean {
  const sign = SIGNS[state] ?? '';
  const inner = td.firstElementChild?.className ?? '';
  const wanted = sign !== '' ? 'dabiao-sign' : kind === 'info' ? 'dabiao-clamp' : '';
  return inner === wanted && td.textContent === sign + text;
}

function setText(td: HTMLTableCellElement, { text, kind, state }: Look): void {
  const sign = SIGNS[state];
  const first = td.firstChild;
  if (sign !== undefined) {
    td.replaceChildren(element('span', 'dabiao-sign', sign), text);
    td.firstElementChild!.setAttribute('aria-hidden', 'true');
  } else if (kind === 'info') {
    setClamped(td, text);
  } else if (first instanceof Text && !first.nextSibling) {
    first.data = text;
  } else {
    td.textContent = text;
  }
}

/** A text of two lines at most. The element for it is kept: making it anew would be half of what scrolling costs here. */
function setClamped(cell: HTMLTableCellElement, text: string): void {
  const inner = cell.firstElementChild;
  if (inner?.className !== 'dabiao-clamp') cell.replaceChildren(element('div', 'dabiao-clamp', text));
  else if (inner.textContent !== text) inner.textContent = text;
}

function element(tag: 'div' | 'span', className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

export function drawRowHeader(th: HTMLTableCellElement, layout: GridLayout, row: number): void {
  const name = layout.rowName(row);
  setClamped(th, name);
  const full = layout.fullName(row);
  if (th.title !== full) th.title = full;
  th.firstElementChild!.setAttribute('data-number', layout.rowNumber(row));
  th.classList.add('dabiao-name');
  th.classList.toggle('dabiao-field', layout.heading(row) !== null);
  th.classList.toggle('dabiao-category', layout.isCategory(row));
  const fold = layout.fold(row);
  if (fold) th.setAttribute('aria-expanded', String(fold === 'open'));
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
  if (th.textContent === text && th.firstElementChild?.className === 'relative') return;
  const inner = element('div', 'relative', '');
  inner.append(element('span', 'colHeader', text));
  th.replaceChildren(inner);
}
