import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { observationTable } from '../../src/exchange/observation-table.js';
import type { Observation } from '../../src/observations/observation.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const PLAN = samplePlan({ indicators: [indicator('rate', { breakdowns: ['sex'], unit: 'percent' }), task('network')] });
const of = (indicator: string, more: Partial<Observation>): Observation => ({
  indicator,
  region: '440783',
  period: '2025',
  status: 'A',
  ...more,
});

function byHead(observations: readonly Observation[], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { heads, rows } = observationTable(PLAN, observations, locale);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i]!, cell])));
}

describe('the table of observations', () => {
  test('OBSTABLE1 OBSTABLE2 a row for each, in their order, with the names of the plan', () => {
    const rows = byHead([of('rate', { value: 2, breakdown: { sex: 'M' } }), of('rate', { value: 1 }), of('gone', { value: 3 })]);
    assert.deepEqual(
      rows.map((row) => [row.指标编码, row.指标名称, row.分组, row.单位, row.数值]),
      [
        ['rate', PLAN.indicators[0]!.name, '男性', '%', 2],
        ['rate', PLAN.indicators[0]!.name, '合计', '%', 1],
        ['gone', null, '合计', null, 3],
      ],
    );
    assert.equal(byHead([of('rate', { value: 1 })], 'en')[0]!.Category, 'Total');
  });

  test('OBSTABLE3 a ratio stands as it was written, all else in full', () => {
    const written = byHead([of('rate', { value: 1.5, written: '3:2' }), of('rate', { value: 1e-7 })]);
    assert.deepEqual(
      written.map((row) => row.数值),
      ['3:2', 1e-7],
    );
    const standard = { value: 1.5, written: '3:2', source: '省厅通知' };
    const [row] = byHead([of('rate', { value: 1, standard })]);
    assert.deepEqual([row!.标准值, row!.标准依据], ['3:2', '省厅通知']);
  });

  test('OBSTABLE4 what is missing has a reason, and neither status nor value', () => {
    const [absent, broken] = byHead([of('rate', { status: 'Q' }), of('rate', { value: 1, status: 'B' })]);
    assert.deepEqual([absent!.数值, absent!.数据状态, absent!.缺项原因], [null, null, '涉密不公开']);
    assert.deepEqual([broken!.数据状态, broken!.缺项原因], ['口径有变', null]);
  });

  test('OBSTABLE5 columns without anything are left out, what names the value stays', () => {
    const { heads } = observationTable(PLAN, [of('network', { task: 'done' })], 'zh-CN');
    assert.deepEqual(heads, ['指标编码', '领域', '指标名称', '牵头部门', '地区代码', '报告期', '分组', '单位', '进展', '数据状态']);
    assert.equal(observationTable(PLAN, [], 'zh-CN').heads.length, 8);
  });
});
