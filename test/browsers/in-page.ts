/** What a page is asked in any browser. These functions are sent to it as text: they know one another and nothing else. */

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

/** The innermost element that shows at a point of the window. */
export function hit(x: number, y: number): Element | null {
  let node: Element | null = null;
  let inner = document.elementFromPoint(x, y);
  while (inner && inner !== node) {
    node = inner;
    inner = node.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return node;
}

/** The middle of an element, brought into view; null while it moves. */
export async function middle(node: Element | null | undefined): Promise<{ x: number; y: number } | null> {
  if (!node) return null;
  const place = (of = node) => {
    const { x, y, width, height } = of.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const isAt = ({ x, y }: { x: number; y: number }, of: Element) => place(of).x === x && place(of).y === y;
  const before = place();
  const front = hit(before.x, before.y)?.closest(node.tagName); // of a frozen cell one of the same place
  if (!front || !isAt(before, front)) node.scrollIntoView({ block: 'center', inline: 'center' });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return node.isConnected && isAt(before, node) ? before : null;
}

/** A button by all it says. */
export function button(words: string): HTMLElement | undefined {
  return all('button').find((node) => node.textContent!.trim() === words);
}

/** The field of an indicator's value, where the report is shown as fields. */
export function field(row: string): HTMLInputElement | undefined {
  const fields = all('.form input[type=text]') as HTMLInputElement[];
  return fields.find(({ labels }) => labels![0]!.textContent!.startsWith(`${row} ·`));
}

/** Another program's window, in front: what is copied from it is this text, and then it goes. */
export function offer(text: string): void {
  const desk = document.body.appendChild(document.createElement('textarea'));
  desk.id = 'desk';
  desk.style.cssText = 'position: fixed; top: 0'; // the page stays where it is
  desk.value = text && ' ';
  desk.select();
  desk.addEventListener('copy', (event) => {
    event.clipboardData!.setData('text/plain', text);
    event.preventDefault();
    desk.remove();
  });
}

const FUNCTIONS = { all, cell, textOf, shown, hit, middle, button, field, offer };
export type InPage = typeof FUNCTIONS;

/** `__name` is what the compiler of the tests puts around functions that have a name. */
export const IN_PAGE = [
  'const __name = (work) => work;',
  ...Object.entries(FUNCTIONS).map(([name, work]) => `const ${name} = ${work};`),
  `const page = { ${Object.keys(FUNCTIONS).join(', ')} };`,
].join('\n');
