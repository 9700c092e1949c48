import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_PASTED } from '../../../src/spreadsheet/block.js';
import { planImport } from '../../../src/exchange/import.js';
import { placeBlock, sizeOf, type ShownCells } from '../../../src/exchange/placement/by-position.js';
import { placeClipboard } from '../../../src/exchange/paste-clipboard.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import type { CellRef } from '../../../src/report/form.js';
import { open, percent, plain } from '../../report/support.js';
import { small } from '../desk.js';

const session = () => open([percent('a'), plain('b'), percent('c')]);
const cell = (row: number, column: number): CellRef => ({ row, column });
/** `row,column text` of every cell that would be written. */
const written = (...args: Parameters<typeof placeBlock>) =>
  placeBlock(...args).typed.map(({ row, column, text }) => `${row},${column} ${text}`);

/** A form of which some rows and columns are shown. */
function only(rows: readonly number[], columns: readonly number[]): ShownCells {
  const place = ({ row, column }: CellRef) => ({ line: rows.indexOf(row), column: columns.indexOf(column) });
  return {
    cell: (line, column) => (line < rows.length && column < columns.length ? cell(rows[line]!, columns[column]!) : null),
    place: (one) => (place(one).line < 0 || place(one).column < 0 ? null : place(one)),
  };
}

