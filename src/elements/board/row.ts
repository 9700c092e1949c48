import { nameIn } from '../../plan/names.js';
import { html, nothing, type TemplateResult } from 'lit';
import { byHeadline } from '../../attainment/counting/headline.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import type { TargetAssessment } from '../../attainment/result/result.js';
import { wordingOf } from '../../locales/attainment.js';
import { reasonSentences } from '../../locales/sentences.js';
import type { Flag } from '../../plan/assessment-terms.js';
import { TOTAL } from '../../plan/breakdown.js';
import { targetWords } from '../../vocabulary/targets.js';
import { toneOf } from '../attainment/status-signs.js';
import { seriesOf } from '../drawing/series.js';
import { renderDetail } from './detail.js';
import { ownValue, relatedValue } from './row-figures.js';
import type { Row } from './rows.js';
import { renderSparkline } from './sparkline.js';
import { renderSign } from './status.js';
import { statusWord, type Words } from './words.js';

export interface RowOptions {
  readonly model: LiveAssessment;
  readonly words: Words;
  readonly isOpen: boolean;
  /** The list is not by field: each row says its own. */
  readonly showField: boolean;
  readonly toggle: () => void;
  /** Place of the target whose trend and reasons are shown; null is the headline. */
  readonly shown: number | null;
  readonly show: (target: number) => void;
}

export const COLUMNS = 5;

/** More are a number that leads to the detail: a row stays a row. */
const MOST_TARGETS = 4;

/** Place of none of the targets. */
const NO_TARGET = -1;

/**
 * One indicator: a row, and below it, when open, its trend and reasons.
 *
 * The roles are those the elements have by themselves, and lose where a narrow board lays its rows out otherwise.
 */
export function renderRow(row: Row, options: RowOptions): TemplateResult {
  const { model, words, isOpen, showField, toggle } = options;
  const { indicator, assessment } = row;
  const { plan } = model;
  const department = nameIn(plan.departments, assessment.department);
  const detail = `detail-${indicator.id}`;
  return html`<tr class="row" part="row" role="row" data-status=${assessment.status}>
      <th scope="row" role="rowheader">
        <button class="name" type="button" aria-expanded=${isOpen} aria-controls=${detail} @click=${toggle}>${indicator.name}</button>
        <div class="about muted">${showField ? `${nameIn(plan.fields, assessment.field)} · ${department}` : department}</div>
      </th>
      <td class="c-own" role="cell">${renderOwn(row, options)}</td>
      <td class="c-related" role="cell">${renderRelated(row, options)}</td>
      <td class="c-targets" role="cell">${renderTargets(row, options)}</td>
      <td class="c-trend" role="cell">${renderTrend(row, options)}</td>
    </tr>
    <tr class="detail" role="row" id=${detail} ?hidden=${!isOpen}>
      ${isOpen ? html`<td role="cell" colspan=${COLUMNS}>${renderDetail(row, { model, words, shown: shownTarget(row, options), show: options.show })}</td>` : nothing}
    </tr>`;
}

function shownTarget({ assessment }: Row, { shown }: RowOptions): number {
  return shown ?? assessment.decisive!;
}

function renderOwn(row: Row, { model, words }: RowOptions) {
  const own = ownValue(row, model, words);
  if (!own) return html`<span class="muted">${words.board.noValue}</span>`;
  return html`<span class=${own.unit ? 'own' : 'own state'}>${own.number}<small>${own.unit}</small></span>
    <div class="muted">${own.about}</div>
    ${own.counts === null ? nothing : html`<div class="muted">${own.counts}</div>`}`;
}

function renderRelated(row: Row, { model, words }: RowOptions) {
  const related = relatedValue(row, model, words);
  if (!related) return nothing;
  return html`${related.name} <b>${related.value}</b>${related.note ? html`<div class="muted">${related.note}</div>` : nothing}`;
}

function renderTargets(row: Row, options: RowOptions) {
  const { assessment } = row;
  const { attainment, board } = options.words;
  const targets = byHeadline(assessment.targets);
  const shown = targets.length > MOST_TARGETS ? targets.slice(0, MOST_TARGETS - 1) : targets;
  return html`<ul class="chips">
    ${shown.map((target) => renderTarget(row, target, options))}
    ${
      shown.length < targets.length
        ? html`<li class="chip">
            <button type="button" class="quiet" @click=${options.toggle}>${board.moreTargets(targets.length - shown.length)}</button>
          </li>`
        : nothing
    }
    ${assessment.flags.map((flag) => html`<li class="chip flag ${flag}" title=${whyFlagged(row, flag, options)}>${attainment.flags[flag]}</li>`)}
  </ul>`;
}

/** What is asked for, and how it stands; of several that count, the one that decides is marked. */
function renderTarget({ indicator, assessment }: Row, { target, kind, status, governs }: TargetAssessment, { model, words }: RowOptions) {
  const decides = target === assessment.decisive && assessment.targets.filter((each) => each.governs).length > 1;
  return html`<li
    class=${`chip target${governs ? '' : ' milestone'}${decides ? ' decides' : ''}`}
    data-tone=${toneOf(status)}
    title=${decides ? words.board.decides : nothing}
  >
    ${targetWords(indicator.targets[target]!, indicator, words.locale, model.plan)}
    <span class="status">${renderSign(status)}${statusWord(words, kind, status)}</span>
  </li>`;
}

/** What the flag was raised for, of those that have a cause. */
function whyFlagged({ indicator, assessment }: Row, flag: Flag, { model, words }: RowOptions): string {
  const codes = WHY[flag];
  const { series } = assessment.targets.find(({ target }) => target === assessment.decisive)?.figures ?? {};
  const reasons = assessment.reasons.filter(({ code }) => codes.includes(code));
  return reasonSentences(reasons, words.attainment, wordingOf(model.plan, indicator, words.locale, series));
}

const WHY: Readonly<Record<Flag, readonly string[]>> = {
  volatile: ['volatile', 'crossings'],
  uncertain: ['interval', 'low-reliability'],
  revised: ['revised'],
  provisional: ['provisional'],
};

/** The indicator's own line, and the target where that is a number of it. */
function renderTrend({ indicator, assessment }: Row, { model }: RowOptions) {
  if (indicator.measure.kind === 'task') return nothing;
  const { asOf, region = model.plan.region.code } = model.options;
  const [headline] = byHeadline(assessment.targets);
  const isOwn = headline!.breakdown === TOTAL && (headline!.figures?.series ?? 'value') === 'value';
  const position = isOwn ? headline!.target : NO_TARGET;
  return renderSparkline(seriesOf(model.plan, indicator, model.observations(indicator.id), assessment, { region, asOf, position }));
}
