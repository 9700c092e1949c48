import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BreakdownWords } from '../../../src/exchange/placement/breakdown-words.js';
import { Spelling } from '../../../src/exchange/placement/names.js';
import { small, smallPlan } from '../desk.js';

const words = new BreakdownWords(small().plan);
const find = (text: string, of = words) => of.find(new Spelling(text));
const only = (text: string) => find(text)?.readings;

describe('words of breakdowns', () => {
  test('BREAKWORD1 by label, by a usual word, by id; of every dimension of the plan', () => {
    for (const text of ['女性', '女童', 'female', 'F']) assert.deepEqual(only(text), [{ sex: 'F' }], text);
    for (const text of ['城镇', 'Urban', '城市']) assert.deepEqual(only(text), [{ residence: 'U' }], text);
    for (const text of ['65岁及以上', '65-']) assert.deepEqual(only(text), [{ age: '65-' }], text);
  });

  test('BREAKWORD2 what stands in front adds nothing', () => {
    for (const text of ['其中：女', 'of which: female', '(2)女', '其中：2.女', '－－女', '#女', '其中：65岁以下'])
      assert.equal(only(text)?.length, 1, text);
  });

  test('BREAKWORD3 total words, alone and with a category', () => {
    assert.deepEqual(find('男女合计'), { readings: [{}], isTotal: true });
    assert.deepEqual(only('合计女'), [{ sex: 'F' }]);
  });

  test('BREAKWORD4 parts', () => {
    assert.deepEqual(find('其中：分子'), { readings: [{}], part: 'numerator' });
    assert.deepEqual(find('女（分母）'), { readings: [{ sex: 'F' }], part: 'denominator' });
    assert.equal(find('分子分母'), null);
  });

  test('BREAKWORD5 dimensions add up, categories of one contradict', () => {
    assert.deepEqual(only('农村 女'), [{ residence: 'R', sex: 'F' }]);
    assert.equal(find('女男'), null);
  });

  test('BREAKWORD6 a word of two dimensions has two readings', () => {
    const dimension = (id: string) => ({ id, name: id, exhaustive: true, categories: [{ id: `${id}-x`, name: '其他' }, { id: `${id}-y`, name: '本地' }] }); // prettier-ignore
    const plan = smallPlan({ dimensions: [dimension('kind'), dimension('origin')] });
    assert.deepEqual(find('其他', new BreakdownWords(plan))?.readings, [{ kind: 'kind-x' }, { origin: 'origin-x' }]);
  });

  test('BREAKWORD7 a unit is told', () => {
    assert.deepEqual(find('女（人）'), { readings: [{ sex: 'F' }], unit: '人' });
  });

  test('BREAKWORD8 按性别分 heads a dimension', () => {
    for (const text of ['按性别分', '分性别', '按性别分组：', 'by sex']) assert.equal(find(text)?.heads, 'sex', text);
  });

  test('BREAKWORD9 all of a text must be known', () => {
    for (const text of ['女干部', '其中', '', '：', '女'.repeat(61), '1', '数值', '备注']) assert.equal(find(text), null, text);
  });
});
