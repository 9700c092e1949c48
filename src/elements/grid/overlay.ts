/**
 * The overlay: where the grid's menus show.
 *
 * Handsontable puts its portal for menus on the page's body. There the page's style sheets would reach it and the grid's
 * don't; beside the grid an ancestor's transform or overflow would misplace it, and its `uiContainer`
 * (https://github.com/handsontable/handsontable/pull/6304) takes no clicks inside a shadow root. So the portal moves into an
 * element on the body that has a shadow root of its own, with the grid's sheets.
 * https://github.com/handsontable/handsontable/pull/13194 brought the grid into shadow roots, and its menus not.
 */
import { gridSheet, type Handsontable } from './handsontable.js';

const hostSheet = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { all: initial !important; display: contents !important; }');
  return sheet;
};

export class GridOverlay {
  private readonly host = document.createElement('div');

  /** @param extra sheets the menus need besides the grid's own. @param font of the grid, which the page's would not reach. */
  constructor(portal: HTMLElement, extra: readonly CSSStyleSheet[], font: string) {
    this.host.dataset['dabiaoOverlay'] = '';
    portal.style.fontFamily = font;
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [gridSheet, hostSheet(), ...extra];
    root.append(portal);
    // From outside the shadow root a click on a menu item would look like a click beside the menu, and close it.
    for (const type of ['mousedown', 'touchstart']) this.host.addEventListener(type, (event) => event.stopPropagation());
    // A tap closes the menu when the finger is lifted; the mouse that the browser then plays would fall on the cell beneath.
    this.host.addEventListener('touchend', (event) => event.cancelable && event.preventDefault(), { passive: false });
    document.body.append(this.host);
  }

  /** A menu is built of a table, which would stand between the menu and its items for a screen reader. */
  tidyMenus(): void {
    const parts = ['table', 'thead', 'tbody', 'tr'].map((name) => `.htMenu ${name}`); // `:is()` came with Chromium 88
    for (const part of this.host.shadowRoot!.querySelectorAll(parts.join())) part.setAttribute('role', 'presentation');
  }

  remove(): void {
    this.host.remove();
  }
}

/**
 * Under a modal dialog the overlay can't be seen, and its menu would have the keys all the same: there the browser's own menu opens.
 * Which dialogs are modal Chromium tells from 105 on only; in others the browser's menu does no harm.
 */
export function keepMenuSeen(container: HTMLElement, hot: Handsontable): void {
  container.addEventListener(
    'contextmenu',
    (event) => {
      if (isInDialog(container)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
  hot.addHook('afterContextMenuShow', (menu: { close: () => void }) => {
    if (isInDialog(container)) queueMicrotask(() => menu.close()); // opened by a key it takes a step in its menu first
  });
}

function isInDialog(element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLDialogElement && node.open) return true;
  }
  return false;
}
