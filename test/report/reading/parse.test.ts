import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Unit } from '../../../src/plan/schema.js';
import { normalizeTyped, parseTyped } from '../../../src/report/reading/parse.js';

const read = (text: string, unit?: Unit) => parseTyped(text, unit);
const value = (text: string, unit?: Unit) => {
  const parsed = read(text, unit);
  return parsed.kind === 'number' ? parsed.value : parsed;
};
const unreadable = (why: 'text' | 'hashes' | 'too-long' | 'separator') => ({ kind: 'unreadable', why });

describe('PARSE1 plain numbers', () => {
  for (const [text, expected] of [
    ['97.5', 97.5],
    ['0', 0],
    ['+3', 3],
    ['-3.25', -3.25],
    ['.5', 0.5],
    ['007', 7],
    ['999999999999999', 999999999999999],
    ['0.1', 0.1],
  ] as const) {
    test(`PARSE1 ${text}`, () => assert.equal(value(text), expected));
  }
  test('PARSE1 minus zero is zero', () => {
    assert.ok(Object.is(value('-0'), 0));
    assert.ok(Object.is(value('-0.00'), 0));
  });
  test('PARSE1 the minus signs of other keyboards', () => {
    assert.equal(value('−3'), -3);
    assert.equal(value('－3'), -3);
  });
  test('PARSE1 an empty cell, or one of blanks, is empty', () => {
    for (const text of ['', ' ', '\u3000', '\t', '\u00a0', '\r\n']) assert.deepEqual(read(text), { kind: 'empty' });
  });
});

describe('PARSE2 full-width forms and blanks around', () => {
  for (const [text, expected] of [
    ['９７．５', 97.5],
    ['　97.5　', 97.5],
    ['\u00a097.5\u00a0', 97.5],
    ['97.5\n', 97.5],
    ['１，２３４', 1234],
  ] as const) {
    test(`PARSE2 ${JSON.stringify(text)}`, () => assert.equal(value(text), expected));
  }
  test('PARSE2 a full-width per cent sign', () =>
    assert.deepEqual(read('９７．５％'), { kind: 'number', value: 97.5, decimals: 1, unit: 'percent' }));
  test('PARSE2 digits of other scripts are not guessed at', () => {
    assert.deepEqual(read('٩٧'), unreadable('text'));
    assert.deepEqual(read('九十七'), unreadable('text'));
  });
});

describe('PARSE3 thousands separators, only where they stand right', () => {
  test('PARSE3 of three digits each', () => {
    assert.equal(value('1,234'), 1234);
    assert.equal(value('12,345,678.90'), 12345678.9);
    assert.equal(value('-1，234'), -1234);
  });
  for (const text of ['1,,234', ',234', '1,234,5', '1.5,000', '1,']) {
    test(`PARSE3 not in ${text}`, () => assert.deepEqual(read(text), unreadable('separator')));
  }
  test('PARSE3 blanks of any width between groups of three', () => {
    for (const blank of [' ', '\u00a0', '\u2009', '\u202f', '\u3000']) assert.equal(value(`52${blank}143`), 52143, JSON.stringify(blank));
    assert.equal(value('1 234 567.5'), 1234567.5);
    assert.equal(value('-1 234'), -1234);
    assert.deepEqual(read('52 143人', 'persons'), { kind: 'number', value: 52143, decimals: 0, unit: 'persons' });
    for (const text of ['5 21 43', '52 14', '1234 567', '0 123', '97 500 1', '1 234,567', '52\n143'])
      assert.equal(read(text).kind, 'unreadable', JSON.stringify(text));
  });
  test('PARSE3 a decimal comma is not taken for one', () => {
    assert.equal(read('0,975').kind, 'unreadable');
    assert.deepEqual(read('00,123'), unreadable('separator'));
  });
});

