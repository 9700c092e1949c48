/**
 * The slip of a return 退回单 on paper: which submission, what is to be mended, how, and where to sign.
 *
 * RETURNSLIP1 one page of A4 for some eight remarks, more go on with the heads repeated · RETURNSLIP2 each remark has its cell in words, the value that was
 * reported where it is known, and room for an answer · RETURNSLIP3 the check code is there in groups of four · RETURNSLIP4 what a file says is text, never markup
 * RETURNSLIP5 a review of another plan or another submission makes none
 */
import { quoted } from '../../documents/json-text.js';
import { digestGroups } from '../../documents/digest-groups.js';
import { guideWords } from '../../locales/guide.js';
import { printWords } from '../../locales/print.js';
import { returnsWords } from '../../locales/returns.js';

import { observationKeyOf, observationKey } from '../../observations/cell-key.js';
import { isMissing, type Observation } from '../../observations/observation.js';
import { statedValue } from '../../observations/value.js';
import { breakdownKey } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { Plan } from '../../plan/schema.js';
import { unitFactor } from '../../plan/unit.js';
import { readReview, requireReviewOf, type Remark, type Review } from '../../submissions/review.js';
import { readSubmission } from '../../submissions/submission.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { unitLabel } from '../../vocabulary/units.js';
import { remarkPlace } from '../returns/remark-place.js';
import { adopt } from './adopt.js';
import { makerOf, type Make } from './dom.js';
import { departmentName } from './paper.js';
import { SONG } from './printable-form.styles.js';

export interface SlipOptions {
  readonly review: Review;
  readonly plan: Plan;
  /** By code; of the plan's own it knows the name. */
  readonly regionNames?: Readonly<Record<string, string>>;
  /** What the submission said; the slip has no values without it. */
  readonly observations?: readonly Observation[];
  readonly locale: Locale;
}

/** Groups of the check code on the slip: a half of it is no other's. */
const GROUPS = 8;

/**
 * What a slip says, of documents as they are read. RETURNSLIP5
 * @param submission that is returned.
 * @throws {DocumentError} of what is no review of the plan, or no submission that it is of.
 */
export function slipOf(plan: Plan, review: unknown, submission?: unknown): Omit<SlipOptions, 'locale'> {
  const read = readReview(review);
  const sent = submission === undefined ? undefined : readSubmission(submission, plan);
  requireReviewOf(read, { plan: plan.id, department: sent?.report.department ?? read.department, submission: sent?.digest });
  return { review: read, plan, ...(sent && { observations: sent.report.observations }) };
}

/** Makes an empty document of a window the slip. */
export function printableSlip(document: Document, options: SlipOptions): void {
  const { review, plan, locale } = options;
  const words = returnsWords[locale].slip;
  const periods = review.report?.periods.join('+') ?? '';
  document.documentElement.lang = locale;
  document.title = words.file(departmentName(plan, review.department), periods);
  document.body.replaceChildren(mainOf(makerOf(document), options));
  adopt(document, stylesOf(locale));
}

function mainOf(make: Make, options: SlipOptions): HTMLElement {
  const { review, plan, locale } = options;
  const words = returnsWords[locale].slip;
  const { remarks, report } = review;
  const periods = (report?.periods ?? []).map((period) => formWords[locale].period(period));
  const whole = remarks.filter(({ indicator }) => indicator === undefined);
  const others = remarks.filter(({ indicator }) => indicator !== undefined);
  const section = (heading: string, ...content: HTMLElement[]) => make('section', {}, make('h2', {}, heading), content);
  return make(
    'main',
    {},
    make('h1', {}, words.title),
    make('p', { class: 'plan' }, [plan.title, ...periods].join(' · ')),
    factsOf(make, options),
    others.length === 0 ? null : section(words.remarks(others.length), tableOf(make, others, options)),
    whole.length === 0 ? null : section(words.whole, ...whole.map(({ text }) => make('p', { class: 'text' }, inPlainSight(text)))),
    section(
      words.how,
      make(
        'ol',
        {},
        words.steps.map((step) => make('li', {}, step)),
      ),
    ),
    make(
      'div',
      { class: 'sign' },
      (
        [
          ['reviewer', 'phone'],
          ['clerk', 'received'],
        ] as const
      ).map((lines) =>
        make(
          'div',
          {},
          lines.map((line) => make('p', {}, printWords[locale].labelled(words.sign[line], ''))),
        ),
      ),
      make('div', {}, make('p', {}, words.sign.seal)),
    ),
    make('p', { class: 'foot' }, words.foot),
  );
}

