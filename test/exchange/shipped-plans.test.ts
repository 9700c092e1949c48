/** What departments do with the shipped plans: the downloaded form brought back, and a block of figures pasted at the first cell. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { planImport } from '../../src/exchange/import.js';
import { placeClipboard } from '../../src/exchange/paste-clipboard.js';
import { EntrySession, type SessionOptions } from '../../src/report/session.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { byKey } from './desk.js';
import { download } from './filled-form.js';
import { shippedPlans } from '../plans/seeds.js';

/** A session of every department that leads an indicator. */
function forms(plan: SessionOptions['plan']): SessionOptions[] {
  const leads = new Set(plan.indicators.map(({ departments }) => departments[0]!.id));
  return [...leads].map((department) => ({ plan, department, periods: ['2024', '2025'] }));
}

/** Every open cell of a figure, each with a number of its own. */
function figures({ form }: EntrySession): { row: number; column: number; text: string }[] {
  const cells = form.rows.flatMap((_, row) =>
    form.columns.flatMap(({ part }, column) =>
      ['value', 'numerator', 'denominator'].includes(part) && form.isOpen(row, column) ? [{ row, column }] : [],
    ),
  );
  return cells.filter(({ row }) => form.rows[row]!.indicator.measure.kind !== 'task').map((cell, i) => ({ ...cell, text: `${i + 1}` }));
}

const keyed = (session: EntrySession, cells: readonly { row: number; column: number; text: string }[]) => byKey(session, { typed: cells });

describe('the forms of the shipped plans', () => {
  for (const plan of shippedPlans()) {
    test(`FORMBOOK2 every figure and text comes back from the workbook: ${plan.id}`, async () => {
      for (const options of forms(plan)) {
        const session = new EntrySession(options);
        const texts = session.form.rows.flatMap((_, row) =>
          session.form.columns.flatMap(({ part }, column) =>
            (part === 'note' || part === 'source') && session.form.isOpen(row, column) ? [{ row, column, text: `${part} ${row}` }] : [],
          ),
        );
        const typed = [...figures(session), ...texts];
        session.set(typed);
        const fresh = new EntrySession(options);
        const result = planImport(new FormContext(fresh), await readWorkbook(await download(session)));
        assert.ok('changes' in result, JSON.stringify(result));
        assert.deepEqual(keyed(fresh, result.changes), keyed(session, typed), options.department);
        assert.deepEqual([result.by, result.refused, result.unplaced], ['form', [], []]);
      }
    });

    test(`POSITION1 a block of figures keeps its shape: ${plan.id}`, () => {
      for (const options of forms(plan)) {
        const session = new EntrySession(options);
        const typed = figures(session);
        const rows = session.form.rows.map(() => session.form.columns.map(() => ''));
        for (const { row, column, text } of typed) rows[row]![column] = text;
        const text = rows.map((cells) => cells.join('\t')).join('\r\n');
        const placed = placeClipboard(
          new FormContext(session),
          { text, html: '' },
          { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } },
        );
        assert.ok('typed' in placed, JSON.stringify(placed));
        const written = placed.typed.filter((one) => one.text !== '');
        assert.deepEqual([placed.by, keyed(session, written)], ['position', keyed(session, typed)], options.department);
      }
    });
  }
});
