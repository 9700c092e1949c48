import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codePointOf, hiddenIn, inPlainSight } from '../../src/plan/hidden.js';

const MARKS = ['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2066', '\u2069', '\u0000', '\u001b', '\u007f', '\u0085'];
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u3164', '\u2028', '\u{e0041}', '\n', '\t'];

describe('hidden characters', () => {
  test('HIDDEN1 none may stand in a name', () => {
    for (const mark of [...MARKS, ...UNSEEN]) assert.equal(hiddenIn(`甲${mark}乙`, 'name'), mark, codePointOf(mark));
    for (const name of ['孕产妇死亡率（1/10万）', 'Ⅲ—“甲”·乙', 'a b', '葛\u{e0100}', '\u3000'])
      assert.equal(hiddenIn(name, 'name'), undefined, name);
  });

  test('HIDDEN2 a longer text may have what is copied along with it, but is shown in its own order', () => {
    for (const mark of MARKS) assert.equal(hiddenIn(`甲${mark}`, 'text'), mark, codePointOf(mark));
    for (const mark of UNSEEN) assert.equal(hiddenIn(`甲${mark}`, 'text'), undefined, codePointOf(mark));
  });

  test('HIDDEN3 they are written out', () => {
    assert.equal(inPlainSight('5\u202e79\u0000\u{e0041}'), '5\\u202e79\\u0000\\udb40\\udc41');
    assert.equal(inPlainSight('甲 乙'), '甲 乙');
  });
});
