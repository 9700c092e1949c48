import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formWords } from '../../../src/vocabulary/form.js';
import { LOCALES } from '../../../src/vocabulary/locale.js';
import { MISSING_STATUSES, TASK_STATES, VALUE_STATUSES } from '../../../src/observations/observation.js';
import { normalizeTyped } from '../../../src/report/reading/parse.js';
import { maybeZero, missingOf, saysWhy, statusOf, taskOf } from '../../../src/report/reading/words.js';

const KINDS = [
  ['task', taskOf],
  ['missing', missingOf],
  ['status', statusOf],
] as const;

describe('words for a choice', () => {
  for (const locale of LOCALES) {
    for (const [kind, read] of KINDS) {
      test(`WORD1 the labels of the ${kind} list in ${locale}`, () => {
        for (const [code, label] of Object.entries(formWords[locale][kind])) assert.equal(read(normalizeTyped(label)), code, label);
      });
    }
  }

  test('WORD2 codes, in either case', () => {
    for (const code of TASK_STATES) assert.equal(taskOf(code.toUpperCase()), code);
    for (const code of MISSING_STATUSES) assert.deepEqual([missingOf(code), missingOf(code.toLowerCase())], [code, code]);
    for (const code of VALUE_STATUSES) assert.deepEqual([statusOf(code), statusOf(code.toLowerCase())], [code, code]);
  });

  test('WORD3 … stands for a figure that is lacking, — for one that can’t exist, however it was typed', () => {
    for (const dots of ['…', '……', '………', '...', '..', '......', '‥', '⋯', '⋯⋯', '···', '・・・', '･･･', '。。。', '． ．．', '… …'])
      assert.equal(missingOf(normalizeTyped(dots)), 'L', dots);
    // prettier-ignore
    const dashes = ['—', '——', '———', '–', '-', '--', '---', '－', '－－', '−', '―', '――', '‐', '‑', '‒', '─', '──', '━━', '⸺', 'ー', 'ｰ', '﹣', '﹘', '— —'];
    for (const dash of dashes) assert.equal(missingOf(normalizeTyped(dash)), 'M', dash);
    for (const slash of ['/', '//', '／', '／／', '\\', '＼', '∕']) assert.equal(missingOf(normalizeTyped(slash)), 'M', slash);
  });
  test('WORD3 one dot is none, nor are signs that mean one thing here and another there', () => {
    for (const sign of ['.', '·', '。', '×', '＊', '*', '**', '#', '?', '～', '一', '、', '_', '—…', '-/', '—1']) {
      assert.equal(missingOf(normalizeTyped(sign)), undefined, sign);
    }
  });
  test('WORD5 无 may mean 0, a sign or another word may not', () => {
    for (const word of ['无', '没有', 'None', 'nil']) assert.deepEqual([missingOf(word), maybeZero(word)], ['M', true], word);
    for (const word of ['—', '/', '不适用', '无数据', '无此项', '暂无', 'n/a', '']) assert.equal(maybeZero(word), false, word);
  });

  test('WORD7 a reason behind a dash is that reason, as the form shows it', () => {
    for (const locale of LOCALES) {
      for (const [status, label] of Object.entries(formWords[locale].missing)) {
        assert.equal(missingOf(normalizeTyped(formWords[locale].absent(label))), status);
        assert.equal(saysWhy(normalizeTyped(formWords[locale].absent(label))), true);
      }
    }
    assert.equal(missingOf('—尚未公布'), 'O');
    assert.equal(missingOf('——暂无'), 'O');
    assert.equal(missingOf('— 这里'), undefined);
    assert.equal(missingOf('—7'), undefined);
    assert.equal(saysWhy('——'), false);
  });
  test('WORD6 a word says why, or only that there is none', () => {
    for (const word of ['未统计', '不适用', 'N/A', '尚未公布', '涉密', 'K', 'l', 'Confidential']) assert.equal(saysWhy(word), true, word);
    for (const word of ['—', '…', '/', '无', '暂无', '暂无数据', '缺', '无数据', 'None', '']) assert.equal(saysWhy(word), false, word);
  });

  for (const [kind, read] of KINDS) {
    test(`WORD4 nothing else is a ${kind}, inherited names neither`, () => {
      for (const text of ['', 'constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', '0', '是', '已']) {
        assert.equal(read(text), undefined, text);
      }
    });
  }
});
