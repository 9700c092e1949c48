import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainName, RowNames } from '../../../src/exchange/placement/names.js';
import { kaiping, small, smallPlan } from '../desk.js';
import { indicator } from '../../plan/sample.js';

const session = small();
const names = new RowNames(session);
/** Ids of the rows a text may mean. */
const ids = (text: string, of = names, form = session.form) => of.find(text)?.rows.map((row) => `${form.rows[row]!.indicator.id}`);

describe('names of rows', () => {
  test('NAME1 by name and by id', () => {
    assert.deepEqual(ids('孕产妇死亡率'), ['mortality']);
    assert.deepEqual(names.find('mortality'), { rows: [1], isKey: true });
    assert.deepEqual(names.find('mortality|440783'), { rows: [1], isKey: true });
    assert.equal(ids('死亡率'), undefined);
    assert.equal(ids(''), undefined);
  });

  test('NAME2 blanks, full-width forms, dashes, quotes and invisible marks make no difference', () => {
    for (const text of [' 孕产妇 死亡率 ', '孕产妇\u200b死亡率', '“孕产妇死亡率”', 'ＭＯＲＴＡＬＩＴＹ'])
      assert.deepEqual(ids(text), ['mortality'], text);
    for (const text of ['35-45岁妇女宫颈癌筛查率', '３５－４５岁妇女宫颈癌筛查率', '35~45岁妇女宫颈癌筛查率', '35–45岁妇女宫颈癌筛查率']) {
      assert.deepEqual(ids(text), ['cervical'], text);
    }
    for (const text of ['孕產婦死亡率', '孕產妇死亡率']) assert.deepEqual(ids(text), ['mortality'], text);
    assert.deepEqual(['指標', '數值', '計量單位', '年份', '統計值'].map(plainName), ['指标', '数值', '计量单位', '年份', '统计值']);
    assert.deepEqual([plainName('單位：萬人'), plainName('個、歲、億')], ['单位:万人', '个,岁,亿']);
  });

  test('NAME3 numbering in front and marks around are left out', () => {
    for (const text of [
      '1.孕产妇死亡率',
      '1、孕产妇死亡率',
      '（一）孕产妇死亡率',
      '一、孕产妇死亡率',
      '①孕产妇死亡率',
      '⑴ 孕产妇死亡率',
      '2.1.3 孕产妇死亡率',
      'A1. 孕产妇死亡率',
      'A1孕产妇死亡率',
      '（B2）孕产妇死亡率',
      'C、孕产妇死亡率',
      '①、孕产妇死亡率',
      '指标1：孕产妇死亡率',
      '监测指标三、孕产妇死亡率',
      '指标名称：孕产妇死亡率',
      '第2项：孕产妇死亡率',
    ]) {
      assert.deepEqual(ids(text), ['mortality'], text);
    }
    for (const text of [
      '*孕产妇死亡率',
      '▲孕产妇死亡率▲',
      '孕产妇死亡率：',
      '其中：孕产妇死亡率',
      '3 35—45岁妇女宫颈癌筛查率',
      '3.35—45岁妇女宫颈癌筛查率',
      'A1.35—45岁妇女宫颈癌筛查率',
      '指标2：35—45岁妇女宫颈癌筛查率',
    ]) {
      assert.equal(ids(text)?.length, 1, text);
    }
  });

  test('NAME3 numbering before a name that begins with a number', () => {
    for (const text of [
      '7.35—45岁妇女宫颈癌筛查率',
      '五、35—45岁妇女宫颈癌筛查率',
      '1.2、35—45岁妇女宫颈癌筛查率',
      '7 35—45岁妇女宫颈癌筛查率',
    ])
      assert.notEqual(new RowNames(small()).find(text), null, text);
    assert.equal(new RowNames(small()).find('五35—45岁以下妇女'), null);
  });
  test('NAME3 a number that belongs to the name is not taken off it', () => {
    assert.equal(ids('45岁妇女宫颈癌筛查率'), undefined);
    for (const text of ['A孕产妇死亡率', 'F：孕产妇死亡率', '（R）孕产妇死亡率', '主要孕产妇死亡率', '第一孕产妇死亡率'])
      assert.equal(ids(text), undefined, text);
    const two = small({
      plan: smallPlan({ indicators: [indicator('one', { name: '1.孕产妇死亡率' }), indicator('two', { name: '孕产妇死亡率' })] }),
    });
    assert.deepEqual(ids('1.孕产妇死亡率', new RowNames(two), two.form), ['one']);
  });

  test('NAME4 a unit in brackets behind is left out', () => {
    for (const text of ['孕产妇死亡率（1/10万）', '孕产妇死亡率(/10万)', '1.孕产妇死亡率[‱]'])
      assert.deepEqual(ids(text), ['mortality'], text);
  });

  test('NAME7 marks of footnotes behind a name are none of it', () => {
    for (const mark of ['①', '②③', '¹', '²', '注1', '注', '1)', '12)', '[1]', '[注2]', '（注1）', '*', '❶'])
      for (const text of [`孕产妇死亡率${mark}`, `3.孕产妇死亡率 ${mark}`]) assert.deepEqual(ids(text), ['mortality'], text);
    for (const text of ['孕产妇死亡率1', '孕产妇死亡率和', '孕产妇死亡注1']) assert.equal(ids(text), undefined, text);
    const two = small({
      plan: smallPlan({ indicators: [indicator('one', { name: '筛查率①' }), indicator('two', { name: '筛查率' })] }),
    });
    assert.deepEqual([ids('筛查率①', new RowNames(two), two.form), ids('筛查率②', new RowNames(two), two.form)], [['one'], ['two']]);
  });

  test('NAME5 a name of several regions is all of them; with its region, one', () => {
    const regions = small({ regions: ['440783', '440784'], regionNames: { '440784': '邻县' } });
    const of = new RowNames(regions);
    const at = (text: string) => of.find(text)?.rows.map((row) => regions.form.rows[row]!.region);
    assert.deepEqual(at('孕产妇死亡率'), ['440783', '440784']);
    for (const text of ['孕产妇死亡率 440784', '孕产妇死亡率（邻县）', '邻县孕产妇死亡率', '孕产妇死亡率-邻县'])
      assert.deepEqual(at(text), ['440784'], text);
  });

  test('NAME6 an indicator of another department is known as such', () => {
    assert.deepEqual(names.find('入学率'), { rows: [], isKey: false });
  });

  test('NAME1 every indicator of a real form is found by its own name', () => {
    const real = kaiping();
    const of = new RowNames(real);
    for (const [row, { indicator: one }] of real.form.rows.entries()) assert.deepEqual(of.find(one.name)?.rows, [row], one.name);
  });
});
