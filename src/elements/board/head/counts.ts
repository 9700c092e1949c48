import { html, nothing, type TemplateResult } from 'lit';
import { INDICATOR_KINDS, type IndicatorKind } from '../../../plan/assessment-terms.js';
import type { Counts } from '../../../attainment/result/result.js';
import { percent } from '../../../locales/numbers.js';
import { composition, renderComposition } from './composition.js';
import { renderGloss } from './gloss.js';
import { markedTexts, MARKS, toggler, type HeadView } from './view.js';

/** Counts of the three kinds, each by itself, with how they are counted. */
export function renderCounts(view: HeadView): TemplateResult {
  const { facts, words, model } = view;
  const { head } = words;
  const { plan } = facts.summary;
  const kinds = INDICATOR_KINDS.filter((kind) => plan[kind].all > 0);
  const { noDataCounts, classes } = model.settings;
  const isNarrowed = facts.all < model.indicators.filter(({ decisive }) => decisive !== null).length;
  return html`<section class="counts" aria-labelledby="counts">
    <h3 id="counts">${head.counts}${facts.all > 0 ? html`<small>${head.countsNote(facts.all, kinds.length)}</small>` : nothing}</h3>
    ${
      facts.all === 0
        ? html`<p class="muted">${head.nothing}</p>`
        : html`<table class="kinds" role="table" aria-labelledby="counts">
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader"><span class="visually-hidden">${head.kind}</span></th>
                  <th scope="col" role="columnheader">${head.met(noDataCounts)}</th>
                  <th scope="col" role="columnheader">${head.metOrBasically}</th>
                  <th scope="col" role="columnheader">${head.all}</th>
                  <th scope="col" role="columnheader" class="c-bar">${head.composition(classes.length > 0)}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${kinds.map((kind) => renderKind(kind, plan[kind], view))}
              </tbody>
            </table>
            ${plan.quantifiable.all === 0 ? html`<p class="lacks">${head.noQuantifiable(isNarrowed)}</p>` : nothing}
            ${MARKS.map((mark) => renderMarked(mark, view))} ${renderGloss(view)}`
    }
  </section>`;
}

function renderMarked(mark: (typeof MARKS)[number], view: HeadView) {
  const { head, board } = view.words;
  const texts = markedTexts(view, mark);
  if (texts.length === 0 && view.filter.mark !== mark) return nothing;
  const { isPressed, press } = toggler(view, { mark });
  return html`<p class="mark">
    <button type="button" class="figure" aria-pressed=${isPressed} @click=${press}>
      <strong>${board.marks[mark]}</strong>
      ${texts.join(head.betweenKinds)}
    </button>
  </p>`;
}

function renderKind(kind: IndicatorKind, counts: Counts, view: HeadView) {
  const { head, attainment } = view.words;
  const { noDataCounts, classes } = view.model.settings;
  const { met, denominator, basicallyMet, all } = counts;
  const part = (count: number) =>
    denominator === 0
      ? html`<span class="none">—</span><small>${head.noneAssessable}</small>`
      : html`<span class="number">${count}</span><span class="whole">/${denominator}</span
          ><small>${percent(count / denominator)}${kind === 'directional' && count === 0 ? html` · ${head.judgedLater}` : nothing}</small>`;
  return html`<tr role="row" data-kind=${kind}>
    <th scope="row" role="rowheader">${attainment.kinds[kind]}<small>${head.kindNotes[kind]}</small></th>
    <td role="cell">${renderLabel(head.met(noDataCounts))}${part(met)}</td>
    <td role="cell">
      ${renderLabel(head.metOrBasically)}${basicallyMet === null ? html`<span class="none">—</span><small>${head.notApplicable}</small>` : part(basicallyMet)}
    </td>
    <td role="cell">
      ${renderLabel(head.all)}<span class="number">${all}</span
      >${all > denominator ? html`<small>${head.outside(all - denominator)}</small>` : nothing}
    </td>
    <td role="cell" class="c-bar">${renderComposition(composition(kind, counts, classes, noDataCounts), counts, view)}</td>
  </tr>`;
}

/** What the head of the column says, where a narrow board has none. */
function renderLabel(text: string) {
  return html`<span class="label" aria-hidden="true">${text}</span>`;
}
