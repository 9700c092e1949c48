/** Values without a place in the plan, each with what became of its indicator. Loaded when there are some. */
import { css, html, type TemplateResult } from 'lit';
import { addSheets } from '../kit-element.js';
import { straysWords } from '../../locales/strays.js';
import { parseCellKey } from '../../observations/cell-key.js';
import type { Fate } from '../../plan/migrate.js';
import type { Plan } from '../../plan/schema.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { SharedSession } from '../session/shared-session.js';

const styles = css`
  details {
    margin-bottom: 0.8em;
    padding: 0.5em 0.8em;
    background: var(--_warning-surface);
    border: 1px solid var(--_warning);
    border-radius: var(--_radius);
  }

  ul {
    margin: 0.4em 0 0;
    padding-inline-start: 1.4em;
    overflow-wrap: anywhere;
  }
`;

/** Gives an element the styles of the list. */
export function adoptStrayStyles(root: ShadowRoot): void {
  addSheets(root, [styles]);
}

export function renderStrays({ session, autosave }: SharedSession, locale: Locale): TemplateResult {
  const words = straysWords[locale];
  return html`<details>
    <summary>${words.heading(session.strays.size)}</summary>
    <ul>
      ${[...session.strays].map(([key, text]) => {
        const name = parseCellKey(key);
        const at = name
          ? [name.indicator, name.region, name.period, name.breakdown, name.part].filter((word) => word !== '').join(' · ')
          : key;
        const fate = name && autosave.fates.get(name.indicator);
        return html`<li><strong>${text}</strong> ${words.line(at, fateOf(fate, session.plan, locale))}</li>`;
      })}
    </ul>
  </details>`;
}

function fateOf(fate: Fate | undefined, plan: Plan, locale: Locale): string {
  const words = straysWords[locale];
  const names = (ids: readonly string[]) =>
    ids.map((id) => plan.indicators.find((indicator) => indicator.id === id)?.name ?? id).join('、');
  if (fate?.fate === 'offered') return words[fate.because](names(fate.to));
  return fate?.fate === 'dropped' ? words.dropped(fate.reason) : words.unknown;
}
