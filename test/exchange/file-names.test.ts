import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planImport } from '../../src/exchange/import.js';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { pasteWords as en } from '../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../src/locales/zh/paste.js';
import { kaiping } from './desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const PLAIN = `指标|数值/${S}|85`;

/** What is asked about a file of one sheet, its rows parted by `/`. */
function asked(file: string, table = PLAIN, name = 'Sheet1'): string {
  const rows = table.split('/').map((row) => row.split('|'));
  const plan = planImport(
    new FormContext(kaiping()),
    { kind: 'xlsx', hasMacros: false, sheets: [{ name, isHidden: false, rows }] },
    null,
    file,
  );
  assert.ok('changes' in plan);
  assert.equal(plan.changes.length, 1);
  return plan.doubts.map(({ code }) => code).join(' ');
}

describe('names of files', () => {
  test('FILENAME1 another year, region or department is asked about', () => {
    for (const file of [
      '2024年报表.xlsx',
      '妇女监测表（2024年度）.xls',
      '2024.csv',
      '2025年上半年监测表.xlsx',
      '上报2024年.xlsx',
      '2024年填报.xls',
      '监测表（去年）.xlsx',
    ])
      assert.equal(asked(file), 'file-period', file);
    for (const file of ['恩平市.xlsx', '台山市妇女监测表.xlsx', '全省数据.csv', '台山.xlsx'])
      assert.equal(asked(file), 'file-region', file);
    for (const file of ['教育局.xlsx', '市教育局上报.xlsx']) assert.equal(asked(file), 'file-department', file);
    for (const file of [
      '',
      '2025年报表.xlsx',
      '2026年上报.xlsx',
      '开平市2025年妇女监测表.xlsx',
      '卫生健康局.xlsx',
      '报表(1).xlsx',
      '新建 Microsoft Excel 工作表.xlsx',
    ])
      assert.equal(asked(file), '', file);
  });

  test('FILENAME2 not where the table says its own', () => {
    for (const table of [`2025年监测表|/${PLAIN}`, `指标|2025年/${S}|85`, `指标|年份|数值/${S}|2025年|85`])
      assert.equal(asked('2024年报表.xlsx', table), '', table);
    assert.equal(asked('2024年报表.xlsx', PLAIN, '2025年'), '');
    assert.equal(asked('恩平市.xlsx', `开平市妇女监测表|/${PLAIN}`), '');
    assert.equal(asked('恩平市.xlsx', `地区|指标|数值/开平市|${S}|85`), '');
  });

  test('FILENAME3 a day is when the file was made', () => {
    for (const file of ['报表20260115.xlsx', '监测表2026-01-15.xlsx', '2025年报表_20260115.xlsx']) assert.equal(asked(file), '', file);
  });

  test('FILENAME4 a span of years, unless it is that of the plan', () => {
    for (const file of ['2021-2024年.xls', '2024-2025年数据.xlsx', '妇女发展规划2011—2020年.xlsx'])
      assert.equal(asked(file), 'file-period', file);
    for (const file of [
      '2021-2030年.xlsx',
      '2021—2030.xls',
      '2021-2030年妇女监测表.xls',
      '妇女发展规划2021—2030年.xlsx',
      '“十四五”规划（2021-2025年）.xlsx',
    ])
      assert.equal(asked(file), '', file);
    assert.equal(asked('2021-2024年.xls', `指标|2025年/${S}|85`), '');
  });

  test('FILENAME5 one that is called void or out of date', () => {
    for (const file of ['监测表-作废.xls', '2025年报表（作废）.xlsx', '监测表-旧.xls', '旧表.xlsx', '勿用 监测表.xlsx'])
      assert.equal(asked(file), 'set-aside', file);
    assert.equal(asked('样表.xls'), 'set-aside');
    for (const file of ['监测表样表.xls', '模板.xlsx', '旧城区.xlsx', '监测表-终稿.xls']) assert.equal(asked(file), '', file);
  });

  test('FILENAME2 a year says nothing against a plan', () => {
    for (const file of ['明年计划.xlsx', '下年目标.xlsx']) assert.equal(asked(file, `指标|2025年/${S}|85`), 'file-period', file);
    for (const file of ['历史数据.xlsx', '参考值.xlsx']) assert.equal(asked(file), 'file-period', file);
    assert.equal(asked('2024年计划.xlsx', `指标|2025年/${S}|85`), '');
  });

  test('FILENAME1 in sentences', () => {
    for (const code of ['file-period', 'file-region', 'file-department'] as const) {
      assert.match(zh.doubts[code]('甲.xlsx', 0, ''), /^文件名是“甲.xlsx”/);
      assert.match(en.doubts[code]('甲.xlsx', 0, ''), /^The file is called “甲.xlsx”/);
    }
  });
});
