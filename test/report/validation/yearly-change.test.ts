import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Observation } from '../../../src/observations/observation.js';
import { readPlan } from '../../../src/plan/plan.js';
import type { Indicator, Rule, Unit } from '../../../src/plan/schema.js';
import { EntrySession } from '../../../src/report/session.js';
import { codes, count, findings, open, percent, plain, put, REGION } from '../support.js';

const reported = (value: number, more: Partial<Observation> = {}): Observation => ({
  indicator: 'a',
  region: REGION,
  period: '2024',
  value,
  status: 'A',
  ...more,
});

/** What is asked of a value where last year's is known, and no digit of either tells of a slip. */
function ask(before: number, text: string, more: Partial<Indicator> = {}, rules: Rule[] = []): string[] {
  const session = open([plain('a', { precision: 3, ...more })], { rules }, { previous: [reported(before)] });
  put(session, 'a', text);
  return codes(session, 'a');
}

const isAsked = (unit: Unit, before: number, now: string, more: Partial<Indicator> = {}) =>
  ask(before, now, { unit, bounds: { min: -1e6, max: 1e9 }, ...more }).includes('large-change');

/** 2020 to 2024 as published in the yearly monitoring reports on the national outlines for women and for children. */
const PUBLISHED: readonly (readonly [unit: Unit, ...values: number[]])[] = [
  ['per-100000', 16.9, 16.1, 15.7, 15.1, 14.3], // 孕产妇死亡率
  ['per-100000', 15.4, 14.3], // 城市孕产妇死亡率
  ['permille', 3.4, 3.1, 3.1, 2.8], // 新生儿死亡率
  ['permille', 5.4, 5, 4.9, 4.5], // 婴儿死亡率
  ['permille', 7.5, 7.1, 6.8, 6.2], // 5岁以下儿童死亡率
  ['percent', 68.4, 70.9, 74.8, 76.6, 77.1], // 婚前医学检查率
  ['percent', 81.1, 85.7, 88.7, 91.3, 93.5], // 产前筛查率
  ['percent', 92.9, 93.6, 94.5, 94.9], // 孕产妇系统管理率
  ['percent', 96, 96.5, 97, 97.3], // 产后访视率
];

