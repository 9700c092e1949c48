/** Why a file is not taken as a backup of drafts; sentences are in `src/locales/drafts.ts`. */
export const BACKUP_FAULTS = ['not-json', 'no-backup', 'newer-format', 'changed', 'damaged'] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];
