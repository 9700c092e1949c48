/**
 * Shows what the second copies hold of drafts that can't be read yet. Loaded when that is so.
 *
 * SHOWNCOPY1 the cells are shown, unfinished texts as such, and named as a copy, but for those that were typed or heard of meanwhile; none
 * counts as written by that
 * SHOWNCOPY2 once the drafts can be read, the later text of each cell stands, and what is left of a draft that was removed is shown no longer
 * SHOWNCOPY3 a backup file made meanwhile holds them · SHOWNCOPY4 a copy that does not answer either holds nothing up
 */
import { ByCell } from '../report/by-cell.js';
import type { EntrySession } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import { inTime } from '../storage/in-time.js';
import type { KnownCells } from './known-cells.js';
import { pause } from './pause.js';
import type { SaveSign } from './save-sign.js';
import type { FoundCopy } from './second-copy.js';
import { cellsOf } from './writes.js';

const LIMIT_MS = 2000;

export interface ShownCopyParts {
  readonly session: EntrySession;
  readonly known: KnownCells;
  readonly sign: SaveSign;
}

/**
 * @param isRead whether the drafts could be read meanwhile.
 * @param onShown is told of the keys, before the first cell is there.
 */
export async function showCopies(
  copies: Promise<readonly (FoundCopy | null)[]>,
  { session, known, sign }: ShownCopyParts,
  isRead: () => boolean,
  onShown: (keys: readonly string[]) => void,
): Promise<void> {
  const found = await inTime(copies, LIMIT_MS, () => new StorageError('stalled')); // SHOWNCOPY4
  if (isRead()) return;
  const isOpen = (key: string) => {
    const cell = session.form.locate(key);
    return cell !== undefined && session.hasPlace(cell.row, cell.column) && known.latest.stamp(key) === undefined;
  };
  const cells = found.flatMap((copy) => cellsOf(copy?.writes ?? [])).filter(([key]) => isOpen(key));
  const typing = found.flatMap((copy) => copy?.typing ?? []).filter(({ key }) => isOpen(key));
  const keys = new Set([...cells.map(([key]) => key), ...typing.map(({ key }) => key)]);
  if (keys.size === 0) return;
  onShown([...keys]);
  sign.add([{ kind: 'copy-shown', cells: keys.size }]);
  await session.restoreMany(new ByCell(session.form, cells), { pause });
  for (const { key, text } of typing) if (!isRead() && isOpen(key)) session.restoreUnfinished(key, text);
}
