import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addSheets } from '../kit-element.js';
import { customElement } from '../custom-element.js';
import { gridWords } from '../../locales/grid.js';
import type { EntrySession } from '../../report/session.js';
import { FormElement } from '../form-tools/form-element.js';
import type { FormSurface } from '../form-tools/form-surface.js';
import { formStyles } from '../form-tools/form.styles.js';
import { headStyles } from '../form-tools/head.styles.js';
import { panelStyles } from '../panel/panel.styles.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import type { Clearing } from './clearing.js';
import { styles } from './dabiao-grid.styles.js';
import type { GridView } from './grid-view.js';
import type { KeyFault } from './key-fault.js';
import { pageLicense } from '../form-tools/license-key.js';

/** Keys that go on from behind the grid, or come before another; all others belong to the grid still. */
const LEAVING = new Set(['Tab', 'F6', 'Shift', 'Control', 'Alt', 'Meta']);

// Above the class: markup that is there before the script is upgraded while the class is being defined.
let loaded: typeof import('./grid-view.js') | null = null;
const loadView = async () => (loaded ??= await import('./grid-view.js'));

/**
 * The entry grid: one row for each indicator of the department, to type and paste into, its categories in rows beneath; the current
 * indicator is told of beside it.
 *
 * Shows the session around it, or the one named by `for`. The grid library is loaded when the first grid appears.
 *
 * In an HTML form it is a control: named by `name`, the report is its value, and errors make it invalid. What is being typed in an open
 * cell belongs to the value once the cell is left. A practice report has no value.
 *
 * The page scrolls its rows: the heads stick below the window's edge, or below what the page has there.
 *
 * @element dabiao-grid
 * @csspart toolbar - The row above the grid: fields, search, filters, tools.
 * @csspart panel - The choice of columns.
 * @csspart grid - The grid itself.
 * @csspart message - What screen readers hear of the selected cell.
 * @cssproperty [--dabiao-sticky-top=0px] - Height of what the page keeps at the top of the window.
 * @fires dabiao-grid-ready - The grid is there and can be filled.
 * @fires dabiao-goto - A point was chosen from the list of open points.
 */
@customElement('dabiao-grid')
export class DabiaoGrid extends FormElement {
  static override styles = [theme, buttons, tools, panelStyles, headStyles, formStyles, styles];

  protected readonly keyList = 'grid';
  private view: GridView | null = null;

  @query('.grid') protected container!: HTMLElement | null;

  @state() private load: 'idle' | 'loading' | 'failed' = 'idle';
  /** What Handsontable has against a key. */
  @state() private badKey: (KeyFault & { readonly key: string }) | null = null;
  /** Many cells are about to be cleared. */
  @state() private clearing: { readonly asked: Clearing; readonly render: typeof GridView.renderClearing } | null = null;

  /** Licence key of Handsontable; without one, here or by `setLicenseKey`, the grid is not shown. */
  @property({ attribute: 'license-key' }) licenseKey = '';

