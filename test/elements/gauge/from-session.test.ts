import { expect } from 'chai';
import { describe, it } from 'node:test';
import { assess } from '../../../src/attainment/assess.js';
import { readSession } from '../../../src/elements/gauge/from-session.js';
import { GaugeError } from '../../../src/elements/gauge/error.js';
import type { LevelTarget } from '../../../src/elements/drawing/reading.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Indicator, Plan } from '../../../src/plan/schema.js';
import type { Target } from '../../../src/plan/target.js';
import type { Part } from '../../../src/report/form.js';
import type { ValueReading } from '../../../src/elements/drawing/reading.js';
import { EntrySession } from '../../../src/report/session.js';
import { indicator, PLAN, REGION } from '../plan.js';

const source = { item: '目标1', quote: '原文' };
const change = (more: object) => ({ kind: 'change', year: 2030, baselineYear: 2020, comparator: '<=', source, ...more }) as Target;
const level = (more: object) => ({ kind: 'level', year: 2030, comparator: '>=', value: 70, source, ...more }) as Target;

function planOf(targets: readonly Target[], base: number | null): Plan {
  const more: Partial<Indicator> = { targets: [...targets], bounds: {}, direction: 'down' };
  if (base !== null) more.baseline = { year: 2020, value: base, source: 'x' };
  return { ...PLAN, indicators: [indicator('rate', more)] };
}

function read(targets: readonly Target[], base: number | null, period = '2025') {
  const plan = planOf(targets, base);
  const session = new EntrySession({ plan, department: 'health', periods: [period] });
  const reading = readSession(session, { indicator: 'rate', period: null, region: null, breakdown: null, label: '' }, 'en');
  if (reading.kind !== 'value') throw new Error('Expected a value');
  return reading;
}

/** The goal the engine holds the value against. */
function assessed(target: Target, base: number) {
  const observation: Observation = { indicator: 'rate', region: REGION, period: '2025', value: base + 1, status: 'A' };
  return assess(planOf([target], base), [observation], { asOf: 2025 }).indicators[0]!.targets[0]!.figures!.goal!;
}

describe('a gauge of a session', () => {
  const changes: [says: string, more: object, base: number, low: number | null, high: number | null][] = [
    ['−20 % of 50', { percent: -20 }, 50, null, 40],
    ['−20 % of −50', { percent: -20 }, -50, null, -60],
    ['+10 % of −50', { percent: 10, comparator: '>=' }, -50, -45, null],
    ['about −20 %, up to −18 %, of 1000', { percent: -20, tolerance: 2, comparator: '~' }, 1000, null, 820],
    ['about −20 % ± 2 % of 1000', { percent: -20, tolerance: 2, comparator: '~', twoSided: true }, 1000, 780, 820],
    ['about −20 % without a tolerance', { percent: -20, comparator: '~' }, 1000, null, 810],
    ['about +5 ± 1 points on 50', { points: 5, tolerance: 1, comparator: '~', twoSided: true }, 50, 54, 56],
  ];
  for (const [says, more, base, low, high] of changes) {
    it(`has the goal of a change that the assessment has: ${says}`, () => {
      const target = read([change(more)], base).target as LevelTarget;
      const goal = {
        low: Number.isFinite(target.goal.low) ? target.goal.low : null,
        high: Number.isFinite(target.goal.high) ? target.goal.high : null,
      };
      expect(goal).to.deep.equal({ low, high });
      expect({ ...goal, open: false }).to.deep.equal(assessed(change(more), base));
    });
  }

  it('shows the words of a change that has no goal: from zero, without its number, of an unknown base', () => {
    expect(read([change({ percent: -20 })], 0).target.kind).to.equal('words');
    expect(read([change({})], 50).target.kind).to.equal('words');
    expect(read([change({ percent: -20 })], null).target.kind).to.equal('words');
  });

  const typed = (value: string, numerator = '', denominator = '') => {
    const plan = { ...PLAN, indicators: [indicator('rate', { measure: { kind: 'fraction', numerator: '甲', denominator: '乙' } })] };
    const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
    const set = (part: Part, text: string) => ({ row: 0, column: session.form.column('2025', '', part)!, text });
    session.set([set('value', value), set('numerator', numerator), set('denominator', denominator)]);
    return () => readSession(session, { indicator: 'rate', period: null, region: null, breakdown: null, label: '' }, 'en');
  };

  it('shows a value that the assessment uses', () => {
    expect(typed('', '7', '100')()).to.include({ value: 7 });
    expect(typed('45', '453', '1000')()).to.include({ value: 45 });
    expect(typed('', '5', '0')()).to.include({ value: null });
  });

  for (const [text, ...counts] of [['130'], ['0.97', '97', '100'], ['45.0', '453', '1000'], ['', '130', '100']] as const) {
    it(`does not judge a value that the assessment refuses: “${text}” ${counts.join('/')}`, () => {
      expect(typed(text, ...counts)).to.throw(GaugeError);
    });
  }

  it('takes an empty attribute for one that is missing', () => {
    const session = new EntrySession({ plan: planOf([], null), department: 'health', periods: ['2025'] });
    const asked = (none: '' | null) => {
      const { after: _, ...reading } = readSession(
        session,
        { indicator: 'rate', period: none, region: none, breakdown: none, label: '' },
        'en',
      ) as ValueReading;
      return reading;
    };
    expect(asked('')).to.deep.equal(asked(null));
  });

  it('marks the milestones of the same promise only', () => {
    const targets = [level({ year: 2025, value: 60 }), level({ year: 2026, value: 90, comparator: '<=' }), level({})];
    expect(read(targets, 50, '2030').milestones).to.deep.equal([{ year: 2025, value: 60 }]);
  });
});
