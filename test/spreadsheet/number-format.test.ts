import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GENERAL, lookOf, lookOfShown, numberIn, shownNumber } from '../../src/spreadsheet/number-format.js';

const shown = (value: number, code: string) => shownNumber(value, lookOf(code));

describe('number formats', () => {
  test('FORMAT1 decimal places, percent, thousands separators and what is written behind', () => {
    assert.equal(shown(45, '0.0'), '45.0');
    assert.equal(shown(45, '0.##'), '45');
    assert.equal(shown(12500, '#,##0'), '12,500');
    assert.equal(shown(-1234567.5, '#,##0.00'), '-1,234,567.50');
    assert.equal(shown(4000, '0"人"'), '4000人');
    assert.equal(shown(3.2, '0.0\\‰'), '3.2‰');
    assert.equal(shown(5, '"共"0'), '5');
    assert.equal(shown(1234.5, '[$¥-804]#,##0.00'), '1,234.50');
  });

  test('FORMAT2 only the first section counts: a zero shown as a dash is a zero', () => {
    const accounting = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';
    assert.equal(shown(0, accounting), '0.00');
    assert.equal(shown(-5, '0.0;[Red]\\(0.0\\)'), '-5.0');
    assert.equal(shown(-0, '0'), '0');
  });

  test('FORMAT3 what was typed is never rounded', () => {
    assert.equal(shown(7.256, '0.0'), '7.256');
    assert.equal(shown(0.97512, '0.0%'), '97.512%');
    assert.equal(shown(12345678.901, 'General'), '12345678.901');
    assert.equal(shown(123456789012345, 'General'), '123456789012345');
    assert.equal(shown(0.00001234, 'General'), '0.00001234');
  });

  test('FORMAT4 the fraction of a formula is taken as shown', () => {
    assert.equal(shown((3 / 7) * 100, '0.0'), '42.9');
    assert.equal(shown((3 / 7) * 100, 'General'), '42.85714286');
    assert.equal(shown(1 / 14, 'General'), '0.071428571');
    assert.equal(shown(0.1 + 0.2, 'General'), '0.3');
  });

  test('FORMAT5 per cent reads in per cent', () => {
    assert.equal(shown(0.975, '0.0%'), '97.5%');
    assert.equal(shown(0.07, '0%'), '7%');
    assert.equal(shown(0.97499999999999998, '0.00%'), '97.50%');
  });

  test('FORMAT6 dates', () => {
    assert.equal(shown(45721, 'yyyy\\-mm\\-dd'), '2025-03-05');
    assert.equal(shown(45721.5, 'yyyy/m/d h:mm'), '2025-03-05 12:00');
    assert.equal(shown(45721, 'yyyy"年"'), '2025年');
    assert.equal(shown(45721, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'), '2025-03-05');
  });

  test('FORMAT7 a shown text tells its format; one that is no number does not', () => {
    const { decimals, isPercent, isGrouped, suffix } = lookOfShown('1,234.50')!;
    assert.deepEqual({ decimals, isPercent, isGrouped, suffix }, { decimals: 2, isPercent: false, isGrouped: true, suffix: '' });
    assert.equal(lookOfShown('97.5%')?.isPercent, true);
    assert.equal(lookOfShown('18-Jun-08'), null);
    assert.equal(lookOfShown(''), null);
  });

  test('FORMAT1 leading zeros, and places that are shown only where there are digits', () => {
    assert.equal(shown(1234, '000000'), '001234');
    assert.equal(shown(-5, '00'), '-05');
    assert.equal(shown(12, '0,000'), '12');
    assert.equal(shown(45, '0.0#'), '45.0');
    assert.equal(shown((3 / 7) * 100, '0.0#'), '42.86');
    assert.equal(shown((3 / 7) * 100, '0.##'), '42.86');
    assert.equal(shown(40 + 1 / 7e6, '0.0##'), '40.0');
  });

  test('FORMAT1 what is written behind a number without format', () => {
    assert.equal(shown(2025, 'General"年"'), '2025年');
    assert.equal(shown(2025, 'G/通用格式"年"'), '2025年');
    assert.equal(shown(5.25, '"共"General"人"'), '5.25人');
    assert.equal(shown(5.25, 'G/通用格式'), '5.25');
  });

  test('FORMAT2 a zero of which nothing or words are shown is none that anyone has seen', () => {
    for (const code of ['0;-0;;@', '0.0;-0.0;', '0;;', '#', '#,###', '0.00;-0.00;;@', '[=0]"";General', '0;-0;#'])
      assert.equal(shown(0, code), '', code);
    assert.equal(shown(0, '0.0;-0.0;"未报"'), '未报');
    for (const code of ['#.0', '#,##0', '0', '#.##', '#;-#;0', 'General;General;General']) assert.match(shown(0, code), /^0/, code);
    for (const code of ['0.0;-0.0;', '#', '#,###', '[=0]"";General']) assert.match(shown(52000, code), /^52,?000/, code);
  });

  test('FORMAT2 a zero that is shown as a dash, or as 无, is a zero', () => {
    for (const code of ['#,##0;\\-#,##0;"-"', '0;-0;"无"', '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ', '[=0]"-";0']) {
      assert.equal(shown(0, code), '0', code);
    }
  });

  test('FORMAT8 scientific and fraction formats show digits as no format does', () => {
    for (const code of ['0.00E+00', '##0.0E+0', '# ?/?', '# ??/??', '?/2', '0/4', '0.0E-0']) {
      assert.equal(shown(42.857142857142854, code), '42.85714286', code);
      assert.equal(shown(1 / 3, code), '0.333333333', code);
      assert.equal(shown(0.000123456789012345, code), '0.000123457', code);
      assert.equal(shown(12.5, code), '12.5', code);
      assert.equal(shown(-2 / 3, code), '-0.666666667', code);
    }
  });

  test('FORMAT9 a number shown in thousands or 万 reads in full', () => {
    for (const code of ['0,', '#,##0,', '0.0,"千"', '0!.0,"万"', '0\\.0,"万"', '0.00,,', '#,##0.0,;-#,##0.0,']) {
      assert.equal(shown(123456, code), '123456', code);
    }
    assert.equal(shown(123456, '#,##0'), '123,456');
  });

  test('FORMAT10 of sections with conditions the one counts whose condition holds', () => {
    const code = '[>=10000]0.0,"千";[>=100]#,##0.0;0.00';
    assert.deepEqual([shown(12345, code), shown(1234, code), shown(5, code)], ['12345', '1,234.0', '5.00']);
    assert.deepEqual([shown(1, '[=1]"是";[=0]"否";0'), shown(0, '[=1]"是";[=0]"否";0'), shown(7, '[=1]"是";[=0]"否";0')], ['是', '0', '7']);
    assert.equal(shown(0.5, '[<1]0.0%;0'), '50.0%');
  });

  test('FORMAT11 what a program wrote and no number here can hold is none, and no zero', () => {
    assert.deepEqual(['1e-300', ' 5 ', '0', '-0.0e9', '1e-400', '-2E-999', '1e999', '', 'x'].map(numberIn), [
      1e-300,
      5,
      0,
      -0,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('FORMAT13 what is written in front stands there, where it means something', () => {
    for (const [value, code, text] of [
      [5, '"≥"0', '≥5'],
      [5, '≥0', '≥5'],
      [97.5, '"约"0.0', '约97.5'],
      [97.5, '\\≈0.0', '≈97.5'],
      [97.5, '"2024年："0.0', '2024年：97.5'],
      [0.975, '"预计"0.0%', '预计97.5%'],
      [5, '"≥"General', '≥5'],
      [5, '"≥"G/通用格式', '≥5'],
      [12345, '"约"0.0,"千"', '约12345'],
      [12, '"约"0.00E+00', '约12'],
      [5, '(0)', '(5)'],
      [5, '\\-0', '-5'],
      [5, '[$US$-409]#,##0', 'US$5'],
      [5, '"$"#,##0', '$5'],
      [5, '#,##0 [$€-407]', '5€'],
      [5, '0"以上"', '5以上'],
      [5, '0以上', '5以上'],
    ] as const)
      assert.equal(shown(value, code), text, code);
    for (const code of [
      '"共"0',
      '+0;-0;0',
      '[$¥-804]#,##0',
      '¥#,##0',
      '"CNY "0',
      '_(* #,##0_);_(* \\(#,##0\\)',
      '"合计："0',
      '#,##0 [$￥-804]',
    ])
      assert.equal(shown(5, code), '5', code);
    assert.equal(shown(-5, '[<0](0);0'), '-5');
  });

  test('FORMAT14 words in place of a number, and a number that is not shown', () => {
    for (const [value, code, text] of [
      [90, ';;;', ''],
      [0, ';;;', ''],
      [90, '"保密"', '保密'],
      [0, '"保密"', '保密'],
      [-5, '0;;', ''],
      [-5, '0;"不公布";0', '不公布'],
      [3, '[<5]"少于5";0', '少于5'],
      [90, '"-"', ''],
      [90, '_ ', ''],
    ] as const)
      assert.equal(shown(value, code), text, `${value} ${code}`);
    for (const code of ['', 'General', '0;;', '0;"负";"-"']) assert.equal(shown(7, code), '7', code);
  });

  test('FORMAT12 a code longer than Excel takes is none', () => {
    assert.equal(lookOf(`0.0"${'人'.repeat(251)}"`), GENERAL);
    assert.equal(lookOf(`0.0"${'人'.repeat(250)}"`).kind, 'number');
  });

  test('FORMAT11 a number too small or too large to be written out is never a zero', () => {
    assert.equal(shown(1e-300, 'General'), '1e-300');
    assert.equal(shown(1e-300, '0.00'), '1e-300');
    assert.equal(shown(1e-7, 'General'), '0.0000001');
    assert.equal(shown(1.23456789012345e-7, 'General'), '0.000000123457');
    assert.equal(shown(-2.5e-8, '0.0'), '-0.000000025');
    assert.equal(shown(1e-7, '0%'), '0.00001%');
  });

  test('FORMAT1 formats of no number leave the digits alone', () => {
    assert.equal(shown(45, '@'), '45');
    assert.equal(shown(0.5, '# ?/?'), '0.5');
    assert.equal(shown(1234, '0.00E+00'), '1234');
    assert.equal(shown(1e21, 'General'), '1e+21');
    assert.equal(shown(Number.NaN, '0'), '');
  });
});
