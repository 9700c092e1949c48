import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DocumentError } from '../../src/documents/problems.js';
import type { Submission } from '../../src/submissions/submission.js';
import { samplePlan } from '../plan/sample.js';
import { CollectedPlan, type CollectedScope } from '../../src/submissions/check-submission.js';
import { COLLECTED, observation, PLAN, submission } from './support.js';

/** Code and path of each problem. */
function problemsOf(one: Submission, collected = COLLECTED): string[] {
  try {
    collected.check(one);
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}

describe('a submission against its plan', () => {
  test('SUBCHECK2 SUBCHECK3 what its department leads, in its regions and periods, is taken', () => {
    assert.deepEqual(problemsOf(submission('health', [observation('a', 1), observation('a', 2, { breakdown: { sex: 'F' } })])), []);
  });

  test('SUBCHECK1 another plan, another version, and another content of the same version are refused', () => {
    const of = (more: object) => problemsOf(submission('health', [], { plan: { ...PLAN, ...more } }));
    assert.deepEqual(of({ id: 'other' }), ['other-plan report.plan.id']);
    assert.deepEqual(of({ version: '9.0.0' }), ['other-plan-version report.plan.version']);
    assert.deepEqual(of({ title: samplePlan().title + '（修订）' }), ['other-plan-version report.plan.version']);
  });

  test('SUBCHECK2 SUBCHECK3 SUBCHECK5 each observation that is not of the form is told', () => {
    const wrong = [
      observation('z', 1),
      observation('b', 1),
      observation('a', 1, { region: '440784' }),
      observation('a', 1, { period: '2024' }),
      observation('a', 1, { breakdown: { sex: 'X' } }),
      observation('a', 1, { breakdown: { sex: 'F', residence: 'U' } }),
      observation('t', 1, { breakdown: { sex: 'F' } }),
    ];
    assert.deepEqual(problemsOf(submission('health', wrong)), [
      'unknown-id report.observations[0].indicator',
      'other-department report.observations[1].indicator',
      'outside-report report.observations[2].region',
      'outside-report report.observations[3].period',
      'not-in-form report.observations[4].breakdown',
      'not-in-form report.observations[5].breakdown',
      'not-in-form report.observations[6].breakdown',
    ]);
    assert.deepEqual(problemsOf(submission('agriculture', [])), ['unknown-id report.department']);
  });

  test('SUBCHECK6 of another region or period than is collected for, it is refused whole; where none is given any is taken', () => {
    const other = submission('education', [observation('b', 1)], { regions: ['440783', '440784'], periods: ['2025', '2024'] });
    assert.deepEqual(problemsOf(other), []);
    const scoped = (scope: CollectedScope) => problemsOf(other, new CollectedPlan(PLAN, COLLECTED.digest, scope));
    assert.deepEqual(scoped({ regions: ['440783'], periods: ['2025'] }), [
      'outside-collected report.regions[1]',
      'outside-collected report.periods[1]',
    ]);
    assert.deepEqual(scoped({ periods: ['2024', '2025'] }), []);
  });

  test('SUBCHECK4 no value twice', () => {
    assert.deepEqual(problemsOf(submission('health', [observation('a', 1), observation('a', 1)])), [
      'duplicate-observation report.observations[1]',
    ]);
  });
});
