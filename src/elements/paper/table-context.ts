/** What every part of the printed table needs to know. */
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { TOTAL, parseBreakdownKey } from '../../plan/breakdown.js';
import type { EntrySession } from '../../report/session.js';
import type { SignedBy } from './closing.js';
import type { Make } from './dom.js';
import type { Marks } from './marks.js';
import type { Sheet } from './sheet.js';

export interface TableContext {
  readonly session: EntrySession;
  readonly sheet: Sheet;
  readonly locale: Locale;
  /** By id of the indicator. */
  readonly codes: ReadonlyMap<string, string>;
  readonly isBlank: boolean;
  readonly make: Make;
  readonly marks: Marks;
  /** Names that stand on the lines to sign. */
  readonly reporter: SignedBy | undefined;
}

export function breakdownWords(key: string, session: EntrySession, locale: Locale): string {
  return key === TOTAL ? formWords[locale].total : breakdownHeading(parseBreakdownKey(key), session.plan, locale);
}
