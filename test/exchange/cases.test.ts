import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { isImportRefused, planImport, type ImportPlan, type ImportRefusal } from '../../src/exchange/import.js';
import { placeClipboard } from '../../src/exchange/paste-clipboard.js';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import type { Placed } from '../../src/exchange/placement/placed.js';
import { readPlan } from '../../src/plan/plan.js';
import { EntrySession, type SessionOptions } from '../../src/report/session.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { fixture } from './desk.js';

const root = join(import.meta.dirname, '../..');

function form(plan: string, department: string, more: Partial<SessionOptions> = {}): EntrySession {
  const text = readFileSync(join(root, `src/plans/${plan}.json`), 'utf8');
  return new EntrySession({ plan: readPlan(text), department, periods: ['2025'], ...more });
}

const health = (more: Partial<SessionOptions> = {}) => form('kaiping-women-2021-2030', 'health', more);
const insurance = () => form('kaiping-women-2021-2030', 'human-resources');

async function imported(session: EntrySession, name: string, chosen: number | null = null): Promise<ImportPlan> {
  const result = planImport(new FormContext(session), await readWorkbook(fixture(`cases/${name}`)), chosen);
  assert.ok(!isImportRefused(result), JSON.stringify(result));
  return result;
}

async function refusal(session: EntrySession, name: string): Promise<ImportRefusal> {
  const result = planImport(new FormContext(session), await readWorkbook(fixture(`cases/${name}`)));
  assert.ok(isImportRefused(result), JSON.stringify(result));
  return result.why;
}

function pasted(session: EntrySession, text: string): Placed {
  const [row, column] = [0, session.form.column(session.periods[0]!, '', 'value')!];
  const placed = placeClipboard(new FormContext(session), { text, html: '' }, { from: { row, column }, to: { row, column } });
  assert.ok(!('why' in placed), JSON.stringify(placed));
  return placed;
}

/** `indicator part text`, with the period where it is not 2025. */
function written(session: EntrySession, cells: readonly { row: number; column: number; text: string }[]): string[] {
  return cells.map(({ row, column, text }) => {
    const { period, part, breakdown } = session.form.columns[column]!;
    return [session.form.rows[row]!.indicator.id, period === '2025' ? '' : period, breakdown, part, text]
      .filter((one) => one !== '')
      .join(' ');
  });
}

const told = ({ unplaced }: Pick<Placed, 'unplaced'>) => unplaced.map(({ why, text }) => (text === '' ? why : `${why} ${text}`));

