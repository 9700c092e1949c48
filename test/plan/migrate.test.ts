import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrateKeys } from '../../src/plan/migrate.js';
import type { Plan } from '../../src/plan/schema.js';
import { indicator, samplePlan } from './sample.js';

type Changes = NonNullable<Plan['changes']>;

const plan = (present: string[], changes?: Changes) =>
  samplePlan({ indicators: present.map((id) => indicator(id)), rules: [], ...(changes ? { changes } : {}) });
const fateOf = (of: Plan, version: string, id: string) => migrateKeys(of, version, [id]).get(id);

const CHANGES: Changes = [
  {
    from: '1.0.0',
    indicators: [
      { change: 'renamed', id: 'a', to: 'b' },
      { change: 'split', id: 'both', to: ['left', 'right'] },
      { change: 'dropped', id: 'gone', reason: '统计制度调整' },
    ],
  },
  {
    from: '1.1.0',
    indicators: [
      { change: 'renamed', id: 'b', to: 'c' },
      { change: 'renamed', id: 'left', to: 'west' },
      { change: 'dropped', id: 'right', reason: '不再统计' },
    ],
  },
];
const now = plan(['c', 'west', 'kept'], CHANGES);

test('MIGRATE1 an id the plan still has is kept', () => {
  assert.deepEqual(fateOf(now, '1.0.0', 'kept'), { fate: 'kept', to: 'kept' });
  assert.deepEqual(fateOf(plan(['kept']), '1.0.0', 'kept'), { fate: 'kept', to: 'kept' });
});

test('MIGRATE2 renamed is followed over several versions', () => {
  assert.deepEqual(fateOf(now, '1.0.0', 'a'), { fate: 'renamed', to: 'c' });
  assert.deepEqual(fateOf(now, '1.1.0', 'b'), { fate: 'renamed', to: 'c' });
});

test('MIGRATE3 split is offered to every part, moved to none', () => {
  const fresh = plan(['left', 'right'], CHANGES.slice(0, 1));
  assert.deepEqual(fateOf(fresh, '1.0.0', 'both'), { fate: 'offered', because: 'split', to: ['left', 'right'] });
});

test('MIGRATE3 parts are followed too, and one that is left is still only offered', () => {
  assert.deepEqual(fateOf(now, '1.0.0', 'both'), { fate: 'offered', because: 'split', to: ['west'] });
});

test('MIGRATE4 dropped has a reason', () => {
  assert.deepEqual(fateOf(now, '1.0.0', 'gone'), { fate: 'dropped', reason: '统计制度调整' });
  assert.deepEqual(fateOf(now, '1.1.0', 'right'), { fate: 'dropped', reason: '不再统计' });
});

test('MIGRATE4 renamed first and dropped later is dropped', () => {
  const later = plan(['kept'], [...CHANGES, { from: '1.2.0', indicators: [{ change: 'dropped', id: 'c', reason: '并入他项' }] }]);
  assert.deepEqual(fateOf(later, '1.0.0', 'a'), { fate: 'dropped', reason: '并入他项' });
});

test('MIGRATE5 an id nobody tells about is unknown', () => {
  assert.deepEqual(fateOf(now, '1.0.0', 'never'), { fate: 'unknown' });
  assert.deepEqual(fateOf(now, '1.0.0', '__proto__'), { fate: 'unknown' });
  assert.deepEqual(fateOf(now, '1.0.0', 'constructor'), { fate: 'unknown' });
});

test('MIGRATE6 changes before the version of the draft do not count', () => {
  // In 1.1.0 there was no `a` any more: the draft has it from nowhere.
  assert.deepEqual(fateOf(now, '1.1.0', 'a'), { fate: 'unknown' });
});

test('MIGRATE6 for a version the plan does not tell of, all changes count', () => {
  assert.deepEqual(fateOf(now, '0.9.0', 'a'), { fate: 'renamed', to: 'c' });
  assert.deepEqual(fateOf(now, '1.0.0-rc1', 'both'), { fate: 'offered', because: 'split', to: ['west'] });
});

test('MIGRATE7 two former indicators that became one are offered, none overwrites the other', () => {
  const merged = plan(
    ['whole'],
    [
      {
        from: '1.0.0',
        indicators: [
          { change: 'renamed', id: 'urban', to: 'whole' },
          { change: 'renamed', id: 'rural', to: 'whole' },
        ],
      },
    ],
  );
  const fates = migrateKeys(merged, '1.0.0', ['urban', 'rural']);
  const offered = { fate: 'offered', because: 'merged', to: ['whole'] };
  assert.deepEqual([...fates.values()], [offered, offered]);
  assert.deepEqual(migrateKeys(merged, '1.0.0', ['urban', 'whole']).get('whole'), { fate: 'kept', to: 'whole' });
  assert.deepEqual(migrateKeys(merged, '1.0.0', ['urban', 'whole']).get('urban'), { fate: 'offered', because: 'merged', to: ['whole'] });
  assert.deepEqual(fateOf(merged, '1.0.0', 'urban'), { fate: 'renamed', to: 'whole' });
});

test('MIGRATE1–MIGRATE7 every id of the draft has one fate, and every fate leads to present indicators', () => {
  const ids = ['a', 'b', 'c', 'both', 'left', 'right', 'gone', 'west', 'kept', 'never', 'a'];
  for (const version of ['1.0.0', '1.1.0', '1.2.0', 'x']) {
    const fates = migrateKeys(now, version, ids);
    assert.deepEqual([...fates.keys()], [...new Set(ids)]);
    for (const fate of fates.values()) {
      const to = 'to' in fate ? [fate.to].flat() : [];
      assert.ok(to.every((id) => ['c', 'west', 'kept'].includes(id)));
    }
  }
});
