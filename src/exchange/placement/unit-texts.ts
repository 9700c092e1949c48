import { LOCALES } from '../../vocabulary/locale.js';
import { unitLabel } from '../../vocabulary/units.js';
import type { Indicator } from '../../plan/schema.js';
import { plainName } from './names.js';

/** Is a plain text the unit of an indicator, `人` or `1/10万`? */
export function isUnitOf(plain: string, indicator: Indicator): boolean {
  return LOCALES.some((locale) => {
    const label = plainName(unitLabel(indicator, locale));
    return label !== '' && (label === plain || `1${label}` === plain);
  });
}
