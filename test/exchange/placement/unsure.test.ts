import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { isOfPart, isUnsure } from '../../../src/exchange/placement/unsure.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const [S, T] = ['适龄妇女宫颈癌人群筛查率', '宫颈癌患者治疗率'];
const form = new FormContext(kaiping());

/** What is asked about, with the numbers in. */
function asked(table: string): readonly string[] {
  const { typed, doubts } = placeRows(form, { rows: table.split('/').map((row) => row.split('|')) });
  assert.ok(
    typed.some(({ text }) => text === '81.2'),
    table,
  );
  return doubts.map(({ code, text }) => `${code} ${text}`);
}
const below = (note: string) => asked(`指标|数值/${S}|81.2/${T}|96.5/${note}|`);
const above = (title: string) => asked(`${title}|/指标|数值/${S}|81.2/${T}|96.5`);
const beside = (remark: string) => asked(`指标|数值|备注/${S}|81.2|${remark}/${T}|96.5|`);

describe('what tables say against their own figures', () => {
  test('UNSURE1 not yet checked or decided', () => {
    for (const text of ['待核实', '未核实', '待审', '未审定', '数据未定', '未最终确认', '待更新', '尚待进一步核定', '待定']) {
      assert.equal(isUnsure(text), true, text);
      assert.deepEqual(beside(text), [`remark ${text}`], text);
    }
    for (const text of ['无待核实数据', '未定期开展', '待明年改进', '未确诊', '已核定', '未核定编制', '审核：张三', '核实无误'])
      assert.equal(isUnsure(text), false, text);
    for (const note of ['注：未最终确认', '（待补充）', '内部资料，数据未定', '数据待更新'])
      assert.deepEqual(below(note), [`unsure ${note}`], note);
    assert.deepEqual(above('2025年未审定数据'), ['unsure 2025年未审定数据']);
    assert.match(zh.doubts.unsure('数据未定', 1, ''), /数据未定/);
    assert.match(en.doubts.unsure('数据未定', 1, ''), /not yet final/);
  });

  test('UNSURE2 wrong by its own words', () => {
    for (const text of [
      '小数点错位',
      '分子分母颠倒',
      '数字写反',
      '单位报错',
      '重复计算',
      '多计一倍',
      '与统计局不一致',
      '有疑问',
      '不准确',
    ]) {
      assert.equal(isUnsure(text), true, text);
      assert.equal(beside(text).length, 1, text);
    }
    for (const text of ['如有错误请联系', '请避免漏报', '错误已更正', '防止重复计算', '不符合条件', '漏报率下降', '与去年口径不一致'])
      assert.equal(isUnsure(text), false, text);
    for (const note of ['注：两项指标数据颠倒', `注：${T}与${S}数据填反`, '注：治疗率、筛查率互换', '※第二行数据有误'])
      assert.deepEqual(below(note), [`unsure ${note}`], note);
    assert.deepEqual(above('2025年错误数据'), ['unsure 2025年错误数据']);
  });

  test('UNSURE3 not to be used, or that another number counts', () => {
    for (const text of ['不采用', '未采用', '以统计局为准', '以新表为准', '以最终核定为准']) assert.equal(isUnsure(text), true, text);
    for (const text of ['以本表为准', '以统计局数据为准', '以最新口径为准', '以文件为准', '采用统计局数'])
      assert.equal(isUnsure(text), false, text);
  });

  test('UNSURE4 for whom it is not whole', () => {
    for (const text of [
      '不含农村',
      '不包括农场',
      '除三埠街道外',
      '部分镇未报送',
      '三埠街道数据未报',
      '缺2个镇数据',
      '仅妇幼保健院',
      '仅公立',
      '仅一院',
      '数据不全',
    ]) {
      assert.equal(isOfPart(text), true, text);
      assert.deepEqual(
        beside(text).map((one) => one.split(' ')[0]),
        ['remark'],
        text,
      );
      assert.deepEqual(below(`注：${text}`).length, 1, text);
    }
    for (const text of [
      '不含税',
      '扣除价格因素',
      '仅1所',
      '仅供参考',
      '除特殊说明外',
      '仅统计女性',
      '各单位未报送的请说明',
      '部分镇街未开展',
      '含农村',
    ])
      assert.equal(isOfPart(text), false, text);
    assert.deepEqual(above('2025年妇女监测数据（不含开发区）'), ['title-group 2025年妇女监测数据（不含开发区）']);
  });

  test('REMARK9 a change, a rank or a target that the number is said to be', () => {
    for (const text of ['是增幅', '为增速', '为比上年增减', '为排名', '完成率', '得分', '此为目标', '系抽样数'])
      assert.deepEqual(beside(text), [`remark ${text}`], text);
    for (const text of ['目标', '同比', '增长', '是否达标', '为约束性指标', '完成年度目标', '目标完成率116%'])
      assert.deepEqual(beside(text), [], text);
    assert.deepEqual(below('注：此为目标'), ['title-period 注：此为目标']);
    assert.deepEqual(asked(`指标|2025年/${S}*|81.2/*表示目标值|`), [`footnote ${S}*`]);
    assert.deepEqual(asked(`指标|2025年/${S}※|81.2/※标注项以2024年数据代替|`), [`footnote ${S}※`]);
  });

  test('REMARK10 what was added up over years', () => {
    for (const text of ['累计数', '自2021年累计', '十四五累计', '2021年以来累计']) assert.deepEqual(beside(text), [`remark ${text}`], text);
    for (const text of ['全年累计数', '1-12月累计', '累计培训1200人次', '累计完成']) assert.deepEqual(beside(text), [], text);
    for (const note of ['注：筛查率为累计数（2021—2025年）', '注：自2021年累计'])
      assert.deepEqual(below(note), [`title-period ${note}`], note);
  });

  test('REMARK11 REMARK1 REMARK3 REMARK6 surveys, last year, times', () => {
    for (const text of ['2023年普查数', '2024年调查', '2024年10月抽样', '是去年的', '见2024年年鉴'])
      assert.deepEqual(beside(text), [`remark ${text}`], text);
    for (const text of ['2025年调查', '2025年8月抽样', '抽样调查']) assert.deepEqual(beside(text), [], text);
    for (const note of ['注：数据为上一年的', '时间范围：2025年1月至9月', `${S}：2024年数`])
      assert.deepEqual(below(note), [`title-period ${note}`], note);
  });

  test('CORRECTION6 another number of the size of the value', () => {
    for (const text of [
      '上报81.2，核定82.1',
      '82.1（更正）',
      '最新82.1',
      '统计局数82.1',
      '系统显示82.1',
      '新口径82.1',
      '82.1',
      '妇幼年报82.1',
    ])
      assert.deepEqual(beside(text), [`correction ${text}`], text);
    for (const text of [
      '81.2',
      '上年78.1',
      '2024年79.5%',
      '目标70',
      '不低于80',
      '其中农村78',
      '男79.9，女82.3',
      '812/1000',
      '全省平均79.8',
      '原82.1',
      '共90人',
      '第82页',
      '见附件82',
      '95%以上',
    ])
      assert.deepEqual(beside(text), [], text);
  });

  test('CORRECTION7 a line below that tells another number of a row', () => {
    for (const note of [
      '更正96.5为95.6',
      `经核实，${S}为82.1`,
      '说明：原报81.2，现改报82.1',
      `${S}（核定）82.1`,
      `补充：${S}最终数82.1`,
      '经核对筛查率是82.1，请更正',
    ])
      assert.deepEqual(below(note), [`correction ${note}`], note);
    for (const note of [`注：${S}目标为70`, `注：${S}2024年为78.1%`, `注：${S}为81.2`, `注：${S}=筛查人数/应筛查人数×100%`])
      assert.deepEqual(below(note), [], note);
  });
});
