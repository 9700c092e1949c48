import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutOf } from '../../../src/attainment/series/layout.js';
import { level, plan, type TargetInput } from '../support.js';

const targets: TargetInput[] = [
  level('>=', 70),
  level('>=', 60, { year: 2025 }),
  level('<=', 90, { year: 2025 }),
  level('>=', 65, { breakdown: { sex: 'F' } }),
  { kind: 'trend', year: 2030, direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'F'] } },
];

describe('layout', () => {
  test('SLOT1 a slot for the total, each category, and each combination a target names', () => {
    const [indicator] = layoutOf(
      plan([{ breakdowns: ['sex', 'residence'], targets: [level('>=', 70, { breakdown: { sex: 'F', residence: 'R' } })] }]),
    ).indicators;
    assert.deepEqual(indicator!.keys, ['', 'sex=F', 'sex=M', 'residence=U', 'residence=R', 'residence=R;sex=F']);
    assert.equal(indicator!.categories.get('sex')!.get('M'), 2);
  });

  test('SLOT1 a combination another indicator refers to has a slot too', () => {
    const reference: TargetInput = {
      kind: 'reference',
      year: 2030,
      comparator: '>=',
      reference: { indicator: 'other', breakdown: { sex: 'F', residence: 'U' } },
    };
    const layout = layoutOf(plan([{ targets: [reference] }, { id: 'other', breakdowns: ['sex', 'residence'] }]));
    assert.ok(layout.indicators[1]!.slots.has('residence=U;sex=F'));
  });

  test('SLOT2 the last target of a promise governs, the earlier ones are its milestones', () => {
    const laid = layoutOf(plan([{ targets }])).indicators[0]!.targets;
    assert.deepEqual(
      laid.map(({ governs }) => governs),
      [true, false, true, true, true],
    );
    assert.deepEqual(
      laid[0]!.milestones.map(({ position }) => position),
      [1],
    );
    assert.deepEqual(laid[3]!.milestones, []);
  });

  test('SLOT2 two targets of one year are no milestones of each other; the later in the list governs', () => {
    const laid = layoutOf(plan([{ targets: [level('>=', 70), level('>=', 72)] }])).indicators[0]!.targets;
    assert.deepEqual(
      laid.map(({ governs, milestones }) => [governs, milestones.length]),
      [
        [false, 0],
        [true, 0],
      ],
    );
  });

  test('SLOT3 indicators that refer to the parent region are known', () => {
    const reference: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } };
    assert.deepEqual(layoutOf(plan([{ targets }, { id: 'other', targets: [reference] }])).toParent, [1]);
  });

  test('SLOT3 a plan is laid out once; its years reach from before the first baseline to its end', () => {
    const given = plan([{ targets: [{ kind: 'change', year: 2030, baselineYear: 2018, comparator: '>=', percent: 10 }] }]);
    assert.equal(layoutOf(given), layoutOf(given));
    assert.deepEqual([layoutOf(given).first, layoutOf(given).last], [2017, 2030]);
  });
});
