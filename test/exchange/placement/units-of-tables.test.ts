import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeByName, placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';
import type { Block } from '../../../src/spreadsheet/block.js';

const U = '妇女失业保险参保人数';
const W = '妇女工伤保险参保人数';
const P = '基本养老保险参保率';
const S = '适龄妇女宫颈癌人群筛查率';

function form(plan: string, department: string): FormContext {
  const text = readFileSync(join(import.meta.dirname, `../../../src/plans/${plan}.json`), 'utf8');
  return new FormContext(new EntrySession({ plan: readPlan(text), department, periods: ['2025'] }));
}
const social = form('kaiping-women-2021-2030', 'human-resources');
const health = form('kaiping-women-2021-2030', 'health');
const children = form('suixian-children-2021-2030', 'health');

/** Rows parted by `/` between blanks, cells by |. */
function place(context: FormContext, table: string, more: Partial<Block> = {}) {
  const rows = table.split(' / ').map((row) => row.split('|'));
  const placed = placeRows(context, { rows, ...more });
  const { form: own } = context.session;
  const cells = placed.typed.map(({ row, column, text }) => {
    const { part, breakdown } = own.columns[column]!;
    return `${own.rows[row]!.indicator.id}${breakdown && ` ${breakdown}`}${part === 'value' ? '' : ` ${part}`}=${text}`;
  });
  return { ...placed, cells };
}

const value = (table: string, more: Partial<Block> = {}) => place(social, table, more).cells.join();
const u = (text: string) => `unemployment-insured=${text}`;

