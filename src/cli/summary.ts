/** What a plan file holds, in numbers: for its author to compare with the plan's text. */
import { PLAN_CHECK } from '../locales/plan-check.js';
import type { Locale } from '../vocabulary/locale.js';
import { coveredItems } from '../plan/clauses.js';
import type { Plan } from '../plan/schema.js';

/** @param found Clauses found in the plan's text; null when there was no text to look in. */
export function summaryLines(plan: Plan, found: number | null, locale: Locale): string[] {
  const words = PLAN_CHECK[locale];
  const targets = plan.indicators.flatMap((indicator) => indicator.targets);
  const tasks = plan.indicators.filter(({ measure }) => measure.kind === 'task').length;
  const milestones = targets.filter(({ year }) => year < plan.end);
  const { summary } = words;
  const line = (name: string, text: string) => `${name}${words.colon}${text}`;
  const counted = (head: number, parts: readonly string[]) => (parts.length > 0 ? words.of(head, parts.join(words.list)) : String(head));

  return [
    line(summary.plan, `${plan.title} (${plan.id}, ${plan.version}, ${plan.start}—${plan.end})`),
    line(summary.fields, counted(plan.fields.length, fieldCounts(plan))),
    line(summary.indicators, words.of(plan.indicators.length, words.tasks(tasks))),
    line(summary.targets, counted(targets.length, tally(targets.map(({ kind }) => words.kinds[kind])))),
    line(summary.milestones, counted(milestones.length, tally(milestones.map(({ year }) => String(year))))),
    line(summary.departments, counted(plan.departments.length, leadCounts(plan, words.leads))),
    line(summary.items, itemRanges(plan).join(words.list)),
    line(summary.clauses, found === null ? words.clausesUnchecked(targets.length) : words.clausesFound(found, targets.length)),
    ...(plan.notes?.length ? [line(summary.notes, String(plan.notes.length))] : []),
  ];
}

function fieldCounts({ fields, indicators }: Plan): string[] {
  const counts = countsOf(indicators.map(({ field }) => field));
  return fields.map(({ id, name }) => `${name} ${counts.get(id) ?? 0}`);
}

function leadCounts({ departments, indicators }: Plan, words: (name: string, leads: number, assumed: number) => string): string[] {
  const leading = indicators.flatMap((indicator) => indicator.departments.filter(({ role }) => role === 'lead'));
  const [led, assumed] = [leading, leading.filter((one) => one.assumed)].map((some) => countsOf(some.map(({ id }) => id)));
  const counts = departments.map(({ id, name }) => ({ name, leads: led!.get(id) ?? 0, assumed: assumed!.get(id) ?? 0 }));
  return counts.sort((one, other) => other.leads - one.leads).map(({ name, leads, assumed }) => words(name, leads, assumed));
}

/** `level 62`, most frequent first. */
function tally(names: readonly string[]): string[] {
  return [...countsOf(names)].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`);
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** `目标1.1—13`: a number that was left out shows as a gap. */
function itemRanges(plan: Plan): string[] {
  const groups = new Map<string, number[]>();
  for (const item of coveredItems(plan).keys()) {
    const [, head, number] = /^(.*\D)?(\d+)$/s.exec(item) ?? [null, item, null];
    const numbers = groups.get(head ?? '') ?? [];
    groups.set(head ?? '', numbers);
    if (number) numbers.push(Number(number));
  }
  return [...groups].map(([head, numbers]) => `${head}${ranges(numbers).join(',')}`);
}

/** 1, 2, 3, 5 → `1—3`, `5`. */
function ranges(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}—${last}`));
}
