/**
 * How long there is until a report is due, by the calendar of the reader's clock.
 *
 * DUE1 a day that there is, written 2026-01-31; anything else is no date · DUE2 whole days, whatever the hour: 0 today, below 0 once it is past
 */
const DAY_MS = 24 * 3600 * 1000;

export interface Due {
  /** Midnight of that day, UTC: to be written in words. */
  readonly date: Date;
  readonly days: number;
}

export function dueOf(text: string | null, now: Date): Due | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text?.trim() ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null; // DUE1
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return { date, days: Math.round((date.getTime() - today) / DAY_MS) };
}
