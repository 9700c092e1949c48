/**
 * What a form states of itself, as lines to be read: on the screen, on paper and in files the same.
 *
 * FACTLINES1 the lines of the upper right stand in their usual order, those without a text, or with what is none, are left out · FACTLINES2 the document is that of the approval or
 * of the filing · FACTLINES3 a form past its validity says so · FACTLINES4 when and how it is handed in stands apart, a day in words
 */
import type { FormFacts } from '../plan/form-facts.js';
import { isPastValidity } from '../plan/validity.js';
import { formFactsWords as en } from './en/form-facts.js';
import { localized, type Locale } from './locale.js';
import { formFactsWords as zh } from './zh/form-facts.js';

export const formFactsWords = localized('form-facts', zh, en);

export interface FactLines {
  /** 表号、制定机关、批准机关、批准文号、有效期至 */
  readonly marks: readonly string[];
  /** That the form is no longer valid; `null` while it is. */
  readonly past: string | null;
  /** 报送日期、报送方式 */
  readonly handIn: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param now by the clock of the machine. */
export function factLines(facts: FormFacts, locale: Locale, now: Date): FactLines {
  const { labels, documents, labelled, date, dueBy, past } = formFactsWords[locale];
  const { number, issuer, approver, filer, document, validUntil, due, delivery } = facts;
  const whose = approver !== undefined ? 'approver' : filer !== undefined ? 'filer' : 'none';
  const until = validUntil && /^\d{4}-\d{2}/.test(validUntil) ? date(validUntil) : validUntil;
  const linesOf = (pairs: readonly (readonly [label: string, text: string | undefined])[]) =>
    pairs.flatMap(([label, text]) => (text && typeof text === 'string' ? [labelled(label, text)] : []));
  return {
    marks: linesOf([
      [labels.number, number],
      [labels.issuer, issuer],
      [labels.approver, approver],
      [labels.filer, filer],
      [documents[whose], document],
      [labels.validUntil, until],
    ]),
    past: isPastValidity(facts, now) ? past(until!) : null,
    handIn: linesOf([
      [labels.due, due && DAY.test(due) ? dueBy(date(due)) : due],
      [labels.delivery, delivery],
    ]),
  };
}
