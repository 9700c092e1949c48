/** What the tests of the entry elements share: a plan, a form on the page, keys as a hand presses them, a watch on the console. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import type { DabiaoGrid } from '../../src/elements/grid/dabiao-grid.js';
import type { DabiaoSession } from '../../src/elements/session/dabiao-session.js';
import type { Plan } from '../../src/plan/schema.js';
import type { CellRef } from '../../src/report/form.js';
import type { EntrySession } from '../../src/report/session.js';
import { formPlan } from './sample-form.js';
import { fixture, until } from './support.js';

export { at, complaintsOf, fillAll, formPlan, type } from './sample-form.js';

export const LICENSE = 'non-commercial-and-evaluation';
export const MARKUP = '<img src="/nowhere" onerror="document.body.dataset.broken=1"><script>document.body.dataset.broken=1</script>';

/** An address that serves a plan, or whatever text it should be. */
export function planUrl(plan: unknown): string {
  return URL.createObjectURL(new Blob([typeof plan === 'string' ? plan : JSON.stringify(plan)], { type: 'application/json' }));
}

export interface Desk<Root extends HTMLElement = HTMLElement> {
  readonly root: Root;
  readonly provider: DabiaoSession;
  /** The session as it is now. */
  readonly session: EntrySession;
}

/** `<dabiao-session>` with elements inside, its session open. Attributes given go before those there are anyway. */
export async function openSession(inner: string, plan: Plan = formPlan(), attributes = ''): Promise<Desk<DabiaoSession>> {
  const root = await fixture<DabiaoSession>(
    `<dabiao-session ${attributes} plan="${planUrl(plan)}" department="health" period="2025">${inner}</dabiao-session>`,
  );
  return deskOf(root, root);
}

/** `<dabiao-entry>`, its session open. */
export async function openEntry(plan: Plan = formPlan(), attributes = `license-key="${LICENSE}"`): Promise<Desk<DabiaoEntry>> {
  const root = await fixture<DabiaoEntry>(
    `<dabiao-entry ${attributes} plan="${planUrl(plan)}" department="health" period="2025"></dabiao-entry>`,
  );
  return deskOf(root, root.shadowRoot!.querySelector('dabiao-session')!);
}

async function deskOf<Root extends HTMLElement>(root: Root, provider: DabiaoSession): Promise<Desk<Root>> {
  await until(() => provider.session, 5000);
  await provider.updateComplete;
  return {
    root,
    provider,
    get session() {
      return provider.session!;
    },
  };
}

export async function gridReady(grid: DabiaoGrid): Promise<void> {
  await until(() => grid.shadowRoot!.querySelector('.ht_master tbody td'), 8000);
}

/** The cell of the grid that shows a cell of the form, uncovered where it is hidden. What changed is drawn in the next microtask. */
export function td(grid: DabiaoGrid, cell: CellRef): HTMLElement {
  const view = grid['view']!;
  if (!view.layout.place(cell)) view.select(cell);
  const { row, column } = view.layout.place(cell)!;
  return view.hot.getCell(row, column, true)!;
}

/** Presses keys one after the other: `Enter`, `Control+z`, `Shift+Tab`. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const parts = key.split('+');
    const last = parts.pop()!;
    for (const part of parts) await sendKeys({ down: part });
    await sendKeys({ press: last });
    for (const part of parts) await sendKeys({ up: part });
  }
}

export async function typeKeys(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/** Colours forced by the system. They stay until they are forced no longer. */
export async function forceColors(forced: 'active' | 'none'): Promise<void> {
  await executeServerCommand('forced-colors', forced);
  if (matchMedia('(forced-colors: active)').matches !== (forced === 'active')) throw new Error('Expected colours to be forced');
}

/** Microtasks, a frame, and the moment the grid takes to put the focus where it belongs: what is drawn now stays. */
export async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}

/** How often the grid library has measured a text meanwhile, for which it puts an element into the page. */
export async function measured(work: () => unknown): Promise<number> {
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.filter(({ addedNodes }) => addedNodes.length > 0).length));
  observer.observe(document.body, { childList: true });
  await work();
  await settled();
  observer.disconnect();
  return count;
}

/** The element that has the focus, through all shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Every shadow root below a node, its own included. */
export function* shadowRoots(node: Element | ShadowRoot | Document): IterableIterator<ShadowRoot> {
  if (node instanceof Element && node.shadowRoot) {
    yield node.shadowRoot;
    yield* shadowRoots(node.shadowRoot);
  }
  for (const child of node.querySelectorAll('*')) if (child.shadowRoot) yield* shadowRoots(child);
}

/** Elements that text of a stranger would have made, had it been taken for markup. */
export function injected(node: Element): Element[] {
  return [...shadowRoots(document.body), node].flatMap((root) => [...root.querySelectorAll('img, script, iframe, object')]);
}
