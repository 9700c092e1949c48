/**
 * Second copies of drafts that could not be read yet: what is typed meanwhile is kept with what they hold.
 *
 * UNREADCOPY1 it takes the place of a copy only once that was read, and beside all its other cells · UNREADCOPY2 a mark, and what is locked or
 * damaged, stays as it is · UNREADCOPY3 one that was read and is gone by the next look is as it was, unless its draft was removed
 */
import { readCopy, type FoundCopy, type SecondCopy } from './second-copy.js';
import type { Sealing } from './sealing.js';
import type { LatestWrites, StampedCell } from './writes.js';

export class UnreadCopies {
  private readonly found = new Map<string, FoundCopy | null>();

  async read(ids: readonly string[], sealing: Sealing): Promise<readonly (FoundCopy | null)[]> {
    const copies = await Promise.all(ids.map((id) => readCopy(id, sealing)));
    for (const [i, id] of ids.entries()) {
      const copy = copies[i] ?? null;
      const before = this.found.get(id);
      this.found.set(id, copy?.writes || !before?.writes ? copy : before); // UNREADCOPY3
    }
    return ids.map((id) => this.found.get(id) ?? null);
  }

  /** The drafts were removed, and their copies with them. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.found.delete(id);
  }

  /** Cells of which nothing was written since, what is not entered yet behind what is. */
  *cells(latest: LatestWrites): Iterable<StampedCell> {
    for (const copy of this.found.values()) {
      for (const { cells, ...stamp } of copy?.writes ?? []) {
        for (const [key, text] of cells) if (latest.stamp(key) === undefined) yield [key, stamp, text];
      }
      for (const { key, window, text } of copy?.typing ?? []) {
        if (latest.stamp(key) === undefined) yield [key, { clock: copy!.time, window, source: 'typed' }, text];
      }
    }
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
