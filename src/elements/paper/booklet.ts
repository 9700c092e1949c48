/**
 * 统计报表制度, printed from the plan: 总说明, 报表目录, the blank form of each department, 指标解释, and what is still missing.
 * All that it says are the plan's own members. Of one department it is the 指标解释 of its form.
 */
import { papersWords } from '../../locales/papers.js';
import { printWords } from '../../locales/print.js';
import { codesOf } from '../../plan/codes.js';
import { formFactsOf, type FormFacts } from '../../plan/form-facts.js';
import { gapsOf, type Gaps } from '../../plan/gaps.js';
import { leadOf } from '../../plan/plan.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import { unitFactor } from '../../plan/unit.js';
import { EntrySession } from '../../report/session.js';
import { dimensionName } from '../../vocabulary/breakdowns.js';
import { factLines, formFactsWords } from '../../vocabulary/form-facts.js';
import { targetWords } from '../../vocabulary/targets.js';
import { unitLabel } from '../../vocabulary/units.js';
import { aboutWords } from '../../locales/about.js';
import type { Child } from '../drawing/dom.js';
import type { Make } from './dom.js';
import { formPart, marksOf, type FormPart } from './printable-form.js';
import { columnStyles } from './printable-form.styles.js';
import { departmentName, type PaperOptions } from './paper.js';

/** What the concept list says an indicator means, where it knows. */
export type DefinitionOf = (indicator: Indicator) => string | undefined;

export interface Booklet {
  readonly title: string;
  readonly main: HTMLElement;
  /** Widths of the columns of its forms. */
  readonly columns: string;
}

export function bookletOf(make: Make, options: PaperOptions, definitionOf: DefinitionOf): Booklet {
  const { plan, department, locale, formFacts } = options;
  const words = papersWords[locale].booklet;
  const facts = formFactsOf(plan, formFacts);
  const indicators = plan.indicators.filter((indicator) => department === undefined || leadOf(indicator) === department);
  const isWhole = department === undefined;
  const title = isWhole ? words.title(plan.title) : words.ownTitle(plan.title, departmentName(plan, department));
  const forms = isWhole ? formsOf(make, options) : [];
  const section = (name: keyof typeof words.sections, ...children: Child[]) =>
    make(
      'section',
      { class: name },
      make('h2', {}, isWhole ? words.sections[name] : words.sections[name].replace(/^[^、.]*[、.] ?/, '')),
      ...children,
    );
  const main = make(
    'main',
    {},
    make('h1', {}, title),
    isWhole
      ? [
          section('general', generalOf(make, options, facts)),
          section('catalogue', catalogueOf(make, options, facts, forms)),
          section('forms'),
          forms.map(({ main: form }, f) => make('section', { class: 'form', id: `form-${f + 1}` }, [...form.childNodes] as HTMLElement[])),
        ]
      : null,
    section('indicators', indicatorsTable(make, options, indicators, definitionOf)),
    section('gaps', gapsList(make, options, gapsOf(indicators, facts, definitionOf))),
  );
  return { title, main, columns: forms.map(({ widths }, f) => columnStyles(widths, `#form-${f + 1}`)).join('\n') };
}

/** The blank form of each department that leads an indicator. */
function formsOf(make: Make, { plan, formFacts, period, locale }: PaperOptions): FormPart[] {
  return leadsOf(plan).map(({ id }) => {
    const session = new EntrySession({ plan, department: id, periods: [period], ...(formFacts && { formFacts }) });
    return formPart(make, session, { kind: 'blank', locale });
  });
}

function leadsOf(plan: Plan): Plan['departments'] {
  const leads = new Set(plan.indicators.map(leadOf));
  return plan.departments.filter(({ id }) => leads.has(id));
}

function generalOf(make: Make, { plan, locale, now }: PaperOptions, facts: FormFacts): Child {
  const { booklet } = papersWords[locale];
  const words = booklet.general;
  const { source, indicators } = plan;
  const leads = leadsOf(plan);
  const lines = factLines(facts, locale, now);
  const pairs: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [words.plan, [plan.title]],
    [words.issuer, [source?.issuer]],
    [words.document, [source?.number]],
    [words.url, [source?.url]],
    [words.region, [plan.region.name]],
    [words.years, [booklet.years(plan.start, plan.end)]],
    [words.baseline, [booklet.year(plan.baselineYear)]],
    [words.scope, [booklet.scope(indicators.length, indicators.filter(({ measure }) => measure.kind === 'task').length)]],
    [words.reporters, [booklet.reporters(leads.length, printWords[locale].named(leads.map(({ name }) => name)))]],
    [words.cycle, [booklet.yearly]],
    [booklet.catalogue.handIn, lines.handIn],
    [words.notes, plan.notes ?? []],
  ];
  const stated = pairs.filter(([, texts]) => texts.some((text) => text !== undefined));
  return [
    marksOf(make, lines, locale),
    make(
      'dl',
      {},
      stated.flatMap(([name, texts]) => [make('dt', {}, name), make('dd', {}, ...texts.map((text) => make('div', {}, text)))]),
    ),
  ];
}

