import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import { buttons } from '../theme/buttons.styles.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';

/**
 * The drafts kept in this browser: open one, begin the next period's from it, rename it, look at its former versions and restore one, delete
 * it, back it up to a file and bring it back.
 *
 * Inside a `<dabiao-session>` or `<dabiao-entry>` it marks the draft that is open, and opens others of the same plan there. It can stand on a
 * page of its own, too; the page then opens drafts. What shows the drafts is loaded when the element first appears.
 *
 * @element dabiao-drafts
 * @fires dabiao-draft-open - A draft is to be opened; prevent it to open the draft otherwise.
 */
@customElement('dabiao-drafts')
export class DabiaoDrafts extends KitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: block;
      }
    `,
  ];

  private readonly language = new Language(this);

  private readonly view = new LazyPart(this, () => import('./dabiao-drafts-view.js'));

  /** Whose drafts are shown; those of the session around it unless given, else those of nobody in particular. */
  @property() owner: string | null = null;

  /** Who is at the page, kept with each cell that is restored; the owner unless given. */
  @property() user: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.view.load();
  }

  protected override render(): TemplateResult {
    const view = () => html`<dabiao-drafts-view .owner=${this.owner} .user=${this.user}></dabiao-drafts-view>`;
    return html`${renderLazy(this.view, this.language.locale, view)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-drafts': DabiaoDrafts;
  }
}
