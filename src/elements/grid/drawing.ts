/** How cells and headers of the grid are drawn. All text goes in as text nodes, never as markup. */
import { lookOf, type Look } from '../form-view/cell-look.js';
import type { GridLayout } from '../form-view/layout.js';
import { STANDING_SIGNS } from '../form-view/standing.js';

/**
 * Draws a cell. Only what differs is written to the document: after a change all cells on the screen are drawn again, and
 * nearly all of them are as they were.
 */
export function drawCell(td: HTMLTableCellElement, layout: GridLayout, row: number, column: number): void {
  const look = lookOf(layout, row, column);
  const { kind, state, title, isChanged, isComputed } = look;
  const classes = [
    `dabiao-${kind}`,
    ...(state === '' ? [] : [`dabiao-${state}`]),
    ...(isChanged ? ['dabiao-changed'] : []),
    ...(isComputed ? ['dabiao-italic'] : []),
  ];
  // The others are the library's, for the selection.
  for (const name of td.classList) if (!name.startsWith('dabiao-')) classes.push(name);
  const className = classes.join(' ');
  if (td.className !== className) td.className = className;
  if (title === '') td.removeAttribute('title');
  else if (td.title !== title) td.title = title;
  if (!isShown(td, look)) setText(td, look);
}

/** Signs of the states that need one: status is not told by colour alone. */
const SIGNS: Readonly<Record<string, string>> = { error: '✕', warning: '?', explained: '✓', ...STANDING_SIGNS };

/** After the library's own drawing, which takes the attribute away. */
export function markInvalid(td: HTMLTableCellElement): void {
  if (!td.classList.contains('dabiao-error')) td.removeAttribute('aria-invalid');
  else if (!td.hasAttribute('aria-invalid')) td.setAttribute('aria-invalid', 'true');
}

/** Is the text, with its sign, what the cell holds already? */
function isShown(td: HTMLTableCellElement, { text, kind, state, sign = SIGNS[state] ?? '' }: Look): boolean {
  const inner = td.firstElementChild?.className ?? '';
  const wanted = sign !== '' ? 'dabiao-sign' : kind === 'info' ? 'dabiao-clamp' : '';
  return inner === wanted && td.textContent === sign + text;
}

function setText(td: HTMLTableCellElement, { text, kind, state, sign = SIGNS[state] ?? '' }: Look): void {
  const first = td.firstChild;
  if (sign !== '') {
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
  th.classList.add('dabiao-over');
  th.classList.toggle('dabiao-over-figures', layout.columns[column]?.isText === false);
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
