/** The parts of the grid's element that F6 goes between: the row above, the grid, and what is told beside it. */
const PANES = ['.heads', '.grid', 'dabiao-indicator-panel, dabiao-grid-points'];

/**
 * The part after the one a key was pressed in, or before it.
 *
 * @param path of the key's event.
 */
export function nextPane(root: ShadowRoot, path: readonly EventTarget[], step: 1 | -1): HTMLElement | null {
  const panes = PANES.flatMap((selector) => root.querySelector<HTMLElement>(selector) ?? []);
  const current = panes.findIndex((pane) => path.includes(pane));
  return panes[(Math.max(current, 0) + step + panes.length) % panes.length] ?? null;
}

/** Gives the row above the grid the focus: the field that is seen. */
export function focusHeads(heads: HTMLElement): void {
  heads.querySelector<HTMLElement>('.field[aria-current], button:not(:disabled)')?.focus();
}
