/**
 * The numbers of a table, in the units of the form.
 *
 * TABLEUNIT1 a unit of the row comes before that of the heading, and that before one in a line above, which counts only where it is another
 * multiple of the indicator's · TABLEUNIT2 what is converted is counted by unit · TABLEUNIT3 a number whose cell shows it in thousands is there in full
 * already · TABLEUNIT4 numerators and denominators are counts: only a multiplier in their heading touches them
 */
import type { EntrySession, Typed } from '../../report/session.js';
import type { Block } from '../../spreadsheet/block.js';
import type { Converted } from './placed.js';
import type { TableColumns } from './table-columns.js';
import { conversionTo, movedBy, type UnitText } from './unit-texts.js';

export class TableUnits {
  private readonly session: EntrySession;
  private readonly columns: TableColumns;
  private readonly scaled: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();

  constructor(session: EntrySession, columns: TableColumns, { behind = [] }: Block) {
    this.session = session;
    this.columns = columns;
    this.scaled = new Set(behind.filter(({ kind }) => kind === 'scaled').map(({ row, column }) => `${row}:${column}`));
  }

  get converted(): readonly Converted[] {
    return [...this.counts].map(([unit, cells]) => ({ unit, cells }));
  }

  /** @param r row of the block, and `c` its column. */
  apply({ row, column, text }: Typed, ofRow: UnitText | undefined, { r, c }: { readonly r: number; readonly c: number }): string {
    const { part } = this.session.form.columns[column]!;
    const { indicator } = this.session.form.rows[row]!;
    const headed = this.columns.headed[c]!;
    const ofColumn = headed.kind === 'column' ? headed.unit : undefined;
    const ofLine = this.columns.lines.unit ?? undefined;
    const unit = part === 'value' ? (ofRow ?? ofColumn ?? ofLine) : part === 'numerator' || part === 'denominator' ? ofColumn : undefined;
    if (!unit || this.scaled.has(`${r}:${c}`)) return text;
    const conversion = part === 'value' ? conversionTo(indicator, unit) : { power: unit.power };
    if (conversion === null || (conversion === 'other' && unit === ofLine)) return text;
    const converted = conversion === 'other' ? movedBy(text, 0) && `${text.trim()}${unit.text}` : movedBy(text, conversion.power);
    if (converted === null || converted === text) return text;
    if (conversion !== 'other') this.counts.set(unit.text, (this.counts.get(unit.text) ?? 0) + 1);
    return converted;
  }
}
