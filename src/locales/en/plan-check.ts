import type { PlanCheckWords } from '../zh/plan-check.js';
import { levels } from './common.js';

export const PLAN_CHECK: PlanCheckWords = {
  usage: `Usage: dabiao plan check [options] plan.json …

Checks plan files: reports every problem with its place, its reason and the nearest valid choice, and a summary
to compare with the plan's text. The exit status is 1 when there are errors, 0 when there are only warnings.

Options:
--text FILE   The plan's own text (UTF-8): compares every clause with it, character by character
--lang LANG   zh-CN (default) or en
--help        Shows this help`,
  level: { error: levels.error.toLowerCase(), warning: 'warning' },
  more: (count) => `… and ${plural(count, 'more problem')} not listed`,
  count: (errors, warnings) =>
    errors + warnings === 0 ? 'No problems found' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  noFile: 'Give at least one plan file.',
  kinds: { level: 'level', change: 'change', trend: 'trend', reference: 'reference', external: 'external', task: 'task' },
  summary: {
    plan: 'Plan',
    fields: 'Fields',
    indicators: 'Indicators',
    targets: 'Targets',
    milestones: 'Milestones',
    departments: 'Lead departments',
    items: 'Items quoted',
    clauses: 'Clauses',
    notes: 'Notes',
  },
  leads: (name, leads, assumed) => `${name} ${leads}${assumed > 0 ? ` (assumed ${assumed})` : ''}`,
  clausesFound: (found, all) => `${found} of ${all} match the text`,
  clausesUnchecked: (all) => `${all}, not compared (give the text with --text)`,
  tasks: (count) => `${count} of them tasks`,
  of: (count, parts) => `${count} (${parts})`,
  list: ', ',
  colon: ': ',
};
function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
