import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { DEFAULT_LOCALE, type Locale } from '../../vocabulary/locale.js';
import { gridWords } from '../../locales/grid.js';
import { pointsWords } from '../../locales/points.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { consume, DabiaoGotoEvent } from '../theme/events.js';
import { PointIndex, type PointGroup, type PointLine } from './points-list-groups.js';
import { renderPointsList } from './points-list.js';
import { pointsListStyles } from './points-list.styles.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-grid-points.styles.js';

/**
 * The open points of a grid's session, in a panel that stays while they are worked off. Part of `<dabiao-grid>`, not for pages.
 *
 * The list takes one stop of Tab, for the grid comes after it: arrow keys move within.
 *
 * @element dabiao-grid-points
 * @fires dabiao-goto - A point was chosen.
 * @fires close - The reader wants it away.
 */
@customElement('dabiao-grid-points')
export class DabiaoGridPoints extends KitElement {
  static override styles = [theme, buttons, pointsListStyles, styles];

  private index: PointIndex | null = null;
  private groups: readonly PointGroup[] = [];
  private readonly touched = new Set<number>();
  private unsubscribe: (() => void) | undefined;
  private frame = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  @query('.list') private list!: HTMLElement;

  /** Key of the line that Tab stops at. */
  @state() private stop: string | null = null;

  /** The grid's session; `null` while there is none. */
  @property({ attribute: false }) session: EntrySession | null = null;

  /** The selected cell of the grid; its point is marked. */
  @property({ attribute: false }) selected: CellRef | null = null;

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
    this.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.leave();
    if (this.session && !this.index) this.follow(this.session);
    if (changed.has('selected')) this.stop = this.current?.key ?? this.stop;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.showCurrent();
  }

  /** Goes to the point that Tab stops at. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot!.querySelector<HTMLElement>('.point[tabindex="0"], .close')?.focus(options);
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      consume(event);
      this.dispatchEvent(new Event('close'));
      return;
    }
    const points = [...this.list.querySelectorAll<HTMLElement>('.point')];
    const at = points.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: points.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault(); // the list would scroll
    points[to]?.focus();
  }

  private onFocusin({ target }: FocusEvent): void {
    this.stop = (target as HTMLElement).dataset['key'] ?? this.stop;
  }

  private follow(session: EntrySession): void {
    this.index = new PointIndex(session);
    this.groups = this.index.groups();
    this.unsubscribe = session.subscribe((change) => this.schedule(change));
  }

  private leave(): void {
    this.unsubscribe?.();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pause);
    this.frame = 0;
    this.touched.clear();
    this.index = null;
    this.groups = [];
  }

  /** The list is drawn anew once for a frame, after that frame: what was typed is on the screen first. */
  private schedule({ cells }: SessionChange): void {
    for (const { row } of cells) this.touched.add(row);
    if (this.touched.size === 0 || this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.pause = setTimeout(() => this.renew());
    });
  }

  private renew(): void {
    this.frame = 0;
    if (!this.index) return;
    this.index.update(this.touched);
    this.touched.clear();
    this.groups = this.index.groups();
    this.requestUpdate();
  }

  private get current(): PointLine | undefined {
    const { selected } = this;
    if (!selected) return undefined;
    const tells = ({ row, column }: CellRef) => row === selected.row && column === selected.column;
    for (const { lines } of this.groups) {
      const line = lines.find(({ cells }) => cells.some(tells));
      if (line) return line;
    }
    return undefined;
  }

  /** Scrolls the list, and nothing around it. */
  private showCurrent(): void {
    const point = this.list.querySelector('[aria-current]');
    if (!point) return;
    const [inner, outer] = [point.getBoundingClientRect(), this.list.getBoundingClientRect()];
    if (inner.top < outer.top) this.list.scrollTop -= outer.top - inner.top;
    else if (inner.bottom > outer.bottom) this.list.scrollTop += inner.bottom - outer.bottom;
  }

  protected override render(): TemplateResult {
    const words = pointsWords[this.locale];
    return html`<section aria-label=${gridWords[this.locale].points} @keydown=${(event: KeyboardEvent) => this.onKeydown(event)}>
      <header>
        <h2>${gridWords[this.locale].points}</h2>
        <button type="button" class="close" @click=${() => this.dispatchEvent(new Event('close'))}>${words.close}</button>
      </header>
      ${this.groups.length === 0 ? html`<p class="list none">${words.none}</p>` : this.renderList()}
    </section>`;
  }

  private renderList() {
    const { session, groups, locale } = this;
    const current = this.current?.key ?? null;
    const lines = groups.flatMap((group) => group.lines);
    const stop = lines.find(({ key }) => key === this.stop)?.key ?? current ?? lines[0]?.key;
    const onChoose = (cell: CellRef) => this.dispatchEvent(new DabiaoGotoEvent(session!, cell));
    return html`<div class="list" @focusin=${(event: FocusEvent) => this.onFocusin(event)}>
      <p class="hint">${pointsWords[locale].hint}</p>
      ${guard([groups, current, stop, locale, this.added], () => renderPointsList(groups, { session: session!, locale, onChoose, current, stop }))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-grid-points': DabiaoGridPoints;
  }
}
