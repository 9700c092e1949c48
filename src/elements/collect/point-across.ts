/** Points about values that agree with no other: of several files by a rule of the plan, of one file with what was known before. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { faultWords } from '../../locales/faults.js';
import { breakdownKey } from '../../plan/breakdown.js';
import type { DeskPoint } from '../../submissions/desk-view.js';
import { findingText } from '../form-view/finding-text.js';
import { observationText } from './department-cells.js';
import { cellName, departmentName, indicatorOf, openSumText, regionSumText } from './names.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { PointsOptions } from './points-options.js';

/** Revisions that are drawn; all are in the report of the checks. */
const SHOWN = 8;

export function renderAcross({ check }: Extract<DeskPoint, { kind: 'across' }>, options: PointsOptions): TemplateResult {
  const { plan, locale, view, openDepartment } = options;
  const departments = check.sources.map((source) => view.merged.sources[source]!.submission.report.department);
  return html`<p>${findingText(check.finding, indicatorOf(plan, check.indicator), plan, locale)}</p>
    <p class="muted">${collectWords[locale].acrossAbout}</p>
    <div class="actions">
      ${[...new Set(departments)].map(
        (id) => html`<button type="button" @click=${() => openDepartment(id)}>${departmentName(plan, id)}</button>`,
      )}
    </div>`;
}

export function renderRegionSum({ check, sources }: Extract<DeskPoint, { kind: 'region-sum' }>, options: PointsOptions): TemplateResult {
  const { plan, locale, view, names, openDepartment } = options;
  const words = collectWords[locale];
  const departments = sources.map((source) => view.merged.sources[source]!.submission.report.department);
  return html`<p>${regionSumText(check, names, plan, locale)}</p>
    <p class="muted">${words.regionSumAbout}</p>
    <div class="actions">
      ${[...new Set(departments)].map(
        (id) => html`<button type="button" @click=${() => openDepartment(id)}>${departmentName(plan, id)}</button>`,
      )}
    </div>`;
}

/** What is not judged yet. REGIONSUM3 */
export function renderOpenSums({ plan, locale, view, names }: PointsOptions): TemplateResult | typeof nothing {
  const [first, ...others] = view.regionSums.incomplete;
  if (!first) return nothing;
  return html`<p class="muted empty">${openSumText(first, names, plan, locale)}${faultText(others.length, locale)}</p>`;
}

function faultText(more: number, locale: Locale): string {
  return more > 0 ? faultWords[locale].more(more) : '';
}

export function renderRevised({ source, revisions }: Extract<DeskPoint, { kind: 'revised' }>, options: PointsOptions): TemplateResult {
  const { plan, locale, view, openDepartment } = options;
  const words = collectWords[locale];
  const { department } = view.merged.sources[source]!.submission.report;
  return html`<p class="muted">${words.revisedAbout}</p>
    <ul>
      ${revisions.slice(0, SHOWN).map(({ before, after }) => {
        const indicator = indicatorOf(plan, after.indicator);
        const [old, now] = [before, after].map((one) => observationText(one, indicator, locale)) as [string, string];
        return html`<li>${cellName(indicator, breakdownKey(after.breakdown), plan, locale)}<br />${words.revision(old, now)}</li>`;
      })}
      ${revisions.length > SHOWN ? html`<li>${faultWords[locale].more(revisions.length - SHOWN)}</li>` : nothing}
    </ul>
    <div class="actions">
      <button type="button" class="primary" @click=${() => openDepartment(department)}>${words.openDepartment}</button>
    </div>`;
}
