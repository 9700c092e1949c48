/** Backing drafts up to a file. */
import { backupText, type DraftBackup } from '../../drafts/backup.js';
import { saveFile } from './save-file.js';

/** @returns the name of the file. */
export function saveBackupFile(drafts: readonly DraftBackup[], nameOf: (time: string) => string): string {
  const now = new Date();
  const name = nameOf(timeText(now));
  saveFile(name, backupText(drafts, now.toISOString()));
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