/** RETURNSLIP3 */
function factsOf(make: Make, { review, plan, regionNames = {}, locale }: SlipOptions): HTMLElement {
  const words = returnsWords[locale].slip;
  const { report } = review;
  const day = (time: string) => guideWords[locale].time(new Date(time));
  const regions = report?.regions.map((code) => (code === plan.region.code ? plan.region.name : (regionNames[code] ?? code))) ?? [];
  const groups = digestGroups(review.submission);
  const facts = {
    department: departmentName(plan, review.department),
    by: inPlainSight(review.by ?? ''),
    region: regions.join(', '),
    date: day(review.createdAt),
    report: report ? words.sealed(day(report.createdAt)) : '',
    due: inPlainSight(review.due ?? ''),
    digest: `${groups.slice(0, GROUPS).join(' ')} ${groups.slice(GROUPS).join(' ')}`,
  };
  return make(
    'dl',
    {},
    Object.entries(facts).flatMap(([name, text]) =>
      text === '' ? [] : [make('div', { class: name }, make('dt', {}, words.facts[name as keyof typeof facts]), make('dd', {}, text))],
    ),
  );
}

/** RETURNSLIP2 */
function tableOf(make: Make, remarks: readonly Remark[], options: SlipOptions): HTMLElement {
  const { plan, observations = [], locale } = options;
  const words = returnsWords[locale].slip;
  const columns = ['number', 'cell', 'value', 'remark', 'answer'] as const;
  const said = new Map(observations.map((one) => [observationKey(one), one]));
  return make(
    'table',
    {},
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        columns.map((column) => make('th', { scope: 'col', class: column }, words.columns[column])),
      ),
    ),
    make(
      'tbody',
      {},
      remarks.map((remark, i) => {
        const [name, ...place] = remarkPlace(options, remark, locale).split(' · ');
        return make(
          'tr',
          {},
          make('td', { class: 'number' }, String(i + 1)),
          make('td', {}, make('strong', {}, name), make('p', {}, remark.period === undefined ? words.indicator : place.join(' · '))),
          make('td', {}, valueOf(make, remark, said, { plan, locale })),
          make('td', { class: 'text' }, inPlainSight(remark.text)),
          make('td', { class: 'answer' }),
        );
      }),
    ),
  );
}

function valueOf(
  make: Make,
  { indicator, region, period, breakdown }: Remark,
  said: ReadonlyMap<string, Observation>,
  { plan, locale }: Pick<SlipOptions, 'plan' | 'locale'>,
): (HTMLElement | string)[] {
  const of = plan.indicators.find(({ id }) => id === indicator);
  if (!of || region === undefined || period === undefined || said.size === 0) return [];
  const observation = said.get(observationKeyOf(of.id, region, period, breakdownKey(breakdown)));
  if (!observation) return [returnsWords[locale].slip.missing];
  const words = formWords[locale];
  const { status, task, numerator, denominator, written } = observation;
  if (isMissing(status)) return [words.missing[status]];
  if (task) return [words.task[task]];
  const value = statedValue(observation, unitFactor(of.unit));
  const halves = [numerator, denominator].filter((half) => half !== undefined).join(' / ');
  const text = written ?? (value === null ? '' : toDecimals(value, of.precision));
  return [`${text} ${unitLabel(of, locale)}`, ...(halves === '' ? [] : [make('p', {}, halves)])];
}

function stylesOf(locale: Locale): string {
  const { faces } = printWords[locale];
  const [before, between, after] = returnsWords[locale].slip.page.map(quoted);
  const font = `${faces}${SONG}, serif`;
  return `
@page { size: A4; margin: 18mm 18mm 16mm; @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; font: 9pt ${font}; } }
:root { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.45 ${font}; }
p, ol, dl, dd { margin: 0; }
h1 { margin: 0 0 1mm; font-size: 19pt; line-height: 1.3; text-align: center; letter-spacing: 0.1em; }
.plan { margin-bottom: 5mm; text-align: center; }
dl { display: flex; flex-wrap: wrap; gap: 1.2mm 0; }
dl div { display: flex; box-sizing: border-box; width: 50%; padding-right: 4mm; }
dl div.digest { width: 100%; }
dt { flex: none; width: 19mm; color: #444; }
dd { overflow-wrap: anywhere; }
dl div.department dd, dl div.due dd { font-weight: 700; }
h2 { margin: 6mm 0 2mm; padding-bottom: 1mm; font-size: 12pt; border-bottom: 0.3mm solid #000; break-after: avoid; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
th, td { padding: 1.5mm 2mm; border: 0.2mm solid #000; text-align: start; vertical-align: top; overflow-wrap: anywhere; font-size: 10pt; }
th { background: #f0f0f0; text-align: center; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
td p { color: #444; }
td.number { text-align: center; }
th.number { width: 6%; } th.cell { width: 25%; } th.value { width: 14%; } th.remark { width: 31%; }
tbody tr { height: 18mm; break-inside: avoid; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
ol { padding-left: 6mm; }
section { break-inside: auto; }
.sign { display: flex; gap: 6mm; margin-top: 16mm; break-inside: avoid; }
.sign div { flex: 1; min-height: 16mm; padding-top: 2mm; border-top: 0.2mm solid #000; }
.foot { margin-top: 3mm; padding-top: 1.5mm; font-size: 8.5pt; color: #444; border-top: 0.2mm solid #999; }
`;
}
