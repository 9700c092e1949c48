import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import type { Placed } from '../../../src/exchange/placement/placed.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const session = kaiping();
const form = new FormContext(session);
const plan = (department: string) => new FormContext(new EntrySession({ plan: session.plan, department, periods: ['2025'] }));

const rowsOf = (text: string) => text.split('\n').map((line) => line.split('|'));
const place = (text: string, context = form) => placeRows(context, { rows: rowsOf(text) });
const texts = ({ typed }: Pick<Placed, 'typed'>) => typed.map(({ text }) => text).join(' ');
const told = ({ unplaced }: Pick<Placed, 'unplaced'>) => unplaced.map(({ why, text }) => `${why} ${text}`);

/** The texts taken of sheets by their names. */
function sheets(named: Readonly<Record<string, string>>, more: Partial<SessionOptions> = {}) {
  const plan = planImport(new FormContext(kaiping(more)), {
    kind: 'xlsx',
    hasMacros: false,
    sheets: Object.entries(named).map(([name, text]) => ({ name, isHidden: false, rows: rowsOf(text) })),
  });
  assert.ok(!isImportRefused(plan));
  return { taken: plan.changes.map(({ text }) => text).join(' '), told: told(plan), doubts: plan.doubts };
}

const table = (value: string) => `指标|数值\n${S}|${value}`;

