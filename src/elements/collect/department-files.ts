/** The files of a department: what became of each, and what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { returnsWords } from '../../locales/returns.js';
import { verdictOn, verdictsOn } from '../../submissions/verdicts.js';
import type { DepartmentOptions } from './department-options.js';
import { renderFileName } from './file-name.js';
import { digestBegin, sealedText } from './names.js';
import { returnedReview } from './reviews.js';

/** Files that are drawn at once; those before them unfold. */
const LATEST = 2;

export function renderSources(options: DepartmentOptions): TemplateResult | typeof nothing {
  const { row, locale } = options;
  const words = collectWords[locale];
  if (row.sources.length === 0) return nothing;
  const latest = row.sources.slice(-LATEST).reverse();
  const earlier = row.sources.slice(0, -LATEST).reverse();
  return html`<div class="sources" role="group" aria-label=${words.sources}>
    <ul>
      ${latest.map((source) => renderSource(source, options))}
    </ul>
    ${
      earlier.length === 0
        ? nothing
        : html`<details>
            <summary>${words.otherFiles(earlier.length)}</summary>
            <ul>
              ${earlier.map((source) => renderSource(source, options))}
            </ul>
          </details>`
    }
  </div>`;
}

function renderSource(source: number, { view, collection, locale, printSlip }: DepartmentOptions): TemplateResult {
  const words = collectWords[locale];
  const { submission, use } = view.merged.sources[source]!;
  const { digest } = submission;
  const { state } = collection;
  const name = state.files.find((file) => file.submission.digest === digest)?.name ?? '';
  const isReturned = use === 'returned';
  const review = isReturned ? returnedReview(submission, collection) : null;
  const isAccepted = use === 'taken' && verdictOn(state, digest)?.kind === 'acceptance';
  return html`<li>
    <span class="file-name">${renderFileName(name)}</span>
    <span
      >${words.sealedAt(sealedText(submission, locale))} · ${words.digest(digestBegin(digest))} ·
      <b>${isAccepted ? words.states.accepted : words.uses[use]}</b></span
    >
    ${review ? html`<button type="button" class="link" @click=${() => printSlip(submission, review)}>${returnsWords[locale].print}</button>` : nothing}
    ${
      isReturned
        ? html`<button
            type="button"
            class="link"
            @click=${() => collection.takeBack(...verdictsOn(state, digest).filter(({ kind }) => kind === 'return'))}
          >
            ${words.takeBackReturn}
          </button>`
        : nothing
    }
    <button type="button" class="link" @click=${() => collection.takeAway(digest)}>${words.takeAway}</button>
  </li>`;
}
