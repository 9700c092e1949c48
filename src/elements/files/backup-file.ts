/** Backing drafts up to a file. */
import { backupText, type DraftBackup } from '../../drafts/backup.js';
import type { DraftStore } from '../../drafts/store.js';
import { saveFile } from './save-file.js';

/** @returns the name of the file. */
export function saveBackupFile(drafts: readonly DraftBackup[], nameOf: (time: string) => string): string {
  const now = new Date();
  return save(backupText(drafts, now.toISOString()), nameOf, now);
}

/** Of drafts that can't be opened. @returns the name of the file. */
export async function saveRawBackupFile(store: DraftStore, owner: string, nameOf: (time: string) => string): Promise<string> {
  const now = new Date();
  const { rawBackupText } = await import('../../drafts/raw-backup.js');
  return save(await rawBackupText(store, owner, now.toISOString()), nameOf, now);
}

function save(text: string, nameOf: (time: string) => string, now: Date): string {
  const name = nameOf(timeText(now));
  saveFile(name, text);
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
