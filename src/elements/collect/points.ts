/** What is to be decided: one is open, with what can be done about it; the others are lines that open. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { collectWords } from '../../locales/collect.js';
import { faultWords } from '../../locales/faults.js';
import { dayText } from '../../locales/times.js';
import { breakdownKey } from '../../plan/breakdown.js';
import type { Plan } from '../../plan/schema.js';
import type { Collection } from '../../submissions/collection.js';
import type { Decision } from '../../submissions/decisions.js';
import type { DeskPoint, DeskView } from '../../submissions/desk-view.js';
import type { Conflict } from '../../submissions/merge.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { renderProblemList } from '../files/problem-list.js';
import { cellName, halvesText, observationText, unitOf } from './department-cells.js';
import { signOf, toneOfState } from './signs.js';

/** Points that are drawn; the others are counted. */
const SHOWN = 100;

export interface PointsOptions {
  readonly view: DeskView;
  readonly plan: Plan;
  readonly collection: Collection;
  readonly locale: Locale;
  /** Who decides, and when. */
  readonly decided: () => { readonly by?: string; readonly at: string };
  /** The open one. */
  readonly open: string | null;
  setOpen(point: string | null): void;
  /** Opens the department, to be looked at or returned. */
  openDepartment(department: string): void;
}

/** A name that stays while other points come and go. */
export function pointKey(point: DeskPoint, { merged }: DeskView): string {
  const digestOf = (source: number) => merged.sources[source]!.submission.digest;
  switch (point.kind) {
    case 'conflict':
      return `conflict ${point.conflict.key}`;
    case 'newer':
      return `newer ${digestOf(point.succession.earlier)} ${digestOf(point.succession.later)}`;
    case 'same-id':
      return `same-id ${digestOf(point.source)}`;
    case 'refused':
      return `refused ${point.file.name}`;
  }
}

export function renderPoints(options: PointsOptions): TemplateResult {
  const { view, locale, open, setOpen } = options;
  const words = collectWords[locale];
  const { points } = view;
  const shown = points.slice(0, SHOWN).map((point) => [point, pointKey(point, view)] as const);
  const current = shown.some(([, key]) => key === open) ? open : (shown[0]?.[1] ?? null);
  return html`<div class="pane-head">
      <h2>${words.points} <b>${points.length > 0 ? points.length : nothing}</b></h2>
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
      ${points.length > SHOWN ? html`<p class="muted">${words.morePoints(points.length - SHOWN)}</p>` : nothing}
    </div>`;
}

function renderHead(point: DeskPoint, options: PointsOptions): TemplateResult {
  const words = collectWords[options.locale];
  return html`<span class="state" data-tone=${toneOfState(point.kind)}>${signOf(point.kind)}${words.pointKinds[point.kind]}</span>
    <strong>${titleOf(point, options)}</strong>`;
}

function titleOf(point: DeskPoint, { view, plan, locale }: PointsOptions): string {
  const words = collectWords[locale];
  switch (point.kind) {
    case 'conflict':
      return conflictName(point.conflict, plan, locale);
    case 'newer': {
      const { submission } = view.merged.sources[point.succession.later]!;
      return words.newer(departmentName(plan, submission.report.department), dayText(new Date(submission.createdAt), locale));
    }
    case 'same-id':
      return words.sameId(departmentName(plan, view.merged.sources[point.source]!.submission.report.department));
    case 'refused':
      return words.refusedFile(point.file.name);
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
    case 'refused':
      return renderRefused(point, options);
  }
}

function renderConflict({ key, claims }: Conflict, { view, plan, collection, locale, decided }: PointsOptions): TemplateResult {
  const words = collectWords[locale];
  const { period } = claims[0]!.observation;
  const known = indicatorOf({ claims }, plan);
  const name = `claim ${key}`;
  const submit = (event: Event) => {
    event.preventDefault();
    const form = (event.target as Element).closest('.choice')!;
    const chosen = form.querySelector<HTMLInputElement>('input:checked')?.value;
    const reason = form.querySelector<HTMLInputElement>('.reason')!.value.trim();
    if (chosen === undefined || reason === '') return;
    const others = claims.map(({ source }) => view.merged.sources[source]!.submission.digest).filter((digest) => digest !== chosen);
    collection.decide({ kind: 'value', ...placeOf({ claims }), chosen, others: [...new Set(others)], reason, ...decided() });
  };
  return html`<div
    class="choice"
    role="group"
    aria-label=${words.conflict(formWords[locale].period(period))}
    @input=${check}
    @change=${check}
  >
    <p class="muted">${words.conflict(formWords[locale].period(period))}</p>
    <div class="claims">
      ${claims.map(({ source, observation }) => {
        const { submission } = view.merged.sources[source]!;
        const halves = halvesText(observation);
        return html`<label class="claim">
          <span><input type="radio" name=${name} value=${submission.digest} /> ${departmentName(plan, submission.report.department)}</span>
          <span class="figure"
            ><b>${observationText(observation, known, locale)}</b> ${observation.value === undefined ? nothing : unitOf(known, locale)}
            <small>${halves}</small></span
          >
          <small>${words.sealedAt(dayText(new Date(submission.createdAt), locale))}</small>
          ${observation.source === undefined ? nothing : html`<small>${words.source(observation.source)}</small>`}
          ${observation.note === undefined ? nothing : html`<small>${words.note(observation.note)}</small>`}
        </label>`;
      })}
    </div>
    <div class="actions">
      <input
        class="reason"
        type="text"
        aria-label=${words.reason}
        placeholder=${words.reasonHint}
        maxlength="1000"
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && submit(event)}
      />
      <button type="button" class="adopt primary" aria-disabled="true" @click=${submit}>${words.adopt}</button>
      <button type="button" @click=${() => remarkAll({ claims }, { view, plan, collection, locale })}>${words.returnAll}</button>
    </div>
  </div>`;
}

