/**
 * Texts that windows left in open editors, cell by cell: which of them comes back.
 *
 * LEFTTEXT1 a text that was typed over another follows it, in the order of their clocks, and the last comes back · LEFTTEXT2 what follows nothing was
 * left beside a text that stands: it is named, unless it is empty or the same
 */
import { isTime } from './numbers.js';
import type { TypingRecord } from './records.js';

export interface LeftText {
  readonly key: string;
  /** Windows whose texts it follows from, its own the last. */
  readonly windows: readonly string[];
  readonly text: string;
  /** Records that were left beside it. LEFTTEXT2 */
  readonly others: readonly TypingRecord[];
}

/** @param now what stands in a cell. */
export function leftTexts(records: readonly TypingRecord[], now: (key: string) => string): LeftText[] {
  const byKey = new Map<string, TypingRecord[]>();
  for (const record of [...records].sort((one, other) => clockOf(one) - clockOf(other))) {
    byKey.set(record.key, [...(byKey.get(record.key) ?? []), record]);
  }
  return Array.from(byKey, ([key, rest]) => {
    const windows: string[] = [];
    let text = now(key);
    for (let next = follower(rest, text); next >= 0; next = follower(rest, text)) {
      const [record] = rest.splice(next, 1);
      windows.push(record!.window);
      text = record!.text;
    }
    return { key, windows, text, others: rest };
  });
}

function follower(records: readonly TypingRecord[], text: string): number {
  return records.findIndex(({ before }) => before === text);
}

/** 0 for one of a former kit, and where it is none. */
export function clockOf({ clock }: TypingRecord): number {
  return isTime(clock) ? clock : 0;
}
