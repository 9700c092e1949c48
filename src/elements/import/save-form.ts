/** The form as an Excel file, as the browser saves it. */
import { pause } from '../../drafts/pause.js';
import { formWorkbook } from '../../exchange/form-workbook.js';
import { workbookWords } from '../../locales/workbook.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { fileName } from '../files/save-file.js';
import { saveWorkbook } from '../files/save-workbook.js';

/** @returns the name of the file. */
export async function saveForm(session: EntrySession, locale: Locale): Promise<string> {
  const words = workbookWords(locale);
  const bytes = await formWorkbook(session, locale, words, pause);
  const department = session.plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
  const file = fileName(words.file(session.plan.region.name, department, session.periods.join('+')));
  saveWorkbook(file, bytes);
  return file;
}
