/** A form as fields of the page. The session owns the data; what is typed goes to it when the field is left. */
import { html, type TemplateResult } from 'lit';
import { jsonText } from '../../documents/json-text.js';
import { gridWords } from '../../locales/grid.js';
import { TASK_STATES } from '../../observations/observation.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { preparePaste, pasteInto, type Pasted } from '../form-tools/paster.js';
import { goToField, redoStep, undoStep } from '../form-tools/steps.js';
import type { PasteTarget } from '../form-tools/paste.js';
import type { FormSurface } from '../form-tools/form-surface.js';
import type { Arrangement, ColumnSet, GridColumn } from '../form-view/columns.js';
import { FormDisplay } from '../form-view/form-display.js';
import type { GridLayout } from '../form-view/layout.js';
import type { RowFilter } from '../form-view/row-filter.js';
import { Answering } from '../indicator/answering.js';
import { mendable, openFix, openLevel } from '../form-view/open-finding.js';
import { isSameCell } from '../indicator/cell.js';
import { renderPlainMessage } from '../indicator/plain-message.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { taskEdits } from '../indicator/task-edits.js';
import { isLeft } from '../indicator/typed-text.js';
import { hasUnfilledCategories } from '../form-view/unfilled.js';
import { nextPoint } from '../points/points.js';
import type { SharedSession } from '../session/shared-session.js';
import { addFieldKeys, type FieldCommands } from './field-keys.js';
import { PointerHold } from './pointer-hold.js';
import { fieldId, fieldText, foldId, renderRow, type RowContext } from './row-fields.js';
import { Sections } from './sections.js';

/** Pixels at the usual text size: of a name, and of the button at the end of a row. */
const NAME_WIDTH = 180;
/** What names take where there is more. */
const NAME_SHARE = 0.25;
/** What columns of words do with. */
const LEAST: Partial<Record<string, number>> = { target: 100, reason: 110, source: 110, note: 110 };
const MORE_WIDTH = 36;
const ROW_HEIGHT = { table: 36, cards: 180 };

export interface FieldsViewOptions {
  readonly shared: SharedSession;
  readonly locale: Locale;
  /** What is shown has changed: other rows, other columns, or what is counted of them. */
  readonly onShown: () => void;
  /** The field that has the focus; what was filled last, while it has something to say; what was mended by a key. */
  readonly onSelect: (cell: CellRef | null, entered: CellRef | null, mended: CellRef | null) => void;
  readonly onPasted: (pasted: Pasted | null) => void;
  /** Rows are cards. */
  readonly onCards: () => void;
  /** Is there room beside so wide a form? */
  readonly hasRoomBeside: (width: number) => boolean;
  /** All about the current indicator is wanted there. */
  readonly showBeside: () => void;
  /** All about the indicator of a cell, to be shown beneath its row. */
  readonly renderBeneath: (cell: CellRef, close: () => void) => TemplateResult;
}

export class FieldsView implements FormSurface, PasteTarget, FieldCommands {
  readonly shared: SharedSession;
  readonly session: EntrySession;
  readonly display: FormDisplay;
  private readonly container: HTMLElement;
  private readonly options: FieldsViewOptions;
  private readonly sections: Sections;
  private readonly answering: Answering;
  private readonly messages = new LazyPart(
    { requestUpdate: () => this.sections.draw(() => true) },
    () => import('../indicator/message.js'),
  );
  private readonly pointer = new PointerHold();
  private readonly unsubscribe: () => void;
  private readonly scale: number;
  /** Rows of the form that have changed since they were drawn. */
  private readonly touched = new Set<number>();
  private isDrawingAsked = false;
  private current: CellRef | null = null;
  private entered: CellRef | null = null;
  /** By a key, until something else is filled. */
  private mended: CellRef | null = null;
  /** Where a key led from what was filled; `undefined` until it has. */
  private landed: CellRef | null | undefined = null;
  /** The field that was gone to, until all has been drawn. */
  private revealed: HTMLElement | null = null;
  private lastPoint: CellRef | null = null;
  /** Row of the form beneath which all about its indicator is shown. */
  private detailed: number | null = null;

