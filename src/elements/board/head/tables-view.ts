import { nameIn } from '../../../plan/names.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { STATUSES, type Status } from '../../../plan/assessment-terms.js';
import { NO_FACET, type Filter } from '../rows.js';
import { renderSign } from '../status.js';
import { toneOf } from '../../attainment/status-signs.js';
import { moveInTable, moveInTabs } from './keys.js';
import { totalOf, type StatusRow } from './status-table.js';
import { toggler, type HeadView } from './view.js';

export const TABLES = ['fields', 'departments'] as const;
export type Table = (typeof TABLES)[number];

/** The tables that say more than the counts do: a plan of one field has none by field. */
export function tablesOf({ model: { plan } }: HeadView): readonly Table[] {
  return TABLES.filter((table) => plan[table].length > 1);
}

/** Fields and departments by status; each figure chooses what it counts. */
export function renderTables(view: HeadView, tables: readonly Table[], shown: Table, show: (table: Table) => void): TemplateResult {
  const { head } = view.words;
  const label = { fields: head.byField, departments: head.byDepartment };
  return html`<section class="tables" aria-label=${head.tables}>
    <div class="tabs">
      <div role="tablist" aria-label=${head.tables} @keydown=${moveInTabs}>
        ${tables.map(
          (table) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${table}`}
              aria-selected=${table === shown}
              aria-controls="by-status"
              tabindex=${table === shown ? 0 : -1}
              @click=${() => show(table)}
            >
              ${label[table]}
            </button>`,
        )}
      </div>
      <span class="muted">${head.tableNote}</span>
    </div>
    <div role="tabpanel" id="by-status" aria-labelledby=${`tab-${shown}`}>${renderTable(view, shown)}</div>
  </section>`;
}

function renderTable(view: HeadView, table: Table) {
  const { words, facts, model } = view;
  const { head, attainment } = words;
  const rows = facts[table];
  const member = table === 'fields' ? 'field' : 'department';
  const name = (id: string) => nameIn(model.plan[table], id);
  return html`<table class="by-status" role="grid" aria-labelledby=${`tab-${table}`} @keydown=${moveInTable} @focusin=${keepStop}>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${head[member]}</th>
        <th scope="col" role="columnheader">${head.quantifiable(model.settings.noDataCounts)}</th>
        ${STATUSES.map(
          (status) =>
            html`<th scope="col" role="columnheader" class=${columnClass(status)} data-tone=${toneOf(status)}>
              ${renderSign(status)}${attainment.statuses[status]}
            </th>`,
        )}
        <th scope="col" role="columnheader" class="apart">${words.board.all}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ id }) => id,
        (row, i) => renderRow(row, name(row.id), { [member]: row.id }, i === 0, view),
      )}
    </tbody>
    ${
      rows.length > 1
        ? html`<tfoot role="rowgroup">
            ${renderRow(totalOf(rows), head.total, {}, false, view)}
          </tfoot>`
        : nothing
    }
  </table>`;
}

function renderRow(row: StatusRow, name: string, whose: Partial<Filter>, isFirst: boolean, view: HeadView) {
  const { head, attainment, board } = view.words;
  const figure = (count: number, text: unknown, column: string, choice: Partial<Filter>, isStop = false) => {
    if (count === 0) return html`<span class="nil">${text}</span>`;
    const { isPressed, press } = toggler(view, { ...whose, ...choice });
    const label = head.figure(name, column, String(count));
    return html`<button
      type="button"
      class="figure"
      tabindex=${isStop ? 0 : -1}
      aria-label=${label}
      aria-pressed=${isPressed}
      @click=${press}
    >
      ${text}
    </button>`;
  };
  return html`<tr role="row">
    <th scope="row" role="rowheader">${name}</th>
    <td role="gridcell">
      ${
        row.denominator === 0
          ? html`<span class="nil">—</span>`
          : html`${figure(row.met, html`<b>${row.met}</b>`, head.quantifiable(view.model.settings.noDataCounts), { ...NO_FACET, kind: 'quantifiable', status: 'met' })}<span
                class="muted"
                >/${row.denominator}</span
              >`
      }
    </td>
    ${STATUSES.map(
      (status) =>
        html`<td role="gridcell" class=${columnClass(status)} data-tone=${toneOf(status)}>
          ${figure(row.byStatus[status], row.byStatus[status] || head.none, attainment.statuses[status], { ...NO_FACET, status })}
        </td>`,
    )}
    <td role="gridcell" class="apart">${figure(row.all, row.all, board.all, NO_FACET, isFirst)}</td>
  </tr>`;
}

/** Where a group of columns begins, and what a phone has no room for. */
function columnClass(status: Status): string {
  const isFew = ['met', 'behind', 'unlikely', 'regressing'].includes(status);
  return [status === 'behind' || status === 'no-data' ? 'apart' : '', isFew ? '' : 'more'].filter(Boolean).join(' ');
}

function keepStop({ target, currentTarget }: FocusEvent): void {
  if (!(target instanceof HTMLButtonElement)) return;
  (currentTarget as HTMLElement).querySelectorAll('button').forEach((button) => (button.tabIndex = button === target ? 0 : -1));
}
