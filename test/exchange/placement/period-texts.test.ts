import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainName } from '../../../src/exchange/placement/names.js';
import { periodOf, readPeriod, type PeriodText } from '../../../src/exchange/placement/period-texts.js';
import { periodsIn } from '../../../src/exchange/placement/title-periods.js';

const code = ({ year, part }: PeriodText) => [year, part].filter((one) => one !== undefined).join('-');
const read = (text: string) => {
  const found = readPeriod(plainName(text));
  return found && code(found);
};
const titled = (text: string) => periodsIn(plainName(text)).map(code).join(' ');

describe('periods in tables', () => {
  test('PERIODTEXT7 the end of a month, and of what ends with it; and what says to be the whole year', () => {
    const means = (text: string, ...periods: string[]) => periodOf(readPeriod(plainName(text))!, periods);
    for (const text of ['2025年6月末', '2025年6月底', '2025年6月30日', '6月末', '截至2025年6月', '截至6月底']) {
      assert.equal(means(text, '2025-H1'), '2025-H1', text);
      assert.equal(means(text, '2025-Q1', '2025-Q2'), '2025-Q2', text);
      for (const other of [['2025'], ['2025-H2'], ['2024-H2', '2025-Q3']]) assert.equal(means(text, ...other), null, text);
    }
    assert.deepEqual(
      [means('2025年9月底', '2025-Q3'), means('3月末', '2025-Q1'), means('2024年6月末', '2025-H1')],
      ['2025-Q3', '2025-Q1', null],
    );
    assert.deepEqual([means('2025年6月', '2025-H1'), means('2025年6月份', '2025-H1')], [null, null]);
    assert.deepEqual([means('6月末', '2025-06', '2025-H1'), means('2025年12月底', '2025')], ['2025-06', '2025']);
    const isWhole = (text: string) => readPeriod(plainName(text))?.isWhole ?? false;
    for (const text of [
      '全年',
      '2025年全年',
      '2025年1-12月',
      '2025年末',
      '2025年底',
      '2025年年报',
      '2025/12/31',
      '截至2025年12月',
      '截止到2025年12月底',
      '年报',
    ])
      assert.equal(isWhole(text), true, text);
    for (const text of ['2025', '2025年', '2025年度', '2025年1-6月', '2025-12', '2025年6月末']) assert.equal(isWhole(text), false, text);
  });

  test('PERIODTEXT1 a year with what stands behind it', () => {
    for (const text of [
      '2025',
      '2025年',
      '2025 年度',
      '25年',
      '25年度',
      '２０２５年',
      '2025年末',
      '民国114年',
      '民國114年度',
      '民国一一四年',
      '民国一百一十四年',
    ])
      assert.equal(read(text), '2025', text);
    assert.deepEqual([read('民国113'), read('民国一百年'), read('民国十四年')], ['2024', '2011', '1925']);
    assert.deepEqual(['甲子年', '甲辰年', '乙巳年', '乙巳年末', '癸亥年', '甲丑年'].map(read), [
      '1984',
      '2024',
      '2025',
      '2025',
      '2043',
      null,
    ]);
    for (const text of ['25', '', '数值', '12月数']) assert.notEqual(read(text), '2025', text);
  });

  test('PERIODTEXT2 parts of a year; from January to December it is the year', () => {
    const cases = {
      '2025年上半年': '2025-H1',
      '2025年下半年': '2025-H2',
      '2025年第二季度': '2025-Q2',
      '2025年4季度': '2025-Q4',
      '2025-H1': '2025-H1',
      '2025-03': '2025-03',
      '2025年3月': '2025-03',
      '2025年1—6月': '2025-H1',
      '2025年7月-12月': '2025-H2',
      '2025年1-12月': '2025',
      '2025年12月末': '2025',
      '2025年12月31日': '2025',
      '2025年6月末': '2025-06',
      上半年: 'H1',
      一季度: 'Q1',
    };
    for (const [text, period] of Object.entries(cases)) assert.equal(read(text), period, text);
  });

  test('PERIODTEXT2 from the first day of a month to the last of one', () => {
    const days = ['2024.1.1-2024.12.31', '2024年1月1日至2024年12月31日', '2024/01/01-12/31', '自2024年1月1日起至2024年12月31日止'];
    for (const text of days) assert.deepEqual([read(text), titled(text), titled(`统计时段：${text}`)], ['2024', '2024', '2024'], text);
    assert.deepEqual(
      [
        titled('2025年1月1日至6月30日'),
        titled('2025年1月1日—9月30日监测表'),
        titled('2024.10.01～2025.09.30'),
        titled('2025年2月1日至2月28日'),
      ],
      ['2025-H1', '2025-other', '2025-other', '2025-02'],
    );
    for (const text of ['2024-01-05至2024-03-10', '规划期：2021年1月1日至2030年12月31日']) assert.equal(titled(text), '', text);
    for (const done of ['填报期限：', '报送时间：', '有效期：', '调查时间：'])
      assert.equal(titled(`${done}2026年1月1日至1月31日`), '', done);
    assert.equal(titled('本表于2026年1月1日至1月31日期间填报'), '');
    assert.deepEqual([titled('普查标准时点：2020年11月1日零时'), titled('统计时点：2024年12月31日')], ['2020', '2024']);
  });

  test('PERIODTEXT3 months that are no period', () => {
    for (const text of [
      '2025年1-9月',
      '2025年半年报',
      '2025年季报',
      '2025年年中',
      '2025年中',
      '2025年中（6月）',
      '2025年中统计表',
      '25年中',
    ])
      assert.equal(read(text), '2025-other', text);
    assert.equal(read('1—11月'), 'other');
    for (const text of ['2025年中小学统计表', '2025年中国妇女', '2025年中医院统计表', '2025年中职学生', '2025年度中心数据'])
      assert.equal(read(text), '2025', text);
  });

  test('PERIODTEXT4 a title counts by the years it speaks of', () => {
    const cases = {
      '监测统计表（2024年度）': '2024',
      '2025年1-12月统计表': '2025',
      '规划（2021—2030年）2025年监测表': '2025',
      '规划(2021至2030年)监测表': '',
      '填报日期：2026年3月1日': '',
      '制表时间：2026年3月': '',
      以2020年为基期: '',
      比2020年提高: '',
      '国统制〔2024〕12号': '',
      有效期至2027年1月: '',
      '2024年、2025年对比表': '2024 2025',
      民国113年统计表: '2024',
      甲辰年开平市统计表: '2024',
      开平市2025年中监测表: '2025-other',
      '2020': '2020',
      '电话：2020123': '',
      // What is filled in, or done to, figures of a year is of that year; the day on which it was done is not.
      关于填报2024年度监测数据的函: '2024',
      填报2024年数据: '2024',
      审核2024年妇女监测结果: '2024',
      '2025年监测（上报2024年数）': '2025 2024',
      时间2024年: '2024',
      比2024年数据: '2024',
      以2024年数据上报: '2024',
      自2024年监测表: '2024',
      '2024年上报数据': '2024',
      关于印发2024年统计监测表的通知: '2024',
      上报2024年6月数据: '2024-06',
      '2025年监测表（填报2026年）': '2025',
      '2025年监测表（审核2026年2月）': '2025',
      '2025年监测表（2026年2月填报）': '2025',
      上报时间2026年2月监测表: '',
      '2025年监测表（2021年印发）': '2025',
      '2026年填报的2025年监测表': '2025',
      比2020年提高情况: '',
      以2020年数据为基期: '',
      自2021年起实施: '',
    };
    for (const [text, periods] of Object.entries(cases)) assert.equal(titled(text), periods, text);
  });

  test('PERIODTEXT3 days, a year’s beginning, school years and spans are told apart', () => {
    const cases = {
      '2025年初': '2025-other',
      '2024/2025学年': '2024-other',
      '2025-2030': '2025-other',
      前三季度: 'other',
      '2025-03-05': '2025-other',
      '2025-12-31': '2025',
      '20251231': '2025',
      '2025.6': '2025-06',
      '202506': '2025-06',
      '二○二五年': '2025',
      fy2025: '2025',
      '1-12月': '',
      全年: '',
      截至12月: '',
      '2025.1.1-2025.12.31': '2025',
      '2025年(1-6月)': '2025-H1',
    };
    for (const [text, period] of Object.entries(cases)) assert.equal(read(text), period, text);
  });

  test('PERIODTEXT5 a year and a part said apart are one period', () => {
    assert.equal(titled('2025年度某县上半年统计表'), '2025-H1');
    assert.equal(titled('2024年、2025年上半年'), '2024 2025-H1');
  });

  test('PERIODTEXT6 a part alone is of the year of the form', () => {
    const period = (text: string, periods: string[]) => periodOf(readPeriod(plainName(text))!, periods);
    assert.equal(period('上半年', ['2025-H1']), '2025-H1');
    assert.equal(period('下半年', ['2025-H1', '2025-H2']), '2025-H2');
    assert.equal(period('上半年', ['2024-H1', '2025-H2']), null);
    assert.equal(period('上半年', ['2025']), null);
    assert.equal(period('全年', ['2025']), '2025');
    assert.equal(period('全年', ['2024', '2025']), undefined);
    assert.equal(period('全年', ['2025-H1']), null);
  });
});
