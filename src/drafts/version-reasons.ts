/** Why a version of a draft was kept. */
export const VERSION_REASONS = [
  'opened',
  'before-many',
  'before-import',
  'exported',
  'hourly',
  'deleted',
  'before-restore',
  'before-backup',
] as const;

export type VersionReason = (typeof VERSION_REASONS)[number];
