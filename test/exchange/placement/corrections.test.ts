import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { correctedOf } from '../../../src/exchange/placement/corrections.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const form = new FormContext(kaiping());

/** What is taken, and what is asked. */
function placed(table: string): readonly string[] {
  const { typed, doubts } = placeRows(form, { rows: table.split('/').map((row) => row.split('|')) });
  return [typed.map(({ text }) => text).join(' '), ...doubts.map(({ code, text }) => `${code} ${text}`)];
}

describe('corrections of figures', () => {
  test('CORRECTION1 another number in a column of corrected ones is asked about', () => {
    for (const head of [
      '更正',
      '更正后',
      '更正值',
      '订正',
      '修订',
      '修正',
      '核实数',
      '核定数',
      '复核数',
      '最终数',
      '修改后',
      '更正数据',
      '2025年核实数',
    ])
      assert.deepEqual(placed(`指标|2025年|${head}/${S}|90|91/${T}|80|`), ['90 80', `correction ${head}：91`], head);
    for (const table of [
      `指标|2025年|更正/${S}|90|90`,
      `指标|2025年|更正/${S}|90|`,
      `指标|2025年|更正/${S}|90|无`,
      `指标|2025年|更正说明/${S}|90|已核实`,
    ])
      assert.deepEqual(placed(table), ['90'], table);
  });

  test('CORRECTION2 a remark that tells the right number', () => {
    for (const text of [
      '更正为91',
      '应为91',
      '实为91',
      '更正：91',
      '改为91',
      '订正为91.5',
      '应该是91',
      '正确值91',
      '有误，应为91',
      '有误',
      '修正为91%',
    ])
      assert.deepEqual(placed(`指标|数值|说明栏/${S}|90|${text}`), ['90', `correction ${text}`], text);
    for (const text of ['已核实', '较上年提高', '目标应为95以上', '改为季报', '2025年9月更正', '应由卫健局填报'])
      assert.deepEqual(placed(`指标|数值|说明栏/${S}|90|${text}`), ['90'], text);
  });

  test('CORRECTION3 a row that corrects one above', () => {
    for (const row of [`更正：${S}`, `（更正）${S}`, `更正 ${S}`, '更正后', `订正：${S}`])
      assert.equal(placed(`指标|数值/${S}|90/${row}|91`)[1]?.split(' ')[0], 'correction', row);
    assert.deepEqual(placed(`指标|数值/${S}|90/更正后图书|91`).length, 2);
    assert.deepEqual(placed(`指标|数值/${S}|90/医院床位数|91`).length, 1);
  });

  test('CORRECTION4 of sheets called alike the later version corrects the earlier', () => {
    const corrected = (...names: string[]) => [...correctedOf(names.map((name) => ({ name })))].map(({ name }) => name).join(' ');
    for (const later of [
      '2025年(更正)',
      '2025年（改）',
      '2025年改后',
      '2025年最新',
      '2025年V2',
      '2025年(更新)',
      '2025年-终稿',
      '2025年（第二版）',
    ])
      assert.equal(corrected(later, '2025年'), '2025年', later);
    assert.equal(corrected('原表', '更正'), '原表');
    assert.equal(corrected('健康', '教育', '更正表'), '健康 教育');
    assert.equal(corrected('2025年v1', '2025年v2', '2025年v3'), '2025年v1 2025年v2');
    assert.equal(corrected('2025年（初稿）', '2025年（终稿）'), '2025年（初稿）');
    for (const names of [
      ['卫健局', '卫健局2'],
      ['2024年', '2025年更正'],
      ['表1', '表2'],
      ['报表', '修订'],
    ])
      assert.equal(corrected(...names), '', names.join());
  });

  test('CORRECTION1 in sentences', () => {
    assert.match(zh.doubts.correction('更正：91', 1, ''), /^“更正：91”看来是/);
    assert.match(en.doubts.correction('更正：91', 1, ''), /^“更正：91” seems to correct/);
  });
});
