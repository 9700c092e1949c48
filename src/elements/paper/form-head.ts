/** The two lines of headings over the printed form: period and breakdown above, the parts of a figure below. */
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { printWords } from '../../locales/print.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { EntrySession } from '../../report/session.js';
import type { ColumnKind, Figure } from './sheet.js';
import { breakdownWords, type TableContext } from './table-context.js';

export function headOf({ session, sheet, locale, make }: TableContext): HTMLElement {
  const headings = sheet.figures.map((figure) => headingOf(figure, sheet.figures, session, locale));
  const groups: { name: string; size: number }[] = [];
  for (const { group } of headings) {
    const last = groups[groups.length - 1];
    if (last?.name === group) last.size++;
    else groups.push({ name: group, size: 1 });
  }
  const above = [...sheet.widths.keys()].map((kind) =>
    kind === 'figure'
      ? groups.map(({ name, size }) => make('th', { colspan: size, scope: 'colgroup' }, name))
      : make('th', { rowspan: 2, scope: 'col' }, toldHeading(kind, locale)),
  );
  const below = headings.map(({ title }) => make('th', { scope: 'col' }, title));
  return make('thead', {}, make('tr', {}, above), make('tr', {}, below));
}

function toldHeading(kind: Exclude<ColumnKind, 'figure'>, locale: Locale): string {
  return kind === 'missing' ? formWords[locale].parts.missing : printWords[locale][kind];
}

/** A breakdown that has one figure only is its column's own heading. */
function headingOf(figure: Figure, all: readonly Figure[], session: EntrySession, locale: Locale): { group: string; title: string } {
  const { period, breakdown, part } = figure;
  const over = period === null ? printWords[locale].figures : formWords[locale].period(period);
  const isBrokenDown = all.some((one) => one.breakdown !== null && one.breakdown !== TOTAL);
  if (!isBrokenDown || part === 'standard') return { group: over, title: formWords[locale].parts[part] };
  const name = breakdownWords(breakdown!, session, locale);
  const isAlone = !all.some((one) => one !== figure && one.period === period && one.breakdown === breakdown && one.part !== 'standard');
  return isAlone ? { group: over, title: name } : { group: `${over} ${name}`, title: formWords[locale].parts[part] };
}