describe('what tables say of their units', () => {
  test('ROWTEXT6 NAME2 behind the word 单位 after a name, and in traditional characters', () => {
    for (const name of [`${U}单位：万人`, `${U} 单位:万人`, `${U}（单位：万人）`, `${U}，单位：万人`, `${U}单位万人`, `${U}计量单位为万人`])
      assert.equal(value(`指标|数值 / ${name}|5.2`), u('52000'), name);
    assert.equal(value(`指标|数值 / ${U}单位：人|52000`), u('52000'));
    for (const heads of ['指標|單位|數值', '指標名稱|計量單位|2025年', '監測指標|單位|統計值'])
      assert.equal(value(`${heads} / ${U}|萬人|5.2`), u('52000'), heads);
    assert.equal(value(`指標|年份|數值 / ${U}|2025|52000 / ${U}|2024|51000`), u('52000'));
  });

  test('LINE4 UNITTEXT1 in lines of any form, of several the one that fits', () => {
    for (const line of [
      '单位：万人、%|',
      '單位：萬人|',
      '单位：万人，元|',
      '妇女参保情况（单位：万人）|',
      '妇女参保情况（万人）|',
      '2025年 单位：万人|',
      '单位：|万人',
      '|单位：万人',
      '（单位：万人）|',
      '计量单位：万|',
      '单位：万人（除特别注明外）|',
      '以下数据单位均为万人|',
    ])
      assert.equal(value(`${line} / 指标|数值 / ${U}|5.2`), u('52000'), line);
    assert.equal(value(`指标|数值 / ${U}|5.2 / 注：本表人数单位为万人。|`), u('52000'));
    for (const names of ['指标（万人）', '指标名称（单位：万人）', '指标【万人】'])
      assert.equal(value(`${names}|数值 / ${U}|5.2`), u('52000'), names);
  });

  test('UNITTEXT8 the beginning of a unit is asked about', () => {
    const civil = form('kaiping-women-2021-2030', 'civil-affairs');
    const welfare = (table: string) => {
      const { cells, doubts } = place(civil, table);
      return [...cells.map((cell) => cell.replace(/.*=/, '')), ...doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
    };
    const W = '妇女人均福利补贴水平';
    for (const unit of ['元', '元/人']) assert.equal(welfare(`指标|单位|数值 / ${W}|${unit}|1250`), `1250 unit ${unit}`, unit);
    assert.equal(welfare(`指标|数值 / ${W}（元）|1250`), '1250 unit 元');
    assert.equal(welfare(`指标|单位|数值 / ${W}|元/人·年|1250`), '1250');
    assert.equal(welfare(`指标|单位|数值 / ${W}|元/月|1250`), '1250元/月');
    assert.equal(welfare(`指标|单位|数值 / ${W}|元|`), '');
  });

  test('UNITTEXT6 the noun alone of what is counted among so many', () => {
    const beds = (unit: string) => {
      const { cells, doubts } = place(children, `指标|单位|2025年 / 每千名儿童拥有儿科床位数|${unit}|2.5`);
      return [...cells.map((cell) => cell.replace(/.*=/, '')), ...doubts.map(({ code }) => code)].join(' ');
    };
    for (const unit of ['张', '张/千名儿童']) assert.equal(beds(unit), '2.5', unit);
    for (const unit of ['万张', '人', '%', '所']) assert.notEqual(beds(unit), '2.5', unit);
    assert.equal(place(children, `指标|单位|2025年 / 每千名儿童拥有儿科执业（助理）医生数|名|1.2`).cells[0]?.replace(/.*=/, ''), '1.2');
    assert.equal(place(children, `指标|2025年（张） / 每千名儿童拥有儿科床位数|2.5`).cells[0]?.replace(/.*=/, ''), '2.5');
  });

  test('LINE4 UNITTEXT1 of all the numbers above it, without a colon, or the name of the sheet', () => {
    for (const line of [
      '（以上单位：万人）',
      '注：以上单位：万人',
      '以上单位为万人',
      '上述数据单位：万人',
      '以上数据单位均为万人。',
      '以上均以万人为单位',
      '注：以上数据均以“万人”为单位',
      '本表单位：万人',
      '*单位：万人',
      '注：1.以上单位：万人；2.数据来源人社局',
    ])
      assert.equal(value(`指标|数值 / ${U}|5 / ${line}|`), u('50000'), line);
    for (const line of [
      '单位万人',
      '单位=万人',
      '计量单位万人',
      '2025年度 单位万人',
      '2025年度　单位=万人',
      '以下单位：万人',
      '本表数据以万人为单位',
    ])
      assert.equal(value(`${line}| / 指标|数值 / ${U}|5`), u('50000'), line);
    for (const line of ['以上单位均已上报', '上述单位：人社局', '报送单位人社局', '单位负责人：张三', '以上数据均为年末数'])
      assert.equal(value(`指标|数值 / ${U}|5 / ${line}|`), u('5'), line);
    for (const line of ['单位人社局', '填报单位 人社局', '2025年度 单位：人'])
      assert.equal(value(`${line}| / 指标|数值 / ${U}|5`), u('5'), line);
    const inSheet = (name: string) =>
      placeByName(
        social,
        {
          rows: [
            ['指标', '数值'],
            [U, '5'],
          ],
        },
        { name },
      )?.typed[0]?.text;
    assert.deepEqual(['万人', '单位万人', '人', '人口'].map(inSheet), ['50000', '50000', '5', '5']);
  });

  test('TABLEUNIT7 a line whose unit is not understood, or of none of the indicators, is told', () => {
    const doubt = (context: FormContext, table: string) => place(context, table).doubts.map(({ code, text }) => `${code} ${text}`);
    assert.deepEqual(doubt(social, `单位：标台| / 指标|数值 / ${U}|5.2`), ['unit 标台']);
    assert.deepEqual(doubt(social, `单位：户| / 指标|数值 / ${U}|5.2`), ['unit 户']);
    assert.deepEqual(doubt(health, `单位：‰| / 指标|数值 / ${S}|97.5`), ['unit ‰']);
    for (const line of ['单位：人', '单位：人、%', '单位：开平市人社局', '填报单位：开平市人社局', '单位：'])
      assert.deepEqual(doubt(social, `${line}| / 指标|数值 / ${U}|52000 / ${P}|95`), [], line);
    // Nothing in the table can be counted in it.
    for (const unit of ['人', '万人', '万元', '人次', '户'])
      assert.deepEqual(doubt(health, `单位：${unit}| / 指标|数值 / ${S}|97.5`), [`unit ${unit}`]);
    assert.deepEqual(doubt(health, `单位：人| / 指标|数值|分子|分母 / ${S}|97.5|195|200`), []);
    const M = '孕产妇死亡率';
    for (const unit of ['每万人', '每千人', '人/万人', '1/万人', '例/万', '例/千人', '每万活产', '%'])
      assert.deepEqual(doubt(health, `单位：${unit}| / 指标|数值 / ${M}|0.8`), [`unit ${unit.replace(/^1(?=\/)/, '')}`]);
    for (const unit of ['1/10万', '/10万', '人/10万', '每十万', '例/10万人', '1/10万、%'])
      assert.deepEqual(doubt(health, `单位：${unit}| / 指标|数值 / ${M}|0.8`), [], unit);
  });

  test('LINE7 LINE4 with blanks between its characters, any colon or none, with a word before it, below the table', () => {
    for (const line of [
      '单 位：万人|',
      '单　位：万人|',
      '单\u00a0位：万 人|',
      '单   位 ： 万人|',
      '计 量 单 位：万人|',
      '统计表　　单　位：万人|',
      '单位∶万人|',
      '单位﹕万人|',
      '单位︰万人|',
      '单位 万人|',
      '单位　万人|',
      '单位；万人|',
      '单位—万人|',
      '（单位 万人）|',
      '计数单位：万人|',
      '数量单位 万人|',
      '统计单位：万人|',
      '单位　　|万人',
      '|单 位：万人',
    ])
      assert.equal(value(`${line} / 指标|数值 / ${U}|5.2`), u('52000'), line);
    for (const line of ['单位：万人|', '单 位：万人|', '（单位：万人）|', '计量单位：万人|'])
      assert.equal(value(`指标|数值 / ${U}|5.2 / ${line}`), u('52000'), line);
    for (const line of ['金额单位：万元', '货币单位：万元', '单 位：万元', '单位 万元', '单位∶亿元'])
      assert.deepEqual(
        place(social, `${line}| / 指标|数值 / ${U}|5.2`).doubts.map(({ code }) => code),
        ['unit'],
        line,
      );
    // Those who fill in, and headings.
    for (const line of ['单位 开平市人社局|', '单位：开平市人社局|', '填报单位 万人|', '各单位 人员|'])
      assert.deepEqual(
        [value(`${line} / 指标|数值 / ${U}|5.2`), place(social, `${line} / 指标|数值 / ${U}|5.2`).doubts],
        [u('5.2'), []],
        line,
      );
    assert.equal(value(`指标|单位 人|数值 / ${U}|人|5.2`), u('5.2'));
  });

  for (const [unit, text] of [
    ['10万人', '520000'],
    ['人（万）', '52000'],
    ['w人', '52000'],
    ['thousand', '5200'],
    ['k', '5200'],
    ['万人、%', '52000'],
    ['万人/年', '5.2万人/年'],
    ['人、万人', '5.2人、万人'],
    ['10³人', '5200'],
    ['萬人', '52000'],
    ['(万人)', '52000'],
    ['户', '5.2户'],
    ['元', '5.2元'],
    ['%', '5.2%'],
  ] as const)
    test(`UNITTEXT4 ${unit} in a column, behind a heading, behind a name`, () => {
      assert.equal(value(`指标|单位|数值 / ${U}|${unit}|5.2`), u(text));
      assert.equal(value(`指标|数值（${unit}） / ${U}|5.2`), u(text));
      assert.equal(value(`指标|数值 / ${U}（${unit}）|5.2`), u(text));
    });

  test('UNITTEXT4 a text in a column of units that is none is written behind, an organisation is not', () => {
    assert.equal(value(`指标|单位|数值 / ${U}|标台|5.2 / ${W}|人|7`), `${u('5.2标台')},work-injury-insured=7`);
    assert.equal(value(`指标|单位|数值 / ${U}|人数|52000`), u('52000'));
    for (const text of ['市人社局', '—', '', '/', '人社部门'])
      assert.equal(value(`指标|单位|数值 / ${U}|${text}|52000 / ${W}|人|7`), `${u('52000')},work-injury-insured=7`, text);
    assert.equal(value(`指标|单位|数值 / ${U}（人）|万人|5.2`), u('5.2万人、人'));
    assert.equal(value(`指标|单位|数值 / ${U}（万人）|万人|5.2`), u('52000'));
    assert.equal(value(`指标|单位|数值 / ${U}|万人口|5.2`), u('52000'));
    assert.equal(value(`指标|数值（万人，含农民工） / ${U}|5.2`), u('52000'));
    assert.equal(value(`指标|2025（年） / ${U}|5.2`), u('5.2'));
    assert.equal(place(health, `指标|2025年实际完成情况（%、人） / ${S}|97.5`).cells.join(), 'cervical-screening=97.5');
  });

  test('UNITTEXT1 over another: per 万人 for per 千人, a year for a month', () => {
    const rate = (unit: string) => place(children, `指标|单位|数值 / 每千人口拥有3岁以下婴幼儿托位数|${unit}|45`).cells.join();
    assert.equal(rate('个/万人'), 'nursery-places=4.5');
    assert.equal(rate('个/千人'), 'nursery-places=45');
    assert.equal(rate('个/年'), 'nursery-places=45个/年');
  });

  test('UNITTEXT1 人民币亿元, and persons over 10万 for a rate', () => {
    const money = (line: string) =>
      place(form('jiangsu-women-2021-2025', 'finance'), `${line}| / 指标|数值 / 妇女健康财政投入|1.2`).cells.join();
    for (const line of ['单位：亿元', '单位：人民币亿元', '单位：亿元人民币', '單位：億元']) assert.match(money(line), /=12000$/, line);
    const rate = (unit: string) => place(health, `指标|单位|数值 / 孕产妇死亡率|${unit}|8.1`).cells.join();
    for (const unit of ['人/10万', '例/10万', '1/10万', '/10万活产', '每10万']) assert.equal(rate(unit), 'maternal-mortality=8.1', unit);
    for (const unit of ['人/万', '‰']) assert.equal(rate(unit), `maternal-mortality=8.1${unit}`, unit);
    const nurses = place(children, '指标|单位|数值 / 每千名儿童拥有儿科床位数|张/千|3').cells.join();
    assert.match(nurses, /3张\/千$/);
  });

  test('TABLEUNIT5 two columns of units, before the figures or behind them', () => {
    assert.equal(value(`指标|单位|2024年|单位|2025年 / ${U}|万人|5|人|52000`), u('52000'));
    assert.equal(value(`指标|单位|2025年|单位|2024年 / ${U}|万人|5|人|52000`), u('50000'));
    assert.equal(value(`指标|2024年|单位|2025年|单位 / ${U}|5|万人|52000|人`), u('52000'));
    assert.equal(value(`指标|2025年|单位 / ${U}|5|万人`), u('50000'));
    assert.equal(value(`指标|2024年|单位|2025年 / ${U}|4|万人|5`), u('50000'));
  });

  test('TABLEUNIT4 rows of numerators and denominators, and columns beneath a line', () => {
    const counts = 'basic-pension=95,basic-pension numerator=19000,basic-pension denominator=20000';
    assert.equal(value(`指标|单位|数值 / ${P}|%|95 / 其中：分子|万人|1.9 / 分母|万人|2`), counts);
    assert.equal(value(`单位：万人||| / 指标|数值|分子|分母 / ${P}|95|1.9|2`), counts);
    assert.equal(value(`单位：万人、%||| / 指标|数值|分子|分母 / ${P}|95|1.9|2`), counts);
    assert.equal(value(`指标|单位|数值|分子|分母 / ${P}|%|95|19000|20000`), counts);
    assert.equal(value(`指标|数值（%） / ${P}|95 / 其中：分子|19000 / 分母|20000`), counts);
    assert.equal(
      value(`指标|单位|数值|单位|分子|分母 / ${P}|%|95|万人|1.9|20000`),
      'basic-pension=95,basic-pension numerator=19000,basic-pension denominator=20000',
    );
  });

  test('TABLEUNIT6 a row of a breakdown has the unit of its indicator', () => {
    const context = form('kaiping-women-2021-2030', 'statistics');
    const { form: own } = context.session;
    const broken = own.rows.find(({ indicator }) => indicator.unit === 'hours' && own.breakdownsOf(indicator).includes('sex=F'))!.indicator;
    const cells = place(context, `指标|单位|数值 / ${broken.name}|分钟|120 / 其中：女||180`).cells;
    assert.deepEqual(cells, [`${broken.id}=120分钟`, `${broken.id} sex=F=180分钟`]);
  });

  test('LINE1 the name of an indicator alone above the headings is the title', () => {
    for (const [title, text] of [
      [U, '5'],
      [`2025年${U}`, '5'],
      [`开平市${U}`, '5'],
      [`${U}（万人）`, '50000'],
      [`2024年${U}`, ''],
    ] as const)
      assert.equal(value(`${title}| / 指标|数值 / ${U}|5`), text && u(text), title);
  });

  test('HEADING2 a heading with a unit reaches over the blanks to its right', () => {
    assert.equal(value(`指标|参保人数（万人）| / |2024年|2025年 / ${U}|5|5.2`), u('52000'));
    assert.equal(value(`指标|${U}（万人）| / |2024年|2025年 / ${U}|5|5.2`), u('52000'));
    assert.equal(value(`指标|参保人数（万人）|参保人数（人） / |2024年|2025年 / ${U}|5|52000`), u('52000'));
  });

  test('PLACE17 what is hidden tells of what is shown, and gives no numbers', () => {
    const unit = place(social, `指标|单位|数值 / ${U}|万人|5.2`, { hiddenColumns: new Set([1]) });
    assert.deepEqual([unit.cells, unit.unplaced.map(({ why }) => why)], [[u('52000')], ['hidden-column']]);
    assert.equal(value(`指标|2024年 / ${U}|5`, { hiddenRows: new Set([0]) }), '');
    assert.equal(value(`指标|2025年（万人） / ${U}|5`, { hiddenRows: new Set([0]) }), u('50000'));
    assert.equal(value(`指标|年份|数值 / ${U}|2024年|5 / ${U}|2025年|6`, { hiddenColumns: new Set([1]) }), u('6'));
    assert.equal(value(`指标|2025年|2025年 / ${U}|5|6`, { hiddenColumns: new Set([1]) }), u('6'));
    assert.equal(value(`指标|2025年 / ${U}|5 / ${U}|6`, { hiddenRows: new Set([1]) }), u('6'));
    assert.equal(value(`指标|2025年 / ${U}|5 / ${W}|6`, { hiddenRows: new Set([2]) }), u('5'));
    assert.equal(value(`单位：万人| / 指标|2025年 / ${U}|5`, { hiddenRows: new Set([0]) }), u('50000'));
  });

  test('ROWTEXT6 a unit behind a name without brackets', () => {
    for (const name of [`${U}【万人】`, `${U}〔单位：万人〕`, `${U}，万人`, `${U}/万人`, `${U} 万人`, `${U}：万人`, `1. ${U}、万人`])
      assert.equal(value(`指标|数值 / ${name}|5.2`), u('52000'), name);
    const bandwidth = place(form('suixian-children-2021-2030', 'education'), '指标|数值 / 进班带宽（M）|100');
    assert.equal(bandwidth.unplaced.length, 0);
    assert.match(bandwidth.cells.join(), /=100/);
    for (const heading of ['2025年【万人】', '2025年〔万人〕', '2025年，万人', '2025年/万人', '2025年 万人'])
      assert.equal(value(`指标|${heading} / ${U}|5.2`), u('52000'), heading);
    assert.equal(value(`${U}，万人|5.2 / ${W}/人|7`), `${u('52000')},work-injury-insured=7`);
  });

  test('UNITTEXT5 a rate of another power is told, wherever the table states it', () => {
    const M = '孕产妇死亡率';
    for (const unit of ['0.1‰', '1/10000', '1/1000000', '0.01%', '10‰', 'ppm']) {
      for (const table of [`指标|单位|数值 / ${M}|${unit}|8`, `${M}（${unit}）|8`, `指标|2025年（${unit}） / ${M}|8`])
        assert.match(place(health, table).cells.join(), /=8.*[‰%0m]/, table);
      assert.deepEqual(
        place(health, `单位：${unit}| / 指标|数值 / ${M}|8`).doubts.map(({ code }) => code),
        ['unit'],
        unit,
      );
    }
    for (const unit of ['0.01‰', '1/100000', '0.001%'])
      for (const table of [`指标|单位|数值 / ${M}|${unit}|8`, `${M}（${unit}）|8`, `单位：${unit}| / 指标|数值 / ${M}|8`]) {
        const { cells, doubts } = place(health, table);
        assert.deepEqual([cells.join().replace(/.*=/, ''), doubts], ['8', []], table);
      }
  });
});
