/** The rows a grid shows of a form: a heading for each field after the first, and beneath an indicator those of its categories. */
import { TOTAL } from '../../plan/breakdown.js';
import type { EntrySession } from '../../report/session.js';
import type { Arrangement, ColumnSet } from './columns.js';

/** A heading over the form's rows in [from, to). */
export interface FieldHeading {
  readonly field: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A row of the form by its index, for the total or for one category of its indicator. */
export interface GridLine {
  readonly row: number;
  readonly breakdown: string;
}

export type GridRow = FieldHeading | GridLine;

export interface RowOptions {
  readonly session: EntrySession;
  readonly arrangement: Arrangement;
  readonly hidden: ReadonlySet<ColumnSet>;
  /** Indicators whose categories are shown beneath them, by id. */
  readonly unfolded: ReadonlySet<string>;
  /** Rows of the form that are shown; all where not given. */
  readonly isShown?: ((row: number) => boolean) | null;
}

const knownFields = new WeakMap<EntrySession, readonly FieldHeading[]>();

/** The rows in [from, to) of each field, in the order of the form. */
export function fieldsOf(session: EntrySession): readonly FieldHeading[] {
  const fields = knownFields.get(session) ?? findFields(session);
  knownFields.set(session, fields);
  return fields;
}

function findFields({ form, plan }: EntrySession): FieldHeading[] {
  const names = new Map(plan.fields.map(({ id, name }) => [id, name]));
  const fields: FieldHeading[] = [];
  for (let row = 0; row < form.rows.length;) {
    const { field } = form.rows[row]!.indicator;
    const from = row;
    while (form.rows[row]?.indicator.field === field) row++;
    fields.push({ field, name: names.get(field) ?? field, from, to: row });
  }
  return fields;
}

export function rowsOf({ session, arrangement, hidden, unfolded, isShown }: RowOptions): GridRow[] {
  const { form } = session;
  const hasCategories = arrangement === 'rows' && !hidden.has('breakdowns');
  const shown: GridRow[] = [];
  for (const field of fieldsOf(session)) {
    const before = shown.length;
    for (let row = field.from; row < field.to; row++) {
      if (isShown && !isShown(row)) continue;
      if (before > 0 && shown.length === before) shown.push(field);
      shown.push({ row, breakdown: TOTAL });
      const { indicator } = form.rows[row]!;
      if (!hasCategories || !unfolded.has(indicator.id)) continue;
      for (const breakdown of form.breakdownsOf(indicator)) if (breakdown !== TOTAL) shown.push({ row, breakdown });
    }
  }
  return shown;
}
