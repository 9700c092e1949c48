/**
 * Second copies of drafts that could not be read yet: what is typed meanwhile is kept with what they hold.
 *
 * UNREADCOPY1 it takes the place of a copy only once that was read, and beside all its other cells · UNREADCOPY2 a mark, and what is locked or
 * damaged, stays as it is
 */
import { readCopy, type FoundCopy, type SecondCopy } from './second-copy.js';
import type { Sealing } from './sealing.js';

export class UnreadCopies {
  private readonly found = new Map<string, FoundCopy | null>();

  async read(ids: readonly string[], sealing: Sealing): Promise<readonly (FoundCopy | null)[]> {
    const copies = await Promise.all(ids.map((id) => readCopy(id, sealing)));
    for (const [i, id] of ids.entries()) this.found.set(id, copies[i] ?? null);
    return copies;
  }

  *merged(copies: Iterable<readonly [draft: string, copy: SecondCopy]>): Iterable<readonly [draft: string, copy: SecondCopy]> {
    for (const [draft, copy] of copies) {
      const found = this.found.get(draft);
      if (found === undefined || !copy.writes) continue;
      if (found && (!found.writes || found.damaged !== undefined)) continue;
      const typed = new Set(copy.writes.flatMap(({ cells }) => cells.map(([key]) => key)));
      const rest = (found?.writes ?? []).map((write) => ({ ...write, cells: write.cells.filter(([key]) => !typed.has(key)) }));
      const writes = [...rest.filter(({ cells }) => cells.length > 0), ...copy.writes];
      const filled = writes.reduce((sum, { cells }) => sum + cells.filter(([, text]) => text !== '').length, 0);
      yield [draft, { ...copy, cells: filled, writes, typing: [...(found?.typing ?? []), ...(copy.typing ?? [])] }];
    }
  }
}
