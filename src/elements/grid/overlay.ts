/**
 * The overlay: where the grid's menu shows.
 *
 * Handsontable puts its portal for menus on the page's body. There the page's style sheets would reach it and the grid's
 * don't; beside the grid an ancestor's transform or overflow would misplace it, and its `uiContainer`
 * (https://github.com/handsontable/handsontable/pull/6304) takes no clicks inside a shadow root. So the portal moves into an
 * element on the body that has a shadow root of its own, with the grid's sheets.
 * https://github.com/handsontable/handsontable/pull/13194 brought the grid into shadow roots, and its menus not.
 *
 * While the menu is open the element stands in the dialog around the grid: beyond a modal one nothing can be seen, clicked or heard. Where the
 * browser has popovers it is one, above all else; in others its `z-index` is above all that the grid stands in.
 */
import { consume } from '../theme/events.js';
import { gridSheet, type Handsontable } from './handsontable.js';
import { parentOf } from './page-scroll.js';
import { scaleOf } from '../theme/scale.js';

/** What a menu must not be outside of. */
const DIALOGS = 'dialog, [popover], [aria-modal="true"], [role="dialog"], :fullscreen';
/** What the library's own sheet gives its menus. */
const LEAST_Z_INDEX = 1060;
/** Of the theme, as the grid's sheets use it. */
const THEME_PROPERTIES = ['font-size', 'text', 'text-muted', 'surface', 'surface-muted', 'border', 'accent'].map((name) => `--_${name}`);

const hostSheet = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial !important; direction: var(--dabiao-direction, ltr) !important; position: fixed !important; top: 0 !important; left: 0 !important; z-index: var(--_z-index) !important;
      width: 0 !important; height: 0 !important; overflow: visible !important; }
    .htMenu { position: fixed !important; }`);
  return sheet;
};

export class GridOverlay {
  private readonly host = document.createElement('div');
  private readonly container: HTMLElement;
  private readonly plugin: Handsontable.plugins.ContextMenu;
  /** How far the page was scrolled when the menu was placed. */
  private scrolled = { x: 0, y: 0 };

  /** @param sheets the menu needs besides the grid's own. */
  constructor(hot: Handsontable, container: HTMLElement, sheets: readonly CSSStyleSheet[]) {
    const { host } = this;
    this.container = container;
    this.plugin = hot.getPlugin('contextMenu');
    host.dataset['dabiaoOverlay'] = '';
    host.popover = 'manual'; // of the attribute some browsers before popovers complain
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [gridSheet, ...sheets, hostSheet()];
    root.append(hot.rootPortalElement!);
    // From outside the shadow root a click on a menu item would look like a click beside the menu, and close it. A page that keeps the
    // focus in its dialog would take it from the menu.
    for (const type of ['mousedown', 'touchstart', 'focusin']) host.addEventListener(type, (event) => event.stopPropagation());
    // A tap closes the menu when the finger is lifted; the mouse that the browser then plays would fall on the cell beneath.
    host.addEventListener('touchend', (event) => event.cancelable && event.preventDefault(), { passive: false });
    host.addEventListener('keydown', (event) => this.onKeydown(event), { capture: true });
    document.body.append(host);
    addEventListener('scroll', this.onScroll, { passive: true });
    hot.addHook('beforeContextMenuShow', () => this.raise());
    hot.addHook('afterContextMenuShow', () => {
      this.tidyMenu();
      queueMicrotask(() => this.place()); // by then the library has placed it
    });
  }

  /** Closes the menu. @returns whether it was open. */
  close(): boolean {
    const isOpen = this.menu !== null;
    if (isOpen) this.plugin.close();
    return isOpen;
  }

  remove(): void {
    removeEventListener('scroll', this.onScroll);
    this.host.remove();
  }

  /** The menu that is open. */
  private get menu(): HTMLElement | null {
    const { menu } = this.plugin;
    return menu?.isOpened() ? menu.container : null;
  }

  /** To where it is seen, with the colours of the grid. */
  private raise(): void {
    const { host, container } = this;
    let dialog: Element = document.body;
    let zIndex = LEAST_Z_INDEX;
    for (let node: Element | null = container; node instanceof Element; node = parentOf(node)) {
      zIndex = Math.max(zIndex, Number(getComputedStyle(node).zIndex) + 1 || 0);
      if (dialog === document.body && node !== document.documentElement && node.matches(DIALOGS)) dialog = node;
    }
    const style = getComputedStyle(container);
    zIndex = Math.max(zIndex, Number(style.getPropertyValue('--dabiao-z-index')) + 1 || 0);
    host.style.setProperty('--_z-index', String(zIndex));
    for (const name of THEME_PROPERTIES) host.style.setProperty(name, style.getPropertyValue(name));
    this.plugin.hot.rootPortalElement!.style.fontFamily = style.fontFamily;
    dialog.append(host); // a popover that was shown is none by it
    (host as { showPopover?: () => void }).showPopover?.();
  }

  /**
   * The library has placed the menu in pixels of the page, as if nothing were around it that is zoomed, moved or larger: here it comes to that
   * place in the window, all of it.
   */
  private place(): void {
    const { menu } = this;
    if (!menu) return;
    this.scrolled = { x: scrollX, y: scrollY };
    const { width, height, left, top } = menu.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const x = Math.max(Math.min(parseFloat(menu.style.left) - scrollX, clientWidth - width), 0);
    const y = Math.max(Math.min(parseFloat(menu.style.top) - scrollY, innerHeight - height), 0);
    this.move(menu, x - left, y - top);
  }

  /** @param x pixels of the window. */
  private move(menu: HTMLElement, x: number, y: number): void {
    const { style } = menu;
    const scale = scaleOf(menu);
    style.left = `${parseFloat(style.left) + x / scale}px`;
    style.top = `${parseFloat(style.top) + y / scale}px`;
  }

  private readonly onScroll = (): void => {
    const { menu, scrolled } = this;
    if (menu) this.move(menu, scrolled.x - scrollX, scrolled.y - scrollY);
    this.scrolled = { x: scrollX, y: scrollY };
  };

  private onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing && this.close()) consume(event);
  }

  /** A menu is built of a table, which would stand between the menu and its items for a screen reader. */
  private tidyMenu(): void {
    const parts = ['table', 'thead', 'tbody', 'tr'].map((name) => `.htMenu ${name}`); // `:is()` came with Chromium 88
    for (const part of this.host.shadowRoot!.querySelectorAll(parts.join())) part.setAttribute('role', 'presentation');
  }
}
