import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { responsibilityOf } from '../../src/exchange/responsibility.js';
import { responsibilityWorkbook } from '../../src/exchange/responsibility-workbook.js';
import { papersWords } from '../../src/locales/papers.js';
import type { Target } from '../../src/plan/target.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { indicator, level, samplePlan, task } from '../plan/sample.js';

const words = papersWords['zh-CN'].responsibility;
const of = (item: string, quote: string): Target => ({ ...level(2030, '>=', 70), source: { item, quote } }) as Target;
const assumed = [
  { id: 'education', role: 'lead' as const, assumed: true },
  { id: 'health', role: 'support' as const },
];

const plan = () =>
  samplePlan({
    indicators: [
      indicator('a', { targets: [of('目标1.10', '十'), of('目标1.2', '二')] }),
      indicator('b', { targets: [of('目标1.2', '二')], departments: assumed }),
      { ...task('c'), field: 'education', targets: [{ ...task('c').targets[0]!, source: { item: '措施3', quote: '=建立机制' } }] },
      indicator('d', { targets: [of('目标2', '四')], departments: [{ id: 'education', role: 'lead' }] }),
    ],
    rules: [],
  });
const clausesOf = (department?: string) =>
  responsibilityOf(plan(), 'zh-CN', words, department).map(({ field, clauses }) => [
    field,
    clauses.map(({ item, lines }) => [item, lines.map(({ code }) => code)]),
  ]);

describe('the table of responsibilities', () => {
  test("RESPONSIBILITY1 field by field, in the order of the plan's items, each clause once with all of its indicators", () => {
    assert.deepEqual(clausesOf(), [
      [
        '妇女与健康',
        [
          ['目标1.2', ['01', '02']],
          ['目标1.10', ['01']],
          ['目标2', ['04']],
        ],
      ],
      ['妇女与教育', [['措施3', ['03']]]],
    ]);
  });

  test("RESPONSIBILITY2 a clause has the plan's own item and words, an indicator its target", () => {
    const [, education] = responsibilityOf(plan(), 'zh-CN', words);
    const [clause] = education!.clauses;
    assert.deepEqual([clause!.item, clause!.quote, clause!.lines[0]!.target], ['措施3', '=建立机制', '到2030年：已建立']);
  });

  test('RESPONSIBILITY3 of a department those it leads or supports', () => {
    assert.deepEqual(clausesOf('education'), [
      [
        '妇女与健康',
        [
          ['目标1.2', ['02']],
          ['目标2', ['04']],
        ],
      ],
    ]);
    assert.deepEqual(clausesOf('nobody'), []);
  });

  test('RESPONSIBILITY4 a department that the plan does not name is marked', () => {
    const [health] = responsibilityOf(plan(), 'zh-CN', words);
    const [, line] = health!.clauses[0]!.lines;
    const nameOf = (id: string) => plan().departments.find((one) => one.id === id)!.name;
    assert.deepEqual([line!.lead, line!.support], [`${nameOf('education')}（推定）`, nameOf('health')]);
  });

  test('RESPBOOK1 RESPBOOK2 the workbook has the same rows, a clause in one cell, and texts stay texts', async () => {
    const fields = responsibilityOf(plan(), 'zh-CN', words);
    const [sheet] = (await readWorkbook(await responsibilityWorkbook(fields, '题目', words))).sheets;
    const { rows, merges = [] } = sheet!;
    assert.equal(rows[0]![0], '题目');
    assert.deepEqual(rows[2], Object.values(words.columns));
    assert.deepEqual(
      rows.slice(3).map((row) => [row[1], row[3]]),
      [
        ['目标1.2', '01'],
        ['目标1.2', '02'],
        ['目标1.10', '01'],
        ['目标2', '04'],
        ['措施3', '03'],
      ],
    );
    assert.equal(rows[7]![2], '=建立机制');
    assert.deepEqual(
      merges.filter(({ row }) => row > 2).map(({ row, column, rows: height }) => [row, column, height]),
      [
        [3, 1, 2],
        [3, 2, 2],
        [3, 0, 4],
      ],
    );
  });
});