describe('PARSE15 another mark in the place of the decimal point', () => {
  const pointed = (text: string) => {
    const parsed = read(text, 'percent');
    assert.equal(parsed.kind, 'unreadable', text);
    return 'pointed' in parsed ? parsed.pointed : undefined;
  };
  for (const [text, meant, mark] of [
    ['73。7', '73.7', '。'],
    ['73｡7', '73.7', '。'],
    ['７３。７', '73.7', '。'],
    ['73，7', '73.7', ','],
    ['73,7', '73.7', ','],
    ['12,34', '12.34', ','],
    ['1,2345', '1.2345', ','],
    ['0,975', '0.975', ','],
    ['-3。2', '-3.2', '。'],
    ['73·7', '73.7', '·'],
    ['73。7%', '73.7%', '。'],
    ['约73。7', '约73.7', '。'],
    ['1。234', '1.234', '。'],
  ] as const) {
    test(`PARSE15 ${text} may be ${meant}`, () => assert.deepEqual(pointed(text), { text: meant, mark }));
  }
  test('PARSE15 what is a thousands separator, or no number at all, is not', () => {
    for (const text of ['12,3456,7', '73。', '。7', '3。7。1', '1234,567', '00,123', '第3。4节5', 'a。b']) {
      assert.equal(pointed(text), undefined, text);
    }
  });
});

describe('PARSE4 a written unit is reported, never applied', () => {
  for (const [text, unit, expected] of [
    ['97.5%', 'percent', 97.5],
    ['3.2‰', 'permille', 3.2],
    ['8/10万', 'per-100000', 8],
    ['8/十万', 'per-100000', 8],
    ['8/100000', 'per-100000', 8],
    ['8/100,000', 'per-100000', 8],
    ['8 / 10 万', 'per-100000', 8],
    ['5/万', 'per-10000', 5],
    ['5/1万', 'per-10000', 5],
    ['5‱', 'per-10000', 5],
    ['82岁', 'years', 82],
    ['45周岁', 'years', 45],
    ['82.5 周岁', 'years', 82.5],
    ['79周岁', 'years', 79],
    ['9年', 'years', 9],
    ['2小时', 'hours', 2],
    ['45人', 'persons', 45],
    ['45名', 'persons', 45],
    ['600人次', 'person-times', 600],
  ] as const) {
    test(`PARSE4 ${text}`, () => {
      const parsed = read(text, 'percent');
      assert.ok(parsed.kind === 'number');
      assert.deepEqual([parsed.unit, parsed.value], [unit, expected]);
    });
  }
  test("PARSE4 the plan's own noun and unit are no unit to report", () => {
    assert.deepEqual(read('12所', { count: '所' }), { kind: 'number', value: 12, decimals: 0 });
    assert.deepEqual(read('38.5平方米/人', { name: '平方米/人' }), { kind: 'number', value: 38.5, decimals: 1 });
    assert.deepEqual(read('38.5㎡', { name: '㎡' }), { kind: 'number', value: 38.5, decimals: 1 });
  });
  test('PARSE4 in brackets, of either width', () => {
    for (const text of ['65(%)', '65（％）', '65 （ % ）'])
      assert.deepEqual(read(text, 'percent'), { kind: 'number', value: 65, decimals: 0, unit: 'percent' });
    assert.deepEqual(read('12（所）', { count: '所' }), { kind: 'number', value: 12, decimals: 0 });
    assert.deepEqual(read('38.5平方米(人)', { name: '平方米（人）' }), { kind: 'number', value: 38.5, decimals: 1 });
  });
  test('PARSE13 another noun is told as what it is', () => {
    for (const [text, written, digits] of [
      ['12个', '个', '12'],
      ['45 元', '元'],
      ['3次', '次', '3'],
      ['5台', '台', '5'],
      ['12（个）', '个', '12'],
      ['4.5万元', '万元'],
      ['约3，000元／月', '元/月'],
    ] as const) {
      const told = { kind: 'unreadable', why: 'unit', written, ...(digits !== undefined && { digits }) };
      assert.deepEqual(read(text, { count: '所' }), told, text);
    }
    for (const text of ['12甲', '12个半', '1/2', '0x10', '12*3', '5 of 6', '12,34个', '12.个', '3(5)']) {
      assert.match((read(text, { count: '所' }) as { why: string }).why, /^(?:text|separator)$/, text);
    }
  });
  test('PARSE13 so is a multiplier, alone or before the unit: ten thousands are not multiplied out', () => {
    for (const written of ['万', '百万', '亿', '万人', '千人次'])
      assert.deepEqual(read(`1.2${written}`, 'persons'), { kind: 'unreadable', why: 'unit', written });
  });
});

