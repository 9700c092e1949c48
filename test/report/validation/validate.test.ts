import { returnedFinding } from '../../../src/report/remarked.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingSentences } from '../../../src/locales/findings.js';
import { LOCALES } from '../../../src/vocabulary/locale.js';
import type { EntrySession } from '../../../src/report/session.js';
import { external, level, task } from '../../plan/sample.js';
import { allCodes, codes, count, findings, open, percent, plain, put, type Place } from '../support.js';

/** The codes at a cell once the text stands in it. */
function after(session: EntrySession, id: string, text: string, place: Place = {}): string[] {
  put(session, id, text, place);
  return codes(session, id, place);
}

function fixOf(session: EntrySession, id: string, text: string): string | undefined {
  put(session, id, text);
  return findings(session, id)[0]?.fix;
}

function fraction(session: EntrySession, id: string, numerator: string, denominator: string, breakdown = ''): void {
  put(session, id, numerator, { part: 'numerator', breakdown });
  put(session, id, denominator, { part: 'denominator', breakdown });
}

describe('an entry by itself', () => {
  for (const [text, code] of [
    ['abc', 'unreadable-text'],
    ['###', 'unreadable-hashes'],
    ['1,,234', 'unreadable-separator'],
    ['1234567890123456', 'unreadable-too-long'],
  ] as const) {
    test(`VALID1 readable: ${text}`, () => {
      for (const part of ['value', 'numerator', 'denominator'] as const) {
        const session = open([percent('a')]);
        assert.ok(after(session, 'a', text, { part }).includes(code), part);
      }
    });
  }
  test('VALID18 where another mark stands for the decimal point, the number is offered and never taken', () => {
    const offered = (text: string, indicator = percent('a'), place = {}) => {
      const session = open([indicator]);
      put(session, 'a', text, place);
      assert.equal(session.entry(0, '2025').readings[0]!.value, null, text);
      return findings(session, 'a', place).map(({ code, level, fix }) => [code, level, fix]);
    };
    for (const text of ['73。7', '73，7', '73,7']) assert.deepEqual(offered(text), [['unreadable-point', 'error', '73.7']], text);
    assert.deepEqual(offered('约73。7'), [['unreadable-point', 'error', '约73.7']]);
    assert.deepEqual(offered('73。7%'), [['unreadable-point', 'error', '73.7%']]);
    assert.deepEqual(offered('173。7'), [['unreadable-text', 'error', undefined]], 'which a share can’t be');
    assert.deepEqual(offered('73。7', count('a')), [['unreadable-text', 'error', undefined]], 'a count has no point');
    assert.deepEqual(offered('12,34', percent('a'), { part: 'numerator' })[0]![0], 'unreadable-separator');
    const session = open([plain('a', { targets: [external] })]);
    put(session, 'a', '73。7', { part: 'standard' });
    assert.deepEqual(findings(session, 'a', { part: 'standard' })[0]!.fix, '73.7');
  });
  test('VALID1 readable: the standard, the task, the reason why a value is missing, the status', () => {
    const session = open([plain('a', { targets: [external] }), task('t')]);
    for (const text of ['abc', '—', '65 省厅通知', '（省厅通知）', 'x（省厅通知）', '65（）', '—（省厅通知）']) {
      assert.deepEqual(after(session, 'a', text, { part: 'standard' }), ['unreadable-standard'], text);
    }
    assert.deepEqual(after(session, 'a', '1,,234', { part: 'standard' }), ['unreadable-separator']);
    assert.deepEqual(after(session, 'a', '65（省厅通知）', { part: 'standard' }), []);
    assert.deepEqual(after(session, 'a', '不知道', { part: 'missing' }), ['unreadable-missing']);
    assert.deepEqual(after(session, 'a', '大概', { part: 'status' }), ['unreadable-status']);
    assert.deepEqual(after(session, 't', '快了'), ['unreadable-task']);
  });
  test('VALID1 a count is no place for a word', () => {
    const session = open([percent('a')]);
    assert.deepEqual(after(session, 'a', '—', { part: 'numerator' }), ['unreadable-text']);
  });
  test('VALID1 nothing is found in empty cells', () => {
    const session = open([percent('a', { breakdowns: ['sex'] }), task('t'), plain('e', { targets: [external] })]);
    put(session, 'a', '1');
    put(session, 'a', '');
    assert.deepEqual(allCodes(session), []);
  });

  test('VALID2 within bounds: of a share, from none to all', () => {
    const session = open([percent('a'), percent('p', { unit: 'permille' })]);
    for (const [text, code] of [
      ['0', []],
      ['100', []],
      ['100.01', ['above-bounds']],
      ['-0.01', ['below-bounds']],
    ] as const) {
      assert.deepEqual(after(session, 'a', text), code, text);
    }
    assert.deepEqual(after(session, 'p', '1000'), []);
  });
  test('VALID2 within bounds: nothing else is below zero', () => {
    const session = open([plain('a', { unit: 'hours' })]);
    assert.deepEqual(after(session, 'a', '-1'), ['below-bounds']);
    assert.deepEqual(after(session, 'a', '99999999'), []);
  });
  test('VALID2 within bounds: the indicator’s own', () => {
    const session = open([plain('a', { bounds: { min: 90, max: 120 } }), plain('b', { bounds: { min: -5 } })]);
    assert.deepEqual(after(session, 'a', '104.5'), []);
    assert.deepEqual(after(session, 'a', '120.5'), ['above-bounds']);
    assert.deepEqual(after(session, 'b', '-5'), []);
    assert.deepEqual(after(session, 'b', '9999'), []);
  });
  test('VALID2 within bounds: a computed value too, without the noise of arithmetic', () => {
    const session = open([percent('a', { bounds: { min: 0, max: 7 } })]);
    fraction(session, 'a', '7', '100');
    assert.deepEqual(allCodes(session), []);
    fraction(session, 'a', '0.07', '1');
    assert.deepEqual(allCodes(session), []);
    fraction(session, 'a', '71', '1000');
    assert.deepEqual(allCodes(session), ['a value: above-bounds']);
  });
  test('VALID20 persons and things in a part are whole, amounts, averages and thousands need not be', () => {
    const asked = (numerator: string, text = '81.2') => {
      const measure = { kind: 'fraction', numerator, denominator: '妇女平均人口数' } as const;
      const session = open([percent('a', { measure })]);
      put(session, 'a', text, { part: 'numerator' });
      put(session, 'a', '100.5', { part: 'denominator' });
      return ['numerator', 'denominator'].map((part) => codes(session, 'a', { part: part as 'numerator' }).join());
    };
    for (const name of ['参保人数', '农村人口', '女厕位数', '妊娠总例数', '抽查批次'])
      assert.deepEqual(asked(name), ['not-whole', ''], name);
    for (const name of ['污水处理量', '儿童人数(千人)', '平均人数', '受教育年数']) assert.deepEqual(asked(name), ['', ''], name);
    assert.deepEqual(asked('参保人数', '81'), ['', '']);
  });
  test('VALID19 a number typed without its point: the one with the point is offered', () => {
    const session = open([
      percent('a'),
      plain('b', { bounds: { min: 50, max: 100 } }),
      percent('c', { precision: 0 }),
      plain('d', { unit: 'persons', precision: 1, bounds: { max: 100 } }),
    ]);
    const offered = (id: string, text: string) => {
      put(session, id, text);
      return findings(session, id).map(({ code, fix }) => [code, fix]);
    };
    for (const [id, text, fix] of [
      ['a', '745', '74.5'],
      ['a', '9845', '98.45'],
      ['a', '约745', '约74.5'],
      ['a', '150', undefined], // as likely a rate above all
      ['a', '745.5', undefined],
      ['a', '98456', undefined],
      ['b', '745', '74.5'],
      ['b', '450', undefined],
      ['c', '745', undefined],
      ['a', '2025', undefined], // the year
      ['a', '1000', undefined],
      ['d', '745', undefined],
    ] as const) {
      assert.deepEqual(offered(id, text)[0], ['above-bounds', fix], `${id} ${text}`);
    }
    fraction(session, 'a', '3', '4');
    assert.equal(offered('a', '745')[0]![1], '75.00', 'what the counts make is offered');
  });

  test('VALID2 within bounds: the standard', () => {
    const session = open([plain('a', { targets: [external] })]);
    assert.deepEqual(after(session, 'a', '973', { part: 'standard' }), ['above-bounds']);
  });

  test('VALID3 decimal places', () => {
    const session = open([plain('a', { precision: 1 })]);
    assert.deepEqual(after(session, 'a', '97.5'), []);
    assert.deepEqual(after(session, 'a', '97'), []);
    assert.deepEqual(after(session, 'a', '97.55'), ['decimals']);
    assert.deepEqual(findings(session, 'a')[0]!.data, { decimals: 2, precision: 1 });
  });
  test('VALID3, ENTRY8 zeros beyond the precision are no places: the format of a spreadsheet cell gives them', () => {
    const session = open([plain('a', { precision: 1 })]);
    for (const text of ['97.50', '97.500', '97.000', '100.00', '0.00', '-0.000', '约97.50', '97.50%']) {
      assert.deepEqual(after(session, 'a', text), [], text);
    }
    assert.deepEqual(after(session, 'a', '97.050'), ['decimals']);
    assert.deepEqual(findings(session, 'a')[0]!.data, { decimals: 2, precision: 1 });
  });
  test('VALID7 zeros of a format make a value no more exact: 33.300 agrees with 1 of 3', () => {
    const session = open([percent('a', { precision: 1 })]);
    fraction(session, 'a', '1', '3');
    assert.deepEqual(after(session, 'a', '33.300'), []);
    assert.deepEqual(after(session, 'a', '33.400'), ['rate-differs']);
  });
  test('VALID3 the fix is rounded as on paper, and keeps 约', () => {
    const session = open([plain('a')]);
    assert.equal(fixOf(session, 'a', '1.005'), '1.01');
    assert.equal(fixOf(session, 'a', '97.505'), '97.51');
    assert.equal(fixOf(session, 'a', '约45.555'), '约45.56');
  });
  test('VALID3 a computed rate has no decimal places of its own', () => {
    const session = open([percent('a', { precision: 0 })]);
    fraction(session, 'a', '1', '3');
    assert.deepEqual(allCodes(session), []);
  });
  test('VALID3 beside what else is wrong', () => {
    const session = open([plain('a')]);
    assert.deepEqual(after(session, 'a', '173.555'), ['above-bounds', 'decimals']);
  });

  test('VALID4 numerator not above denominator', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '41', '40');
    assert.deepEqual(allCodes(session), ['a value: above-bounds', 'a numerator: numerator-above']);
    fraction(session, 'a', '40', '40');
    assert.deepEqual(allCodes(session), []);
  });
  test('VALID4 unless the bounds allow more than the whole', () => {
    const session = open([percent('a', { bounds: { min: 0, max: 150 } }), percent('b', { unit: 'ratio' })]);
    fraction(session, 'a', '41', '40');
    fraction(session, 'b', '3', '2');
    assert.deepEqual(allCodes(session), []);
  });
  test('VALID4 denominator not zero', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '1', '0');
    assert.deepEqual(allCodes(session), ['a denominator: zero-denominator']);
  });

  test('VALID6 a value, or the reason why there is none: an empty cell is open and not wrong', () => {
    const session = open([percent('a', { breakdowns: ['sex'] }), task('t'), plain('e', { targets: [external] })]);
    const openOf = (row: number) =>
      session
        .openCells(row, '2025')
        .map(({ column }) => `${session.form.columns[column]!.breakdown} ${session.form.columns[column]!.part}`);
    assert.deepEqual([openOf(0), openOf(1), openOf(2)], [[' value', 'sex=F value', 'sex=M value'], [' value'], [' value', ' standard']]);
    fraction(session, 'a', '1', '2');
    put(session, 'a', '—', { breakdown: 'sex=F' });
    assert.deepEqual(openOf(0), ['sex=M value']);
    put(session, 'a', '未统计', { part: 'missing' });
    put(session, 'e', '未统计', { part: 'missing' });
    put(session, 't', '已完成');
    assert.deepEqual([openOf(0), openOf(1), openOf(2)], [[], [], []]);
    assert.deepEqual(allCodes(session), []);
  });
  test('VALID6 a reason that can’t be read is none', () => {
    const session = open([plain('a')]);
    put(session, 'a', '不知道', { part: 'missing' });
    assert.equal(session.openCells(0, '2025').length, 1);
    assert.equal(session.isFilled(0, '2025'), false);
  });
  test('VALID6 half a rate, or a text that can’t be read, is not open, and not filled either', () => {
    const session = open([percent('a')]);
    for (const [text, part] of [
      ['1', 'numerator'],
      ['x', 'value'],
    ] as const) {
      put(session, 'a', text, { part });
      assert.deepEqual([session.openCells(0, '2025').length, session.isFilled(0, '2025')], [0, false]);
    }
  });

  test('VALID7 the rate agrees with its numerator and denominator, as far as it was written out', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '39', '41'); // 95.1219…
    for (const [text, code] of [
      ['95.12', []],
      ['95.1', []],
      ['95', []],
      ['95.13', ['rate-differs']],
      ['95.2', ['rate-differs']],
      ['96', ['rate-differs']],
    ] as const) {
      assert.deepEqual(after(session, 'a', text), code, text);
    }
    assert.equal(findings(session, 'a')[0]!.fix, '95.12');
  });
  test('VALID7 floats that don’t add up exactly are no difference', () => {
    const session = open([percent('a', { precision: 6 })]);
    for (const [numerator, denominator, rate] of [
      ['29', '100', '29.000000'],
      ['57', '100', '57.000000'],
      ['1.1', '10', '11.000000'],
      ['0.3', '0.9', '33.333333'],
    ] as const) {
      fraction(session, 'a', numerator, denominator);
      assert.deepEqual(after(session, 'a', rate), [], rate);
    }
  });
  test('VALID7 the fix of a rate is rounded as on paper', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '201', '20000'); // 1.005
    assert.equal(fixOf(session, 'a', '2'), '1.01');
  });
  test('VALID7 a ratio a:b is held to the precision of the indicator', () => {
    const session = open([percent('a', { unit: 'ratio' })]);
    fraction(session, 'a', '19', '10');
    assert.deepEqual(after(session, 'a', '3:2'), ['rate-differs']);
    assert.deepEqual(after(session, 'a', '19:10'), []);
  });

  test('VALID8 a written unit is the indicator’s, and the fix converts between rates', () => {
    const session = open([percent('a'), percent('m', { unit: 'per-100000' })]);
    assert.deepEqual(after(session, 'a', '97.5%'), []);
    assert.deepEqual(after(session, 'a', '3.2‰'), ['other-unit']);
    assert.deepEqual(findings(session, 'a')[0]!.data, { written: 'permille', unit: 'percent' });
    assert.equal(findings(session, 'a')[0]!.fix, '0.32');
    assert.equal(fixOf(session, 'm', '0.008%'), '8');
    assert.equal(fixOf(session, 'a', '约0.1/10万'), undefined, 'the form has no such places');
    assert.equal(fixOf(session, 'a', '约10/10万'), '约0.01');
    assert.equal(fixOf(session, 'a', '82岁'), undefined);
  });
  test('VALID8 of counted nouns and the plan’s own units too', () => {
    const session = open([
      count('a', { unit: { count: '所' } }),
      plain('b', { unit: { name: '平方米/人' } }),
      count('c', { unit: { count: '名' } }),
    ]);
    assert.deepEqual(after(session, 'a', '45%'), ['other-unit']);
    assert.deepEqual(after(session, 'b', '38.5小时'), ['other-unit']);
    assert.deepEqual(after(session, 'b', '38.5平方米/人'), []);
    assert.deepEqual(after(session, 'c', '45人'), []);
  });
  test('VALID8 none is written behind a count that a rate is made of', () => {
    const session = open([percent('a')]);
    assert.deepEqual(after(session, 'a', '97.5%', { part: 'numerator' }), ['unit-in-count']);
    assert.deepEqual(after(session, 'a', '45人', { part: 'numerator' }), []);
  });
  test('VALID8 nor one of another kind: 45岁 and 100小时 are no counts', () => {
    const session = open([percent('a'), percent('y', { unit: 'years' }), count('p'), count('s', { unit: { count: '所' } })]);
    for (const part of ['numerator', 'denominator'] as const) {
      for (const text of ['45岁', '100小时', '9年', '3‰', '5/10万', '1.2万', '12万人', '45元', '4亿元'])
        assert.deepEqual(after(session, 'a', text, { part }), ['unit-in-count'], text);
      for (const text of ['45人', '45名', '45位', '45人次', '45']) {
        put(session, 'a', text, { part: 'numerator' });
        assert.deepEqual(after(session, 'a', text, { part: 'denominator' }), [], text);
      }
      put(session, 'a', '', { part: 'numerator' });
      put(session, 'a', '', { part: 'denominator' });
    }
    fraction(session, 'y', '900年', '100人');
    assert.deepEqual(after(session, 'y', ''), []);
    assert.deepEqual(after(session, 'y', '900小时', { part: 'numerator' }), ['unit-in-count']);
    for (const text of ['45岁', '100小时', '45%', '45人次']) assert.deepEqual(after(session, 'p', text), ['other-unit'], text);
    for (const text of ['45个', '45元', '1.2万', '1.2万人']) assert.deepEqual(after(session, 'p', text), ['unreadable-unit'], text);
    assert.deepEqual(after(session, 's', '45岁'), ['other-unit']);
    assert.deepEqual(after(session, 's', '45个'), ['unreadable-unit']);
    assert.deepEqual(findings(session, 's')[0]!.data, { written: '个' });
  });
  test('VALID21 the number before a counted noun is offered', () => {
    const session = open([plain('p', { unit: 'persons', precision: 0, measure: { kind: 'count' } }), percent('a')]);
    for (const text of ['3例', '3 例', '3个']) assert.equal(fixOf(session, 'p', text), '3', text);
    for (const text of ['3万', '3元', '3天']) assert.equal(fixOf(session, 'p', text), undefined, text);
    assert.equal(fixOf(session, 'a', '3例'), undefined);
    put(session, 'a', '3例', { part: 'numerator' });
    assert.deepEqual(findings(session, 'a', { part: 'numerator' })[0], {
      ...findings(session, 'a', { part: 'numerator' })[0]!,
      code: 'unit-in-count',
      fix: '3',
    });
  });
  test('VALID8 the standard’s too', () => {
    const session = open([plain('a', { targets: [external] })]);
    assert.deepEqual(after(session, 'a', '9‰', { part: 'standard' }), ['other-unit']);
    assert.deepEqual(after(session, 'a', '90%', { part: 'standard' }), []);
  });
  test('VALID8 nothing else is said of a number in another unit', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '32', '100');
    assert.deepEqual(after(session, 'a', '320.555‰'), ['other-unit']);
  });

  test('VALID9 a value and a reason for its absence exclude each other', () => {
    const session = open([percent('a'), task('t')]);
    put(session, 'a', '97');
    put(session, 't', '已完成');
    for (const id of ['a', 't']) assert.deepEqual(after(session, id, '未统计', { part: 'missing' }), ['value-and-missing']);
    assert.deepEqual(after(session, 'a', ''), []);
    assert.deepEqual(codes(session, 'a', { part: 'missing' }), []);
  });
  test('VALID9 not while the reason stands for some of the breakdowns', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    put(session, 'a', '97');
    assert.deepEqual(after(session, 'a', '未统计', { part: 'missing' }), []);
    put(session, 'a', '97', { breakdown: 'sex=F' });
    put(session, 'a', '97', { breakdown: 'sex=M' });
    assert.deepEqual(codes(session, 'a', { part: 'missing' }), [], 'typing the last value undid the reason');
    assert.deepEqual(after(session, 'a', '未统计', { part: 'missing' }), ['value-and-missing']);
  });
  test('VALID9 a word for a missing value beside the counts of that value: they would be lost', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '39', '40');
    assert.deepEqual(after(session, 'a', '—'), ['value-and-missing']);
    put(session, 'a', '', { part: 'numerator' });
    assert.deepEqual(codes(session, 'a'), ['value-and-missing']);
    put(session, 'a', '', { part: 'denominator' });
    assert.deepEqual(codes(session, 'a'), []);
  });

  test('VALID14 a ratio that a spreadsheet made a time or a date is asked about, with the ratio that was meant', () => {
    const session = open([plain('a', { unit: 'ratio' }), plain('b'), count('c')]);
    for (const [text, code, fix] of [
      ['3:02', 'ratio-from-time', '3:2'],
      ['13:05', 'ratio-from-time', '13:5'],
      ['3:02:00', 'unreadable-date', '3:2'],
      ['30:25:00', 'unreadable-date', '30:25'],
      ['3月2日', 'unreadable-date', '3:2'],
      ['2025年3月', 'unreadable-date', undefined],
      ['3:00', 'unreadable-date', undefined],
    ] as const) {
      assert.deepEqual([after(session, 'a', text), findings(session, 'a')[0]?.fix], [[code], fix], text);
    }
    for (const text of ['3:2', '3:15', '105:100', '1:1.2', '3:20']) assert.deepEqual(after(session, 'a', text), [], text);
    for (const text of ['3月1日', '2025-03-01', '1-Feb', 'Mar-25', '3:02', '2025/3/1', '2025-03-01 12:00', '3:02:00 PM']) {
      for (const id of ['b', 'c'])
        assert.deepEqual([after(session, id, text), findings(session, id)[0]?.fix], [['unreadable-date'], undefined], text);
    }
    for (const text of ['3月', '三月二日', '3-1', '1/2', '2025.3.1.4']) {
      assert.match(after(session, 'b', text)[0] ?? '', /^unreadable-/, text);
    }
  });
  test('VALID10 counts are whole', () => {
    const session = open([count('a')]);
    assert.deepEqual(after(session, 'a', '45'), []);
    assert.deepEqual(after(session, 'a', '45.5'), ['not-whole']);
    assert.equal(findings(session, 'a')[0]!.fix, '46');
    for (const text of ['45.0', '12.00', '1,200.000']) assert.deepEqual(after(session, 'a', text), [], text);
    assert.deepEqual(after(session, 'a', '12.010'), ['not-whole']);
  });
  test('VALID10 none is below zero', () => {
    const session = open([count('a'), percent('b')]);
    assert.deepEqual(after(session, 'a', '-1'), ['below-bounds']);
    assert.deepEqual(after(session, 'b', '-1', { part: 'numerator' }), ['negative']);
    assert.deepEqual(after(session, 'b', '-1', { part: 'denominator' }), ['negative']);
  });

  test('VALID11 numerator and denominator go together', () => {
    const session = open([percent('a')]);
    put(session, 'a', '39', { part: 'numerator' });
    assert.deepEqual(allCodes(session), ['a denominator: other-half-missing']);
    put(session, 'a', '', { part: 'numerator' });
    put(session, 'a', '40', { part: 'denominator' });
    assert.deepEqual(allCodes(session), ['a numerator: other-half-missing']);
    put(session, 'a', '未统计', { part: 'missing' });
    assert.deepEqual(allCodes(session), ['a numerator: other-half-missing']);
  });
  test('VALID11 one half alone beside a typed value, of a breakdown too, and beside what can’t be read', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    put(session, 'a', '81.2', { breakdown: 'sex=F' });
    put(session, 'a', '88.6', { breakdown: 'sex=F', part: 'numerator' });
    assert.deepEqual(allCodes(session), ['a sex=F denominator: other-half-missing']);
    put(session, 'a', '', { breakdown: 'sex=F', part: 'numerator' });
    put(session, 'a', '0', { breakdown: 'sex=F', part: 'denominator' });
    assert.deepEqual(allCodes(session), ['a sex=F numerator: other-half-missing']);
    for (const text of ['81.2‰', '约81.2', '—', 'abc']) {
      put(session, 'a', text, { breakdown: 'sex=F' });
      assert.ok(allCodes(session).includes('a sex=F numerator: other-half-missing'), text);
    }
    put(session, 'a', '', { breakdown: 'sex=F', part: 'denominator' });
    put(session, 'a', '81.2', { breakdown: 'sex=F' });
    assert.deepEqual(allCodes(session), []);
  });
  test('VALID11 a half that can’t be read is not missing; a rate that was typed needs neither', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '39', 'x');
    assert.deepEqual(allCodes(session), ['a denominator: unreadable-text']);
    fraction(session, 'a', '', '');
    put(session, 'a', '97.5');
    assert.deepEqual(allCodes(session), []);
  });

  test('VALID15 无 for a count is asked about: 0, or no such figure', () => {
    const session = open([count('a'), plain('b', { unit: { count: '起' } }), plain('v', { unit: 'person-times' }), percent('p')]);
    for (const id of ['a', 'b', 'v']) {
      for (const text of ['无', '没有', ' None ']) {
        assert.deepEqual(after(session, id, text), ['none-in-count'], text);
        assert.deepEqual([findings(session, id)[0]!.level, findings(session, id)[0]!.fix], ['warning', '0']);
      }
      for (const text of ['—', '/', '不适用', '未统计', '0']) assert.deepEqual(after(session, id, text), [], text);
      put(session, id, '无');
      assert.deepEqual(after(session, id, '未统计', { part: 'missing' }), []);
      assert.deepEqual(codes(session, id), [], 'answered');
    }
    assert.deepEqual(after(session, 'p', '无'), []);
    const rare = open([plain('d', { unit: 'per-100000' }), percent('i', { unit: 'permille' })]);
    assert.deepEqual(after(rare, 'd', '无'), ['none-in-count']);
    assert.deepEqual(after(rare, 'd', '不适用'), []);
    assert.deepEqual(after(rare, 'i', '无'), []);
  });
  test('VALID15 as a numerator too, where it can’t stay; nothing can be a share of nothing', () => {
    const session = open([percent('a')]);
    fraction(session, 'a', '无', '40');
    assert.deepEqual(
      findings(session, 'a', { part: 'numerator' }).map(({ code, level, fix }) => [code, level, fix]),
      [['none-in-count', 'error', '0']],
    );
    fraction(session, 'a', '3', '无');
    assert.deepEqual(allCodes(session), ['a denominator: unreadable-text']);
    fraction(session, 'a', '—', '40');
    assert.deepEqual(allCodes(session), ['a numerator: unreadable-text']);
  });

  test('VALID16 the mend of a value that differs from its counts is theirs, whatever else is wrong with it', () => {
    for (const [precision, text, fixes] of [
      [2, '0.453', ['45.30', '45.30']],
      [1, '0.453', ['45.3', '45.3']],
      [1, '4.53', ['45.3', '45.3']],
      [1, '453', ['45.3', '45.3']],
      [1, '4.53‰', ['45.3']],
      [1, '453‰', ['45.3']],
      [1, '45人', ['45.3']],
      [1, '约0.453', ['45.3']],
      [1, '45.299', ['45.3', '45.3']],
    ] as const) {
      const session = open([percent('a', { precision })]);
      fraction(session, 'a', '453', '1000');
      put(session, 'a', text);
      assert.deepEqual(
        findings(session, 'a').map(({ fix }) => fix),
        fixes,
        text,
      );
    }
  });
  test('VALID16 but not of counts that can’t be right themselves', () => {
    const session = open([percent('a', { precision: 1 })]);
    fraction(session, 'a', '1000', '453');
    put(session, 'a', '45.3');
    assert.deepEqual(allCodes(session), ['a value: rate-differs', 'a numerator: numerator-above']);
    assert.equal(findings(session, 'a')[0]!.fix, undefined);
  });

  test('VALID12 texts fit into the file', () => {
    const session = open([plain('a')]);
    for (const part of ['reason', 'source', 'note'] as const) {
      assert.deepEqual(after(session, 'a', '注'.repeat(4000), { part }), []);
      assert.deepEqual(after(session, 'a', '注'.repeat(4001), { part }), ['text-too-long']);
      assert.deepEqual(after(session, 'a', ` ${'注'.repeat(4000)} `, { part }), []);
      assert.deepEqual(after(session, 'a', '好\ud83d', { part }), ['text-broken']);
      assert.deepEqual(after(session, 'a', '好😀', { part }), []);
    }
  });

  test('VALID13 what is only estimated is doubted, not refused', () => {
    const session = open([percent('a'), count('b', { breakdowns: ['sex'] })]);
    fraction(session, 'a', '39', '41');
    put(session, 'a', '约96');
    assert.deepEqual(
      findings(session, 'a').map(({ code, level }) => `${code} ${level}`),
      ['rate-differs warning'],
    );
    put(session, 'b', '约100');
    put(session, 'b', '40', { breakdown: 'sex=F' });
    put(session, 'b', '41', { breakdown: 'sex=M' });
    assert.deepEqual(
      findings(session, 'b').map(({ code, level }) => `${code} ${level}`),
      ['sum-differs warning'],
    );
  });
});

