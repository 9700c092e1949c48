import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../../src/documents/steps.js';
import { planImport, isImportRefused, type ImportResult } from '../../../src/exchange/import.js';
import { placeByName } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { regionsOfKeys } from '../../../src/exchange/placement/other-keys.js';
import type { EntrySession } from '../../../src/report/session.js';
import type { Sheet } from '../../../src/spreadsheet/spreadsheet-types.js';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { at, byKey, kaiping } from '../desk.js';
import { download } from '../filled-form.js';

const regionNames = { '440783001': '三埠街道', '440783002': '长沙街道', '440783003': '水口镇' };
const form = (...regions: string[]) => kaiping({ regions, regionNames });
const [FIRST, SECOND, THIRD] = ['440783001', '440783002', '440783003'] as const;

async function filledFor(...regions: string[]): Promise<Sheet[]> {
  const session = form(...regions);
  session.set(regions.map((region, i) => ({ ...at(session, 'cervical-screening', 'value', '', '2025', region), text: String(91 + i) })));
  return [...(await readWorkbook(await download(session))).sheets];
}

/** As a kit without regions in its mark wrote it. */
function unmarked([sheet, ...others]: readonly Sheet[]): Sheet[] {
  const rows = sheet!.rows.map((row) =>
    row.map((text) => (text.startsWith('dabiao.form/1|') ? text.split('|').slice(0, 6).join('|') : text)),
  );
  return [{ ...sheet!, rows }, ...others];
}

function brought(session: EntrySession, sheets: readonly Sheet[]): ImportResult {
  return planImport(new FormContext(session), { kind: 'xlsx', hasMacros: false, sheets });
}

function written(session: EntrySession, result: ImportResult): { cells: string[]; told: string[] } {
  assert.ok(!isImportRefused(result), JSON.stringify(result));
  return {
    cells: result.changes.map(({ row, column, text }) => `${session.form.key(row, column)}=${text}`),
    told: result.unplaced.map(({ why, said }) => `${why} ${said}`),
  };
}

describe('keys of other regions', () => {
  test('OTHERKEY1 IMPORT9 of a form of several regions the rows of one come into the form of that one', async () => {
    for (const sheets of [await filledFor(FIRST, SECOND), unmarked(await filledFor(FIRST, SECOND))]) {
      const session = form(SECOND);
      assert.deepEqual(written(session, brought(session, sheets)), {
        cells: ['cervical-screening|440783002|2025||value=92'],
        told: ['other-region 三埠街道'],
      });
    }
    const session = form(SECOND, THIRD);
    assert.deepEqual(written(session, brought(session, await filledFor(FIRST, SECOND, THIRD))).cells, [
      'cervical-screening|440783002|2025||value=92',
      'cervical-screening|440783003|2025||value=93',
    ]);
  });

  test('IMPORT9 a form whose mark tells no regions is refused by its keys, and without keys by its line 地区：', async () => {
    const old = unmarked(await filledFor(FIRST));
    const [sheet] = old;
    const keyless = [{ ...sheet!, rows: sheet!.rows.map((row) => row.map((text) => (/^[a-z\d-]+\|\d+$/.test(text) ? '' : text))) }];
    for (const other of [form(SECOND), form(SECOND, THIRD), kaiping(), kaiping({ regions: [SECOND] })])
      for (const sheets of [old, keyless]) assert.deepEqual(why(brought(other, sheets)), 'other-region');
    for (const own of [form(FIRST), form(FIRST, SECOND)]) assert.equal(written(own, brought(own, old)).cells.length, 1);
    const own = form(FIRST);
    assert.equal(written(own, brought(own, keyless)).cells.length, 1);
  });

  test('OTHERKEY1 keys without a mark count as well, whatever the name says', () => {
    const session = form(SECOND);
    const placed = placeByName(new FormContext(session), {
      rows: [
        ['', '指标', '2025||value'],
        ['cervical-screening|440783001', '适龄妇女宫颈癌人群筛查率', '91'],
        ['Cervical-Treatment|440783002', '宫颈癌患者治疗率', '92'],
        ['maternal-mortality|440783', '孕产妇死亡率', ''],
      ],
    });
    assert.deepEqual(byKey(session, placed!), { 'cervical-treatment|440783002|2025||value': '92' });
    assert.deepEqual(
      placed!.unplaced.map(({ why, text, said, cells }) => [why, text, said, cells]),
      [['other-region', '适龄妇女宫颈癌人群筛查率', '三埠街道', 1]],
    );
  });

  test('OTHERKEY2 only texts with the id of an indicator are keys', () => {
    const rows = [
      ['maternal-mortality|440783001', 'x|440783002'],
      ['2025||value'],
      ['甲|乙'],
      ['maternal-mortality|440783001|2025||value'],
    ];
    assert.deepEqual(runWhole(regionsOfKeys(new FormContext(form(FIRST)), rows)), [FIRST]);
  });
});

function why(result: ImportResult): string {
  return isImportRefused(result) ? result.why : JSON.stringify(result.changes);
}
