import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { KitElement } from '../kit-element.js';
import { entryWords } from '../../locales/entry.js';
import { handInWords } from '../../locales/hand-in.js';
import { dueOf } from '../../report/due.js';
import type { EntrySession } from '../../report/session.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import { SessionConsumer } from '../session/session-context.js';
import { buttons } from '../theme/buttons.styles.js';
import { Language } from '../theme/language.js';
import { theme } from '../theme/theme.styles.js';
import { styles } from './dabiao-entry-guide.styles.js';

type Later = typeof import('./guide-later.js');

/**
 * One line above the form: the steps, the receipt after an export, or how far practice has come. Part of `<dabiao-entry>`, not for pages.
 *
 * The steps are shown in a form that was opened empty, and not while it can't be filled. They stay while it is filled, for a line that goes would move the rows under the hand; only where
 * the window is low the rows need its room.
 *
 * @element dabiao-entry-guide
 * @fires practise - The reader wants a form to learn on.
 * @fires leave - The reader wants the real form back.
 * @fires receipt - The reader wants to see the receipt.
 */
@customElement('dabiao-entry-guide')
export class DabiaoEntryGuide extends KitElement {
  static override styles = [theme, buttons, styles];

  private readonly language = new Language(this);
  private readonly sessions = new SessionConsumer(this);
  private readonly later = new LazyPart<Later>(this, () => import('./guide-later.js'));

  /** The form that was seen empty. */
  private begun: EntrySession | undefined;

  /** To whom the report is handed. */
  @property() recipient: string | null = null;

  /** By when, as 2026-01-31. */
  @property() due: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('dabiao-submission', this.onSubmission);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('dabiao-submission', this.onSubmission);
  }

  /** Goes to the first of its buttons, once it is there. */
  override focus(): void {
    const button = () => this.shadowRoot?.querySelector<HTMLElement>('button');
    if (button()) button()!.focus();
    else
      void this.later
        .load()
        .then(() => this.updateComplete)
        .then(() => button()?.focus());
  }

  private readonly onSubmission = (): void => this.requestUpdate();

  private wish(name: 'practise' | 'leave' | 'receipt'): void {
    this.dispatchEvent(new Event(name));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shared } = this.sessions;
    if (!shared) return nothing;
    const { session, practice, autosave } = shared;
    const { locale } = this.language;
    if (practice) return this.renderLater('practice', (part) => part.renderPractice(practice, locale, () => this.wish('leave')));
    const { receipts } = autosave;
    if (receipts.last)
      return this.renderLater('exported', (part) => part.renderExported(receipts, locale, this.renderDue(), () => this.wish('receipt')));
    if (session.filledCells === 0 && session.form.rows.length > 0) this.begun = session;
    return this.begun === session && !session.isReadonly ? this.renderSteps(session) : nothing;
  }

  /** The line has its room before what it says is loaded. */
  private renderLater(kind: string, render: (part: Later) => TemplateResult): TemplateResult {
    return html`<div class="line ${kind}">${renderLazy(this.later, this.language.locale, render)}</div>`;
  }

  private renderSteps({ progress, filledCells }: EntrySession) {
    const { locale } = this.language;
    const words = entryWords[locale].guide;
    const handIn = words.handIn(handInWords[locale].recipient(this.recipient ?? ''));
    const steps = [words.fill, words.check, words.export, handIn];
    const { filled, entries, errors, warnings } = progress;
    const current = filled < entries ? 0 : errors + warnings > 0 ? 1 : 2;
    return html`<div class="line ${filledCells > 0 ? 'begun' : ''}">
      <ol class="steps" aria-label=${words.steps}>
        ${steps.map((step, i) => html`<li aria-current=${i === current ? 'step' : nothing}><span class="number">${i + 1}</span> ${step}</li>`)}
      </ol>
      <div class="end">
        ${this.renderDue()}
        <button type="button" class="practise" @click=${() => this.wish('practise')}>${words.practise}</button>
      </div>
    </div>`;
  }

  private renderDue() {
    const due = dueOf(this.due, new Date());
    const { locale } = this.language;
    if (!due) {
      const stated = this.sessions.session?.formFacts.due;
      return stated ? html`<span class="due">${handInWords[locale].dueAs(stated)}</span>` : nothing;
    }
    return html`<span class=${due.days < 0 ? 'due late' : 'due'}>${handInWords[locale].due(due.date, due.days)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-entry-guide': DabiaoEntryGuide;
  }
}
