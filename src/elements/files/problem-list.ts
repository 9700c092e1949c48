import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentError } from '../../documents/problems.js';
import { problemText } from '../../locales/problems.js';
import type { Locale } from '../../vocabulary/locale.js';

/** Problems of a file that are shown; the rest is counted. */
const SHOWN = 8;

/** @param more says how many problems are not shown. */
export function renderProblemList(
  { problems, count }: Pick<DocumentError, 'problems' | 'count'>,
  locale: Locale,
  more: (count: number) => string,
): TemplateResult {
  return html`<ul>
    ${problems.slice(0, SHOWN).map((problem) => html`<li>${problemText(problem, locale)}</li>`)}
    ${count > SHOWN ? html`<li>${more(count - SHOWN)}</li>` : nothing}
  </ul>`;
}
