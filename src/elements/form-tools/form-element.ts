import { html, nothing, type TemplateResult } from 'lit';
import { KitElement } from '../kit-element.js';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { entryWords } from '../../locales/entry.js';
import { gridWords } from '../../locales/grid.js';
import { panelWords } from '../../locales/panels.js';
import type { CellRef } from '../../report/form.js';
import { openPoints } from '../../report/open-points.js';
import type { EntrySession } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import { NO_FILTER } from '../form-view/row-filter.js';
import { limitsOfCell } from '../form-view/limits.js';
import '../indicator/dabiao-indicator-panel.js';
import { cancelIdle, whenIdle } from '../lazy/idle.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { memo } from '../memo/memo.js';
import { Disclosure } from '../panel/disclosure.js';
import { SessionConsumer } from '../session/session-context.js';
import { ElementSize } from '../theme/element-size.js';
import { consume, DabiaoGotoEvent } from '../theme/events.js';
import { countAdded } from '../../vocabulary/added.js';
import { Language } from '../theme/language.js';
import { formAssociated } from './form-associated.js';
import { FormControl } from './form-control.js';
import type { FormSurface } from './form-surface.js';
import { POINTS_ID, renderHead } from './head.js';
import { OwnHeight } from './own-height.js';
import { focusHeads, nextPane } from './panes.js';
import type { PasteNotice } from './paste-notice.js';
import type { Pasted } from './paster.js';
import { NOTHING_SPOKEN, renderSpoken } from './spoken.js';

/** Pixels: in less a list has no place beside the form. */
const ROOM_FOR_TWO = 900;
const PANEL_WIDTH = 300;
/** In less the row above the form takes several. */
const ROOM_FOR_WORDS = 420;

// Above the class: markup that is there before the script is upgraded while the class is being defined.
const loadPoints = () => import('../points/dabiao-grid-points.js');

/**
 * An element that shows a form to be filled: what stands around the cells, whatever shows them. It shows the session around it, or the one
 * named by `for`.
 *
 * In an HTML form it is a control: named by `name`, the report is its value, and errors make it invalid. What is being typed belongs to the
 * value once the cell is left. A practice report has no value.
 */
export abstract class FormElement extends formAssociated(KitElement) {
  protected readonly language = new Language(this);
  protected readonly sessions = new SessionConsumer(this, (change) => {
    const { origin, refused } = change;
    this.validate();
    this.pasted?.follow(change, this.sessions.session);
    this.isPasteLost = false;
    if (origin !== 'restore') this.overtaken = origin === 'set' ? 0 : refused.length;
    return false; // the view draws what has changed
  });
  /** @internal The control of the HTML form. */
  override control = new FormControl(
    this,
    () => ({ name: this.name, session: this.sessions.session }),
    () => (this.sessions.state === 'failed' ? this.sessions.showMessage() : this.selectError()),
  );
  private readonly points = new Disclosure(this, { opener: '.list-points' });
  private readonly columns = new Disclosure(this, { opener: '.list-columns', panel: '.panel', isLight: true });
  private readonly choice = new LazyPart(this, () => import('./columns-choice.js'));
  private keys: typeof import('./keys-help.js') | null = null;
  private headFrame = 0;
  /** Counts what changes in the row above: to draw it anew with every cell that is selected would take as long as all the rest. */
  private headVersion = 0;
  /** It was drawn anew, and is not measured yet. */
  private isHeadDrawn = false;
  private pasted: PasteNotice | null = null;
  private readonly headsSize = new ElementSize(() => {
    this.measureHeads();
    this.fitWhenIdle();
  });
  private fitId = 0;
  /** What the view was opened for; another one is opened for anything else. */
  protected shownFor: readonly unknown[] | null = null;
  private readonly wanted = memo((...parts: readonly unknown[]) => parts);
  /** What stands beside the cells or below them. */
  private shape = '';
  private cells: { readonly selected: CellRef | null; readonly first: CellRef | null } = { selected: null, first: null };

  /** Counts what is filled. */
  private entries = 0;

