/** A backup of a draft that could not be saved: loaded when it is asked for. */
import type { Autosave } from '../../drafts/autosave.js';
import { noticeWords } from '../../locales/notices.js';
import type { Locale } from '../../vocabulary/locale.js';
import { saveBackupFile } from '../files/backup-file.js';

/** Saves what was typed, saved or not, as a file. @returns what is said of it. */
export function backUp(autosave: Autosave, locale: Locale): string {
  const words = noticeWords[locale];
  return words.backedUp(saveBackupFile(autosave.backup(), words.backupFile));
}
