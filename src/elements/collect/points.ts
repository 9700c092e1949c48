/** What is to be decided: one is open, with what can be done about it; the others are lines that open. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { collectWords } from '../../locales/collect.js';
import { observationKey } from '../../observations/cell-key.js';
import type { CheckLevel } from '../../submissions/desk-checks.js';
import type { DeskPoint, DeskView } from '../../submissions/desk-view.js';
import { renderFileName } from './file-name.js';
import { areaName, cellName, placeName, departmentName, indicatorOf, sealedText } from './names.js';
import { renderAcross, renderOpenSums, renderRegionSum, renderRevised } from './point-across.js';
import { conflictName, renderConflict, renderSameId } from './point-conflict.js';
import { renderMore } from './more.js';
import { renderChecks, renderNewer, renderRefused } from './point-files.js';
import type { PointsOptions } from './points-options.js';
import { signOf, toneOfState } from './signs.js';

/** Points that are drawn at first. */
const SHOWN = 100;

/** Of what the checks say; each value in doubt has its own. */
const LEVELS: Partial<Record<DeskPoint['kind'], CheckLevel>> = { conflict: 3, across: 3, 'region-sum': 3, revised: 2, refused: 1 };

/** A name that stays while other points come and go. */
export function pointKey(point: DeskPoint, { merged }: DeskView): string {
  const digestOf = (source: number) => merged.sources[source]!.submission.digest;
  switch (point.kind) {
    case 'conflict':
      return `conflict ${point.conflict.key}`;
    case 'newer':
      return `newer ${digestOf(point.version.later)} ${point.version.earlier.length}`;
    case 'same-id':
      return `same-id ${point.sources.map(digestOf).join(' ')}`;
    case 'checks':
      return `checks ${digestOf(point.source)}`;
    case 'across': {
      const { rule, region, period, finding } = point.check;
      return `across ${rule} ${region} ${period} ${finding.breakdown}`;
    }
    case 'region-sum':
      return `region-sum ${observationKey(point.check.own)}`;
    case 'revised':
      return `revised ${digestOf(point.source)}`;
    case 'refused':
      return point.files.length > 1 ? 'refused' : `refused ${point.files[0]!.id}`;
  }
}

export function renderPoints(options: PointsOptions): TemplateResult {
  const { view, locale, open, setOpen } = options;
  const words = collectWords[locale];
  const { points } = view;
  const shown = points.slice(0, SHOWN + options.shown).map((point) => [point, pointKey(point, view)] as const);
  const current = shown.some(([, key]) => key === open) ? open : (shown[0]?.[1] ?? null);
  return html`<div class="pane-head">
      <h2 tabindex="-1">${words.points} <b>${points.length > 0 ? points.length : nothing}</b></h2>
      ${
        view.merged.sources.length + options.collection.state.refused.length === 0
          ? nothing
          : html`<span class="muted" role="group" aria-label=${words.saveChecks}
              >${words.saveChecks}
              ${(['csv', 'json'] as const).map(
                (kind) => html`<button type="button" class="link" @click=${() => options.saveChecks(kind)}>${kind.toUpperCase()}</button> `,
              )}</span
            >`
      }
    </div>
    <div class="scroller">
      ${points.length === 0 ? html`<p class="muted empty">${words.noPoints}</p>` : nothing}
      <ul class="points" part="points">
        ${shown.map(([point, key]) =>
          key === current
            ? keyed(
                key,
                html`<li class="point open" data-kind=${point.kind}>${renderHead(point, options)}${renderBody(point, options)}</li>`,
              )
            : html`<li class="point" data-kind=${point.kind}>
                <button type="button" class="line" aria-expanded="false" @click=${() => setOpen(key)}>${renderHead(point, options)}</button>
              </li>`,
        )}
      </ul>
      ${renderMore(points.length - shown.length, options)} ${renderOpenSums(options)}
    </div>`;
}

function renderHead(point: DeskPoint, options: PointsOptions): TemplateResult {
  const words = collectWords[options.locale];
  const level = LEVELS[point.kind];
  return html`<span class="state" data-tone=${toneOfState(point.kind)}>${signOf(point.kind)}${words.pointKinds[point.kind]}</span>
    ${level ? html`<span class="muted">${words.levels[level]}</span>` : nothing}
    <strong>${titleOf(point, options)}</strong>`;
}

function titleOf(point: DeskPoint, options: PointsOptions): string | TemplateResult {
  const { view, plan, locale, names } = options;
  const words = collectWords[locale];
  const submissionOf = (source: number) => view.merged.sources[source]!.submission;
  const nameOf = (source: number) => departmentName(plan, submissionOf(source).report.department);
  switch (point.kind) {
    case 'conflict':
      return conflictName(point.conflict, options);
    case 'newer':
      return words.newer(nameOf(point.version.later), sealedText(submissionOf(point.version.later), locale), point.version.earlier.length);
    case 'same-id':
      return words.sameId(nameOf(point.sources[0]!), point.sources.length);
    case 'checks':
    case 'revised':
      return words.checksOf(nameOf(point.source), sealedText(submissionOf(point.source), locale));
    case 'across': {
      const { check } = point;
      const name = cellName(indicatorOf(plan, check.indicator), check.finding.breakdown, plan, locale);
      return [name, areaName(check, view, names, locale)].filter((text) => text !== '').join(' · ');
    }
    case 'region-sum': {
      const { own } = point.check;
      return [placeName(own, plan, locale), areaName(own, view, names, locale)].filter((text) => text !== '').join(' · ');
    }
    case 'refused': {
      if (point.files.length > 1) return words.refusedFiles(point.files.length);
      const [before, behind] = words.refusedFile;
      return html`${before}${renderFileName(point.files[0]!.name)}${behind}`;
    }
  }
}

function renderBody(point: DeskPoint, options: PointsOptions): TemplateResult {
  switch (point.kind) {
    case 'conflict':
      return renderConflict(point.conflict, options);
    case 'newer':
      return renderNewer(point, options);
    case 'same-id':
      return renderSameId(point, options);
    case 'checks':
      return renderChecks(point, options);
    case 'across':
      return renderAcross(point, options);
    case 'region-sum':
      return renderRegionSum(point, options);
    case 'revised':
      return renderRevised(point, options);
    case 'refused':
      return renderRefused(point, options);
  }
}
