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
    assert.equal(reported.get('a|440783|2024|')?.value, 3);
    assert.equal(reported.get('a|440783|2023|'), undefined);
    assert.equal(reported.get('c|440783|2024|'), undefined);
  });

  test('REPORTED2 all, each key once, indicator by indicator', () => {
    const women = observed('a', 4, { breakdown: { sex: 'F' } });
    const reported = new Reported([observed('a', 1), observed('b', 2), women, observed('a', 3)]);
    const keys = [...reported].map((observation) => `${observationKey(observation)} ${observation.value}`);
    assert.deepEqual(keys, ['a|440783|2024| 3', 'a|440783|2024|sex=F 4', 'b|440783|2024| 2']);
    assert.equal([...reported].length, 3, 'as often as it is asked for');
  });

  test('REPORTED2 region by region', () => {
    const other = observed('a', 2, { region: '440784' });
    const reported = new Reported([observed('a', 1), other, observed('a', 3, { period: '2023' }), observed('b', 4)]);
    assert.deepEqual(
      [...reported].map(({ value }) => value),
      [1, 3, 2, 4],
    );
    assert.equal(reported.get('a|440784|2024|'), other);
    assert.equal(reported.get('a|440785|2024|'), undefined);
  });

  test('REPORTED3 keys are made of the row that is asked for alone', () => {
    let asked = 0;
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...observed('a', i, { region: String(i) }),
      get period() {
        asked++;
        return '2024';
      },
    }));
    assert.equal(new Reported(rows).get('a|7|2024|')?.value, 7);
    assert.equal(asked, 1);
  });
});