describe('large changes against last year', () => {
  test('YEARLY1 per cent: more than 20 points, either way', () => {
    assert.ok(isAsked('percent', 60, '80.1'));
    assert.ok(isAsked('percent', 60, '39.9'));
    assert.ok(isAsked('percent', 0, '20.1'));
    for (const now of ['80', '40', '60']) assert.ok(!isAsked('percent', 60, now), now);
    assert.ok(!isAsked('percent', 1, '15'), 'however many times as much');
  });
  test('YEARLY1 the question tells both values and the limit', () => {
    const session = open([plain('a')], {}, { previous: [reported(60)] });
    put(session, 'a', '85.5');
    assert.deepEqual(findings(session, 'a'), [
      {
        code: 'large-change',
        level: 'warning',
        part: 'value',
        breakdown: '',
        data: { value: 85.5, before: 60, limit: 20, of: 'points' },
      },
    ]);
  });

  test('YEARLY2 other rates: more than half of last year’s, and more than one case in a small county', () => {
    assert.ok(isAsked('per-100000', 30, '51'));
    assert.ok(isAsked('per-100000', 50, '24.9'));
    assert.ok(!isAsked('per-100000', 50, '25'));
    assert.ok(!isAsked('per-100000', 10, '29'), 'three times as much, one death');
    assert.ok(isAsked('per-100000', 0, '33'));
    assert.ok(!isAsked('per-100000', 0, '20'));
    assert.ok(isAsked('permille', 5, '7.6') && !isAsked('permille', 3, '5'));
    assert.ok(isAsked('per-10000', 8, '13.1') && !isAsked('per-10000', 8, '12.9'));
  });
  test('YEARLY2 what is counted: more than half of last year’s, and more than ten', () => {
    for (const unit of ['persons', 'person-times', { count: '所' }] as Unit[]) {
      assert.ok(isAsked(unit, 600, '901'));
      assert.ok(isAsked(unit, 600, '299'));
      assert.ok(!isAsked(unit, 600, '900'));
      assert.ok(!isAsked(unit, 3, '13'));
      assert.ok(isAsked(unit, 3, '14'));
      assert.ok(isAsked(unit, 0, '11'));
    }
    assert.ok(isAsked({ name: '户' }, 600, '901', { measure: { kind: 'count' }, precision: 0 }));
  });
  test('YEARLY2 the limit that is told is the one that was passed', () => {
    const told = (before: number, text: string) => {
      const session = open([count('a')], {}, { previous: [reported(before)] });
      put(session, 'a', text);
      const { limit, of } = findings(session, 'a')[0]!.data;
      return `${limit} ${of}`;
    };
    assert.equal(told(600, '1000'), '50 percent');
    assert.equal(told(3, '20'), '10 points');
  });

  test('YEARLY3 years: more than three; money, hours, ratios and a plan’s own units have no limit', () => {
    assert.ok(isAsked('years', 80, '83.1') && isAsked('years', 80, '76.9'));
    assert.ok(!isAsked('years', 80, '83'));
    for (const unit of ['hours', 'ratio', { name: '元/月' }] as Unit[]) assert.ok(!isAsked(unit, 10, '45'));
  });

  test('YEARLY4 a rule of the plan takes its place, wider or narrower', () => {
    const rule = (more: object): Rule[] => [{ id: 'own', kind: 'consistent', indicator: 'a', ...more } as Rule];
    assert.deepEqual(ask(60, '90', {}, rule({ points: 50 })), []);
    assert.deepEqual(ask(60, '90', {}, rule({ points: 5 })), ['rule-change']);
    assert.deepEqual(ask(60, '70', {}, rule({ percent: 10 })), ['rule-change']);
  });
  test('YEARLY4 a rule that lets every change pass switches it off', () => {
    const rules = [{ id: 'own', kind: 'consistent', indicator: 'a', unlimited: true }] as Rule[];
    assert.deepEqual(ask(60, '95', {}, rules), []);
    assert.deepEqual(ask(60, '6.1', {}, rules), ['slip-decimal'], 'a slip is none the less asked about');
  });
  test('YEARLY4 rules of other kinds, and those of other indicators, leave it as it is', () => {
    const rules = [
      { id: 'less', kind: 'not-greater', lesser: { indicator: 'a' }, greater: { indicator: 'a', part: 'denominator' } },
      { id: 'other', kind: 'consistent', indicator: 'b', points: 50 },
    ] as Rule[];
    assert.deepEqual(ask(60, '95', {}, rules), ['large-change']);
  });

  test('YEARLY5 each breakdown by itself, typed or computed', () => {
    const session = open(
      [percent('a', { breakdowns: ['sex'] })],
      {},
      { previous: [reported(60), reported(30, { breakdown: { sex: 'F' } }), reported(0, { breakdown: { sex: 'M' }, status: 'L' })] },
    );
    put(session, 'a', '90', { part: 'numerator' });
    put(session, 'a', '100', { part: 'denominator' });
    put(session, 'a', '70', { breakdown: 'sex=F' });
    assert.deepEqual(codes(session, 'a'), ['large-change']);
    assert.deepEqual(codes(session, 'a', { breakdown: 'sex=F' }), ['large-change']);
    assert.equal(findings(session, 'a')[0]!.data['value'], 90);
  });
  test('YEARLY5 against counts alone, and against this form’s own year', () => {
    const counts = open([percent('a')], {}, { previous: [{ ...reported(0), value: undefined!, numerator: 60, denominator: 100 }] });
    put(counts, 'a', '90');
    assert.deepEqual(codes(counts, 'a'), ['large-change']);
    const years = open([plain('a')], {}, { periods: ['2024', '2025'] });
    put(years, 'a', '60', { period: '2024' });
    put(years, 'a', '90', { period: '2025' });
    assert.deepEqual(codes(years, 'a', { period: '2025' }), ['large-change']);
    put(years, 'a', '75', { period: '2024' });
    assert.deepEqual(codes(years, 'a', { period: '2025' }), []);
  });
  test('YEARLY5 nothing is said without both values, nor beside a slip or an error', () => {
    for (const text of ['', '—', 'x', '85‰', '暂无']) assert.ok(!ask(60, text).includes('large-change'), text);
    assert.deepEqual(ask(60, '6'), ['slip-decimal']);
    assert.deepEqual(ask(60, '600'), ['above-bounds']);
  });

  test('YEARLY2 of honest yearly changes few are asked about: those published for the whole country', () => {
    const changes = PUBLISHED.flatMap(([unit, ...values]) => values.slice(1).map((now, i) => [unit, values[i]!, String(now)] as const));
    assert.equal(changes.length, 28);
    assert.deepEqual(
      changes.filter(([unit, before, now]) => isAsked(unit, before, now)),
      [],
    );
  });
  test('YEARLY2 nor those of the demo’s county, of all departments and years', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const plan = readPlan(read('src/plans/kaiping-women-2021-2030.json'));
    const { observations } = JSON.parse(read('demo/board-data.json')) as { observations: Observation[] };
    const own = new Set(plan.rules.flatMap((rule) => (rule.kind === 'consistent' ? [rule.indicator] : [])));
    let [compared, asked] = [0, 0];
    for (const { id } of plan.departments) {
      for (const period of ['2021', '2022', '2023', '2024', '2025']) {
        const session = new EntrySession({ plan, department: id, periods: [period], previous: observations });
        const { form } = session;
        for (const observation of observations) {
          const row =
            observation.period === period && !own.has(observation.indicator) ? form.row(observation.indicator, REGION) : undefined;
          if (row === undefined) continue;
          const breakdown = observation.breakdown
            ? Object.entries(observation.breakdown)
                .map(([name, key]) => `${name}=${key}`)
                .join()
            : '';
          const places = form.places(period, breakdown);
          const text = (part: 'value' | 'numerator' | 'denominator') => (observation[part] === undefined ? '' : String(observation[part]));
          const parts = (['value', 'numerator', 'denominator'] as const).filter((part) => places[part] !== undefined);
          session.set(parts.map((part) => ({ row, column: places[part]!, text: text(part) })));
          if (parts.every((part) => text(part) === '') || session.previous(observation.indicator, REGION, period, breakdown) === null)
            continue;
          compared++;
          if (session.findings(row, places.value!).some(({ code }) => code === 'large-change')) asked++;
        }
      }
    }
    assert.equal(compared, 608);
    assert.ok(asked / compared <= 0.03, `${asked} of ${compared}`);
    assert.equal(asked, 0);
  });
});