  constructor(container: HTMLElement, options: FieldsViewOptions) {
    const { shared, locale } = options;
    this.container = container;
    this.options = options;
    this.shared = shared;
    this.session = shared.session;
    this.scale = parseFloat(getComputedStyle(container).fontSize) / 14 || 1;
    this.display = new FormDisplay(shared, locale, () => this.sections.draw(() => true));
    this.answering = new Answering({
      root: () => container,
      draw: () => Promise.resolve(this.sections.draw(() => true)),
      conceptOf: () => undefined,
      isAtField: true,
      onDone: () => this.focusFirst(),
      onGone: () => this.focusFirst(),
    });
    this.sections = new Sections(container, {
      renderRow: (row) => renderRow(row, this.context),
      renderHead: () => this.renderHead(),
      title: (field) => {
        const { filled, all } = this.display.tally.ofField(field);
        return gridWords[locale].heading(field.name, filled, all);
      },
      widths: () => this.widths,
      rowHeight: () => ROW_HEIGHT[this.isCards ? 'cards' : 'table'] * this.scale,
    });
    container.addEventListener('focusin', this.onFocusin);
    container.addEventListener('focusout', this.onFocusout);
    container.addEventListener('input', this.onInput);
    container.addEventListener('change', this.onChange);
    addFieldKeys(container, this);
    container.addEventListener('paste', this.onPaste);
    this.fit();
    this.sections.build(this.layout);
    this.unsubscribe = this.session.subscribe((change) => this.onSessionChange(change));
  }

  get layout(): GridLayout {
    return this.display.layout;
  }

  get selected(): CellRef | null {
    return this.current;
  }

  get currentField(): string | undefined {
    return this.session.form.rows[this.current?.row ?? 0]?.indicator.field;
  }

  get neededWidth(): number {
    return this.widthWith(({ width }) => width);
  }

  private widthWith(widthOf: (column: GridColumn) => number): number {
    const columns = this.layout.columns.reduce((sum, column) => sum + widthOf(column), 0);
    return (NAME_WIDTH + columns + MORE_WIDTH) * this.scale;
  }

  private get isBeside(): boolean {
    return this.options.hasRoomBeside(this.neededWidth);
  }

  /** Text of what is selected, for a paste that takes longer. */
  get selection(): string {
    return jsonText(this.current);
  }

  uncover(cells: readonly CellRef[]): void {
    const { current } = this;
    if (!this.display.uncoverAll(cells)) return;
    this.layOutAnew();
    if (current) this.select(current);
  }

  /** A block that was pasted begins there: the field has the focus already. */
  selectPlaces(): void {}

  select(cell: CellRef, isLanding = false): void {
    if (!isLanding) this.landed = null;
    if (this.display.uncover(cell)) this.layOutAnew();
    const place = this.layout.place(cell);
    if (!place) return;
    this.sections.body(place.row);
    this.revealed = this.container.querySelector<HTMLElement>(`#${fieldId(cell)}`);
    this.revealed?.focus({ preventScroll: true });
    this.revealed?.scrollIntoView({ block: 'nearest' });
  }

  focusFirst(isSearched = false): void {
    const { current, layout } = this;
    if (!isSearched && current && layout.place(current)) return this.select(current);
    const first = layout.nextFigure({ row: 0, column: -1 }, 1);
    const cell = first && layout.cell(first.row, first.column);
    if (cell) this.select(cell);
  }

  rest(): void {
    this.answering.typed.write();
  }

  undo(): void {
    void undoStep(this);
  }

  redo(): void {
    void redoStep(this);
  }

  filter(filter: Partial<RowFilter>): void {
    this.display.setFilter(filter);
    this.layOutAnew();
  }

  toggleColumns(set: ColumnSet): void {
    this.display.toggleColumns(set);
    this.layOutAnew();
  }

  arrange(arrangement: Arrangement): void {
    this.display.arrange(arrangement);
    this.layOutAnew();
  }

  showField(field: string): void {
    goToField(this, field);
  }

  /** A table where all columns have room, those of words with less where they must, else a card for each row. */
  fit(): void {
    const { classList, clientWidth, style } = this.container;
    const name = NAME_WIDTH * this.scale;
    const least = this.widthWith(leastOf);
    const { neededWidth } = this;
    const spare = clientWidth - neededWidth;
    classList.toggle('cards', clientWidth < least);
    if (this.isCards) this.options.onCards();
    style.setProperty('--_give', String(spare < 0 ? Math.min(-spare / (neededWidth - least), 1) : 0));
    style.setProperty('--_name', `${Math.max(Math.min(name + spare, clientWidth * NAME_SHARE), name)}px`);
  }

  destroy(): void {
    this.answering.end();
    this.unsubscribe();
    this.display.end();
    this.pointer.end();
    this.sections.end();
    this.container.removeEventListener('focusin', this.onFocusin);
    this.container.removeEventListener('focusout', this.onFocusout);
    this.container.removeEventListener('input', this.onInput);
    this.container.removeEventListener('change', this.onChange);
    this.container.removeEventListener('paste', this.onPaste);
  }

  private get isCards(): boolean {
    return this.container.classList.contains('cards');
  }

