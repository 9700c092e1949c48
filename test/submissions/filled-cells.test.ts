import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../src/documents/steps.js';
import { DocumentError } from '../../src/documents/problems.js';
import { DATASET_FORMAT } from '../../src/submissions/dataset.js';
import { reportOf } from '../../src/report/report-document.js';
import type { EntrySession, SessionOptions } from '../../src/report/session.js';
import { filledCells } from '../../src/submissions/filled-cells.js';
import { seal } from '../../src/submissions/submission.js';
import { count, open, percent, plain, put } from '../report/support.js';
import { task } from '../plan/sample.js';

const PLAN = { id: 'test-plan' };
const SEAL = { id: '0123456789abcdef0123456789abcdef', createdAt: '2026-03-05T09:30:00+08:00' };
const INDICATORS = [percent('rate', { breakdowns: ['sex'] }), plain('a'), count('visits', { breakdowns: ['sex'] }), task('network')];

const form = (options: Partial<SessionOptions> = {}) => open(INDICATORS, PLAN, options);
const read = (session: EntrySession, source: unknown) => runWhole(filledCells(session, source));

function load(session: EntrySession, source: unknown) {
  const { typed, unfilled } = read(session, source);
  session.set(typed, 'loaded');
  return unfilled;
}

function filled(): EntrySession {
  const session = form();
  put(session, 'rate', '97.50');
  put(session, 'rate', '3', { part: 'numerator' });
  put(session, 'rate', '约96', { breakdown: 'sex=F' });
  put(session, 'rate', '省妇幼年报', { part: 'source' });
  put(session, 'a', '未统计', { part: 'missing' });
  put(session, 'a', '明年起统计', { part: 'note' });
  put(session, 'visits', '45');
  put(session, 'visits', '初步', { part: 'status' });
  put(session, 'visits', '保密', { breakdown: 'sex=M' });
  put(session, 'network', 'done');
  return session;
}

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.code;
  }
  return null;
};

describe('cells from a document', () => {
  test('FILLED1 a report, a submission or a dataset of the plan, as text or value; another plan’s, a changed one and anything else is refused', () => {
    const report = reportOf(filled());
    for (const source of [report, JSON.stringify(report)]) assert.ok(read(form(), source).typed.length > 0);
    assert.equal(
      refusal(() => read(open(INDICATORS, { id: 'other' }), report)),
      'other-plan',
    );
    assert.equal(
      refusal(() => read(form(), { ...report, extra: 1 })),
      'unknown-member',
    );
    assert.equal(
      refusal(() => read(form(), '<!doctype html>')),
      'json-syntax',
    );
    assert.equal(
      refusal(() => read(form(), null)),
      'format-missing',
    );
    const twice = { ...report, observations: [report.observations[0], report.observations[0]] };
    assert.equal(
      refusal(() => read(form(), twice)),
      'duplicate-observation',
    );
    const session = open([plain('a')], PLAN);
    put(session, 'a', '7.5');
    const submission = seal(session, SEAL);
    const changed = { ...submission, createdAt: '2026-03-06T09:30:00+08:00' };
    assert.equal(
      refusal(() => read(session, changed)),
      'digest-differs',
    );
    assert.equal(read(session, submission).typed.find(({ text }) => text !== '')?.text, '7.5');
  });

  test('FILLED6 a report or a submission of another department is refused; a dataset has none', () => {
    const session = open([plain('a')], PLAN);
    put(session, 'a', '7.5');
    const [report, submission] = [reportOf(session), seal(session, SEAL)];
    const dataset = { format: DATASET_FORMAT, plan: report.plan, observations: report.observations };
    const others: EntrySession = Object.create(session, { department: { value: 'other' } }) as EntrySession;
    for (const source of [report, submission]) {
      assert.equal(
        refusal(() => read(others, source)),
        'report-of-other-department',
      );
    }
    assert.ok(read(others, dataset).typed.length > 0);
  });

  test('FILLED2 FILLED3 a report that is loaded says the same again, whatever stood in its cells', () => {
    const report = reportOf(filled());
    const session = form();
    for (const part of ['value', 'numerator', 'denominator', 'missing', 'status', 'note'] as const) put(session, 'rate', '1', { part });
    put(session, 'a', '5');
    assert.deepEqual(load(session, report), []);
    assert.deepEqual(reportOf(session), report);
    session.undo();
    assert.equal(session.text(1, 0), '5');
  });

  test('FILLED2 what the file is silent of stays', () => {
    const session = form();
    put(session, 'a', '5');
    const report = {
      ...reportOf(filled()),
      observations: [{ indicator: 'visits', region: '440783', period: '2025', value: 4, status: 'A' }],
    };
    load(session, report);
    assert.equal(session.text(1, 0), '5');
  });

  test('FILLED4 the reasons of warnings come with a submission', () => {
    const session = open([plain('a', { bounds: { min: 0, max: 100 } })], PLAN, {
      previous: [{ indicator: 'a', region: '440783', period: '2024', value: 7, status: 'A' }],
    });
    put(session, 'a', '70');
    put(session, 'a', '口径调整', { part: 'reason' });
    const submission = seal(session, SEAL);
    assert.equal(submission.justifications.length, 1);
    const other = open([plain('a', { bounds: { min: 0, max: 100 } })], PLAN);
    load(other, submission);
    assert.equal(other.reason(0, 0), '口径调整');
  });

  test('FILLED5 what has no open place is given back, each with why', () => {
    const observation = { indicator: 'a', region: '440783', period: '2025', value: 1, status: 'A' } as const;
    const observations = [
      { ...observation, indicator: 'unknown' },
      { ...observation, region: '440784' },
      { ...observation, period: '2020' },
      { ...observation, period: '2024' },
      { ...observation, breakdown: { sex: 'F' } },
      observation,
    ];
    const session = form({ periods: ['2024', '2025'], locked: ['2024'] });
    const unfilled = load(session, { format: DATASET_FORMAT, plan: PLAN, observations });
    assert.deepEqual(
      unfilled.map(({ code }) => code),
      ['other-indicator', 'other-region', 'other-period', 'locked-period', 'no-cell'],
    );
    assert.equal(session.filledCells, 1);
  });

  test('FILLED7 a part of an observation that has no cell is told with it, and the rest is written', () => {
    const observation = { indicator: 'a', region: '440783', period: '2025', value: 1, status: 'A' } as const;
    const counted = { ...observation, numerator: 3, standard: { value: 95 } };
    const byWomen = { ...observation, indicator: 'visits', breakdown: { sex: 'F' }, note: '初步' } as const;
    const session = form();
    const unfilled = load(session, { format: DATASET_FORMAT, plan: PLAN, observations: [counted, byWomen] });
    assert.deepEqual(unfilled, [
      { observation: counted, code: 'no-part', parts: ['numerator', 'standard'] },
      { observation: byWomen, code: 'no-part', parts: ['note'] },
    ]);
    assert.equal(session.filledCells, 2);
  });
});
