import { html, nothing, type TemplateResult } from 'lit';
import type { Changes } from '../../../attainment/changes.js';
import { boardHeadWords } from '../../../locales/board-head.js';
import { memo } from '../../memo/memo.js';
import { filterRows, type Filter, type Row } from '../rows.js';
import type { Words } from '../words.js';
import { renderAttention } from './attention-view.js';
import { renderChanges } from './changes-view.js';
import { renderPatterns } from './composition.js';
import { renderCounts } from './counts.js';
import { headText } from './head-text.js';
import { changesOf, headFacts, markedOf } from './facts.js';
import { renderTables, tablesOf, type Table } from './tables-view.js';
import { renderTitle } from './title.js';
import type { HeadView } from './view.js';

export interface HeadOptions extends Pick<HeadView, 'model' | 'filter' | 'setFilter' | 'reveal'> {
  /** Every indicator that is counted; the same list as long as nothing is assessed anew. */
  readonly rows: readonly Row[];
  readonly words: Words;
}

/**
 * The head of a board: counts by kind, what changed, what needs attention, fields and departments by status.
 *
 * What it shows is worked out anew only when an indicator was assessed anew, or a filter other than kind and status was changed: these
 * two choose rows and no count.
 */
export class BoardHead {
  private readonly host: { requestUpdate(): void };
  private table: Table | null = null;
  private change: keyof Changes | null = null;

  constructor(host: { requestUpdate(): void }) {
    this.host = host;
  }

  private readonly scope = memo(narrowed);
  private readonly unmarked = memo(narrowed);
  private readonly facts = memo(headFacts);
  private readonly marked = memo(markedOf);
  private readonly changes = memo(changesOf);

  render(options: HeadOptions): TemplateResult {
    const view = this.view(options);
    const { model, facts } = view;
    const marked = this.marked(model, this.unmarked(options.rows, JSON.stringify({ ...narrowing(options.filter), mark: null })));
    const tables = tablesOf(view);
    const table = tables.find((each) => each === this.table) ?? tables[0];
    return html`<div class="head" part="overview">
      ${renderPatterns()} ${renderTitle(view, model.reporting)}
      <div class="halves">
        ${renderCounts(view, marked)} ${renderAttention(view)}
        ${facts.changes && facts.all > 0 ? renderChanges(view, facts.changes, this.change, (name) => this.toggleChange(name)) : nothing}
      </div>
      ${table && facts.all > 0 ? renderTables(view, tables, table, (each) => this.showTable(each)) : nothing}
    </div>`;
  }

  /** The same in words, to be copied. */
  text(options: HeadOptions): string {
    return headText(this.view(options));
  }

  private view({ rows, words, ...options }: HeadOptions): HeadView {
    const { model, filter } = options;
    const scope = this.scope(rows, JSON.stringify(narrowing(filter)));
    const facts = this.facts(model, scope, this.changes(model, model.indicators));
    return { ...options, facts, words: { ...words, head: boardHeadWords[words.locale] } };
  }

  private toggleChange(name: keyof Changes): void {
    this.change = this.change === name ? null : name;
    this.host.requestUpdate();
  }

  private showTable(table: Table): void {
    this.table = table;
    this.host.requestUpdate();
  }
}

/** Kind and status choose rows, and narrow no count. */
function narrowing(filter: Filter): Filter {
  return { ...filter, kind: null, status: null };
}

/** The filter comes as text, so that one of the same members is the same. */
function narrowed(rows: readonly Row[], filter: string): readonly Row[] {
  return filterRows(rows, JSON.parse(filter) as Filter);
}
