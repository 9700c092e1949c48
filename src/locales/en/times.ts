import type { TimeRules } from '../zh/times.js';

/** The day before the month, and its name: 05/03/2026 is read in two ways. */
export const timeRules: TimeRules = { tag: 'en-GB', dateStyle: 'medium' };
