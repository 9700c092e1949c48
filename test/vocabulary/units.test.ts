import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakdownName, categoryName, dimensionName, gapName } from '../../src/vocabulary/breakdowns.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import { isCounted, numberWords, pointsWords, rangeWords, unitLabel, valueWords } from '../../src/vocabulary/units.js';
import { UNITS } from '../../src/plan/schema.js';
import { samplePlan } from '../plan/sample.js';

const plan = samplePlan();

test('every standard unit has a label in every language', () => {
  for (const locale of LOCALES) {
    for (const unit of UNITS) assert.ok(unitLabel({ unit }, locale).length > 0, unit);
  }
  assert.equal(unitLabel({ unit: 'per-100000' }, 'zh-CN'), '/10万');
  assert.equal(unitLabel({ unit: { count: '所' } }, 'zh-CN'), '所');
  assert.equal(unitLabel({ unit: { count: '所' } }, 'en'), 'number');
  assert.equal(unitLabel({ unit: { name: '元/月' } }, 'zh-CN'), '元/月');
  assert.equal(unitLabel({ unit: { name: '元/月' } }, 'en'), 'yuan per month');
});

test('a task has no unit', () => {
  assert.equal(unitLabel({}, 'zh-CN'), '');
  assert.equal(valueWords(1, {}, 'en'), '1');
});

test("a plan's own unit without a known English name keeps the plan's name", () => {
  assert.equal(unitLabel({ unit: { name: '亩/户' } }, 'en'), '亩/户');
  assert.equal(unitLabel({ unit: { name: 'constructor' } }, 'en'), 'constructor');
});

test('years are 岁 of a life and 年 of schooling', () => {
  assert.equal(valueWords(78.1, { unit: 'years', name: '妇女人均预期寿命' }, 'zh-CN'), '78.1岁');
  assert.equal(valueWords(11.6, { unit: 'years', name: '女性平均受教育年限' }, 'zh-CN'), '11.6年');
  assert.equal(valueWords(11.6, { unit: 'years', name: '女性平均受教育年限' }, 'en'), '11.6 years');
  assert.equal(unitLabel({ unit: 'years' }, 'zh-CN'), '岁');
});

test('one of a thing is singular in English', () => {
  assert.equal(valueWords(1, { unit: 'hours' }, 'en'), '1 hour');
  assert.equal(valueWords(2, { unit: 'hours' }, 'en'), '2 hours');
  assert.equal(pointsWords(1, { unit: 'percent' }, 'en'), '1 percentage point');
});

test('differences of shares are points, of other units the unit itself', () => {
  assert.equal(pointsWords(5, { unit: 'percent' }, 'zh-CN'), '5个百分点');
  assert.equal(pointsWords(0.5, { unit: 'permille' }, 'zh-CN'), '0.5个千分点');
  assert.equal(pointsWords(0.5, { unit: 'permille' }, 'en'), '0.5 permille points');
  assert.equal(pointsWords(2, { unit: 'per-100000' }, 'zh-CN'), '2/10万');
});

test('a range says its unit where it is read', () => {
  assert.equal(rangeWords(8, 9, { unit: { count: '所' } }, 'zh-CN'), '8—9所');
  assert.equal(rangeWords(8, 9, { unit: 'per-100000' }, 'zh-CN'), '8/10万—9/10万');
  assert.equal(rangeWords(78, 79, { unit: 'years' }, 'zh-CN'), '78—79岁');
});

test('numbers are written without rounding and without separators', () => {
  assert.deepEqual([0.1, 99.95, 1080, 20_000.5, -0, -3].map(numberWords), ['0.1', '99.95', '1080', '20000.5', '0', '-3']);
});

test('persons, times and things are counted, shares are measured', () => {
  for (const unit of ['persons', 'person-times', 'hours', { count: '个' }] as const) assert.ok(isCounted({ unit }));
  for (const unit of ['percent', 'years', 'ratio', { name: '元' }, undefined] as const) assert.ok(!isCounted({ unit }));
});

test('dimensions and categories are named by the kit or by the plan', () => {
  assert.equal(dimensionName('sex', plan, 'zh-CN'), '性别');
  assert.equal(dimensionName('age', plan, 'en'), '年龄组');
  assert.equal(dimensionName('none', plan, 'en'), 'none');
  assert.equal(categoryName('sex', 'F', plan, 'en'), 'female');
  assert.equal(categoryName('age', '65-', plan, 'zh-CN'), '65岁及以上');
  // Of observations from elsewhere a category may have any name.
  for (const name of ['constructor', 'toString', '__proto__']) {
    assert.equal(categoryName('sex', name, plan, 'zh-CN'), name);
    assert.equal(categoryName(name, name, plan, 'en'), name);
    assert.equal(dimensionName(name, plan, 'en'), name);
  }
  assert.equal(categoryName('sex', 'X', plan, 'zh-CN'), 'X');
  assert.equal(categoryName('constructor', 'X', plan, 'zh-CN'), 'X');
});

test('a breakdown of several dimensions is named by all, the total by none', () => {
  assert.equal(breakdownName(undefined, plan, 'zh-CN'), '');
  assert.equal(breakdownName({ sex: 'F', residence: 'R' }, plan, 'zh-CN'), '农村女性');
  assert.equal(breakdownName({ sex: 'F', residence: 'R' }, plan, 'en'), 'rural, female');
});

test('a gap is named by its two categories', () => {
  assert.equal(gapName({ dimension: 'sex', categories: ['M', 'F'] }, plan, 'zh-CN'), '男女差距');
  assert.equal(gapName({ dimension: 'age', categories: ['0-64', '65-'] }, plan, 'en'), 'gap between 65岁以下 and 65岁及以上');
  assert.equal(gapName(undefined, plan, 'zh-CN'), '差距');
});
