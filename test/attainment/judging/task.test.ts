import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Observation } from '../../../src/observations/observation.js';
import { codes, judged, observation, type TargetInput } from '../support.js';

const task: TargetInput = { kind: 'task', year: 2025, criterion: '机制已建立' };
const report = (period: string | number, state: 'not-started' | 'in-progress' | 'done', rest: Partial<Observation> = {}) =>
  observation(period, undefined, { task: state, ...rest });
const assessed = (observations: Observation[], asOf = 2023) => judged([task], observations, { asOf }, { measure: { kind: 'task' } });

describe('tasks', () => {
  test('TASK1 done is met', () => {
    const done = assessed([report(2023, 'done')]);
    assert.deepEqual([done.status, done.task, done.basicallyMet], ['met', 'done', true]);
  });

  test('TASK2 in progress is on track, once due behind', () => {
    assert.deepEqual(
      [assessed([report(2023, 'in-progress')]).status, assessed([report(2023, 'in-progress')]).task],
      ['on-track', 'in-progress'],
    );
    const late = assessed([report(2025, 'in-progress')], 2025);
    assert.equal(late.status, 'behind');
    assert.ok(codes(late).includes('overdue'));
  });

  test('TASK3 not started is not due, once due unlikely', () => {
    assert.equal(assessed([report(2023, 'not-started')]).status, 'not-due');
    assert.equal(assessed([report(2025, 'not-started')], 2025).status, 'unlikely');
  });

  test('TASK4 done and later not', () => {
    const reopened = assessed([report(2022, 'done'), report(2023, 'in-progress')]);
    assert.equal(reopened.status, 'regressing');
    assert.ok(reopened.reasons.some((reason) => reason.code === 'task-reopened' && reason.done === '2022'));
  });

  test('TASK5 the latest period counts, half-years, quarters and months too', () => {
    assert.equal(assessed([report('2023-H1', 'in-progress'), report('2023-Q3', 'done'), report('2022', 'not-started')]).task, 'done');
    assert.equal(assessed([report('2023-11', 'in-progress'), report('2023', 'done')]).task, 'done');
    assert.equal(assessed([report('2023-12', 'done'), report('2023-H2', 'done'), report('2023-Q4', 'done')]).task, 'done');
    assert.equal(assessed([report(2024, 'done'), report(2023, 'in-progress')]).task, 'in-progress');
  });

  test('TASK6 not reported is no data', () => {
    assert.deepEqual([assessed([]).status, assessed([]).reasons], ['no-data', [{ code: 'no-observation', since: 2020 }]]);
    assert.equal(assessed([observation(2023, undefined, { status: 'L' })]).status, 'no-data');
  });

  test('TASK6 a state reported before stands: done for ever, otherwise for two years', () => {
    const kept = assessed([report(2022, 'in-progress'), observation(2023, undefined, { status: 'L' })]);
    assert.equal(kept.status, 'on-track');
    assert.ok(codes(kept).includes('missing'));
    assert.equal(assessed([report(2021, 'in-progress')], 2024).status, 'no-data');
    assert.equal(assessed([report(2021, 'done')], 2030).status, 'met');
  });

  test('TASK9 of what is not reported every year the latest state stands; where none has been due yet, none is missing', () => {
    const rare = (observations: Observation[], asOf: number) =>
      judged([{ ...task, year: 2030 }], observations, { asOf }, { measure: { kind: 'task' }, due: { years: [2025, 2030] } });
    assert.equal(rare([report(2025, 'in-progress')], 2029).status, 'on-track');
    assert.deepEqual([rare([], 2023).status, codes(rare([], 2023))], ['not-due', ['not-monitored']]);
    assert.equal(rare([], 2026).status, 'no-data');
  });

  test('TASK7 confidential or impossible: not assessable', () => {
    assert.equal(assessed([report(2022, 'done'), observation(2023, undefined, { status: 'Q' })]).status, 'not-assessable');
  });

  test('TASK8 two unlike reports of one period are a conflict', () => {
    const conflict = assessed([report(2023, 'done'), report(2023, 'in-progress')]);
    assert.deepEqual([conflict.status, conflict.reasons], ['not-assessable', [{ code: 'unusable', year: 2023, fault: 'conflict' }]]);
    assert.equal(assessed([report(2023, 'done'), report(2023, 'done')]).status, 'met');
  });

  test('TASK1 a provisional report is flagged', () => {
    assert.deepEqual(assessed([report(2023, 'done', { status: 'P' })]).flags, ['provisional']);
  });
});
