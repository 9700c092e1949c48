import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { entryWords } from '../../locales/entry.js';
import { formWords } from '../../vocabulary/form.js';
import { Language } from '../theme/language.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';

/**
 * What is being filled, and how far it is: plan, department, period, entries filled, errors, questions.
 *
 * @element dabiao-entry-header
 */
@customElement('dabiao-entry-header')
export class DabiaoEntryHeader extends LitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: block;
      }

      .title {
        font-size: 1.2em;
        font-weight: 600;
      }

      /* Errors and questions have a line with room for them: the grid below must not move when they come. */
      .details {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1em 1em;
        align-items: center;
        color: var(--_text-muted);
      }

      progress {
        width: 8em;
        accent-color: var(--_accent);
      }

      .errors {
        color: var(--_error);
      }

      .warnings {
        color: var(--_warning);
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
    const { filled, entries, errors, warnings } = session.progress;
    const department = session.plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
    return html`<div class="title">${session.plan.title}</div>
      <div class="details">
        <span>${department}</span>
        <span>${session.periods.map(formWords[locale].period).join(' ')} ${formWords[locale].cycles[session.cycle]}</span>
      </div>
      <div class="details">
        <span
          ><progress max=${entries} .value=${filled} aria-label=${words.progress(filled, entries)}></progress>
          ${words.progress(filled, entries)}</span
        >
        ${errors > 0 ? html`<span class="errors">✕ ${words.errors(errors)}</span>` : nothing}
        ${warnings > 0 ? html`<span class="warnings">? ${words.warnings(warnings)}</span>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry-header': DabiaoEntryHeader;
  }
}
