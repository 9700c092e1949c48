/**
 * The rows of a form on the page: a fieldset for each field of the plan, in it a table, of long forms tables of some dozen rows; each row in a
 * `tbody` of its own.
 *
 * What the window shows is drawn at once: a form is there once it is. The rest of the tables follows: what is near the window, the others
 * while the page has nothing else to do, so that the browser's search finds them; of very long forms the rest is drawn when it comes near. Of
 * long forms browsers lay out only what is near the window (`content-visibility`); to find out what that is takes them longer than to lay out
 * a short one.
 */
import { render, type TemplateResult } from 'lit';
import type { GridLayout } from '../form-view/layout.js';
import { fieldsOf, type FieldHeading } from '../form-view/rows.js';
import { cancelIdle, whenIdle } from '../lazy/idle.js';

/** Drawn in one go. */
const ROWS_OF_CHUNK = 40;
/** However little of the form the window shows. */
const LEAST_ROWS = 5;
/** Rows of a form that is long. */
const LONG = 200;
/** Rows that are drawn however far they are. */
const MOST_ROWS_AHEAD = 3000;
/** Milliseconds that the next of these waits for an idle moment. */
const MOST_WAIT = 200;
/** Pixels around the window. */
const MARGIN = 1200;

export interface SectionsOptions {
  readonly renderRow: (row: number) => TemplateResult;
  readonly renderHead: () => TemplateResult;
  readonly title: (field: FieldHeading) => string;
  /** Widths of all columns, for CSS; `null` for what takes the rest. */
  readonly widths: () => readonly (string | null)[];
  /** Pixels of a row, about. */
  readonly rowHeight: () => number;
}

interface Section {
  readonly field: FieldHeading;
  readonly element: HTMLFieldSetElement;
  readonly legend: HTMLLegendElement;
}

interface Chunk {
  /** Where it is drawn: what holds its table, or its place in the table of the chunk that it goes on from. */
  readonly element: HTMLElement;
  readonly opener: Chunk | null;
  /** Rows of the layout. */
  from: number;
  to: number;
  /** `null` until it is drawn. */
  bodies: HTMLTableSectionElement[] | null;
}

export class Sections {
  private readonly container: HTMLElement;
  private readonly options: SectionsOptions;
  private readonly observer: IntersectionObserver;
  private sections: Section[] = [];
  private chunks: Chunk[] = [];
  private chunkOf = new Map<Element, Chunk>();
  private idle = 0;

  constructor(container: HTMLElement, options: SectionsOptions) {
    this.container = container;
    this.options = options;
    this.observer = new IntersectionObserver((entries) => this.onNear(entries), { rootMargin: `${MARGIN}px` });
  }

  /** Draws all anew. */
  build(layout: GridLayout): void {
    this.observer.disconnect();
    cancelIdle(this.idle);
    this.chunkOf = new Map();
    this.chunks = [];
    this.sections = [];
    const room = window.innerHeight - Math.max(this.container.getBoundingClientRect().top, 0);
    const rowsAtOnce = Math.max(Math.ceil(room / this.options.rowHeight()), LEAST_ROWS);
    const fields = fieldsOf(layout.options.session);
    const isLong = layout.rows.length >= LONG;
    let r = 0;
    for (const field of fields) {
      const heading = layout.rows[r];
      if (heading && 'field' in heading && heading.from === field.from) r++;
      const first = r;
      for (let row = layout.rows[r]; row && 'row' in row && row.row < field.to; row = layout.rows[r]) r++;
      if (r > first) this.addSection(field, first, r, rowsAtOnce, isLong);
    }
    this.container.classList.toggle('long', isLong);
    this.container.replaceChildren(...this.sections.map(({ element }) => element));
    this.drawTitles();
    for (const chunk of this.chunks) {
      if (chunk.from >= rowsAtOnce) break;
      this.drawChunk(chunk);
    }
    const { chunks } = this;
    requestAnimationFrame(() => setTimeout(() => chunks === this.chunks && this.drawOthers()));
  }

  /** Once what is there is on the screen. */
  private drawOthers(): void {
    for (const { element, bodies } of this.chunks) if (!bodies) this.observer.observe(element);
    this.drawAhead();
  }

  /** Draws the rows again that a change concerns, as far as they have been drawn. */
  draw(concerns: (row: number) => boolean): void {
    for (const { from, bodies } of this.chunks) {
      bodies?.forEach((body, i) => {
        if (concerns(from + i)) render(this.options.renderRow(from + i), body);
      });
    }
    this.drawTitles();
  }

