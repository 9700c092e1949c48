/**
 * The form as a document to print: one table with its headings on each page, the lines to sign, and what the checks found.
 *
 * Made by DOM methods and one adopted style sheet, so that it stands under the strictest policy of a page.
 */
import { digestGroups } from '../../documents/digest-groups.js';
import { entryWords } from '../../locales/entry.js';
import { codesOf } from '../../plan/codes.js';
import { factLines, formFactsWords, type FactLines } from '../../vocabulary/form-facts.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { printWords } from '../../locales/print.js';
import type { EntrySession } from '../../report/session.js';
import type { SignedBy } from './closing.js';
import { adopt } from './adopt.js';
import { makerOf, type Make } from './dom.js';
import { columnStyles, printStyles } from './printable-form.styles.js';
import { tableOf } from './form-table.js';
import { Marks } from './marks.js';
import type { PrintKind } from './print-kinds.js';
import { sheetOf, type Sheet } from './sheet.js';

export interface PrintOptions {
  readonly kind: PrintKind;
  readonly locale: Locale;
  /** When it is printed; the paper says so where it is given. */
  readonly now?: Date;
  /** The submission that the form is of; the paper carries its digest. */
  readonly sealed?: SealedForm;
}

export interface SealedForm {
  readonly createdAt: string;
  readonly digest: string;
  /** Name of the submission's file. */
  readonly file: string;
  readonly reporter?: SignedBy | undefined;
}

/** Names of regions a heading has room for. */
const FEW = 12;

/** Makes an empty document of a window the printed form. */
export function printableForm(document: Document, session: EntrySession, options: PrintOptions): void {
  adopt(document, fillForm(document, session, options));
}

/** The printed form as a file that a browser opens by itself, without anything else. */
export function formFile(session: EntrySession, options: PrintOptions): string {
  const page = document.implementation.createHTMLDocument();
  const css = `${fillForm(page, session, options)}${SCREEN}`;
  // Whatever text the style sheet carries is escaped: it can't end itself.
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${css}</style>`;
  return `<!doctype html>\n${page.documentElement.outerHTML.replace('<head>', () => `<head>${head}`)}\n`;
}

const SCREEN = '@media screen { body { max-width: 277mm; margin: 10mm auto; padding: 0 5mm; } }\n';

/** @returns the style sheet of the document. */
function fillForm(document: Document, session: EntrySession, options: PrintOptions): string {
  const { kind, locale, sealed } = options;
  const words = printWords[locale];
  const { heading, department, main, widths } = formPart(makerOf(document), session, options);
  document.documentElement.lang = locale;
  document.title = words.file(
    session.plan.region.name,
    department,
    session.periods.join('+'),
    sealed ? words.cover.kind : words.kinds[kind],
  );
  document.body.replaceChildren(main);
  const short = sealed ? ` ${words.labelled(words.cover.digest, digestGroups(sealed.digest).slice(0, 2).join(' '))}` : '';
  return printStyles({
    kind,
    faces: words.faces,
    columns: columnStyles(widths),
    foot: `${heading} ${department} ${session.periods.map(formWords[locale].period).join(' ')}${short}`,
    page: words.page,
  });
}

/** A form as part of a document. */
export interface FormPart {
  readonly heading: string;
  readonly department: string;
  readonly main: HTMLElement;
  /** Of the columns of its table. */
  readonly widths: Sheet['widths'];
}

export function formPart(make: Make, session: EntrySession, options: PrintOptions): FormPart {
  const { kind, locale, sealed } = options;
  const words = printWords[locale];
  const { plan } = session;
  const sheet = sheetOf(session, kind === 'blank');
  const department = plan.departments.find(({ id }) => id === session.department)?.name ?? session.department;
  const regions = session.regions.map((code) => session.regionNames[code] ?? code);
  const facts = [
    [words.department, department],
    [words.region, regions.length > FEW ? `${words.named(regions.slice(0, FEW))} …` : words.named(regions)],
    [words.periods, words.named(session.periods.map(formWords[locale].period))],
    ...(options.now ? [[words.printed, minuteOf(options.now)]] : []),
    ...(sealed ? [[words.cover.exported, minuteOf(new Date(sealed.createdAt))]] : []),
  ] as const;
  const mark = session.isPractice ? words.practice : '';
  const heading = `${mark}${words.form(plan.title, formWords[locale].cycles[session.cycle])}`;
  const digestLine = sealed && [words.labelled(words.cover.digest, digestGroups(sealed.digest).join(' ')), words.cover.same(sealed.file)];
  // What was handed in stays valid: it says what held when it was exported.
  const own = factLines(session.formFacts, locale, sealed ? new Date(sealed.createdAt) : (options.now ?? new Date()));

  const marks = new Marks(session, locale, make);
  const caption = make(
    'caption',
    {},
    make('h1', {}, heading),
    make(
      'div',
      { class: 'head' },
      make(
        'ul',
        { class: 'facts' },
        facts.map(([label, text]) => make('li', {}, words.labelled(label!, text!))),
      ),
      marksOf(make, own, locale),
    ),
    digestLine ? digestLine.map((text) => make('p', { class: 'digest' }, text)) : null,
    own.handIn.length > 0 ? make('p', {}, words.listed(own.handIn)) : null,
    make('p', {}, legend(session, sheet, options).join(' ')),
  );
  const context = { session, sheet, locale, codes: codesOf(plan), isBlank: kind === 'blank', make, marks, reporter: sealed?.reporter };
  const main = make('main', {}, tableOf(context, caption), marks.list());
  return { heading, department, main, widths: sheet.widths };
}

/** 表号、制定机关 … at the upper right; nothing where the form states nothing of itself. */
export function marksOf(make: Make, { marks, past }: FactLines, locale: Locale): HTMLElement | null {
  if (marks.length === 0) return null;
  return make(
    'ul',
    { class: 'marks', 'aria-label': formFactsWords[locale].heading },
    marks.map((text) => make('li', {}, text)),
    past === null ? null : make('li', {}, make('strong', {}, past)),
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