test('VALID17 a word in place of the total says the same as the reason chosen', () => {
  const session = open([plain('a', { breakdowns: ['sex'] })]);
  const said = (text: string, chosen: string, breakdown = '') => {
    put(session, 'a', '', { part: 'missing' });
    for (const key of ['', 'sex=F']) put(session, 'a', '', { breakdown: key });
    put(session, 'a', text, { breakdown });
    put(session, 'a', chosen, { part: 'missing' });
    return codes(session, 'a', { part: 'missing' });
  };
  assert.deepEqual(said('未统计', '涉密不公开'), ['missing-differs']);
  assert.deepEqual(findings(session, 'a', { part: 'missing' })[0]!.data, { written: '未统计', typed: 'L', chosen: 'Q' });
  assert.equal(findings(session, 'a', { part: 'missing' })[0]!.level, 'error');
  assert.deepEqual(said('待公布', '未统计'), ['missing-differs']);
  for (const [text, chosen] of [
    ['未调查', '未统计'],
    ['暂无', '未统计'],
    ['—', '涉密不公开'],
    ['无', 'L'],
    ['x', '未统计'],
    ['未统计', ''],
  ] as const)
    assert.deepEqual(said(text, chosen), [], `${text} ${chosen}`);
  assert.deepEqual(said('未统计', '不知道'), ['unreadable-missing']);
  assert.deepEqual(said('不适用', '未统计', 'sex=F'), [], 'a breakdown may lack its value for another reason than the row');
});

