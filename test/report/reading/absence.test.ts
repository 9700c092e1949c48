import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MissingStatus } from '../../../src/observations/observation.js';
import { observationsOf } from '../../../src/report/entry-observations.js';
import type { EntrySession } from '../../../src/report/session.js';
import { formWords } from '../../../src/vocabulary/form.js';
import { LOCALES } from '../../../src/vocabulary/locale.js';
import { task } from '../../plan/sample.js';
import { at, codes, open, percent, plain, put } from '../support.js';

/** What the session says, which is what goes into the file. */
function absence(session: EntrySession, id: string, breakdown = ''): string {
  const { row } = at(session, id);
  const found = session.absence(row, session.periods[0]!, breakdown);
  const key = (one: Record<string, string> = {}) => Object.entries(one).map(([name, category]) => `${name}=${category}`);
  const told = observationsOf(session.entry(row, session.periods[0]!)).find((one) => key(one.breakdown).join() === breakdown);
  assert.equal(found?.status ?? null, told && told.value === undefined && told.task === undefined ? told.status : null, 'one truth');
  return found ? `${found.status} ${found.from}` : '';
}

function both(typed: string, chosen: string): string {
  const session = open([plain('a')]);
  put(session, 'a', typed);
  put(session, 'a', chosen, { part: 'missing' });
  return absence(session, 'a');
}

describe('why there is no value', () => {
  test('ABSENCE1 the word typed in place of the value', () => {
    const words: readonly (readonly [text: string, status: MissingStatus])[] = [
      ['暂无', 'O'],
      ['—', 'M'],
      ['…', 'L'],
      ['/', 'M'],
      ['无数据', 'L'],
      ['未统计', 'L'],
      ['保密', 'Q'],
      ['含在其他数据中', 'K'],
      ['不适用', 'M'],
    ];
    for (const [text, status] of words) assert.equal(both(text, ''), `${status} typed`, text);
  });
  test('ABSENCE1 else the reason chosen for the row, whatever the language of the list', () => {
    for (const locale of LOCALES) {
      for (const [status, label] of Object.entries(formWords[locale].missing)) assert.equal(both('', label), `${status} chosen`, label);
    }
    assert.equal(both('', ''), '');
    assert.equal(both('', '不知道'), '', 'what is no reason is none');
    assert.equal(both('x', '未统计'), 'L chosen', 'what can’t be read is no value');
  });
  test('ABSENCE1 each breakdown has its own word, else that of the row', () => {
    const session = open([plain('a', { breakdowns: ['sex'] })]);
    put(session, 'a', '97');
    put(session, 'a', '不适用', { breakdown: 'sex=F' });
    put(session, 'a', '未统计', { part: 'missing' });
    assert.deepEqual(
      ['', 'sex=F', 'sex=M', 'sex=X'].map((breakdown) => absence(session, 'a', breakdown)),
      ['', 'M typed', 'L chosen', ''],
    );
  });

  test('ABSENCE2 beside a word or sign that says only that there is none, the reason chosen is the answer', () => {
    for (const text of ['暂无', '暂无数据', '—', '——', '/', '…', '无', '没有', 'nil', '缺', '不详', '无数据']) {
      assert.equal(both(text, '涉密不公开'), 'Q chosen', text);
      assert.equal(both(text, '不知道').split(' ')[1], 'typed', text);
    }
  });
  test('ABSENCE2 a word that says why stands, and the other reason is asked to go', () => {
    assert.equal(both('未统计', '涉密不公开'), 'L typed');
    assert.equal(both('尚未公布', '未统计'), 'O typed');
  });

  test('ABSENCE3 a value leaves nothing to answer, typed or computed', () => {
    assert.equal(both('0', '未统计'), '');
    const session = open([percent('a')]);
    put(session, 'a', '1', { part: 'numerator' });
    put(session, 'a', '未统计', { part: 'missing' });
    assert.equal(absence(session, 'a'), 'L chosen', 'half of a rate is none');
    session.set([{ ...at(session, 'a', { part: 'denominator' }), text: '2' }], 'imported');
    assert.equal(absence(session, 'a'), '');
  });
  test('ABSENCE3 a task has the reason chosen for its row', () => {
    const session = open([task('t')]);
    assert.equal(absence(session, 't'), '');
    put(session, 't', '尚未公布', { part: 'missing' });
    assert.equal(absence(session, 't'), 'O chosen');
    session.set([{ ...at(session, 't'), text: '已完成' }], 'imported');
    assert.equal(absence(session, 't'), '');
  });

  test('ABSENCE4 all values are there once each breakdown has its own, or the task its state', () => {
    const session = open([plain('a', { breakdowns: ['sex'] }), task('t')]);
    const isContradicted = (id: string) => codes(session, id, { part: 'missing' }).includes('value-and-missing');
    const write = (id: string, text: string, breakdown = '') => session.set([{ ...at(session, id, { breakdown }), text }], 'imported');
    for (const id of ['a', 't']) put(session, id, '未统计', { part: 'missing' });
    write('a', '5');
    write('a', '6', 'sex=F');
    assert.equal(isContradicted('a'), false);
    write('a', '4', 'sex=M');
    assert.equal(isContradicted('a'), true);
    write('t', '已完成');
    assert.equal(isContradicted('t'), true);
  });
});
