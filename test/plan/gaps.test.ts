import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gapsOf } from '../../src/plan/gaps.js';
import { indicator, task } from './sample.js';

const value = { kind: 'value' } as const;
const known = () => undefined;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('what a plan leaves open', () => {
  test('GAP1 indicators that neither the plan nor the concept list defines, tasks aside', () => {
    const indicators = [indicator('a', { definition: '甲' }), indicator('b'), indicator('c'), task('d')];
    assert.deepEqual(ids(gapsOf(indicators, {}, ({ id }) => (id === 'b' ? '乙' : undefined)).undefined), ['c']);
  });

  test('GAP2 rates of which it is not said what is divided by what', () => {
    const indicators = [indicator('a'), indicator('b', { measure: value }), indicator('c', { measure: value, unit: 'years' }), task('d')];
    assert.deepEqual(ids(gapsOf(indicators, {}, known).undivided), ['b']);
  });

  test('GAP3 lead departments that the plan itself does not name', () => {
    const departments = [
      { id: 'health', role: 'lead' as const },
      { id: 'education', role: 'support' as const, assumed: true },
    ];
    const indicators = [indicator('a', { departments }), indicator('b', { departments: [{ id: 'health', role: 'lead', assumed: true }] })];
    assert.deepEqual(ids(gapsOf(indicators, {}, known).assumed), ['b']);
  });

  test('GAP4 what the form does not state of itself; approver or filer is one of them', () => {
    assert.deepEqual(gapsOf([], {}, known).facts, ['number', 'issuer', 'approver', 'document', 'validUntil', 'due', 'delivery']);
    assert.deepEqual(gapsOf([], { number: '1', filer: '省统计局', due: '1月' }, known).facts, [
      'issuer',
      'document',
      'validUntil',
      'delivery',
    ]);
  });
});
