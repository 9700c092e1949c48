/** Points that ask for a choice with its reason: two values for one cell, and two files of one id. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import type { Decision } from '../../submissions/decisions.js';
import type { DeskPoint } from '../../submissions/desk-view.js';
import type { Conflict } from '../../submissions/merge.js';
import { formWords } from '../../vocabulary/form.js';
import { halvesText, observationText, unitOf } from './department-cells.js';
import { renderFileName } from './file-name.js';
import { renderMore } from './more.js';
import { departmentName, digestBegin, indicatorOf, placeName, sealedText } from './names.js';
import type { PointsOptions } from './points-options.js';
import { saveReviews } from './reviews.js';

/** Choices that are drawn at first. */
const CHOICES = 20;

export function renderConflict(conflict: Conflict, options: PointsOptions): TemplateResult {
  const { view, plan, collection, locale, decided } = options;
  const { claims, key } = conflict;
  const words = collectWords[locale];
  const { observation: shown } = claims[0]!;
  const indicator = indicatorOf(plan, shown.indicator);
  const digestOf = (source: number) => view.merged.sources[source]!.submission.digest;
  return renderChoice(
    {
      name: `claim ${key}`,
      about: words.conflict(formWords[locale].period(shown.period)),
      hint: words.reasonHint,
      action: words.adopt,
      choices: claims.map(({ source, observation }) => ({
        value: digestOf(source),
        body: html`<span class="figure"
            ><b>${observationText(observation, indicator, locale)}</b>
            ${observation.value === undefined ? nothing : unitOf(indicator, locale)} <small>${halvesText(observation)}</small></span
          >
          ${renderSource(source, options)}
          ${observation.source === undefined ? nothing : html`<small>${words.source(observation.source)}</small>`}
          ${observation.note === undefined ? nothing : html`<small>${words.note(observation.note)}</small>`}`,
      })),
      choose: (chosen, reason) => {
        const others = claims.map(({ source }) => digestOf(source)).filter((digest) => digest !== chosen);
        collection.decide({ kind: 'value', ...cellOf(conflict), chosen, others: [...new Set(others)], reason, ...decided() });
      },
      other: html`<button type="button" @click=${() => returnAll(conflict, options)}>${words.returnAll}</button>`,
    },
    options,
  );
}

export function renderSameId({ sources }: Extract<DeskPoint, { kind: 'same-id' }>, options: PointsOptions): TemplateResult {
  const { view, collection, locale, decided } = options;
  const words = collectWords[locale];
  const all = sources.map((source) => view.merged.sources[source]!.submission);
  return renderChoice(
    {
      name: `same-id ${all[0]!.id}`,
      about: words.sameIdAbout,
      hint: words.sameIdHint,
      action: words.useChosen,
      choices: sources.map((source, i) => ({
        value: all[i]!.digest,
        body: html`${renderSource(source, options)} <small>${words.cellsOf(all[i]!.report.observations.length)}</small>`,
      })),
      choose: (chosen, reason) => {
        const others = all.filter(({ digest }) => digest !== chosen);
        collection.decide(...others.map(({ digest }): Decision => ({ kind: 'exclusion', submission: digest, reason, ...decided() })));
      },
      other: nothing,
    },
    options,
  );
}

/** Whose file, which one, and when it was made. */
function renderSource(source: number, { view, plan, collection, locale }: PointsOptions): TemplateResult {
  const words = collectWords[locale];
  const { submission } = view.merged.sources[source]!;
  const name = collection.state.files.find((file) => file.submission.digest === submission.digest)?.name ?? '';
  return html`<small>${departmentName(plan, submission.report.department)} · ${words.sealedAt(sealedText(submission, locale))}</small>
    <small>${renderFileName(name)} · ${words.digest(digestBegin(submission.digest))}</small>`;
}

interface Choice {
  readonly name: string;
  readonly about: string;
  readonly hint: string;
  readonly action: string;
  readonly choices: readonly { readonly value: string; readonly body: TemplateResult }[];
  choose(chosen: string, reason: string): void;
  readonly other: TemplateResult | typeof nothing;
}

function renderChoice(
  { name, about, hint, action, choices, choose, other }: Choice,
  { locale, shown, showMore }: PointsOptions,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const { chosen, reason } = answerOf(event);
    if (chosen !== undefined && reason !== '') choose(chosen, reason);
  };
  return html`<div class="choice" role="group" aria-label=${about} @input=${check} @change=${check}>
    <p class="muted">${about}</p>
    <div class="claims">
      ${choices
        .slice(0, CHOICES + shown)
        .map(
          ({ value, body }) =>
            html`<label class="claim"><input type="radio" name=${name} value=${value} /><span class="said">${body}</span></label>`,
        )}
    </div>
    ${renderMore(choices.length - CHOICES - shown, { locale, showMore })}
    <div class="actions">
      <input
        class="reason"
        type="text"
        aria-label=${collectWords[locale].reason}
        placeholder=${hint}
        maxlength="1000"
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && submit(event)}
      />
      <button type="button" class="adopt primary" aria-disabled="true" @click=${submit}>${action}</button>
      ${other}
    </div>
  </div>`;
}

function answerOf(event: Event): { readonly chosen: string | undefined; readonly reason: string } {
  const form = (event.target as Element).closest('.choice')!;
  return {
    chosen: form.querySelector<HTMLInputElement>('input:checked')?.value,
    reason: form.querySelector<HTMLInputElement>('.reason')!.value.trim(),
  };
}

/** The button is for a choice with its reason. */
function check(event: Event): void {
  const { chosen, reason } = answerOf(event);
  const adopt = (event.target as Element).closest('.choice')!.querySelector('.adopt')!;
  if (chosen !== undefined && reason !== '') adopt.removeAttribute('aria-disabled');
  else adopt.setAttribute('aria-disabled', 'true');
}

/** A remark on the value for each of those who said something else, and the review that sends it back. */
function returnAll(conflict: Conflict, options: PointsOptions): void {
  const { view, plan, collection, locale, told } = options;
  const words = collectWords[locale];
  const { claims } = conflict;
  const where = cellOf(conflict);
  const values = claims.map(({ observation }) => observationText(observation, indicatorOf(plan, where.indicator), locale));
  const text = words.returnedForConflict(placeName(where, plan, locale), [...new Set(values)]);
  const submissions = [...new Set(claims.map(({ source }) => view.merged.sources[source]!.submission))];
  collection.together(() => {
    for (const { digest } of submissions) collection.remark(digest, { ...where, text });
    told(words.sentBack(saveReviews(submissions, 'returned', options).join('、')));
  });
}

/** The value that they differ in. */
function cellOf({ claims }: Pick<Conflict, 'claims'>) {
  const { indicator, region, period, breakdown } = claims[0]!.observation;
  return { indicator, region, period, ...(breakdown && { breakdown: { ...breakdown } }) };
}

/** Names the value that they differ in. */
export function conflictName({ claims }: Conflict, { plan, locale }: Pick<PointsOptions, 'plan' | 'locale'>): string {
  return placeName(claims[0]!.observation, plan, locale);
}