function catalogueOf(make: Make, { plan, locale }: PaperOptions, facts: FormFacts, forms: readonly FormPart[]): Child {
  const { catalogue, yearly } = papersWords[locale].booklet;
  const handIn = printWords[locale].listed([facts.due, facts.delivery].filter((text) => text !== undefined));
  const rows = leadsOf(plan).map(({ id, name }, f) => [
    facts.number ?? '',
    forms[f]!.heading,
    yearly,
    name,
    handIn,
    String(plan.indicators.filter((indicator) => leadOf(indicator) === id).length),
  ]);
  return tableOf(make, 'catalogue', Object.entries(catalogue), [[null, rows]]);
}

function indicatorsTable(make: Make, { plan, locale }: PaperOptions, indicators: readonly Indicator[], definitionOf: DefinitionOf): Child {
  const { booklet, responsibility } = papersWords[locale];
  const { code, indicator, target } = responsibility.columns;
  const codes = codesOf(plan);
  const columns = Object.entries({
    code,
    indicator,
    unit: printWords[locale].unit,
    method: booklet.columns.method,
    definition: aboutWords[locale].definition,
    breakdowns: booklet.columns.breakdowns,
    target,
  });
  const rowOf = (one: Indicator): Child[] => [
    codes.get(one.id)!,
    one.name,
    unitLabel(one, locale),
    methodOf(one, locale),
    definitionText(make, one, locale, definitionOf),
    printWords[locale].named(one.breakdowns.map((dimension) => dimensionName(dimension, plan, locale))),
    one.targets
      .map((each) => `${targetWords(each, one, locale, plan)}\n${aboutWords[locale].quote(each.source.quote, each.source.item)}`)
      .join('\n'),
  ];
  const groups = plan.fields.map(({ id, name }) => [name, indicators.filter(({ field }) => field === id).map(rowOf)] as const);
  return tableOf(
    make,
    'indicators',
    columns,
    groups.filter(([, rows]) => rows.length > 0),
  );
}

function methodOf({ measure, unit }: Indicator, locale: PaperOptions['locale']): string {
  const { methods } = papersWords[locale].booklet;
  if (measure.kind !== 'fraction') return methods[measure.kind];
  const factor = unitFactor(unit);
  const times = unit === 'percent' ? ' × 100%' : factor === 1 ? '' : ` × ${factor}`;
  return methods.fraction(measure.numerator, measure.denominator, times);
}

/** Of a task its targets say when it is done. */
function definitionText(make: Make, indicator: Indicator, locale: PaperOptions['locale'], definitionOf: DefinitionOf): Child {
  if (indicator.measure.kind === 'task') return indicator.definition ?? '';
  const text = indicator.definition ?? definitionOf(indicator);
  return text ?? make('span', { class: 'missing-text' }, papersWords[locale].booklet.notDefined);
}

function tableOf(
  make: Make,
  name: string,
  columns: readonly (readonly [name: string, heading: string])[],
  groups: readonly (readonly [heading: string | null, rows: readonly (readonly Child[])[]])[],
): HTMLElement {
  return make(
    'table',
    { class: name },
    make(
      'colgroup',
      {},
      columns.map(([column]) => make('col', { class: column })),
    ),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        columns.map(([, heading]) => make('th', { scope: 'col' }, heading)),
      ),
    ),
    groups.flatMap(([heading, rows]) =>
      rows.map((cells, r) =>
        make(
          'tbody',
          {},
          heading !== null && r === 0
            ? make('tr', {}, make('th', { class: 'field', colspan: columns.length, scope: 'rowgroup' }, heading))
            : null,
          make(
            'tr',
            {},
            cells.map((cell) => make('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}

function gapsList(make: Make, { locale }: PaperOptions, gaps: Gaps): Child {
  const { booklet } = papersWords[locale];
  const { labels, documents } = formFactsWords[locale];
  const facts = gaps.facts.map((name) => (name === 'document' ? documents.none : labels[name]));
  const names = { ...gaps, facts: facts.map((name) => ({ name })) };
  const lines = (['undefined', 'undivided', 'assumed', 'facts'] as const)
    .filter((kind) => names[kind].length > 0)
    .map((kind) =>
      booklet.listed(
        booklet.gaps[kind],
        names[kind].length,
        names[kind].map(({ name }) => name),
      ),
    );
  return make(
    'ul',
    {},
    (lines.length > 0 ? lines : [booklet.none]).map((line) => make('li', {}, line)),
  );
}
