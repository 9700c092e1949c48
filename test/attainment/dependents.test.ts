import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dependents, references } from '../../src/attainment/dependents.js';
import { level, plan, type TargetInput } from './support.js';

const to = (indicator: string): TargetInput => ({ kind: 'reference', year: 2030, comparator: '>=', reference: { indicator } });
const given = plan([
  { id: 'a', targets: [to('b'), to('b'), to('c')] },
  { id: 'b', targets: [to('c'), to('nowhere')] },
  { id: 'c', targets: [level('>=', 70), { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } }, to('c')] },
]);

describe('dependents', () => {
  test('DEPEND1 what an indicator refers to, once', () => {
    assert.deepEqual(
      [...references(given)],
      [
        ['a', ['b', 'c']],
        ['b', ['c', 'nowhere']],
        ['c', []],
      ],
    );
  });

  test('DEPEND2 what refers to an indicator', () => {
    assert.deepEqual(
      [...dependents(given)],
      [
        ['a', []],
        ['b', ['a']],
        ['c', ['a', 'b']],
      ],
    );
  });

  test('DEPEND3 the parent region and other breakdowns are the indicator itself', () => {
    assert.deepEqual(
      dependents(plan([{ targets: [{ kind: 'reference', year: 2030, comparator: '>=', reference: { breakdown: { sex: 'M' } } }] }])).get(
        'rate',
      ),
      [],
    );
  });
});