describe('where a pasted block goes', () => {
  test('POSITION1 the block keeps its shape', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
    ];
    assert.deepEqual(written(session(), block, { from: cell(1, 0), to: cell(1, 0) }), ['1,0 1', '1,1 2', '2,0 3', '2,1 4']);
  });
  test('POSITION1 whatever is selected, and with rows of different length', () => {
    const block = [['1'], ['2', '3'], []];
    assert.deepEqual(written(session(), block, { from: cell(0, 0), to: cell(0, 0) }), ['0,0 1', '1,0 2', '1,1 3']);
    assert.deepEqual(written(session(), block, { from: cell(0, 0), to: cell(2, 5) }), ['0,0 1', '1,0 2', '1,1 3']);
  });
  test('POSITION1 texts as they are', () => {
    assert.deepEqual(written(session(), [[' ９７．５％ ', '__proto__']], { from: cell(0, 0), to: cell(0, 0) }), [
      '0,0  ９７．５％ ',
      '0,1 __proto__',
    ]);
  });

  test('POSITION7 a formula without a result writes nothing, nor does it empty', () => {
    const block = [
      ['1', ''],
      ['', '2'],
    ];
    const [from, unread] = [{ from: cell(0, 0), to: cell(0, 0) }, new Set(['0:1', '1:0'])];
    assert.deepEqual(
      placeBlock(session(), block, from, unread).typed.map(({ text }) => text),
      ['1', '2'],
    );
  });

  test('POSITION2 what would go beyond the form is counted, not written', () => {
    const one = session();
    const last = one.form.columns.length - 1;
    const { typed, beyond } = placeBlock(
      one,
      [
        ['1', '2'],
        ['3', ' '],
        ['4', ''],
      ],
      { from: cell(1, last), to: cell(1, last) },
    );
    assert.deepEqual([typed.map(({ text }) => text), beyond], [['1', '3'], 2]);
  });
  test('POSITION2 a whole column of a spreadsheet with nothing below', () => {
    const block = Array.from({ length: 100_000 }, (_, i) => [i < 3 ? '9' : '']);
    const { typed, beyond } = placeBlock(session(), block, { from: cell(0, 0), to: cell(0, 0) });
    assert.deepEqual([typed.length, beyond], [3, 0]);
  });

  test('POSITION3 a blank over a cell that can’t be filled is no refusal', () => {
    const one = session();
    const block = [
      ['1', '2', '3'],
      ['4', '', ' '],
      ['5', '6', '7'],
    ];
    const { typed } = placeBlock(one, block, { from: cell(0, 0), to: cell(0, 0) });
    assert.deepEqual(one.set(typed).refused, []);
    const { typed: over } = placeBlock(one, [['4', '5', '']], { from: cell(1, 0), to: cell(1, 0) });
    assert.deepEqual(one.set(over).refused, [cell(1, 1)]);
  });
  test('POSITION3 a blank over a cell that can be filled empties it', () => {
    const one = session();
    one.set([{ ...cell(0, 0), text: '9' }]);
    one.set(placeBlock(one, [[' \u3000']], { from: cell(0, 0), to: cell(0, 0) }).typed);
    assert.equal(one.text(0, 0), '');
  });

  test('POSITION4 a single text fills a whole selection', () => {
    assert.deepEqual(written(session(), [['9']], { from: cell(0, 0), to: cell(2, 1) }), [
      '0,0 9',
      '0,1 9',
      '1,0 9',
      '1,1 9',
      '2,0 9',
      '2,1 9',
    ]);
    assert.deepEqual(written(session(), [['9']], { from: cell(1, 0), to: cell(1, 0) }), ['1,0 9']);
  });
  test('POSITION4 a single blank empties it, where it can be filled', () => {
    assert.deepEqual(written(session(), [['']], { from: cell(0, 0), to: cell(1, 1) }), ['0,0 ', '0,1 ', '1,0 ']);
  });

  test('POSITION5 a block beyond the limit is known by its size, blanks included', () => {
    const block = [Array.from({ length: MOST_PASTED }, () => ''), ['1']];
    assert.equal(sizeOf(block), MOST_PASTED + 1);
    assert.equal(sizeOf([]), 0);
  });
  test('POSITION5 so is a single text over a selection beyond it', () => {
    const selection = { from: cell(0, 0), to: cell(99_999, 9) };
    assert.equal(sizeOf([['9']], selection), 1_000_000);
    assert.equal(sizeOf([['9', '8']], selection), 2);
  });
  test('POSITION5 of the selection only what is shown counts', () => {
    const selection = { from: cell(0, 0), to: cell(99_999, 9), shown: only([0, 7, 99_999], [0, 9]) };
    assert.equal(sizeOf([['9']], selection), 6);
    assert.equal(sizeOf([['9']], { ...selection, from: cell(99_999, 0), to: cell(0, 9) }), 0);
  });

  test('POSITION6 rows and columns that are not shown take nothing', () => {
    const shown = only([2, 0], [0, 3]);
    assert.deepEqual(
      written(
        session(),
        [
          ['1', '2'],
          ['3', '4'],
        ],
        { from: cell(2, 0), to: cell(2, 0), shown },
      ),
      ['2,0 1', '2,3 2', '0,0 3', '0,3 4'],
    );
    assert.deepEqual(written(session(), [['9']], { from: cell(2, 0), to: cell(0, 3), shown }), ['2,0 9', '2,3 9', '0,0 9', '0,3 9']);
  });
  test('POSITION6 a line may be of one category, and where a line has no cell nothing is written', () => {
    const lines = [0, 1].map((row) => [cell(row, 0), row === 0 ? cell(0, 3) : null]);
    const shown: ShownCells = {
      cell: (line, column) => lines[line]?.[column] ?? null,
      place: () => ({ line: 0, column: 0 }),
    };
    const block = [
      ['1', '2'],
      ['3', '4'],
      ['5', ''],
    ];
    const { typed, beyond } = placeBlock(session(), block, { from: cell(0, 0), to: cell(0, 0), shown });
    assert.deepEqual(
      typed.map(({ row, column, text }) => `${row},${column} ${text}`),
      ['0,0 1', '0,3 2', '1,0 3'],
    );
    assert.equal(beyond, 2);
  });
  test('POSITION6 and from a cell that is not shown, all is beyond', () => {
    const { typed, beyond } = placeBlock(session(), [['1'], ['2']], { from: cell(1, 0), to: cell(1, 0), shown: only([0, 2], [0]) });
    assert.deepEqual([typed, beyond], [[], 2]);
  });

  test('POSITION1 a block of 100,000 rows', { timeout: 60_000 }, () => {
    const wide = open([percent('a')], {}, { regions: Array.from({ length: 100_000 }, (_, i) => String(100_000_000 + i)) });
    const block = wide.form.rows.map((_, row) => ['97.5', String(row), '1000']);
    const { typed } = placeBlock(wide, block, { from: cell(0, 0), to: cell(0, 0) });
    assert.equal(typed.length, 300_000);
  });

  test('POSITION8 a first row of bare years above figures is asked about', () => {
    const form = new FormContext(small());
    const paste = (text: string, row: number) => {
      const placed = placeClipboard(form, { text }, { from: cell(row, 0), to: cell(row, 0) });
      return 'why' in placed ? placed.why : placed.doubts.map((doubt) => `${doubt.code} ${doubt.text}`).join();
    };
    const [mechanism, visits] = [2, 3];
    for (const year of ['2024', '2025']) {
      assert.equal(paste(`${year}\n89\n79`, 0), `years-above ${year}`);
      assert.equal(paste(`${year}\n89`, mechanism), `years-above ${year}`);
    }
    assert.equal(paste('2024\t2025\n1\t2', 0), 'years-above 2024 2025');
    for (const figures of ['2024', '2024\n2025\n2023', '1950\n89', '2024\t80\n89\t79', '89\n2024', '2024\n'])
      assert.equal(paste(figures, figures.startsWith('2024\n2025') ? visits : 0), '', figures);
    const sheets = [{ name: 'Sheet1', isHidden: false, rows: [['2024'], ['89']] }];
    const plan = planImport(form, { kind: 'xlsx', hasMacros: false, sheets });
    assert.deepEqual('doubts' in plan && plan.doubts, [{ code: 'years-above', text: '2024' }]);
    assert.match(zh.doubts['years-above']('2024', 0, ''), /“2024”像是年份/);
    assert.match(en.doubts['years-above']('2024', 0, ''), /“2024”.*looks like a year/);
  });
});