/** The button is for a choice with its reason. */
function check(event: Event): void {
  const form = (event.target as Element).closest('.choice')!;
  const isWhole = form.querySelector('input:checked') !== null && form.querySelector<HTMLInputElement>('.reason')!.value.trim() !== '';
  const adopt = form.querySelector<HTMLButtonElement>('.adopt')!;
  if (isWhole) adopt.removeAttribute('aria-disabled');
  else adopt.setAttribute('aria-disabled', 'true');
}

/** A remark on the value for each of those who said something else; they are returned from their departments. */
function remarkAll(
  { claims }: Pick<Conflict, 'claims'>,
  { view, plan, collection, locale }: Pick<PointsOptions, 'view' | 'plan' | 'collection' | 'locale'>,
): void {
  const text = collectWords[locale].returnedForConflict(conflictName({ claims }, plan, locale));
  const digests = new Set(claims.map(({ source }) => view.merged.sources[source]!.submission.digest));
  const where = placeOf({ claims });
  collection.together(() => {
    for (const digest of digests) collection.remark(digest, { ...where, text });
    collection.decide(...[...digests].map((submission): Decision => ({ kind: 'cell-exclusion', submission, ...where, reason: text })));
  });
}

function renderNewer(
  { succession: { earlier, later, keys } }: Extract<DeskPoint, { kind: 'newer' }>,
  { view, collection, locale, decided, plan, openDepartment }: PointsOptions,
): TemplateResult {
  const words = collectWords[locale];
  const [old, next] = [earlier, later].map((source) => view.merged.sources[source]!.submission);
  return html`<p class="muted">${words.newerCells(keys.length)}</p>
    <div class="actions">
      <button
        type="button"
        class="primary"
        @click=${() => collection.decide({ kind: 'replacement', submission: next!.digest, replaces: old!.digest, ...decided() })}
      >
        ${words.takeNewer}
      </button>
      <button
        type="button"
        @click=${() => collection.decide({ kind: 'exclusion', submission: next!.digest, reason: words.keepOlder, ...decided() })}
      >
        ${words.keepOlder}
      </button>
      <button type="button" class="link" @click=${() => openDepartment(next!.report.department)}>
        ${departmentName(plan, next!.report.department)}
      </button>
    </div>`;
}

function renderSameId(
  { source }: Extract<DeskPoint, { kind: 'same-id' }>,
  { view, collection, locale, decided }: PointsOptions,
): TemplateResult {
  const words = collectWords[locale];
  const { submission } = view.merged.sources[source]!;
  const leaveOut = () => collection.decide({ kind: 'exclusion', submission: submission.digest, reason: words.leaveOut, ...decided() });
  return html`<p class="muted">${words.sameIdAbout}</p>
    <div class="actions"><button type="button" @click=${leaveOut}>${words.leaveOut}</button></div>`;
}

function renderRefused({ file }: Extract<DeskPoint, { kind: 'refused' }>, { collection, locale }: PointsOptions): TemplateResult {
  const words = collectWords[locale];
  return html`${file.fault ? html`<p>${words.fileFaults[file.fault]}</p>` : renderProblemList(file, locale, faultWords[locale].more)}
    <div class="actions"><button type="button" @click=${() => collection.putAway(file.name)}>${words.putAway}</button></div>`;
}

/** The value that they differ in. */
function placeOf({ claims }: Pick<Conflict, 'claims'>) {
  const { indicator, region, period, breakdown } = claims[0]!.observation;
  return { indicator, region, period, ...(breakdown && { breakdown: { ...breakdown } }) };
}

function indicatorOf({ claims }: Pick<Conflict, 'claims'>, plan: Plan) {
  return plan.indicators.find(({ id }) => id === claims[0]!.observation.indicator)!;
}

function conflictName(conflict: Pick<Conflict, 'claims'>, plan: Plan, locale: Locale): string {
  return cellName(indicatorOf(conflict, plan), breakdownKey(conflict.claims[0]!.observation.breakdown), plan, locale);
}

export function departmentName({ departments }: Plan, id: string): string {
  return departments.find((one) => one.id === id)?.name ?? id;
}
