/** What may stand in a cell of an indicator, in words. */
import { cellWords } from '../../locales/cell.js';
import { inFull } from '../../plan/decimals.js';
import type { Indicator } from '../../plan/schema.js';
import { boundsOf } from '../../plan/unit.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { unitLabel } from '../../vocabulary/units.js';

/** 单位 %，可填 0—100，小数 2 位: of a cell for a value; the empty string for any other. */
export function limitsOfCell({ form }: EntrySession, { row, column }: CellRef, locale: Locale): string {
  const { indicator } = form.rows[row]!;
  if (form.columns[column]!.part !== 'value' || indicator.measure.kind === 'task') return '';
  const words = cellWords[locale];
  const unit = unitLabel(indicator, locale);
  return [unit === '' ? '' : words.unit(unit), limitsOf(indicator, locale)].filter((text) => text !== '').join(words.comma);
}

/** 可填 0—100，小数 2 位 */
export function limitsOf(indicator: Indicator, locale: Locale): string {
  const words = cellWords[locale];
  const { min, max } = boundsOf(indicator);
  const [low, high] = [min, max].map((limit) => (limit === undefined ? undefined : inFull(limit)));
  const bounds =
    low !== undefined && high !== undefined
      ? words.between(low, high)
      : low !== undefined
        ? words.atLeast(low)
        : high !== undefined
          ? words.atMost(high)
          : '';
  const places = words.places(indicator.measure.kind === 'count' ? 0 : indicator.precision);
  return [bounds, places].filter((text) => text !== '').join(words.comma);
}
