import { css, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { memo } from '../memo/memo.js';
import { SessionConsumer } from '../session/session-context.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';

/**
 * Values of the draft that the plan, as it is now, has no place for: kept, and told with what became of their indicator.
 *
 * Shows nothing as long as there are none.
 *
 * @element dabiao-strays
 */
@customElement('dabiao-strays')
export class DabiaoStrays extends KitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: block;
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this, () => false);
  private list: typeof import('./strays-list.js') | null = null;

  /** Id of the `<dabiao-session>` to show; the one around the element where it is not set. */
  @property() for: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { shared } = this.sessions;
    if (!shared || shared.session.strays.size === 0) return nothing;
    if (this.list) return this.list.renderStrays(shared, this.language.locale);
    void this.load();
    return nothing;
  }

  private readonly load = memo(async () => {
    try {
      this.list = await import('./strays-list.js');
      this.list.adoptStrayStyles(this.shadowRoot!);
      this.requestUpdate();
    } catch (error) {
      console.error(error); // they are in the draft all the same
    }
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-strays': DabiaoStrays;
  }
}
