import { parseCellKey } from '../../observations/cell-key.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { straysWords } from '../../locales/strays.js';
import type { Fate } from '../../plan/migrate.js';
import type { Plan } from '../../plan/schema.js';
import { Language } from '../theme/language.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';

/**
 * Values of the draft that the plan, as it is now, has no place for: kept, and told with what became of their indicator.
 *
 * Shows nothing as long as there are none.
 *
 * @element dabiao-strays
 */
@customElement('dabiao-strays')
export class DabiaoStrays extends LitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: block;
      }

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
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { shared } = this.sessions;
    if (!shared || shared.session.strays.size === 0) return nothing;
    const { session, autosave } = shared;
    const words = straysWords[this.language.locale];
    return html`<details>
      <summary>${words.heading(session.strays.size)}</summary>
      <ul>
        ${[...session.strays].map(([key, text]) => {
          const name = parseCellKey(key);
          const at = name
            ? [name.indicator, name.region, name.period, name.breakdown, name.part].filter((word) => word !== '').join(' · ')
            : key;
          const fate = name && autosave.fates.get(name.indicator);
          return html`<li><strong>${text}</strong> ${words.line(at, this.fateOf(fate, session.plan))}</li>`;
        })}
      </ul>
    </details>`;
  }

  private fateOf(fate: Fate | undefined, plan: Plan): string {
    const words = straysWords[this.language.locale];
    const names = (ids: readonly string[]) =>
      ids.map((id) => plan.indicators.find((indicator) => indicator.id === id)?.name ?? id).join('、');
    if (fate?.fate === 'offered') return words[fate.because](names(fate.to));
    return fate?.fate === 'dropped' ? words.dropped(fate.reason) : words.unknown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-strays': DabiaoStrays;
  }
}