  /** Rows have come beneath one, or gone: the others stay as they are. */
  replace(row: number, more: number): void {
    const index = this.chunks.findIndex(({ from, to }) => row >= from && row < to);
    const chunk = this.chunks[index];
    if (!chunk) return;
    chunk.to += more;
    for (const later of this.chunks.slice(index + 1)) {
      later.from += more;
      later.to += more;
    }
    const { bodies, from } = chunk;
    if (!bodies) return;
    const first = row - from + 1;
    const come = Array.from({ length: Math.max(more, 0) }, (_, i) => this.drawBody(row + 1 + i));
    for (const gone of bodies.splice(first, Math.max(-more, 0), ...come)) gone.remove();
    bodies[first - 1]!.after(...come);
    render(this.options.renderRow(row), bodies[first - 1]!);
  }

  /** @returns what shows a row, drawn if it was not. */
  body(row: number): HTMLTableSectionElement | null {
    const chunk = this.chunks.find(({ from, to }) => row >= from && row < to);
    if (!chunk) return null;
    this.drawChunk(chunk);
    return chunk.bodies![row - chunk.from] ?? null;
  }

  end(): void {
    this.observer.disconnect();
    cancelIdle(this.idle);
    this.chunks = [];
    this.container.replaceChildren();
  }

  private addSection(field: FieldHeading, first: number, end: number, rowsAtOnce: number, isLong: boolean): void {
    const element = document.createElement('fieldset');
    const legend = element.appendChild(document.createElement('legend'));
    this.sections.push({ field, element, legend });
    let opener: Chunk | null = null;
    for (let from = first, to; from < end; from = to) {
      to = Math.min(from + ROWS_OF_CHUNK, from < rowsAtOnce ? rowsAtOnce : end, end);
      if (isLong && opener && from - opener.from >= ROWS_OF_CHUNK) opener = null;
      const chunk: Chunk = { element: document.createElement(opener ? 'tbody' : 'div'), opener, from, to, bodies: null };
      this.chunks.push(chunk);
      this.chunkOf.set(chunk.element, chunk);
      if (opener) continue;
      opener = chunk;
      element.append(chunk.element);
      chunk.element.className = 'rows';
      chunk.element.style.setProperty('contain-intrinsic-size', `1px ${(to - from + 1) * this.options.rowHeight()}px`);
    }
  }

  private drawTitles(): void {
    for (const { field, legend } of this.sections) {
      const title = this.options.title(field);
      if (legend.textContent !== title) legend.textContent = title;
    }
  }

  private drawChunk(chunk: Chunk): void {
    if (chunk.bodies) return;
    const { element, opener, from, to } = chunk;
    if (opener) this.drawChunk(opener);
    const bodies = Array.from({ length: to - from }, (_, i) => this.drawBody(from + i));
    chunk.bodies = bodies;
    this.observer.unobserve(element);
    if (opener) element.replaceWith(...bodies);
    else element.append(this.createTable([...bodies, ...this.chunks.flatMap((one) => (one.opener === chunk ? one.element : []))]));
  }

  private createTable(bodies: readonly Element[]): HTMLTableElement {
    const { renderHead, widths } = this.options;
    const table = document.createElement('table');
    table.setAttribute('role', 'table'); // as a list of cards its own role would go
    const group = table.appendChild(document.createElement('colgroup'));
    for (const width of widths()) {
      const column = group.appendChild(document.createElement('col'));
      if (width !== null) column.style.width = width;
    }
    const head = table.appendChild(document.createElement('thead'));
    head.setAttribute('role', 'rowgroup');
    render(renderHead(), head);
    table.append(...bodies);
    return table;
  }

  private drawBody(row: number): HTMLTableSectionElement {
    const body = document.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    render(this.options.renderRow(row), body);
    return body;
  }

  private onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const chunk = isIntersecting ? this.chunkOf.get(target) : undefined;
      if (chunk) this.drawChunk(chunk);
    }
  }

  private drawAhead(): void {
    cancelIdle(this.idle);
    const next = this.chunks.find(({ bodies, from }) => !bodies && from < MOST_ROWS_AHEAD);
    if (!next) return;
    this.idle = whenIdle(() => {
      this.drawChunk(next);
      this.drawAhead();
    }, MOST_WAIT);
  }
}
