/**
 * The filters that narrow what is counted, by name.
 *
 * SCOPENAME1 field, department, mark, flag, warnings and words, in this order · SCOPENAME2 kind and status choose rows and narrow no count
 */
import type { BoardHeadWords } from '../../../locales/board-head.js';
import type { AttainmentMessages } from '../../../locales/attainment-words.js';
import type { Plan } from '../../../plan/schema.js';
import type { Filter } from '../rows.js';
import { nameIn } from './view.js';

export function scopeNames(
  { field, department, mark, flag, warningsOnly, words }: Filter,
  plan: Plan,
  { flags }: Pick<AttainmentMessages, 'flags'>,
  head: Pick<BoardHeadWords, 'marks' | 'warningsOnly' | 'sought'>,
): readonly string[] {
  const names = [
    field !== null && nameIn(plan.fields, field),
    department !== null && nameIn(plan.departments, department),
    mark !== null && head.marks[mark],
    flag !== null && flags[flag],
    warningsOnly && head.warningsOnly,
    words.trim() !== '' && head.sought(words.trim()),
  ];
  return names.filter((name) => name !== false);
}
