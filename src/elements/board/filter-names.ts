/** What the rows are narrowed by, in words: above the rows, and in what is copied or exported. */
import type { Plan } from '../../plan/schema.js';
import type { StatusClass } from '../../plan/status-classes.js';
import type { Filter } from './rows.js';
import type { Words } from './words.js';

/** Of what narrows the scope. */
export function scopeNames(
  { field, department, mark, flag, cause, warningsOnly, words: looked }: Filter,
  plan: Plan,
  words: Words,
): string[] {
  const { board, attainment } = words;
  return [
    field && (plan.fields.find(({ id }) => id === field)?.name ?? field),
    department && (plan.departments.find(({ id }) => id === department)?.name ?? department),
    mark && board.marks[mark],
    warningsOnly && board.warningsOnly,
    cause && attainment.causes[cause],
    flag && attainment.flags[flag],
    looked.trim() !== '' && board.searched(looked.trim()),
  ].filter((name): name is string => typeof name === 'string');
}

/** Of what is chosen within it. */
export function facetNames({ kind, status, statusClass }: Filter, classes: readonly StatusClass[], { attainment }: Words): string[] {
  const word = status && ((kind && attainment.statusesOfKind[kind][status]) ?? attainment.statuses[status]);
  const ofPlan = statusClass && (classes.find(({ id }) => id === statusClass)?.name ?? statusClass);
  return [kind && attainment.kinds[kind], word, ofPlan].filter((name): name is string => typeof name === 'string');
}
