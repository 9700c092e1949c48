/**
 * How a person likes the grid of a plan: columns hidden, widths, fields folded. Kept in this browser.
 *
 * A convenience only: where the browser keeps nothing, or something else was stored, the grid is as it is at first.
 */
import { jsonText } from '../../documents/json-text.js';
import { COLUMN_SETS, type ColumnSet } from './columns.js';

export interface Preferences {
  readonly hidden: readonly ColumnSet[];
  readonly folded: readonly string[];
  /** Pixels by title of the column. */
  readonly widths: Readonly<Record<string, number>>;
}

const NONE: Preferences = { hidden: [], folded: [], widths: {} };

export function readPreferences(plan: string): Preferences {
  try {
    const { hidden, folded, widths } = JSON.parse(localStorage.getItem(keyOf(plan)) ?? '{}') as Record<string, unknown>;
    return {
      hidden: Array.isArray(hidden) ? COLUMN_SETS.filter((set) => hidden.includes(set)) : [],
      folded: Array.isArray(folded) ? folded.filter((field) => typeof field === 'string') : [],
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
