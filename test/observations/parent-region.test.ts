import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parentByCode, parentOf } from '../../src/observations/parent-region.js';
import { plan, PARENT, REGION } from '../attainment/support.js';

describe('the region above', () => {
  test('PARENT1 as the plan names it', () => {
    assert.equal(parentOf(plan([]), REGION), PARENT);
    assert.equal(
      parentOf(plan([], { region: { code: REGION, name: '开平市', level: 'county', parent: { code: '440000', name: '广东省' } } }), REGION),
      '440000',
    );
    assert.equal(parentOf(plan([], { region: { code: REGION, name: '开平市', level: 'county' } }), REGION), undefined);
  });

  test('PARENT2 by the code: township, county, city, province, none', () => {
    assert.deepEqual(['440783001002', '440783001', '440783', '440700', '440000'].map(parentByCode), [
      '440783001',
      '440783',
      '440700',
      '440000',
      undefined,
    ]);
    assert.equal(parentOf(plan([]), '440781'), '440700');
  });

  test('PARENT3 counties under a province and those of a municipality go to it', () => {
    assert.deepEqual(['429004', '110101', '500230'].map(parentByCode), ['420000', '110000', '500000']);
  });
});
