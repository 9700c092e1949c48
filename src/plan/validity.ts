/**
 * Until when a form is valid.
 *
 * VALIDITY1 through the last day of the month, or through the day, that it names · VALIDITY2 what is no date never runs out
 */
import type { FormFacts } from './form-facts.js';

/** @param now by the clock of the machine. */
export function isPastValidity({ validUntil = '' }: FormFacts, now: Date): boolean {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(validUntil) && today.slice(0, validUntil.length) > validUntil;
}