test('every finding has its sentence, in every language', () => {
  const session = open(
    [
      percent('a', { breakdowns: ['sex'] }),
      percent('b', { targets: [level(2030, '>=', 70)] }),
      count('c', { breakdowns: ['sex'] }),
      plain('e', { targets: [external] }),
      plain('q', { unit: 'ratio' }),
      task('t'),
      ...['s1', 's2', 's3', 'r1', 'r2', 'r3', 'n1', 'n2', 'old', 'slip'].map((id) => plain(id)),
    ],
    {
      rules: [
        { id: 'sum', kind: 'sum', total: { indicator: 's1' }, parts: [{ indicator: 's2' }, { indicator: 's3' }] },
        { id: 'ratio', kind: 'ratio', value: { indicator: 'r1' }, numerator: { indicator: 'r2' }, denominator: { indicator: 'r3' } },
        { id: 'not-greater', kind: 'not-greater', lesser: { indicator: 'n1' }, greater: { indicator: 'n2' } },
        { id: 'consistent', kind: 'consistent', indicator: 'old', points: 5 },
      ],
    },
    { previous: ['old', 'slip'].map((indicator) => ({ indicator, region: '440783', period: '2024', value: 50, status: 'A' as const })) },
  );
  const cells: readonly (readonly [id: string, text: string, place?: Place])[] = [
    ...['abc', '3月2日', '###', '12,34', '1,,234', '1234567890123456', '-1', '200', '45.555', '3.2‰'].map((text) => ['b', text] as const),
    ['b', '0.97'],
    ['b', '7.5'],
    ['b', ''],
    ['b', '1.2万'],
    ['b', ''],
    ['c', '无'],
    ['c', ''],
    ['e', '65（80%）', { part: 'standard' }],
    ['e', 'abc', { part: 'standard' }],
    ['q', '3:02'],
    ['b', '9', { part: 'numerator' }],
    ['b', '-1', { part: 'numerator' }],
    ['b', '9%', { part: 'numerator' }],
    ['b', '9', { part: 'numerator' }],
    ['b', '0', { part: 'denominator' }],
    ['b', '8', { part: 'denominator' }],
    ['b', '40', { part: 'denominator' }],
    ['b', '50'],
    ['b', '—'],
    ['a', '50'],
    ['a', '60', { breakdown: 'sex=F' }],
    ['a', '70', { breakdown: 'sex=M' }],
    ['c', '1.5'],
    ['c', '10'],
    ['c', '1', { breakdown: 'sex=F' }],
    ['c', '2', { breakdown: 'sex=M' }],
    ['n1', '未统计'],
    ['n1', '保密', { part: 'missing' }],
    ['n1', '', { part: 'missing' }],
    ['e', '?', { part: 'missing' }],
    ['e', '?', { part: 'status' }],
    ['e', 'x'.repeat(4001), { part: 'note' }],
    ['e', '\ud83d', { part: 'note' }],
    ['t', 'x'.repeat(10_001), { part: 'note' }],
    ['t', '?'],
    ...['s1', 's2', 's3', 'r1', 'r2', 'r3'].map((id) => [id, '10'] as const),
    ['n1', '11'],
    ['n2', '10'],
    ['old', '56'],
    ['slip', '5'],
    ['slip', '90'],
  ];
  const seen = new Set<string>();
  for (const [id, text, place] of cells) {
    put(session, id, text, place ?? {});
    allCodes(session).forEach((line) => seen.add(line.split(': ')[1]!));
  }
  session.restoreUnfinished(session.form.key(0, session.form.column('2025', '', 'value')!), '97.');
  allCodes(session).forEach((line) => seen.add(line.split(': ')[1]!));
  const asked = returnedFinding(session.form.columns[0]!, '请核对');
  seen.add(asked.code);
  for (const locale of LOCALES) assert.deepEqual(Object.keys(findingSentences[locale]).sort(), [...seen].sort(), locale);

  const context = { unit: '%', unitOf: (code: string) => code, categories: (id: string) => id };
  for (const locale of LOCALES) {
    assert.match(findingSentences[locale][asked.code]!(asked.data, context), /请核对/);
    session.form.rows.forEach((_, row) =>
      session.form.columns.forEach((_, column) => {
        for (const { code, data } of session.findings(row, column)) {
          const sentence = findingSentences[locale][code]!(data, context);
          assert.doesNotMatch(sentence, /undefined|NaN|null/, `${locale} ${code}`);
        }
      }),
    );
  }
});
