/** What the tests of the open points share: a grid with their panel open, and what is looked at in it. */
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import '../../../src/elements/points/dabiao-grid-points.js'; // else it comes a while after it is asked for
import { settled } from '../desk.js';
import { ready } from '../support.js';
import { openGrid } from '../grid/desk.js';

export const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
export const toggle = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector<HTMLButtonElement>('.list-points')!;
export const panel = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector('dabiao-grid-points');
export const inside = (grid: DabiaoGrid) => panel(grid)!.shadowRoot!;
export const points = (grid: DabiaoGrid) => [...inside(grid).querySelectorAll<HTMLElement>('.point')];
export const lines = (grid: DabiaoGrid) => points(grid).map(words);
export const headings = (grid: DabiaoGrid) => [...inside(grid).querySelectorAll('h3')].map(words);
export const current = (grid: DabiaoGrid) =>
  points(grid)
    .filter((point) => point.getAttribute('aria-current') === 'true')
    .map(words);
export const point = (grid: DabiaoGrid, name: string) => points(grid).find((one) => words(one).includes(name))!;

export async function openPoints(...given: Parameters<typeof openGrid>) {
  const desk = await openGrid(...given);
  toggle(desk.grid).click();
  await ready(desk.grid);
  await ready(panel(desk.grid)!);
  return desk;
}

/** The list follows after the frame in which the grid was drawn. */
export async function followed(grid: DabiaoGrid): Promise<void> {
  await settled();
  await ready(panel(grid)!);
}