  @query('.heads') protected heads!: HTMLElement | null;
  @query('.end') protected end!: HTMLElement | null;

  @state() private spoken = NOTHING_SPOKEN;
  /** What pastes could not be loaded. */
  @state() private isPasteLost = false;
  /** Pixels. */
  @state() private width = 0;
  /** A question has been put that the panel has the answers to. */
  @state() private isAsked = false;
  /** Cells that the last step, undone or done again, has left alone. */
  @state() private overtaken = 0;

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  /** Name the report is submitted by with an HTML form, as `dabiao.report/1` JSON; not submitted where it is not set. */
  @property() name: string | null = null;

  /** What shows the cells; `null` while it is not there. */
  protected abstract readonly surface: FormSurface | null;
  /** What the cells are shown in. */
  protected abstract readonly container: HTMLElement | null;
  protected abstract readonly keyList: 'grid' | 'form';
  protected abstract openView(): void;
  protected abstract renderForm(session: EntrySession): TemplateResult;

  constructor() {
    super();
    const content = () => this.renderRoot.querySelector('.desk');
    this.addController(new OwnHeight(this, content, () => this.fit()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(DabiaoGotoEvent.type, this.onGoto);
    this.addEventListener('keydown', this.onCapturedKey, { capture: true });
  }

  override disconnectedCallback(): void {
    this.sessions.shared?.hold(this, false);
    super.disconnectedCallback();
    document.removeEventListener(DabiaoGotoEvent.type, this.onGoto);
    this.removeEventListener('keydown', this.onCapturedKey, { capture: true });
    this.headsSize.follow(null);
    this.closeView();
  }

  /**
   * What sticks above the form: how high it is, how wide, and whether all fields have room, else a button leads to the others. Written once
   * all is read, and only what has changed: each change has the whole form laid out anew.
   */
  private measureHeads(): void {
    const { heads } = this;
    if (!heads) return;
    const height = `${heads.offsetHeight}px`;
    const { offsetWidth: width } = heads;
    const fields = heads.querySelector('.fields');
    const isCut = fields !== null && fields.scrollWidth > fields.clientWidth + 1;
    if (height !== this.style.getPropertyValue('--_heads')) this.style.setProperty('--_heads', height);
    heads.toggleAttribute('data-cut', isCut);
    this.width = width;
  }

  protected override updated(): void {
    this.validate();
    this.sessions.shared?.hold(this);
    this.headsSize.follow(this.heads);
    if (this.isHeadDrawn) this.measureHeads(); // what else makes it higher is told by its size
    this.isHeadDrawn = false;
    this.fitBeside();
    const { session } = this.sessions;
    const wanted = this.wanted(session, session?.isReadonly, this.language.locale, countAdded(), this.container, this.viewKey);
    if (wanted === this.shownFor) return;
    this.closeView();
    this.shownFor = wanted;
    if (session && this.container) this.openView();
  }

  /** A panel that has come beside the cells or below them, or gone, leaves them another room. */
  private fitBeside(): void {
    const desk = this.renderRoot.querySelector('.desk');
    if (this.surface) desk?.removeAttribute('data-panel');
    const shape = [desk?.className, ...Array.from(desk?.children ?? [], ({ localName }) => localName)].join();
    if (shape === this.shape) return;
    this.shape = shape;
    this.surface?.fit();
  }

  /** What else the view depends on. */
  protected get viewKey(): string {
    return '';
  }

  private readonly onGoto = ({ session, cell }: DabiaoGotoEvent): void => {
    if (session === this.sessions.session) this.select(cell);
  };

  /** The selected cell of the form; `null` while there is none. */
  get selected(): CellRef | null {
    return this.surface?.selected ?? null;
  }

  /** @internal What scrolls the form, or its room, is another. */
  fit(): void {
    this.surface?.fit();
  }

  /** A notice that comes or goes is seen before the cells are laid out for the room it leaves, which takes longer than all else. */
  private fitWhenIdle(): void {
    cancelIdle(this.fitId);
    this.fitId = whenIdle(() => this.fit());
  }

  /** Selects a cell of the form and scrolls to it. */
  select(cell: CellRef): void {
    this.surface?.select(cell);
  }

  protected override render(): TemplateResult {
    const { session } = this.sessions;
    if (!session) return this.renderWaiting();
    if (session.form.rows.length === 0) return html`<p class="state">${gridWords[this.language.locale].noRows}</p>`;
    return this.renderForm(session);
  }

  /** A way past the form by the keyboard, first in the element. */
  protected renderSkip(): TemplateResult {
    return html`<button type="button" class="skip" @click=${() => this.leave()}>${gridWords[this.language.locale].skip}</button>`;
  }

  /** Where it leads. */
  protected renderEnd(): TemplateResult {
    const onBlur = () => (this.end!.tabIndex = -1);
    return html`<p class="end" tabindex="-1" @blur=${onBlur}>${gridWords[this.language.locale].left}</p>`;
  }

  /** The focus goes behind the form. */
  protected leave(): void {
    this.surface?.rest();
    this.end!.tabIndex = 0; // from an element that is no stop of Tab, Chromium goes to the first stop of the shadow root
    this.end!.focus({ preventScroll: true });
  }

  /** The row above the form, with what is to be told there. */
  protected renderHeads(session: EntrySession, notice: unknown = nothing): TemplateResult {
    const { locale } = this.language;
    return html`<div class=${this.width > 0 && this.width < ROOM_FOR_WORDS ? 'heads small' : 'heads'}>
        ${guard(
          [
            this.surface,
            this.headVersion,
            locale,
            countAdded(),
            this.points.isOpen,
            this.columns.isOpen,
            this.choice.part,
            this.choice.hasFailed,
            this.hasPanel,
            this.surface?.currentField,
          ],
          () => {
            this.isHeadDrawn = true;
            return renderHead({
              view: this.surface,
              label: this.label(session),
              locale,
              points: this.points,
              columns: this.columns,
              choice: this.choice,
              hasPanel: this.hasPanel,
              onPanel: () => this.togglePanel(),
              onKeys: () => void this.showKeys(),
              onChange: () => this.redrawHead(),
            });
          },
        )}
        ${notice}
        <div role="status" class=${this.surface?.display.found === 0 ? 'notice' : nothing}>${this.renderFound()}</div>
        <div class=${this.pasted?.classes || nothing}>
          <div
            role="status"
            class=${this.pasted?.classes || this.isPasteLost ? 'notice' : nothing}
            @focusin=${() => this.pasted?.unfold(true)}
          >
            ${this.isPasteLost ? gridWords[locale].pasteUnavailable : this.pasted?.render(session, locale, (cell) => this.select(cell))}
          </div>
          ${this.pasted?.renderTools(locale)}
        </div>
        <div role="status" class=${this.overtaken > 0 ? 'notice overtaken' : nothing}>
          ${this.overtaken > 0 ? gridWords[locale].overtaken(this.overtaken) : nothing}
        </div>
      </div>
      ${this.keys?.renderKeys(this.keyList, locale)} ${renderSpoken(this.spoken, locale)}`;
  }

  /** The cells, with the list of points or the current indicator beside them where there is room. */
  protected renderDesk(session: EntrySession, content: TemplateResult): TemplateResult {
    const isNarrow = this.width < ROOM_FOR_TWO || (this.hasPanel && !this.points.isOpen && !this.hasRoom);
    return html`<div class=${isNarrow ? 'desk narrow' : 'desk'}>
      ${this.points.isOpen ? this.renderPoints(session, isNarrow) : nothing} ${content}
      ${this.hasPanel && !this.points.isOpen ? this.renderPanel(this.cells.selected, () => this.keepPanel(false)) : nothing}
    </div>`;
  }

  /** How many rows are found: for who hears, and for all where there are none. */
  private renderFound() {
    const { found = null } = this.surface?.display ?? {};
    if (found === null) return nothing;
    const words = gridWords[this.language.locale];
    if (found > 0) return html`<span class="visually-hidden">${words.found(found)}</span>`;
    const onAll = () => {
      this.surface?.filter(NO_FILTER);
      this.redrawHead();
      this.focus();
    };
    return html`${words.noneShown} <button type="button" class="show-all" @click=${onAll}>${words.showAll}</button>`;
  }

  private renderWaiting() {
    const words = gridWords[this.language.locale];
    const { state } = this.sessions;
    if (state === 'none') return html`<p class="state">${words.noSession(this.localName)}</p>`;
    if (state !== 'failed') return html`<p class="state">${words.loading}</p>`;
    return html`<p class="state">
      ${words.unopened} <button type="button" @click=${() => this.sessions.showMessage()}>${words.showWhy}</button>
    </p>`;
  }

  private async showKeys(): Promise<void> {
    try {
      this.keys ??= await import('./keys-help.js');
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector('dialog')?.showModal();
    } catch (error) {
      console.error(error); // the keys themselves are there
    }
  }

  private renderPoints(session: EntrySession, isNarrow: boolean) {
    loadPoints().catch((error: unknown) => console.error(error)); // F8 goes from point to point without it
    return html`<dabiao-grid-points
      id=${POINTS_ID}
      ?narrow=${isNarrow}
      .session=${session}
      .selected=${this.selected}
      .locale=${this.language.locale}
      .added=${countAdded()}
      @close=${() => this.points.close()}
    ></dabiao-grid-points>`;
  }

  /** Beside the form where that leaves room for all columns; below it where it is asked for, or has to be answered. */
  protected get hasPanel(): boolean {
    return this.surface?.display.hasPanel ?? (this.hasRoom || this.isAsked);
  }

  protected get hasRoom(): boolean {
    return this.surface !== null && this.hasRoomBeside(this.surface.neededWidth);
  }

  /** The panel comes with the next drawing of what is around the cells: they are drawn once, beside it. */
  protected keepRoomForPanel(neededWidth: number, isWanted: boolean | null): void {
    const comes = isWanted !== false && this.width >= ROOM_FOR_TWO && this.hasRoomBeside(neededWidth) && !this.points.isOpen;
    this.renderRoot.querySelector('.desk')?.toggleAttribute('data-panel', comes);
  }

  protected hasRoomBeside(width: number): boolean {
    return this.width >= width + PANEL_WIDTH;
  }

  protected togglePanel(): void {
    this.keepPanel(!this.hasPanel);
  }

  private keepPanel(hasPanel: boolean): void {
    this.surface?.display.keepPanel(hasPanel);
    this.requestUpdate();
  }

  /** @param cell whose indicator it tells of. */
  protected renderPanel(cell: CellRef | null, close: () => void): TemplateResult {
    return html`<dabiao-indicator-panel
      .shared=${this.sessions.shared ?? null}
      .cell=${cell}
      .isAwaited=${cell !== null && (this.surface?.display.isAwaited(cell) ?? false)}
      .entered=${this.cells.first}
      .isReadonly=${this.sessions.session?.isReadonly ?? false}
      .locale=${this.language.locale}
      .added=${countAdded()}
      .view=${this.keyList}
      @close=${close}
      @leave=${() => this.focus()}
    ></dabiao-indicator-panel>`;
  }

  /** Is what is said of the selected cell told around the form, and not at the cell? */
  protected get tellsSelected(): boolean {
    return true;
  }

  /** Gives it the focus. */
  protected async showPanelBeside(): Promise<void> {
    this.points.hide();
    this.keepPanel(true);
    await this.updateComplete;
    const panel = this.renderRoot.querySelector('dabiao-indicator-panel');
    await panel?.updateComplete;
    panel?.focus();
  }

  /** What the view is to tell: what is selected, and what was filled last while it has something to say; why nothing can be typed there. */
  protected showCells(
    session: EntrySession,
    selected: CellRef | null,
    entered: CellRef | null,
    closed: string | null = null,
    mended: CellRef | null = null,
    first: CellRef | null = null,
  ): void {
    const { locale } = this.language;
    this.cells = { selected, first };
    const isAwaited = selected !== null && (this.surface?.display.isAwaited(selected) ?? false);
    const message = selected && this.tellsSelected ? cellMessage(session, selected, locale) : null;
    const isOther = mended && !(mended.row === selected?.row && mended.column === selected.column);
    this.spoken = {
      selected: message && isAwaited ? { ...message, level: null, sentences: [], fix: null } : message,
      mended: isOther ? cellMessage(session, mended, locale) : null,
      limits: selected ? limitsOfCell(session, selected, locale) : '',
      entered: entered && cellMessage(session, entered, locale),
      entry: this.entries,
      closed,
    };
    this.isAsked ||= [this.spoken.selected, this.spoken.entered].some((one) => one?.level === 'warning');
  }

  /** What is said of it is said anew, though it be the same. */
  protected countEntry(): void {
    this.entries++;
  }

  protected showPasted(pasted: Pasted | null): void {
    this.isPasteLost = pasted === null;
    if (!pasted) return this.pasted?.clear();
    this.pasted ??= new pasted.Notice(this, () => this.focus());
    this.pasted.show(pasted);
  }

  private readonly onCapturedKey = (event: KeyboardEvent): void => {
    if (!this.surface || event.altKey || !this.takesKey(event)) return;
    consume(event);
  };

  /** @returns whether the key was for what stands around the cells, and is done. */
  protected takesKey(event: KeyboardEvent): boolean {
    if (event.key === 'Escape' && this.points.isOpen && event.composedPath().includes(this.heads!)) {
      this.points.close();
      return true;
    }
    if (event.key === 'Escape' && event.composedPath()[0] === this.end) {
      this.focus();
      return true;
    }
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (event.key === 'f' && !isPlain && !event.shiftKey) this.focusSearch();
    else if (event.key === 'F6' && isPlain) this.goToPane(event);
    else return false;
    return true;
  }

  /** The cell that is selected has the focus, else the first that is to be filled. */
  override focus(): void {
    this.surface?.focusFirst();
  }

  private focusSearch(): void {
    this.renderRoot.querySelector<HTMLInputElement>('.search input')?.select();
  }

  private goToPane(event: KeyboardEvent): void {
    const pane = nextPane(this.shadowRoot!, this.container!, event.composedPath(), event.shiftKey ? -1 : 1);
    if (pane === this.container) return this.focus();
    this.surface!.rest();
    if (pane === this.heads) focusHeads(this.heads!);
    else pane?.focus();
  }

  /** @internal The first wrong cell, for who is told that the form can't be sent. */
  selectError(): void {
    const { session } = this.sessions;
    const wrong = session && openPoints(session).find(({ kind }) => kind === 'error');
    if (wrong) this.select(wrong);
  }

  /** @internal What keeps the HTML form from being sent may be another. */
  validate(): void {
    const { session, state } = this.sessions;
    const errors = session?.progress.errors ?? 0;
    const { locale } = this.language;
    const { unopened, noSession } = gridWords[locale];
    const { loading, unavailable } = panelWords[locale];
    const waiting = state === 'failed' ? unopened : state === 'none' ? noSession(this.localName) : loading;
    this.control.validate(errors > 0 ? entryWords[locale].errors(errors) : '', this.container, { loading: waiting, unavailable });
  }

  protected label({ plan, department }: EntrySession): string {
    return gridWords[this.language.locale].label(plan.departments.find(({ id }) => id === department)?.name ?? department);
  }

  /** Once for a frame, after it: what was typed is on the screen first. */
  protected scheduleHead(): void {
    if (this.headFrame !== 0) return;
    this.headFrame = requestAnimationFrame(() => {
      setTimeout(() => {
        this.headFrame = 0;
        this.redrawHead();
      });
    });
  }

  private redrawHead(): void {
    this.headVersion++;
    this.requestUpdate();
  }

  protected closeView(): void {
    this.shownFor = null;
    this.spoken = NOTHING_SPOKEN;
    this.cells = { selected: null, first: null };
    this.pasted?.clear();
    this.overtaken = 0;
    this.isAsked = false;
  }
}
