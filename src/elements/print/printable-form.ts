/**
 * The form as a document to print: one table with its headings on each page, the lines to sign, and what the checks found.
 *
 * Made by DOM methods and one adopted style sheet, so that it stands under the strictest policy of a page.
 */
import { entryWords } from '../../locales/entry.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { printWords } from '../../locales/print.js';
import type { EntrySession } from '../../report/session.js';
import { makerOf } from './dom.js';
import { printStyles } from './printable-form.styles.js';
import { tableOf } from './form-table.js';
import { Marks } from './marks.js';
import { sheetOf, type Sheet } from './sheet.js';

/** `blank` leaves every cell that can be filled empty, to be filled by hand. */
export const PRINT_KINDS = ['filled', 'blank'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

export interface PrintOptions {
  readonly kind: PrintKind;
  readonly locale: Locale;
  /** When it is printed; the paper says so where it is given. */
  readonly now?: Date;
}

/** Names of regions a heading has room for. */
const FEW = 12;

/** Makes an empty document of a window the printed form. */
export function printableForm(document: Document, session: EntrySession, options: PrintOptions): void {
  const { kind, locale } = options;
  const words = printWords[locale];
  const { plan } = session;
  const make = makerOf(document);
  const sheet = sheetOf(session, kind === 'blank');
  const department = plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
  const regions = session.regions.map((code) => session.regionNames[code] ?? code);
  const periods = session.periods.map(formWords[locale].period);
  const facts = [
    [words.department, department],
    [words.region, regions.length > FEW ? `${words.named(regions.slice(0, FEW))} …` : words.named(regions)],
    [words.periods, words.named(periods)],
    ...(options.now ? [[words.printed, minuteOf(options.now)]] : []),
  ] as const;
  const heading = words.form(plan.title, formWords[locale].cycles[session.cycle]);

  const marks = new Marks(session, locale, make);
  const caption = make(
    'caption',
    {},
    make('h1', {}, heading),
    make(
      'ul',
      { class: 'facts' },
      facts.map(([label, text]) => make('li', {}, words.labelled(label!, text!))),
    ),
    make('p', {}, legend(session, sheet, options).join(' ')),
  );
  const table = tableOf({ session, sheet, locale, isBlank: kind === 'blank', make, marks }, caption);

  document.documentElement.lang = locale;
  document.title = words.file(plan.region.name, department, session.periods.join('+'), words.kinds[kind]);
  document.body.replaceChildren(make('main', {}, table, marks.list()));
  adopt(
    document,
    printStyles({
      kind,
      faces: words.faces,
      widths: sheet.widths,
      foot: `${heading} ${department} ${periods.join(' ')}`,
      page: words.page,
    }),
  );
}

function legend(session: EntrySession, { figures }: Sheet, { kind, locale }: PrintOptions): string[] {
  const words = printWords[locale].legend;
  if (kind === 'blank') return [words.missing(Object.values(formWords[locale].missing)), words.closed];
  const { filled, entries, errors, warnings } = session.progress;
  const { progress, errors: wrong, warnings: open } = entryWords[locale];
  const counts = [progress(filled, entries), ...(errors > 0 ? [wrong(errors)] : []), ...(warnings > 0 ? [open(warnings)] : [])];
  const isComputed = figures.some(({ part }) => part === 'numerator');
  return [words.progress(counts), ...(isComputed ? [words.computed] : []), words.closed];
}

/** 2026-11-03 14:05, as the clock of the machine says. */
function minuteOf(now: Date): string {
  const [month, day, hours, minutes] = [now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day} ${hours}:${minutes}`;
}

/** A document takes style sheets of its own window only. */
function adopt(document: Document, css: string): void {
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
