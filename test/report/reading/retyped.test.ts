import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Observation } from '../../../src/observations/observation.js';
import { retyped } from '../../../src/report/reading/retyped.js';
import { REGION } from '../support.js';

const observation = (more: Partial<Observation>): Observation => ({ indicator: 'a', region: REGION, period: '2024', status: 'A', ...more });
const valueOf = (more: Partial<Observation>) => retyped(observation(more)).value;

describe('a reported observation as text', () => {
  test('RETYPE1 a value with its decimal places, a ratio as it was written, a computed rate whole', () => {
    assert.equal(valueOf({ value: 45, decimals: 1 }), '45.0');
    assert.equal(valueOf({ value: 1 / 1.05, written: '1:1.05' }), '1:1.05');
    assert.deepEqual(retyped(observation({ value: 100 / 3, numerator: 1, denominator: 3 })), {
      value: '33.3333333333333',
      numerator: '1',
      denominator: '3',
    });
  });
  test('RETYPE1 rounded as on paper where a file tells fewer places than the number has, and never minus zero', () => {
    assert.equal(valueOf({ value: 1.005, decimals: 2 }), '1.01');
    assert.equal(valueOf({ value: -0.001, decimals: 2 }), '0.00');
  });
  test('RETYPE1 numbers of up to 15 digits come back unchanged', () => {
    for (const value of [1234567890123, 123456789012345, 12345678901.2345, 0.1 + 0.2, 0.0000001]) {
      const text = { 1234567890123: '1234567890123', 123456789012345: '123456789012345' }[value] ?? '';
      const texts = retyped(observation({ value, numerator: value, denominator: value, standard: { value } }));
      const { value: shown } = texts;
      if (text !== '') assert.equal(shown, text);
      assert.deepEqual(texts, { value: shown, numerator: shown, denominator: shown, standard: shown });
      assert.ok(Math.abs(Number(shown) - value) <= 1e-16 + value * 1e-15 && !shown!.includes('e'), shown);
    }
  });
  test('RETYPE2 a task by its state, and what is missing by nothing', () => {
    assert.equal(valueOf({ task: 'done' }), 'done');
    assert.deepEqual(retyped(observation({ status: 'L' })), {});
  });
  test('RETYPE3 the standard with its source behind it; source and note as they are', () => {
    assert.deepEqual(retyped(observation({ standard: { value: 65, source: '省厅通知' }, source: '年报', note: '注' })), {
      standard: '65（省厅通知）',
      source: '年报',
      note: '注',
    });
    assert.equal(retyped(observation({ standard: { value: 1.5, written: '3:2' } })).standard, '3:2');
  });
  test('RETYPE4 a written form that says another value than the number is left aside', () => {
    for (const written of ['3:1', '9', 'abc', '—', '']) assert.equal(valueOf({ value: 1.5, written }), '1.5', written);
  });
});
