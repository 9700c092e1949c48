import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  cellKey,
  cellKeyOf,
  columnKey,
  observationKey,
  observationKeyOf,
  parseCellKey,
  parseColumnKey,
  rowKey,
} from '../../src/observations/cell-key.js';
import { observationSchema } from '../../src/observations/observation.js';
import { planSchema } from '../../src/plan/schema.js';
import { samplePlan, spoilt, type Loose } from '../plan/sample.js';

const column = { period: '2025', breakdown: 'sex=F', part: 'value' };
const cell = { indicator: 'maternal-mortality', region: '440783', ...column };

describe('keys of observations and cells', () => {
  test('KEY1 the words in order, the total’s breakdown empty', () => {
    const observation = { indicator: 'a', region: '440783', period: '2025' };
    assert.equal(observationKey(observation), 'a|440783|2025|');
    assert.equal(observationKey({ ...observation, breakdown: { sex: 'F', age: '65' } }), 'a|440783|2025|age=65;sex=F');
    assert.equal(observationKeyOf('a', '440783', '2025', 'sex=F'), 'a|440783|2025|sex=F');
    assert.equal(rowKey('a', '440783'), 'a|440783');
    assert.equal(columnKey(column), '2025|sex=F|value');
    assert.equal(cellKey(cell, cell), 'maternal-mortality|440783|2025|sex=F|value');
    assert.equal(cellKeyOf('a|440783|2025|', 'note'), 'a|440783|2025||note');
  });

  test('KEY2 what was joined comes apart', () => {
    for (const breakdown of ['', 'sex=F', 'age=65;sex=F']) {
      const name = { ...cell, breakdown };
      assert.deepEqual(parseCellKey(cellKey(name, name)), name);
      assert.deepEqual(parseColumnKey(columnKey(name)), { ...column, breakdown });
    }
  });

  test('KEY2 no word may have the separator in it: neither in a plan nor in an observation', () => {
    assert.ok(planSchema.safeParse(samplePlan()).success);
    const spoils: ((plan: Loose) => unknown)[] = [
      (p) => (p.indicators[0].id = 'a|b'),
      (p) => (p.region.code = '44|783'),
      (p) => (p.dimensions[0].id = 'a|b'),
      (p) => (p.dimensions[0].categories[0].id = 'a|b'),
      (p) => (p.indicators[0].breakdowns = ['a|b']),
      (p) => (p.indicators[0].targets[0].breakdown = { sex: 'a|b' }),
      (p) => (p.indicators[0].targets[0].breakdown = { 'a|b': 'F' }),
    ];
    for (const spoil of spoils) assert.ok(!planSchema.safeParse(spoilt(spoil)).success, String(spoil));

    const observation = { indicator: 'a', region: '440783', period: '2025', status: 'A', value: 1 };
    assert.ok(observationSchema.safeParse(observation).success);
    for (const more of [
      { indicator: 'a|b' },
      { region: '44|783' },
      { period: '2025|' },
      { breakdown: { sex: 'F|value' } },
      { breakdown: { sex: 'F;residence=U' } },
      { breakdown: { 'sex=F;residence': 'U' } },
    ])
      assert.ok(!observationSchema.safeParse({ ...observation, ...more }).success, JSON.stringify(more));
  });

  test('KEY3 a text of more or fewer words is no key', () => {
    for (const text of ['', 'a', 'a|440783|2025|', 'a|440783|2025||value|', '|'.repeat(100_000)]) {
      assert.equal(parseCellKey(text), undefined, text.slice(0, 40));
    }
    for (const text of ['', '2025|sex=F', '2025|sex=F|value|', '孕产妇死亡率']) assert.equal(parseColumnKey(text), undefined, text);
    assert.deepEqual(parseCellKey('||||'), { indicator: '', region: '', period: '', breakdown: '', part: '' });
  });
});
