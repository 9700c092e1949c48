import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dimensionsOf } from '../../../src/plan/breakdown.js';
import { validateEntry } from '../../../src/report/validation/validate.js';
import type { EntrySession } from '../../../src/report/session.js';
import { allCodes, count, findings, open, percent, plain, put, type Place } from '../support.js';

/** Types the total, then each category. */
function fill(session: EntrySession, texts: Readonly<Record<string, string>>, part: Place['part'] = 'value'): string[] {
  for (const [breakdown, text] of Object.entries(texts))
    put(session, 'a', text, { breakdown: breakdown === 'total' ? '' : breakdown, part });
  return allCodes(session);
}

describe('VALID5 what is counted adds up', () => {
  test('VALID5 women and men make the total', () => {
    const session = open([count('a', { breakdowns: ['sex'] })]);
    assert.deepEqual(fill(session, { total: '100', 'sex=F': '52', 'sex=M': '48' }), []);
    assert.deepEqual(fill(session, { 'sex=M': '49' }), ['a value: sum-differs']);
    assert.deepEqual(findings(session, 'a')[0]!.data, { total: 100, sum: 101, dimension: 'sex' });
  });
  test('VALID5 so do numerators and denominators', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    fill(session, { total: '39', 'sex=F': '20', 'sex=M': '19' }, 'numerator');
    assert.deepEqual(fill(session, { total: '41', 'sex=F': '21', 'sex=M': '20' }, 'denominator'), []);
    const sums = (found: string[]) => found.filter((code) => code.includes('sum')).sort();
    assert.deepEqual(sums(fill(session, { 'sex=M': '18' }, 'numerator')), ['a numerator: sum-differs']);
    assert.deepEqual(sums(fill(session, { total: '40' }, 'denominator')), ['a denominator: sum-differs', 'a numerator: sum-differs']);
  });
  test('VALID5 values that are no counts need not: an average is no sum', () => {
    const session = open([plain('a', { unit: 'years', breakdowns: ['sex'] })]);
    assert.deepEqual(fill(session, { total: '81', 'sex=F': '84', 'sex=M': '78' }), []);
  });
  test('VALID5 of each dimension by itself, when there are several', () => {
    const session = open([count('a', { breakdowns: ['sex', 'residence', 'age'] })]);
    const right = {
      total: '100',
      'sex=F': '52',
      'sex=M': '48',
      'residence=U': '70',
      'residence=R': '30',
      'age=0-64': '80',
      'age=65-': '20',
    };
    assert.deepEqual(fill(session, right), []);
    fill(session, { 'residence=R': '31', 'age=65-': '19' });
    assert.deepEqual(
      findings(session, 'a').map(({ code, data }) => [code, data['dimension'], data['sum']]),
      [
        ['sum-differs', 'residence', 101],
        ['sum-differs', 'age', 99],
      ],
    );
  });
  test('VALID5 nothing is said while a category is empty, missing or unreadable', () => {
    const session = open([count('a', { breakdowns: ['sex'] })]);
    for (const text of ['', '—', 'x']) {
      fill(session, { total: '100', 'sex=F': '1', 'sex=M': text });
      assert.deepEqual(findings(session, 'a'), [], text);
    }
  });
  test('VALID5 nor of a dimension whose categories leave something out', () => {
    const injuries = {
      id: 'injury',
      name: '伤害类型',
      categories: [
        { id: 'fall', name: '跌落' },
        { id: 'burn', name: '烧烫伤' },
      ],
    };
    const session = open([count('a', { breakdowns: ['injury'] })], { dimensions: [injuries] });
    assert.deepEqual(fill(session, { total: '100', 'injury=fall': '1', 'injury=burn': '2' }), []);
  });
  test('VALID5 a dimension of a hostile name is a dimension like any other', () => {
    const named = (id: string) => ({
      id,
      name: id,
      exhaustive: true,
      categories: [
        { id: 'constructor', name: '甲' },
        { id: 'b', name: '乙' },
      ],
    });
    const session = open([count('a', { breakdowns: ['sex', 'constructor'] })], { dimensions: [named('constructor')] });
    const right = { total: '10', 'sex=F': '5', 'sex=M': '5', 'constructor=constructor': '4', 'constructor=b': '6' };
    assert.deepEqual(fill(session, right), []);
    assert.deepEqual(fill(session, { 'constructor=b': '7' }), ['a value: sum-differs']);
  });
  test('VALID5 a category of two dimensions at once is a part of neither', () => {
    const number = (value: number) => ({ kind: 'number', value, decimals: 0 }) as const;
    const empty = { kind: 'empty' } as const;
    const entry = {
      ...open([count('a', { breakdowns: ['sex'] })]).entry(0, '2025'),
      readings: [
        ['', 10],
        ['sex=F', 4],
        ['sex=M', 6],
        ['sex=F;residence=U', 3],
      ].map(([breakdown, value]) => ({
        breakdown: String(breakdown),
        typed: number(Number(value)),
        numerator: empty,
        denominator: empty,
        value: Number(value),
      })),
    };
    assert.deepEqual(validateEntry(entry, dimensionsOf({})), []);
  });
  test('VALID5 floats that don’t add up exactly do', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    assert.deepEqual(
      fill(session, { total: '0.3', 'sex=F': '0.1', 'sex=M': '0.2' }, 'numerator').filter((code) => code.includes('sum')),
      [],
    );
    assert.deepEqual(
      fill(session, { total: '1000000.3', 'sex=F': '999999.1', 'sex=M': '1.2' }, 'numerator').filter((code) => code.includes('sum')),
      [],
    );
  });
  test('VALID5 as far as rounding lets it', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    const sums = (texts: Record<string, string>) => fill(session, texts, 'numerator').filter((code) => code.includes('sum'));
    assert.deepEqual(sums({ total: '10.1', 'sex=F': '5.0', 'sex=M': '5.0' }), []);
    assert.deepEqual(sums({ total: '10.2' }), ['a numerator: sum-differs']);
  });
  test('VALID5 the largest counts there can be', () => {
    const session = open([count('a', { breakdowns: ['sex'] })]);
    assert.deepEqual(fill(session, { total: '999999999999999', 'sex=F': '499999999999999', 'sex=M': '500000000000000' }), []);
    assert.deepEqual(fill(session, { 'sex=M': '500000000000001' }), ['a value: sum-differs']);
  });
});

