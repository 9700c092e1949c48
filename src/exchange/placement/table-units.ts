/**
 * The numbers of a table, in the units of the form.
 *
 * TABLEUNIT1 a unit of the row comes before that of the heading, and that before those in a line above, of which that counts which is a multiple of
 * the indicator's · TABLEUNIT2 what is converted is counted by unit · TABLEUNIT3 a number whose cell shows it in thousands is there in full
 * already · TABLEUNIT4 numerators and denominators are counts: the unit of the row is theirs in a row of their own, or right before them
 * TABLEUNIT5 a column of units speaks of the figures behind it, up to the next one; of those before it, where the first of all stands behind figures
 * TABLEUNIT11 the unit of a row, 千人 of a 参保率, that can't be its indicator's is that of the numerator and the denominator
 * TABLEUNIT12 a ratio whose unit is the other way round than the name, 男:女 of 女性厕位与男性厕位比例, is asked about
 * TABLEUNIT6 a row of a breakdown without a unit has that of its indicator's · TABLEUNIT7 a line whose unit no row of the table can have, 单位：万人 over rates alone, is told
 * TABLEUNIT8 a row and a heading that state different multiples are asked about; that of the row is taken · TABLEUNIT9 a row whose unit is left blank below
 * one in another multiple is taken as it stands, and asked about · TABLEUNIT10 of many such cells the number is told, and a few of the units
 */
import type { Indicator } from '../../plan/schema.js';
import { unitFactor } from '../../plan/unit.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { headsFigures } from './headed-column.js';
import type { Block } from '../../spreadsheet/block.js';
import type { Converted, Doubt } from './placed.js';
import type { RowUnits } from './row-says.js';
import type { TableColumns } from './table-columns.js';
import { saidOf, type UnitMention } from './unit-mentions.js';
import {
  conversionTo,
  conversionToPart,
  isBeginning,
  isMultiple,
  isOfRates,
  movedBy,
  type Conversion,
  type UnitText,
} from './unit-texts.js';

/** Units that are asked about by name. */
const MOST_UNITS = 3;

export class TableUnits {
  private readonly session: EntrySession;
  private readonly columns: TableColumns;
  private readonly unitColumns: readonly number[];
  private readonly scaled: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();
  /** Units of a row and of a heading that differ. */
  private readonly contradictions = new Map<string, number>();
  /** Units that a row above has, and those below it don't. */
  private readonly unstated = new Map<string, number>();
  /** Units of ratios the other way round than their names. */
  private readonly reversed = new Map<string, number>();
  /** The beginnings of units, 元 of 元/人·年. UNITTEXT8 */
  private readonly begun = new Map<string, number>();
  /** The last unit of a row, by column. */
  private readonly above = new Map<number, UnitText>();
  /** What is mentioned of the numbers that no nearer unit is told for. */
  private readonly mentioned = new Map<UnitMention, Set<'other' | 'own'>>();
  private isLineOfSome = false;
  private isLineOfNone = false;

  /** @param unitColumns those of the block that hold units, from the left. */
  constructor(session: EntrySession, columns: TableColumns, unitColumns: readonly number[], { behind = [] }: Block) {
    this.session = session;
    this.columns = columns;
    this.unitColumns = unitColumns;
    this.scaled = new Set(behind.filter(({ kind }) => kind === 'scaled').map(({ row, column }) => `${row}:${column}`));
  }

  get converted(): readonly Converted[] {
    return [...this.counts].map(([unit, cells]) => ({ unit, cells }));
  }

  /** TABLEUNIT7 to TABLEUNIT9 */
  get doubts(): readonly Doubt[] {
    const { unit } = this.columns.lines;
    return [
      ...(unit && this.isLineOfNone && !this.isLineOfSome ? [{ code: 'unit', text: unit.text } as const] : []),
      ...[...this.mentioned].flatMap(([{ text }, said]) => (said.has('own') ? [] : [{ code: 'unit', text } as const])).slice(0, MOST_UNITS),
      ...counted('two-units', this.contradictions),
      ...counted('no-unit', this.unstated),
      ...counted('unit', this.reversed),
      ...counted('unit', this.begun),
    ];
  }

