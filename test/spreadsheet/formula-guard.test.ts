import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { looksLikeFormula } from '../../src/spreadsheet/formula-guard.js';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

describe('texts that look like a formula', () => {
  test('FORMULA1 begin with a sign', () => {
    for (const sign of SIGNS) assert.ok(looksLikeFormula(`${sign}1+1`), sign);
    for (const text of ['', '1+1', 'a=b', '60', '孕产妇死亡率', '（-1）', '−5', '—', "'=1"]) assert.ok(!looksLikeFormula(text), text);
  });

  test('FORMULA2 or with what can’t be seen, and then a sign', () => {
    // zero-width space and joiners, byte order mark, direction marks, word joiner, soft hyphen, fillers, variation selectors, controls, blanks
    const marks =
      '\u200b\u200c\u200d\ufeff\u200e\u200f\u202a\u202e\u2066\u2069\u2060\u00ad\u115f\u3164\uffa0\ufe0f\u034f\u180e\u061c\u0000\u0007 \u00a0\u3000';
    for (const mark of marks) {
      const name = `U+${mark.charCodeAt(0).toString(16)}`;
      for (const sign of SIGNS) assert.ok(looksLikeFormula(`${mark}${sign}1`), `${name}${sign}`);
      assert.ok(!looksLikeFormula(`${mark}1`), name);
    }
    assert.ok(looksLikeFormula('\ufeff \u200b\u202e=1'));
    assert.ok(looksLikeFormula('\u{e0020}=1'), 'a tag character, of two halves');
    assert.ok(!looksLikeFormula('a\u200b=1'));
  });

  test('FORMULA3 or with a tab or a line end', () => {
    for (const text of ['\t1', '\r1', '\n1', '\u200b\ta', ' \n']) assert.ok(looksLikeFormula(text), JSON.stringify(text));
    assert.ok(!looksLikeFormula('a\t=1'));
  });

  test('FORMULA2 of a long run in time that grows with it', () => {
    const started = performance.now();
    assert.ok(!looksLikeFormula(`${'\u200b '.repeat(500_000)}a`));
    assert.ok(performance.now() - started < 1000);
  });
});
