/** What a page is asked on an old Chromium. These functions are sent to it as text: they know one another and nothing else. */

/** Looks through shadow roots, where `document.querySelectorAll` doesn't. */
export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
    ...(node.matches(selector) ? [node] : []),
    ...(node.shadowRoot ? all(selector, node.shadowRoot) : []),
  ]);
}

/** The cell of the grid by the name of its row and its heading; the first where several read the same. */
export function cell(row: string, heading: string): HTMLElement | null {
  const headings = all('.ht_master thead tr:last-child th').map((node) => node.textContent!.trim());
  const line = all('.ht_master tbody tr').find((node) => node.querySelector('th')?.title === row);
  return (line?.querySelectorAll('td')[headings.indexOf(heading) - 1] as HTMLElement | undefined) ?? null; // names stand first
}

/** Without the sign of a question or an error. */
export function textOf(row: string, heading: string): string | undefined {
  return cell(row, heading)
    ?.innerText.trim()
    .replace(/^[✕?✓]\s*/, '');
}

/** The innermost element that shows these words. */
export function shown(words: string): HTMLElement | undefined {
  const says = (node: Element) => node.textContent!.includes(words);
  return all('*').find((node) => says(node) && ![...node.children].some(says) && node.getClientRects().length > 0);
}

/** The middle of an element, brought into view; null while it moves. */
export async function middle(node: Element | null | undefined): Promise<{ x: number; y: number } | null> {
  if (!node) return null;
  node.scrollIntoView({ block: 'center', inline: 'center' });
  const place = () => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = place();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const now = place();
  return node.isConnected && before.x === now.x && before.y === now.y ? now : null;
}

const FUNCTIONS = { all, cell, textOf, shown, middle };
export type InPage = typeof FUNCTIONS;

/** `__name` is what the compiler of the tests puts around functions that have a name. */
export const IN_PAGE = [
  'const __name = (work) => work;',
  ...Object.entries(FUNCTIONS).map(([name, work]) => `const ${name} = ${work};`),
  `const page = { ${Object.keys(FUNCTIONS).join(', ')} };`,
].join('\n');
