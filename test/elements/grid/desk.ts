/** What the tests of the grid share: a form with a grid, and what they look at in it. */
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import type { Plan } from '../../../src/plan/schema.js';
import type { Part } from '../../../src/report/form.js';
import type { EntrySession } from '../../../src/report/session.js';
import { at, formPlan, gridReady, LICENSE, openSession, settled, td } from '../desk.js';
import { ready } from '../support.js';

/**
 * The library's root, a treegrid, holds a box that scrolls and therefore takes the focus by script, and its editors; the rule
 * wants nothing but rows there. Screen readers pass over both.
 */
export const KNOWN = ['aria-required-children'];

/** Its menu has such a box, too, and marks the current item as selected, which items of menus can't be. */
export const KNOWN_OF_MENUS = ['aria-required-children', 'aria-allowed-attr'];

export const overlays = () => [...document.querySelectorAll<HTMLElement>('[data-dabiao-overlay]')];
export const message = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector('[part=message]')!;
export const said = (grid: DabiaoGrid) => message(grid).textContent!.replace(/\s+/g, ' ').trim();
export const notice = (grid: DabiaoGrid) =>
  grid.shadowRoot!.querySelector('[role=status].notice')?.textContent?.replace(/\s+/g, ' ').trim();
export const button = (grid: DabiaoGrid, name: string) =>
  [...grid.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.includes(name))!;

export interface GridDesk {
  readonly grid: DabiaoGrid;
  readonly session: EntrySession;
  cell(id: string, part?: Part, breakdown?: string): HTMLElement;
  select(id: string, part?: Part, breakdown?: string): Promise<void>;
  selected(): string;
}

export async function openGrid(plan: Plan = formPlan(), attributes = '', inner = ''): Promise<GridDesk> {
  const { root } = await openSession(`<dabiao-grid license-key="${LICENSE}"></dabiao-grid>${inner}`, plan, attributes);
  const grid = root.querySelector('dabiao-grid')!;
  await gridReady(grid);
  await ready(grid);
  await import('../../../src/elements/form-tools/paste.js'); // else it comes a while after the first cell is selected
  await import('../../../src/elements/form-tools/keys-help.js'); // else it comes a while after it is asked for
  const ref = (id: string, part?: Part, breakdown?: string) => at(root.session!, id, part, breakdown);
  return {
    grid,
    get session() {
      return root.session!;
    },
    cell: (id, part, breakdown) => td(grid, ref(id, part, breakdown)),
    async select(id, part, breakdown) {
      grid.select(ref(id, part, breakdown));
      await settled();
    },
    selected() {
      const { session } = root;
      const { row, column } = grid['view']!.selected!;
      const { part, breakdown } = session!.form.columns[column]!;
      return [session!.form.rows[row]!.indicator.id, breakdown, part].filter((one) => one !== '').join(' ');
    },
  };
}

export function paste(grid: DabiaoGrid, text: string, target?: Element): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  (target ?? grid.shadowRoot!.activeElement ?? grid.shadowRoot!.querySelector('.ht_master td')!).dispatchEvent(event);
  return event;
}
