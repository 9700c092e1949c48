/** The lines to sign, to stamp and to date. */
import type { Locale } from '../../vocabulary/locale.js';
import { printWords } from '../../locales/print.js';
import type { Make } from './dom.js';

const LINES = ['reporter', 'reviewer', 'head', 'seal', 'date'] as const;
/** An empty line to write on is as high as one with words. */
const NBSP = '\u00a0';

export interface SignedBy {
  readonly name?: string | undefined;
  readonly reviewer?: string | undefined;
}

/**
 * They are a row of the table, in the group of its last indicator: so they are never parted, nor alone on a page. What
 * stands behind a table can't be held to its last row: where the table has begun on an earlier page, Chromium (156) puts
 * a block with `break-before: avoid` across the end of the page.
 */
export function closingRow(locale: Locale, make: Make, width: number, { name, reviewer }: SignedBy = {}): HTMLElement {
  const { sign, labelled } = printWords[locale];
  const texts: Partial<Record<(typeof LINES)[number], string | undefined>> = { reporter: name, reviewer, date: sign.dateLine };
  const lines = LINES.map((line) => {
    const room = make('span', { class: 'line' }, texts[line] || NBSP);
    return make('li', { class: line }, labelled(sign[line], ''), room);
  });
  return make('tr', {}, make('td', { class: 'closing', colspan: width }, make('ul', { 'aria-label': sign.heading }, lines)));
}
