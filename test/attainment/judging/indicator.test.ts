import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import { level, plan, yearly, type TargetInput } from '../support.js';

const women = level('>=', 70, { breakdown: { sex: 'F' } });
const indicatorOf = (targets: readonly TargetInput[], observations: ReturnType<typeof yearly>, asOf = 2021) =>
  assess(plan([{ targets }]), observations, { asOf }).indicators[0]!;

describe('an indicator', () => {
  test('WORST1 has the worst status of its promises', () => {
    const both = [...yearly(2020, [60, 75]), ...yearly(2020, [60, 50], { breakdown: { sex: 'F' } })];
    const indicator = indicatorOf([level('>=', 70), women], both);
    assert.deepEqual([indicator.status, indicator.decisive], ['regressing', 1]);
    assert.equal(indicator.reasons, indicator.targets[1]!.reasons);
  });

  test('WORST1 one promise unproven, the indicator is', () => {
    assert.equal(indicatorOf([level('>=', 70), women], yearly(2020, [60, 75])).status, 'no-data');
  });

  test('WORST2 milestones do not govern', () => {
    const indicator = indicatorOf([level('>=', 60, { year: 2021 }), level('>=', 70)], yearly(2020, [50, 58]));
    assert.deepEqual(
      indicator.targets.map(({ status, governs }) => [status, governs]),
      [
        ['behind', false],
        ['behind', true],
      ],
    );
    assert.equal(indicator.decisive, 1);
  });

  test('WORST3 basically met when every promise is', () => {
    assert.equal(indicatorOf([level('>=', 70)], yearly(2020, [60, 69.5])).basicallyMet, true);
    assert.equal(indicatorOf([level('>=', 70), women], yearly(2020, [60, 75])).basicallyMet, false);
  });

  test('WORST4 without targets it is not assessable and not counted', () => {
    const result = assess(plan([{ targets: [level('>=', 70)] }, { id: 'members' }]), yearly(2020, [60, 75]), { asOf: 2021 });
    const indicator = result.indicators[1]!;
    assert.deepEqual(
      [indicator.status, indicator.decisive, indicator.reasons, indicator.basicallyMet],
      ['not-assessable', null, [{ code: 'no-target' }], false],
    );
    assert.equal(result.summary.plan.quantifiable.all, 1);
  });

  test('WORST5 its own latest value and the year before, whatever its targets judge', () => {
    const slowing = [{ kind: 'trend', year: 2030, direction: 'down', of: 'growth' }] as const;
    const { latest, before, targets } = indicatorOf(slowing, yearly(2020, [10, 10.6, 11, 11.3, 11.5, 11.6]), 2025);
    assert.deepEqual([latest?.year, latest?.value, before], [2025, 11.6, { year: 2024, value: 11.5 }]);
    assert.equal(targets[0]!.figures!.series, 'growth');
    assert.equal(indicatorOf([level('>=', 70)], yearly(2020, [60, null, 62]), 2025).before, null);
    assert.equal(indicatorOf([level('>=', 70)], []).latest, null);
  });

  test('WORST1 its flags are those of its promises', () => {
    assert.deepEqual(indicatorOf([level('>=', 70)], yearly(2020, [60, 75], { status: 'P' })).flags, ['provisional']);
  });
});
