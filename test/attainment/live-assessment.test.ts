import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { AttainmentError } from '../../src/attainment/errors.js';
import { LiveAssessment } from '../../src/attainment/live-assessment.js';
import { OBSERVATIONS, PLAN, REGION } from '../elements/plan.js';

const model = () => new LiveAssessment(PLAN, OBSERVATIONS, { asOf: 2025 });
const now = (id: string, value: number) => [{ indicator: id, region: REGION, period: '2025', value, status: 'A' as const }];

describe('assessment kept up to date', () => {
  test('LIVE1 gives what the whole assessment gives', () => {
    assert.deepEqual(model().indicators, assess(PLAN, OBSERVATIONS, { asOf: 2025 }).indicators);
  });

  test('LIVE1 gives it after a change too', () => {
    const changed = model();
    changed.replace('members', REGION, '2025', now('members', 34));
    const whole = [...OBSERVATIONS.filter((one) => one.indicator !== 'members' || one.period !== '2025'), ...now('members', 34)];
    assert.deepEqual(changed.indicators, assess(PLAN, whole, { asOf: 2025 }).indicators);
  });

  test('LIVE2 assesses again the indicator and what refers to it', () => {
    const changed = model();
    assert.equal(changed.assessment('delegates')!.status, 'met');
    changed.replace('members', REGION, '2025', now('members', 40));
    assert.notEqual(changed.assessment('delegates')!.status, 'met');
  });

  test('LIVE3 leaves every other as it was', () => {
    const changed = model();
    const before = changed.indicators;
    changed.replace('members', REGION, '2025', now('members', 40));
    const touched = changed.indicators.filter((one, i) => one !== before[i]).map(({ indicator }) => indicator);
    assert.deepEqual(touched, ['members', 'delegates']);
  });

  test('LIVE4 counts and warns by the new value', () => {
    const changed = model();
    assert.equal(changed.summary.plan.quantifiable.all, 3);
    assert.equal(changed.summary.plan.quantifiable.met, 1);
    assert.ok(changed.warnings.some(({ indicator }) => indicator === 'mortality'));
    changed.replace('mortality', REGION, '2025', now('mortality', 6));
    assert.equal(changed.summary.plan.quantifiable.met, 2);
    assert.ok(changed.warnings.every(({ severity }) => severity !== 'high'));
  });

  test('LIVE5 the year before, by the same settings, and anew after a change', () => {
    const changed = model();
    const before = assess(PLAN, OBSERVATIONS, { ...changed.options, asOf: changed.options.asOf - 1 }).indicators;
    assert.deepEqual(changed.yearBefore, before);
    const now = [{ indicator: 'mortality', region: REGION, period: '2024', value: 1, status: 'A' as const }];
    changed.replace('mortality', REGION, '2024', now);
    assert.notDeepEqual(changed.yearBefore, before);
    const others = OBSERVATIONS.filter(({ indicator, period }) => indicator !== 'mortality' || period !== '2024');
    assert.deepEqual(
      changed.yearBefore,
      assess(PLAN, [...others, ...now], { ...changed.options, asOf: changed.options.asOf - 1 }).indicators,
    );
    assert.equal(new LiveAssessment(PLAN, [], { asOf: PLAN.start }).yearBefore, null);
  });

  test('says which method is in force: the one asked for, else the plan’s own, else the usual one', () => {
    const own = { ...PLAN, assessment: { method: 'open-sdg' } } as const;
    assert.equal(new LiveAssessment(own, [], { asOf: 2025, method: 'linear' }).method, 'linear');
    assert.equal(new LiveAssessment(own, [], { asOf: 2025 }).method, 'open-sdg');
    assert.equal(new LiveAssessment(PLAN, [], { asOf: 2025 }).method, 'linear');
  });

  test('says whether the observations are of other regions alone', () => {
    const of = (...regions: string[]) =>
      new LiveAssessment(
        PLAN,
        regions.map((region) => ({ indicator: 'mortality', region, period: '2025', value: 9, status: 'A' as const })),
        { asOf: 2025 },
      );
    assert.deepEqual(
      [of('440781'), of('440781', REGION), of()].map(({ isOfOtherRegions }) => isOfOtherRegions),
      [true, false, false],
    );
  });

  test('throws for a method that is none', () => {
    assert.throws(() => new LiveAssessment(PLAN, [], { asOf: 2025, method: 'magic' as 'linear' }), AttainmentError);
  });
});
