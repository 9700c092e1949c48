import { categoriesName } from '../../src/vocabulary/breakdowns.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formWords } from '../../src/vocabulary/form.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import { MISSING_STATUSES, TASK_STATES, VALUE_STATUSES } from '../../src/observations/observation.js';
import { PARTS } from '../../src/report/form.js';
import { normalizeTyped, parseTyped } from '../../src/report/reading/parse.js';
import { missingOf, statusOf, taskOf } from '../../src/report/reading/words.js';

describe('words of the form', () => {
  for (const locale of LOCALES) {
    const words = formWords[locale];

    test(`the labels of the lists mean what they are offered for, in ${locale}`, () => {
      for (const [state, label] of Object.entries(words.task)) assert.equal(taskOf(normalizeTyped(label)), state);
      for (const [status, label] of Object.entries(words.missing)) assert.equal(missingOf(normalizeTyped(label)), status);
      for (const [status, label] of Object.entries(words.status)) assert.equal(statusOf(normalizeTyped(label)), status);
    });

    test(`a reason typed where a value belongs is understood, in ${locale}`, () => {
      for (const [status, label] of Object.entries(words.missing)) {
        assert.deepEqual(parseTyped(label, 'percent'), { kind: 'missing', status, why: label });
      }
    });

    test(`every state, reason and part has a word of its own, and so has each status that is offered, in ${locale}`, () => {
      assert.deepEqual(Object.keys(words.task).sort(), [...TASK_STATES].sort());
      assert.deepEqual(Object.keys(words.missing).sort(), [...MISSING_STATUSES].sort());
      assert.ok(Object.keys(words.status).every((status) => (VALUE_STATUSES as readonly string[]).includes(status)));
      assert.deepEqual(Object.keys(words.parts).sort(), [...PARTS].sort());
      const all = [words.task, words.missing, words.status, words.parts].flatMap((list) => Object.values(list));
      assert.equal(new Set(all).size, all.length);
    });
  }

  test('periods read as a clerk says them', () => {
    const told = (period: string) => LOCALES.map((locale) => formWords[locale].period(period));
    assert.deepEqual(told('2025'), ['2025年', '2025']);
    assert.deepEqual(told('2025-H1'), ['2025年上半年', '2025 H1']);
    assert.deepEqual(told('2025-H2'), ['2025年下半年', '2025 H2']);
    assert.deepEqual(told('2025-Q3'), ['2025年第3季度', '2025 Q3']);
    assert.deepEqual(told('2025-07'), ['2025年7月', '2025 07']);
  });
});

test('periods are told with their cycle, without the year said twice', () => {
  const { round } = formWords['zh-CN'];
  assert.equal(round(['2025'], 'annual'), '2025年度监测');
  assert.equal(round(['2024', '2025'], 'annual'), '2024、2025年度监测');
  assert.equal(round(['2025-H1'], 'annual'), '2025年上半年监测');
  assert.equal(round(['2025-Q3'], 'annual'), '2025年第3季度监测');
  assert.equal(round(['2025'], 'mid-term'), '2025年中期评估');
  assert.equal(round(['2030'], 'final'), '2030年终期评估');
  const { round: english } = formWords.en;
  assert.equal(english(['2025'], 'annual'), '2025 annual monitoring');
  assert.equal(english(['2025-H1'], 'annual'), '2025 H1 monitoring');
  assert.equal(english(['2024', '2025'], 'mid-term'), '2024, 2025 mid-term evaluation');
});

test('the categories of a dimension are told by name, or by the dimension where they are many', () => {
  const ages = { id: 'age', name: '年龄', categories: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id })) };
  assert.equal(categoriesName('residence', {}, 'zh-CN'), '城镇、农村');
  assert.equal(categoriesName('sex', {}, 'zh-CN'), '女性、男性');
  assert.equal(categoriesName('age', { dimensions: [ages] }, 'zh-CN'), '各年龄');
  assert.equal(categoriesName('residence', {}, 'en'), 'urban, rural');
});
