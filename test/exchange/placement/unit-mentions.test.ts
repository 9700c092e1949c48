import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { unitMention } from '../../../src/exchange/placement/unit-mentions.js';
import { kaiping } from '../desk.js';

const [U, W, S] = ['妇女失业保险参保人数', '妇女工伤保险参保人数', '适龄妇女宫颈癌人群筛查率'];
const social = new FormContext(kaiping({ department: 'human-resources' }));
const health = new FormContext(kaiping());

function place(table: string, context = social) {
  const { typed, doubts, converted } = placeRows(context, { rows: table.split(' / ').map((row) => row.split('|')) });
  const numbers = typed.filter(({ column }) => context.session.form.columns[column]!.part === 'value').map(({ text }) => text);
  return { numbers, doubts: doubts.map(({ code, text }) => `${code} ${text}`), converted };
}

const mentioned = (text: string) => unitMention(social.units, text, social.headings.names)?.units.map((unit) => unit.text) ?? null;

describe('units that are only mentioned', () => {
  test('UNITMENTION1 a multiple of what is counted, or a rate, in any sentence', () => {
    for (const line of [
      '说明：表中人数以千人计',
      '注：人数按千人统计',
      '注：参保人数单位千人',
      '（人数：千人）',
      '注：保险类指标计量单位为千人',
      '注：凡人数均为千人',
      '注：千人',
      '计量：千人',
      '注：上表参保人数的单位是千人',
    ])
      for (const table of [`${line}| / 指标|2025年 / ${U}|52`, `指标|2025年 / ${U}|52 / ${line}|`])
        assert.deepEqual([place(table).numbers, place(table).doubts], [['52'], [`unit ${line}`]], table);
    for (const line of ['（千人）', '单位千人', '〔单位：千人〕', '备注：人数（千人）'])
      assert.deepEqual(place(`指标|2025年 / ${U}|52 / ${line}|`).doubts.length, 1, line);
    for (const head of ['指标：千人', '指标/千人', '项目 千人', '指标名称、千人', '指标（人数：千人）'])
      assert.deepEqual(place(`${head}|2025年 / ${U}|52`).doubts, [`unit ${head}`], head);
    assert.deepEqual(place(`指标|2025年|千人 / ${U}|52| / ${W}|61|`).doubts, ['unit 千人']);
    assert.deepEqual(place(`指标|2025年 / ${S}|81.2 / 注：上表数值均为‰|`, health).doubts, ['unit 注：上表数值均为‰']);
    for (const text of ['新增参保3.2万人', '每千人口', '近万人受益', '千人计划', '数以万计', '万人评议', '填报单位 万人', '五千人'])
      assert.equal(mentioned(text), null, text);
  });

  test('UNITMENTION2 a multiplier alone, where it is said to be the unit', () => {
    for (const line of ['注：表内数据精确到千位', '注：人数用“千”表示', '以千计', '注：人数以万计', '参保人数以万计'])
      assert.deepEqual(place(`指标|2025年 / ${U}|52 / ${line}|`).doubts, [`unit ${line}`], line);
  });

  test('UNITMENTION3 all figures multiplied or divided', () => {
    for (const line of [
      '注：表中数据扩大100倍',
      '数值×1000',
      '注：数字需乘以1000',
      '注：表中数字为上报数的10倍',
      '注：表中数值为小数（非百分数）',
    ])
      assert.deepEqual(place(`指标|2025年 / ${S}|81.2 / ${line}|`, health).doubts, [`unit ${line}`], line);
    for (const line of [
      '注：率=筛查人数÷应筛查人数×100%',
      '计算公式：死亡数/活产数×1000',
      '注：保留两位小数',
      '注：均为一位小数',
      '注：规模扩大1倍',
    ])
      assert.deepEqual(place(`指标|2025年 / ${S}|81.2 / ${line}|`, health).doubts, [], line);
  });

  test('UNITMENTION4 not where a nearer unit is told, or the indicator has it', () => {
    const note = '说明：表中人数以千人计';
    assert.deepEqual(place(`指标|单位|2025年 / ${U}|人|52000 / ${note}|`).doubts, []);
    assert.deepEqual(place(`指标|2025年（千人） / ${U}|52 / ${note}|`).doubts, []);
    assert.deepEqual(place(`单位：千人| / 指标|2025年 / ${U}|52 / ${note}|`).numbers, ['52000']);
    assert.deepEqual(place(`单位：千人| / 指标|2025年 / ${U}|52 / ${note}|`).doubts, []);
    assert.deepEqual(place(`指标|2025年 / 孕产妇死亡率|6.2 / 注：孕产妇死亡率单位为十万分率|`, health).doubts, []);
    assert.deepEqual(place(`指标|2025年 / ${S}|81.2 / ${note}|`, health).doubts, []);
  });

  test('LINE4 （以上单位：千人） is not said of the table below it', () => {
    const { numbers } = place(`指标|2025年 / ${U}|52 / （以上单位：千人）| / 指标|2025年 / ${W}|61022`);
    assert.deepEqual(numbers, ['52', '61022']);
  });

  test('ROWREMARK2 REMARK4 columns of labels and remarks that tell a unit or a right number', () => {
    for (const table of [
      `类别|指标|2025年 / 社会保险（千人）|${U}|52`,
      `指标|数值|指标解释 / ${U}|52|年末参保人数，单位：千人`,
      `指标|数值|备注 / ${U}|52|按千人填报`,
      `指标|数值|备注 / ${U}|52|单位为千人`,
      `指标|数值|备注 / ${U}|52|千人口径`,
    ])
      assert.deepEqual(place(table).doubts.length, 1, table);
    for (const head of ['指标解释', '计算方法'])
      assert.deepEqual(place(`指标|2025年|${head} / ${S}|81.2|应为82.1`, health).doubts, ['correction 应为82.1'], head);
    for (const table of [`指标|单位|2025年|指标解释 / ${U}|人|52000|以千人计`, `指标|2025年|计算方法 / ${U}|52000|人数÷人口×1000‰`])
      assert.deepEqual(place(table).doubts, [], table);
  });
});
