import { html, svg, type TemplateResult } from 'lit';
import { STATUSES, type Status } from '../../plan/assessment-terms.js';
import type { Counts } from '../../attainment/result/result.js';
import { toneOf } from '../attainment/status-signs.js';
import { renderSign } from './status.js';
import type { Words } from './words.js';

/** Counts on top: every number with what it is a part of, and each status a button that filters by it. */
export function renderOverview(
  counts: Counts,
  chosen: Status | null,
  choose: (status: Status) => void,
  { attainment, board }: Words,
): TemplateResult {
  return html`<div class="overview" part="overview">
    <p class="sentence">${attainment.counts(counts)}</p>
    ${renderShares(counts)}
    <div class="tiles" role="group" aria-label=${board.statusFilter}>
      ${STATUSES.map(
        (status) =>
          html`<button
            class="tile"
            type="button"
            data-tone=${toneOf(status)}
            aria-pressed=${chosen === status}
            @click=${() => choose(status)}
          >
            <span class="count">${counts.byStatus[status]}</span>
            <span class="word">${renderSign(status)}${attainment.statuses[status]}</span>
          </button>`,
      )}
    </div>
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
