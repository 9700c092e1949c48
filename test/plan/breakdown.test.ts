import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakdownKey, breakdownKeys, dimensionsOf, parseBreakdownKey, TOTAL } from '../../src/plan/breakdown.js';
import { samplePlan } from './sample.js';

test("BREAKKEY1 the total's key is empty", () => {
  assert.equal(breakdownKey(undefined), TOTAL);
  assert.equal(breakdownKey({}), TOTAL);
  assert.deepEqual(parseBreakdownKey(TOTAL), {});
});

test('BREAKKEY2 a key does not depend on the order of its dimensions', () => {
  assert.equal(breakdownKey({ sex: 'F', age: '65-' }), 'age=65-;sex=F');
  assert.equal(breakdownKey({ age: '65-', sex: 'F' }), 'age=65-;sex=F');
});

test('BREAKKEY3 key and breakdown lead to each other', () => {
  for (const breakdown of [{}, { sex: 'F' }, { sex: 'M', residence: 'R', age: '0-64' }]) {
    assert.deepEqual(parseBreakdownKey(breakdownKey(breakdown)), breakdown);
  }
});

test('BREAKKEY4 an indicator is filled by its total and by each category, in the order of its dimensions', () => {
  const dimensions = dimensionsOf(samplePlan());
  assert.deepEqual(breakdownKeys({ breakdowns: [] }, dimensions), ['']);
  assert.deepEqual(breakdownKeys({ breakdowns: ['residence', 'sex'] }, dimensions), ['', 'residence=U', 'residence=R', 'sex=F', 'sex=M']);
  assert.deepEqual(breakdownKeys({ breakdowns: ['age'] }, dimensions), ['', 'age=0-64', 'age=65-']);
});

test('BREAKKEY4 a dimension nobody defined adds nothing', () => {
  assert.deepEqual(breakdownKeys({ breakdowns: ['none'] }, dimensionsOf({})), ['']);
});
