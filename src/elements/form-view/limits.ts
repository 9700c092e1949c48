/** What may stand in a cell of an indicator, in words. */
import { cellWords } from '../../locales/cell.js';
import { inFull } from '../../plan/decimals.js';
import type { Indicator } from '../../plan/schema.js';
import { boundsOf } from '../../plan/unit.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import { unitLabel } from '../../vocabulary/units.js';

/** 单位 %，可填 0—100，小数 2 位: of a cell for a value; what is counted, of a half of a rate; the empty string for any other. */
export function limitsOfCell(session: EntrySession, cell: CellRef, locale: Locale): string {
  return limitParts(session, cell, locale).join(cellWords[locale].comma);
}

/** Unit, or what is counted; limits. */
export function limitParts({ form }: EntrySession, { row, column }: CellRef, locale: Locale): readonly string[] {
  const { indicator } = form.rows[row]!;
  const { part } = form.columns[column]!;
  const words = cellWords[locale];
  const { measure } = indicator;
  if ((part === 'numerator' || part === 'denominator') && measure.kind === 'fraction') return [measure[part], words.atLeast('0')];
  if (part !== 'value' || measure.kind === 'task') return [];
  const unit = unitLabel(indicator, locale);
  return [unit === '' ? '' : words.unit(unit), limitsOf(indicator, locale)].filter((text) => text !== '');
}

/** 可填 0—100，小数 2 位 */
function limitsOf(indicator: Indicator, locale: Locale): string {
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
