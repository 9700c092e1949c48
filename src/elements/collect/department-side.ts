/** The selected cell of a department: all that was said of it, its checks, and the remarks. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { toDecimals } from '../../plan/decimals.js';
import { yearBefore } from '../../plan/period.js';
import { formWords } from '../../vocabulary/form.js';
import { targetWords } from '../../vocabulary/targets.js';
import { findingText } from '../form-view/finding-text.js';
import { changeText, halvesText, observationText, placeOf, unitOf, type DepartmentCell, type DeskRemark } from './department-cells.js';
import type { DepartmentOptions } from './department-options.js';
import { renderStanding } from './department-table.js';
import { areaName, cellName, indicatorOf, sealedText } from './names.js';
import { returnable } from './reviews.js';

/** Of many files that speak of a cell, the latest are drawn. */
const SAID = 5;

/** @param whole remarks on the files as a whole. */
export function renderSide(cell: DepartmentCell, whole: readonly DeskRemark[], options: DepartmentOptions): TemplateResult {
  const { plan, locale, view, names } = options;
  const { due, indicator, standing } = cell;
  const area = areaName(due, view, names, locale);
  return html`<h3>${cellName(indicator, due.breakdown, plan, locale)}</h3>
    ${area === '' ? nothing : html`<p class="muted">${area}</p>`} ${standing ? html`<p>${renderStanding(standing, locale)}</p>` : nothing}
    ${renderFacts(cell, options)} ${renderFindings(cell, options)} ${renderRemarks(cell, whole, options)}`;
}

function renderFacts(cell: DepartmentCell, { plan, locale, view }: DepartmentOptions): TemplateResult {
  const words = collectWords[locale];
  const { due, indicator, said, previous } = cell;
  const unit = unitOf(indicator, locale);
  const { measure } = indicator;
  const left = said.length - SAID;
  return html`<dl>
    ${said.slice(-SAID).map(
      ({ source, observation }) =>
        html`<dt>
            ${said.length > 1 ? sealedText(view.merged.sources[source]!.submission, locale) : formWords[locale].period(due.period)}
          </dt>
          <dd>
            <b>${observationText(observation, indicator, locale)}</b> ${observation.value === undefined ? '' : unit}
            <small>${halvesText(observation)}</small>
            ${observation.source === undefined ? nothing : html`<small class="line">${words.source(observation.source)}</small>`}
            ${observation.note === undefined ? nothing : html`<small class="line">${words.note(observation.note)}</small>`}
          </dd>`,
    )}
    ${
      left > 0
        ? html`<dt></dt>
            <dd>${words.otherFiles(left)}</dd>`
        : nothing
    }
    ${
      previous === null
        ? nothing
        : html`<dt>${formWords[locale].period(yearBefore(due.period))}</dt>
            <dd>${toDecimals(previous, indicator.precision)} ${unit} <small>${words.change} ${changeText(cell)}</small></dd>`
    }
    ${indicator.targets.map(
      (target, i) =>
        html`<dt>${i === 0 ? words.target : ''}</dt>
          <dd>${targetWords(target, indicator, locale, plan)}</dd>`,
    )}
    ${
      measure.kind === 'fraction'
        ? html`<dt>${words.numerator}</dt>
            <dd>${measure.numerator}</dd>
            <dt>${words.denominator}</dt>
            <dd>${measure.denominator}</dd>`
        : nothing
    }
  </dl>`;
}

function renderFindings(
  { findings, reason, indicator }: DepartmentCell,
  { plan, locale }: DepartmentOptions,
): TemplateResult | typeof nothing {
  const words = collectWords[locale];
  const reasonText =
    reason === ''
      ? nothing
      : html`<strong>${words.departmentReason}</strong>
          <p>${reason}</p>`;
  if (findings.length === 0 && reason === '') return nothing;
  return html`<div class="quote">
    ${findings.map(({ finding }) => html`<p><b>${words.findings[finding.level]}</b> ${findingText(finding, indicator, plan, locale)}</p>`)}
    ${reasonText}
  </div>`;
}

function renderRemarks(cell: DepartmentCell, whole: readonly DeskRemark[], options: DepartmentOptions): TemplateResult | typeof nothing {
  const { collection, locale, row } = options;
  const words = collectWords[locale];
  const remarks = [...cell.remarks, ...whole];
  const open = returnable(row.sources, options);
  const said = cell.said.map(({ source }) => options.view.merged.sources[source]!.submission);
  const onto = said.filter((one) => open.includes(one)).slice(-1)[0] ?? open[open.length - 1];
  if (!onto && remarks.length === 0) return nothing;
  const add = (event: Event, isWhole: boolean) => {
    const field = (event.target as Element).closest('.remark')!.querySelector('textarea')!;
    const text = field.value.trim();
    field.focus();
    if (text === '') return;
    collection.remark(onto!.digest, isWhole ? { text } : { ...placeOf(cell.due), text });
    field.value = '';
  };
  return html`<h3>${words.remarks(remarks.length)}</h3>
    <ul class="remarks">
      ${remarks.map((one) => renderRemark(one, options))}
    </ul>
    ${
      onto
        ? html`<div class="remark">
            <textarea
              rows="3"
              maxlength="1000"
              aria-label=${words.remarkOn.value}
              placeholder=${words.remarkHint}
              @keydown=${(event: KeyboardEvent) => isSending(event) && add(event, false)}
            ></textarea>
            <div class="actions">
              <button type="button" @click=${(event: Event) => add(event, false)}>${words.addRemark}</button>
              <button type="button" class="link" @click=${(event: Event) => add(event, true)}>${words.remarkOn.whole}</button>
            </div>
          </div>`
        : nothing
    }`;
}

/** DESKCELL4 */
function renderRemark(
  { remark, submission, answered, before }: DeskRemark,
  { collection, locale, plan }: DepartmentOptions,
): TemplateResult {
  const words = collectWords[locale];
  const value = before && answered?.mended ? observationText(before, indicatorOf(plan, before.indicator), locale) : '';
  const answers = answered ? [answered.mended ? words.mended(value) : '', answered.answer ? words.answered(answered.answer) : ''] : [];
  const said = answers.filter((text) => text !== '');
  if (answered && said.length === 0) said.push(words.unanswered);
  return html`<li>
    <span>${remark.text} ${said.map((text) => html`<small class="line">${text}</small>`)}</span>
    ${
      answered
        ? nothing
        : html`<button type="button" class="link" @click=${() => collection.removeRemark(submission, remark.id)}>
            ${words.removeRemark}
          </button>`
    }
  </li>`;
}

/** Ctrl+Enter. */
function isSending({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}
