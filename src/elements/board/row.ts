import { html, nothing, type TemplateResult } from 'lit';
import type { TargetAssessment } from '../../attainment/result/result.js';
import { formWords } from '../../vocabulary/form.js';
import { targetWords } from '../../vocabulary/targets.js';
import { drawBar, drawSteps } from '../drawing/bar.js';
import { scaleOf } from '../drawing/scale.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import { indicatorNumber } from '../attainment/indicator-number.js';
import { toneOf } from '../attainment/status-signs.js';
import { seriesOf } from '../drawing/series.js';
import { renderDetail } from './detail.js';
import { readingOf } from './reading.js';
import type { Row } from './rows.js';
import { renderSparkline } from './sparkline.js';
import { renderStatus } from './status.js';
import type { Words } from './words.js';

export interface RowOptions {
  readonly model: LiveAssessment;
  readonly words: Words;
  readonly isOpen: boolean;
  /** The list is not by field: each row says its own. */
  readonly showField: boolean;
  readonly toggle: () => void;
  /** Place of the target whose trend and reasons are shown; null is the one that decided. */
  readonly shown: number | null;
  readonly show: (target: number) => void;
}

export const COLUMNS = 5;

/**
 * One indicator: a row, and below it, when open, its trend and reasons.
 *
 * The roles are those the elements have by themselves, and lose where a narrow board lays its rows out otherwise.
 */
export function renderRow(row: Row, options: RowOptions): TemplateResult {
  const { model, words, isOpen, showField, toggle } = options;
  const { indicator, assessment, severity } = row;
  const { plan } = model;
  const target = assessment.targets.find((one) => one.target === assessment.decisive)!;
  const detail = `detail-${indicator.id}`;
  return html`<tr class="row" part="row" role="row" data-status=${assessment.status}>
      <th scope="row" role="rowheader">
        <button class="name" type="button" aria-expanded=${isOpen} aria-controls=${detail} @click=${toggle}>${indicator.name}</button>
        <div class="about muted">
          <span>${targetWords(indicator.targets[target.target]!, indicator, words.locale, plan)}</span>
          ${assessment.targets.length > 1 ? html`<span>${words.board.ofTargets(assessment.targets.length)}</span>` : nothing}
          ${showField ? html`<span>${nameIn(plan.fields, assessment.field)}</span>` : nothing}
          <span>${nameIn(plan.departments, assessment.department)}</span>
        </div>
      </th>
      <td class="c-status" role="cell">
        ${renderStatus(assessment.status, words.attainment.statuses[assessment.status])}
        <div class="chips">
          ${severity ? html`<span class="chip warning ${severity}">${words.board.warning(words.attainment.severities[severity])}</span>` : nothing}
          ${assessment.flags.map((flag) => html`<span class="chip">${words.attainment.flags[flag]}</span>`)}
        </div>
      </td>
      <td class="c-latest" role="cell">${renderLatest(row, target, options)}</td>
      <td class="c-progress" role="cell" data-tone=${toneOf(assessment.status)}>${renderProgress(row, target, options)}</td>
      <td class="c-trend" role="cell">${renderTrend(row, options)}</td>
    </tr>
    <tr class="detail" role="row" id=${detail} ?hidden=${!isOpen}>
      ${isOpen ? html`<td role="cell" colspan=${COLUMNS}>${renderDetail(row, { model, words, shown: options.shown ?? target.target, show: options.show })}</td>` : nothing}
    </tr>`;
}

function renderLatest({ indicator }: Row, { figures, task }: TargetAssessment, { model, words }: RowOptions) {
  if (task !== null) return formWords[words.locale].task[task];
  if (!figures?.latest) return html`<span class="muted">${words.board.noValue}</span>`;
  const { value, year } = figures.latest;
  return html`${indicatorNumber(model.plan, indicator, figures.series, value, words.locale)}
    <div class="muted">${words.board.inYear(year)}</div>`;
}

function renderProgress({ indicator }: Row, target: TargetAssessment, { model, words }: RowOptions) {
  if (indicator.measure.kind === 'task') return html`<div aria-hidden="true">${drawSteps(target.task)}</div>`;
  const { figures } = target;
  const reading = readingOf(indicator, target);
  const scale = scaleOf(reading);
  const drawing = drawBar(reading, scale);
  if (reading.value === null) return drawing;
  const value = indicatorNumber(model.plan, indicator, figures!.series, reading.value, words.locale);
  return html`<div
    role="meter"
    aria-label=${`${indicator.name} ${words.board.columns.progress}`}
    aria-valuemin=${scale.min}
    aria-valuemax=${scale.max}
    aria-valuenow=${Math.min(Math.max(reading.value, scale.min), scale.max)}
    aria-valuetext=${words.board.progress(value, targetWords(indicator.targets[target.target]!, indicator, words.locale, model.plan))}
  >
    ${drawing}
  </div>`;
}

function renderTrend({ indicator, assessment }: Row, { model }: RowOptions) {
  if (indicator.measure.kind === 'task') return nothing;
  const { asOf, region = model.plan.region.code } = model.options;
  return renderSparkline(seriesOf(model.plan, indicator, model.observations(indicator.id), assessment, { region, asOf }));
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
