import { html, nothing, type TemplateResult } from 'lit';
import type { ObservationProblem } from '../../attainment/result/complaints.js';
import type { Fault } from '../../attainment/result/reasons.js';
import type { Problem } from '../../documents/problems.js';
import type { Words } from './words.js';

/** Problems of the data that are shown; the rest is counted. */
const SHOWN = 20;

/** What was wrong with the observations: they are left out of the assessment, and that must not go unsaid. */
export function renderProblems(
  problems: readonly Problem<ObservationProblem>[],
  { board, attainment }: Words,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<details class="problems">
    <summary>${board.problems(problems.length)}</summary>
    <ul>
      ${problems.slice(0, SHOWN).map((problem) => html`<li><code>${problem.path}</code> ${sentenceOf(problem, attainment)}</li>`)}
      ${problems.length > SHOWN ? html`<li>…</li>` : nothing}
    </ul>
  </details>`;
}

function sentenceOf({ code, data }: Problem<ObservationProblem>, { problems, faults }: Words['attainment']): string {
  const isFault = (one: ObservationProblem): one is Fault => one in faults;
  return isFault(code) ? faults[code] : problems[code](data);
}
