import { nameIn } from '../../../plan/names.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Warning } from '../../../attainment/result/result.js';
import { pastBaseSign } from '../../../attainment/needed.js';
import { wordingOf } from '../../../locales/attainment.js';
import { signed } from '../../../locales/numbers.js';
import { reasonSentence } from '../../../locales/sentences.js';
import { toDecimals } from '../../../plan/decimals.js';
import type { Indicator } from '../../../plan/schema.js';
import { targetWords } from '../../../vocabulary/targets.js';
import { afterNumber, numberWords } from '../../../vocabulary/units.js';
import { kindOfTarget } from '../../../attainment/counting/indicator-kind.js';
import { indicatorNumber } from '../../attainment/indicator-number.js';
import { toneOf } from '../../attainment/status-signs.js';
import { renderSign } from '../status.js';
import type { AttentionCause } from './attention.js';
import { isAnyJudged } from './facts.js';
import { paceBars } from './pace-bars.js';
import { type HeadView } from './view.js';

const [WIDTH, HEIGHT, BAR] = [88, 40, 9];

/** The gravest, with what they need a year against what they do. */
export function renderAttention(view: HeadView): TemplateResult {
  const { facts, words } = view;
  const { head, attainment } = words;
  const { shown, others, causes } = facts.attention;
  const word = (cause: AttentionCause) => (cause === 'volatile' ? attainment.causes.volatile : attainment.statuses[cause]);
  const parts = causes.map(([cause, count]) => head.part(word(cause), count));
  return html`<section class="attention" aria-labelledby="attention">
    <h3 id="attention">
      ${head.attention}${shown.length > 0 ? html`<small>${head.attentionNote(shown.length)}${others > 0 ? html` · ${head.more(others, parts)}` : nothing}</small>` : nothing}
    </h3>
    ${
      shown.length === 0
        ? html`<p class="muted">${isAnyJudged(facts.summary.plan) ? head.noAttention : head.noneJudged}</p>`
        : html`<ol class="gravest">
              ${shown.map((warning) => renderLine(warning, view))}
            </ol>
            ${shown.some(({ needed, figures }) => needed ?? figures?.pace) ? html`<p class="gloss">${head.paceNote}${shown.some(isBeyond) ? ` ${head.beyondNote}` : nothing}</p>` : nothing}`
    }
  </section>`;
}

function isBeyond({ needed }: Warning): boolean {
  return needed?.to === 'past-base';
}

function renderLine(warning: Warning, view: HeadView) {
  const { model, words, reveal } = view;
  const { plan } = model;
  const { attainment, locale } = words;
  const indicator = plan.indicators.find(({ id }) => id === warning.indicator)!;
  const assessment = model.assessment(indicator.id)!;
  const { latest } = assessment;
  const { status, causes } = warning;
  const word = attainment.statusesOfKind[kindOfTarget(indicator.targets[warning.target]!.kind)][status] ?? attainment.statuses[status];
  return html`<li>
    <div class="line">
      <button type="button" class="figure name-of" @click=${() => reveal(indicator.id)}>${indicator.name}</button>
      <p class="about">
        <span class="state" data-tone=${toneOf(status)}>${renderSign(status)}${word}</span>
        ${latest ? html`<strong>${indicatorNumber(plan, indicator, 'value', latest.value, locale)}</strong>` : nothing}
        <span>${targetWords(indicator.targets[warning.target]!, indicator, locale, plan)}</span>
        <span>${nameIn(plan.departments, warning.department)}</span>
      </p>
      ${causes.includes('volatile') ? renderVolatile(warning, indicator, view) : nothing}
    </div>
    ${renderPace(warning, indicator, view)}
  </li>`;
}

/** 波动较大 stands beside 预计达标困难, as a cause of its own, with its reason. */
function renderVolatile({ causes, reasons, figures }: Warning, indicator: Indicator, { model, words }: HeadView) {
  const { attainment, locale } = words;
  const wording = wordingOf(model.plan, indicator, locale, figures?.series);
  const reason = reasons.find(({ code }) => code === 'volatile' || code === 'crossings');
  return html`<p class="causes">
    ${causes.map((cause) => html`<span class="chip">${attainment.causes[cause]}</span>`)}
    ${reason ? reasonSentence(reason, attainment, wording) : nothing}
  </p>`;
}

function renderPace({ needed, figures, status, target }: Warning, indicator: Indicator, { words }: HeadView) {
  const { head } = words;
  const actual = figures?.pace ?? null;
  if (!figures || (needed === null && actual === null)) return nothing;
  const places = indicator.precision + 1; // a change of one year is small beside the value
  const unit = figures.series === 'growth' ? 'percent' : indicator.unit;
  const written = (pace: number) => {
    const near = Number(toDecimals(pace, places));
    const shown = near === 0 && pace !== 0 ? Number(pace.toPrecision(1)) : near;
    const points = unit === 'percent' || unit === 'permille' ? head.points[unit] : afterNumber(shown, indicator, words.locale);
    return signed(numberWords(shown), shown).replace('-', '−') + points;
  };
  const [neededBar, actualBar] = paceBars([needed?.pace ?? null, actual], WIDTH);
  const neededText = needed
    ? needed.to === 'past-base'
      ? pastBaseSign(indicator.targets[target]!) + written(needed.pace)
      : written(needed.pace)
    : head.unknownPace;
  return html`<div class="pace">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path class="zero" d="M${WIDTH / 2} 1V${HEIGHT - 1}"></path>
      ${neededBar ? svg`<rect class="needed" x=${neededBar.x} y="5.5" width=${neededBar.width} height=${BAR}></rect>` : nothing}
      ${actualBar ? svg`<rect class="actual" data-tone=${toneOf(status)} x=${actualBar.x} y="25.5" width=${actualBar.width} height=${BAR}></rect>` : nothing}
    </svg>
    <dl>
      <dt>${head.needed}</dt>
      <dd class="needed">${neededText}</dd>
      <dt>${head.actual}</dt>
      <dd data-tone=${toneOf(status)}>${actual === null ? head.unknownPace : written(actual)}</dd>
    </dl>
  </div>`;
}
