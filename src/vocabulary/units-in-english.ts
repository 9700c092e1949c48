/** Plans' own units in English, for what reads tables: it knows them also where a page says nothing in English. */
import { unitRules } from './en/units.js';

export function ownUnitInEnglish(name: string): string {
  return unitRules.named(name).label;
}
