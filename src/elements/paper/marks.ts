/** Footnotes: what the checks say of a figure stands below the table, behind a number at the figure. */
import { printWords } from '../../locales/print.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { EntrySession } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import type { Child } from '../drawing/dom.js';
import type { Make } from './dom.js';

export class Marks {
  private readonly notes: HTMLElement[] = [];
  private readonly session: EntrySession;
  private readonly locale: Locale;
  private readonly make: Make;

  constructor(session: EntrySession, locale: Locale, make: Make) {
    this.session = session;
    this.locale = locale;
    this.make = make;
  }

  /** The mark of a cell, or nothing where the checks found nothing. */
  mark(row: number, column: number): Child {
    const { session, make } = this;
    if (session.findings(row, column).length === 0) return null;
    const words = printWords[this.locale];
    const { name, sentences, level } = cellMessage(session, { row, column }, this.locale);
    const mark = `${words.signs[level!]}${this.notes.length + 1}`;
    const reason = level === 'explained' ? words.labelled(words.levels.explained, session.reason(row, column)) : words.levels[level!];
    this.notes.push(
      make('li', {}, make('b', {}, mark), ' ', make('strong', {}, words.labelled(name, '')), sentences.join(' '), ` [${reason}]`),
    );
    return make('sup', { class: level! }, mark);
  }

  /** The notes of all marks that were given out. */
  list(): Child {
    const { make } = this;
    if (this.notes.length === 0) return null;
    return make('section', { class: 'findings' }, make('h2', {}, printWords[this.locale].findings), make('ul', {}, this.notes));
  }
}
