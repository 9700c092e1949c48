import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { small } from '../desk.js';
import { brokenPlan as plan } from './broken-plan.js';

const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };
const session = small({ plan });

describe('hostile tables', () => {
  const quick = (title: string, rows: string[][], check: (typed: number) => void = () => undefined) =>
    test(`PLACE9 stays quick: ${title}`, () => {
      const start = process.cpuUsage().user; // the machine does other work, too
      const { typed } = placeRows(new FormContext(session), { rows }, origin);
      const took = (process.cpuUsage().user - start) / 1000;
      check(typed.length);
      assert.ok(took < 5000, `${took} ms`);
    });
  const head = [
    ['指标', '数值'],
    ['参保率', '1'],
  ];
  quick('1000 rows ever more indented', [
    ...head,
    ...Array.from({ length: 1000 }, (_, i) => [`${' '.repeat(i)}${['女', '城镇', '男', '农村'][i % 4]}`, `${i}`]),
  ]);
  quick('a category in every row', [...head, ...Array.from({ length: 20_000 }, (_, i) => ['其中：女', `${i}`])], (typed) =>
    assert.equal(typed, 1),
  );
  quick(
    'names of a category over and over',
    [...head, ...Array.from({ length: 2000 }, (_, i) => ['女男城镇'.repeat(1 + (i % 50)), '1'])],
    (typed) => assert.equal(typed, 1),
  );
  quick('very long texts', [
    ...head,
    ...Array.from({ length: 50 }, () => ['女'.repeat(200_000), '1']),
    ['其中：'.repeat(100_000), '1'],
    [' '.repeat(500_000) + '女', '2'],
  ]);
  quick('marks and brackets', [
    ...head,
    ...Array.from({ length: 3000 }, (_, i) => [`${'-:/('.repeat(45)}${i}女)`, '1']),
    ...Array.from({ length: 3000 }, (_, i) => [`${'(女)'.repeat(60)}${i % 7}`, '1']),
  ]);
  quick('words and marks by turns', [
    ...head,
    ...Array.from({ length: 5000 }, (_, i) => [`${'女-'.repeat(40)}${i}${'-女'.repeat(40)}`, '1']),
  ]);
  quick('long lines above the table', [...['任务', '截至2025年', '(女', '单位：'].map((words) => [words.repeat(300_000)]), ...head]);
  quick('names of objects', [...head, ...['__proto__', 'constructor', '其中：toString', '参保率（__proto__）'].map((name) => [name, '1'])]);
});
