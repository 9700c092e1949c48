/** The texts of a plan (CHECK19 of `check.ts`). What a portal put into `extensions` is its own business. */
import { codePointOf, hiddenIn } from '../hidden.js';
import type { PathStep } from '../../documents/problems.js';
import type { Context } from './check-context.js';

/** Members that name something. */
const NAMES: ReadonlySet<string> = new Set([
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
  const visit = (value: unknown, isName: boolean): void => {
    if (typeof value === 'string') {
      const hidden = hiddenIn(value, isName ? 'name' : 'text');
      if (hidden !== undefined) report('error', 'hidden-character', steps, { character: codePointOf(hidden), text: around(value, hidden) });
    } else if (Array.isArray(value)) {
      value.forEach((item, i) => visitAs(i, item, false));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) if (key !== 'extensions') visitAs(key, member, NAMES.has(key));
    }
  };
  const visitAs = (step: PathStep, value: unknown, isName: boolean) => {
    if (typeof value !== 'string' && typeof value !== 'object') return;
    steps.push(step);
    visit(value, isName);
    steps.pop();
  };
  visit(plan, false);
}

function around(text: string, hidden: string): string {
  const place = text.indexOf(hidden);
  return text.slice(Math.max(0, place - 15), place + 15);
}
