import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { observationKey } from '../../src/observations/cell-key.js';
import type { Observation } from '../../src/observations/observation.js';
import { Reported } from '../../src/report/reported.js';

const observed = (indicator: string, value: number, more: Partial<Observation> = {}): Observation => ({
  indicator,
  region: '440783',
  period: '2024',
  value,
  status: 'A',
  ...more,
});

describe('what was reported before', () => {
  test('REPORTED1 the last of two with one key', () => {
    const reported = new Reported([observed('a', 1), observed('b', 2), observed('a', 3)]);
    assert.equal(reported.get('a', '440783', '2024', '')?.value, 3);
    assert.equal(reported.get('a', '440783', '2023', ''), undefined);
    assert.equal(reported.get('c', '440783', '2024', ''), undefined);
  });

  test('REPORTED2 all, each key once, indicator by indicator', () => {
    const women = observed('a', 4, { breakdown: { sex: 'F' } });
    const reported = new Reported([observed('a', 1), observed('b', 2), women, observed('a', 3)]);
    const keys = [...reported].map((observation) => `${observationKey(observation)} ${observation.value}`);
    assert.deepEqual(keys, ['a|440783|2024| 3', 'a|440783|2024|sex=F 4', 'b|440783|2024| 2']);
    assert.equal([...reported].length, 3, 'as often as it is asked for');
  });
});
