/**
 * The tags and texts of one part of a workbook, as they are unpacked: neither the part nor the work on it stands still for long.
 *
 * SCANPART1 whatever the pieces are cut at, it reads as the whole part · SCANPART2 the page has its turns · SCANPART3 a tag or comment longer
 * than any program writes is damage
 */
import { Scanner, type Piece } from '../markup.js';
import type { Pacer } from '../pacer.js';
import { SheetError } from '../sheet-error.js';
import type { Archive } from './archive.js';

/** Characters that are scanned together at least. */
const LEAST = 65_536;
/** Characters of a tag or comment. */
const LONGEST = 1_000_000;
/** What a tag costs besides its characters. */
const TAG = 40;

/** @throws {SheetError} `damaged`, `too-large-unzipped`, and what `read` throws. */
export async function scanPart(
  archive: Archive,
  name: string,
  pacer: Pacer,
  read: (piece: Piece, scanner: Scanner) => void,
): Promise<void> {
  const scanner = new Scanner('', { isFed: true });
  let [waiting, length]: [string[], number] = [[], 0];
  const scan = async (isLast: boolean) => {
    scanner.feed(waiting.join(''), isLast);
    [waiting, length] = [[], 0];
    let last = 0;
    for (let piece = scanner.next(); piece; piece = scanner.next()) {
      read(piece, scanner);
      if (pacer.isDue(scanner.position - last + TAG)) await pacer.breathe();
      last = scanner.position;
    }
    if (scanner.pending > LONGEST) throw new SheetError('damaged');
  };
  for await (const text of archive.pieces(name)) {
    waiting.push(text);
    length += text.length;
    if (pacer.isDue(text.length)) await pacer.breathe();
    // What goes on is looked at from its beginning each time: only once there is as much again.
    if (length >= Math.max(LEAST, scanner.pending)) await scan(false);
  }
  await scan(true);
}
