import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { TOTAL } from '../../plan/breakdown.js';
import { indicatorPanelWords } from '../../locales/indicator-panel.js';
import { DEFAULT_LOCALE, type Locale } from '../../vocabulary/locale.js';
import type { Indicator } from '../../plan/schema.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { cellMessage } from '../form-view/cell-message.js';
import { openFix } from '../form-view/open-finding.js';
import { RowStatus } from '../form-view/row-status.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { memo } from '../memo/memo.js';
import type { SharedSession } from '../session/shared-session.js';
import { buttons } from '../theme/buttons.styles.js';
import { consume, DabiaoGotoEvent } from '../theme/events.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-indicator-panel.styles.js';
import { fieldStyles } from './fields.styles.js';
import { renderGuide } from './guide.js';
import { guideStyles } from './guide.styles.js';
import { messageStyles } from './message.styles.js';
import { isSameCell } from './cell.js';
import { Answering } from './answering.js';
import type { PanelContext } from './panel-context.js';
import { renderPlainMessage } from './plain-message.js';

const ICONS = { previous: 'M4 10l4-4l4 4', next: 'M4 6l4 4l4-4', fold: 'M2.5 2.5h11v11h-11zM9.5 2.5v11' } as const;

const isOtherCell = (next: CellRef | null, before: CellRef | null | undefined) => !isSameCell(next, before ?? null);

/**
 * The indicator of a grid's selected cell: what is said of the cell and can be answered, the years so far, what the plan says, and the
 * remarks on the observation. Part of `<dabiao-grid>`, not for pages.
 *
 * It scrolls by itself, in the height it is given. What has changed is drawn after the frame in which the grid draws it.
 *
 * @element dabiao-indicator-panel
 * @fires dabiao-goto - Another cell is wanted.
 * @fires close - The reader wants the panel away.
 * @fires leave - The reader wants to go on in the grid.
 */
@customElement('dabiao-indicator-panel')
export class DabiaoIndicatorPanel extends KitElement {
  static override styles = [theme, buttons, fieldStyles, guideStyles, messageStyles, styles];

  private readonly parts = new LazyPart(this, async () => {
    const parts = await import('./parts.js');
    parts.adoptYearStyles(this.shadowRoot!);
    return parts;
  });
  private readonly reportedOf = memo((session: EntrySession, { reportedByKey }: typeof import('./parts.js')) => reportedByKey(session));
  private readonly statusIn = memo((shared: SharedSession) => new RowStatus(shared, () => this.requestUpdate()));
  private followed: EntrySession | null = null;
  private unsubscribe: (() => void) | undefined;
  private concepts: typeof import('./concepts.js') | null = null;
  private assessed: typeof import('./assessed.js') | null = null;
  private readonly answering = new Answering({
    root: () => this.shadowRoot!,
    draw: () => this.drawAnew(),
    conceptOf: (indicator) => this.conceptOf(indicator),
    onDone: () => this.leave(),
  });
  private hadFocus = false;

  @query('section') private section!: HTMLElement | null;

  /** The remarks are shown though there are none. */
  @state() private isUnfolded = false;

  /** What the grid's session shares; `null` while there is none. */
  @property({ attribute: false }) shared: SharedSession | null = null;

  /** The selected cell of the form; without one the panel says how the form is filled. */
  @property({ attribute: false, hasChanged: isOtherCell }) cell: CellRef | null = null;

  /** The cell that was filled last, where there is something to say of it and another is selected: the panel begins with it. */
  @property({ attribute: false, hasChanged: isOtherCell }) entered: CellRef | null = null;

  /** The cell comes next after its other half: nothing is said of it yet. */
  @property({ attribute: false }) isAwaited = false;

  /** Nothing can be filled in: the session says so itself, and what changes has the panel drawn anew. */
  @property({ attribute: false }) isReadonly = false;

  /** What it stands beside. */
  @property({ attribute: false }) view: 'grid' | 'form' = 'grid';

  /** The reader's language. */
  @property({ attribute: false }) locale: Locale = DEFAULT_LOCALE;