  constructor() {
    super();
    this.addController(pageLicense(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.licenseKey !== '') loadView().catch(() => {}); // while the session reads its plan; a failure is told on opening
  }

  protected override get viewKey(): string {
    return this.licenseKey;
  }

  protected override render(): TemplateResult {
    if (this.licenseKey.trim() === '') return html`<p class="state" role="alert">${gridWords[this.language.locale].noLicense}</p>`;
    return this.keyFault?.isRefused ? this.keyFault.render(this.language.locale) : super.render();
  }

  protected get surface(): FormSurface | null {
    return this.view;
  }

  protected renderForm(session: EntrySession): TemplateResult {
    const { locale } = this.language;
    const words = gridWords[locale];
    return html`
      ${this.renderSkip()}
      ${this.renderHeads(session, this.clearing?.render(this.clearing.asked, locale, () => this.endClearing()) ?? nothing)}
      ${this.renderDesk(
        session,
        html`<div class="track">
          <div class="stage"><div class="grid" part="grid"></div></div>
        </div>`,
      )}
      ${this.renderLoad()} ${this.renderEnd()}
      <p class="on-paper">${words.onPaper}</p>
    `;
  }

  private renderLoad() {
    const words = gridWords[this.language.locale];
    if (this.load === 'loading') return html`<p class="state" role="status">${words.loading}</p>`;
    if (this.keyFault) return this.keyFault.render(this.language.locale);
    if (this.load !== 'failed') return nothing;
    return html`<p class="state" role="alert">
      ${words.failed} <button type="button" @click=${() => void this.openView()}>${words.retry}</button>
    </p>`;
  }

  private get keyFault() {
    return this.badKey?.key === this.licenseKey ? this.badKey : null;
  }

  protected async openView(): Promise<void> {
    const { shared } = this.sessions;
    if (!shared) return;
    const { session } = shared;
    const wanted = this.shownFor;
    this.load = 'loading';
    try {
      const { GridView } = loaded ?? (await loadView()); // at once where it is there: else the page is drawn without a grid before
      if (wanted !== this.shownFor || !this.isConnected) return;
      if (this.ownerDocument !== document) return void (this.load = 'failed'); // what moved it there is told, as of `KitElement`
      this.adoptSheets(GridView);
      this.view = new GridView(this.container!, {
        shared,
        locale: this.language.locale,
        licenseKey: this.licenseKey,
        label: this.label(session),
        sheets: [...DabiaoGrid.elementStyles.flatMap((style) => ('styleSheet' in style ? [style.styleSheet!] : [])), GridView.cellSheet],
        takeRoom: (neededWidth, hasPanel) => this.keepRoomForPanel(neededWidth, hasPanel),
        onShown: () => this.scheduleHead(),
        onSelect: (...cells) => this.showCells(session, ...cells),
        onEntered: () => this.countEntry(),
        onClear: (count, clear) => void this.askToClear({ asked: { count, clear }, render: GridView.renderClearing }),
        onPasted: (pasted) => this.showPasted(pasted),
      });
      this.load = 'idle';
      const { keyFault } = this.view;
      this.badKey = keyFault && { ...keyFault, key: this.licenseKey };
      if (keyFault?.isRefused) return;
      this.dispatchEvent(new DabiaoGridReadyEvent());
    } catch (error) {
      this.load = 'failed';
      const keyFault = await loadView().then(
        ({ GridView }) => GridView.keyFaultOf(error),
        () => null,
      );
      if (keyFault) this.badKey = { ...keyFault, key: this.licenseKey };
      else console.error(error);
    }
  }

  protected override takesKey(event: KeyboardEvent): boolean {
    if (super.takesKey(event)) return true;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const view = this.view!;
    if (event.composedPath()[0] === this.end && !LEAVING.has(key)) {
      view.resume(); // and the library takes the key
      return false;
    }
    if (key !== 'Escape' || ctrlKey || metaKey || shiftKey || event.isComposing || !this.isInGrid(event)) return false;
    if (!view.giveUp()) this.leave();
    return true;
  }

  private isInGrid(event: Event): boolean {
    return event.composedPath().includes(this.container!);
  }

  private async askToClear(clearing: NonNullable<DabiaoGrid['clearing']>): Promise<void> {
    this.clearing = clearing;
    await this.updateComplete;
    this.view?.rest(); // the library, whose change was refused, has asked for the keys again
    this.renderRoot.querySelector<HTMLElement>('.clearing .cancel')?.focus();
  }

  private endClearing(): void {
    this.clearing = null;
    this.view?.resume();
  }

  private adoptSheets({ sheet, cellSheet }: typeof GridView): void {
    addSheets(this.shadowRoot!, [cellSheet], [sheet]);
  }

  protected override closeView(): void {
    this.view?.destroy();
    this.view = null;
    super.closeView();
    this.clearing = null;
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
