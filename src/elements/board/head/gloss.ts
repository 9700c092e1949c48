import { html, nothing, type TemplateResult } from 'lit';
import { NO_FACET } from '../rows.js';
import { toggler, type HeadView } from './view.js';

/** 统计口径: what stands in the denominators, what does not and why, and what basically met means. */
export function renderGloss(view: HeadView): TemplateResult {
  const { facts, model, words } = view;
  const { head, attainment } = words;
  const { noDataCounts, margin, marginOf } = model.settings;
  const { quantifiable, directional } = facts.summary.plan;
  return html`<p class="gloss">
    <strong>${head.gloss}</strong> ${head.denominator(noDataCounts)}
    ${
      facts.outside.length > 0
        ? html`${head.outsideWhy}${facts.outside.map(([status, count], i) => {
            const { isPressed, press } = toggler(view, { ...NO_FACET, status });
            return html`${i > 0 ? head.between : nothing}<button type="button" class="figure" aria-pressed=${isPressed} @click=${press}>
                ${attainment.statuses[status]} <b>${count}</b>
              </button>`;
          })}${head.glossEnd}`
        : nothing
    }
    ${quantifiable.all > 0 ? head.basic(margin, marginOf) : nothing} ${directional.all > 0 ? head.directional : nothing} ${head.worst}
  </p>`;
}
