/**
 * What became of a pasted block, in one line above the cells; what has no room there is unfolded.
 *
 * It is loaded with what pastes. It goes when it is closed and when the paste is undone. What asks for nothing goes with the next input as well, and the
 * mere count after a while. Cells that were wrong are named while they are.
 */
import { html, nothing, type TemplateResult, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { addSheets } from '../kit-element.js';
import { pasteWords } from '../../locales/paste.js';
import { panelWords } from '../../locales/panels.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { icon } from '../theme/icons.js';
import { pasteNoticeStyles } from './paste-notice.styles.js';
import { hasError, stayOf, type FormPasteSummary, type renderPasted, type Stay } from './pasted.js';

/** Milliseconds. */
const READ = 10_000;

type Host = ReactiveControllerHost & HTMLElement;

/** What became of a block, and what shows it. */
interface Told {
  readonly summary: FormPasteSummary;
  readonly render: typeof renderPasted;
  readonly stays: Stay;
}

export class PasteNotice implements ReactiveController {
  private readonly host: Host;
  private readonly onClosed: () => void;
  private pasted: Told | null = null;
  private isOpen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;

  /** @param onClosed it was closed by its button, which had the focus. */
  constructor(host: Host, onClosed: () => void) {
    this.host = host;
    this.onClosed = onClosed;
    host.addController(this);
    addSheets(host.shadowRoot!, [pasteNoticeStyles]);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Is there more than the line shows? Looked at when the page is laid out anyway. */
  hostUpdated(): void {
    cancelAnimationFrame(this.frame);
    if (this.pasted === null || this.isOpen) return;
    this.frame = requestAnimationFrame(() => {
      const line = this.host.shadowRoot?.querySelector('.pasted');
      const told = line?.querySelector('.notice');
      if (told) line!.toggleAttribute('data-cut', told.scrollHeight > told.clientHeight + 1);
    });
  }

  show(pasted: Told): void {
    this.tell(pasted);
    if (pasted.stays === 'moment') this.timer = setTimeout(() => this.clear(), READ);
  }

  clear(): void {
    if (this.pasted !== null) this.tell(null);
  }

  private tell(pasted: PasteNotice['pasted']): void {
    clearTimeout(this.timer);
    this.pasted = pasted;
    this.isOpen = false;
    this.host.requestUpdate();
  }

  follow({ origin, source }: Pick<SessionChange, 'origin' | 'source'>, session: EntrySession | undefined): void {
    const { pasted } = this;
    if (pasted === null) return;
    const isInput = origin === 'set' && source !== 'pasted';
    const isRead = pasted.stays === 'moment' || pasted.stays === 'input';
    if (origin === 'undo' || (isInput && isRead)) this.clear();
    else if (session) this.nameWrong(session, pasted);
  }

  /** What asks for nothing any more goes. */
  private nameWrong(session: EntrySession, { summary, ...told }: Told): void {
    if (summary.kind !== 'pasted') return;
    const wrong = summary.wrong.filter((cell) => hasError(session, cell));
    if (wrong.length === summary.wrong.length) return;
    const left = { ...summary, wrong };
    if (stayOf(left) !== 'closed') return this.clear();
    this.pasted = { ...told, summary: left };
    this.host.requestUpdate();
  }

  get classes(): string {
    return this.pasted === null ? '' : `pasted ${this.isOpen ? 'open' : ''}`;
  }

  /** What is told, in a line that is there before. */
  render(session: EntrySession, locale: Locale, goTo: (cell: CellRef) => void): TemplateResult | typeof nothing {
    const { pasted } = this;
    return pasted ? pasted.render(pasted.summary, session, locale, goTo) : nothing;
  }

  /** Behind it. */
  renderTools(locale: Locale): TemplateResult | typeof nothing {
    return this.pasted && this.pasted.stays !== 'busy' ? this.renderButtons(locale) : nothing;
  }

  private renderButtons(locale: Locale): TemplateResult {
    const { isOpen } = this;
    return html`<button type="button" class="unfold" aria-expanded=${String(isOpen)} @click=${() => this.unfold(!isOpen)}>
        ${isOpen ? pasteWords[locale].foldNotice : pasteWords[locale].unfoldNotice}
      </button>
      <button type="button" class="tool close" title=${panelWords[locale].close} @click=${() => this.close()}>
        ${icon('close')}<span class="visually-hidden">${panelWords[locale].close}</span>
      </button>`;
  }

  unfold(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.host.requestUpdate();
  }

  private close(): void {
    this.clear();
    this.onClosed();
  }
}
