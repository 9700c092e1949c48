import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { formFactsOf, formFactsSchema, type FormFacts } from '../../plan/form-facts.js';
import { factLines, formFactsWords } from '../../vocabulary/form-facts.js';
import { memo } from '../memo/memo.js';
import { SessionConsumer } from '../session/session-context.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';

/**
 * What the form states of itself, below the form; in the bar above it only that it is past its validity. Part of `<dabiao-entry>`, not for pages.
 *
 * @element dabiao-form-facts
 */
@customElement('dabiao-form-facts')
export class DabiaoFormFacts extends KitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: block;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5em;
        margin: 0;
        padding: 6px 12px;
        list-style: none;
        color: var(--_text-muted);
        border-block-start: 1px solid var(--_border);
      }

      strong {
        color: var(--_warning);
        font-weight: 600;
      }

      .past {
        padding: 0 0.5em;
        background: var(--_warning-surface);
        border: 1px solid currentcolor;
        border-radius: var(--_radius);
        white-space: nowrap;
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);

  private readonly own = memo((given: FormFacts): FormFacts => {
    if (formFactsSchema.safeParse(given).success) return given;
    if (!this.brief) console.error('Expected facts of the form as formFacts, got', given);
    return {};
  });

  /** What the page says, before what the plan says. */
  @property({ attribute: false }) formFacts: FormFacts = {};

  /** Only that the form is past its validity. */
  @property({ type: Boolean }) brief = false;

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this.sessions;
    if (!session) return nothing;
    const { locale } = this.language;
    const { marks, past, handIn } = factLines(formFactsOf(session.plan, this.own(this.formFacts)), locale, new Date());
    if (this.brief) return past === null ? nothing : html`<strong class="past">${past}</strong>`;
    return html`<ul aria-label=${formFactsWords[locale].heading}>
      ${marks.map((text) => html`<li>${text}</li>`)} ${past === null ? nothing : html`<li><strong>${past}</strong></li>`}
      ${handIn.map((text) => html`<li>${text}</li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-form-facts': DabiaoFormFacts;
  }
}
