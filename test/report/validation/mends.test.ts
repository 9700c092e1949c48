import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Indicator } from '../../../src/plan/schema.js';
import { acceptable, mended } from '../../../src/report/validation/mends.js';
import { indicator, level } from '../../plan/sample.js';
import { count, findings, open, percent, plain, put, random, REGION } from '../support.js';

const KINDS: readonly Indicator[] = [
  percent('a'),
  percent('a', { precision: 0 }),
  percent('a', { targets: [level(2025, '>=', 90), level(2030, '>=', 95)] }),
  plain('a', { unit: 'permille', precision: 1 }),
  plain('a', { unit: 'per-100000', precision: 2 }),
  plain('a', { unit: 'years', precision: 1 }),
  plain('a', { unit: { name: '元/月' }, precision: 0 }),
  plain('a', { unit: 'ratio' }),
  count('a'),
];

describe('what is offered in place of a number', () => {
  test('MEND1 the form itself takes every mend that it offers', () => {
    const next = random(11);
    const texts = [
      '4.2857',
      '123456789012.30',
      '123456789012345',
      '12.5',
      '0.004‰',
      '9.73‰',
      '3月2日',
      '3:02',
      '无',
      '-0.4',
      '0.97',
      '10.004%',
      '约4.2857',
    ];
    const suffixes = ['', '', '', '%', '‰', '/万', '/10万', '岁', '万', '人'];
    for (let i = 0; i < 400; i++) {
      const digits = (next() * 10 ** Math.floor(next() * 9)).toFixed(Math.floor(next() * 6));
      texts.push(`${next() < 0.1 ? '约' : ''}${digits}${suffixes[Math.floor(next() * suffixes.length)]!}`);
    }
    let offered = 0;
    for (const one of KINDS) {
      for (const value of [null, 42, 0.8, 97.1, 1234567890123]) {
        const session = open(
          [one],
          {},
          { previous: value === null ? [] : [{ indicator: 'a', region: REGION, period: '2024', value, status: 'A' }] },
        );
        for (const text of texts) {
          put(session, 'a', text);
          const fixes = findings(session, 'a').flatMap(({ code, fix }) => (fix === undefined ? [] : [{ code, fix }]));
          for (const { code, fix } of fixes) {
            offered++;
            put(session, 'a', fix);
            const errors = findings(session, 'a').filter(({ level }) => level === 'error');
            assert.deepEqual(errors, [], `${text} ${code} ${fix} ${JSON.stringify(one.unit)}`);
          }
        }
      }
    }
    assert.ok(offered > 500, String(offered));
  });

  test('MEND1 no more places than the indicator has, and none that it would refuse', () => {
    const rate = indicator('a', { precision: 2 });
    assert.equal(acceptable('42.857', rate), '42.86');
    assert.equal(acceptable('42.8', rate), '42.8');
    assert.equal(acceptable('97.500', rate), '97.500');
    assert.equal(acceptable('142.8', rate), undefined);
    assert.equal(acceptable('1234567890123456', count('a')), undefined);
    assert.equal(acceptable('9.7‰', rate), undefined);
  });
  test('MEND2 about stays about', () => {
    assert.equal(mended({ approximate: true }, '8'), '约8');
    assert.equal(acceptable('约42.857', indicator('a', { precision: 2 })), '约42.86');
  });
  test('MEND3 never to nought', () => {
    assert.equal(acceptable('0.0004', indicator('a', { precision: 2 })), undefined);
    assert.equal(acceptable('0', indicator('a', { precision: 2 })), '0');
  });
});
