/** What is printed from a plan, and how it looks on paper. */
import { printWords } from '../../locales/print.js';
import type { FormFacts } from '../../plan/form-facts.js';
import type { Plan } from '../../plan/schema.js';
import type { Locale } from '../../vocabulary/locale.js';
import { adopt } from './adopt.js';
import { printStyles } from './printable-form.styles.js';

export interface PaperOptions {
  readonly plan: Plan;
  /** Id; all departments where it is not given. */
  readonly department?: string | undefined;
  /** What the page says that the forms state of themselves. */
  readonly formFacts?: FormFacts;
  /** The one whose column the blank forms have. */
  readonly period: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** The name; empty of no department. */
export function departmentName({ departments }: Plan, department: string | undefined): string {
  return department === undefined ? '' : (departments.find(({ id }) => id === department)?.name ?? department);
}

/** Makes the paper of an empty document. @param columns further styles, with the widths of its columns. */
export function fillPaper(document: Document, locale: Locale, title: string, main: HTMLElement, columns: string): void {
  const { faces, page } = printWords[locale];
  document.documentElement.lang = locale;
  document.title = title;
  document.body.replaceChildren(main);
  adopt(document, `${printStyles({ kind: 'filled', faces, columns, foot: title, page })}${STYLES}`);
}

const STYLES = `
h2 { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
section > h2:first-child { margin-top: 0; }
section + section { margin-top: 8mm; }
section.forms { break-before: page; }
section.form { margin: 0; break-before: page; }
section.forms + section.form { break-before: auto; }
.general .marks { width: max-content; margin: 0 0 3mm auto; }
dl { display: grid; grid-template-columns: 28mm 1fr; gap: 1.5mm 4mm; margin: 0; font-size: 10.5pt; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; }
.gaps li { margin-bottom: 2mm; font-size: 10.5pt; }
.missing-text { font-weight: 700; }
td { white-space: pre-line; }
table.responsibility col.item { width: 7%; }
table.responsibility col.quote { width: 25%; }
table.responsibility col.code { width: 5%; }
table.responsibility col.indicator { width: 18%; }
table.responsibility col.target { width: 18%; }
table.responsibility col.lead { width: 12%; }
table.indicators col.code { width: 5%; }
table.indicators col.indicator { width: 17%; }
table.indicators col.unit { width: 7%; }
table.indicators col.method { width: 19%; }
table.indicators col.breakdowns { width: 9%; }
table.indicators col.target { width: 23%; }
table.catalogue col.number { width: 14%; }
table.catalogue col.cycle { width: 9%; }
table.catalogue col.indicators { width: 8%; }
`;
