import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { entryWords } from '../../locales/entry.js';
import { gridWords } from '../../locales/grid.js';
import type { CellRef } from '../../report/form.js';
import { openPoints } from '../../report/open-points.js';
import type { EntrySession } from '../../report/session.js';
import { DabiaoGotoEvent } from '../theme/events.js';
import { Language } from '../theme/language.js';
import { ElementSize } from '../theme/element-size.js';
import { memo } from '../memo/memo.js';
import { Disclosure } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import { gridStyles } from './cells.styles.js';
import { styles } from './dabiao-grid.styles.js';
import { FormControl } from './form-control.js';
import type { GridView } from './grid-view.js';
import { cellMessage } from '../form-view/cell-message.js';
import { limitsOfCell } from '../form-view/limits.js';
import { renderClearing, type Clearing } from './clearing.js';
import { focusHeads, nextPane } from './panes.js';
import { NOTHING_SPOKEN, renderSpoken } from './spoken.js';
import type { GridViewOptions } from './grid-surface.js';
import { POINTS_ID, renderHead } from './head.js';
import { headStyles } from './head.styles.js';

/** Pixels: in less a list has no place beside the grid. */
const ROOM_FOR_TWO = 900;
const PANEL_WIDTH = 300;
/** In less the row above the grid takes several. */
const ROOM_FOR_WORDS = 420;

/** Keys that go on from behind the grid, or come before another; all others belong to the grid still. */
const LEAVING = new Set(['Tab', 'F6', 'Shift', 'Control', 'Alt', 'Meta']);

// Above the class: markup that is there before the script is upgraded while the class is being defined.
const loadView = () => import('./grid-view.js');
const loadPanel = () => import('../indicator/dabiao-indicator-panel.js');
const loadPoints = () => import('../points/dabiao-grid-points.js');

/**
 * The entry grid: one row for each indicator of the department, to type and paste into, its categories in rows beneath; the current
 * indicator is told of beside it.
 *
 * Shows the session around it, or the one named by `for`. The grid library is loaded when the first grid appears.
 *
 * In an HTML form it is a control: named by `name`, the report is its value, and errors make it invalid. What is being typed in an open
 * cell belongs to the value once the cell is left. A practice report has no value.
 *
 * @element dabiao-grid
 * The page scrolls its rows: the heads stick below the window's edge, or below what the page has there, `--dabiao-sticky-top` pixels high.
 *
 * @csspart toolbar - The row above the grid: fields, search, filters, tools.
 * @csspart panel - The choice of columns.
 * @csspart grid - The grid itself.
 * @csspart message - What screen readers hear of the selected cell.
 * @fires dabiao-grid-ready - The grid is there and can be filled.
 * @fires dabiao-goto - A point was chosen from the list of open points.
 */
@customElement('dabiao-grid')
export class DabiaoGrid extends LitElement {
  static readonly formAssociated = true;

  static override styles = [theme, buttons, tools, panelStyles, headStyles, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => {
    this.validate();
    return false; // the view draws what has changed
  });
  private readonly control = new FormControl(
    this,
    () => {
      const { session } = this.sessions;
      return this.name && session && !session.isPractice ? { name: this.name, session } : null;
    },
    () => this.selectError(),
  );
  private readonly points = new Disclosure(this, { opener: '.list-points' });
  private readonly columns = new Disclosure(this, { opener: '.list-columns', panel: '.panel', isLight: true });
  private view: GridView | null = null;
  private keys: typeof import('./keys-help.js') | null = null;
  private headFrame = 0;
  private readonly headsSize = new ElementSize(() => this.onHeads());
  /** What the view was opened for; another one is opened for anything else. */
  private shownFor: readonly unknown[] | null = null;
  private readonly wanted = memo((...parts: readonly unknown[]) => parts);

  @query('.grid') private container!: HTMLElement;
  @query('.heads') private heads!: HTMLElement | null;
  @query('.end') private end!: HTMLElement | null;

  @state() private load: 'idle' | 'loading' | 'failed' = 'idle';
  @state() private spoken = NOTHING_SPOKEN;
  /** Many cells are about to be cleared. */
  @state() private clearing: Clearing | null = null;
  private cells: { readonly selected: CellRef | null; readonly entered: CellRef | null } = { selected: null, entered: null };
  /** Pixels. */
  @state() private width = 0;
  @state() private pasted: Parameters<GridViewOptions['onPasted']>[0] | 'unavailable' = null;

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  /** Name the report is submitted by with an HTML form, as `dabiao.report/1` JSON; not submitted where it is not set. */
  @property() name: string | null = null;

