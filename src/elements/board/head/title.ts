import { html, nothing, type TemplateResult } from 'lit';
import { reportingText } from './reporting.js';
import type { HeadView } from './view.js';
import { scopeNames } from '../filter-names.js';

/** What is shown: plan, year, region, method, who has reported, and what the filters leave. */
export function renderTitle(view: HeadView, reporting: LiveReporting): TemplateResult {
  const { model, filter, words, facts } = view;
  const { plan, options, settings } = model;
  const { head, attainment } = words;
  const names = scopeNames(filter, plan, words);
  return html`<div class="title">
      <h2>${head.title(options.asOf)}</h2>
      <span class="muted">${[plan.title, plan.region.name, attainment.methods[settings.method]].join(' · ')}</span>
      ${facts.provisional > 0 ? html`<span class="provisional">${head.provisional(facts.provisional)}</span>` : nothing}
      ${renderReporting(view, reporting)}
    </div>
    ${names.length > 0 ? html`<p class="scope">${head.scope(names)}</p>` : nothing}`;
}

type LiveReporting = HeadView['model']['reporting'];

function renderReporting({ model, words: { head } }: HeadView, reporting: LiveReporting) {
  const { sum, names, isMissing } = reportingText(model.plan, reporting, head);
  if (sum === null) return nothing;
  if (names.length === 0) return html`<span class="muted">${sum}</span>`;
  // A closed disclosure can't be opened by a style sheet: paper has the names in another place.
  return html`<details class="reporting" ?data-incomplete=${isMissing}>
      <summary>${sum}</summary>
      ${names.map((line) => html`<p>${line}</p>`)}
    </details>
    <p class="printed" aria-hidden="true">${names.join('　')}</p>`;
}