describe('what a table says of its period and of the kind of its figures', () => {
  test('LINE3 the name of a sheet: alone it keeps all out, beside others the fitting one is taken', () => {
    for (const name of [
      '上半年',
      '基期',
      '2025年目标',
      '2024-12',
      '附件2-2024',
      '1-9月',
      '202406',
      '二〇二四年',
      '去年',
      '2025年预计',
      '前三季度',
      '半年',
      '年中',
      '目标值',
    ])
      assert.deepEqual([sheets({ [name]: table('90') }).taken, sheets({ [name]: table('90') }).told.length], ['', 1], name);
    for (const name of ['2025', '今年', '全年', '实际', '1-12月', '2025-12', 'Sheet1', '表1', '2025年年报', '目标完成情况', '附件2-2025'])
      assert.equal(sheets({ [name]: table('90') }).taken, '90', name);
    for (const [other, own] of [
      ['去年', '今年'],
      ['目标', '实际'],
      ['上半年', '全年'],
      ['2024', '2025'],
      ['预计', '完成'],
    ] as const) {
      const both = sheets({ [other]: table('90'), [own]: table('97.5') });
      assert.deepEqual([both.taken, both.told.length], ['97.5', 1], other);
    }
    const quarters = sheets({ 一季度: table('20'), 二季度: table('40'), 三季度: table('60'), 四季度: table('80') });
    assert.deepEqual([quarters.taken, quarters.told.length], ['', 4]);
    assert.equal(sheets({ 上半年: `2025年统计表|\n${table('50')}`, 全年: `2025年统计表|\n${table('97')}` }).taken, '97');
    assert.equal(sheets({ 上半年: `2025年统计表|\n${table('50')}`, 全年: table('97') }, { periods: ['2025-H1'] }).taken, '50');
    assert.deepEqual(sheets({ 2024: `指标|2025年\n${S}|90` }).doubts, [{ code: 'sheet-period', text: '2024' }]);
  });

  test('HEADING1 figures that were settled or reached', () => {
    for (const heading of ['2025年核定数', '2025年达到', '核定数', '2025年审定数'])
      assert.equal(texts(place(`指标|${heading}\n${S}|86`)), '86', heading);
    for (const heading of ['2024年核定数', '2030年达到', '达到目标']) assert.equal(texts(place(`指标|${heading}\n${S}|86`)), '', heading);
  });

  test('PERIODTEXT8 short years in a column of years', () => {
    for (const heading of ['年度', '年份', '年'])
      for (const [year, taken] of [
        ['24', ''],
        ['113', ''],
        ['23', ''],
        ['25', '86'],
        ['114', '86'],
      ] as const) {
        const { typed, unplaced } = place(`指标|${heading}|数值\n${S}|${year}|86`);
        assert.deepEqual([typed.map(({ text }) => text).join(' '), unplaced.length], [taken, taken === '' ? 1 : 0], `${heading} ${year}`);
      }
    assert.equal(texts(place(`指标|年度|数值\n${S}|24|85\n${S}|25|86`)), '86');
    assert.equal(texts(place(`指标|年度|数值\n${S}|7|86`)), '86');
  });

  test('LINE2 LINE6 titles of another year or kind keep all out', () => {
    const others =
      '截至2024年底妇女儿童主要指标 统计时间：2024年 数据截止时间：2024年12月31日 年份：2024 填报年份：2024 统计资料（2024） 统计年鉴-2024 统计年鉴2025 2024.12 2024/2025学年 ' +
      'Year:2024 FY2024 二〇二四年 二○二四年度统计表 基期数据表 2025年目标任务分解表 2025年度计划表 中期目标（2025年） 2025年报表（模拟数据） 2025年填报样例 2025年指标分解 2025年预算 2025年半年报 2025年季报 上一年度 上年数据 2025年预计完成情况表 数据年份：2024年 所属时期：2024年12月 ' +
      '2020年（基期）数据表 2030年目标值一览表 妇女统计2024 上半年统计表 2025年前三季度监测表 2024年初步数 去年统计表 截至2024年末 2024-2025学年初统计表';
    for (const title of others.split(' ')) {
      const placed = place(`${title}|\n${table('90')}`);
      assert.deepEqual([texts(placed), told(placed).length], ['', 1], title);
    }
    const own =
      '截至2025年12月31日 年份：2025 FY2025 二〇二五年度 1-12月统计表 2025年（1-12月）统计表 根据2024年印发的通知填报 统计局2026年3月印发 填报日期：2026年1月5日 ' +
      '妇女发展规划目标监测统计表 目标任务完成情况表 妇女发展规划（2021—2030年）监测表 完成2025年目标情况 0-6月龄婴儿统计表 国统制（2024）12号 3月8日 依据2024年下发的办法 ' +
      '21—25年规划监测表 三年行动计划监测表 2025年12月31日';
    for (const title of own.split(' ')) {
      const placed = place(`${title}|\n${table('90')}`);
      assert.deepEqual([texts(placed), told(placed)], ['90', []], title);
    }
    const actual = place(`2025年目标任务表|\n指标|2025年|2025年实际完成\n${S}|80|90`);
    assert.deepEqual([texts(actual), actual.doubts.length], ['90', 1]);
  });

  test('LINE1 a label and what it says in two cells', () => {
    for (const line of ['年度：|2024', '填报地区|开平市|年份|2024年', '年份|2024年|地区|开平市', '报告期|2024年'])
      assert.equal(texts(place(`${line}\n${table('90')}`)), '', line);
    for (const line of ['年度：|2025', '填报地区|开平市|年份|2025年', '年份|2025年|地区|开平市'])
      assert.equal(texts(place(`${line}\n${table('90')}`)), '90', line);
  });

  test('ROWCONTEXT5 ROWCONTEXT6 a column of periods is read as a whole; a day of filling in says nothing', () => {
    const column = (text: string, head = '年份') => place(`指标|${head}|数值\n${S}|${text}|97\n${T}|2025|96`);
    for (const text of '2025年目标 2025年（目标） 2025年预计 2025年计划 2025年初 2025.6 2025/6 202506 2025-2030 2024-12-31 上年 2025年上半年 长期'.split(
      ' ',
    )) {
      const placed = column(text);
      assert.deepEqual([texts(placed), placed.unplaced.length, placed.unplaced[0]?.said], ['96', 1, text], text);
    }
    for (const text of '2025 本年 今年 全年 1-12月 截至2025年底 2025年12月 2025-12-31 2025-12 年报 2025年实际 二〇二五年 2025.0 2025.1.1-2025.12.31'.split(
      ' ',
    ))
      assert.equal(texts(column(text)), '97 96', text);
    for (const text of ['2026-03-05', '2026年3月5日', '2026/3/5']) assert.equal(texts(column(text, '时间')), '97 96', text);
    assert.equal(texts(place(`指标|时间|数值\n${S}|2025年11月|90\n${S}|2025年12月|97`)), '');
  });

  test('ROWCONTEXT5 columns of kinds of figures and of months are read with that of years', () => {
    const rows = (heads: string, ...lines: string[]) => place([`指标|${heads}|值`, ...lines.map((line) => `${S}|${line}`)].join('\n'));
    assert.equal(texts(rows('年份|类型', '2025|目标|70', '2025|实际|97.5')), '97.5');
    assert.equal(texts(rows('类型|年份', '目标|2025|70', '实际|2025|97.5')), '97.5');
    assert.equal(texts(rows('年份|数据类型', '2025|目标值|70')), '');
    assert.equal(texts(rows('年份|月份', '2025|6|50')), '');
    assert.equal(texts(rows('年份|季度', '2025|一季度|50', '2025|四季度|90')), '');
    assert.equal(texts(rows('年份|季度', '2025|1|50', '2025|4|90')), '');
    const half = new FormContext(kaiping({ periods: ['2025-H1'] }));
    assert.equal(texts(place(`指标|年份|时期|值\n${S}|2025|上半年|50\n${S}|2025|下半年|60`, half)), '50');
    const told = rows('年份|类型', '2025|目标|70').unplaced.map(({ why, said }) => `${why} ${said}`);
    assert.deepEqual(told, ['other-figures 2025 目标']);
  });

  test('ROWCONTEXT4 section rows head what follows, also below a title of another year', () => {
    const sections = (other: string, own: string) => place(`指标|数值\n${other}|\n${S}|90\n${own}|\n${T}|96`);
    for (const [other, own] of [
      ['目标', '实际'],
      ['上年', '本年'],
      ['上半年', '全年'],
      ['2024年', '2025年'],
      ['一、2024年', '二、2025年'],
      ['2024年数据', '2025年数据'],
      ['2024年监测表', '2025年监测表'],
      ['（一）目标', '（二）实际'],
    ] as const) {
      const placed = sections(other, own);
      assert.deepEqual([texts(placed), placed.unplaced.length, placed.unplaced[0]?.said], ['96', 1, other], other);
      assert.equal(texts(sections(own, other)), '90', own);
    }
    const titled = place(`2024年监测表|\n指标|数值\n${S}|90\n2025年|\n${T}|96`);
    assert.deepEqual([texts(titled), titled.unplaced[0]?.said], ['96', '2024年监测表']);
    const within = place(`指标|数值\n2024年|\n目标|\n${S}|80\n实际|\n${S}|90\n2025年|\n实际|\n${S}|97`);
    assert.equal(texts(within), '97');
  });

  test('HEADING8 headings and their brackets', () => {
    const taken = (head: string, own = form) => {
      const placed = place(`指标|${head}\n${S}|97.5`, own);
      return { text: texts(placed), told: told(placed) };
    };
    for (const head of '数值（前三季度）|数值（2024.12）|数值（截至2024年末）|数值（1-6月）|完成值（较目标）|2025年初|期初|本月数|上年度|数值（目标≥95%）|前年'.split(
      '|',
    ))
      assert.deepEqual([taken(head).text, taken(head).told.length], ['', 1], head);
    const own =
      '报告期|Current year|Year 2025|2025年（1-12月）|实际值（截至12月)|1-12月|1—12月累计|1-12月完成|2025年（含目标人群）|数值（与上年口径一致）|2025年实际完成情况（%、人）|现值|最新值|期末|期末数|二〇二五年|截至2025年12月|全年|当前值';
    for (const head of own.split('|')) assert.deepEqual(taken(head), { text: '97.5', told: [] }, head);
    assert.deepEqual(taken('年份').told, ['unknown-column 年份']);
    const both = place(`指标|报告期|基期\n${S}|97.5|80`);
    assert.deepEqual([texts(both), told(both)], ['97.5', ['other-figures 基期']]);
    const halves = new FormContext(kaiping({ periods: ['2025-H1', '2025-H2'] }));
    assert.equal(texts(place(`指标|2025年|\n|上半年|下半年\n${S}|50|97`, halves)), '50 97');
  });

  test('LINE2 本年 is the year of the title', () => {
    const placed = place(`2024年统计表|\n指标|本年|上年\n${S}|90|89`);
    assert.deepEqual([texts(placed), told(placed)], ['', ['other-period 2024年统计表', 'other-figures 上年']]);
    assert.equal(texts(place(`2024年统计表|\n指标|上半年|上年\n${S}|90|89`, new FormContext(kaiping({ periods: ['2025-H1'] })))), '');
    const years = new FormContext(kaiping({ periods: ['2024', '2025'] }));
    assert.equal(session.form.columns.length > 0 && place(`2024年统计表|\n指标|本年\n${S}|90`, years).typed.length, 1);
  });

  test('PLACE5 of two columns for one the one with figures; of counts beside rates what the indicator is', () => {
    const done = place(`指标|实际值|完成情况\n${S}|97.5|已完成\n${T}|96|已完成`);
    assert.deepEqual([texts(done), told(done)], ['97.5 96', ['repeated-column 完成情况']]);
    const same = place(`指标|2025年|合计\n${S}|97.5|97.5`);
    assert.deepEqual([texts(same), told(same)], ['97.5', ['repeated-column 合计']]);
    assert.equal(texts(place(`指标|2025年|合计\n${S}|97.5|97`)), '');
    const rate = place('指标|人数|率（1/10万）\n孕产妇死亡率|2|8.1');
    assert.deepEqual([texts(rate), told(rate)], ['8.1', ['unknown-column 人数']]);
    for (const heads of ['数量|比例', '合计|占比', '总数|率（%）', 'count|rate'])
      assert.equal(texts(place(`指标|${heads}\n${S}|35|41.2`)), '41.2', heads);
    const social = plan('human-resources');
    const count = place('指标|人数|率（%）\n妇女失业保险参保人数|52000|41.2', social);
    assert.deepEqual([texts(count), told(count)], ['52000', ['unknown-column 率（%）']]);
    const only = place('指标|占比\n妇女失业保险参保人数|41.2', social);
    assert.deepEqual([texts(only), told(only)], ['', ['unknown-column 占比']]);
    const twice = place(`指标|人数|率|比例\n${S}|1|2|90`);
    assert.deepEqual([texts(twice), told(twice).length], ['', 3]);
    const rows = place(`指标|年份|人数|率\n${S}|2024|1|90\n${S}|2025|2|91`, new FormContext(kaiping({ periods: ['2024', '2025'] })));
    assert.deepEqual([texts(rows), told(rows)], ['90 91', ['unknown-column 人数']]);
    const value = place(`指标|数值|比例\n${S}|97.5|41.2`);
    assert.deepEqual([texts(value), told(value).length], ['97.5', 1]);
    assert.equal(texts(place(`指标|2025年|女性占比\n${S}|97.5|41.2`)), '97.5');
  });

  test('HEADING9 PLACE5 a heading that repeats the end of names heads those only', () => {
    const both = `${S}|36|40|90\n孕产妇死亡率|2|25000|8`;
    const placed = place(`指标|筛查人数|应筛查人数|筛查率（%）\n${both}`);
    assert.deepEqual([texts(placed), told(placed).length], ['90', 3]);
    assert.deepEqual(told(placed)[2], 'unknown-column 筛查率（%）');
    assert.equal(texts(place(`指标|死亡数|活产数|2025年死亡率（1/10万）\n${both}`)), '8');
    assert.equal(texts(place(`指标|2024年筛查率|2025年筛查率\n${S}|89|90`)), '90');
    assert.equal(texts(place(`指标|绝对数|比重（%）\n${S}|900|90`)), '90');
    const social = plan('human-resources');
    const insured = '妇女失业保险参保人数';
    assert.equal(texts(place(`指标|期末参保人数（万人）|新增\n${insured}|5.2|1`, social)), '52000');
    assert.equal(texts(place(`指标|总量|增速\n${insured}|52000|3`, social)), '52000');
    assert.equal(texts(place(`指标|参保人数|女性\n${insured}|90000|52000`, social)).includes('90000'), false);
    assert.equal(texts(place(`指标|女性参保人数\n${insured}|52000`, social)), '');
  });

  test('PLACE15 further sheets, titles, cells and headings of the same kinds', () => {
    for (const name of ['2025年上半年', '1.目标', '目标1', '附表2024', 'Q4', '2024Q4', 'target', '7月', '二、上年', '2020基期'])
      assert.equal(sheets({ [name]: table('90') }).taken, '', name);
    for (const name of ['2025(2)', '2026.1.5', '20260105', '表12', '3-健康', '2024年版', '现状', '妇女发展规划'])
      assert.equal(sheets({ [name]: table('90') }).taken, '90', name);
    for (const title of '预计2025年数据 十三五末主要指标 第四季度统计表 2025Q3 12月统计表 2024妇女统计资料 终期评估（2030年）'.split(' '))
      assert.equal(texts(place(`${title}|\n${table('90')}`)), '', title);
    for (const title of 'No.2024 2024号文 电话：0750-2024 近10年数据 统计日期：2026年1月5日 （2021年版） 2025.12 十四五末主要指标 2025年年报 2026年填报 妇女发展主要目标指标一览表'.split(
      ' ',
    ))
      assert.deepEqual(texts(place(`${title}|\n${table('90')}`)), '90', title);
    for (const [kind, value] of [
      ['目标', ''],
      ['预估', '预估 90'],
    ] as const)
      assert.equal(texts(place(`指标|数据性质|数值\n${S}|${kind}|90`)), value, kind);
    for (const note of ['注：2024年数据', '以上为2024年数据'])
      assert.equal(texts(place(`指标|数值\n${S}|90\n${note}|\n${T}|96`)), '90 96', note);
    for (const [cells, value] of [
      ['年报|季报', '90 96'],
      ['约束性|预期性', '90 96'],
    ] as const) {
      const [one, other] = cells.split('|');
      assert.equal(texts(place(`指标|类型|数值\n${S}|${one}|90\n${T}|${other}|96`)), value, cells);
    }
    for (const bracket of ['目标：95%', '目标≥95%', '上半年', '2024.12', '前三季度']) {
      const [one] = place(`指标|数值\n${S}（${bracket}）|90`).unplaced;
      assert.ok(one?.said !== undefined && one.cells === 1, bracket);
    }
    for (const bracket of ['含上年结转', '2025年', '1-12月', '全年', '目标人群'])
      assert.equal(texts(place(`指标|数值\n${S}（${bracket}）|90`)), '90', bracket);
    const years = new FormContext(kaiping({ periods: ['2024', '2025'] }));
    const before = place(`指标|数值\n${T}|1\n2024年|\n${S}|90\n2025年|\n${S}|91`, years);
    assert.deepEqual([texts(before), told(before)], ['90 91', ['ambiguous-column 数值']]);
  });

  test('LINE2 a table of the whole year is none of its first half', () => {
    const half = new FormContext(kaiping({ periods: ['2025-H1'] }));
    for (const line of [
      '2025年1-12月统计表',
      '2025年一至十二月',
      '2025年度报表（1—12月）',
      '2025全年',
      '全年数据',
      '2025年全年情况表',
      '截至2025年末',
      '截至2025年12月',
      '截至2025年12月31日统计表',
      '2025年年底数',
      '统计日期：2025-12-31',
      '所属时期：2025年全年',
      '2025年年报表',
      '二〇二五年底',
      '2025年1月1日至12月31日',
    ]) {
      const placed = place(`${line}|\n${table('90')}`, half);
      assert.ok(texts(placed) === '' || placed.doubts.length > 0, line);
    }
    for (const name of ['2025年全年', '2025年1-12月', '2025年底', '2025年报', '全年'])
      assert.equal(sheets({ [name]: table('90') }, { periods: ['2025-H1'] }).taken, '', name);
    for (const line of [
      '2025年监测表',
      '2025年上半年',
      '2025年1-6月',
      '截至2025年6月30日',
      '2025年6月末',
      '统计表（6月底）',
      '报告期：2025年6月底',
    ])
      assert.deepEqual([texts(place(`${line}|\n${table('90')}`, half)), place(`${line}|\n${table('90')}`, half).doubts], ['90', []], line);
    assert.equal(texts(place(`指标|2025年6月末|2025年12月末\n${S}|90|91`, half)), '90');
    // In a yearly form these are its year.
    for (const line of ['2025年12月', '2025年12月监测表', '截至2025年12月31日', '2025年底', '2025年1-12月'])
      assert.deepEqual([texts(place(`${line}|\n${table('90')}`)), place(`${line}|\n${table('90')}`).doubts], ['90', []], line);
    for (const line of ['2025年12月份', '2025年12月月报', '2025年6月末', '2025年11月'])
      assert.equal(texts(place(`${line}|\n${table('90')}`)), '', line);
  });

  test('ROWCONTEXT4 several kinds of figures beneath each other, without headings', () => {
    for (const [first, second] of [
      ['目标值', '实际值'],
      ['一、计划', '二、完成'],
      ['2024年', '2025年'],
      ['上年', '本年'],
      ['基期', '2025年'],
    ]) {
      const placed = place(`${first}||\n${S}|95|\n${T}|96|\n${second}||\n${S}|90|\n${T}|91|`);
      assert.deepEqual([texts(placed), told(placed).length], ['90 91', 2], first);
    }
    assert.equal(texts(place(`目标值||\n${S}|95|\n${T}|96|`)), '');
    assert.equal(texts(place(`2025年监测表|\n${S}|95\n${T}|96`)), '95 96');
  });

  test('the sentence says what the row states', () => {
    const [one] = place(`指标|年份|数值\n${S}|2024年|90`).unplaced;
    const { why, text, cells, said } = one!;
    assert.equal(zh.unplaced[why](text, cells, said), `“${S}”写的是“2024年”，不是本表的报告期，没有采用（1 个单元格）`);
    assert.equal(
      en.unplaced[why](text, cells, said),
      `“${S}”, which says “2024年”, is not the period of this form and was left out (1 cell)`,
    );
    assert.match(zh.doubts['sheet-period']('2024', 0, ''), /^工作表名/);
    assert.match(en.doubts['sheet-period']('2024', 0, ''), /^The sheet/);
  });
});
