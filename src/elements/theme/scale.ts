/** Pixels of the window for one of an element's own, where the page around is zoomed or has been made larger. */
export function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / element.offsetWidth || 1;
}
