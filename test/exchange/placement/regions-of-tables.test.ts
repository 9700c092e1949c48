import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import type { Placed } from '../../../src/exchange/placement/placed.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords } from '../../../src/locales/paste.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';
import { kaiping, suixian } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };

const city = kaiping();
const street = kaiping({ regions: ['440783001'], regionNames: { '440783001': '三埠街道' } });
const streets = kaiping({ regions: ['440783001', '440783002'], regionNames: names });
const all = kaiping({ regions: ['440783', '440783001', '440783002'], regionNames: names });
const county = suixian();

/** Rows parted by `/`, columns by `|`, as in a plain text. */
const rowsOf = (table: string) => table.split('/').map((row) => row.split('|'));
const place = (session: EntrySession, table: string) => placeRows(new FormContext(session), { rows: rowsOf(table) });

/** Numbers by street where the form has several. */
function taken(session: EntrySession, { typed }: Pick<Placed, 'typed'>): string[] {
  return typed
    .map(({ row, column, text }) => {
      const { indicator, region } = session.form.rows[row]!;
      const { breakdown, part } = session.form.columns[column]!;
      const short = indicator.name === S ? 'S' : indicator.name === T ? 'T' : indicator.id;
      const more = [session.regions.length > 1 ? region : '', breakdown, part === 'value' ? '' : part].filter((one) => one !== '');
      return `${[short, ...more].join(' ')}=${text}`;
    })
    .sort();
}

const told = ({ unplaced }: Pick<Placed, 'unplaced'>) => unplaced.map(({ why, text, said }) => [why, text, said].filter(Boolean).join(' '));

function sheets(session: EntrySession, ...tables: [name: string, table: string][]) {
  const workbook = {
    kind: 'xlsx',
    hasMacros: false,
    sheets: tables.map(([name, table]) => ({ name, isHidden: false, rows: rowsOf(table) })),
  };
  const plan = planImport(new FormContext(session), workbook as Parameters<typeof planImport>[1]);
  assert.ok(!isImportRefused(plan), JSON.stringify(plan));
  return { taken: taken(session, { typed: plan.changes }), told: told(plan) };
}

function each(
  session: EntrySession,
  tables: readonly (readonly [table: string, numbers: readonly string[], others?: readonly string[]])[],
) {
  for (const [table, numbers, others] of tables) {
    const placed = place(session, table);
    assert.deepEqual(taken(session, placed), numbers, table);
    if (others) assert.deepEqual(told(placed), others, table);
  }
}

