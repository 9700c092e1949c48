import { html, nothing, type TemplateResult } from 'lit';
import type { Changes } from '../../../attainment/changes.js';
import type { LiveAssessment } from '../../../attainment/live-assessment.js';
import { boardHeadWords } from '../../../locales/board-head.js';
import { memo } from '../../memo/memo.js';
import { scopeKey, scopeOfKey, type Row } from '../rows.js';
import type { Words } from '../words.js';
import { renderAttention } from './attention-view.js';
import { renderChanges, renderComparing } from './changes-view.js';
import { renderPatterns } from './composition.js';
import { renderCounts } from './counts.js';
import { changesIn, changesOf, headFacts, markedOf } from './facts.js';
import { renderTables, tablesOf, type Table } from './tables-view.js';
import { renderTitle } from './title.js';
import type { HeadView } from './view.js';

export interface HeadOptions extends Pick<HeadView, 'model' | 'rows' | 'filter' | 'setFilter' | 'reveal'> {
  /** What the filters leave of the rows, but for kind and status: the same list as long as it is of the same. */
  readonly scope: readonly Row[];
  readonly words: Words;
}

/** Indicators up to which the year before is assessed at once; of a larger plan the head is drawn first, and compared after it. */
const AT_ONCE = 1000;

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
  /** The model whose year before is assessed, or will be soon. */
  private compared: LiveAssessment | null = null;
  private isComparing = false;

  constructor(host: { requestUpdate(): void }) {
    this.host = host;
  }

  private readonly unmarked = memo(scopeOfKey);
  private readonly facts = memo(headFacts);
  private readonly marked = memo(markedOf);
  private readonly changes = memo(changesOf);
  private readonly changesByKind = memo(changesIn);

  render(view: HeadView): TemplateResult {
    const { model, facts, changes } = view;
    const tables = tablesOf(view);
    const table = tables.find((each) => each === this.table) ?? tables[0];
    return html`<div class="head" part="overview">
      ${renderPatterns()} ${renderTitle(view, model.reporting)}
      <div class="halves">
        ${renderCounts(view)} ${renderAttention(view)} ${this.isComparing ? renderComparing(view) : nothing}
        ${changes && facts.all > 0 ? renderChanges(view, changes, this.change, (name) => this.toggleChange(name)) : nothing}
      </div>
      ${table && facts.all > 0 ? renderTables(view, tables, table, (each) => this.showTable(each)) : nothing}
    </div>`;
  }

  /** What is drawn, and told in words elsewhere. */
  view({ scope, words, ...options }: HeadOptions): HeadView {
    const { model, rows, filter } = options;
    this.compareLater(model);
    return {
      ...options,
      facts: this.facts(model, scope),
      marked: this.marked(model, this.unmarked(model.plan, rows, scopeKey({ ...filter, mark: null }))),
      changes: this.changesByKind(scope, this.isComparing ? null : this.changes(model, model.indicators)),
      words: { ...words, head: boardHeadWords[words.locale] },
    };
  }

  private compareLater(model: LiveAssessment): void {
    if (this.compared === model) return;
    this.compared = model;
    this.isComparing = model.indicators.length > AT_ONCE && model.options.asOf > model.plan.start;
    if (!this.isComparing) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (this.compared !== model) return;
        this.isComparing = false;
        this.host.requestUpdate();
      }),
    );
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
