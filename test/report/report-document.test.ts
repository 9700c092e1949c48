import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestOf } from '../../src/documents/digest.js';
import { runWhole } from '../../src/documents/steps.js';
import { reportOf, reportStepwise } from '../../src/report/report-document.js';
import { reportSchema } from '../../src/report/schema.js';
import type { Observation } from '../../src/observations/observation.js';
import type { EntrySession } from '../../src/report/session.js';
import { external, task } from '../plan/sample.js';
import { at, count, open, percent, plain, put, REGION } from './support.js';

/** Observations without what is the same in all of them. */
const told = (session: EntrySession): Partial<Observation>[] =>
  reportOf(session).observations.map(({ region: _region, period: _period, ...rest }) => rest);

describe('a report of a session', () => {
  test('REPORT1 a value as typed, with its decimal places', () => {
    const session = open([plain('a'), count('b')]);
    put(session, 'a', '４５．０');
    put(session, 'b', '1,234');
    assert.deepEqual(told(session), [
      { indicator: 'a', value: 45, decimals: 1, status: 'A' },
      { indicator: 'b', value: 1234, status: 'A' },
    ]);
  });
  test('REPORT1 else as its counts give it, unrounded, and with them', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    for (const breakdown of ['', 'sex=F', 'sex=M']) {
      put(session, 'a', '1', { part: 'numerator', breakdown });
      put(session, 'a', '3', { part: 'denominator', breakdown });
    }
    put(session, 'a', '33.33', { breakdown: 'sex=F' });
    const counts = { numerator: 1, denominator: 3, status: 'A' };
    assert.deepEqual(told(session), [
      { indicator: 'a', value: 100 / 3, ...counts },
      { indicator: 'a', breakdown: { sex: 'F' }, value: 33.33, decimals: 2, ...counts },
      { indicator: 'a', breakdown: { sex: 'M' }, value: 100 / 3, ...counts },
    ]);
  });
  test('REPORT1 minus zero is zero', () => {
    const session = open([plain('a')]);
    put(session, 'a', '-0');
    assert.ok(Object.is(told(session)[0]!.value, 0));
  });
  test('REPORT2 a missing value with its reason, as typed into the cell, else as chosen for the row', () => {
    const session = open([plain('a', { breakdowns: ['sex'] }), task('t')]);
    put(session, 'a', '97');
    put(session, 'a', '不适用', { breakdown: 'sex=F' });
    put(session, 'a', '未统计', { part: 'missing' });
    put(session, 't', '尚未公布', { part: 'missing' });
    assert.deepEqual(told(session), [
      { indicator: 'a', value: 97, status: 'A' },
      { indicator: 'a', breakdown: { sex: 'F' }, status: 'M' },
      { indicator: 'a', breakdown: { sex: 'M' }, status: 'L' },
      { indicator: 't', status: 'O' },
    ]);
  });
  test('REPORT2 of 无 and —, which do not say why, the reason chosen is the answer', () => {
    const session = open([plain('a'), plain('b')]);
    put(session, 'a', '无');
    put(session, 'b', '—');
    assert.deepEqual(
      told(session).map(({ status }) => status),
      ['M', 'M'],
    );
    for (const id of ['a', 'b']) put(session, id, '未统计', { part: 'missing' });
    assert.deepEqual(
      told(session).map(({ status }) => status),
      ['L', 'L'],
    );
  });
  test('REPORT3 what is empty or can’t be read gives no observation', () => {
    const session = open([plain('a'), plain('b'), task('t'), percent('c'), plain('d')]);
    put(session, 'b', 'x');
    put(session, 't', '快了');
    put(session, 'c', '1', { part: 'numerator' });
    put(session, 'd', '97‰');
    put(session, 'd', '不知道', { part: 'missing' });
    assert.deepEqual(told(session), []);
  });
  test('REPORT4 the status is the one chosen for the row; 约 makes an estimate, else it is normal', () => {
    const session = open([plain('a'), plain('b'), plain('c', { breakdowns: ['sex'] }), percent('d')]);
    put(session, 'a', '约45');
    put(session, 'b', '约45');
    put(session, 'b', '初步', { part: 'status' });
    put(session, 'c', '45');
    put(session, 'c', '约45', { breakdown: 'sex=F' });
    put(session, 'd', '约1', { part: 'numerator' });
    put(session, 'd', '2', { part: 'denominator' });
    assert.deepEqual(
      reportOf(session).observations.map(({ indicator, status }) => `${indicator} ${status}`),
      ['a E', 'b P', 'c A', 'c E', 'd E'],
    );
  });
  test('REPORT4 a missing value keeps the status that says why', () => {
    const session = open([plain('a')]);
    put(session, 'a', '—');
    put(session, 'a', '正式', { part: 'status' });
    assert.deepEqual(told(session), [{ indicator: 'a', status: 'M' }]);
  });
  test('REPORT5 source, note and standard stand with the total, or with the task', () => {
    const session = open([plain('a', { breakdowns: ['sex'], targets: [external] }), task('t')]);
    for (const breakdown of ['', 'sex=F', 'sex=M']) put(session, 'a', '97', { breakdown });
    put(session, 'a', '95', { part: 'standard' });
    put(session, 't', '已完成');
    for (const id of ['a', 't']) {
      put(session, id, ' 年报 ', { part: 'source' });
      put(session, id, '<b>含流动人口</b>', { part: 'note' });
    }
    const texts = { source: '年报', note: '<b>含流动人口</b>' };
    assert.deepEqual(told(session), [
      { indicator: 'a', value: 97, status: 'A', ...texts, standard: { value: 95 } },
      { indicator: 'a', breakdown: { sex: 'F' }, value: 97, status: 'A' },
      { indicator: 'a', breakdown: { sex: 'M' }, value: 97, status: 'A' },
      { indicator: 't', status: 'A', ...texts, task: 'done' },
    ]);
  });
  test('REPORT1 a ratio with its written form', () => {
    const session = open([plain('a', { unit: 'ratio' }), plain('b', { unit: 'ratio' })]);
    put(session, 'a', '1：1.05');
    put(session, 'b', '1.50');
    assert.deepEqual(told(session), [
      { indicator: 'a', value: 1 / 1.05, written: '1:1.05', status: 'A' },
      { indicator: 'b', value: 1.5, decimals: 2, status: 'A' },
    ]);
  });
  test('REPORT5 a standard with its own source and written form, and none in another unit', () => {
    const session = open([plain('a', { unit: 'ratio', targets: [external] }), plain('b', { targets: [external] })]);
    put(session, 'a', '1.6');
    put(session, 'a', '3：2（省厅2024年通知）', { part: 'standard' });
    put(session, 'a', '统计年报', { part: 'source' });
    put(session, 'b', '97');
    put(session, 'b', '950‰（省厅2024年通知）', { part: 'standard' });
    assert.deepEqual(told(session), [
      {
        indicator: 'a',
        value: 1.6,
        decimals: 1,
        status: 'A',
        source: '统计年报',
        standard: { value: 1.5, written: '3:2', source: '省厅2024年通知' },
      },
      { indicator: 'b', value: 97, status: 'A' },
    ]);
    const { row, column } = at(session, 'b', { part: 'standard' });
    assert.equal(session.findings(row, column)[0]!.fix, '95（省厅2024年通知）');
  });
  test('REPORT5 with a missing total too', () => {
    const session = open([plain('a'), task('t')]);
    for (const id of ['a', 't']) {
      put(session, id, '未统计', { part: 'missing' });
      put(session, id, '明年起统计', { part: 'note' });
    }
    assert.deepEqual(
      told(session).map(({ status, note }) => [status, note]),
      [
        ['L', '明年起统计'],
        ['L', '明年起统计'],
      ],
    );
  });
  test('REPORTPERIODS1 only periods that can be filled, of every region', () => {
    const previous = [{ indicator: 'a', region: REGION, period: '2024', value: 45, status: 'A' as const }];
    const session = open([plain('a')], {}, { regions: [REGION, '440781'], periods: ['2024', '2025'], locked: ['2024'], previous });
    put(session, 'a', '1', { period: '2025' });
    put(session, 'a', '2', { period: '2025', region: '440781' });
    const report = reportOf(session);
    assert.deepEqual([report.periods, report.regions], [['2025'], [REGION, '440781']]);
    assert.deepEqual(
      report.observations.map(({ region, period, value }) => [region, period, value]),
      [
        [REGION, '2025', 1],
        ['440781', '2025', 2],
      ],
    );
  });
  test('REPORTPERIODS1 it names the plan it was filled for, by its digest', () => {
    const session = open([plain('a')], { version: '2.1.0' });
    const { plan, department, cycle, format } = reportOf(session);
    assert.deepEqual(plan, { id: session.plan.id, version: '2.1.0', digest: digestOf(session.plan) });
    assert.deepEqual([department, cycle, format], ['health', 'annual', 'dabiao.report/1']);
  });

  test('REPORT6, REPORTPERIODS2 members come in the order of the schema, in steps, too', () => {
    const session = open([plain('a', { unit: 'ratio', targets: [external] }), percent('b', { breakdowns: ['sex'] })]);
    put(session, 'a', '3:2');
    put(session, 'a', '5:2（省厅）', { part: 'standard' });
    put(session, 'a', '年报', { part: 'source' });
    put(session, 'a', '含流动人口', { part: 'note' });
    for (const part of ['numerator', 'denominator'] as const) put(session, 'b', '2', { part, breakdown: 'sex=F' });
    put(session, 'b', '97.5');
    const report = reportOf(session);
    assert.equal(JSON.stringify(report), JSON.stringify(reportSchema.parse(report)));
    assert.deepEqual(runWhole(reportStepwise(session)), report);
  });
});