  /** How many words have been added: with more it is drawn anew. */
  @property({ attribute: false }) added = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follow(null);
  }

  /** What was typed into the grid is on the screen first. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise<void>((resume) => {
      requestAnimationFrame(() => setTimeout(resume));
    });
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected) this.follow(this.shared?.session ?? null);
    if (changed.has('cell') || changed.has('shared')) {
      this.answering.end();
      this.isUnfolded = false;
    }
    this.hadFocus = this.shadowRoot!.activeElement !== null;
  }

  /** What had the focus may have gone with what was said. */
  protected override updated(): void {
    if (this.hadFocus && this.shadowRoot!.activeElement === null && document.hasFocus()) this.focus();
  }

  /** Goes to the panel itself, for who reads on from there. */
  override focus(options?: FocusOptions): void {
    this.section?.focus(options);
  }

  private follow(session: EntrySession | null): void {
    if (session === this.followed) return;
    this.answering.typed.write();
    this.unsubscribe?.();
    this.followed = session;
    this.unsubscribe = session?.subscribe(() => this.requestUpdate());
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    consume(event); // what is around the panel stays open
    this.leave();
  }

  private leave(): void {
    this.dispatchEvent(new Event('leave'));
  }

  private goto(cell: CellRef): void {
    if (this.shared) this.dispatchEvent(new DabiaoGotoEvent(this.shared.session, cell));
  }

  /** The same column of the row before or after, or the value there. */
  private gotoRow(step: 1 | -1): void {
    const { cell, shared } = this;
    const { form } = shared!.session;
    const row = cell!.row + step;
    if (row < 0 || row >= form.rows.length) return;
    const { column } = cell!;
    const value = form.column(form.columns[column]!.period, TOTAL, 'value')!;
    this.goto({ row, column: form.isOpen(row, column) ? column : value });
  }

  private drawAnew(): Promise<unknown> {
    this.requestUpdate();
    return this.updateComplete;
  }

  /** A cell that the session has. */
  private placed(cell: CellRef | null): CellRef | null {
    const { form } = this.shared?.session ?? {};
    return cell && form?.rows[cell.row] && form.columns[cell.column] ? cell : null;
  }

  private get context(): PanelContext | null {
    return this.shared && this.answering.context(this.shared, this.locale);
  }

  protected override render(): TemplateResult {
    const { context } = this;
    const words = indicatorPanelWords[this.locale];
    const cell = this.placed(this.cell);
    const title = cell ? words.title : words.guide;
    return html`<section tabindex="0" aria-label=${title} @keydown=${(event: KeyboardEvent) => this.onKeydown(event)}>
      <header>
        <h2>${title} ${cell ? html`<span>${words.position(cell.row + 1)}</span>` : nothing}</h2>
        ${cell ? this.renderTool('previous', () => this.gotoRow(-1)) : nothing}
        ${cell ? this.renderTool('next', () => this.gotoRow(1)) : nothing}
        ${this.renderTool('fold', () => this.dispatchEvent(new Event('close')))}
      </header>
      ${cell && context ? this.renderIndicator(cell, context) : renderGuide(this.locale, this.view, this.isReadonly)}
    </section>`;
  }

  private renderTool(name: keyof typeof ICONS, onClick: () => void) {
    const words = indicatorPanelWords[this.locale];
    return html`<button type="button" class="tool ${name}" aria-label=${words[name]} title=${words[name]} @click=${onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${ICONS[name]}></path>`}</svg>
    </button>`;
  }

  private renderIndicator(cell: CellRef, context: PanelContext) {
    const { session } = context;
    const parts = this.parts.wanted;
    const { indicator } = session.form.rows[cell.row]!;
    const entered = this.placed(this.entered);
    // One key mends one cell: that which was filled last comes first.
    const isKeyTaken = entered !== null && !isSameCell(entered, cell) && openFix(session, entered) !== null;
    return html`${this.renderEntered(cell, context)}
      <div class="part">
        ${parts?.renderHeading(cell, context)}
        ${this.isAwaited ? nothing : (parts?.renderMessages(cell, { ...context, isKeyTaken }) ?? renderPlainMessage(cell, context))}
      </div>
      ${parts?.renderYears(cell, context, this.reportedOf(session, parts))} ${parts?.renderAbout(indicator, context)}
      ${this.renderAssessed(cell, context)}
      ${keyed(
        `${cell.row} ${session.form.columns[cell.column]!.period}`,
        parts?.renderRemarks(cell, context, { isUnfolded: this.isUnfolded, onUnfold: () => void this.unfold() }),
      )}`;
  }

  /** An answer that is being given stays where it is, whatever the grid finds by then. */
  private renderEntered(cell: CellRef, context: PanelContext) {
    const { answer } = this.answering;
    const other = answer && !isSameCell(answer.cell, cell) ? answer.cell : this.placed(this.entered);
    if (!other || isSameCell(other, cell)) return nothing;
    const { session, locale } = context;
    return html`<div class="part entered">
      <p class="meta">
        ${indicatorPanelWords[locale].justFilled(other.row + 1)}
        <button type="button" class="link" @click=${() => this.goto(other)}>${cellMessage(session, other, locale).name}</button>
      </p>
      ${this.parts.part?.renderMessages(other, context) ?? renderPlainMessage(other, context)}
    </div>`;
  }

  private renderAssessed({ row }: CellRef, { shared, session, locale }: PanelContext) {
    if (this.statusIn(shared).standingOf(row) === null) return nothing;
    if (!this.assessed) {
      void this.loadAssessed();
      return nothing;
    }
    return this.assessed.renderAssessed(shared, session.form.rows[row]!.indicator.id, indicatorPanelWords[locale].attainment, locale);
  }

  private readonly loadAssessed = memo(async () => {
    try {
      this.assessed = await import('./assessed.js');
      this.assessed.adoptAssessedStyles(this.shadowRoot!);
      this.requestUpdate();
    } catch (error) {
      console.error(error); // the rest of the panel is there all the same
    }
  });

  private conceptOf(indicator: Indicator): string | undefined {
    if (!this.concepts && indicator.concept !== undefined) void this.loadConcepts();
    return this.concepts?.definitionOf(indicator);
  }

  private readonly loadConcepts = memo(async () => {
    try {
      this.concepts = await import('./concepts.js');
      this.requestUpdate();
    } catch (error) {
      console.error(error); // the rest of the panel is there all the same
    }
  });

  private async unfold(): Promise<void> {
    await this.answering.loadWriting();
    this.isUnfolded = true;
    await this.updateComplete;
    this.shadowRoot!.querySelector<HTMLElement>('.remarks textarea')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-indicator-panel': DabiaoIndicatorPanel;
  }
}
