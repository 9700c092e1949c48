import { html, svg, type TemplateResult } from 'lit';
import { INDICATOR_KINDS, STATUSES, type IndicatorKind, type Status } from '../../plan/assessment-terms.js';
import type { Counts, KindCounts } from '../../attainment/result/result.js';
import { toneOf } from '../attainment/status-signs.js';
import type { Filter } from './rows.js';
import { renderSign } from './status.js';
import type { Words } from './words.js';

/** Counts on top, one line for each kind: every number with what it is a part of, and each status a button that filters by it. */
export function renderOverview(
  counts: KindCounts,
  chosen: Pick<Filter, 'kind' | 'status'>,
  choose: (kind: IndicatorKind, status: Status) => void,
  { attainment, board }: Words,
): TemplateResult {
  return html`<div class="overview" part="overview">
    ${INDICATOR_KINDS.filter((kind) => counts[kind].all > 0).map(
      (kind) =>
        html`<p class="sentence">${attainment.counts(kind, counts[kind])}</p>
          ${renderShares(counts[kind])}
          <div class="tiles" role="group" aria-label=${board.statusFilter}>
            ${STATUSES.map(
              (status) =>
                html`<button
                  class="tile"
                  type="button"
                  data-tone=${toneOf(status)}
                  aria-pressed=${chosen.status === status && chosen.kind === kind}
                  @click=${() => choose(kind, status)}
                >
                  <span class="count">${counts[kind].byStatus[status]}</span>
                  <span class="word">${renderSign(status)}${attainment.statusesOfKind[kind][status] ?? attainment.statuses[status]}</span>
                </button>`,
            )}
          </div>`,
    )}
  </div>`;
}

/** All indicators as one bar, in the order of the buttons below it. */
function renderShares({ all, byStatus }: Counts) {
  if (all === 0) return null;
  let before = 0;
  return html`<svg class="shares" aria-hidden="true">
    ${STATUSES.map((status) => {
      const [x, width] = [before / all, byStatus[status] / all].map((share) => `${(share * 100).toFixed(3)}%`);
      before += byStatus[status];
      return svg`<rect class="share ${status}" data-tone=${toneOf(status)} x=${x!} width=${width!} height="100%"></rect>`;
    })}
  </svg>`;
}
