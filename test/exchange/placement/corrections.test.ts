import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { correctedOf, correctsOne } from '../../../src/exchange/placement/corrections.js';
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
      '核对',
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
      '应改为91',
      '应填91',
      '以91%为准',
      '修改为91',
      '调整为91',
      '核定为91',
      '填错，应91',
      '实际数91',
      '实际完成91',
      '省反馈数91',
      '统计局公布为91',
    ])
      assert.deepEqual(placed(`指标|数值|说明栏/${S}|90|${text}`), ['90', `correction ${text}`], text);
    for (const text of ['已核实', '较上年提高', '目标应为95以上', '改为季报', '2025年9月更正', '应由卫健局填报'])
      assert.deepEqual(placed(`指标|数值|说明栏/${S}|90|${text}`), ['90'], text);
    for (const text of [
      '更正为90',
      '已更正为90.0%',
      '以90为准',
      '实际完成90',
      '目标调整为95',
      '上年核定数91',
      '实施91个项目',
      '以统计局数据为准',
    ])
      assert.deepEqual(placed(`指标|数值|备注/${S}|90|${text}`), [`90 ${text}`], text);
  });

  test('CORRECTION3 a row that corrects one above', () => {
    for (const row of [`更正：${S}`, `（更正）${S}`, `更正 ${S}`, '更正后', `订正：${S}`])
      assert.equal(placed(`指标|数值/${S}|90/${row}|91`)[1]?.split(' ')[0], 'correction', row);
    assert.deepEqual(placed(`指标|数值/${S}|90/更正后图书|91`).length, 2);
    assert.deepEqual(placed(`指标|数值/${S}|90/医院床位数|91`).length, 1);
  });

  test('CORRECTION3 a line that corrects a row', () => {
    for (const line of [
      `更正：${S}应为91`,
      `注：${S}更正为91%`,
      `${S}应为91，不是90`,
      '勘误：第2行改为91',
      '备注：筛查率由90更正为91.5',
      `更正：${S} 91`,
      '注：筛查率应改为91',
      '注：筛查率调整为91%',
      '注：筛查率以91为准',
      '注：筛查率实际为91',
    ]) {
      assert.deepEqual(placed(`指标|数值/${S}|90/${line}|`), ['90', `correction ${line}`], line);
      assert.deepEqual(placed(`${line}|/指标|数值/${S}|90`), ['90', `correction ${line}`], line);
    }
    for (const line of [
      '备注：2030年目标应为95',
      '注：分母应为35-64岁妇女人数',
      '注：单位应为%',
      '更正日期：2026年3月1日',
      '更正说明：无',
      '注：2024年应为89',
      '注：应为95以上',
      '注：保留位数应为1位小数',
      '注：2021年修订',
      '注：保险费率改为1%',
      '注：退休年龄改为55岁',
      '注：2030年目标调整为95',
      '注：覆盖面调整为91',
      '注：筛查率实际为90',
      '注：上年筛查率核定为89',
    ])
      assert.deepEqual(placed(`指标|数值/${S}|90/${line}|`), ['90'], line);
    assert.deepEqual(placed(`指标|数值/${S}|91/${T}|80/注：${S}由90更正为91%|`), ['91 80']);
    assert.deepEqual(placed(`指标|数值/${S}|90/${T}|91/注：${S}更正为91|`).length, 2);
  });

  test('CORRECTION5 of rows of one name the void one falls, and the corrected one comes first', () => {
    const told = (table: string) => {
      const found = placeRows(form, { rows: table.split('/').map((row) => row.split('|')) });
      return [...found.typed.map(({ text }) => text), ...found.unplaced.map(({ why, text }) => `${why} ${text}`)].join(' ');
    };
    for (const mark of ['作废', '旧', '原', '停用', '已作废', '旧数据', '初步数', '修正前']) {
      assert.equal(told(`指标|数值/${S}（${mark}）|89/${S}|90`), `90 replaced-row ${S}（${mark}）`, mark);
      assert.equal(told(`指标|数值/${S}|90/${S}（${mark}）|89`), `90 replaced-row ${S}（${mark}）`, mark);
    }
    for (const mark of ['更正', '修订', '修正后', '现', '新', '核实数', '终报']) {
      assert.equal(told(`指标|数值/${S}|89/${S}（${mark}）|90`), `90 replaced-row ${S}`, mark);
      assert.equal(told(`指标|数值/${S}（${mark}）|90/${S}（旧）|89/${S}|88`).split(' ')[0], '90', mark);
    }
    assert.equal(told(`指标|数值|备注/${S}|89|作废/${S}|90|`), `90 replaced-row ${S}`);
    assert.equal(
      told(`指标|数值|处理/${S}|89|/${S}|90|以此为准`),
      `90 replaced-row ${S} unknown-column 处理`.replace(/(replaced.*) (unknown.*)/, '$2 $1'),
    );
    assert.equal(told(`指标|数值|备注/${S}|89|已更正，见下行/${S}|90|`), `90 replaced-row ${S}`);
    assert.equal(told(`指标|数值/${S}（初报）|89/${S}（终报）|90`), `90 replaced-row ${S}（初报）`);
    assert.equal(told(`指标|数值/${S}|89/${S}|88/${S}（更正）|90`), `90 repeated-name ${S} repeated-name ${S}`);
    assert.equal(told(`指标|数值/${S}（旧）|89/${S}|89`), '89');
    assert.equal(told(`指标|数值/${S}|89/${S}|90`), `repeated-name ${S} repeated-name ${S}`);
    for (const name of [`新${S}`, `${S}更正`, `最新${S}`]) assert.equal(placed(`指标|数值/${S}|89/${name}|90`)[1], `correction ${name}`);
  });

  test('CORRECTION5 a row that is struck out falls, with its name or without', () => {
    const struck = (rows: string, ...at: number[]) => {
      const unread = at.map((row) => ({ row, column: 1, why: 'struck' as const }));
      const { typed, unplaced } = placeRows(form, { rows: rows.split('/').map((row) => row.split('|')), unread });
      return [...typed.map(({ text }) => text), ...unplaced.map(({ why, text }) => `${why} ${text}`)].join(' ');
    };
    assert.equal(struck(`指标|数值/${S}|/${S}|90`, 1), `90 struck-out ${S}`);
    assert.equal(struck(`指标|数值/${S}|90/${S}|`, 2), `90 struck-out ${S}`);
    assert.equal(struck(`指标|数值/|/${S}|90/${T}|80`, 1), '90 80 struck-out ');
    assert.equal(struck(`指标|数值/${S}|/${T}|80`, 1), `80 struck-out ${S}`);
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
    assert.match(zh.unplaced['replaced-row']('甲', 1), /已作废或已更正/);
    assert.match(en.unplaced['replaced-row']('甲', 1), /void or was corrected/);
    assert.match(zh.doubts.correction('更正：91', 1, ''), /^“更正：91”看来是/);
    assert.match(en.doubts.correction('更正：91', 1, ''), /^“更正：91” seems to correct/);
  });

  test('CORRECTION7 a short name is that of the row that has its characters', () => {
    const values = [
      { name: '婚前医学检查率', text: '80' },
      { name: '孕产妇系统管理率', text: '95.3' },
    ];
    for (const line of ['注：婚检率以79为准', '注：产妇管理率应为95.6，最终为准']) assert.equal(correctsOne(line, values), true, line);
    for (const line of ['注：婚检率以80为准', '注：就业率以79为准', '注：婚检率以2025年为准', '注：婚检率上年79'])
      assert.equal(correctsOne(line, values), false, line);
  });
});
