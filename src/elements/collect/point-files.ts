/** Points about a file as a whole: a newer version, values in doubt, one that could not be taken. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { faultWords } from '../../locales/faults.js';
import type { Decision } from '../../submissions/decisions.js';
import type { RefusedFile } from '../../submissions/desk-state.js';
import type { DeskPoint } from '../../submissions/desk-view.js';
import { levelOf } from '../../submissions/desk-checks.js';
import { isOpenFinding } from '../../submissions/submission-checks.js';
import { renderProblemList } from '../files/problem-list.js';
import { renderFileName } from './file-name.js';
import { findingText } from '../form-view/finding-text.js';
import { renderMore } from './more.js';
import { departmentName, indicatorOf, cellName, sealedText } from './names.js';
import type { PointsOptions } from './points-options.js';

/** Findings that are drawn; the others are in the department. */
const SHOWN_FINDINGS = 8;
/** Refused files that are drawn at first. */
const SHOWN_FILES = 50;

export function renderNewer(
  { version: { earlier, later, keys } }: Extract<DeskPoint, { kind: 'newer' }>,
  { view, collection, locale, decided, plan, openDepartment }: PointsOptions,
): TemplateResult {
  const words = collectWords[locale];
  const submissionOf = (source: number) => view.merged.sources[source]!.submission;
  const { digest: submission, report, replaces } = submissionOf(later);
  const corrected = earlier.map(submissionOf).find(({ digest }) => digest === replaces);
  const take = () =>
    collection.decide(
      ...earlier.map((source): Decision => ({ kind: 'replacement', submission, replaces: submissionOf(source).digest, ...decided() })),
    );
  return html`${corrected ? html`<p>${words.corrects(sealedText(corrected, locale))}</p>` : nothing}
    <p class="muted">${words.newerCells(keys.length)}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${take}>${words.takeNewer}</button>
      <button type="button" @click=${() => collection.decide({ kind: 'exclusion', submission, reason: words.keepOlder, ...decided() })}>
        ${words.keepOlder}
      </button>
      <button type="button" class="link" @click=${() => openDepartment(report.department)}>
        ${departmentName(plan, report.department)}
      </button>
    </div>`;
}

export function renderChecks(
  { source, check: { findings, isEmpty } }: Extract<DeskPoint, { kind: 'checks' }>,
  { view, locale, plan, openDepartment }: PointsOptions,
): TemplateResult {
  const words = collectWords[locale];
  const { report } = view.merged.sources[source]!.submission;
  const open = findings.filter(isOpenFinding);
  return html`<p class="muted">${isEmpty ? words.emptyFile : words.checksAbout}</p>
    <ul>
      ${open.slice(0, SHOWN_FINDINGS).map((one) => {
        const indicator = indicatorOf(plan, one.indicator);
        return html`<li>
          ${cellName(indicator, one.finding.breakdown, plan, locale)}
          <small class="muted">${words.levels[levelOf(one.finding)]}</small><br />${findingText(one.finding, indicator, plan, locale)}
        </li>`;
      })}
      ${open.length > SHOWN_FINDINGS ? html`<li>${faultWords[locale].more(open.length - SHOWN_FINDINGS)}</li>` : nothing}
    </ul>
    <div class="actions">
      <button type="button" class="primary" @click=${() => openDepartment(report.department)}>${words.openDepartment}</button>
    </div>`;
}

/** One with what is wrong, or many as a list that unfolds. */
export function renderRefused({ files }: Extract<DeskPoint, { kind: 'refused' }>, options: PointsOptions): TemplateResult {
  const { collection, locale, shown } = options;
  const words = collectWords[locale];
  const [one] = files;
  if (files.length === 1)
    return html`${renderReason(one!, options)}
      <div class="actions"><button type="button" @click=${() => collection.putAway(one!.id)}>${words.putAway}</button></div>`;
  const drawn = files.slice(0, SHOWN_FILES + shown);
  return html`<div class="actions">
      <button type="button" @click=${() => collection.putAway(...files.map(({ id }) => id))}>${words.putAllAway}</button>
    </div>
    ${drawn.map(
      (file) =>
        html`<details class="refused">
          <summary>${renderFileName(file.name)}</summary>
          ${renderReason(file, options)}
          <div class="actions"><button type="button" @click=${() => collection.putAway(file.id)}>${words.putAway}</button></div>
        </details>`,
    )}
    ${renderMore(files.length - drawn.length, options)}`;
}

function renderReason(file: RefusedFile, { locale, plan }: Pick<PointsOptions, 'locale' | 'plan'>): TemplateResult {
  const { department, fault } = file;
  return html`${department === undefined ? nothing : html`<p>${departmentName(plan, department)}</p>`}
  ${fault ? html`<p>${collectWords[locale].fileFaults[fault]}</p>` : renderProblemList(file, locale, faultWords[locale].more)}`;
}
