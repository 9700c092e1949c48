/** What the plan says of the indicator: targets, the clauses they come from, definition, wording of the counts, note. */
import { html, nothing, type TemplateResult } from 'lit';
import { codeOf } from '../../plan/codes.js';
import type { Indicator } from '../../plan/schema.js';
import { aboutWords } from '../../locales/about.js';
import { formWords } from '../../vocabulary/form.js';
import { targetWords } from '../../vocabulary/targets.js';
import type { PanelContext } from './panel-context.js';

export function renderAbout(indicator: Indicator, { session, locale, conceptOf }: PanelContext): TemplateResult | typeof nothing {
  const { targets, definition, measure, note } = indicator;
  const words = aboutWords[locale];
  const { parts } = formWords[locale];
  // Several targets may come from one clause.
  const clauses = new Set(targets.map(({ source }) => words.quote(source.quote, source.item)));
  const counts = measure.kind === 'fraction' ? measure : undefined;
  const lines: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [words.target, targets.map((target) => targetWords(target, indicator, locale, session.plan))],
    [words.clause, [...clauses]],
    [words.definition, [definition ?? conceptOf(indicator)]],
    [parts.numerator, [counts?.numerator]],
    [parts.denominator, [counts?.denominator]],
    [words.note, [note]],
    [words.code, [codeOf(session.plan, indicator)]],
  ];
  const stated = lines.filter(([, texts]) => texts.some((text) => text !== undefined));
  if (stated.length === 0) return nothing;
  return html`<div class="part">
    <dl>
      ${stated.map(
        ([name, texts]) =>
          html`<dt>${name}</dt>
            ${texts.map((text) => html`<dd>${text}</dd>`)}`,
      )}
    </dl>
  </div>`;
}