describe('the region a table speaks of', () => {
  test('PLACE15 全市 is a county’s own only where the county is a 市', () => {
    const M = '孕产妇死亡率';
    const column = (place: string) => `地区|指标|数值/${place}|${M}|92`;
    const own = ['maternal-mortality=92'];
    each(county, [
      [column('全县'), own],
      [column('全市'), [], [`other-region ${M} 全市`]],
      [column('全省'), []],
      [`地区|指标|数值/全市|${M}|92/全县|${M}|95`, ['maternal-mortality=95']],
      [`指标|数值（全省）/${M}|92`, [], ['other-region 数值（全省）']],
      [`指标|数值（全国）/${M}|92`, []],
      [`指标|全省|全县平均/${M}|92|95`, []],
      [`指标|全省|本县/${M}|92|95`, ['maternal-mortality=95'], ['other-region 全省']],
      [`指标|数值/${M}（全省）|92`, [], [`other-region ${M}（全省） 全省`]],
      [`指标|数值/${M}（全县）|92`, own],
    ]);
    for (const name of ['全省', '全市'])
      assert.deepEqual(sheets(county, [name, `指标|数值/${M}|92`]), { taken: [], told: [`other-region ${name}`] });
    assert.deepEqual(sheets(county, ['全县', `指标|数值/${M}|92`]).taken, own);
    for (const title of ['全省卫生统计表', '全市汇总表', '2025年全国统计公报'])
      assert.deepEqual(
        place(county, `${title}|/指标|数值/${M}|92`).doubts.map(({ code }) => code),
        ['title-region'],
        title,
      );
    assert.deepEqual(place(county, `全县卫生统计表|/指标|数值/${M}|92`).doubts, []);
  });

  test('PLACE15 a region column takes the own region in any of its spellings', () => {
    for (const own of ['440783000', '440783000000', '全市合计', '我市', '本市', '全 市', '江门开平', '开平'])
      each(city, [[`地区|指标|数值/${own}|${S}|5`, ['S=5']]]);
    for (const other of [
      '市本级',
      '市直',
      '市直单位',
      '市级',
      '平均',
      '全市平均',
      '440784000',
      '台山',
      '其他',
      '-',
      '1',
      '城区',
      '开平市（城区）',
    ])
      each(city, [[`地区|指标|数值/${other}|${S}|5`, [], [`other-region ${S} ${other}`]]]);
    each(city, [
      [`省|市|县（市、区）|指标|数值/广东省|江门市|台山市|${S}|5/广东省|江门市|开平市|${S}|6`, ['S=6']],
      [`省|市|县区|指标|数值/广东省|江门市||${S}|5/||开平市|${S}|6`, ['S=6']],
      [`地区代码|地区|指标|数值/440781|台山市|${S}|5/440783|开平市|${S}|6`, ['S=6']],
    ]);
    each(street, [
      [`镇街|指标|数值/长沙街道办|${S}|5/三埠街道办|${S}|6`, ['S=6']],
      [`镇街|指标|数值/长沙街道办事处|${S}|5/三埠街道办事处|${S}|6`, ['S=6']],
      [`区划代码|指标|数值/440783002000|${S}|5/440783001000|${S}|6`, ['S=6']],
      [`填报单位|指标|数值/长沙街道办|${S}|5/三埠街道办|${S}|6`, ['S=6']],
      [`所在镇街|指标|数值/长沙街道|${S}|5/三埠街道|${S}|6`, ['S=6']],
      [`镇街|村|指标|数值/三埠街道||${S}|5/三埠街道|荻海村|${S}|6`, ['S=5']],
      [`指标|数值|村/${S}|5|荻海村`, []],
      [`辖区|指标|数值/长沙街道|${S}|5/三埠街道|${S}|6`, ['S=6']],
      [`指标|镇街|数值/${S}|全市|4/|三埠街道|5/|长沙街道|6`, ['S=5']],
    ]);
  });

  test('PLACE15 columns of regions: the own one, by any name; 合计 beside them is that of the plan’s region', () => {
    for (const own of ['全市', '本市', '我市', '开平', '开平市', '江门市开平市', '2025年全市', '开平市（2025年）'])
      each(city, [
        [`指标|台山市|${own}/${S}|4|5`, ['S=5']],
        [`指标|${own}/${S}|5`, ['S=5']],
      ]);
    each(city, [
      [`指标|三埠街道|长沙街道|合计/${S}|4|5|6`, ['S=6']],
      [`指标|江门市|台山市|开平市|合计/${S}|3|4|5|6`, ['S=5']],
      [`指标|江门市||/|台山市|开平市/${S}|4|5`, ['S=5']],
      [`指标|台山市||开平市|/|2024年|2025年|2024年|2025年/${S}|1|2|3|4`, ['S=4']],
    ]);
    each(street, [
      [`指标|合计|三埠街道|长沙街道/${S}|4|5|6`, ['S=5'], ['other-region 合计', 'other-region 长沙街道']],
      [`指标|总计|三埠|长沙/${S}|4|5|6`, ['S=5']],
      [`指标|合计|长沙街道/${S}|4|5`, []],
      [`指标|全市|三埠街道/${S}|4|5`, ['S=5']],
      [`指标|长沙街道||三埠街道|/|数值|分子|数值|分子/${S}|1|2|3|4`, ['S numerator=4', 'S=3']],
    ]);
  });

  test('PLACE15 who is responsible, where it is from, and words for kinds of places are no regions', () => {
    const C = '镇（街道）社会工作服务站覆盖率';
    const affairs = kaiping({ department: 'civil-affairs' });
    for (const who of ['各街道', '各县区', '各村', '三埠街道', '各镇（街道）'])
      each(city, [
        [`责任单位|指标|数值/${who}|${S}|5`, ['S=5']],
        [`指标|数值|牵头单位/${S}|5|${who}`, ['S=5']],
      ]);
    each(affairs, [
      [`指标|数值|资料来源/${C}|95|江门市`, ['social-work-stations source=江门市', 'social-work-stations=95']],
      [`指标|数值|填报/${C}|95|广东省`, ['social-work-stations=95']],
      [`指标|数值/${C}（%）|95`, ['social-work-stations=95']],
      [`指标|数值/*${C}（%）|95`, ['social-work-stations=95']],
      [`指标|数值/${C}（长沙街道）|95`, []],
    ]);
    each(city, [
      ['指标|合计|城区|乡镇/孕产妇死亡率|8|7|9', ['maternal-mortality=8'], ['unknown-column 城区', 'unknown-column 乡镇']],
      [`地区：城乡|/指标|数值/${S}|5`, ['S=5']],
      [`地区|指标|数值/城乡|${S}|5`, ['S=5']],
      [`地区|指标|数值/各镇街|${S}|5`, ['S=5']],
    ]);
    each(jiangsu(), [
      ['指标|数值/建制乡镇（街道）基层医疗卫生机构妇幼健康规范化门诊建成率（%）|95', ['township-maternal-child-clinics=95']],
    ]);
  });

  test('PLACE15 a column that holds regions is one of regions, whatever heads it and wherever it stands', () => {
    for (const head of [
      '行政区域',
      '所属辖区',
      '县市',
      '市县',
      '乡镇名称',
      '机构所在',
      '统计对象',
      '样本地区',
      '分布',
      '名 称',
      '城市',
      '全称',
    ]) {
      for (const place of ['新会区', '沙塘镇'])
        each(city, [
          [`指标|${head}|数值/${S}|${place}|80/${T}|${place}|70`, [], [`other-region ${S} ${place}`, `other-region ${T} ${place}`]],
          [`指标|2025年|${head}/${S}|80|${place}`, []],
        ]);
      each(city, [
        [`指标|${head}|数值/${S}|新会区|80/${S}|开平市|90`, ['S=90'], [`other-region ${S} 新会区`]],
        [`${head}|指标|数值/开平市|${S}|90/沙塘镇|${T}|80`, ['S=90'], [`other-region ${T} 沙塘镇`]],
      ]);
      each(streets, [[`指标|${head}|数值/${S}|三埠街道|1/${S}|长沙街道|2`, ['S 440783001=1', 'S 440783002=2']]]);
    }
    for (const head of ['行政区', '地级市', '设区市', '属地', '市县']) each(city, [[`指标|${head}|数值/${S}|新会|80`, []]]);
    // Kinds of places, over figures or beside them, are no places.
    each(city, [
      [`指标|合计|地级市|市辖区/${S}|8|7|9`, ['S=8']],
      [`指标|数值|性质/${S}|5|示范区`, ['S=5']],
      [`指标|数值|层级/${S}|5|市辖区`, ['S=5']],
      [`指标|数值|备注/${S}|5|市辖区`, ['S note=市辖区', 'S=5']],
    ]);
  });

  test('LINE1 REGIONTEXT4 who fills in, by any label, in one cell or two, above or below', () => {
    const labels = ['填写单位', '呈报单位', '数据报送单位', '采集单位', '填表科室', '资料提供单位', '制作单位', '报告单位', '统计部门'];
    for (const label of labels)
      for (const office of ['恩平市卫生健康局', '恩平市', '沙塘镇人民政府', '恩平市妇幼保健院'])
        for (const table of [
          `${label}：${office}|/指标|数值/${S}|5`,
          `${label}|${office}/指标|数值/${S}|5`,
          `统计表　　${label}:${office}|/指标|数值/${S}|5`,
          `指标|数值/${S}|5/${label}：${office}|`,
        ])
          assert.deepEqual(
            place(city, table).doubts.map(({ code }) => code),
            ['title-region'],
            table,
          );
    for (const label of [...labels, '上报单位', '汇总单位'])
      for (const office of ['开平市卫生健康局', '市卫生健康局', '卫健局', '开平市', '统计科'])
        assert.deepEqual(place(city, `${label}：${office}|/指标|数值/${S}|5`).doubts, [], `${label}：${office}`);
    for (const label of ['填报地', '填报地区', '上报地区', '统计区域', '归属地', '所属镇街', '所辖县市', '市县']) {
      each(city, [
        [`${label}：恩平市|/指标|数值/${S}|5`, []],
        [`${label}：开平市|/指标|数值/${S}|5`, ['S=5']],
      ]);
    }
  });

  test('REGIONTEXT7 the table of the whole region over a form of its streets', () => {
    const doubts = (table: string) => place(street, table).doubts.map(({ code, text }) => `${code} ${text}`);
    const titled = (title: string) => doubts(`${title}|/指标|数值/${S}|5`);
    for (const title of ['开平市2025年度监测统计表', '填报单位：开平市卫生健康局', '市级汇总', '2025年度汇总表'])
      assert.deepEqual(titled(title), [`title-region ${title}`], title);
    for (const head of ['合计', '总计']) assert.deepEqual(doubts(`指标|${head}/${S}|5`), [`title-region ${head}`], head);
    for (const title of [
      '三埠街道2025年监测表',
      '开平市三埠街道监测统计表',
      '开平市妇女发展规划（2021—2030年）监测统计表',
      '开平市妇女儿童发展规划年度监测表',
      '2025年度监测统计表',
      '填报单位：三埠街道办事处',
    ])
      assert.deepEqual(titled(title), [], title);
    assert.deepEqual(doubts(`开平市2025年监测表|/填报单位：三埠街道|/指标|数值/${S}|5`), []);
    assert.deepEqual(doubts(`三埠街道统计表|/指标|合计/${S}|5`), []);
    const whole = place(city, `开平市2025年度监测统计表|/指标|数值/${S}|5`);
    assert.deepEqual(whole.doubts, []);
  });

  test('REGIONTEXT5 who has filled in, behind a bare label below', () => {
    const below = (line: string) => place(city, `指标|数值/${S}|5/${line}|`).doubts.map(({ code }) => code);
    for (const line of ['制表：长沙街道社保所', '填报：台山市卫健局']) assert.deepEqual(below(line), ['title-region'], line);
    for (const line of ['制表：张三', '汇总：王小镇', '填报：市卫健局', '制表：开平市卫健局']) assert.deepEqual(below(line), [], line);
  });

  test('LINE1 LINE5 a region in two cells, behind a stamp, behind 附件, in brackets', () => {
    each(city, [
      [`地区|台山市/指标|数值/${S}|5`, [], ['other-region 台山市']],
      [`填报地区|台山市|年份|2025年/指标|单位|数值|备注/${S}|%|5|`, []],
      [`地区：|台山市/指标|数值/${S}|5`, []],
      [`县（市、区）：台山市|/指标|数值/${S}|5`, []],
      [`行政区划代码：440781|/指标|数值/${S}|5`, []],
      [`行政区划：440783 开平市|/指标|数值/${S}|5`, ['S=5']],
      [`填报单位|指标|数值/市卫健局|${S}|5`, ['S=5']],
      [`地区|开平市/指标|数值/${S}|5`, ['S=5']],
      [`填报地区|开平市|年份|2025年/指标|单位|数值|备注/${S}|%|5|`, ['S=5']],
      [`地区|台山市|开平市/${S}|4|5`, ['S=5']],
      [`台山市|/指标|数值/${S}|5`, [], ['other-region 台山市']],
      [`地区：台山市|/县区|指标|数值/台山市|${S}|4/开平市|${S}|5`, ['S=5']],
    ]);
    const doubts = (session: EntrySession, title: string) => place(session, `${title}|/指标|数值/${S}|5`).doubts.map(({ text }) => text);
    assert.deepEqual(doubts(street, '填报单位（盖章）：长沙街道'), ['长沙街道']);
    assert.deepEqual(doubts(city, '填报单位|台山市卫健局'), ['台山市']);
    assert.deepEqual(doubts(city, '填报单位：|台山市卫健局'), ['台山市']);
    assert.deepEqual(doubts(city, '填报单位|开平市卫健局'), []);
    assert.deepEqual(doubts(city, '单位：台山市卫健局'), ['台山市']);
    assert.deepEqual(doubts(city, '妇女监测表——台山市'), ['台山市']);
    assert.deepEqual(doubts(city, '附件2：台山市妇女发展监测表'), ['台山市']);
    assert.deepEqual(doubts(city, '妇女发展监测表（台山市）'), ['台山市']);
    assert.deepEqual(doubts(city, '开平市妇女发展监测表（台山市）'), []);
    assert.deepEqual(place(street, `全市汇总表||/指标|三埠街道|长沙街道/${S}|5|6`).doubts, []);
  });

  test('REGIONTEXT4 titles of a namesake, of another province, with the place in brackets', () => {
    const doubts = (session: EntrySession, title: string) =>
      place(session, `${title}|/指标|数值/孕产妇死亡率|5`).doubts.map(({ text }) => text);
    assert.deepEqual(doubts(tiexi(), '沈阳市铁西区统计表'), ['沈阳市铁西区']);
    for (const title of ['鞍山市铁西区统计表', '铁西区统计表', '辽宁省鞍山市铁西区统计表', '全市铁西区统计表'])
      assert.deepEqual(doubts(tiexi(), title), [], title);
    each(tiexi(), [['地区|指标|数值/沈阳市铁西区|孕产妇死亡率|4/鞍山市铁西区|孕产妇死亡率|5', ['maternal-mortality=5']]]);
    for (const session of [jiangsu(), city]) assert.deepEqual(doubts(session, '浙江省卫生统计表'), ['浙江省'], session.plan.id);
    assert.deepEqual([doubts(jiangsu(), '江苏省卫生统计表'), doubts(city, '广东省卫生统计表')], [[], []]);
    assert.deepEqual(doubts(city, '开平市（三埠街道）统计表'), ['三埠街道']);
  });

  test('REGIONTEXT1 sheets called after a region with a year or 表 beside it', () => {
    const years = kaiping({ regions: ['440783001', '440783002'], regionNames: names, periods: ['2024', '2025'] });
    const s = `指标|数值/${S}|5`;
    for (const name of [
      '三埠-2024',
      '2024三埠',
      '2024-三埠',
      '三埠_2024',
      '24年三埠',
      '三埠街道（2024年）',
      '2024年三埠街道',
      '三埠2024年度',
    ])
      assert.deepEqual(sheets(years, [name, s]).taken, ['S 440783001=5'], name);
    assert.deepEqual(sheets(streets, ['三埠表', s], ['长沙统计表', s], ['水口表', s]).taken, ['S 440783001=5', 'S 440783002=5']);
    assert.deepEqual(sheets(streets, ['三埠-2024', s]).taken, []);
  });

  test('PLACE15 地区：开平市 over columns of its streets says no other region', () => {
    each(streets, [
      [`地区：开平市||/指标|三埠街道|长沙街道/${S}|5|6`, ['S 440783001=5', 'S 440783002=6']],
      [`填报地区：江门市||/指标|三埠|长沙/${S}|5|6`, ['S 440783001=5', 'S 440783002=6']],
      [`地区：台山市||/指标|三埠街道|长沙街道/${S}|5|6`, []],
      [`地区：开平市|/指标|数值/${S}|5`, []],
    ]);
    each(all, [[`地区：开平市|||/指标|合计|三埠街道|长沙街道/${S}|4|5|6`, ['S 440783001=5', 'S 440783002=6', 'S 440783=4']]]);
  });

  test('REGIONTEXT5 offices that fill in are of the region they begin with', () => {
    each(city, [
      [`填报单位|指标|数值/台山市卫健局|${S}|4/开平市卫健局|${S}|5`, ['S=5'], [`other-region ${S} 台山市卫健局`]],
      [`填报单位|指标|数值/台山市卫健局|${S}|4`, []],
      [`指标|数值|填报单位/${S}|4|台山市妇联`, []],
      [`填报单位|指标|数值/市卫健局|${S}|5`, ['S=5']],
      [`填报单位|指标|数值/江门市卫健局|${S}|5`, ['S=5']],
      [`责任单位|指标|数值/台山市卫健局|${S}|5`, ['S=5']],
    ]);
  });

  test('REGIONTEXT6 codes alone before the names, or headed as codes', () => {
    each(city, [
      [`440781|${S}|4/440781|${T}|5`, []],
      [`代码|指标|2025年/440781|${S}|4/440781|${T}|5`, []],
      [`|指标|2025年/440781000000|${S}|4/440781000000|${T}|5`, []],
      [`指标|编码|2025年/${S}|310000|4/${T}|310000|5`, []],
      [`440781|${S}|4`, []],
      [`440783|${S}|4/440783|${T}|5`, ['S=4', 'T=5']],
      [`代码|指标|2025年/210101|${S}|4/210102|${T}|5`, ['S=4', 'T=5']],
      [`代码|指标|2025年/100101|${S}|4/100101|${T}|5`, ['S=4', 'T=5']],
      [`指标代码|指标|2025年/440101|${S}|4/440101|${T}|5`, ['S=4', 'T=5']],
    ]);
    const social = new EntrySession({ plan: city.plan, department: 'human-resources', periods: ['2025'] });
    for (const head of ['指标|2025年/', ''])
      assert.equal(taken(social, place(social, `${head}妇女失业保险参保人数|440781`)).length, 1, head);
  });

  test('PLACE15 villages below a street, and 合计 of them; rows of 其中', () => {
    for (const village of ['荻海村', '荻海社区', '荻海居委会', '荻海村委会']) {
      const table = `三埠街道统计表|/村（社区）|指标|数值/${village}|${S}|4/合计|${S}|5`;
      each(street, [[table, ['S=5']]]);
      each(all, [[table, ['S 440783001=5']]]);
    }
    each(city, [[`县（市、区）|指标|数值/江门市|${S}|3/其中：台山市|${S}|4/开平市|${S}|5`, ['S=5']]]);
  });

  test('PLACE15 regions before the names of indicators', () => {
    each(city, [
      [`指标|数值/台山市${S}|4/开平市${S}|5`, ['S=5'], [`other-region 台山市${S} 台山市`]],
      [`指标|数值/全省${S}|4/全市${S}|5`, ['S=5']],
      [`指标|数值/江门市${S}|4/${S}|5`, ['S=5']],
    ]);
    each(streets, [[`指标|数值/三埠街道${S}|4/长沙街道${S}|5/水口镇${S}|6`, ['S 440783001=4', 'S 440783002=5']]]);
  });

  test('IMPORT3 beside a sheet called as the form’s region, one of another name is told', () => {
    const [s, t] = [`指标|数值/${S}|5`, `指标|数值/${T}|6`];
    assert.deepEqual(sheets(city, ['台山', s], ['开平', t]), { taken: ['T=6'], told: ['other-sheet 台山'] });
    assert.deepEqual(sheets(street, ['汇总', `${s}/${T}|7`], ['三埠街道', s]), { taken: ['S=5'], told: ['other-sheet 汇总'] });
    assert.deepEqual(sheets(street, ['长沙', `指标|数值/${S}|7`], ['三埠', s]), { taken: ['S=5'], told: ['other-sheet 长沙'] });
    assert.deepEqual(sheets(city, ['开平市', s], ['Sheet2', t]), { taken: ['S=5', 'T=6'], told: [] });
    assert.deepEqual(sheets(city, ['妇女与健康', s], ['妇女与教育', t]), { taken: ['S=5', 'T=6'], told: [] });
    assert.deepEqual(sheets(streets, ['三埠', s], ['长沙', s], ['水口', s]), {
      taken: ['S 440783001=5', 'S 440783002=5'],
      told: ['other-sheet 水口'],
    });
    assert.deepEqual(sheets(city, ['台山市2025', s]), { taken: [], told: ['other-region 台山市2025'] });
    assert.deepEqual(sheets(city, ['台山', s]), { taken: ['S=5'], told: [] });
  });

  test('PLACE2 in a form of several streets the nearest statement settles which row is meant', () => {
    const both = ['S 440783001=5', 'S 440783002=6'];
    const four = ['S 440783001=5', 'S 440783002=6', 'T 440783001=7', 'T 440783002=8'];
    for (const session of [streets, all]) {
      each(session, [
        [`三埠街道统计表|/指标|数值/${S}|5`, ['S 440783001=5']],
        [`开平市三埠街道统计表|/指标|数值/${S}|5`, ['S 440783001=5']],
        [`地区：三埠街道|/指标|数值/${S}|5`, ['S 440783001=5']],
        [`地区|三埠街道/指标|数值/${S}|5`, ['S 440783001=5']],
        [`地区：水口镇|/指标|数值/${S}|5`, [], ['other-region 水口镇']],
        [`指标|数值/三埠街道|/${S}|5/${T}|7/长沙街道|/${S}|6/${T}|8`, four],
        [`指标|数值/一、三埠街道|/${S}|5/${T}|7/二、长沙街道|/${S}|6/${T}|8`, four],
        [`镇街|指标|数值/三埠街道|${S}|5/|${T}|7/长沙街道|${S}|6/|${T}|8`, four],
        [`指标|镇街|数值/${S}|三埠街道|5/|长沙街道|6`, both],
        [`指标|数值/${S}|/　三埠街道|5/　长沙街道|6/${T}|/　三埠街道|7/　长沙街道|8`, four],
        [`指标|三埠街道|长沙街道/${S}|5|6/${T}|7|8`, four],
        [`指标|三埠|长沙/${S}|5|6`, both],
        [`指标|三埠街道|水口镇|长沙街道/${S}|5|9|6`, both, ['other-region 水口镇']],
        [
          `指标|三埠街道||长沙街道|/|数值|分子|数值|分子/${S}|5|1|6|2`,
          ['S 440783001 numerator=1', both[0]!, 'S 440783002 numerator=2', both[1]!],
        ],
        [`长沙街道统计表|||/指标|三埠街道|长沙街道/${S}|5|6`, both],
        [`镇街|指标|数值/三埠街道|${S}|5/长沙街道|${S}|6/水口镇|${S}|7`, both, [`other-region ${S} 水口镇`]],
        [`指标|数值/${S}|5`, [], [`ambiguous-name ${S}`]],
        [`三埠街道、长沙街道统计表|/指标|数值/${S}|5`, []],
      ]);
      assert.deepEqual(sheets(session, ['三埠街道', `指标|数值/${S}|5`], ['长沙街道', `指标|数值/${S}|6`]).taken, both);
    }
    each(streets, [
      [
        '指标|数值/孕产妇死亡率|/三埠街道|5/其中：农村|1/长沙街道|6/其中：农村|2/水口镇|7/其中：农村|3',
        [
          'maternal-mortality 440783001 residence=R=1',
          'maternal-mortality 440783001=5',
          'maternal-mortality 440783002 residence=R=2',
          'maternal-mortality 440783002=6',
        ],
        ['other-region 水口镇', 'other-region 其中：农村 水口镇'],
      ],
      [
        '指标|三埠街道|长沙街道/孕产妇死亡率|5|6/其中：农村|1|2',
        [
          'maternal-mortality 440783001 residence=R=1',
          'maternal-mortality 440783001=5',
          'maternal-mortality 440783002 residence=R=2',
          'maternal-mortality 440783002=6',
        ],
      ],
    ]);
    each(streets, [[`指标|合计|三埠街道|长沙街道/${S}|4|5|6`, both, ['other-region 合计']]]);
    each(all, [
      [`指标|合计|三埠街道|长沙街道/${S}|4|5|6`, [...both, 'S 440783=4']],
      [`指标|全市|三埠街道|长沙街道/${S}|4|5|6`, [...both, 'S 440783=4']],
      [`开平市监测表|/指标|数值/${S}|5`, [], [`ambiguous-name ${S}`]],
      [`地区：开平市|/指标|数值/${S}|5`, ['S 440783=5']],
      [`镇街|指标|数值/合计|${S}|4/三埠街道|${S}|5/长沙街道|${S}|6`, [...both, 'S 440783=4']],
    ]);
  });

  test('ROWCONTEXT4 a row in the midst of a table that is about another region stops what follows; a note does not', () => {
    for (const other of ['全省', '台山市：', '二、台山市', '二、台山市情况', '附：全省情况', '台山市统计表', '地区：台山市', '台山'])
      each(city, [[`指标|数值/开平|/${S}|5/${other}|/${T}|6`, ['S=5']]]);
    for (const own of [
      '全市',
      '开平市：',
      '二、开平市',
      '三、妇女与社区',
      '四、城乡建设',
      '注：不含长沙街道（台山市）',
      '数据来源：台山市',
      '地区：城乡',
    ])
      each(city, [[`指标|数值/${S}|5/${own}|/${T}|6`, ['S=5', 'T=6']]]);
    each(street, [[`三埠街道统计表|/指标|数值/${S}|5/|/长沙街道统计表|/指标|数值/${T}|6`, ['S=5']]]);
  });

  test('PLACE6 the other region is named', () => {
    const [one] = place(street, `镇街|指标|数值/长沙街道|${S}|5`).unplaced;
    const { why, text, cells, said } = one!;
    assert.match(pasteWords['zh-CN'].unplaced[why](text, cells, said), new RegExp(`“${S}”.*“长沙街道”`));
    assert.match(pasteWords.en.unplaced[why](text, cells, said), new RegExp(`“${S}”.*“长沙街道”`));
  });

  test('PLACE16 全市 with figures at the end of a table is its total, and no row of the indicator above', () => {
    each(city, [[`指标|数值/${S}|5/${T}|/全市合计|5`, ['S=5'], ['unknown-name 全市合计']]]);
    each(city, [[`指标|数值/${S}|5/其中：三埠街道|6/${T}|7`, ['S=5', 'T=7'], ['other-region 其中：三埠街道']]]);
  });
});

function tiexi(): EntrySession {
  return shipped('tiexi-women-2021-2030');
}

function jiangsu(): EntrySession {
  return shipped('jiangsu-women-2021-2025');
}

function shipped(plan: string): EntrySession {
  const text = readFileSync(join(import.meta.dirname, `../../../src/plans/${plan}.json`), 'utf8');
  return new EntrySession({ plan: readPlan(text), department: 'health', periods: ['2025'] });
}
