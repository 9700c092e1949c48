/** The texts of a plan (CHECK19 of `check.ts`). What a portal put into `extensions` is its own business. */
import { codePointOf, hasHidden, hiddenIn } from '../hidden.js';
import type { PathStep } from '../../documents/problems.js';
import type { Steps } from '../../documents/steps.js';
import type { Plan } from '../schema.js';
import type { Context, Report } from './check-context.js';

type Members = Readonly<Record<string, unknown>>;

/** Members that name something. */
const NAMES: ReadonlySet<PathStep> = new Set([
  'name',
  'code',
  'title',
  'version',
  'from',
  'count',
  'numerator',
  'denominator',
  'subject',
  'item',
]);

/** Long lists item by item. */
export function* checkTexts({ plan, report }: Context): Steps<void> {
  for (const key in plan) {
    const member = plan[key as keyof Plan];
    if (key === 'extensions') continue;
    if (!Array.isArray(member)) {
      if (!isPlain(member)) visit(key, member, [], report);
      continue;
    }
    for (let i = 0; i < member.length; i++) {
      if (!isPlain(member[i])) visit(i, member[i], [key], report);
      yield;
    }
  }
}

/** Is there nothing in it that is hidden? Nearly all of a plan is so, and is not looked at again. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !hasHidden(value);
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  for (const key in value) if (key !== 'extensions' && !isPlain((value as Members)[key])) return false;
  return true;
}

function visit(step: PathStep, value: unknown, steps: PathStep[], report: Report): void {
  steps.push(step);
  if (typeof value === 'string') {
    const hidden = hasHidden(value) ? hiddenIn(value, NAMES.has(step) ? 'name' : 'text') : undefined;
    if (hidden !== undefined) report('error', 'hidden-character', steps, { character: codePointOf(hidden), text: around(value, hidden) });
  } else if (Array.isArray(value)) value.forEach((item, i) => visit(i, item, steps, report));
  else if (typeof value === 'object') {
    for (const key in value) if (key !== 'extensions') visit(key, (value as Members)[key], steps, report);
  }
  steps.pop();
}

function around(text: string, hidden: string): string {
  const place = text.indexOf(hidden);
  return text.slice(Math.max(0, place - 15), place + 15);
}
