/**
 * Where the focus goes when what had it is gone.
 *
 * KEPTFOCUS1 a button that disappears with what it did leaves the focus to the heading of its pane, so that the keyboard goes on there; to that of the desk
 * where the pane is not shown
 */
const HOMES = '.pane, .sources, .bar, dialog';

export class KeptFocus {
  private last: Element | null = null;
  private home: Element | null = null;

  /** Before something is drawn. */
  remember(root: ShadowRoot): void {
    this.last = root.activeElement;
    this.home = this.last?.closest(HOMES) ?? null;
  }

  /** After it was drawn. */
  restore(root: ShadowRoot): void {
    if (!this.last || this.last.isConnected || root.activeElement) return;
    focusFirst([this.home?.isConnected ? this.home.querySelector('h1, h2') : null, ...root.querySelectorAll('h1')]);
  }
}

/** Gives the focus to the first of these that takes it. */
export function focusFirst(elements: readonly (Element | null | undefined)[]): void {
  for (const element of elements) {
    (element as HTMLElement | null | undefined)?.focus();
    if (element && (element.getRootNode() as ShadowRoot).activeElement === element) return;
  }
}
