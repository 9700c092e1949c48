import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess, assessIndicator, assessRegions, groupByRegion } from '../../src/attainment/assess.js';
import { AttainmentError } from '../../src/attainment/errors.js';
import type { Observation } from '../../src/observations/observation.js';
import { level, observation, PARENT, plan, REGION, yearly, type TargetInput } from './support.js';

const toParent: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } };
const toMembers: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { indicator: 'members' } };
const THREE = plan([
  { targets: [level('>=', 70)] },
  { id: 'members', targets: [toParent] },
  { id: 'share', targets: [toMembers, level('>=', 30, { breakdown: { sex: 'F' } })] },
]);

const of = (region: string, add: number): Observation[] => [
  ...yearly(2020, [50, 52, 55], { region }).map((each) => ({ ...each, value: each.value! + add })),
  ...yearly(2020, [20, 22, 24], { region, indicator: 'members' }).map((each) => ({ ...each, value: each.value! + add })),
  ...yearly(2020, [18, 21, 24.5], { region, indicator: 'share' }),
  ...yearly(2020, [28, 29, 31], { region, indicator: 'share', breakdown: { sex: 'F' } }),
];
const COUNTY = of(REGION, 1);
const CITY = of(PARENT, 0);
const SIBLING = of('440781', -2);

describe('assessing', () => {
  test("ASSESS1 one region, the plan's own unless named", () => {
    const own = assess(THREE, [...CITY, ...COUNTY, ...SIBLING], { asOf: 2022 });
    assert.deepEqual([own.region, own.plan, own.asOf, own.method], [REGION, 'test-plan', 2022, 'linear']);
    assert.equal(own.indicators[0]!.targets[0]!.figures!.latest!.value, 56);
    const sibling = assess(THREE, [...CITY, ...COUNTY, ...SIBLING], { asOf: 2022, region: '440781' });
    assert.equal(sibling.indicators[0]!.targets[0]!.figures!.latest!.value, 53);
  });

  test('ASSESS2 one indicator alone gives what the whole gives', () => {
    const all = [...CITY, ...COUNTY, ...SIBLING];
    const whole = assess(THREE, all, { asOf: 2022 });
    for (const indicator of whole.indicators) assert.deepEqual(assessIndicator(THREE, indicator.indicator, all, { asOf: 2022 }), indicator);
    const needed = all.filter(({ indicator }) => indicator === 'share' || indicator === 'members');
    assert.deepEqual(assessIndicator(THREE, 'share', needed, { asOf: 2022 }), whole.indicators[2]);
  });

  test('ASSESS2 an indicator the plan lacks is thrown', () => {
    assert.throws(
      () => assessIndicator(THREE, 'nowhere', [], { asOf: 2022 }),
      (error) => error instanceof AttainmentError && error.code === 'unknown-indicator',
    );
  });

  test('ASSESS3 regions are assessed as they come', () => {
    const all = [...CITY, ...SIBLING, ...COUNTY];
    const results = [...assessRegions(THREE, all, { asOf: 2022 })];
    assert.deepEqual(
      results.map(({ region }) => region),
      [PARENT, '440781', REGION],
    );
    assert.deepEqual(results[2], assess(THREE, all, { asOf: 2022, region: REGION }));
    assert.deepEqual(results[1], assess(THREE, all, { asOf: 2022, region: '440781' }));
  });

  test('ASSESS3 each is handed out before the next is read', () => {
    let read = 0;
    const source = function* () {
      for (const each of [...CITY, ...COUNTY]) {
        read++;
        yield each;
      }
    };
    assert.equal(assessRegions(THREE, source(), { asOf: 2022 }).next().value!.region, PARENT);
    assert.equal(read, CITY.length + 1);
  });

  test('ASSESS3 a region that comes back is thrown; grouping prevents it', () => {
    const mixed = [...CITY, ...COUNTY.slice(0, 2), ...SIBLING, ...COUNTY.slice(2)];
    assert.throws(
      () => [...assessRegions(THREE, mixed, { asOf: 2022 })],
      (error) => error instanceof AttainmentError && error.code === 'not-grouped' && error.path.startsWith('observations['),
    );
    assert.deepEqual(
      [...assessRegions(THREE, groupByRegion(mixed), { asOf: 2022 })].map(({ region }) => region),
      [PARENT, '440781', REGION],
    );
    assert.deepEqual([...assessRegions(THREE, [], { asOf: 2022 })], []);
  });

  test('ASSESS4 a parent that came before is the reference of its children, one that comes later is not', () => {
    const [, county] = [...assessRegions(THREE, [...CITY, ...COUNTY], { asOf: 2022 })];
    assert.equal(county!.indicators[1]!.status, 'met');
    const [early] = [...assessRegions(THREE, [...COUNTY, ...CITY], { asOf: 2022 })];
    assert.equal(early!.indicators[1]!.status, 'not-assessable');
  });

  test('ASSESS4 which region lies above can be told', () => {
    const [, county] = [...assessRegions(THREE, [...SIBLING, ...COUNTY], { asOf: 2022, parentOf: () => '440781' })];
    assert.ok(county!.indicators[1]!.reasons.some((reason) => reason.code === 'reference' && reason.region === '440781'));
    const alone = assess(THREE, [...SIBLING, ...COUNTY], { asOf: 2022, parentOf: () => '440781' });
    assert.deepEqual(alone.indicators[1], county!.indicators[1]);
  });

  test('ASSESS5 wrong data are told and never thrown', () => {
    const wrong = [
      observation(2022, Number.NaN),
      observation(2022, 5, { indicator: 'nowhere' }),
      observation(2022, 60, { region: PARENT, indicator: 'members', status: 'Z' as 'A' }),
    ];
    const result = assess(THREE, [...wrong, ...COUNTY.slice(0, 2)], { asOf: 2022 });
    assert.deepEqual(
      result.problems.map(({ code, path }) => [code, path]),
      [
        ['not-finite', 'observations[0].value'],
        ['unknown-indicator', 'observations[1].indicator'],
        ['status', 'observations[2].status'],
      ],
    );
    assert.equal(result.indicators[0]!.status, 'not-assessable');
  });

  test('ASSESS5 wrong options are thrown', () => {
    assert.throws(() => assess(THREE, [], { asOf: Number.NaN }), AttainmentError);
    assert.throws(() => [...assessRegions(THREE, COUNTY, { asOf: 0 })], AttainmentError);
  });

  test('ASSESS5 the problems of one region are not those of the next', () => {
    const results = [
      ...assessRegions(THREE, [...CITY, observation(2022, 5, { region: PARENT, indicator: 'nowhere' }), ...COUNTY], { asOf: 2022 }),
    ];
    assert.deepEqual(
      results.map(({ problems }) => problems.length),
      [1, 0],
    );
  });
});
