/** What of a grid the document had to change. */
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';

export const CELL_SELECTOR = '.ht_master tbody td';

/** @returns a function that gives the cells and headers touched so far. */
export function changedCells(grid: DabiaoGrid): () => Element[] {
  const seen = new Set<Element>();
  const take = (records: readonly MutationRecord[]) => {
    for (const { target } of records) {
      const cell = (target instanceof Element ? target : target.parentElement)?.closest('td, th');
      if (cell) seen.add(cell);
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(grid.shadowRoot!.querySelector('.grid')!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return () => {
    take(observer.takeRecords());
    return [...seen];
  };
}