describe('PARSE5 ratios a:b', () => {
  test('PARSE5 for a ratio', () => {
    assert.deepEqual(read('3:2', 'ratio'), { kind: 'number', value: 1.5, decimals: 0, unit: 'ratio', written: '3:2' });
    assert.equal(value('3：2', 'ratio'), 1.5);
    assert.equal(value('3∶2', 'ratio'), 1.5);
    assert.equal(value(' 1 : 1.5 ', 'ratio'), 1 / 1.5);
    assert.equal(value('1.5', 'ratio'), 1.5);
  });
  test('PARSE5 with its written form, in plain characters and without blanks', () => {
    for (const text of ['1：1.05', '约 1 ∶ 1.05', '１:１.０５']) {
      const parsed = read(text, 'ratio');
      assert.equal(parsed.kind === 'number' && parsed.written, '1:1.05', text);
    }
    assert.equal('written' in read('1.5', 'ratio'), false);
  });
  for (const text of ['3:0', '3:', ':2', '3:2:1', 'a:b']) {
    test(`PARSE5 not ${text}`, () => assert.deepEqual(read(text, 'ratio'), unreadable('text')));
  }
  test('PARSE5 of no other unit', () => assert.deepEqual(read('3:2', 'percent'), unreadable('text')));
});

describe('PARSE6 words for a missing value', () => {
  for (const [text, status, why] of [
    ['未统计', 'L', '未统计'],
    ['…', 'L'],
    ['……', 'L'],
    ['――', 'M'],
    ['／', 'M'],
    ['×', undefined],
    ['—', 'M'],
    ['——', 'M'],
    ['不适用', 'M', '不适用'],
    ['N/A', 'M', 'N/A'],
    ['暂无', 'O'],
    ['保密', 'Q', '保密'],
    ['Ｋ', 'K', 'K'],
    [' 未统计 ', 'L', '未统计'],
  ] as const) {
    test(`PARSE6 ${text}`, () =>
      assert.deepEqual(read(text), status ? { kind: 'missing', status, ...(why && { why }) } : unreadable('text')));
  }
  test('PARSE14 无 is told apart: of a count it may say 0', () => {
    assert.deepEqual(read('无'), { kind: 'missing', status: 'M', none: '无' });
    assert.deepEqual(read(' 没有\u200b'), { kind: 'missing', status: 'M', none: '没有' });
    assert.deepEqual(read('None'), { kind: 'missing', status: 'M', none: 'None' });
    for (const text of ['不适用', '—', '/', '无数据', '暂无']) assert.equal('none' in read(text), false, text);
  });
  test('PARSE6 a nought is a value, not a missing one', () => assert.equal(value('0'), 0));
});

describe('PARSE7 about (约) is an estimate', () => {
  for (const text of ['约45', '约 45', '大约45', '≈45', '~45', '～45']) {
    test(`PARSE7 ${text}`, () => assert.deepEqual(read(text), { kind: 'number', value: 45, decimals: 0, approximate: true }));
  }
  test('PARSE7 with a unit', () =>
    assert.deepEqual(read('约45.5%', 'percent'), { kind: 'number', value: 45.5, decimals: 1, unit: 'percent', approximate: true }));
  for (const text of ['约', '约约45', '约—', '45~50']) test(`PARSE7 not ${text}`, () => assert.deepEqual(read(text), unreadable('text')));
});

describe('PARSE8 decimals as typed', () => {
  for (const [text, decimals] of [
    ['45', 0],
    ['45.0', 1],
    ['45.00', 2],
    ['1,234.500', 3],
    ['.50', 2],
    ['0.1234567890123', 13],
  ] as const) {
    test(`PARSE8 ${text}`, () => {
      const parsed = read(text);
      assert.ok(parsed.kind === 'number');
      assert.equal(parsed.decimals, decimals);
    });
  }
  test('PARSE8 the quick way and the careful way agree', () => {
    for (const text of ['0', '7', '45.0', '0.125', '999999999999.99', '123456789012345']) {
      assert.deepEqual(read(text), read(` ${text}`), text);
    }
  });
});

