/**
 * A panel that a button opens and closes.
 *
 * Open, it takes the focus; closed by Escape or its own buttons, it gives it back to the button that opened it. A click elsewhere closes
 * a panel that `isLight`, and leaves the focus where the click put it: only panels in which nothing can be lost should be. Open, it ends
 * with the window, wherever the page is scrolled. Opening one closes the others, but for those in which something is typed or chosen: they stay beneath it.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { consume } from '../theme/events.js';
import { hostOf } from '../theme/language.js';
import { scaleOf } from '../theme/scale.js';

export interface DisclosureOptions {
  /** Selector of the button, in the host's shadow root. */
  readonly opener: string;
  /** Selector of the panel; without one the panel doesn't take the focus. */
  readonly panel?: string;
  /** A click elsewhere closes it. */
  readonly isLight?: boolean;
  /** Would something be lost if it closed? What is typed in its fields is seen anyway. */
  readonly holds?: () => boolean;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}

/** Pixels: with less room to the window's end a panel goes beyond it, and is scrolled to. */
const LEAST_HEIGHT = 240;

type Host = ReactiveControllerHost & HTMLElement;

export class Disclosure implements ReactiveController {
  /** Those that are open on the page. */
  static readonly shown = new Set<Disclosure>();
  private static top = 1050;
  private readonly host: Host;
  private readonly options: DisclosureOptions;
  private isShown = false;

  constructor(host: Host, options: DisclosureOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.isShown;
  }

  hostConnected(): void {
    if (this.isShown) Disclosure.shown.add(this);
    if (this.options.isLight) document.addEventListener('pointerdown', this.onPointerdown);
    addEventListener('resize', this.fit);
    document.addEventListener('scroll', this.fit, { capture: true, passive: true });
  }

  hostUpdated(): void {
    this.fit();
  }

  hostDisconnected(): void {
    Disclosure.shown.delete(this);
    document.removeEventListener('pointerdown', this.onPointerdown);
    removeEventListener('resize', this.fit);
    document.removeEventListener('scroll', this.fit, { capture: true });
  }

  /** Resolves when the panel is there and has the focus. */
  async open(): Promise<void> {
    this.options.onOpen?.();
    for (const other of Disclosure.shown) if (other !== this && other.canYield()) other.hide();
    this.show(true);
    await this.focusPanel();
  }

  /** Closes the panel and gives the focus back. */
  close(): void {
    this.hide();
    this.find(this.options.opener)?.focus();
  }

  /** Closes the panel; the focus goes elsewhere. */
  hide(): void {
    this.options.onClose?.();
    this.show(false);
  }

  toggle(): void {
    if (this.isShown) this.close();
    else void this.open();
  }

  /** Gives the panel the focus once it has been drawn, and brings all of it into view that there is room for. */
  async focusPanel(): Promise<void> {
    await this.host.updateComplete;
    const { panel } = this;
    if (panel) panel.style.zIndex = String(++Disclosure.top); // over those that stay
    panel?.focus();
    panel?.scrollIntoView({ block: 'nearest' }); // one that has the focus already is not scrolled to
  }

  private canYield(): boolean {
    const { panel, options } = this;
    return !!panel && !options.holds?.() && ![...panel.querySelectorAll('input')].some(({ value, defaultValue }) => value !== defaultValue);
  }

  private get panel(): HTMLElement | null | undefined {
    return this.options.panel === undefined ? null : this.find(this.options.panel);
  }

  private readonly fit = (): void => {
    const panel = this.isShown ? this.panel : null;
    if (!panel) return;
    const room = this.end - Math.max(panel.getBoundingClientRect().top, 0);
    panel.style.maxHeight = `${Math.max(room, Math.min(LEAST_HEIGHT, innerHeight)) / scaleOf(panel)}px`;
  };

  /** Of the window, or of an element around it that scrolls in the height the page gives it: what sticks there is not scrolled to. */
  private get end(): number {
    const scroller = this.host.closest('[data-scrolls]') ?? hostOf(this.host)?.closest('[data-scrolls]');
    return Math.min(innerHeight, scroller?.getBoundingClientRect().bottom ?? innerHeight);
  }

  private show(isShown: boolean): void {
    Disclosure.shown[isShown ? 'add' : 'delete'](this);
    this.isShown = isShown;
    this.host.requestUpdate();
  }

  private find(selector: string): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  private readonly onPointerdown = (event: PointerEvent): void => {
    if (!this.isShown) return;
    const { opener, panel } = this.options;
    const path = event.composedPath();
    const isInside = [opener, panel].some((selector) => selector !== undefined && path.includes(this.find(selector)!));
    if (!isInside) this.hide();
  };
}

export interface OpenerOptions {
  readonly label: unknown;
  readonly class: string;
  readonly part?: string;
  readonly isDisabled?: boolean;
  /** Id of the panel, where it has one. */
  readonly controls?: string;
  /** For a button that shows an icon. */
  readonly title?: string | undefined;
}

/** The button. */
export function renderOpener(
  disclosure: Disclosure,
  { label, class: classes, part, isDisabled = false, controls, title }: OpenerOptions,
): TemplateResult {
  return html`<button
    type="button"
    class=${classes}
    part=${part ?? nothing}
    title=${title ?? nothing}
    aria-expanded=${String(disclosure.isOpen)}
    aria-controls=${controls !== undefined && disclosure.isOpen ? controls : nothing}
    ?disabled=${isDisabled}
    @click=${() => disclosure.toggle()}
  >
    ${label}
  </button>`;
}

export interface PanelOptions {
  readonly title: string;
  /** Label of the button that closes it. */
  readonly close: string;
  readonly content: unknown;
}

/** The panel, as long as it is open; its styles are in `panel.styles.ts`. */
export function renderPanel(disclosure: Disclosure, { title, close, content }: PanelOptions): TemplateResult | typeof nothing {
  if (!disclosure.isOpen) return nothing;
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    consume(event); // what is around it stays open
    disclosure.close();
  };
  return html`<section class="panel" part="panel" tabindex="-1" aria-label=${title} @keydown=${onKeydown}>
    <header>
      <h2>${title}</h2>
      <button type="button" class="close" @click=${() => disclosure.close()}>${close}</button>
    </header>
    ${content}
  </section>`;
}
