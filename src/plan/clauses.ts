/**
 * Clauses 原文: each target quotes the plan, and each numbered goal of the plan should be quoted.
 *
 * CLAUSE1 a clause stands in the text character for character · CLAUSE2 line ends and a byte order mark make no difference
 * CLAUSE3 a clause that differs is told up to where it agrees · CLAUSE4 the items a plan covers, counted by field
 */
import { formatPath, type Problem } from '../documents/problems.js';
import type { Plan } from './schema.js';

const plain = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Holds every clause of the plan against the plan's own text. */
export function checkClauses(plan: Plan, text: string): Problem[] {
  const whole = plain(text);
  const known = new Map<string, boolean>();
  return plan.indicators.flatMap(({ targets }, i) =>
    targets.flatMap(({ source }, t): Problem[] => {
      const quote = plain(source.quote);
      const found = known.get(quote) ?? whole.includes(quote);
      known.set(quote, found);
      if (found) return [];
      const path = formatPath(['indicators', i, 'targets', t, 'source', 'quote']);
      return [{ level: 'error', code: 'clause-not-in-text', path, data: { item: source.item, agrees: commonStart(quote, whole) } }];
    }),
  );
}

/** The longest beginning of the clause that stands in the text. */
function commonStart(quote: string, whole: string): string {
  let [least, most] = [0, quote.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (whole.includes(quote.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return quote.slice(0, least);
}

/** How many clauses each item of the plan is quoted with, items in natural order: 目标1.2 before 目标1.10. */
export function coveredItems(plan: Pick<Plan, 'indicators'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { targets } of plan.indicators) {
    for (const { source } of targets) counts.set(source.item, (counts.get(source.item) ?? 0) + 1);
  }
  return new Map([...counts].sort(([one], [other]) => compareItems(one, other)));
}

const KINDS = ['目标', '措施', '工程'];

/** Goals, measures, projects, then anything else by its words; each by its numbers. */
export function compareItems(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.words !== b.words) return a.words < b.words ? -1 : 1;
  const at = a.numbers.findIndex((number, i) => number !== b.numbers[i]);
  return at === -1 ? a.numbers.length - b.numbers.length : a.numbers[at]! - (b.numbers[at] ?? -1);
}

function partsOf(item: string) {
  const words = item.replace(/[\d.]+/g, '');
  const rank = KINDS.includes(words) ? KINDS.indexOf(words) : KINDS.length;
  return { words, rank, numbers: (item.match(/\d+/g) ?? []).map(Number) };
}
