import { html, nothing, type TemplateResult } from 'lit';
import { nameIn, type HeadView } from './view.js';
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
  const { departments } = model.plan;
  const missing = reporting.filter(({ reported }) => reported === 0);
  const partly = reporting.filter(({ reported, due }) => reported > 0 && reported < due);
  const sum = head.reporting(reporting.length, reporting.length - missing.length);
  if (reporting.length === 0) return nothing;
  if (missing.length + partly.length === 0) return html`<span class="muted">${sum}</span>`;
  const lines = [
    missing.length > 0 && head.unreported(missing.map(({ id }) => nameIn(departments, id))),
    partly.length > 0 &&
      head.partlyReported(partly.map(({ id, reported, due }) => head.reportedOf(nameIn(departments, id), reported, due))),
  ].filter((line) => line !== false);
  // A closed disclosure can't be opened by a style sheet: paper has the names in another place.
  return html`<details class="reporting" ?data-incomplete=${missing.length > 0}>
      <summary>${sum}</summary>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </details>
    <p class="printed" aria-hidden="true">${lines.join('　')}</p>`;
}