describe('tables that are about something else, as they come', () => {
  const screening = 'cervical-screening value';
  const treatment = 'cervical-treatment value';

  test('PLACE4 PLACE6 PLACE19 headings of another year, of targets and of half-years: only columns that fit are taken, the others told', async () => {
    const social = insurance();
    const [first, second] = social.form.rows.filter(({ indicator }) => /失业保险参保人数|工伤保险参保人数/.test(indicator.name));
    const years = await imported(social, 'headings-ignored/2024年末-2025年末.xlsx');
    assert.deepEqual(written(social, years.changes), [`${first!.indicator.id} value 52000`, `${second!.indicator.id} value 42000`]);
    assert.deepEqual(told(years), ['other-period 2024年末']);

    const session = health();
    const targets = await imported(session, 'headings-ignored/2025年目标-2025年实际.xlsx');
    assert.deepEqual(written(session, targets.changes), [`${screening} 81.2`, `${treatment} 88.6`]);
    assert.deepEqual(told(targets), ['other-figures 2025年目标']);
    assert.deepEqual(targets.columns, [{ text: '2025年实际', column: session.form.column('2025', '', 'value') }]);

    const last = await imported(session, 'headings-ignored/去年的表.xlsx');
    assert.deepEqual([last.changes, told(last)], [[], ['other-period 2024年']]);
    const half = await imported(session, 'headings-ignored/上半年.xlsx');
    assert.deepEqual([half.changes, told(half)], [[], ['other-period 2025年上半年']]);
    const only = await imported(session, 'headings-ignored/只有目标值.xlsx');
    assert.deepEqual([only.changes, told(only)], [[], ['other-figures 目标值']]);

    const clip = pasted(session, fixture('cases/headings-ignored/paste.tsv').toString('utf8'));
    assert.deepEqual(written(session, clip.typed), [`${screening} 88.6`, `${treatment} 93.1`]);
  });

  test('PLACE4 HEADING8 the same in other words', () => {
    const session = health();
    const heads: [heads: string, taken: string[], told: string[]][] = [
      ['2023年\t2024年', [], ['other-period 2023年', 'other-period 2024年']],
      ['计划\t完成', ['b'], ['other-figures 计划']],
      ['预期值\t实际达到', ['b'], ['other-figures 预期值']],
      ['24年\t25年', ['b'], ['other-period 24年']],
      ['2024年1-12月\t2025年1-12月', ['b'], ['other-period 2024年1-12月']],
      ['2020年基期\t2025年现状', ['b'], ['other-figures 2020年基期']],
      ['本年\t上年', ['a'], ['other-figures 上年']],
      ['今年\t去年', ['a'], ['other-figures 去年']],
      ['上年\t较上年增减', [], ['other-figures 上年', 'other-figures 较上年增减']],
      ['2025年1-6月\t2025年1—9月', [], ['other-period 2025年1-6月', 'other-period 2025年1—9月']],
      ['2025年农村改厕数\t2024年农村改厕数', [], ['unknown-column 2025年农村改厕数', 'other-period 2024年农村改厕数']],
      ['数值（2024年）\t数值（目标）', [], ['other-period 数值（2024年）', 'other-figures 数值（目标）']],
      ['2025年底（%）\t2030年目标（%）', ['a'], ['other-figures 2030年目标（%）']],
      ['截至2025年末\t十三五期末', ['a'], ['other-period 十三五期末']],
      ['Target 2025\tActual 2025', ['b'], ['other-figures Target 2025']],
    ];
    for (const [line, taken, others] of heads) {
      const placed = pasted(session, `指标\t${line}\n适龄妇女宫颈癌人群筛查率\t11\t22\n宫颈癌患者治疗率\t33\t44`);
      const numbers: Record<string, string[]> = { a: [`${screening} 11`, `${treatment} 33`], b: [`${screening} 22`, `${treatment} 44`] };
      assert.deepEqual(
        written(session, placed.typed),
        taken.flatMap((one) => numbers[one]!),
        line,
      );
      assert.deepEqual(told(placed), others, line);
    }
    const half = health({ periods: ['2025-H1'] });
    const placed = pasted(half, '指标\t2025年\t2025年上半年\n适龄妇女宫颈癌人群筛查率\t11\t22');
    assert.deepEqual([written(half, placed.typed), told(placed)], [['cervical-screening 2025-H1 value 22'], ['other-period 2025年']]);
  });

  test('PLACE15 IMPORT1 another region: its form is refused, its rows told and not written', async () => {
    const names = { '440783001': '三埠街道', '440783002': '长沙街道' };
    const here = health({ regions: ['440783001'], regionNames: names });
    const there = health({ regions: ['440783002'], regionNames: names });
    const filledIn = 'region-ignored/三埠街道的填报表.xlsx';
    const unnamed = health({ regions: ['440783002'] });
    const others = health({ regions: ['440783002', '440783003'], regionNames: names });
    for (const other of [there, unnamed, others, health()]) assert.equal(await refusal(other, filledIn), 'other-region');
    const both = health({ regions: ['440783001', '440783002'], regionNames: names });
    for (const own of [here, both])
      assert.deepEqual(written(own, (await imported(own, filledIn)).changes), ['maternal-mortality value 9.5', `${screening} 97.5`]);
    const rows = await imported(here, 'region-ignored/地区栏是别的街道.xlsx');
    assert.deepEqual([rows.changes, told(rows)], [[], ['other-region 适龄妇女宫颈癌人群筛查率', 'other-region 宫颈癌患者治疗率']]);
    assert.equal((await imported(there, 'region-ignored/地区栏是别的街道.xlsx')).changes.length, 2);
    const tables: [text: string, taken: number, others: string[]][] = [
      ['指标\t数值\n适龄妇女宫颈癌人群筛查率（长沙街道）\t5', 0, ['other-region 适龄妇女宫颈癌人群筛查率（长沙街道）']],
      ['地区：长沙街道\t\n指标\t数值\n适龄妇女宫颈癌人群筛查率\t5', 0, ['other-region 长沙街道']],
      ['地区：三埠街道\t\n指标\t数值\n适龄妇女宫颈癌人群筛查率\t5', 1, []],
      [
        '指标\t县区\t数值\n适龄妇女宫颈癌人群筛查率\t合计\t9\n适龄妇女宫颈癌人群筛查率\t三埠街道\t5',
        1,
        ['other-region 适龄妇女宫颈癌人群筛查率'],
      ],
      [
        '长沙街道\t适龄妇女宫颈癌人群筛查率\t5\n\t宫颈癌患者治疗率\t6',
        0,
        ['other-region 适龄妇女宫颈癌人群筛查率', 'other-region 宫颈癌患者治疗率'],
      ],
    ];
    for (const [text, taken, others] of tables) {
      const placed = pasted(here, text);
      assert.deepEqual([placed.typed.length, told(placed)], [taken, others], text);
    }
    const titled = pasted(here, '长沙街道2025年监测统计表\t\n指标\t数值\n适龄妇女宫颈癌人群筛查率\t5');
    assert.deepEqual(titled.doubts, [{ code: 'title-region', text: '长沙街道' }]);
    for (const title of ['开平市妇女发展规划监测统计表', '广东省妇女儿童发展规划监测统计表', '适龄妇女统计表', '各镇街城乡社区统计表']) {
      assert.deepEqual(pasted(here, `${title}\t\n指标\t数值\n适龄妇女宫颈癌人群筛查率\t5`).doubts, [], title);
    }
  });

  test('PLACE18 another unit: in a column, in the heading, behind the name, in a line above', async () => {
    const session = insurance();
    const [first, second] = session.form.rows.filter(({ indicator }) => /失业保险参保人数|工伤保险参保人数/.test(indicator.name));
    const both = [`${first!.indicator.id} value 50000`, `${second!.indicator.id} value 60000`];
    for (const name of ['单位栏-万人', '表头-万人']) {
      const plan = await imported(session, `unit-ignored/${name}.xlsx`);
      assert.deepEqual([written(session, plan.changes), plan.converted], [both, [{ unit: '万人', cells: 2 }]], name);
    }
    const behind = await imported(session, 'unit-ignored/名称后-万人.xlsx');
    assert.deepEqual([written(session, behind.changes), behind.converted], [[both[0]], [{ unit: '万人', cells: 1 }]]);
    const name = first!.indicator.name;
    const texts: [text: string, value: string][] = [
      [`单位：万人\t\n指标\t数值\n${name}\t5.25`, '52500'],
      [`单位：%\t\n指标\t数值\n${name}\t5`, '5'],
      [`指标\t2025年（千人）\n${name}\t48.05`, '48050'],
      [`指标\t2025年\n\t万人\n${name}\t5`, '50000'],
      [`${name}\t万人\t1,234.5`, '12345000'],
      [`${name}\t人\t48000`, '48000'],
      [`${name}（人）\t48000`, '48000'],
      [`指标\t单位\t数值\n${name}\t人次\t5`, '5人次'],
      [`指标\t单位\t数值\n${name}\t%\t5`, '5%'],
      [`指标\t单位\t数值\n${name}\t万人\t保密`, '保密'],
    ];
    for (const [text, value] of texts)
      assert.deepEqual(written(session, pasted(session, text).typed), [`${first!.indicator.id} value ${value}`], text);
  });

  test('PLACE15 another year in the name of the sheet, in the title, or row by row', async () => {
    const session = health();
    const sheets = await imported(session, 'wrong-sheet/每年一张.xlsx');
    assert.deepEqual([sheets.sheets, written(session, sheets.changes)], [[2], [`${screening} 92`, `${treatment} 82`]]);
    assert.deepEqual(told(sheets), ['other-period 2023年', 'other-period 2024年']);
    const chosen = await imported(session, 'wrong-sheet/每年一张.xlsx', 0);
    assert.deepEqual([chosen.changes, told(chosen)], [[], ['other-period 2023年']]);
    const titled = await imported(session, 'wrong-sheet/标题写2024年.xlsx');
    assert.deepEqual([titled.changes, told(titled)], [[], ['other-period 妇女发展规划监测统计表（2024年度）']]);

    const name = '适龄妇女宫颈癌人群筛查率';
    const tables: [text: string, taken: string[], others: string[]][] = [
      [`2024年度监测表\t\n${name}\t91`, [], ['other-period 2024年度监测表']],
      [`规划（2021—2030年）监测统计表\t\n填报日期：2026年3月1日\t\n指标\t数值\n${name}\t91`, [`${screening} 91`], []],
      [`以2020年为基期的统计表\t\n指标\t数值\n${name}\t91`, [`${screening} 91`], []],
      [`填报单位：市卫生健康局\t\t2024年度\t单位：%\n指标\t数值\n${name}\t91`, [], ['other-period 2024年度']],
      [`报告期：2025年\t\n指标\t数值\n${name}\t91`, [`${screening} 91`], []],
      [`指标\t年份\t数值\n${name}\t2024\t91\n${name}\t2025\t92`, [`${screening} 92`], [`other-period ${name}`]],
      [`${name}（2024年）\t91\n宫颈癌患者治疗率\t82`, [`${treatment} 82`], [`other-period ${name}（2024年）`]],
      [`${name}（目标）\t91\n宫颈癌患者治疗率\t82`, [`${treatment} 82`], [`other-figures ${name}（目标）`]],
    ];
    for (const [text, taken, others] of tables) {
      const placed = pasted(session, text);
      assert.deepEqual([written(session, placed.typed), told(placed)], [taken, others], text);
    }
    const contradictory = pasted(session, `2024年度监测表\t\n指标\t2025年\n${name}\t91`);
    assert.deepEqual([contradictory.typed.length, contradictory.doubts], [1, [{ code: 'title-period', text: '2024年度监测表' }]]);
  });

  test('PLACE15 in a form of several years, sheets, titles and rows say which', async () => {
    const session = health({ periods: ['2023', '2024', '2025'] });
    const sheets = await imported(session, 'wrong-sheet/每年一张.xlsx');
    assert.deepEqual(sheets.sheets, [0, 1, 2]);
    assert.deepEqual(written(session, sheets.changes).sort(), [
      'cervical-screening 2023 value 90',
      'cervical-screening 2024 value 91',
      `${screening} 92`,
      'cervical-treatment 2023 value 80',
      'cervical-treatment 2024 value 81',
      `${treatment} 82`,
    ]);
    const rows = pasted(
      session,
      '指标\t年份\t数值\n适龄妇女宫颈癌人群筛查率\t2024\t91\n适龄妇女宫颈癌人群筛查率\t2025\t92\n适龄妇女宫颈癌人群筛查率\t2022\t89',
    );
    assert.deepEqual(written(session, rows.typed), ['cervical-screening 2024 value 91', `${screening} 92`]);
    assert.deepEqual(told(rows), ['other-period 适龄妇女宫颈癌人群筛查率']);
  });

  test('PLACE16 a closing total is no indicator’s', async () => {
    const session = form('suixian-children-2021-2030', 'education');
    const first = session.form.rows.find(({ indicator }) => indicator.name === '新建公办幼儿园数');
    const plan = await imported(session, 'total-row/合计填进空格.xlsx');
    assert.deepEqual([written(session, plan.changes), told(plan)], [[`${first!.indicator.id} value 5`], ['total-row 合计']]);
  });

  test('PLACE17 what is hidden is left out and told', async () => {
    const session = health();
    const columns = await imported(session, 'hidden-cells/隐藏的列.xlsx');
    assert.deepEqual([written(session, columns.changes), told(columns)], [[`${screening} 97.5`], ['hidden-column']]);
    const rows = await imported(session, 'hidden-cells/隐藏的行.xlsx');
    assert.deepEqual([written(session, rows.changes), told(rows)], [[`${screening} 97.5`], ['hidden-row']]);
  });

  test('PLACE7 a formula without a result is told, and empties nothing', async () => {
    const session = health();
    session.set([
      { row: session.form.row('cervical-screening', '440783')!, column: session.form.column('2025', '', 'value')!, text: '90' },
    ]);
    const plan = await imported(session, 'formula-without-result/程序生成-公式没有结果.xlsx');
    assert.deepEqual([written(session, plan.changes), told(plan)], [[`${treatment} 96`], ['no-result 适龄妇女宫颈癌人群筛查率']]);
  });

  test('IMPORT3 several tables of one file are taken together; of those that contradict each other the first', async () => {
    const session = health();
    const halves = await imported(session, 'html-tables/两张表各一半.xls');
    assert.deepEqual(
      [halves.sheets, written(session, halves.changes)],
      [
        [0, 1],
        [`${screening} 97.5`, `${treatment} 96`],
      ],
    );
    const title = await imported(session, 'html-tables/标题表在前.xls');
    assert.deepEqual([title.sheets, written(session, title.changes)], [[1], [`${screening} 97.5`]]);
    const table = (name: string, value: string) => ({
      name,
      isHidden: false,
      rows: [
        ['指标', '数值'],
        ['适龄妇女宫颈癌人群筛查率', value],
      ],
    });
    const plan = planImport(new FormContext(session), {
      kind: 'xlsx',
      hasMacros: false,
      sheets: [table('定稿', '92'), table('初稿', '90')],
    });
    assert.ok(!isImportRefused(plan));
    assert.deepEqual([plan.sheets, written(session, plan.changes), told(plan)], [[0], [`${screening} 92`], ['other-sheet 初稿']]);
  });

  test('PLACE20 IMPORT4 PASTE4 without names only blocks of figures; a table on its side is refused as such', async () => {
    const session = health();
    assert.equal(await refusal(session, 'by-position/通讯录.xlsx'), 'nothing-recognised');
    assert.equal(await refusal(session, 'by-position/横排的表.xlsx'), 'on-its-side');
    const paste = (text: string) => {
      const placed = placeClipboard(
        new FormContext(session),
        { text, html: '' },
        { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } },
      );
      return 'why' in placed ? placed.why : placed.by;
    };
    assert.equal(paste('指标\t适龄妇女宫颈癌人群筛查率\t宫颈癌患者治疗率\n2025年\t97.5\t96'), 'on-its-side');
    assert.equal(paste('姓名\t电话\n某甲\t0750-0000000\n某乙\t13000000000'), 'nothing-recognised');
    assert.equal(paste('97.5\t…\n保密\t12'), 'position');
    for (const heads of ['2024年\t2025年', '目标\t实际', '数值\t', '单位：万人\t', '2024年\t'])
      assert.equal(paste(`${heads}\n97.5\t96\n95\t94`), 'nothing-recognised', heads);
    for (const block of ['已完成\t\n97.5\t96', '2024\t2025\n97.5\t96', '…\t\n97.5\t']) assert.equal(paste(block), 'position', block);
  });

  test('FIGURES2 values that are all last year’s are asked about', () => {
    const previous = ['cervical-screening', 'cervical-treatment'].map((indicator, i) => ({
      indicator,
      region: '440783',
      period: '2024',
      value: 90 + i,
      status: 'A' as const,
    }));
    const session = health({ previous });
    const doubts = (text: string) => pasted(session, text).doubts;
    assert.deepEqual(doubts('适龄妇女宫颈癌人群筛查率\t90\n宫颈癌患者治疗率\t91.0'), [{ code: 'as-last-year', text: '2024' }]);
    assert.deepEqual(doubts('适龄妇女宫颈癌人群筛查率\t90\n宫颈癌患者治疗率\t91.5'), []);
    assert.deepEqual(doubts('适龄妇女宫颈癌人群筛查率\t90'), []);
  });

  test('FIGURES3 rates that are all one or less are asked about, from two on', () => {
    const doubts = (one: string, other: string, name = '宫颈癌患者治疗率') =>
      pasted(health(), `适龄妇女宫颈癌人群筛查率\t${one}\n${name}\t${other}`).doubts.map(({ code, text }) => `${code} ${text}`);
    assert.deepEqual(doubts('0.79', '0.9'), ['shares 0.79、0.9']);
    assert.deepEqual(doubts('0.79', '1'), ['shares 0.79、1']);
    assert.deepEqual(doubts('0.79', '90'), []);
    assert.deepEqual(doubts('0.79%', '0.9%'), [], 'which are said to be per cent');
    assert.deepEqual(doubts('1', '1'), []);
    assert.deepEqual(doubts('0.79', '0.9', '孕产妇死亡率'), []);
  });

  test('FIGURES4 a plus before a number is asked about', () => {
    const doubts = (text: string) =>
      pasted(health(), `适龄妇女宫颈癌人群筛查率\t${text}`).doubts.map(({ code, text: said }) => `${code} ${said}`);
    assert.deepEqual(doubts('+1.2'), ['plus +1.2']);
    assert.deepEqual(doubts('＋81.2'), ['plus ＋81.2']);
    for (const text of ['81.2', '-', '>81.2']) assert.deepEqual(doubts(text), [], text);
  });
});