describe('VALID5 a rate of the whole lies between the rates of its parts', () => {
  test('VALID5 typed or computed', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    assert.deepEqual(fill(session, { total: '97.00', 'sex=F': '98.00', 'sex=M': '96.00' }), []);
    assert.deepEqual(fill(session, { total: '98.50' }), ['a value: outside-categories']);
    assert.deepEqual(findings(session, 'a')[0]!.data, { value: 98.5, low: 96, high: 98, dimension: 'sex' });
    fill(session, { total: '' });
    put(session, 'a', '999', { part: 'numerator' });
    put(session, 'a', '1000', { part: 'denominator' });
    assert.deepEqual(allCodes(session), ['a value: outside-categories']);
  });
  test('VALID5 as far as rounding lets it, of figures written out less far too', () => {
    const session = open([plain('a', { breakdowns: ['sex'] })]);
    assert.deepEqual(fill(session, { total: '97', 'sex=F': '96.55', 'sex=M': '96.60' }), []);
    assert.deepEqual(fill(session, { total: '96.61' }), []);
    assert.deepEqual(fill(session, { total: '96.62' }), ['a value: outside-categories']);
  });
  test('VALID5 in each dimension', () => {
    const session = open([plain('a', { breakdowns: ['sex', 'residence'] })]);
    fill(session, { total: '97.0', 'sex=F': '98.0', 'sex=M': '96.0', 'residence=U': '96.0', 'residence=R': '95.0' });
    assert.deepEqual(
      findings(session, 'a').map(({ data }) => data['dimension']),
      ['residence'],
    );
  });
  test('VALID5 nothing is said of a value in another unit, nor while one is missing', () => {
    const session = open([plain('a', { breakdowns: ['sex'] })]);
    fill(session, { total: '10', 'sex=F': '98', 'sex=M': '960‰' });
    assert.deepEqual(findings(session, 'a'), []);
    fill(session, { 'sex=M': '—' });
    assert.deepEqual(findings(session, 'a'), []);
  });
});
