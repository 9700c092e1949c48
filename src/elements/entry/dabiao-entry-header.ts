import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { entryWords } from '../../locales/entry.js';
import { handInWords } from '../../locales/hand-in.js';
import { formWords } from '../../vocabulary/form.js';
import { Language } from '../theme/language.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';

/**
 * What is being filled, and how far it is: plan, department, period, entries filled.
 *
 * @element dabiao-entry-header
 */
@customElement('dabiao-entry-header')
export class DabiaoEntryHeader extends KitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0 10px;
        align-items: center;
      }

      .department {
        overflow: hidden;
        font-size: 1.07em;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .practice {
        padding: 0 0.5em;
        color: var(--_warning);
        background: var(--_warning-surface);
        border: 1px solid currentcolor;
        border-radius: var(--_radius);
      }

      .period {
        display: var(--_period, inline);
        color: var(--_text-muted);
      }

      progress {
        display: var(--_progress, inline-block);
        width: 4em;
        height: 6px;
        accent-color: var(--_accent);
      }

      .progress {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this);

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.sessions;
    if (!session) return nothing;
    const { locale } = this.language;
    const words = entryWords[locale];
    const { filled, entries } = session.progress;
    const department = session.plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
    return html`<span class="title visually-hidden">${session.plan.title}</span>
      ${session.isPractice ? html`<strong class="practice">${handInWords[locale].practice}</strong>` : nothing}
      <span class="department" title=${`${department} · ${session.plan.title}`}>${department}</span>
      <span class="period">${formWords[locale].round(session.periods, session.cycle)}</span>
      <progress max=${entries} .value=${filled} aria-label=${words.progress(filled, entries)}></progress>
      <span class="progress">${words.progress(filled, entries)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry-header': DabiaoEntryHeader;
  }
}
