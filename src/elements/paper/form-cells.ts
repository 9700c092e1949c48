/** The cells of a line of the printed form: figures as read, a mark at those in question, what is not to be filled struck out. */
import { formWords } from '../../vocabulary/form.js';
import { printWords } from '../../locales/print.js';
import { targetWords } from '../../vocabulary/targets.js';
import { unitLabel } from '../../vocabulary/units.js';
import { TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import type { FormRow } from '../../report/form.js';
import { computedText } from '../form-view/cell-message.js';
import { seenText } from '../form-view/figure-text.js';
import type { Child } from '../drawing/dom.js';
import { columnAt, isNumeric, type ColumnKind, type Figure, type Place } from './sheet.js';
import { breakdownWords, type TableContext } from './table-context.js';

/** A row of the form, and its place there. */
export interface PlacedRow extends FormRow {
  readonly row: number;
}

/** The cells of a kind of column in one line: one, or as many as there are figures. */
export function cellsOf(context: TableContext, kind: ColumnKind, at: PlacedRow, line: Place, rowspan: number): Child {
  const { session, locale, make } = context;
  const { indicator, region } = at;
  const cell = (tag: 'td' | 'th', ...children: Child[]) =>
    make(tag, { class: kind, rowspan, ...(tag === 'th' && { scope: rowspan > 1 ? 'rowgroup' : 'row' }) }, ...children);
  switch (kind) {
    case 'number':
      return cell('td', String(session.form.numberOf(at.row)));
    case 'indicator':
      return cell('th', indicator.name);
    case 'region':
      return cell('th', session.regionNames[region] ?? region);
    case 'unit':
      return cell('td', unitLabel(indicator, locale));
    case 'code':
      return cell('td', context.codes.get(indicator.id)!);
    case 'target':
      return cell('td', indicator.targets.map((target) => targetWords(target, indicator, locale, session.plan)).join('\n'));
    case 'period':
      return cell('th', formWords[locale].period(line.period!));
    case 'breakdown':
      return indicator.breakdowns.length === 0 ? cell('td') : cell('th', breakdownWords(line.breakdown!, session, locale));
    case 'previous': {
      const task = session.previousTask(indicator.id, region, session.periods[0]!);
      if (task !== null) return cell('td', formWords[locale].task[task]);
      const before = session.previous(indicator.id, region, session.periods[0]!, line.breakdown ?? TOTAL);
      return cell('td', before === null ? '' : toDecimals(before, indicator.precision));
    }
    case 'figure':
      return indicator.measure.kind === 'task'
        ? taskCells(context, at, line)
        : context.sheet.figures.map((figure) => figureCell(context, at, line, figure));
    case 'missing':
      return cell(
        'td',
        entryTexts(context, at.row, line, (part) => part === 'missing', false),
      );
    case 'remarks':
      return cell(
        'td',
        entryTexts(context, at.row, line, (part) => part !== 'missing' && !isNumeric(part), true),
      );
  }
}

function figureCell(context: TableContext, { indicator, row }: PlacedRow, line: Place, figure: Figure): HTMLElement {
  const { session, locale, make, isBlank, marks } = context;
  const column = columnAt(session, line, figure);
  if (column === undefined || !session.form.isOpen(row, column)) return make('td', { class: 'closed' }, printWords[locale].closed);
  const text = textOf(context, row, column);
  const computed = isBlank || text !== '' ? null : session.computed(row, column);
  const shown = computed === null ? text : make('span', { class: 'computed' }, computedText(computed, indicator.precision));
  return make('td', { class: 'figure' }, shown, isBlank ? null : marks.mark(row, column));
}

/** The state of a task takes the room of all figures of its period: on a blank form its choices, to be ticked. */
function taskCells(context: TableContext, { row }: PlacedRow, line: Place): HTMLElement[] {
  const { session, sheet, locale, make, isBlank, marks } = context;
  const periods = [...new Set(sheet.figures.map(({ period }) => period))];
  return periods.map((period) => {
    const figures = sheet.figures.filter((figure) => figure.period === period);
    const column = columnAt(session, line, figures[0]!)!;
    const text = textOf(context, row, column);
    const isToTick = isBlank && session.isOpen(row, column);
    const ticks = Object.values(formWords[locale].task).map((state) =>
      make('span', { class: 'choice' }, `${printWords[locale].box}${state}`),
    );
    return make('td', { class: 'task', colspan: figures.length }, isToTick ? ticks : text, isBlank ? null : marks.mark(row, column));
  });
}

/** As read or chosen, or why there is no value; on a blank form only what can't be filled any more, being reported already. */
function textOf({ session, isBlank, locale }: TableContext, row: number, column: number): string {
  return isBlank && session.isOpen(row, column) ? '' : seenText(session, { row, column }, locale);
}

/** The words of an entry, or of all entries that share the line: each with its period, and with its part if there are several. */
function entryTexts(
  context: TableContext,
  row: number,
  line: Place,
  wanted: (part: Figure['part']) => boolean,
  isLabelled: boolean,
): Child {
  const { session, locale, make, isBlank, marks } = context;
  const { labelled } = printWords[locale];
  const periods = line.period === null ? session.periods : [line.period];
  return session.form.columns.map(({ period, part }, column): Child => {
    if (!periods.includes(period) || !wanted(part)) return null;
    const text = textOf(context, row, column).trim();
    const mark = isBlank ? null : marks.mark(row, column);
    if (text === '' && mark === null) return null;
    const named = isLabelled ? labelled(formWords[locale].parts[part], text) : text;
    return make('div', {}, periods.length > 1 ? labelled(formWords[locale].period(period), named) : named, mark);
  });
}
