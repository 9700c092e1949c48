import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { entryWords } from '../../locales/entry.js';
import { icon } from '../theme/icons.js';
import { buttons } from '../theme/buttons.styles.js';
import { ElementSize } from '../theme/element-size.js';
import { consume } from '../theme/events.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import '../drafts/dabiao-drafts.js';
import { Disclosure, renderOpener, renderPanel } from '../panel/disclosure.js';
import { panelStyles } from '../panel/panel.styles.js';
import type { DabiaoSession } from '../session/dabiao-session.js';
import '../session/dabiao-session.js';
import { localeOf } from '../../vocabulary/locale.js';
import { dueOf } from '../../report/due.js';
import type { CellRef } from '../../report/form.js';
import '../form/dabiao-form.js';
import type { FormElement } from '../form-tools/form-element.js';
import { OwnHeight } from '../form-tools/own-height.js';
import '../grid/dabiao-grid.js';
import { pageLicense } from '../form-tools/license-key.js';
import type { DabiaoExport } from '../export/dabiao-export.js';
import '../export/dabiao-export.js';
import type { SubmitHeaders } from '../../sending/submit-headers.js';
import type { DabiaoImport } from '../import/dabiao-import.js';
import '../import/dabiao-import.js';
import '../print/dabiao-print.js';
import type { DabiaoSaveState } from '../save-state/dabiao-save-state.js';
import '../save-state/dabiao-save-state.js';
import '../strays/dabiao-strays.js';
import type { DabiaoEntryGuide } from './dabiao-entry-guide.js';
import './dabiao-entry-guide.js';
import { fitBar } from './bar-words.js';
import './dabiao-entry-header.js';
import { styles } from './dabiao-entry.styles.js';
import { EntryApi } from './entry-api.js';
import { chooseView, isOpenChoice, keepChosenView, readChosenView, type FormKind } from './view-choice.js';

/** Milliseconds without a key. */
const SETTLED = 1000;
/** In less, a bar of so many letters' width shows icons without words. */
const NARROW = 30;

/**
 * Everything a department needs to fill its report, from one tag: the plan's indicators to type and paste into, the draft
 * kept in the browser, and the sealed submission as a file.
 *
 *     <dabiao-entry plan="plans/kaiping-women-2021-2030.json" department="health" period="2025"></dabiao-entry>
 *
 * The form is shown as fields; with a licence key of Handsontable as a grid where there is room, and the reader can switch.
 *
 * @element dabiao-entry
 * @slot logo - At the beginning of the bar.
 * @slot tools - The page's own buttons, before the export.
 * @slot help - The page's own help, before the export.
 * @csspart bar - The row with the department, what is saved, and the tools.
 * @csspart button - The buttons of the bar.
 * @csspart panel - The panel that is open: drafts, import, print, export, or the choice of columns.
 * @csspart toolbar - The row above the cells: fields, search, filters, tools.
 * @csspart grid - The cells of the grid.
 * @csspart form - The rows of the form as fields.
 * @csspart message - The message in place of the form.
 * @cssproperty [--dabiao-sticky-top=0px] - Height of what the page keeps at the top of the window.
 * @cssproperty [--dabiao-grid-height=none] - Height of the grid or form, which then scrolls by itself. A height on the element goes for all of it.
 * @cssproperty [--dabiao-z-index=1000] - Of the full window.
 * @fires dabiao-session - The session is there, replaced or gone, or could not be opened; or it is read-only from now on, or no longer. `detail.session` is `null` where there is none.
 * @fires dabiao-error - No session could be opened; `detail.code` says why, and the element says it in words.
 * @fires dabiao-change - A person has changed cells: `detail.cells`, how in `detail.source`, how far the form is in `detail.progress`.
 * @fires dabiao-save - The draft was saved, or could not be: `detail.status` is `saved` or `failed`, with `detail.code`.
 * @fires dabiao-before-export - The report is sealed, and nothing kept of it yet; prevented, nothing is exported.
 * @fires dabiao-submission - The report was sealed, `detail.submission`; prevented, no file is saved: the page has taken it.
 * @fires dabiao-sent - The submission was sent to `submit-to`: `detail.outcome` is `received`, `refused` or `waiting`, with `detail.id` and `detail.status`.
 * @fires dabiao-import - What a file held was taken, `detail.summary`.
 * @fires dabiao-draft-open - Another draft is to be opened; the entry opens those of its own plan, unless it is prevented.
 */