  /**
   * @param isOfPart the row is that of the numerator or the denominator.
   * @param r row of the block, and `c` its column; `section` is the unit of a row above that heads it.
   */
  apply(
    { row, column, text }: Typed,
    ofRow: RowUnits,
    isOfPart: boolean,
    { r, c, section }: { readonly r: number; readonly c: number; readonly section: UnitText | undefined },
  ): string {
    const { part } = this.session.form.columns[column]!;
    const { indicator } = this.session.form.rows[row]!;
    const isValue = part === 'value';
    if ((!isValue && part !== 'numerator' && part !== 'denominator') || this.scaled.has(`${r}:${c}`)) return text;
    const name = part !== 'value' && indicator.measure.kind === 'fraction' ? indicator.measure[part] : '';
    const conversionOf = (unit: UnitText) => (isValue ? conversionTo(indicator, unit) : conversionToPart(name, unit));
    const headed = this.columns.headed[c]!;
    const ofColumn = 'unit' in headed && !(isOfPart && headed.unit && isOfRates(headed.unit)) ? headed.unit : undefined;
    const inRow = this.ofRow(ofRow, c, isValue || isOfPart);
    const stated = inRow ?? ofColumn ?? (isValue ? undefined : this.ofParts(ofRow, c, indicator));
    if (inRow && ofColumn && differ(conversionOf(inRow), conversionOf(ofColumn)))
      increase(this.contradictions, `${inRow.text}、${ofColumn.text}`);
    if (text.trim() !== '') this.mention(indicator, isValue ? null : name, stated);
    const above = this.above.get(c);
    if (inRow && isValue) this.above.set(c, inRow);
    if (stated && isReversed(stated.text, indicator.name) && /\d\s*[:：比]\s*\d/u.test(text)) increase(this.reversed, stated.text);
    if (stated && isValue && conversionOf(stated) === 'other' && isBeginning(indicator, stated)) {
      if (text.trim() !== '') increase(this.begun, stated.text);
      return text;
    }
    if (stated) return this.inUnit(text, stated, conversionOf(stated));
    const ofSection = section && conversionOf(section);
    if (ofSection !== undefined && ofSection !== 'other') return this.inUnit(text, section!, ofSection);
    const { unit } = this.columns.lines;
    if (!unit) {
      // In plain text a merged cell has its text in its first row alone.
      if (isValue && above && differ(conversionOf(above), null)) increase(this.unstated, above.text);
      return text;
    }
    const conversion = conversionOf(unit);
    if (conversion !== 'other') this.isLineOfSome = true;
    else if (isValue && indicator.unit !== undefined) this.isLineOfNone = true;
    return conversion === 'other' ? text : this.inUnit(text, unit, conversion);
  }

  /** UNITMENTION4 */
  private mention(indicator: Indicator, counted: string | null, stated: UnitText | undefined): void {
    const { mentions, unit } = this.columns.lines;
    for (const mention of mentions) {
      const isTold = stated !== undefined || mention.units.some(({ text }) => text === unit?.text);
      const said = isTold && mention.units.length > 0 ? null : saidOf(mention, indicator, counted);
      if (said === null) continue;
      const all = this.mentioned.get(mention) ?? new Set();
      this.mentioned.set(mention, all.add(said));
    }
  }

  /** A unit that begins with a digit is put in brackets: it would be another number. */
  private inUnit(text: string, unit: UnitText, conversion: Conversion): string {
    if (conversion === null) return text;
    const behind = /^\d/.test(unit.text) ? `（${unit.text}）` : unit.text;
    const converted = conversion === 'other' ? movedBy(text, 0) && `${text.trim()}${behind}` : movedBy(text, conversion.power);
    if (converted === null || converted === text) return text;
    if (conversion !== 'other') increase(this.counts, unit.text);
    return converted;
  }

  private ofRow({ name, columns }: RowUnits, c: number, isOfRow: boolean): UnitText | undefined {
    const { unitColumns } = this;
    const [first = -1, ...others] = unitColumns;
    if (!isOfRow) return others.length > 0 && unitColumns.includes(c - 1) ? columns.get(c - 1) : undefined;
    const before = Math.max(-1, ...unitColumns.filter((one) => one < c));
    const own = others.length === 0 ? first : this.isFigure(first - 1) ? unitColumns.find((one) => one > c) : before;
    const unit = columns.get(own ?? -1);
    // Both must agree.
    return unit && name && unit.text !== name.text
      ? { text: `${unit.text}、${name.text}`, means: [...unit.means, ...name.means] }
      : (unit ?? name);
  }

  /** TABLEUNIT11 */
  private ofParts(ofRow: RowUnits, c: number, indicator: Indicator): UnitText | undefined {
    const unit = this.unitColumns.length > 1 ? undefined : this.ofRow(ofRow, c, true);
    if (unit === undefined || !isMultiple(unit) || conversionTo(indicator, unit) !== 'other') return undefined;
    // 万 of a rate of 10,000 may be either.
    const isOfRate = unit.means.some(({ power, measure }) => measure === '' && 10 ** power === unitFactor(indicator.unit));
    return isOfRate ? { ...unit, means: [] } : unit;
  }

  private isFigure(c: number): boolean {
    const { headed, names } = this.columns;
    const one = headed[c];
    return one !== undefined && !names.includes(c) && (headsFigures(one) || (one.kind === 'unknown' && one.text === ''));
  }
}

function increase(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** TABLEUNIT10: none, or one for all. */
function counted(code: Doubt['code'], counts: ReadonlyMap<string, number>): readonly Doubt[] {
  if (counts.size === 0) return [];
  const text = [...counts.keys()].slice(0, MOST_UNITS).join('；');
  return [{ code, text: counts.size > MOST_UNITS ? `${text}…` : text, cells: [...counts.values()].reduce((sum, one) => sum + one, 0) }];
}

/** TABLEUNIT12 */
function isReversed(unit: string, name: string): boolean {
  const [, one = '', other = ''] = /^([^:：比]{1,6})[:：比]([^:：比]{1,6})$/u.exec(unit) ?? [];
  return one !== '' && name.indexOf(other) >= 0 && name.indexOf(other) < name.indexOf(one);
}

/** Are numbers in one unit others than in the other, both of them the indicator's? */
function differ(one: Conversion, other: Conversion): boolean {
  return one !== 'other' && other !== 'other' && (one?.power ?? 0) !== (other?.power ?? 0);
}
