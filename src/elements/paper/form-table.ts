/** The table of the printed form: rows by field, a group of lines for each indicator, the lines to sign at the end. */
import { closingRow } from './closing.js';
import type { Child } from '../drawing/dom.js';
import { cellsOf, type PlacedRow } from './form-cells.js';
import { headOf } from './form-head.js';
import type { Block, ColumnKind } from './sheet.js';
import type { TableContext } from './table-context.js';

/** What is said once for an indicator, and once for each of its entries. */
const OF_BLOCK: ReadonlySet<ColumnKind> = new Set(['number', 'indicator', 'region', 'unit', 'code', 'target']);
const OF_ENTRY: ReadonlySet<ColumnKind> = new Set(['period', 'missing', 'remarks']);

export function tableOf(context: TableContext, caption: HTMLElement): HTMLElement {
  const { make, sheet } = context;
  const columns = [...sheet.widths.keys()].flatMap((kind) => (kind === 'figure' ? sheet.figures.map(() => kind) : [kind]));
  return make(
    'table',
    {},
    caption,
    make(
      'colgroup',
      {},
      columns.map((kind) => make('col', { class: kind })),
    ),
    headOf(context),
    bodiesWithClosing(context, columns.length),
  );
}

function bodiesWithClosing(context: TableContext, width: number): HTMLElement[] {
  const { make, locale, reporter } = context;
  const groups = bodies(context, width);
  const last = groups[groups.length - 1] ?? make('tbody');
  last.append(closingRow(locale, make, width, reporter));
  return groups.length === 0 ? [last] : groups;
}

/** A group of lines for each indicator, which a page break does not part. The heading of a field stays with its first one. */
function bodies({ session, sheet, make, ...context }: TableContext, width: number): HTMLElement[] {
  const names = new Map(session.plan.fields.map(({ id, name }) => [id, name]));
  let field: string | undefined;
  return session.form.rows.flatMap((at, row) => {
    return sheet.blocks(at).map((block) => {
      const lines = linesOf({ session, sheet, make, ...context }, { ...at, row }, block);
      if (at.indicator.field === field) return make('tbody', {}, lines);
      field = at.indicator.field;
      const heading = make('th', { class: 'field', colspan: width, scope: 'rowgroup' }, names.get(field) ?? field);
      return make('tbody', {}, make('tr', {}, heading), lines);
    });
  });
}

function linesOf(context: TableContext, at: PlacedRow, block: Block): HTMLElement[] {
  return block.map((line, l) => {
    const isFirst = l === 0;
    const isEntry = isFirst || block[l - 1]!.period !== line.period;
    const entryLines = block.filter(({ period }) => period === line.period).length;
    const cells = [...context.sheet.widths.keys()].map((kind): Child => {
      const isOfBlock = OF_BLOCK.has(kind);
      if (isOfBlock ? !isFirst : OF_ENTRY.has(kind) && !isEntry) return null;
      const rowspan = isOfBlock ? block.length : OF_ENTRY.has(kind) ? entryLines : 1;
      return cellsOf(context, kind, at, line, rowspan);
    });
    return context.make('tr', {}, cells);
  });
}
