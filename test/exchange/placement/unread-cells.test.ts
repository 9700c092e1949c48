import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import type { Merge } from '../../../src/spreadsheet/block.js';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const form = new FormContext(kaiping());

/** Rows parted by `/`, cells by `|`. */
function place(table: string, ...merges: Merge[]): string {
  const { typed, unplaced } = placeRows(form, { rows: table.split('/').map((row) => row.split('|')), merges });
  return [...typed.map(({ text }) => text), ...unplaced.map(({ why }) => why)].join(' ');
}

const merge = (row: number, column: number, rows: number, columns: number): Merge => ({ row, column, rows, columns });

describe('figures that are not one cell’s', () => {
  test('PLACE7 a figure merged over several indicators or columns', () => {
    assert.equal(place(`指标|数值/${S}|90/${T}|`, merge(1, 1, 2, 1)), 'merged-cells');
    assert.equal(place(`指标|数值/${S}|90/甲指标|`, merge(1, 1, 2, 1)), 'merged-cells');
    assert.equal(place(`指标|2025年|2024年/${S}|90|`, merge(1, 1, 1, 2)), 'merged-cells');
    assert.equal(place(`指标|数值/${S}|90/|`, merge(1, 0, 2, 1), merge(1, 1, 2, 1)), '90');
    assert.equal(place(`指标|数值|分工/${S}|90|甲/||乙`, merge(1, 1, 2, 1)), '90 unknown-column');
    assert.equal(place(`指标|数值|/${S}|90|`, merge(0, 1, 1, 2), merge(1, 1, 1, 2)), '90');
    assert.equal(place(`指标|数值|来源/${S}|90|年报/${T}|80|`, merge(1, 2, 2, 1)), '90 年报 80');
  });

  test('PLACE7 a number that is struck out is left out and told', () => {
    const unread = [{ row: 1, column: 1, why: 'struck' as const }];
    const { typed, unplaced } = placeRows(form, { rows: [['指标', '数值'], [S], [T, '80']], unread });
    assert.deepEqual([typed.map(({ text }) => text), unplaced.map(({ why, text }) => `${why} ${text}`)], [['80'], [`struck-out ${S}`]]);
    assert.match(zh.unplaced['struck-out'](S, 1), /删除线/);
    assert.match(en.unplaced['struck-out']('', 1), /struck through/);
  });

  test('PLACE7 a number that is not shown, or only as a part of a date, is left out and told; a year above is read', () => {
    const unread = [
      { row: 0, column: 1, why: 'date' as const },
      { row: 1, column: 1, why: 'unshown' as const },
      { row: 2, column: 1, why: 'date' as const },
    ];
    const { typed, unplaced } = placeRows(form, { rows: [['指标', '2025'], [S], [T, '1900']], unread });
    assert.deepEqual(typed, []);
    assert.deepEqual(
      unplaced.map(({ why, text }) => `${why} ${text}`),
      [`unshown-number ${S}`, `date-number ${T}`],
    );
    assert.match(zh.unplaced['unshown-number'](S, 1), /不显示/);
    assert.match(zh.unplaced['date-number'](S, 1), /日期格式/);
    assert.match(en.unplaced['unshown-number']('', 1), /format hides/);
    assert.match(en.unplaced['date-number']('', 1), /date format/);
  });

  test('PLACE7 a number that its own commas have torn', async () => {
    const plan = planImport(form, await readWorkbook(new TextEncoder().encode(`指标,数值\n${S},90\n${T},1,080\n`)));
    assert.ok(!isImportRefused(plan));
    assert.deepEqual(
      [plan.changes.map(({ text }) => text), plan.unplaced.map(({ why }) => why)],
      [['90'], ['unknown-column', 'torn-number']],
    );
  });
});
