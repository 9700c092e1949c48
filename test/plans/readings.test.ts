/** What the shipped plans leave open is read in one way in all of them, and said to be a reading. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { shippedPlans } from './seeds.js';

const TARGETS = shippedPlans().flatMap((plan) =>
  plan.indicators.flatMap((indicator) =>
    indicator.targets.map((target) => ({ name: `${plan.id} ${indicator.id}`, plan, indicator, target })),
  ),
);
const saying = (words: RegExp) => TARGETS.filter(({ target }) => words.test(target.source.quote.replace(/\s/g, '')));
const guxian = shippedPlans().find(({ id }) => id.startsWith('guxian'))!;

describe('readings of the shipped plans', () => {
  test('左右 of a percentage is one point, and said to be assumed', () => {
    const about = saying(/左右/);
    assert.ok(about.length >= 10);
    for (const { name, target } of about) {
      assert.ok(target.kind === 'level' && target.comparator === '~', name);
      assert.deepEqual([target.tolerance, target.toleranceAssumed, target.twoSided], [1, true, undefined], name);
    }
  });

  test('相适应 with the share of women staff is at most two points below it, in every plan, with the reason in the note', () => {
    const congresses = saying(/代表大会.*相适应/);
    assert.deepEqual([...new Set(congresses.map(({ plan }) => plan.id.split('-')[0]))], ['guxian', 'kaiping', 'suixian', 'tiexi']);
    for (const { name, indicator, target } of congresses) {
      assert.ok(target.kind === 'reference' && target.comparator === '~' && indicator.direction === 'up', name);
      assert.deepEqual([target.tolerance, target.toleranceAssumed, target.twoSided], [2, true, undefined], name);
      assert.match(indicator.note ?? '', /“相适应”按.*2个百分点.*本文件所定/, name);
    }
  });

  test('what notes say of a width is what the targets have', () => {
    const said = /“(左右|相适应|均衡)”[^“”；;。]*?(上下|可低|最多(?:比[^，]{0,12})?低|相差不超过)?(\d+)个百分点/g;
    for (const plan of shippedPlans()) {
      const ofPlan = TARGETS.filter((one) => one.plan.id === plan.id);
      const notes = [
        ...(plan.notes ?? []).map((note) => ({ note, targets: ofPlan })),
        ...plan.indicators.map(({ note = '', id }) => ({ note, targets: ofPlan.filter(({ indicator }) => indicator.id === id) })),
      ];
      for (const { note, targets } of notes) {
        for (const [text, word = '', sides = '', points] of note.matchAll(said)) {
          const meant = targets.filter(
            ({ target }) =>
              target.source.quote.replace(/\s/g, '').includes(word) && 'tolerance' in target && target.tolerance !== undefined,
          );
          assert.ok(meant.length > 0, `${plan.id} ${text}`);
          for (const { name, indicator, target } of meant) {
            assert.equal('tolerance' in target && target.tolerance, Number(points), `${name} ${text}`);
            assert.equal(/低/.test(sides), indicator.direction === 'up', `${name} ${text}`);
          }
        }
      }
    }
  });

  test('相适应 of anything else says in its note how it is read', () => {
    for (const { name, indicator } of saying(/相适应/).filter(({ target }) => target.kind !== 'reference')) assert.ok(indicator.note, name);
  });

  test('a measure is cited where it is stated: 孕产妇系统管理率 of Guxian in 措施1.4', () => {
    const { targets } = guxian.indicators.find(({ id }) => id === 'maternal-systematic-management')!;
    assert.deepEqual(
      targets.map(({ source }) => source),
      [{ item: '措施1.4', quote: '提高孕产妇系统管理率' }],
    );
  });

  test('农村卫生厕所 达到85%左右 of Guxian: 88 in 2024 and 92 in 2025 have reached it', () => {
    const status = (values: Record<number, number>, asOf: number) => {
      const observations = Object.entries(values).map(([period, value]) => ({
        indicator: 'rural-sanitary-toilet-coverage',
        region: guxian.region.code,
        period,
        value,
        status: 'A' as const,
      }));
      const { indicators, warnings } = assess(guxian, observations, { asOf });
      const { status, reasons } = indicators.find(({ indicator }) => indicator === 'rural-sanitary-toilet-coverage')!;
      assert.ok(!warnings.some(({ indicator, severity }) => indicator === 'rural-sanitary-toilet-coverage' && severity !== 'low'));
      assert.ok(!reasons.some(({ code }) => code === 'may-fall-back'));
      return status;
    };
    assert.equal(status({ 2020: 80, 2024: 88 }, 2024), 'met');
    assert.equal(status({ 2020: 80, 2025: 92 }, 2025), 'met');
    assert.equal(status({ 2020: 80, 2021: 82, 2022: 84, 2023: 86, 2024: 88 }, 2024), 'met');
    assert.equal(status({ 2020: 86, 2024: 88 }, 2024), 'met');
  });
});
