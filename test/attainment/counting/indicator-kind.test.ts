import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import { kindOf } from '../../../src/attainment/counting/indicator-kind.js';
import { level, plan, type TargetInput } from '../support.js';

const trend = (year = 2030): TargetInput => ({ kind: 'trend', year, direction: 'up', of: 'level' });
const kind = (targets: readonly TargetInput[], task = false) =>
  kindOf(assess(plan([{ targets, ...(task && { measure: { kind: 'task' as const } }) }]), [], { asOf: 2025 }).indicators[0]!);

describe('kind of an indicator', () => {
  test('KIND1 a task', () => {
    assert.equal(kind([{ kind: 'task', year: 2030, criterion: '建立' }], true), 'task');
  });

  test('KIND2 a number, a change, another value and a standard are quantifiable, beside a direction too', () => {
    for (const target of [
      level('>=', 70),
      { kind: 'change', year: 2030, baselineYear: 2020, comparator: '<=', percent: -20 },
      { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } },
      { kind: 'external', year: 2030, comparator: '>=', standard: '国家标准' },
    ] as const satisfies readonly TargetInput[]) {
      assert.equal(kind([trend(), target]), 'quantifiable');
    }
  });

  test('KIND3 directions alone are directional; without targets there is no kind', () => {
    assert.equal(kind([trend()]), 'directional');
    assert.equal(kind([]), null);
  });

  test('KIND4 a milestone does not decide', () => {
    assert.equal(kind([trend(2025), trend(2030)]), 'directional');
    const result = assess(plan([{ targets: [level('>=', 60, { year: 2025 }), trend()] }]), [], { asOf: 2025 });
    assert.equal(kindOf(result.indicators[0]!), 'quantifiable');
    assert.equal(
      kindOf({ targets: result.indicators[0]!.targets.map((target) => ({ ...target, governs: target.kind === 'trend' })) }),
      'directional',
    );
  });
});
