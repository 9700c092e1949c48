import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isOfOtherQuantity, isUnclear, piecesOf } from '../../../src/exchange/placement/brackets.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { EntrySession } from '../../../src/report/session.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const U = '妇女失业保险参保人数';
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };
const streets = { regions: Object.keys(names), regionNames: names };

const form = new FormContext(kaiping());
const labour = new FormContext(new EntrySession({ plan: kaiping().plan, department: 'human-resources', periods: ['2025'] }));
const labourByStreet = new FormContext(
  new EntrySession({ plan: kaiping().plan, department: 'human-resources', periods: ['2025'], ...streets }),
);
const byStreet = new FormContext(kaiping(streets));
const byYear = new FormContext(kaiping({ ...streets, periods: ['2024', '2025'] }));

/** Rows parted by ` / `, cells by `|`. */
function place(table: string, context = form): string {
  const { typed, doubts } = placeRows(context, { rows: table.split(' / ').map((row) => row.split('|')) });
  const { session } = context;
  const cells = typed.map(({ row, column, text }) => {
    const street = session.regions.length > 1 ? `${names[session.form.rows[row]!.region as keyof typeof names].slice(0, 2)}` : '';
    const year = session.periods.length > 1 ? session.form.columns[column]!.period : '';
    return `${street}${year}${street || year ? '=' : ''}${text}`;
  });
  return [...cells, ...doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
}

describe('brackets behind names and headings', () => {
  test('BRACKET1 pieces: a region, a year, a unit', () => {
    assert.deepEqual(piecesOf('三埠街道,2024年;万人'), ['三埠街道', '2024年', '万人']);
    assert.equal(place(`指标|数值 / ${S}（三埠街道，2024年）|5 / ${S}（2025年，长沙）|6`, byYear), '三埠2024=5 长沙2025=6');
    assert.equal(place(`指标|数值 / ${S}（2024年三埠街道）|5`, byYear), '三埠2024=5');
    assert.equal(place(`指标|2024年|2025年 / ${S}（三埠）|5|6`, byYear), '三埠2024=5 三埠2025=6');
    assert.equal(place(`指标|数值 / ${U}（三埠街道，万人）|5 / ${U}（人，长沙街道）|6`, labourByStreet), '三埠=50000 长沙=6');
    assert.equal(place(`指标|数值（三埠街道，万人）|数值（长沙街道，万人） / ${U}|5|6`, labourByStreet), '三埠=50000 长沙=60000');
    assert.equal(place(`指标|数值 / ${U}（开平市，万人）|5`, labour), '50000');
    assert.equal(place(`指标|数值 / ${S}（开平市，2025年）|5`), '5');
    for (const bracket of ['台山市，2025年', '2025年台山市', '开平市，2024年', '2024年开平市', '开平市，目标'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), '', bracket);
  });

  test('BRACKET2 what is not understood is asked about; what only explains is not', () => {
    for (const bracket of ['台山', '荷城', '流动人口', '公立医院', '省级'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), `5 bracket ${bracket}`, bracket);
    for (const bracket of ['台山', '荷城', '抽查医院'])
      assert.equal(place(`指标|数值（${bracket}） / ${S}|5`), `5 bracket ${bracket}`, bracket);
    for (const bracket of [
      '约束性',
      '正向指标',
      '含流动人口',
      '市卫健局',
      '目标人群',
      '%',
      '必填',
      '见注1',
      '2025年',
      '全市',
      '开平',
      '一',
    ])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), '5', bracket);
    for (const bracket of ['%', '初步数', '快报', '含流动人口', '与上年口径一致', '开平', '调整后'])
      assert.equal(place(`指标|数值（${bracket}） / ${S}|5`), '5', bracket);
    assert.deepEqual([isUnclear('台山'), isUnclear('abc')], [true, false]);
    assert.equal(place(`指标|数值 / ${S}（甲镇卫生）|5 / ${T}（甲镇卫生）|6`), '5 6 bracket 甲镇卫生');
  });

  test('BRACKET6 what makes another quantity of a name is asked about, a source and words of its own are not', () => {
    for (const bracket of ['累计', '调整', '调整后', '年龄调整', '监测点', '城区', '抽样', '修正', '加权平均', '标化率'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), `5 bracket ${bracket}`, bracket);
    for (const bracket of ['妇幼年报', '年报', '统计公报', '妇幼信息系统', '抽样调查', '全市'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), '5', bracket);
    assert.deepEqual([isOfOtherQuantity('累计', '累计完成数'), isOfOtherQuantity('累计', '完成数')], [false, true]);
  });

  test('BRACKET3 another scope or an earlier time behind a name is asked about', () => {
    for (const bracket of ['不含农民工', '不包括农村', '除流动人口外', '扣除退保', '快报', '快报数', '初步', '仅公立医院'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), `5 bracket ${bracket}`, bracket);
    for (const bracket of ['包括农民工', '年报', '最终数', '除以总数'])
      assert.equal(place(`指标|数值 / ${S}（${bracket}）|5`), '5', bracket);
  });

  test('BRACKET4 what a heading leaves out is asked about', () => {
    for (const bracket of ['不含三埠', '未含三埠', '不包括流动人口', '除流动人口外', '不计民办', '仅城区', '修订前', '核定前数据'])
      assert.equal(place(`指标|数值（${bracket}） / ${S}|5`), `5 bracket ${bracket}`, bracket);
    for (const bracket of ['包括农民工', '含三埠', '年报', '最终数', '修订后', '中期', '中期评估'])
      assert.equal(place(`指标|数值（${bracket}） / ${S}|5`), '5', bracket);
  });

  test('BRACKET2 beside regions of the form, others as short are other regions', () => {
    assert.equal(place(`指标|数值 / ${S}（台山）|5 / ${S}（开平）|6`), '6');
    assert.equal(place(`指标|数值（台山）|数值（开平） / ${S}|5|6`), '6');
    assert.equal(place(`指标|数值 / ${S}（水口）|5 / ${S}（三埠）|6`, byStreet), '三埠=6');
  });
});