  /** Names have their share of the room, and targets what is left. */
  private get widths(): (string | null)[] {
    const px = (width: number) => `${width * this.scale}px`;
    const columns = this.layout.columns.map((column) => {
      const { kind, width } = column;
      return kind === 'target' ? null : `calc(${px(width)} - ${px(width - leastOf(column))} * var(--_give))`;
    });
    return [columns.includes(null) ? 'var(--_name)' : null, ...columns, px(MORE_WIDTH)];
  }

  private get context(): RowContext {
    const { shared, layout, current: selected } = this;
    return {
      shared,
      layout,
      selected,
      focused: this.cellOf((this.container.getRootNode() as ShadowRoot).activeElement),
      typed: this.answering.typed,
      renderMessage: (cell) => this.renderMessage(cell),
      renderDetails: (row) => (row === this.detailed ? this.renderDetails(row) : null),
      isBeside: this.isBeside,
      onFold: (row) => this.toggleByButton(row),
      onDetails: (row) => this.toggleDetails(row),
    };
  }

  private renderHead(): TemplateResult {
    const { layout, options } = this;
    const words = gridWords[options.locale];
    return html`<tr role="row">
      <th role="columnheader" scope="col">${words.indicator}</th>
      ${layout.columns.map((column) => html`<th role="columnheader" scope="col" class=${column.isText ? '' : 'figure'}>${column.group} ${column.title}</th>`)}
      <td role="cell"></td>
    </tr>`;
  }

  /** What is said of a cell, or is being answered. */
  private renderMessage(cell: CellRef): TemplateResult | null {
    const { session, answering, shared, options } = this;
    const isAnswered = answering.answer !== null && isSameCell(answering.answer.cell, cell);
    if (session.findings(cell.row, cell.column).length === 0 && !isAnswered) return null;
    const context = answering.context(shared, options.locale);
    return this.messages.wanted?.renderMessages(cell, context) ?? renderPlainMessage(cell, context);
  }

  private renderDetails(row: number): TemplateResult {
    const cell = this.current?.row === row ? this.current : this.valueOf(row);
    return this.options.renderBeneath(cell, () => this.toggleDetails(row));
  }

  private valueOf(row: number): CellRef {
    return { row, column: this.session.form.column(this.session.openPeriods[0]!, TOTAL, 'value')! };
  }

  /** Shows all about the indicator of a row, beside the form or beneath the row, or no longer. */
  toggleDetails(row = this.current?.row ?? 0): void {
    if (this.current?.row !== row) this.select(this.valueOf(row));
    if (this.isBeside) return this.options.showBeside();
    const before = this.detailed;
    this.detailed = before === row ? null : row;
    this.drawFormRows(before, row);
  }

  /** Shows the categories beneath a row of the form, or folds them away; the focus stays with the button. */
  private toggleByButton(row: number): void {
    this.toggleCategories(row);
    this.container.querySelector<HTMLElement>(`#${foldId(row)}`)?.focus();
  }

  private toggleCategories(row: number): void {
    const place = this.layout.place(this.valueOf(row));
    const fold = place && this.layout.fold(place.row);
    if (!fold) return;
    const before = this.layout.rows.length;
    this.display.unfold(this.session.form.rows[row]!.indicator.id, fold === 'folded');
    this.sections.replace(place.row, this.layout.rows.length - before);
    this.options.onShown();
  }

  selectNextPoint(step: 1 | -1): void {
    this.writeTyped();
    const next = nextPoint(this.session, this.current, step, this.lastPoint);
    this.lastPoint = next;
    if (next) this.select(next);
  }

  /** Mends what was filled last as its finding suggests, or else the field; that first where somebody went there. */
  mend(): void {
    this.writeTyped();
    for (const cell of mendable(this.session, this.openEntered, this.current, this.landed)) {
      const fix = cell && openFix(this.session, cell);
      if (!cell || fix === null) continue;
      this.session.set([{ ...cell, text: fix }], 'mended');
      this.mended = cell;
      return;
    }
  }

  /** The next field of the column that can be filled, or the one before. */
  move(step: 1 | -1): void {
    this.writeTyped();
    const place = this.current && this.layout.place(this.current);
    const next = place && this.layout.nextInColumn(place, step);
    const cell = next && this.layout.cell(next.row, next.column);
    if (cell) this.select(cell, true);
  }

  /** Is something being typed that has not been written? */
  get isTyping(): boolean {
    return this.answering.typed.cell !== null;
  }

  /** Forgets what is being typed. */
  drop(): void {
    this.answering.typed.drop();
    this.drawFormRows(this.current!.row);
  }

  /** Folds or unfolds the categories of the current row; the focus goes to its total. */
  foldSelected(fold: boolean): void {
    const total = this.current && this.valueOf(this.current.row);
    const place = total && this.layout.place(total);
    if (!place || this.layout.fold(place.row) !== (fold ? 'open' : 'folded')) return;
    this.toggleCategories(total.row);
    this.select(total);
  }

