/** The parts of a form's element that F6 goes between: the row above, the cells, and what is told beside them. */
const BESIDE = 'dabiao-indicator-panel, dabiao-grid-points';

/**
 * The part after the one a key was pressed in, or before it.
 *
 * @param path of the key's event.
 */
export function nextPane(root: ShadowRoot, cells: HTMLElement, path: readonly EventTarget[], step: 1 | -1): HTMLElement | null {
  const panes = [root.querySelector<HTMLElement>('.heads'), cells, root.querySelector<HTMLElement>(BESIDE)].filter((pane) => pane !== null);
  const current = panes.findIndex((pane) => path.includes(pane));
  return panes[(Math.max(current, 0) + step + panes.length) % panes.length] ?? null;
}

/** Gives the row above the form the focus: the field that is seen. */
export function focusHeads(heads: HTMLElement): void {
  heads.querySelector<HTMLElement>('.field[aria-current], button:not(:disabled)')?.focus();
}
