import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { addSheets } from '../kit-element.js';
import type { EntrySession } from '../../report/session.js';
import { FormElement } from '../form-tools/form-element.js';
import type { FormSurface } from '../form-tools/form-surface.js';
import { formStyles } from '../form-tools/form.styles.js';
import { headStyles } from '../form-tools/head.styles.js';
import { fieldStyles } from '../indicator/fields.styles.js';
import { messageStyles } from '../indicator/message.styles.js';
import { panelStyles } from '../panel/panel.styles.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { tools } from '../theme/tools.styles.js';
import { styles } from './dabiao-form.styles.js';
import { FieldsView } from './fields-view.js';

/**
 * The entry form: native fields in tables, a fieldset for each field of the plan; on narrow screens a card for each indicator. It needs no
 * grid library, and no licence.
 *
 * Shows the session around it, or the one named by `for`. In an HTML form it is a control, as `<dabiao-grid>` is.
 *
 * The page scrolls its rows: the heads stick below the window's edge, or below what the page has there.
 *
 * @element dabiao-form
 * @csspart toolbar - The row above the form: fields, search, filters, tools.
 * @csspart panel - The choice of columns.
 * @csspart form - The rows.
 * @csspart message - What screen readers hear.
 * @cssproperty [--dabiao-sticky-top=0px] - Height of what the page keeps at the top of the window.
 * @fires dabiao-form-ready - The form is there and can be filled.
 * @fires dabiao-goto - A point was chosen from the list of open points.
 */
@customElement('dabiao-form')
export class DabiaoForm extends FormElement {
  static override styles = [theme, buttons, tools, panelStyles, headStyles, formStyles, fieldStyles, messageStyles, styles];

  protected readonly keyList = 'form';
  private view: FieldsView | null = null;
  /** The styles of cards: most screens have room for tables. */
  private cards: Promise<void> | null = null;

  @query('.form') protected container!: HTMLElement | null;

  protected get surface(): FormSurface | null {
    return this.view;
  }

  protected renderForm(session: EntrySession): TemplateResult {
    return html`${this.renderSkip()}${this.renderHeads(session)}
    ${this.renderDesk(session, html`<div class="form" part="form" role="group" aria-label=${this.label(session)}></div>`)}
    ${this.renderEnd()}`;
  }

  protected openView(): void {
    const { shared } = this.sessions;
    if (!shared) return;
    const { session } = shared;
    this.view = new FieldsView(this.container!, {
      shared,
      locale: this.language.locale,
      onShown: () => this.scheduleHead(),
      onSelect: (selected, entered, mended) => this.showCells(session, selected, entered, null, mended),
      onPasted: (pasted) => this.showPasted(pasted),
      onCards: () => void (this.cards ??= this.loadCards()),
      hasRoomBeside: (width) => this.hasRoomBeside(width),
      showBeside: () => void this.showPanelBeside(),
      renderBeneath: (cell, close) => this.renderPanel(cell, close),
    });
    this.requestUpdate();
    this.dispatchEvent(new DabiaoFormReadyEvent());
  }

  private async loadCards(): Promise<void> {
    try {
      const { cardStyles } = await import('./cards.styles.js');
      addSheets(this.shadowRoot!, [cardStyles]);
      this.fit();
    } catch (error) {
      console.error(error); // it stays a table
    }
  }

  /** A field is read when it has the focus; what is said of it is named by it. */
  protected override get tellsSelected(): boolean {
    return false;
  }

  /** Without room beside the form it is shown beneath the row. */
  protected override get hasPanel(): boolean {
    return this.hasRoom && super.hasPanel;
  }

  protected override togglePanel(): void {
    if (this.hasRoom) super.togglePanel();
    else this.view?.toggleDetails();
  }

  protected override closeView(): void {
    this.view?.destroy();
    this.view = null;
    super.closeView();
  }
}

/** The form is there and can be filled. */
export class DabiaoFormReadyEvent extends Event {
  static readonly type = 'dabiao-form-ready';
  constructor() {
    super(DabiaoFormReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-form': DabiaoForm;
  }
  interface HTMLElementEventMap {
    'dabiao-form-ready': DabiaoFormReadyEvent;
  }
}
