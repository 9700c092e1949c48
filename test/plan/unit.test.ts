import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf, isRate, isSameUnit, rateOf, unitFactor } from '../../src/plan/unit.js';

test("UNIT1 a rate's factor is what its unit says", () => {
  assert.deepEqual((['percent', 'permille', 'per-10000', 'per-100000'] as const).map(unitFactor), [100, 1000, 10_000, 100_000]);
});

test("UNIT1 any other unit's factor is 1", () => {
  for (const unit of [undefined, 'years', 'hours', 'persons', 'person-times', 'ratio', { count: '所' }, { name: '元' }] as const) {
    assert.equal(unitFactor(unit), 1);
    assert.equal(isRate(unit), false);
  }
});

test('UNIT2 a rate lies between none and all, nothing else is below zero', () => {
  assert.deepEqual(boundsOf({ unit: 'percent' }), { min: 0, max: 100 });
  assert.deepEqual(boundsOf({ unit: 'per-100000' }), { min: 0, max: 100_000 });
  assert.deepEqual(boundsOf({ unit: 'years' }), { min: 0 });
  assert.deepEqual(boundsOf({ unit: { count: '所' } }), { min: 0 });
});

test("UNIT3 an indicator's own bounds replace those of its unit", () => {
  assert.deepEqual(boundsOf({ unit: 'percent', bounds: { min: 0, max: 150 } }), { min: 0, max: 150 });
  assert.deepEqual(boundsOf({ unit: 'percent', bounds: { min: -100 } }), { min: -100 });
});

test('UNIT4 a rate is multiplied first', () => {
  assert.equal(rateOf(7, 100, 100), 7);
  assert.equal(rateOf(29, 100, 100), 29);
  assert.equal(rateOf(1, 12_500, 100_000), 8);
  assert.ok(Object.is(rateOf(0, -5, 100), 0));
});

test('UNIT5 units are the same by what they say', () => {
  assert.ok(isSameUnit('percent', 'percent'));
  assert.ok(isSameUnit({ count: '所' }, { count: '所' }));
  assert.ok(isSameUnit(undefined, undefined));
  for (const [one, other] of [
    ['percent', 'permille'],
    [{ count: '所' }, { count: '个' }],
    [{ count: '元' }, { name: '元' }],
    ['persons', undefined],
  ] as const) {
    assert.ok(!isSameUnit(one, other));
  }
});
