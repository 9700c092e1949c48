/** What a row of a table says besides its name and its figures. */
import type { UnplacedReason } from './placed.js';
import type { UnitText } from './unit-texts.js';

export interface RowSays {
  readonly why?: UnplacedReason;
  /** The text that says why. */
  readonly said?: string;
  /** The region of the form that is stated. */
  readonly region?: string;
  /** Its region stands in place of a name: it speaks of the indicator above. */
  readonly isBelow?: true;
  readonly period?: string;
  readonly units?: RowUnits;
  /** What a row above that heads this one says of the unit. */
  readonly sectionUnit?: UnitText;
  /** The region is said below the headings, not in the lines above the table. */
  readonly isNear?: true;
  /** What stands in brackets behind its name and is not understood. */
  readonly unclear?: string;
}

/** What a row says of its unit behind its name, and in columns of units. */
export interface RowUnits {
  readonly name?: UnitText;
  readonly columns: ReadonlyMap<number, UnitText>;
}

export const NO_UNITS: RowUnits = { columns: new Map() };

export interface TellingColumns {
  readonly region: readonly number[];
  readonly period: readonly number[];
  readonly unit: readonly number[];
}
