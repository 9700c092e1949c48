/**
 * Where the focus goes when what had it is gone.
 *
 * KEPTFOCUS1 a button that disappears with what it did leaves the focus to the heading of its pane, so that the keyboard goes on there
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
    const home = this.home?.isConnected ? this.home : root.querySelector(HOMES);
    home?.querySelector<HTMLElement>('h1, h2')?.focus();
  }
}