describe('PARSE9 all else is unreadable, with the reason where one is known', () => {
  for (const text of [
    '1e5',
    '1E+05',
    'NaN',
    'Infinity',
    '∞',
    '0x10',
    '5.',
    '1.2.3',
    '--5',
    '+',
    '.',
    '97.5 左右',
    '3/4',
    '=SUM(A1)',
    '10 20',
  ]) {
    test(`PARSE9 ${text}`, () => assert.deepEqual(read(text), unreadable('text')));
  }
  test('PARSE9 names that objects inherit', () => {
    for (const text of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) assert.deepEqual(read(text), unreadable('text'));
  });
  test('PARSE9 ### of a narrow column', () => {
    assert.deepEqual(read('###'), unreadable('hashes'));
    assert.deepEqual(read('########'), unreadable('hashes'));
  });
  test('PARSE9 more digits than a number holds', () => {
    assert.deepEqual(read('1234567890123456'), unreadable('too-long'));
    assert.deepEqual(read('0.1234567890123456'), unreadable('too-long'));
    assert.deepEqual(read(`1${'0'.repeat(308)}`), unreadable('too-long'));
    assert.equal(value(`${'0'.repeat(30)}12`), 12);
  });
  test('PARSE9 so small a number that it would read as nought', () =>
    assert.deepEqual(read(`0.${'0'.repeat(400)}1`), unreadable('too-long')));
  test('PARSE9 a text of a million characters is looked at no longer than it is', { timeout: 60_000 }, () => {
    for (const text of ['1', ',', '约', ' ', '#', '\u200b', '1,']) read(text.repeat(1e6));
    assert.deepEqual(read(`1${',000'.repeat(250_000)}x`), unreadable('text'));
  });
});

describe("PARSE10 invisible marks don't count", () => {
  for (const [name, mark] of [
    ['zero-width space', '\u200b'],
    ['byte order mark', '\ufeff'],
    ['right-to-left mark', '\u200f'],
    ['left-to-right embedding', '\u202a'],
    ['Arabic letter mark', '\u061c'],
    ['soft hyphen', '\u00ad'],
    ['word joiner', '\u2060'],
    ['NUL', '\u0000'],
    ['escape', '\u001b'],
  ] as const) {
    test(`PARSE10 ${name}`, () => {
      assert.equal(value(`${mark}9${mark}7.5${mark}`), 97.5);
      assert.deepEqual(read(mark), { kind: 'empty' });
    });
  }
  for (const mark of ['\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'])
    test(`PARSE10 what may be shown in another order is unreadable: U+${mark.charCodeAt(0).toString(16)}`, () => {
      assert.deepEqual(read(`${mark}5.79`), unreadable('text'));
      assert.deepEqual(read(`5.79${mark}%`), unreadable('text'));
    });
  test('PARSE10 line ends and tabs within are no invisible marks', () => assert.deepEqual(read('9\n7'), unreadable('text')));
  test('PARSE10 normalized text is what is read', () => assert.equal(normalizeTyped('\ufeff　９７．５％\u200b '), '97.5%'));
});

describe('PARSE11 raised, lowered and circled figures are footnote marks', () => {
  for (const text of ['97.5¹', '12①', '10²', '5₂', '⑤', '½', '㈠']) {
    test(`PARSE11 ${text}`, () => assert.deepEqual(read(text), unreadable('text')));
  }
});

describe('PARSE12 dates and times of a spreadsheet', () => {
  const date = (ratio?: string) => ({ kind: 'unreadable', why: 'date', ...(ratio !== undefined && { ratio }) });
  test('PARSE12 are no numbers, and tell the ratio they may have been', () => {
    assert.deepEqual(read('3:02', 'ratio'), { kind: 'number', value: 1.5, decimals: 0, unit: 'ratio', written: '3:02' });
    assert.deepEqual(read('3月2日', 'ratio'), date('3:2'));
    assert.deepEqual(read('30:25:00', 'ratio'), date('30:25'));
  });
  test('PARSE12 tell none where the unit is no ratio', () => {
    assert.deepEqual(read('3月2日', 'percent'), date());
    assert.deepEqual(read('2025-03-02', 'percent'), date());
  });
  test('PARSE16 a text longer than a cell takes is unreadable', () => {
    assert.deepEqual(read(`3${' '.repeat(9_999)}`, 'percent'), { kind: 'number', value: 3, decimals: 0 });
    assert.deepEqual(read(`3${' '.repeat(10_000)}`, 'percent'), unreadable('text'));
    assert.deepEqual(read(' '.repeat(10_000_000), 'percent'), unreadable('text'));
  });
  test('PARSE12 other texts are none', () => {
    assert.deepEqual(read('3甲', 'percent'), unreadable('text'));
  });
});
