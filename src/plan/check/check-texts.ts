/** The texts of a plan (CHECK19 of `check.ts`). What a portal put into `extensions` is its own business. */
import { codePointOf, hasHidden, hiddenIn } from '../hidden.js';
import type { PathStep } from '../../documents/problems.js';
import type { Context } from './check-context.js';

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

export function checkTexts({ plan, report }: Context): void {
  const steps: PathStep[] = [];
  const visitAs = (step: PathStep, value: unknown): void => {
    steps.push(step);
    if (typeof value === 'string') {
      const hidden = hasHidden(value) ? hiddenIn(value, NAMES.has(step) ? 'name' : 'text') : undefined;
      if (hidden !== undefined) report('error', 'hidden-character', steps, { character: codePointOf(hidden), text: around(value, hidden) });
    } else visitMembers(value);
    steps.pop();
  };
  const visitMembers = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach((item, i) => visitAs(i, item));
    else if (typeof value === 'object') for (const key in value) if (key !== 'extensions') visitAs(key, (value as Members)[key]);
  };
  visitMembers(plan);
}

function around(text: string, hidden: string): string {
  const place = text.indexOf(hidden);
  return text.slice(Math.max(0, place - 15), place + 15);
}
