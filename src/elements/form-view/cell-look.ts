/** How a cell of a form looks: its text, what kind of cell it is, and the state it is in. */
import { gridWords } from '../../locales/grid.js';
import { absenceText } from '../../exchange/absence-text.js';
import { choiceText } from '../../exchange/choice-text.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import { cellMessage, computedText } from './cell-message.js';
import { figureText, seenText } from './figure-text.js';
import type { GridLayout } from './layout.js';

export interface Look {
  readonly text: string;
  /** `figure`, `choice`, `text`, `info`, `heading` */
  readonly kind: string;
  /** Empty, or `ok`, `computed`, `missing`, `prompt`, `locked`, `reported`, `blank`, `figure`, `good`, `going`, `late`, or the level of a finding. */
  readonly state: string;
  readonly title: string;
  /** Since it was exported. */
  readonly isChanged?: boolean;
  /** In place of that of its state. */
  readonly sign?: string;
  /** The text was computed, whatever is said of it. */
  readonly isComputed?: boolean;
}

/** What is copied of a cell: as it is seen, but no reason that stands elsewhere. */
export function shownText(layout: GridLayout, row: number, column: number): string {
  if (layout.columns[column]!.part === 'missing' && layout.cell(row, column)) return '';
  return lookOf(layout, row, column).text;
}

export function lookOf(layout: GridLayout, row: number, column: number): Look {
  const { session, locale } = layout.options;
  const cell = layout.cell(row, column);
  if (!cell) {
    const text = layout.infoText(row, column);
    const { kind } = layout.columns[column]!;
    const isFigure = kind === 'previous' || kind === 'change';
    const title = layout.infoTitle(row, column) || text;
    const state = isFigure ? 'figure' : kind === 'cell' ? 'blank' : kind === 'attainment' ? layout.standingState(row) : '';
    return { text, kind: layout.heading(row) ? 'heading' : 'info', state, title };
  }
  if (!session.isOpen(cell.row, cell.column)) {
    const isReported = session.isLocked(cell.column) && session.form.isOpen(cell.row, cell.column);
    if (isReported) return { text: seenText(session, cell, locale), kind: 'figure', state: 'reported', title: '' };
    const { part, breakdown } = session.form.columns[cell.column]!;
    // A task has no halves at all; elsewhere a mark says that there is nothing to fill.
    const isHalf = session.form.rows[cell.row]!.indicator.measure.kind === 'task' && (part !== 'value' || breakdown !== TOTAL);
    return { text: isHalf ? '' : gridWords[locale].closed, kind: 'figure', state: 'locked', title: gridWords[locale].locked };
  }
  const exported = layout.options.exportedText(cell);
  const look = openLook(layout, row, column, cell);
  if (exported === undefined) return look;
  const was = choiceText(session, cell, locale, exported) ?? exported;
  const title = [gridWords[locale].exportedAs(was === look.text ? exported : was), look.title].filter((part) => part !== '').join('\n');
  return { ...look, title, isChanged: true };
}

/** Of a cell that can be filled. */
function openLook(layout: GridLayout, row: number, column: number, cell: CellRef): Look {
  const { session, locale } = layout.options;
  const text = session.text(cell.row, cell.column);
  const { isText } = layout.columns[column]!;
  const choices = layout.choices(row, column);
  const shown = choices ? (choiceText(session, cell, locale) ?? text) : figureText(session, cell, text);
  const kind = isText ? 'text' : choices ? 'choice' : 'figure';
  const computed = text === '' ? session.computed(cell.row, cell.column) : null;
  const { precision } = session.form.rows[cell.row]!.indicator;
  const absence = absenceText(session, cell, locale);
  const own = text === '' ? (absence ?? shown) : shown;
  const figure = computed === null ? own : computedText(computed, precision);
  const [finding] = session.findings(cell.row, cell.column);
  if (finding && !layout.options.isAwaited(cell)) {
    const { level, sentences } = cellMessage(session, cell, locale);
    return {
      text: figure,
      kind,
      state: level ?? '',
      title: sentences.join('\n'),
      isComputed: computed !== null,
      ...(finding.code === 'returned' && { sign: '↩' }),
    };
  }
  if (computed !== null) return { text: figure, kind, state: 'computed', title: gridWords[locale].computed };
  if (absence !== null) return { text: absence, kind: 'text', state: 'missing', title: absence };
  if (layout.columns[column]!.part === 'value' && choices && text === '')
    return { text: gridWords[locale].choose, kind, state: 'prompt', title: '' };
  return { text: shown, kind, state: text !== '' && kind !== 'text' ? 'ok' : '', title: '' };
}
