/**
 * A bar of one line: where there is no room for all that it says, the picture of the progress goes first, then the words of its tools one by
 * one, whose icons stay, then the period, which the heads of the columns have too, and last the end of the title. The main action, and what was not told here, keep their words.
 */

/** Pixels: a bar of one line is no higher. */
const ONE_LINE = 44;

/** Selectors of the tools, in the order in which their words go. */
const TOOLS = ['.full', 'dabiao-print', '.drafts > .tool', '.switch', 'dabiao-import', 'dabiao-import'];

/** @param isFree it may have several lines. */
export function fitBar(host: HTMLElement, bar: HTMLElement, isFree: boolean): void {
  for (const name of ['data-compact', 'data-tight']) host.removeAttribute(name);
  for (const tool of bar.querySelectorAll('[data-short]')) tool.removeAttribute('data-short');
  const isOver = () => !isFree && bar.offsetHeight > ONE_LINE;
  if (!isOver()) return;
  host.toggleAttribute('data-compact', true);
  for (const selector of TOOLS) {
    if (!isOver()) return;
    shorten(bar.querySelector(selector));
  }
  host.toggleAttribute('data-tight', isOver());
}

/** The import has two words, of which the second goes first. */
function shorten(tool: Element | null): void {
  const isHalf = tool?.localName === 'dabiao-import' && !tool.hasAttribute('data-short');
  tool?.setAttribute('data-short', isHalf ? 'some' : '');
}
