import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planImport, planImportStepwise } from '../../../src/exchange/import.js';
import { placeClipboard, placeClipboardStepwise } from '../../../src/exchange/paste-clipboard.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows, placeRowsStepwise } from '../../../src/exchange/placement.js';
import { type Steps } from '../../../src/documents/steps.js';
import { runSliced } from '../../../src/report/slices.js';
import { kaiping } from '../desk.js';

const session = kaiping({ periods: ['2024', '2025'] });
const names = session.form.rows.map(({ indicator }) => indicator.name);
const name = (i: number) => names[i % names.length]!;
const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };
const rowsOf = (count: number, row: (i: number) => string[]) => Array.from({ length: count }, (_, i) => row(i));

/** Cells that are looked at in one step, whatever the block: about those of the rows that tell what its columns hold. */
const MOST_LOOKED = 2000;

/** Rows that count how often one of their cells is looked at. */
function counted(rows: readonly string[][]): { readonly rows: readonly string[][]; looked: number } {
  const count = {
    looked: 0,
    rows: rows.map(
      (row) =>
        new Proxy(row, {
          get(target, key, receiver) {
            if (typeof key === 'string' && /^\d/.test(key)) count.looked++;
            return Reflect.get(target, key, receiver) as unknown;
          },
        }),
    ),
  };
  return count;
}

/** The result, with the most cells that were looked at between two steps. */
function stepByStep<T>(steps: Steps<T>, count: { looked: number }): { readonly result: T; readonly most: number } {
  let most = 0;
  for (;;) {
    const before = count.looked;
    const step = steps.next();
    most = Math.max(most, count.looked - before);
    if (step.done) return { result: step.value, most };
  }
}

const HEADS = ['指标', '单位', '2024年', '2025年'];
/** Each has some thousand rows or columns where `hundred` is 100. */
const blocksOf = (hundred: number): Readonly<Record<string, string[][]>> => ({
  'many unknown names': [
    HEADS,
    ...rowsOf(15 * hundred, (i) => [i % 100 === 0 ? name(i / 100) : `某项${i}指标的比率`, '%', String(i), '2']),
  ],
  'brackets nobody knows': [HEADS, ...rowsOf(12 * hundred, (i) => [`${name(i)}（第${i}类）`, '%', '1', String(i)])],
  sections: [HEADS, ...rowsOf(12 * hundred, (i) => (i % 3 === 0 ? [`第${i}部分 情况`, '', '', ''] : [name(i), '%', '1', String(i)]))],
  'regions of others': [['地区', ...HEADS], ...rowsOf(12 * hundred, (i) => [`某${i}镇`, name(i), '%', '1', '2'])],
  'many tables': rowsOf(12 * hundred, (i) =>
    i % 3 === 0 ? [`表${i} 2025年情况`] : i % 3 === 1 ? ['指标', i % 2 ? '2025年' : '数值'] : [name(i), String(i)],
  ),
  'lines above': [...rowsOf(12 * hundred, (i) => [`第${i}条 实施情况的说明`, '']), ['指标', '2025年'], ...names.map((one) => [one, '1'])],
  'notes below': [['指标', '2025年'], ...names.map((one) => [one, '1']), ...rowsOf(12 * hundred, (i) => [`注：第${i}条 说明`, ''])],
  'remarks beside': [
    ['指标', '2025年', ...rowsOf(10 * hundred, (i) => [`第${i}次核对`]).flat()],
    ...names.map((one) => [one, '1', ...rowsOf(10 * hundred, (i) => [`已报领导${i}`]).flat()]),
  ],
  'keys of other regions': [
    ['', '指标', '2025||value'],
    ...rowsOf(15 * hundred, (i) => [`cervical-screening|440783${String(i % 900).padStart(3, '0')}`, name(i), String(i)]),
  ],
  'no headings and no sections': [['', '', ''], ...rowsOf(25 * hundred, (i) => [name(i), '1', String(i)])],
  'wide, with goals': [
    ['指标', ...rowsOf(10 * hundred, (i) => [i % 2 ? '指标值' : `第${i}栏`]).flat()],
    ...names.map((one) => [one, ...rowsOf(10 * hundred, (i) => [String(i)]).flat()]),
  ],
  'figures alone': rowsOf(15 * hundred, (i) => [String(i), '1', '2', '3']),
  'one long row': [rowsOf(200 * hundred, (i) => [String(i)]).flat(), ['指标', '数值']],
});

/** So large that their rows can't be looked at in one step. */
const LARGE = blocksOf(100);
/** Enough for several pauses of the shortest slices. */
const SMALL = blocksOf(20);

describe('large blocks, step by step', () => {
  for (const [what, rows] of Object.entries(LARGE)) {
    test(`PLACE21 ${what}: the same as in one go, and few cells in one step`, () => {
      const count = counted(rows);
      const { result, most } = stepByStep(placeRowsStepwise(new FormContext(session), { rows: count.rows }), count);
      assert.deepEqual(result, placeRows(new FormContext(session), { rows }));
      const longest = Math.max(...rows.map(({ length }) => length));
      assert.ok(most <= Math.max(MOST_LOOKED, 3 * longest), `${most} cells in one step`);
      assert.ok(count.looked > 4 * MOST_LOOKED, `${count.looked} cells in all`);
    });
  }

  /** Slices as short as can be, and how many pauses there were. */
  function shortest() {
    let pauses = 0;
    return { time: -1, pause: async () => void pauses++, pauses: () => pauses };
  }

  test('IMPORT8 a file in slices comes to what it comes to in one go', async () => {
    for (const [what, rows] of Object.entries(SMALL)) {
      const workbook = { kind: 'csv' as const, hasMacros: false, sheets: [{ name: '', isHidden: false, rows }] };
      const slices = shortest();
      const sliced = await runSliced(planImportStepwise(new FormContext(session), workbook, null), 1, slices).done;
      assert.deepEqual(sliced, planImport(new FormContext(session), workbook), what);
      assert.ok(slices.pauses() > 4, `${slices.pauses()} pauses`);
    }
  });

  test('PASTE5 a clipboard in slices comes to what it comes to in one go', async () => {
    for (const [what, rows] of Object.entries(SMALL)) {
      const text = rows.map((row) => row.join('\t')).join('\n');
      const slices = shortest();
      const sliced = await runSliced(placeClipboardStepwise(new FormContext(session), { text }, origin), 1, slices).done;
      assert.deepEqual(sliced, placeClipboard(new FormContext(session), { text }, origin), what);
      assert.ok(slices.pauses() > 4, `${slices.pauses()} pauses`);
    }
  });
});