@customElement('dabiao-entry')
export class DabiaoEntry extends EntryApi {
  static override styles = [theme, buttons, tools, panelStyles, styles];

  private readonly language = new Language(this);
  private readonly drafts = new Disclosure(this, { opener: '.drafts > button', panel: '.panel' });
  /** What has the focus once the form is there again: it goes while another draft is opened, and the focus with it. */
  private returning: 'drafts' | 'guide' | null = null;

  /** The form takes all of the window. */
  @state() private isFull = false;
  /** What the reader chose. */
  @state() private chosen = readChosenView();
  /** The kind that is shown: it stays when the window becomes wider or narrower. */
  private shownKind: FormKind | null = null;
  /** The cell to be selected in the other view. */
  private wantedCell: CellRef | null = null;
  /** As the styles have it. */
  private barHeight = 'calc(var(--dabiao-sticky-top, 0px) + 40px)';
  private readonly barSize = new ElementSize(() => this.onBar());
  private readonly signSize = new ElementSize(() => this.fitLater());
  private fitting: ReturnType<typeof setTimeout> | undefined;

  @query('.bar') private bar!: HTMLElement | null;
  @query('dabiao-save-state') private saveState!: DabiaoSaveState | null;
  @query('dabiao-grid, dabiao-form') protected shownForm!: FormElement | null;
  @query('dabiao-import') private importer!: DabiaoImport;
  @query('dabiao-session') protected provider!: DabiaoSession | null;
  @query('dabiao-export') protected exporter!: DabiaoExport;
  @query('dabiao-entry-guide') private guide!: DabiaoEntryGuide;

  /** `grid`, `form`, or `auto`: the grid with a licence key and room for it, unless the reader has chosen otherwise. */
  @property() view: 'grid' | 'form' | 'auto' = 'auto';

  /** Licence key of Handsontable, the grid component; else that of `setLicenseKey`. Not needed for the form as fields. */
  @property({ attribute: 'license-key' }) licenseKey = '';

  /** The names of who filled the report and who reviewed it must be given at the export. */
  @property({ type: Boolean, attribute: 'require-reporter' }) requireReporter = false;

  /** To whom the report is handed, as it is said in sentences: 市妇儿工委办. */
  @property() recipient: string | null = null;

  /** By when, as 2026-01-31; the days that are left are said. */
  @property() due: string | null = null;

  /** Address to which the sealed submission is sent; without it nothing is. */
  @property({ attribute: 'submit-to' }) submitTo: string | null = null;

  /** Headers for the submission that is sent, such as a token; asked anew at each attempt. */
  @property({ attribute: false }) submitHeaders: SubmitHeaders | null = null;

  constructor() {
    super();
    this.addController(pageLicense(this));
    const onChange = () => this.shownForm?.fit();
    this.addController(new OwnHeight(this, () => this.provider, onChange));
  }

  private get shownLocale() {
    return this.locale ? localeOf(this.locale) : this.language.locale;
  }

  private get words() {
    return entryWords[this.shownLocale];
  }

