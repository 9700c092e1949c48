import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../../src/plan/check/check.js';
import { suggestions } from '../../../src/plan/check/check-context.js';
import { readPlan } from '../../../src/plan/plan.js';
import { DocumentError } from '../../../src/documents/problems.js';
import type { Indicator, Plan } from '../../../src/plan/schema.js';
import { growsAsLong } from '../../spreadsheet/cost.js';
import { indicator, level, samplePlan, spoilt, type Loose } from '../sample.js';
import { WRONG_PLANS } from '../wrong.js';

const codes = (plan: unknown) => checkPlan(plan as Plan).map(({ code }) => code);
const idsOf = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `d${i}`, name: `类${i}` }));
const dimensionsOf = (n: number) => idsOf(n).map((one) => ({ ...one, categories: [{ id: 'c', name: '类' }] }));
const withTargets = (targets: Indicator['targets'], more: Partial<Indicator> = {}) =>
  samplePlan({ indicators: [indicator('one', { targets, ...more })], rules: [] });

describe('checkPlan', () => {
  test('CHECK1–CHECK15 nothing is said of a plan that is right', () => {
    assert.deepEqual(checkPlan(samplePlan()), []);
    assert.deepEqual(readPlan(JSON.stringify(samplePlan())), samplePlan());
  });

  for (const { rule, code, says, level = 'error', path, data = {}, plan } of WRONG_PLANS) {
    test(`${rule} ${level}: ${says}`, () => {
      const all = checkPlan(plan as Plan);
      const problems = all.filter((problem) => problem.code === code);
      assert.deepEqual(
        problems.map((problem) => ({ level: problem.level, path: problem.path })),
        [{ level, path }],
      );
      assert.deepEqual(
        all.filter((problem) => problem.code !== code && problem.level === 'error'),
        [],
      );
      assert.deepEqual({ ...problems[0]!.data, ...data }, problems[0]!.data);
    });
  }

  test('CHECK2 a misspelt id far from all has no suggestion', () => {
    const [problem] = checkPlan(spoilt((p) => (p.indicators[0].field = 'xyz')));
    assert.equal(problem!.data.nearest, '');
  });

  test('CHECK6 targets that share a value, or differ in year or breakdown, can be true together', () => {
    const both = { breakdowns: ['sex'] };
    for (const targets of [
      [level(2030, '>=', 70), level(2030, '<=', 70)],
      [level(2030, '>=', 70), level(2030, '>=', 90)],
      [level(2030, '=', 70), level(2030, '>=', 60)],
      [level(2025, '<=', 60), level(2030, '>=', 70)],
      [level(2030, '>=', 70, { breakdown: { sex: 'F' } }), level(2030, '<=', 60, { breakdown: { sex: 'M' } })],
    ]) {
      assert.ok(!codes(withTargets(targets, both)).includes('targets-exclude'), JSON.stringify(targets));
    }
  });

  test('CHECK6 targets that share no value are told, ends that do not belong to them included', () => {
    for (const targets of [
      [level(2030, '>', 70), level(2030, '<=', 70)],
      [level(2030, '>=', 70), level(2030, '<', 70)],
      [level(2030, '=', 70), level(2030, '=', 71)],
      [level(2030, '=', 70), level(2030, '>', 70)],
      [{ ...level(2030, '>=', 45), comparator: '~', tolerance: 1, twoSided: true } as Indicator['targets'][number], level(2030, '>=', 47)],
      [{ ...level(2030, '>=', 45), comparator: 'between', upper: 50 } as Indicator['targets'][number], level(2030, '<', 45)],
      [level(2030, '>=', 10), level(2030, '>=', 70), level(2030, '<=', 60)],
    ]) {
      assert.ok(codes(withTargets(targets)).includes('targets-exclude'), JSON.stringify(targets));
    }
  });

  test('CHECK6 an end worked out by arithmetic is shared all the same', () => {
    // 0.8 − 0.1 is 0.7000000000000001.
    const about = { ...level(2030, '>=', 0.8), comparator: '~', tolerance: 0.1 } as Indicator['targets'][number];
    assert.deepEqual(codes(withTargets([about, level(2030, '<=', 0.7)], { direction: 'none' })), []);
  });

  const source = { item: '目标1.1', quote: '下降20%' };
  const change = (more: object, year = 2030) =>
    ({ kind: 'change', year, baselineYear: 2020, source, comparator: '<=', ...more }) as Indicator['targets'][number];
  const problemsOf = (targets: Indicator['targets'], more: Partial<Indicator>, base = 50) =>
    checkPlan(withTargets(targets, { baseline: { year: 2020, value: base, source: 'x' }, ...more })).map(
      ({ level, code, path, data: { value } }) => [level, code, path.replace('indicators[0].', ''), value],
    );

  test('CHECK6 a change from a stated baseline excludes what its level does', () => {
    const falling = [change({ percent: -20 }), level(2030, '>=', 41)];
    assert.deepEqual(problemsOf(falling, { direction: 'none' }), [['error', 'targets-exclude', 'targets[1]', undefined]]);
    assert.deepEqual(problemsOf([change({ percent: -20 }), level(2030, '>=', 40)], { direction: 'none' }), []);
    // −20 % of −50 is −60.
    const below = { direction: 'none', bounds: {} } as const;
    assert.deepEqual(problemsOf([change({ percent: -20 }), level(2030, '>=', -60)], below, -50), []);
    assert.equal(problemsOf([change({ percent: -20 }), level(2030, '>=', -59)], below, -50)[0]![1], 'targets-exclude');
    // −20 % ± 2 % of 50 is 39 to 41.
    const about = change({ comparator: '~', percent: -20, tolerance: 2 });
    assert.deepEqual(problemsOf([about, level(2030, '>=', 41)], { direction: 'none' }), []);
    assert.equal(problemsOf([about, level(2030, '>=', 41.1)], { direction: 'none' })[0]![1], 'targets-exclude');
  });

  test('CHECK7 a milestone in per cent may ask for more than a target that is a level', () => {
    const down = { direction: 'down' } as const;
    assert.deepEqual(problemsOf([change({ percent: -30 }, 2025), level(2030, '<=', 40)], down), [
      ['warning', 'milestone-beyond', 'targets[0].percent', 35],
    ]);
    assert.deepEqual(problemsOf([change({ points: -10 }, 2025), level(2030, '<=', 40)], down), []);
  });

  test('CHECK10 a change to what is impossible is told, and does not refuse the plan', () => {
    assert.deepEqual(problemsOf([change({ comparator: '>=', percent: 20 })], {}, 95), [
      ['warning', 'target-out-of-bounds', 'targets[0].percent', 114],
    ]);
    assert.deepEqual(problemsOf([change({ points: -60 })], { direction: 'down' }), [
      ['warning', 'target-out-of-bounds', 'targets[0].points', -10],
    ]);
  });

  test('CHECK13 a change the wrong way is told: 下降20% written without its minus', () => {
    assert.deepEqual(problemsOf([change({ percent: 20 })], { direction: 'down' }), [
      ['warning', 'target-worse-than-baseline', 'targets[0].percent', 60],
    ]);
    assert.deepEqual(problemsOf([change({ percent: -20 })], { direction: 'down' }), []);
    assert.deepEqual(codes(withTargets([change({ percent: -20 })], { direction: 'up' })), ['target-against-direction']);
  });

  test('CHECK6 nothing is held against a change whose base value the plan does not state', () => {
    const targets = [change({ percent: -20 }), level(2030, '>=', 90)];
    assert.deepEqual(codes(withTargets(targets, { direction: 'none' })), []);
    assert.deepEqual(problemsOf([change({ percent: -20, baselineYear: 2019 }), level(2030, '>=', 90)], { direction: 'none' }), []);
    assert.deepEqual(problemsOf([change({ percent: -20 }), level(2030, '>=', 90)], { direction: 'none' }, 0), []);
  });

  test('CHECK7 milestones may lead up to the target in any order of the list', () => {
    const targets = [level(2030, '>=', 90), level(2025, '>=', 80), level(2023, '>=', 80)];
    assert.deepEqual(codes(withTargets(targets)), []);
  });

  test('CHECK7 nothing is beyond anything where neither way is better', () => {
    assert.deepEqual(codes(withTargets([level(2025, '>=', 80), level(2030, '>=', 70)], { direction: 'none' })), []);
  });

  test('CHECK8 a chain of references is no circle, and several circles are each told once', () => {
    const chain = ['a', 'b', 'c'].map((id, i, all) => refersTo(id, all[i + 1]));
    assert.deepEqual(codes(samplePlan({ indicators: [...chain.slice(0, 2), indicator('c')], rules: [] })), []);

    const circles = [refersTo('a', 'b'), refersTo('b', 'a'), refersTo('c', 'd'), refersTo('d', 'c'), refersTo('e', 'a')];
    assert.deepEqual(codes(samplePlan({ indicators: circles, rules: [] })), ['reference-circle', 'reference-circle']);
  });

  test('CHECK9 one name in two fields is allowed', () => {
    const names = ['health', 'education'].map((field) => indicator(field, { field, name: '覆盖率' }));
    assert.deepEqual(codes(samplePlan({ indicators: names, rules: [] })), []);
  });

  test('CHECK10 bounds of the indicator replace those of the unit', () => {
    assert.deepEqual(codes(withTargets([level(2030, '>=', 110)], { bounds: { min: 0, max: 150 } })), []);
  });

  test('CHECK11 an indicator without targets is allowed where a target or a rule refers to it', () => {
    const referred = [refersTo('one', 'other'), indicator('other', { targets: [] })];
    assert.deepEqual(codes(samplePlan({ indicators: referred, rules: [] })), []);
    const ruled = spoilt((p) => (p.indicators[0].targets = []));
    assert.deepEqual(codes(ruled), []);
  });

  test('CHECK12 changes may lead over several versions to a present indicator', () => {
    const plan = samplePlan({
      changes: [
        { from: '0.8', indicators: [{ change: 'renamed', id: 'oldest', to: 'old' }] },
        { from: '0.9', indicators: [{ change: 'split', id: 'old', to: ['screening', 'mortality'] }] },
      ],
    });
    assert.deepEqual(checkPlan(plan), []);
  });

  test('CHECK13 左右, neither way better, and a single category are not held against the baseline', () => {
    const baseline = { year: 2020, value: 80, source: 'x' };
    const about = { ...level(2030, '>=', 70), comparator: '~', tolerance: 1 } as Indicator['targets'][number];
    assert.deepEqual(codes(withTargets([about], { baseline })), []);
    assert.deepEqual(codes(withTargets([level(2030, '>=', 70)], { baseline, direction: 'none' })), []);
    assert.deepEqual(codes(withTargets([level(2030, '>=', 70, { breakdown: { sex: 'F' } })], { baseline, breakdowns: ['sex'] })), []);
  });

  test('CHECK14 a factor may turn one unit into another', () => {
    const plan = spoilt((p: Loose) => {
      const [first] = p.indicators[0].targets;
      p.indicators[0].targets = [
        { kind: 'reference', year: 2030, source: first.source, comparator: '>=', factor: 2, reference: { indicator: 'mortality' } },
      ];
    });
    assert.deepEqual(checkPlan(plan), []);
  });

  test('CHECK16 20,000 references in a row, or in one circle, are followed without a stack', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `i${i}`);
    const chain = ids.map((id, i) => (i + 1 < ids.length ? refersTo(id, ids[i + 1]) : indicator(id)));
    assert.deepEqual(codes(samplePlan({ indicators: chain, rules: [] })), []);
    const circle = ids.map((id, i) => refersTo(id, ids[(i + 1) % ids.length]));
    const [problem, ...more] = checkPlan(samplePlan({ indicators: circle, rules: [] }));
    assert.equal(problem!.code, 'reference-circle');
    assert.ok((problem!.data.circle as string[]).length < 10);
    assert.deepEqual(more, []);
  });

  test('CHECK16 of thousands of unknown ids each is told, the first ones with a suggestion', () => {
    const indicators = Array.from({ length: 5000 }, (_, i) => refersTo(`indicator-${i}`, `indicatr-${i}`));
    const problems = checkPlan(samplePlan({ indicators, rules: [] }));
    assert.equal(problems.length, 5000);
    assert.ok(problems.every(({ code }) => code === 'unknown-id'));
    assert.equal(problems[0]!.data.nearest, 'indicator-0');
    assert.equal(problems[4999]!.data.nearest, '');
  });

  test('CHECK16 a plan of far too many indicators is refused for that alone', () => {
    const one = indicator('one');
    const problems = checkPlan(samplePlan({ indicators: Array.from({ length: 100_001 }, () => one) }));
    assert.deepEqual(
      problems.map(({ code, path, data }) => [code, path, data.maximum]),
      [['too-big', 'indicators', 100_000]],
    );
  });

  for (const [name, more] of [
    [
      'dimensions',
      (n: number) => ({ dimensions: dimensionsOf(n), indicators: [indicator('a', { breakdowns: dimensionsOf(n).map(({ id }) => id) })] }),
    ],
    [
      'categories',
      (n: number) => ({
        dimensions: [{ ...dimensionsOf(1)[0]!, categories: idsOf(n) }],
        indicators: [
          indicator('a', { breakdowns: ['d0'], targets: idsOf(n).map(({ id }) => level(2030, '>=', 70, { breakdown: { d0: id } })) }),
        ],
      }),
    ],
  ] as const) {
    test(`CHECK16 twice as many take twice as long: ${name} of one indicator`, { timeout: 60_000 }, async () => {
      await growsAsLong((n) => samplePlan({ rules: [], ...more(n) }), 10_000, checkPlan);
    });
  }

  test('CHECK16 suggestions end when their comparisons are used up', () => {
    const suggest = suggestions(5);
    const among = new Set(['up', 'down']);
    assert.deepEqual([suggest('dwn', among), suggest('dwn', among), suggest('dwn', among)], ['down', 'down', '']);
  });
});

describe('readPlan', () => {
  test('CHECK1 errors refuse a plan, all of them told at once', () => {
    const plan = spoilt((p: Loose) => {
      p.indicators[0].field = 'none';
      p.indicators[1].departments = [{ id: 'health', role: 'support' }];
    });
    assert.throws(
      () => readPlan(plan),
      (error: DocumentError) => {
        assert.deepEqual(
          error.problems.map(({ code }) => code),
          ['unknown-id', 'lead-department'],
        );
        assert.equal(error.code, 'unknown-id');
        assert.equal(error.path, 'indicators[0].field');
        return true;
      },
    );
  });

  test('CHECK7 warnings do not refuse a plan', () => {
    const { plan } = WRONG_PLANS.find(({ level }) => level === 'warning')!;
    assert.equal(readPlan(plan).id, 'sample-2021-2030');
  });
});

function refersTo(id: string, other: string | undefined): Indicator {
  const source = { item: '目标1.1', quote: 'x' };
  return indicator(id, {
    targets: [{ kind: 'reference', year: 2030, source, comparator: '>=', reference: { indicator: other ?? 'c' } }],
  });
}
