import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import type { AssessOptions } from '../../../src/attainment/options.js';
import type { Observation } from '../../../src/observations/observation.js';
import { codes, judged, PARENT, plan, yearly, type IndicatorInput, type TargetInput } from '../support.js';

const toIndicator = (rest: Partial<Extract<TargetInput, { kind: 'reference' }>> = {}): TargetInput => ({
  kind: 'reference',
  year: 2030,
  comparator: '>=',
  reference: { indicator: 'members' },
  ...rest,
});
const toParent: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } };

function compared(
  target: TargetInput,
  own: Observation[],
  other: Observation[],
  options: Partial<AssessOptions> = {},
  rest: IndicatorInput = {},
) {
  const result = assess(plan([{ targets: [target] }, { id: 'members', name: '党员中女性比例', ...rest }]), [...own, ...other], {
    asOf: 2023,
    ...options,
  });
  return result.indicators[0]!.targets[0]!;
}
const members = (values: readonly (number | null)[]) => yearly(2020, values, { indicator: 'members' });

describe('targets that refer to another value', () => {
  test('REFER1 met while the value is not below the reference of its year', () => {
    assert.equal(compared(toIndicator(), yearly(2020, [20, 24, 27, 30]), members([28, 29, 30, 30])).status, 'met');
    const assessed = compared(toIndicator(), yearly(2020, [20, 24, 27, 30]), members([28, 29, 30, 31]));
    assert.equal(assessed.status, 'on-track');
    assert.deepEqual(
      [assessed.figures!.series, assessed.figures!.baseline!.value, assessed.figures!.latest!.value],
      ['difference', -8, -1],
    );
    assert.ok(
      assessed.reasons.some(
        (reason) => reason.code === 'reference' && reason.value === 31 && reason.year === 2023 && reason.indicator === 'members',
      ),
    );
  });

  test('REFER1 a reference that runs ahead is followed', () => {
    assert.equal(compared(toIndicator(), yearly(2020, [20, 21, 22, 23]), members([21, 24, 27, 30])).status, 'regressing');
  });

  test('REFER1 times a factor', () => {
    const target = toIndicator({ factor: 1.5 });
    assert.equal(compared(target, yearly(2020, [20, 24, 27, 45]), members([28, 29, 30, 30])).status, 'met');
    assert.notEqual(compared(target, yearly(2020, [20, 24, 27, 44]), members([28, 29, 30, 30])).status, 'met');
  });

  test('REFER1 about the reference, within the tolerance', () => {
    const target = toIndicator({ comparator: '~', tolerance: 2 });
    assert.equal(compared(target, yearly(2020, [20, 24, 27, 29]), members([28, 29, 30, 31])).status, 'met');
    assert.equal(compared(target, yearly(2020, [20, 24, 27, 28.9]), members([28, 29, 30, 31])).status !== 'met', true);
    assert.equal(compared(target, yearly(2020, [20, 24, 27, 34]), members([28, 29, 30, 31])).status, 'met');
    const both = toIndicator({ comparator: '~', tolerance: 2, twoSided: true });
    assert.equal(compared(both, yearly(2020, [20, 24, 27, 34]), members([28, 29, 30, 31])).status !== 'met', true);
    const assumed = (own: number) =>
      compared(toIndicator({ comparator: '~' }), yearly(2020, [20, own]), members([28, 29]), { asOf: 2021 }).status;
    assert.deepEqual([28, 27.9].map(assumed), ['met', 'on-track']);
  });

  test('REFER1 another breakdown of the indicator itself', () => {
    const target: TargetInput = {
      kind: 'reference',
      year: 2030,
      comparator: '>=',
      breakdown: { sex: 'F' },
      reference: { breakdown: { sex: 'M' } },
    };
    const values = [...yearly(2020, [50, 61], { breakdown: { sex: 'F' } }), ...yearly(2020, [60, 61], { breakdown: { sex: 'M' } })];
    const assessed = judged([target], values, { asOf: 2021 });
    assert.equal(assessed.status, 'met');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'reference' && reason.breakdown?.sex === 'M'));
  });

  test('REFER1 the same indicator of the region above', () => {
    const county = yearly(2020, [50, 55, 61]);
    const city = yearly(2020, [58, 59, 60], { region: PARENT });
    const assessed = judged([toParent], [...county, ...city], { asOf: 2022 });
    assert.equal(assessed.status, 'met');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'reference' && reason.region === PARENT && reason.value === 60));
  });

  test('REFER2 only years with both count', () => {
    const assessed = compared(toIndicator(), yearly(2020, [20, 24, 27, 35]), members([28, 29, 26]));
    assert.equal(assessed.figures!.latest!.year, 2022);
    assert.equal(assessed.status, 'met');
  });

  test('REFER3 a reference without any value is not assessable, and named', () => {
    const assessed = compared(toIndicator(), yearly(2020, [20, 24, 27, 30]), []);
    assert.deepEqual(
      [assessed.status, assessed.reasons],
      ['not-assessable', [{ code: 'reference-missing', what: 'indicator', id: 'members' }]],
    );
    const parent = judged([toParent], yearly(2020, [50, 55]), { asOf: 2021 });
    assert.deepEqual(parent.reasons, [{ code: 'reference-missing', what: 'region', id: PARENT }]);
    const other: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { breakdown: { sex: 'M' } } };
    assert.deepEqual(judged([other], yearly(2020, [50, 55]), { asOf: 2021 }).reasons, [
      { code: 'reference-missing', what: 'breakdown', id: 'sex=M' },
    ]);
  });

  test('REFER3 no region above at all', () => {
    const result = assess(
      plan([{ targets: [toParent] }], { region: { code: '440000', name: '广东省', level: 'province' } }),
      yearly(2020, [50, 55], { region: '440000' }),
      { asOf: 2021 },
    );
    assert.deepEqual(result.indicators[0]!.reasons, [{ code: 'reference-missing', what: 'region', id: '' }]);
  });

  test('REFER4 a reference older than allowed is missing', () => {
    const assessed = compared(toIndicator(), yearly(2020, [20, 24, 27, 30]), members([28]));
    assert.equal(assessed.status, 'not-assessable');
    assert.ok(codes(assessed).includes('reference-missing'));
    assert.equal(compared(toIndicator({ year: 2023 }), yearly(2020, [20, 24, 27, 30]), members([28, 29, 20])).status, 'not-assessable');
  });

  test('REFER5 units that differ are not compared, unless a factor turns one into the other', () => {
    const own = yearly(2020, [20, 24, 27, 30]);
    const assessed = compared(toIndicator(), own, members([28, 29, 30, 30]), {}, { unit: 'permille' });
    assert.deepEqual([assessed.status, assessed.reasons], ['not-assessable', [{ code: 'reference-unit', indicator: 'members' }]]);
    assert.equal(compared(toIndicator({ factor: 0.1 }), own, members([280, 290, 300, 300]), {}, { unit: 'permille' }).status, 'met');
  });

  test('REFER6 a task, and an indicator that is not there, are no reference', () => {
    const task = compared(toIndicator(), yearly(2020, [20, 24]), [], { asOf: 2021 }, { measure: { kind: 'task' } });
    assert.ok(codes(task).includes('reference-missing'));
    assert.ok(
      codes(judged([toIndicator({ reference: { indicator: 'nowhere' } })], yearly(2020, [20, 24]), { asOf: 2021 })).includes(
        'reference-missing',
      ),
    );
  });

  test('REFER6 an impossible factor is refused', () => {
    assert.ok(
      codes(compared(toIndicator({ factor: Number.NaN }), yearly(2020, [20, 24]), members([28, 29]), { asOf: 2021 })).includes(
        'incomplete-target',
      ),
    );
  });

  test('REFER7 Open SDG sees the reference of the latest year as the target', () => {
    const assessed = compared(toIndicator(), yearly(2020, [20, 22, 24, 26]), members([28, 29, 30, 32]));
    assert.ok(assessed.openSdg);
    assert.equal(assessed.openSdg.status, assessed.openSdg.value! >= 0.95 ? 'substantial_progress' : 'moderate_progress');
    const ratio = ((26 / 20) ** (1 / 3) - 1) / ((32 / 20) ** (1 / 10) - 1);
    assert.ok(Math.abs(assessed.openSdg.value! - ratio) < 1e-12);
  });
});