  /** The form states something of itself, at its foot. */
  private get hasFacts(): boolean {
    return typeof this.formFacts !== 'object' || Object.keys({ ...this.provider?.session?.plan.form, ...this.formFacts }).length > 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const size of [this.barSize, this.signSize]) size.follow(null);
    clearTimeout(this.fitting);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      this.shownKind !== null &&
      !changed.has('view') &&
      !changed.has('licenseKey') &&
      !(changed as Map<PropertyKey, unknown>).has('chosen')
    )
      return;
    const { view, licenseKey, chosen } = this;
    this.shownKind = chooseView({ view, licenseKey, width: this.offsetWidth || window.innerWidth }, chosen);
  }

  protected override updated(): void {
    this.shownForm?.validate();
    this.provider?.shared?.hold(this);
    if (this.hasFacts) void import('./dabiao-form-facts.js');
    this.barSize.follow(this.bar);
    this.signSize.follow(this.saveState);
    this.toggleAttribute('data-full', this.isFull);
  }

  /** What sticks below the bar has to know how high it is. */
  private onBar(): void {
    if (!this.bar?.offsetHeight) return;
    this.toggleAttribute('data-narrow', this.bar.offsetWidth < NARROW * parseFloat(getComputedStyle(this.bar).fontSize));
    fitBar(this, this.bar, this.hasAttribute('data-narrow'));
    this.onNotices();
  }

  /** What must be heard hangs below the bar. */
  private onNotices(): void {
    const { bar, saveState } = this;
    if (!bar?.offsetHeight || !saveState) return;
    const top = this.isFull ? '0px' : 'var(--dabiao-sticky-top, 0px)';
    const notices = saveState.noticesHeight;
    const heights = { '--_notices': `${notices}px`, '--_bar-height': `calc(${top} + ${bar.offsetHeight + notices}px)` } as const;
    // Only where they are others: all of the form is laid out anew.
    if (heights['--_bar-height'] === this.barHeight) return;
    this.barHeight = heights['--_bar-height'];
    for (const [name, height] of Object.entries(heights)) this.style.setProperty(name, height);
  }

  /** The sign says less than before: words may have room again. Once for all that it says while somebody types. */
  private fitLater(): void {
    clearTimeout(this.fitting);
    if (this.hasAttribute('data-compact')) this.fitting = setTimeout(() => this.onBar(), SETTLED);
  }

  private toggleFull(): void {
    this.isFull = !this.isFull;
  }

  /** Nothing is lost by it: the session has all that was typed. */
  private switchView(): void {
    const other = this.shownKind === 'grid' ? 'form' : 'grid';
    this.wantedCell = this.shownForm?.selected ?? null;
    this.chosen = other;
    keepChosenView(other);
  }

  /** The other view is there: at the cell where the reader was. */
  private onFormReady(): void {
    const { wantedCell } = this;
    this.wantedCell = null;
    if (wantedCell) this.shownForm?.select(wantedCell);
  }

  /** F6 goes on from what stands above the form into its cells; Escape leaves the full window from the bar. */
  private onKey(event: KeyboardEvent): void {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Escape' && isPlain && this.isFull && event.composedPath().includes(this.bar!) && Disclosure.shown.size === 0) {
      consume(event);
      this.isFull = false;
    }
    if (event.key !== 'F6' || !isPlain || !this.shownForm || event.composedPath().includes(this.shownForm)) return;
    event.preventDefault(); // the browser would leave the page for its own bars
    this.shownForm.focus();
  }

  /** A file dropped on the form is read as by the import, with its preview. */
  private onDrop(event: DragEvent): void {
    const files = event.dataTransfer?.files ?? [];
    if (!files.length || !this.importer.offsetParent) return;
    event.preventDefault(); // the browser would leave the page for the file
    void this.importer.read(...files);
  }

  private onDraftOpen(): void {
    this.drafts.close();
    this.returning = 'drafts';
  }

  private onPractice(practice: boolean): void {
    this.returning = 'guide';
    this.practice = practice;
  }

  private async onSession(): Promise<void> {
    const { provider, returning } = this;
    this.requestUpdate();
    if (!provider || !returning || !(provider.session || provider.hasFailed)) return;
    this.returning = null;
    await provider.updateComplete;
    await this.guide.updateComplete;
    if (document.activeElement !== document.body) return;
    if (provider.hasFailed) provider.showMessage();
    else if (returning === 'guide') this.guide.focus();
    else this.renderRoot.querySelector<HTMLElement>('.drafts > button')?.focus();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const facts = dueOf(this.due, new Date()) ? { ...this.formFacts, due: this.due! } : this.formFacts;
    return html`<dabiao-session
      exportparts="message"
      lang=${this.shownLocale}
      .plan=${this.plan}
      .planData=${this.planData}
      .department=${this.department}
      .region=${this.region}
      .period=${this.period}
      .locked=${this.locked}
      .readonly=${this.readonly}
      .cycle=${this.cycle}
      .data=${this.data}
      .previous=${this.previous}
      .practice=${this.practice}
      .formFacts=${facts}
      .owner=${this.owner}
      .user=${this.user}
      @dabiao-session=${() => this.onSession()}
      @dabiao-draft-open=${() => this.onDraftOpen()}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    >
      <div class="bar" part="bar">
        <slot name="logo"></slot>
        <dabiao-entry-header></dabiao-entry-header>
        ${this.hasFacts ? html`<dabiao-form-facts brief .formFacts=${facts}></dabiao-form-facts>` : nothing}
        <dabiao-save-state @notices=${() => this.onNotices()}></dabiao-save-state>
        <div class="tools">
          <dabiao-import exportparts="button, panel"></dabiao-import>
          <dabiao-print exportparts="button, panel"></dabiao-print>
          ${this.renderSwitch()}
          <button type="button" class="tool full" part="button" aria-pressed=${String(this.isFull)} @click=${() => this.toggleFull()}>
            ${icon(this.isFull ? 'shrink' : 'expand')} ${words[this.isFull ? 'leaveFull' : 'full']}
          </button>
          <div class="drafts" ?hidden=${this.practice}>
            ${renderOpener(this.drafts, { label: html`${icon('drafts')} ${words.drafts.button}`, class: 'tool', part: 'button' })}
            ${renderPanel(this.drafts, {
              title: words.drafts.title,
              close: words.drafts.close,
              content: html`<dabiao-drafts .owner=${this.owner} .user=${this.user}></dabiao-drafts>`,
            })}
          </div>
          <slot name="tools"></slot>
          <slot name="help"></slot>
          <dabiao-export
            exportparts="button, panel"
            .requireReporter=${this.requireReporter}
            .recipient=${this.recipient}
            .due=${this.due}
            .submitTo=${this.submitTo}
            .submitHeaders=${this.submitHeaders}
          ></dabiao-export>
        </div>
      </div>
      <dabiao-entry-guide
        .recipient=${this.recipient}
        .due=${this.due}
        @practise=${() => this.onPractice(true)}
        @leave=${() => this.onPractice(false)}
        @receipt=${() => this.exporter.open()}
      ></dabiao-entry-guide>
      <dabiao-strays></dabiao-strays>
      <div
        @dragover=${onDragOver}
        @drop=${(event: DragEvent) => this.onDrop(event)}
        @dabiao-grid-ready=${() => this.onFormReady()}
        @dabiao-form-ready=${() => this.onFormReady()}
      >
        ${this.shownKind === 'grid' ? html`<dabiao-grid exportparts="toolbar, grid, panel" .control=${this.control} .licenseKey=${this.licenseKey}></dabiao-grid>` : html`<dabiao-form exportparts="toolbar, form, panel" .control=${this.control}></dabiao-form>`}
      </div>
      ${this.hasFacts ? html`<dabiao-form-facts .formFacts=${facts}></dabiao-form-facts>` : nothing}
    </dabiao-session>`;
  }

  private renderSwitch() {
    if (!isOpenChoice(this)) return nothing;
    const { words } = this;
    const isGrid = this.shownKind === 'grid';
    return html`<button type="button" class="tool switch" part="button" @click=${() => this.switchView()}>
      ${icon(isGrid ? 'fields' : 'columns')} ${isGrid ? words.asFields : words.asGrid}
    </button>`;
  }
}

function onDragOver(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry': DabiaoEntry;
  }
}
