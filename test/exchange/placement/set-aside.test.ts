import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { isSetAside, isSheetSetAside, sheetRank, sheetVersion } from '../../../src/exchange/placement/set-aside.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping, small } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const form = new FormContext(kaiping());

function titled(title: string, below = ''): string {
  const { typed, doubts } = placeRows(form, { rows: [[title], ['指标', '数值'], [S, '90'], [T, '80'], [below]] });
  return [...typed.map(({ text }) => text), ...doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
}

/** @param sheets by their names, S and T in each. */
function imported(sheets: Readonly<Record<string, string>>): string {
  const plan = planImport(form, {
    kind: 'xlsx',
    hasMacros: false,
    sheets: Object.entries(sheets).map(([name, numbers]) => ({
      name,
      isHidden: false,
      rows: [['指标', '数值'], ...numbers.split(' ').map((text, i) => [i === 0 ? S : T, text])],
    })),
  });
  assert.ok(!isImportRefused(plan));
  const told = [...plan.doubts.map(({ code, text }) => `${code} ${text}`), ...plan.unplaced.map(({ why, text }) => `${why} ${text}`)];
  return [...plan.changes.map(({ text }) => text), ...told].join(' ');
}

describe('tables that call themselves none to report', () => {
  test('SETASIDE1 a title that is such a word, ends with one, or has it in brackets', () => {
    for (const title of [
      '开平市妇女监测统计表（样表）',
      '（作废，以新表为准）',
      '监测表（已作废 以更正表为准）',
      '统计表（初稿）',
      '2025年数据（旧口径）',
      '监测表（修订前）',
      '监测表（数据有误）',
      '2025年数据（不完整）',
      '监测数据（不作为上报依据）',
      '2025年数据 作废',
      '统计表【作废】',
      '（范例）',
      '监测统计表示例',
      '监测表-旧',
      '草稿2',
      '统计表（征求意见稿）',
      '监测表（未审核）',
      '统计表（待核）',
      '旧版-妇女监测表',
      '监测统计表（填报样例1）',
      '请勿使用',
      '统计表（仅供参考）',
      '此表已作废',
      '监测表 draft',
    ])
      assert.equal(titled(title), `90 80 set-aside ${title}`, title);
  });

  test('SETASIDE1 a line that says so of the table', () => {
    for (const note of ['本表为示例', '注：本表数据为虚构，仅作演示', '以上数据仅供参考', '该表已作废', '说明：表中数据均为模拟数据'])
      assert.match(titled('开平市统计表', note), /^90 80 set-aside /, note);
    for (const note of ['注：数据来源为年报', '以上数据为参考口径', '本表数据为年末数', '说明：作废票据不计'])
      assert.equal(titled('开平市统计表', note), '90 80', note);
  });

  test('SETASIDE2 lines that point at another table, and words that hold such a one', () => {
    for (const title of [
      '请参照样表填写',
      '2025年数据（新口径）',
      '监测表（修订后）',
      '监测表（部分指标由教育局提供）',
      '附单据作废',
      '样表见附件2',
      '填写要求见样表',
      '按照示例填报',
      '妇女状况抽样表',
      '国民体质测试统计表',
      '旧城改造统计表',
      '全国示范县统计表',
      '创建示范',
      '开平市统计表（定稿）',
      '统计表（审定稿）',
      '新旧对照',
      'contest',
    ])
      assert.equal(isSetAside(title), false, title);
  });

  test('SETASIDE3 the name of a sheet alone says more', () => {
    for (const name of [
      '样表',
      '填报示例',
      '旧',
      '旧1',
      '2024旧',
      '健康（旧）',
      '健康-旧',
      '测试',
      '填报说明',
      '使用说明',
      'old',
      'Sample 1',
      '健康_draft',
    ])
      assert.equal(isSheetSetAside(name), true, name);
    for (const name of ['健康', '终稿', '定稿', '正式', '旧城', '老人', '体质测试', 'Sheet1', '说明性指标', 'latest'])
      assert.equal(isSheetSetAside(name), false, name);
    assert.equal(imported({ 范例: '90 80' }), '90 80 set-aside 范例');
    assert.equal(imported({ 草稿: '90 80' }), '90 80 set-aside 草稿');
  });

  test('SETASIDE1 figures by position out of such a sheet are asked about, too', () => {
    const rows = [['80'], ['7.5']];
    const plan = planImport(new FormContext(small()), {
      kind: 'xlsx',
      hasMacros: false,
      sheets: [{ name: '作废', isHidden: false, rows }],
    });
    assert.ok(!isImportRefused(plan));
    assert.deepEqual(plan.doubts, [{ code: 'set-aside', text: '作废' }]);
  });

  test('SETASIDE5 of versions the latest comes first', () => {
    for (const [first, last] of [
      ['上报', '核定'],
      ['第一版', '第二版'],
      ['v1', 'v2'],
      ['0105', '0112'],
      ['数据v9', '数据v10'],
    ] as const) {
      assert.match(imported({ [first]: '11 12', [last]: '90 80' }), new RegExp(`^90 80 other-sheet ${first}`), last);
      assert.match(imported({ [last]: '90 80', [first]: '11 12' }), new RegExp(`^90 80 other-sheet ${first}`), last);
    }
    assert.equal(sheetVersion('修改稿')! > sheetVersion('初稿')!, true);
    for (const name of ['数据', '2024', '1', '440783', '健康表']) assert.equal(sheetVersion(name), null, name);
    assert.equal(imported({ 数据: '90 80', v2: '11 12' }), '90 80 other-sheet v2', 'beside one that is none');
  });

  test('SETASIDE4 names that filled forms keep are asked about only where another sheet differs', () => {
    for (const name of ['健康模板', '健康 - 副本', '健康备份', 'Sheet1 (2)', '健康（2）']) {
      assert.equal(imported({ [name]: '90 80' }), '90 80', name);
      assert.equal(imported({ [name]: '11 12', 健康表: '90 80' }), `90 80 other-sheet ${name}`, name);
    }
    assert.deepEqual(['健康', '模版', '旧', '样表 (2)'].map(sheetRank), [0, 1, 2, 2]);
    for (const name of ['模板', '备份']) {
      assert.equal(imported({ [name]: '90 80' }), `90 80 set-aside ${name}`, name);
      assert.equal(imported({ [name]: '11 12', 健康表: '90 80' }), `90 80 other-sheet ${name}`, name);
    }
  });

  test('SETASIDE1 SETASIDE3 what is kept for comparison, and what was counted first', () => {
    for (const name of ['历史', '对比', '参考', '历史数据', '参考值', '初步统计'])
      assert.equal(imported({ [name]: '90 80' }), `90 80 set-aside ${name}`, name);
    for (const title of ['历史数据', '参考值', '初步统计', '初步统计数据']) assert.equal(isSetAside(title), true, title);
    for (const title of ['历史文化街区', '参考指标', '初步统计分析能力']) assert.equal(isSetAside(title), false, title);
  });

  test('LINE6 the year to come, and half a year, are left out by title and by sheet', () => {
    for (const text of ['明年计划', '下年计划', '明年目标', '下一年度计划', '半年报']) {
      assert.deepEqual(placeRows(form, { rows: [[text], ['指标', '2025年'], [S, '90']] }).typed.length, text === '半年报' ? 1 : 0, text);
      assert.notEqual(placeRows(form, { rows: [[text], ['指标', '数值'], [S, '90']] }).unplaced.length, 0, text);
    }
  });

  test('SETASIDE1 is said in both languages', () => {
    assert.match(zh.doubts['set-aside']('样表', 0, ''), /^“样表”看来是样表/);
    assert.match(en.doubts['set-aside']('样表', 0, ''), /^“样表” looks like a sample/);
  });

  test('IMPORT3 one that is set aside is taken only where no other sheet has its cells', () => {
    assert.equal(imported({ 样表: '11 12', 填报表: '90 80' }), '90 80 other-sheet 样表');
    assert.equal(imported({ 旧表: '11 12', 填报表: '90' }), '90 other-sheet 旧表');
    assert.equal(imported({ 初稿: '90 80', 填报表: '90 80' }), '90 80');
    assert.equal(imported({ 初稿: '90 80', 填报表: '90' }), '90 other-sheet 初稿');
  });
});
