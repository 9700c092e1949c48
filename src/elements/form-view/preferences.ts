/**
 * How a person likes the grid of a plan: columns hidden, widths, where categories stand and which are unfolded. Kept in this browser.
 *
 * A convenience only: where the browser keeps nothing, or something else was stored, the grid is as it is at first.
 */
import { jsonText } from '../../documents/json-text.js';
import { COLUMN_SETS, HIDDEN_AT_FIRST, type Arrangement, type ColumnSet } from './columns.js';

export interface Preferences {
  readonly hidden: readonly ColumnSet[];
  /** Indicators whose categories are shown, by id. */
  readonly unfolded: readonly string[];
  /** `null` for what suits the plan. */
  readonly arrangement: Arrangement | null;
  /** The panel of the current indicator; `null` for where there is room. */
  readonly hasPanel: boolean | null;
  /** Pixels by id of the column. */
  readonly widths: Readonly<Record<string, number>>;
}

const NONE: Preferences = { hidden: HIDDEN_AT_FIRST, unfolded: [], arrangement: null, hasPanel: null, widths: {} };

export function readPreferences(plan: string): Preferences {
  try {
    const { hidden, unfolded, arrangement, hasPanel, widths } = JSON.parse(localStorage.getItem(keyOf(plan)) ?? '{}') as Record<
      string,
      unknown
    >;
    return {
      hidden: Array.isArray(hidden) ? COLUMN_SETS.filter((set) => hidden.includes(set)) : HIDDEN_AT_FIRST,
      unfolded: Array.isArray(unfolded) ? unfolded.filter((id) => typeof id === 'string') : [],
      arrangement: arrangement === 'rows' || arrangement === 'columns' ? arrangement : null,
      hasPanel: typeof hasPanel === 'boolean' ? hasPanel : null,
      widths: Object.fromEntries(
        Object.entries(widths ?? {}).filter(([, width]) => typeof width === 'number' && width >= 20 && width <= 2000),
      ),
    };
  } catch {
    return NONE;
  }
}

export function writePreferences(plan: string, preferences: Preferences): void {
  try {
    localStorage.setItem(keyOf(plan), jsonText(preferences));
  } catch {
    // Storage full or forbidden: the drafts say so, and matter more.
  }
}

function keyOf(plan: string): string {
  return `dabiao.grid.${plan}`;
}
