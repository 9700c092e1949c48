/** Backing drafts up to a file. */
import type { DraftRecord } from '../../drafts/draft.js';
import type { SavedDrafts } from '../../drafts/saved-drafts.js';
import { saveFile } from '../files/save-file.js';

/** @returns the name of the file. */
export async function saveBackup(saved: SavedDrafts, records: readonly DraftRecord[], nameOf: (time: string) => string): Promise<string> {
  const now = new Date();
  const name = nameOf(timeText(now));
  saveFile(name, await saved.backup(records, now.toISOString()));
  return name;
}

/** 20260305-0930, by the clock on the wall. */
function timeText(time: Date): string {
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('');
  return `${day}-${[time.getHours(), time.getMinutes()].map(twoDigits).join('')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
