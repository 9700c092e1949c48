import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import type { Unplaced } from '../../../src/exchange/placement/placed.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { byKey, small } from '../desk.js';

const place = (text: string) => placeRows(new FormContext(session), { rows: text.split('\n').map((line) => line.split('\t')) });
const session = small();

describe('what a row says besides its name', () => {
  test('ROWCONTEXT1 a blank is as the row above', () => {
    const placed = place('地区\t指标\t数值\n台山市\t就诊人次\t9\n\t女\t4\n\t筛查率\t70\n合计\t孕产妇死亡率\t8');
    assert.deepEqual(byKey(session, placed), { 'mortality|440783|2025||value': '8' });
    assert.deepEqual([...new Set(placed.unplaced.map(({ why }) => why))], ['other-region']);
  });

  test('ROWCONTEXT2 a row of another region or period is not placed, though it bears the same name', () => {
    const placed = place('指标\t年份\t数值\n筛查率\t2023年\t70\n筛查率\t2024年\t71\n筛查率\t2025年\t72');
    assert.deepEqual(byKey(session, placed), { 'screening|440783|2025||value': '72' });
    assert.deepEqual(
      placed.unplaced.map(({ why }) => why),
      ['other-period', 'other-period'],
    );
  });

  test('ROWCONTEXT4 a row that is a period or a region alone heads those below', () => {
    const years = place('指标\t数值\n2025年\t\n筛查率\t70\n2024年\t\n孕产妇死亡率\t8');
    assert.deepEqual(byKey(session, years), { 'screening|440783|2025||value': '70' });
    assert.deepEqual(
      years.unplaced.map(({ why, text }) => [why, text]),
      [['other-period', '孕产妇死亡率']],
    );
    for (const [own, other] of [
      ['某县', '台山市'],
      ['一、某县', '二、台山市'],
      ['某县：', '台山市：'],
      ['本县', '全省'],
      ['某县统计表', '台山市统计表'],
    ] as const) {
      const regions = place(`指标\t数值\n${own}\t\n筛查率\t70\n${other}\t\n孕产妇死亡率\t8`);
      assert.deepEqual(byKey(session, regions), { 'screening|440783|2025||value': '70' }, own);
      const [{ why, text, said }] = regions.unplaced as [Unplaced];
      assert.deepEqual([why, text, said], ['other-region', '孕产妇死亡率', other.replace('统计表', '')], other);
    }
    const later = place('指标\t数值\n台山市\t\n筛查率\t70\n某县\t\n孕产妇死亡率\t8');
    assert.deepEqual(byKey(session, later), { 'mortality|440783|2025||value': '8' });
  });

  test('ROWCONTEXT3 a bracket of the name itself says nothing more', () => {
    const own = small({ plan: renamed('筛查率（2024年）') });
    const placed = placeRows(new FormContext(own), { rows: [['筛查率（2024年）', '70']] });
    assert.equal(placed.typed.length, 1);
  });
});

describe('lengths of time in brackets', () => {
  test('BRACKET5 another than that of the name is asked about', () => {
    const doubts = (name: string, text: string) =>
      placeRows(new FormContext(small({ plan: renamed(name) })), {
        rows: [
          ['指标', '数值'],
          [text, '70'],
        ],
      }).doubts.map((one) => one.text);
    assert.deepEqual(doubts('月人均养老金', '月人均养老金（年）'), ['年']);
    assert.deepEqual(doubts('月人均养老金', '月人均养老金（月）'), []);
    assert.deepEqual(doubts('筛查率', '筛查率（年）'), []);
  });
});

describe('brackets within a name', () => {
  test('ROWCONTEXT3 what a name lists in its own brackets is no unit', () => {
    const own = small({ plan: renamed('各镇(场、景区)筛查率') });
    const placed = placeRows(new FormContext(own), { rows: [['各镇(场、景区)筛查率（%）', '70']] });
    assert.deepEqual(
      placed.typed.map(({ text }) => text),
      ['70'],
    );
  });
});

describe('marks of repetition', () => {
  test('ROWCONTEXT7 〃 and 同上 say what stands above', () => {
    for (const mark of ['〃', '同上', '"', '″']) {
      const placed = place(`指标\t单位\t地区\t数值\n就诊人次\t万人次\t台山市\t9\n筛查率\t%\t${mark}\t70`);
      assert.deepEqual(byKey(session, placed), {}, mark);
      const unit = place(`指标\t单位\t数值\n就诊人次\t万人次\t9\n女\t${mark}\t4`);
      assert.deepEqual(byKey(session, unit), { 'visits|440783|2025||value': '90000', 'visits|440783|2025|sex=F|value': '40000' }, mark);
      const year = place(`指标\t年份\t数值\n筛查率\t2024年\t70\n孕产妇死亡率\t${mark}\t8`);
      assert.deepEqual(byKey(session, year), {}, mark);
    }
  });

  test('ROWCONTEXT1 a year beside no name speaks of the indicator above', () => {
    assert.deepEqual(byKey(session, place('指标\t年份\t数值\n筛查率\t2024\t70\n\t2025\t71')), { 'screening|440783|2025||value': '71' });
    const years = small({ periods: ['2024', '2025'] });
    const rows = [
      ['指标', '年份', '数值'],
      ['筛查率', '2024', '70'],
      ['', '2025', '71'],
      ['孕产妇死亡率', '2024', '8'],
      ['', '2025', '9'],
    ];
    assert.deepEqual(byKey(years, placeRows(new FormContext(years), { rows })), {
      'screening|440783|2024||value': '70',
      'screening|440783|2025||value': '71',
      'mortality|440783|2024||value': '8',
      'mortality|440783|2025||value': '9',
    });
  });

  test('ROWCONTEXT8 years and kinds of figures below the indicator that they are of', () => {
    const value = (rows: string, of = session) =>
      Object.values(byKey(of, placeRows(new FormContext(of), { rows: `指标|数值/${rows}`.split('/').map((row) => row.split('|')) }))).join(
        ' ',
      );
    for (const [rows, right] of [
      ['筛查率|/2024年|85/2025年|86', '86'],
      ['筛查率/2024|85/2025|86', '86'],
      ['筛查率|/其中：2025年|86/2024年|85', '86'],
      ['筛查率|/2024年|85/2025年|86/孕产妇死亡率|/2024年|9/2025年|8', '86 8'],
      ['筛查率|/目标|95/实际|90', '90'],
      ['筛查率|/上年|84/本年|85', '85'],
      ['筛查率|90/同比|1.5/孕产妇死亡率|8', '90 8'],
      ['筛查率|90/2025年|85/孕产妇死亡率|8', '8'],
      ['甲指标|/2025年|85/孕产妇死亡率|8', '8'],
      ['2025年|85/筛查率|90', '90'],
      ['筛查率|90/3|85', '90'],
    ] as const)
      assert.equal(value(rows), right, rows);
    assert.equal(value('筛查率|/2024年|85/2025年|86', small({ periods: ['2024', '2025'] })), '85 86');
    assert.deepEqual(
      place('指标\t数值\n筛查率\t\n2024年\t85\n2025年\t86').unplaced.map(({ why, text, cells }) => `${why} ${text} ${cells}`),
      ['other-period 2024年 1'],
    );
  });
});

function renamed(name: string) {
  const { plan } = session;
  return { ...plan, indicators: plan.indicators.map((one) => (one.id === 'screening' ? { ...one, name } : one)) };
}
