import { css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { withCode } from '../../documents/code-needed.js';
import type { Receipt } from '../../drafts/receipt.js';
import { printWords } from '../../locales/print.js';
import type { EntrySession } from '../../report/session.js';
import { sealedWith } from '../../submissions/return-state.js';
import { sealAgain } from '../../submissions/sealed-again.js';
import { fileName, saveFile } from '../files/save-file.js';
import { icon } from '../theme/icons.js';
import { Language } from '../theme/language.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-print.styles.js';
import { PrintFrame } from '../paper/print-frame.js';
import { formFile, printableForm, type PrintOptions } from '../paper/printable-form.js';

/**
 * The form of a submission, with its digest, to be printed, signed and stamped: as it was exported, whatever the form says now.
 * Part of `<dabiao-export>`, not for pages.
 *
 * @element dabiao-print-cover
 */
@customElement('dabiao-print-cover')
export class DabiaoPrintCover extends KitElement {
  static override styles = [
    theme,
    buttons,
    styles,
    css`
      :host {
        display: block;
      }

      button {
        display: inline-flex;
        gap: 0.35em;
        align-items: center;
        margin-top: 2px;
        margin-bottom: 2px;
      }
    `,
  ];

  private readonly language = new Language(this);
  private readonly frame = new PrintFrame();

  @query('.frame') private place!: HTMLElement;

  @state() private said = '';

  /** The session of the form. */
  @property({ attribute: false }) session!: EntrySession;
  /** What was exported, and when. */
  @property({ attribute: false }) receipt!: Receipt;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.frame.remove();
  }

  private async print(): Promise<void> {
    const form = await this.sealedForm();
    if (!form) return;
    await this.frame.print(this.place, (document) => printableForm(document, form.session, form.options));
  }

  private async download(): Promise<void> {
    const form = await this.sealedForm();
    if (!form) return;
    const { cover, file } = printWords[this.language.locale];
    const { plan, department, periods } = form.session;
    const name = plan.departments.find(({ id }) => id === department)?.name ?? department;
    const saved = fileName(`${file(plan.region.name, name, periods.join('+'), cover.kind)}.html`);
    saveFile(saved, formFile(form.session, form.options), 'text/html');
    this.said = cover.saved(saved);
  }

  /** The form as it was sealed; `null`, and said so, where it can't be made any more. */
  private async sealedForm(): Promise<{ readonly session: EntrySession; readonly options: PrintOptions } | null> {
    const { locale } = this.language;
    const { receipt } = this;
    const sealed = await withCode(() => sealAgain(this.session, { ...receipt, ...sealedWith(receipt.returned) }));
    this.said = sealed ? '' : printWords[locale].cover.refused;
    return sealed && { session: sealed.session, options: { kind: 'filled', locale, sealed: receipt } };
  }

  protected override render(): TemplateResult {
    const words = printWords[this.language.locale].cover;
    return html`<button type="button" class="print" @click=${() => this.print()}>${icon('print')} ${words.print}</button>
      <button type="button" class="download" @click=${() => this.download()}>${icon('download')} ${words.download}</button>
      <p role="status">${this.said}</p>
      <p>${words.hint}</p>
      <div class="frame" aria-hidden="true"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-print-cover': DabiaoPrintCover;
  }
}
