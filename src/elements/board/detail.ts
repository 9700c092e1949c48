import { html, nothing, type TemplateResult } from 'lit';
import type { TargetAssessment } from '../../attainment/result/result.js';
import { reasonSentence } from '../../locales/sentences.js';
import { wordingOf } from '../../locales/attainment.js';
import { targetWords } from '../../vocabulary/targets.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { indicatorNumber } from '../attainment/indicator-number.js';
import { toneOf } from '../attainment/status-signs.js';
import { drawBar, drawSteps } from '../drawing/bar.js';
import { scaleOf } from '../drawing/scale.js';
import { readingOf } from './reading.js';
import type { Row } from './rows.js';
import { renderStatus } from './status.js';
import { statusWord, type Words } from './words.js';

export interface DetailOptions {
  readonly model: LiveAssessment;
  readonly words: Words;
  /** Place of the target that is shown, among those of the indicator. */
  readonly shown: number;
  readonly show: (target: number) => void;
}

/** What stands below an open row: the trend of one target, and why its status is what it is. */
export function renderDetail(row: Row, options: DetailOptions): TemplateResult {
  const { indicator, assessment } = row;
  const { model, words, shown } = options;
  const { board, attainment, locale } = words;
  const target = assessment.targets.find((one) => one.target === shown)!;
  const { source } = indicator.targets[shown]!;
  const wording = wordingOf(model.plan, indicator, locale, target.figures?.series);
  return html`<div class="detail-box">
    ${
      indicator.measure.kind === 'task'
        ? nothing
        : html`<dabiao-trend indicator=${indicator.id} .target=${shown} .model=${model} .assessment=${assessment}></dabiao-trend>`
    }
    <div class="why">
      ${assessment.targets.length > 1 ? renderTargets(row, options) : nothing} ${renderProgress(row, target, options)}
      <h3>${board.reasons}</h3>
      <ul>
        ${target.reasons.map((reason) => html`<li>${reasonSentence(reason, attainment, wording)}</li>`)}
      </ul>
      ${
        target.other && target.survives !== null
          ? html`<h3>${board.secondMethod}</h3>
              <p>${attainment.survives(target.survives, target.other.method, attainment.statuses[target.other.status])}</p>`
          : nothing
      }
      <h3>${board.source}</h3>
      <blockquote>${source.quote}<span class="muted"> ${source.item}</span></blockquote>
      <p class="muted">${departmentsOf(indicator, model, words)}</p>
      ${indicator.note ? html`<p class="muted">${board.note(indicator.note)}</p>` : nothing}
    </div>
  </div>`;
}

/** Each target of the indicator, as a button that shows its trend and reasons. */
function renderTargets({ indicator, assessment }: Row, { model, words, shown, show }: DetailOptions) {
  const { board, locale } = words;
  return html`<h3>${board.otherTargets}</h3>
    <ul class="targets">
      ${assessment.targets.map(
        ({ target, kind, status }) =>
          html`<li>
            <button type="button" class="target-button" aria-pressed=${target === shown} @click=${() => show(target)}>
              ${renderStatus(status, statusWord(words, kind, status))}
              ${targetWords(indicator.targets[target]!, indicator, locale, model.plan)}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** How far the target has come, as a bar from the baseline on; of a task, its steps. */
function renderProgress({ indicator }: Row, target: TargetAssessment, { model, words }: DetailOptions) {
  const tone = toneOf(target.status);
  if (indicator.measure.kind === 'task')
    return html`<div class="progress" data-tone=${tone} aria-hidden="true">${drawSteps(target.task)}</div>`;
  const reading = readingOf(indicator, target);
  if (reading.value === null) return nothing;
  const scale = scaleOf(reading);
  const value = indicatorNumber(model.plan, indicator, target.figures!.series, reading.value, words.locale);
  return html`<h3>${words.board.columns.progress}</h3>
    <div
      class="progress"
      data-tone=${tone}
      role="meter"
      aria-label=${`${indicator.name} ${words.board.columns.progress}`}
      aria-valuemin=${scale.min}
      aria-valuemax=${scale.max}
      aria-valuenow=${Math.min(Math.max(reading.value, scale.min), scale.max)}
      aria-valuetext=${words.board.progress(value, targetWords(indicator.targets[target.target]!, indicator, words.locale, model.plan))}
    >
      ${drawBar(reading, scale)}
    </div>`;
}

function departmentsOf({ departments }: Row['indicator'], { plan }: LiveAssessment, { board }: Words): string {
  const name = (id: string) => plan.departments.find((one) => one.id === id)?.name ?? id;
  const lead = departments.find(({ role }) => role === 'lead')!;
  const support = departments.filter(({ role }) => role === 'support').map(({ id }) => name(id));
  return board.departments(name(lead.id), support, lead.assumed ?? false);
}
