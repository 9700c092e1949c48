import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestOf } from '../../src/documents/digest.js';
import { runWhole } from '../../src/documents/steps.js';
import type { Observation } from '../../src/observations/observation.js';
import type { Rule } from '../../src/plan/schema.js';
import { CollectedPlan } from '../../src/submissions/check-submission.js';
import { acrossStepwise, levelOf, revisionsStepwise } from '../../src/submissions/desk-checks.js';
import type { Decision } from '../../src/submissions/decisions.js';
import { deskViewStepwise } from '../../src/submissions/desk-view.js';
import { EMPTY_DESK } from '../../src/submissions/desk-state.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import type { Submission } from '../../src/submissions/submission.js';
import { observation, PLAN, REGION, submission, type Sent } from './support.js';

const RULES: readonly Rule[] = [
  { id: 'b-c', kind: 'not-greater', lesser: { indicator: 'b' }, greater: { indicator: 'c' } },
  { id: 'a-sex', kind: 'not-greater', lesser: { indicator: 'a', breakdown: { sex: 'F' } }, greater: { indicator: 'a' }, level: 'warning' },
];
const RULED = { ...PLAN, rules: [...RULES] };
const sent = (department: string, observations: readonly Observation[], more: Sent = {}) =>
  submission(department, observations, { ...more, plan: RULED });
const across = (...files: readonly Submission[]) => runWhole(acrossStepwise(RULED, mergeSubmissions(RULED, files)));
const told = (...files: readonly Submission[]) =>
  across(...files).map(({ rule, indicator, region, period, finding, sources }) =>
    [rule, indicator, region, period, finding.code, finding.level, sources.join('+')].join(' '),
  );

describe('checks over all that is on the desk', () => {
  test('DESKCHECK1 a rule is held against values of two files, in each region and period', () => {
    const [b, c] = [sent('education', [observation('b', 50)]), sent('police', [observation('c', 40)])];
    assert.deepEqual(told(b), []);
    assert.deepEqual(told(b, c), [`b-c b ${REGION} 2025 rule-not-greater error 0+1`]);
    assert.deepEqual(told(b, sent('police', [observation('c', 50)])), []);
    const elsewhere = { regions: ['440784'] };
    assert.deepEqual(told(b, sent('police', [observation('c', 40, { region: '440784' })], elsewhere)), [], 'of another region');
  });

  test('DESKCHECK1 what one file says by itself is left to its form, and what two desks of a department say is not', () => {
    const women = observation('a', 60, { breakdown: { sex: 'F' } });
    assert.deepEqual(told(sent('health', [observation('a', 50), women])), []);
    assert.deepEqual(told(sent('health', [observation('a', 50)]), sent('health', [women])), [
      `a-sex a ${REGION} 2025 rule-not-greater warning 0+1`,
    ]);
  });

  test('DESKCHECK1 a rate that stands in its counts alone is read, a value that is missing says nothing', () => {
    const b = sent('education', [observation('b', 50)]);
    const counts = { ...observation('c', 0), value: undefined, numerator: 1, denominator: 4 };
    assert.equal(told(b, sent('police', [counts])).length, 1);
    assert.deepEqual(told(b, sent('police', [{ ...observation('c', 0), value: undefined, status: 'L' as const }])), []);
  });

  test('DESKCHECK2 a value that was otherwise before is a revision, with its reason', () => {
    const justifications = [{ indicator: 'b', region: REGION, period: '2025', warnings: ['slip'], reason: '普查后订正' }];
    const files = [sent('education', [observation('b', 50)], { justifications }), sent('police', [observation('c', 40)])];
    const merged = mergeSubmissions(RULED, files);
    const before = [observation('b', 49), observation('c', 40), observation('b', 1, { period: '2024' })];
    const revisions = runWhole(revisionsStepwise(merged, ['2025'], before));
    assert.deepEqual(
      revisions.map((one) => [files.indexOf(merged.sources[one.source]!.submission), one.before.value, one.after.value, one.reason]),
      [[0, 49, 50, '普查后订正']],
    );
  });

  test('DESKCHECK3 what is held against another year is of the second level', () => {
    const finding = { level: 'warning', part: 'value', breakdown: '', data: {} } as const;
    assert.equal(levelOf({ ...finding, code: 'large-change' }), 2);
    assert.equal(levelOf({ ...finding, code: 'slip-decimal' }), 2);
    assert.equal(levelOf({ ...finding, code: 'above-bounds' }), 1);
  });

  test('DESKVIEW8 so is what a region reports that is not the sum of those below it, with the files of all', () => {
    const city = '440700';
    const counted = {
      ...PLAN,
      indicators: PLAN.indicators.map((one) =>
        one.id === 'b' ? { ...one, measure: { kind: 'count' as const }, unit: 'persons' as const, precision: 0 } : one,
      ),
    };
    const of = (region: string, value: number) =>
      submission('education', [observation('b', value, { region })], { plan: counted, regions: [region] });
    const files = [of(city, 10), of(REGION, 4), of('440784', 5)];
    const collected = new CollectedPlan(counted, digestOf(counted));
    const view = (regions: readonly string[], ...decisions: readonly Decision[]) => {
      const state = { ...EMPTY_DESK, files: files.map((one, i) => ({ name: `${i}`, submission: one })), decisions };
      return runWhole(deskViewStepwise(collected, { regions, periods: ['2025'] }, state));
    };
    const all = [city, REGION, '440784'];
    const [point, ...others] = view(all).points;
    assert.deepEqual([point?.kind, others], ['region-sum', []]);
    assert.deepEqual(point?.kind === 'region-sum' && [point.check.own.value, point.check.sum.value, point.sources], [10, 9, [0, 1, 2]]);
    const accepted = files.map(({ digest }): Decision => ({ kind: 'acceptance', submission: digest }));
    assert.deepEqual([view(all, ...accepted.slice(1)).points.length, view(all, ...accepted).points.length], [1, 0]);
    const { points, regionSums } = view([...all, '440785']);
    assert.deepEqual([points, regionSums.incomplete.map(({ have, of: due }) => [have, due])], [[], [[2, 3]]]);
  });

  test('DESKVIEW8 both are questions until all files they are of are accepted', () => {
    const files = [sent('education', [observation('b', 50)]), sent('police', [observation('c', 40)])];
    const collected = new CollectedPlan(RULED, digestOf(RULED));
    const kinds = (...accepted: readonly number[]) => {
      const decisions = accepted.map((i): Decision => ({ kind: 'acceptance', submission: files[i]!.digest }));
      const state = { ...EMPTY_DESK, files: files.map((one, i) => ({ name: `${i}`, submission: one })), decisions };
      const view = runWhole(deskViewStepwise(collected, { periods: ['2025'] }, state, new Map(), [observation('c', 41)]));
      return view.points.map(({ kind }) => kind);
    };
    assert.deepEqual(kinds(), ['across', 'revised']);
    assert.deepEqual(kinds(1), ['across']);
    assert.deepEqual(kinds(0, 1), []);
  });
});
