import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Indicator, Rule } from '../../../src/plan/schema.js';
import { level } from '../../plan/sample.js';
import { codes, findings, open, percent, plain, put, REGION } from '../support.js';

/** A large change is not asked about here: `yearly-change.test.ts`. */
const rules: Rule[] = [{ id: 'any', kind: 'consistent', indicator: 'a', unlimited: true }];

/** Types a value where last year's is known, and says what is asked. */
function ask(text: string, before: number | null, more: Partial<Indicator> = {}) {
  const session = open(
    [plain('a', { bounds: {}, targets: [level(2030, '>=', 0)], ...more })],
    { rules },
    {
      previous: before === null ? [] : [{ indicator: 'a', region: REGION, period: '2024', value: before, status: 'A' }],
    },
  );
  put(session, 'a', text);
  return findings(session, 'a').map(({ code, level, fix, data }) => ({ code, level, fix, data }));
}

const codeOf = (...args: Parameters<typeof ask>) => ask(...args).map(({ code }) => code);
const fixOf = (...args: Parameters<typeof ask>) => ask(...args)[0]?.fix;

describe('slips of the pen', () => {
  test('SLIP1 a factor of ten or its powers, either way', () => {
    assert.deepEqual(ask('9.73', 97.1), [
      { code: 'slip-decimal', level: 'warning', fix: '97.3', data: { value: 9.73, before: 97.1, fix: 97.3 } },
    ]);
    assert.equal(fixOf('973', 97.1), '97.3');
    assert.equal(fixOf('0.97', 97.1), '97');
    assert.equal(fixOf('9710', 97.1), '97.10');
    assert.equal(fixOf('97300', 97.1), '97.300');
    assert.equal(fixOf('0.1', 97.1), '100');
  });
  test('SLIP1 not of ten thousand, nor of two', () => {
    assert.deepEqual(codeOf('971000', 97.1), []);
    assert.deepEqual(codeOf('194.2', 97.1), []);
  });
  test('SLIP1 only where it brings the value near last year’s: within a fifth', () => {
    assert.equal(fixOf('11.6', 97.1), '116');
    assert.deepEqual(codeOf('12.5', 97.1), []);
    assert.deepEqual(codeOf('7.7', 97.1), []);
  });
  test('SLIP1 of a negative rate of growth too', () => assert.equal(fixOf('-32', -3.1), '-3.2'));
  test('SLIP1 of each breakdown against its own', () => {
    const session = open(
      [plain('a', { breakdowns: ['sex'] })],
      {},
      {
        previous: [{ indicator: 'a', region: REGION, period: '2024', breakdown: { sex: 'F' }, value: 97, status: 'A' }],
      },
    );
    put(session, 'a', '9.7', { breakdown: 'sex=F' });
    put(session, 'a', '9.7', { breakdown: 'sex=M' });
    assert.deepEqual([codes(session, 'a', { breakdown: 'sex=F' }), codes(session, 'a', { breakdown: 'sex=M' })], [['slip-decimal'], []]);
  });

  test('SLIP5 as far as the form takes them', () => {
    assert.equal(ask('4.2857', 42, { precision: 2 }).find(({ code }) => code === 'slip-decimal')?.fix ?? fixOf('4.2857', 42), '42.86');
    assert.deepEqual(ask('12', 110, { bounds: { max: 110 } }), []);
  });

  test('SLIP2 a share typed as a fraction of one', () => {
    const targets = [level(2025, '>=', 90), level(2030, '>=', 95)];
    assert.deepEqual(ask('0.97', null, { targets }), [{ code: 'slip-share', level: 'warning', fix: '97', data: { value: 0.97, fix: 97 } }]);
    assert.equal(fixOf('0.975', null, { targets, precision: 3 }), '97.5');
    assert.equal(fixOf('约0.97', null, { targets }), '约97');
  });
  test('SLIP2 last year’s nought is no value to hold it against', () => {
    assert.deepEqual(codeOf('0.97', 0, { targets: [level(2030, '>=', 95)] }), ['slip-share']);
  });
  test('SLIP2 not where less than one per cent may well be true', () => {
    assert.deepEqual(codeOf('0.97', null, { targets: [level(2030, '<=', 5)] }), []);
    assert.deepEqual(codeOf('0.12', null, { targets: [level(2030, '>=', 95)] }), ['slip-size']);
    assert.deepEqual(codeOf('0.97', null, { targets: [] }), []);
  });
  test('SLIP2 not of other units, nor of one and nought themselves', () => {
    const targets = [level(2030, '>=', 95)];
    assert.deepEqual(codeOf('0.97', null, { targets, unit: 'permille' }), ['slip-size']);
    assert.deepEqual(codeOf('0.97', null, { targets, unit: 'years' }), ['slip-size']);
    assert.deepEqual(codeOf('1', null, { targets }), ['slip-size']);
    assert.deepEqual(codeOf('0', null, { targets }), []);
  });

  test('SLIP3 near last year’s value is no slip', () => {
    for (const text of ['97.1', '80', '115']) assert.deepEqual(codeOf(text, 97.1), [], text);
    assert.deepEqual(codeOf('12', 10), []);
    assert.deepEqual(codeOf('12.1', 10), []);
  });
  test('SLIP3 what is ten times as much and near all the same is none: small values', () => assert.deepEqual(codeOf('0', 0.001), []));

  test('SLIP4 without last year’s value only S2 is asked', () => {
    assert.deepEqual(codeOf('9.73', null), []);
    assert.deepEqual(codeOf('973', null), []);
  });
  test('SLIP4 last year without a value is the same as no last year', () => {
    const session = open([plain('a')], {}, { previous: [{ indicator: 'a', region: REGION, period: '2024', status: 'L' }] });
    put(session, 'a', '9.73');
    assert.deepEqual(codes(session, 'a'), []);
  });

  test('SLIP5 the fix has the digits typed, the point moved', () => {
    assert.equal(fixOf('9.70', 97), '97.0');
    assert.equal(fixOf('9.700', 97, { precision: 3 }), '97.00');
    assert.equal(fixOf('1,234', 12), '12.34');
    assert.equal(fixOf('约9.7', 97), '约97');
  });
  test('SLIP5 once typed, the fix is no slip any more', () => {
    for (const [text, before] of [
      ['9.73', 97.1],
      ['973', 97.1],
      ['0.0973', 97.1],
      ['12345', 12.3],
    ] as const) {
      const fix = fixOf(text, before, { precision: 6 })!;
      assert.deepEqual(codeOf(fix, before, { precision: 6 }), [], `${text} → ${fix}`);
    }
  });

  test("SLIP6 the unit is the slip where the number is near last year's: its sign goes, the digits stay", () => {
    assert.deepEqual(codeOf('97.30‰', 97.1), ['other-unit']);
    assert.equal(fixOf('97.30‰', 97.1), '97.30');
    assert.equal(fixOf('约97.3‰', 97.1), '约97.3');
    assert.equal(fixOf('971.0‰', 97.1), '97.1', 'in its own unit it is near');
    assert.equal(fixOf('97.3‰', null), '9.73', 'nobody knows');
  });
  test('SLIP1 nothing is asked of a number in another unit, nor of a computed rate', () => {
    assert.deepEqual(codeOf('9.73‰', 97.1), ['other-unit']);
    assert.equal(fixOf('9.73‰', 97.1), '0.97');
    const session = open(
      [percent('a')],
      { rules },
      { previous: [{ indicator: 'a', region: REGION, period: '2024', value: 97.1, status: 'A' }] },
    );
    put(session, 'a', '973', { part: 'numerator' });
    put(session, 'a', '10000', { part: 'denominator' });
    assert.deepEqual(codes(session, 'a'), []);
  });
});
