import { INDICATOR_KINDS } from '../../plan/assessment-terms.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { KindCounts, Summary } from '../../attainment/result/result.js';
import type { Plan } from '../../plan/schema.js';
import { COLUMNS } from './row.js';
import type { Group, Row } from './rows.js';
import type { Words } from './words.js';

export interface TableOptions {
  readonly plan: Plan;
  readonly words: Words;
  /** Counts of the scope by field: those of what is chosen within it would say nothing of the field. */
  readonly fields: Summary['fields'];
  /** All rows of the groups, of which those that are drawn are the first. */
  readonly groups: readonly Group[];
  readonly renderRow: (row: Row, group: Group) => unknown;
}

/** The rows that are drawn so far. */
export function renderTable(drawn: readonly Group[], options: TableOptions): TemplateResult {
  const { columns, table } = options.words.board;
  return html`<table class="listing" part="table" role="table">
    <caption class="visually-hidden">
      ${table}
    </caption>
    <colgroup>
      <col />
      <col class="c-own" />
      <col class="c-related" />
      <col class="c-targets" />
      <col class="c-trend" />
    </colgroup>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${columns.indicator}</th>
        <th scope="col" role="columnheader" class="c-own">${columns.own}</th>
        <th scope="col" role="columnheader" class="c-related">${columns.related}</th>
        <th scope="col" role="columnheader" class="c-targets">${columns.targets}</th>
        <th scope="col" role="columnheader" class="c-trend">${columns.trend}</th>
      </tr>
    </thead>
    ${repeat(
      drawn,
      ({ field }) => field,
      (group) =>
        html`<tbody role="rowgroup">
          ${renderGroupHead(group, options)}
          ${repeat(
            group.rows,
            ({ indicator }) => indicator.id,
            (row) => options.renderRow(row, group),
          )}
        </tbody>`,
    )}
  </table>`;
}

function renderGroupHead({ field }: Group, { plan, words, fields, groups }: TableOptions) {
  if (field === null) return nothing;
  const counts = fields.find(({ id }) => id === field)!.counts;
  const shown = groups.find((group) => group.field === field)!.rows.length;
  return html`<tr class="group" role="row">
    <th scope="rowgroup" role="rowheader" colspan=${COLUMNS}>
      ${plan.fields.find(({ id }) => id === field)?.name}<span class="muted">${words.board.groupCounts(parts(counts), shown)}</span>
    </th>
  </tr>`;
}

function parts(counts: KindCounts) {
  return INDICATOR_KINDS.flatMap((kind) => {
    const { all, met, denominator } = counts[kind];
    return all === 0 ? [] : [{ kind, met, denominator }];
  });
}