  private cellOf(target: EventTarget | null): CellRef | null {
    const name = (target as HTMLElement | null)?.dataset?.['cell'];
    const [, row, column] = name === undefined ? [] : name.split('-');
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
  }

  private readonly onFocusin = ({ target }: FocusEvent): void => {
    const cell = this.cellOf(target);
    if (!cell) return;
    if (target instanceof HTMLInputElement) this.showTyped(target, fieldText(cell, this.context));
    if (isSameCell(cell, this.current)) return;
    preparePaste(this.shared);
    this.touch(this.current, cell);
    this.current = cell;
    this.landed = this.landed === undefined && !this.pointer.isPressed ? cell : null;
  };

  /** What was typed, where other words for it stand in the field. */
  private showTyped(field: HTMLInputElement, text: string): void {
    if (field.type !== 'text' || field.value === text) return;
    field.value = text;
    field.select();
  }

  private readonly onFocusout = ({ target }: FocusEvent): void => {
    const cell = this.cellOf(target);
    if (!cell || !isLeft(target as Element)) return;
    this.writeTyped();
    this.touch(cell);
  };

  private readonly onInput = ({ target }: Event): void => {
    const cell = this.cellOf(target);
    if (cell && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.type !== 'radio') {
      this.answering.typed.keep(this.shared, cell, target.value);
    }
  };

  private readonly onChange = ({ target }: Event): void => {
    const cell = this.cellOf(target);
    if (!cell) return;
    const { session, options } = this;
    if (target instanceof HTMLSelectElement) session.set([{ ...cell, text: target.value }]);
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const state = TASK_STATES.find((one) => one === target.value);
    if (state) session.set(taskEdits(session, cell, state, options.locale));
  };

  /** One text goes where the field is; a block is placed as in a grid. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    const cell = this.cellOf(event.target);
    const place = cell && this.layout.place(cell);
    if (!place || !event.clipboardData || !(event.target instanceof HTMLInputElement)) return;
    const clipboard = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
    if (!/[\t\n]/.test(clipboard.text.trim())) return;
    event.preventDefault();
    this.answering.typed.write();
    void this.shared.autosave.expect(pasteInto(this, clipboard, { start: place, end: place }, this.options.onPasted));
  };

  private writeTyped(): void {
    const { typed } = this.answering;
    const { cell } = typed;
    if (!cell) return;
    if (!typed.write()) return;
    this.entered = cell;
    this.mended = null;
    this.landed = undefined;
    // What is still to be filled beneath a total that has just been filled comes next.
    const place = this.layout.place(cell);
    const isFolded = place !== null && this.layout.fold(place.row) === 'folded';
    if (isFolded && hasUnfilledCategories(this.session, cell.row)) this.toggleCategories(cell.row);
  }

  private onSessionChange(change: SessionChange): void {
    this.display.update(change);
    this.touch(...change.cells);
  }

  /** Draws the rows of cells again, once for all that happens in one go. */
  private touch(...cells: readonly (CellRef | null)[]): void {
    for (const cell of cells) if (cell) this.touched.add(cell.row);
    if (this.isDrawingAsked) return;
    this.isDrawingAsked = true;
    queueMicrotask(() => this.pointer.release(() => this.drawTouched()));
  }

  private drawTouched(): void {
    this.isDrawingAsked = false;
    if (!this.container.isConnected) return;
    const touched = new Set(this.touched);
    this.touched.clear();
    this.drawRowsOf(touched);
    // What is said now of the field before may have pushed it away.
    this.revealed?.scrollIntoView({ block: 'nearest' });
    this.revealed = null;
    this.tellCells();
    this.options.onShown();
  }

  private drawFormRows(...rows: (number | null)[]): void {
    this.drawRowsOf(new Set(rows.flatMap((row) => row ?? [])));
  }

  private drawRowsOf(rows: ReadonlySet<number>): void {
    this.sections.draw((r) => {
      const line = this.layout.rows[r];
      return line !== undefined && 'row' in line && rows.has(line.row);
    });
  }

  /** What was filled last has something to say until it is mended or explained. */
  private get openEntered(): CellRef | null {
    return this.entered && openLevel(this.session, this.entered) !== null ? this.entered : null;
  }

  private tellCells(): void {
    const isShown = this.current !== null && this.layout.place(this.valueOf(this.current.row)) !== null;
    this.options.onSelect(isShown ? this.current : null, this.openEntered, this.mended);
  }

  private layOutAnew(): void {
    this.answering.typed.write();
    this.fit();
    this.sections.build(this.layout);
    this.tellCells();
    this.options.onShown();
  }
}

/** Pixels at the usual text size that a column does with. */
function leastOf({ kind, part, width }: GridColumn): number {
  return Math.min(width, LEAST[part ?? kind] ?? width);
}