  /** Licence key of Handsontable. Without one the grid is not shown. */
  @property({ attribute: 'license-key' }) licenseKey = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(DabiaoGotoEvent.type, this.onGoto);
    this.addEventListener('keydown', this.onKeydown, { capture: true });
    if (this.licenseKey !== '') loadView().catch(() => {}); // while the session reads its plan; a failure is told on opening
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(DabiaoGotoEvent.type, this.onGoto);
    this.removeEventListener('keydown', this.onKeydown, { capture: true });
    this.headsSize.follow(null);
    this.closeView();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.control.associate(form);
  }

  /** What sticks above the grid has another height. */
  private onHeads(): void {
    if (!this.heads) return;
    this.style.setProperty('--_heads', `${this.heads.offsetHeight}px`);
    this.width = this.heads.offsetWidth;
    this.view?.fit();
  }

  protected override updated(): void {
    this.validate();
    this.headsSize.follow(this.heads);
    const { session } = this.sessions;
    const wanted = this.wanted(session, this.language.locale, this.licenseKey, this.container);
    if (wanted === this.shownFor) return;
    this.closeView();
    this.shownFor = wanted;
    if (session && this.container) void this.openView();
  }

  private readonly onGoto = ({ session, cell }: DabiaoGotoEvent): void => {
    if (session === this.sessions.session) this.select(cell);
  };

  /** Selects a cell of the form and scrolls to it. */
  select(cell: CellRef): void {
    this.view?.select(cell);
  }

  protected override render(): TemplateResult {
    const { session } = this.sessions;
    const words = gridWords[this.language.locale];
    if (this.licenseKey.trim() === '') return html`<p class="state" role="alert">${words.noLicense}</p>`;
    if (!session) return this.renderWaiting();
    if (session.form.rows.length === 0) return html`<p class="state">${words.noRows}</p>`;
    return html`
      <button type="button" class="skip" @click=${() => this.leave()}>${words.skip}</button>
      <div class=${this.width > 0 && this.width < ROOM_FOR_WORDS ? 'heads small' : 'heads'}>
        ${renderHead({
          view: this.view,
          label: this.label(session),
          locale: this.language.locale,
          points: this.points,
          columns: this.columns,
          hasPanel: this.hasPanel,
          onPanel: () => this.keepPanel(!this.hasPanel),
          onKeys: () => void this.showKeys(),
          onChange: () => this.requestUpdate(),
        })}
        ${this.clearing ? renderClearing(this.clearing, this.language.locale, () => this.endClearing()) : nothing}
        <div role="status" class=${this.pasted ? 'notice' : nothing}>${this.renderPasted(session)}</div>
      </div>
      ${this.keys?.renderKeys(this.language.locale)} ${renderSpoken(this.spoken, this.language.locale)}
      <div class=${this.width < ROOM_FOR_TWO || (this.hasPanel && !this.points.isOpen && !this.hasRoom) ? 'desk narrow' : 'desk'}>
        ${this.points.isOpen ? this.renderPoints(session) : this.hasPanel ? this.renderPanel() : nothing}
        <div class="track">
          <div class="stage"><div class="grid" part="grid"></div></div>
        </div>
      </div>
      ${this.renderLoad()}
      <p class="end" tabindex="-1" @blur=${({ target }: Event) => ((target as HTMLElement).tabIndex = -1)}>${words.left}</p>
    `;
  }

  private renderPasted(session: EntrySession) {
    const { pasted } = this;
    const { locale } = this.language;
    if (pasted === 'unavailable') return gridWords[locale].pasteUnavailable;
    return pasted ? pasted.render(pasted.summary, session, locale, (cell) => this.select(cell)) : nothing;
  }

  private renderWaiting() {
    const words = gridWords[this.language.locale];
    const { state } = this.sessions;
    if (state === 'none') return html`<p class="state">${words.noSession}</p>`;
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

  private renderPoints(session: EntrySession) {
    loadPoints().catch((error: unknown) => console.error(error)); // F8 goes from point to point without it
    return html`<dabiao-grid-points
      id=${POINTS_ID}
      .session=${session}
      .selected=${this.view?.selected ?? null}
      .locale=${this.language.locale}
      @close=${() => this.points.close()}
    ></dabiao-grid-points>`;
  }

  /** Beside the grid where that leaves room for all columns; below it where it is asked for. */
  private get hasPanel(): boolean {
    return this.view !== null && this.load === 'idle' && (this.view.display.hasPanel ?? this.hasRoom);
  }

  private get hasRoom(): boolean {
    return this.view !== null && this.width >= this.view.neededWidth + PANEL_WIDTH;
  }

  private keepPanel(hasPanel: boolean): void {
    this.view?.display.keepPanel(hasPanel);
    this.requestUpdate();
  }

  private renderPanel() {
    loadPanel().catch((error: unknown) => console.error(error)); // the grid tells at the cell what matters
    return html`<dabiao-indicator-panel
      .shared=${this.sessions.shared ?? null}
      .cell=${this.cells.selected}
      .entered=${this.cells.entered}
      .locale=${this.language.locale}
      @close=${() => this.keepPanel(false)}
      @leave=${() => this.view?.focusFirst()}
    ></dabiao-indicator-panel>`;
  }

  private renderLoad() {
    const words = gridWords[this.language.locale];
    if (this.load === 'loading') return html`<p class="state" role="status">${words.loading}</p>`;
    if (this.load !== 'failed') return nothing;
    return html`<p class="state" role="alert">
      ${words.failed} <button type="button" @click=${() => this.openView()}>${words.retry}</button>
    </p>`;
  }

  private async openView(): Promise<void> {
    const { shared } = this.sessions;
    if (!shared) return;
    const { session } = shared;
    const wanted = this.shownFor;
    this.load = 'loading';
    try {
      const { GridView } = await loadView();
      if (wanted !== this.shownFor || !this.isConnected) return;
      this.adoptSheets(GridView.sheet);
      this.view = new GridView(this.container, {
        shared,
        locale: this.language.locale,
        licenseKey: this.licenseKey,
        label: this.label(session),
        sheets: [
          ...DabiaoGrid.elementStyles.flatMap((style) => ('styleSheet' in style ? [style.styleSheet!] : [])),
          gridStyles.styleSheet!,
        ],
        onShown: () => this.scheduleHead(),
        onSelect: (selected, entered, closed) => {
          const { locale } = this.language;
          this.cells = { selected, entered };
          this.spoken = {
            selected: selected && cellMessage(session, selected, locale),
            limits: selected ? limitsOfCell(session, selected, locale) : '',
            entered: entered && cellMessage(session, entered, locale),
            closed,
          };
        },
        onClear: (count, clear) => void this.askToClear({ count, clear }),
        onPasted: (pasted) => (this.pasted = pasted ?? 'unavailable'),
      });
      this.load = 'idle';
      this.dispatchEvent(new DabiaoGridReadyEvent());
    } catch (error) {
      this.load = 'failed';
      console.error(error);
    }
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const { view } = this;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!view || altKey) return;
    if (event.composedPath()[0] === this.end && !LEAVING.has(key)) return view.resume(); // and the library takes the key
    const isPlain = !ctrlKey && !metaKey;
    if (key === 'f' && !isPlain && !shiftKey) this.renderRoot.querySelector<HTMLInputElement>('.search input')?.select();
    else if (key === 'F6' && isPlain) this.goToPane(event);
    else if (key === 'Escape' && isPlain && !shiftKey && this.isInGrid(event) && !view.isEditing) this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private isInGrid(event: Event): boolean {
    return event.composedPath().includes(this.container);
  }

  private goToPane(event: KeyboardEvent): void {
    const pane = nextPane(this.shadowRoot!, event.composedPath(), event.shiftKey ? -1 : 1);
    if (pane === this.container) return this.view!.focusFirst();
    this.view!.rest();
    if (pane === this.heads) focusHeads(this.heads!);
    else pane?.focus();
  }

  /** The focus goes behind the grid. */
  private leave(): void {
    this.view?.rest();
    this.end!.tabIndex = 0; // from an element that is no stop of Tab, Chromium goes to the first stop of the shadow root
    this.end!.focus({ preventScroll: true });
  }

  private async askToClear(clearing: Clearing): Promise<void> {
    this.clearing = clearing;
    await this.updateComplete;
    this.view?.rest(); // the library, whose change was refused, has asked for the keys again
    this.renderRoot.querySelector<HTMLElement>('.clearing .cancel')?.focus();
  }

  private endClearing(): void {
    this.clearing = null;
    this.view?.resume();
  }

  /** The first wrong cell, for who is told that the form can't be sent. */
  private selectError(): void {
    const { session } = this.sessions;
    const wrong = session && openPoints(session).find(({ kind }) => kind === 'error');
    if (wrong) this.select(wrong);
  }

  private validate(): void {
    const errors = this.sessions.session?.progress.errors ?? 0;
    this.control.validate(errors > 0 ? entryWords[this.language.locale].errors(errors) : '');
  }

  private label({ plan, department }: EntrySession): string {
    return gridWords[this.language.locale].label(plan.departments.find(({ id }) => id === department)?.name ?? department);
  }

  private adoptSheets(gridSheet: CSSStyleSheet): void {
    const root = this.shadowRoot!;
    if (root.adoptedStyleSheets.includes(gridSheet)) return;
    root.adoptedStyleSheets = [gridSheet, ...root.adoptedStyleSheets, gridStyles.styleSheet!];
  }

  /** Once for a frame, after it: what was typed is on the screen first. */
  private scheduleHead(): void {
    if (this.headFrame !== 0) return;
    this.headFrame = requestAnimationFrame(() => {
      setTimeout(() => {
        this.headFrame = 0;
        this.requestUpdate();
      });
    });
  }

  private closeView(): void {
    this.view?.destroy();
    this.view = null;
    this.shownFor = null;
    this.spoken = NOTHING_SPOKEN;
    this.clearing = null;
    this.cells = { selected: null, entered: null };
    this.pasted = null;
  }
}

/** The grid is there and can be filled. */
export class DabiaoGridReadyEvent extends Event {
  static readonly type = 'dabiao-grid-ready';
  constructor() {
    super(DabiaoGridReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-grid': DabiaoGrid;
  }
  interface HTMLElementEventMap {
    'dabiao-grid-ready': DabiaoGridReadyEvent;
  }
}
