import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ShownCells } from '../../../src/exchange/placement/by-position.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeClipboard } from '../../../src/exchange/paste-clipboard.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { TOTAL } from '../../../src/plan/breakdown.js';
import type { EntrySession, SessionOptions } from '../../../src/report/session.js';
import { byKey, kaiping } from '../desk.js';

/** The column of values, with the lines of categories or without. */
function lines(session: EntrySession, hasCategories: boolean): ShownCells & { readonly lines: number } {
  const { form } = session;
  const cells = form.rows.flatMap(({ indicator }, row) =>
    form
      .breakdownsOf(indicator)
      .filter((breakdown) => hasCategories || breakdown === TOTAL)
      .map((breakdown) => ({ row, column: form.column('2025', breakdown, 'value')! })),
  );
  const line = (row: number, column: number) => cells.findIndex((cell) => cell.row === row && cell.column === column);
  return {
    lines: cells.length,
    cell: (at, column) => (column === 0 ? (cells[at] ?? null) : null),
    place: ({ row, column }) => (line(row, column) < 0 ? null : { line: line(row, column), column: 0 }),
  };
}

const previous = (id: string, value: number, breakdown?: Record<string, string>) =>
  ({ indicator: id, region: '440783', period: '2024', value, status: 'A', ...(breakdown && { breakdown }) }) as const;

describe('a block over lines that are folded away', () => {
  /** Where the lines of a text of one column go, pasted at a row. */
  function paste(texts: readonly string[], { row = 0, more = {} }: { row?: number; more?: Partial<SessionOptions> } = {}) {
    const session = kaiping(more);
    const [shown, unfolded] = [lines(session, false), lines(session, true)];
    const from = unfolded.cell(unfolded.place({ row, column: shown.cell(row, 0)!.column })!.line, 0)!;
    const placed = placeClipboard(new FormContext(session), { text: texts.join('\n') }, { from, to: from, shown, unfolded });
    assert.ok(!('why' in placed));
    const texted = byKey(session, placed);
    return { placed, doubts: placed.doubts.map(({ code }) => code), keys: Object.keys(texted) };
  }
  /** What the form would hold, line by line: a task its state, all else a number. */
  const column = (hasCategories: boolean) => {
    const session = kaiping();
    const all = lines(session, hasCategories);
    return Array.from({ length: all.lines }, (_, line) => {
      const { row } = all.cell(line, 0)!;
      return session.form.rows[row]!.indicator.measure.kind === 'task' ? '已完成' : `${line + 1}`;
    });
  };
  const isCategory = (key: string) => key.split('|')[3] !== '';

  test('FOLDED1 the whole column with rows of categories goes to them, and that is told', () => {
    const { placed, doubts, keys } = paste(column(true));
    assert.equal(placed.typed.length, 50);
    assert.equal(placed.beyond, 0);
    assert.equal(keys.filter(isCategory).length, 4);
    assert.deepEqual(doubts, ['unfolded']);
    assert.match(zh.doubts.unfolded('孕产妇死亡率', 4, ''), /已展开“孕产妇死亡率”/);
    assert.match(en.doubts.unfolded('孕产妇死亡率', 4, ''), /expanded/);
  });
  test('FOLDED1 so does one that ends before the form does, by the tasks in it', () => {
    const { doubts, keys } = paste(column(true).slice(0, 12));
    assert.deepEqual([doubts, keys.filter(isCategory).length], [['unfolded'], 2]);
  });
  test('FOLDED1 FOLDED4 and one of figures alone, by those of the year before', () => {
    const ids = kaiping().form.rows.map(({ indicator }) => indicator.id);
    const known = [
      previous(ids[3]!, 7, undefined),
      previous(ids[3]!, 6, { residence: 'U' }),
      previous(ids[3]!, 8, { residence: 'R' }),
      previous(ids[4]!, 75),
      previous(ids[5]!, 73),
    ];
    const { doubts, keys } = paste(['7.1', '6.2', '8.3', '76', '74'], { row: 3, more: { previous: known } });
    assert.deepEqual([doubts, keys.filter(isCategory).length], [['unfolded'], 2]);
  });
  test('FOLDED2 where it fits both alike, it goes by what is shown, and it is told what was passed over', () => {
    const { doubts, keys } = paste(['7.1', '6.2'], { row: 3 });
    assert.deepEqual([doubts, keys.filter(isCategory).length], [['folded'], 0]);
    assert.match(zh.doubts.folded('孕产妇死亡率', 1, ''), /“孕产妇死亡率”.*收起/);
    assert.match(en.doubts.folded('孕产妇死亡率', 1, ''), /collapsed/);
  });
  test('FOLDED3 a column without such rows stays as it is, and nothing is told', () => {
    const { placed, doubts, keys } = paste(column(false));
    assert.deepEqual([placed.typed.length, doubts, keys.filter(isCategory).length], [46, [], 0]);
  });
  test('FOLDED3 a block that runs over no folded row, and a single text', () => {
    assert.deepEqual(paste(['已完成', '82', '71', '7']).doubts, []);
    assert.deepEqual(paste(['7'], { row: 3 }).doubts, []);
  });
});
