import { Practice } from '../../report/practice.js';
import type { EntrySession } from '../../report/session.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

/** A form to learn on is filled when it is first opened. */
export function practiceOf(session: EntrySession, locale: Locale): Practice {
  const { missing, task } = formWords[locale];
  const practice = new Practice(session, { missing: missing.L, done: task.done });
  if (session.filledCells === 0) practice.begin();
  return practice;
}
