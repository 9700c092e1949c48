import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { runWhole } from '../../src/documents/steps.js';
import { findingsAfter, planImport, type ImportPlan } from '../../src/exchange/import.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import type { EntrySession } from '../../src/report/session.js';
import { at, fixture, kaiping, small, smallPlan } from './desk.js';
import { download, filled, sorted } from './filled-form.js';
import { converted, office } from './office.js';

const csv = (text: string) => readWorkbook(new TextEncoder().encode(text));

async function planned(session: EntrySession, bytes: Uint8Array): Promise<ImportPlan> {
  const result = planImport(new FormContext(session), await readWorkbook(bytes));
  assert.ok('changes' in result, JSON.stringify(result));
  return result;
}

const changes = (session: EntrySession, plan: ImportPlan) =>
  Object.fromEntries(plan.changes.map(({ row, column, text }) => [session.form.key(row, column), text]));

describe('what a file would change', () => {
  test('IMPORT1 the downloaded form of another plan, department or period is refused', async () => {
    const bytes = await download(small());
    const why = async (session: EntrySession) => {
      const result = planImport(new FormContext(session), await readWorkbook(bytes));
      return 'why' in result ? result.why : null;
    };
    assert.equal(await why(small({ plan: smallPlan({ id: 'another-2021-2030' }) })), 'other-plan');
    assert.equal(await why(small({ department: 'education' })), 'other-department');
    assert.equal(await why(small({ periods: ['2026'] })), 'other-period');
    assert.equal(await why(small({ periods: ['2025', '2026'] })), null);
  });

  test('IMPORT3 of 130,000 rows without a place in the form each is counted', async () => {
    const rows = Array.from({ length: 130_000 }, (_, i) => `别处的指标,${i}`).join('\n');
    const plan = await planned(small(), new TextEncoder().encode(`指标,数值\n筛查率,88\n${rows}`));
    assert.deepEqual([plan.changes.length, plan.unplaced.length], [1, 130_000]);
  });

  test('IMPORT1 of another version of the plan it is taken, and told', async () => {
    const bytes = filled(await download(small()), { H7: 80 });
    const session = small({ plan: smallPlan({ version: '1.2.0' }) });
    const plan = await planned(session, bytes);
    assert.deepEqual([plan.isOtherVersion, changes(session, plan)], [true, { 'screening|440783|2025||value': '80' }]);
    assert.equal((await planned(small(), bytes)).isOtherVersion, false);
  });

  test('IMPORT14 comments and text boxes of a sheet that is taken are told', () => {
    const asked = (asides: readonly string[]) => {
      const sheet = {
        name: 'Sheet1',
        isHidden: false,
        rows: [
          ['指标', '数值'],
          ['筛查率', '88'],
        ],
        asides,
      };
      const result = planImport(new FormContext(small()), { kind: 'xlsx', hasMacros: false, sheets: [sheet] });
      assert.ok('changes' in result);
      return result.doubts;
    };
    assert.deepEqual(asked(['张三：\n应为81.2', '待核']), [{ code: 'asides', text: '张三： 应为81.2', cells: 2 }]);
    assert.equal(asked(['长'.repeat(100)])[0]!.text, `${'长'.repeat(40)}…`);
    assert.deepEqual(asked([]), []);
  });

  test('IMPORT2 filled, sorted and brought back', async () => {
    const session = small();
    const bytes = sorted(filled(await download(session), { H7: 80, H8: 7.25, H9: '已完成', H10: 12, I10: 1 }), 7, 11);
    const plan = await planned(session, bytes);
    assert.equal(plan.by, 'form');
    assert.deepEqual(changes(session, plan), {
      'screening|440783|2025||value': '80',
      'mortality|440783|2025||value': '7.25',
      'mechanism|440783|2025||value': '已完成',
      'visits|440783|2025||value': '12',
    });
    assert.deepEqual(
      plan.refused.map(({ row, column, text }) => [session.form.key(row, column), text]),
      [['visits|440783|2025||numerator', '1']],
    );
  });

  test('IMPORT2 what was typed on the page since the download stays, what was changed in the file comes in', async () => {
    const session = small();
    session.set([
      { ...at(session, 'screening'), text: '70' },
      { ...at(session, 'mortality'), text: '8' },
      { ...at(session, 'visits'), text: '12' },
    ]);
    const bytes = filled(await download(session), { H8: 7.5, H10: null });
    session.set([
      { ...at(session, 'screening'), text: '71' },
      { ...at(session, 'visits', 'note'), text: '新写的' },
    ]);
    const plan = await planned(session, bytes);
    assert.deepEqual(changes(session, plan), { 'mortality|440783|2025||value': '7.5', 'visits|440783|2025||value': '' });
    assert.equal(plan.changes[0]?.before, '8');
  });

  test('IMPORT2 on another computer, where the draft is empty, the whole file comes in', async () => {
    const session = small();
    session.set([{ ...at(session, 'screening'), text: '70' }]);
    const other = small();
    assert.deepEqual(changes(other, await planned(other, await download(session))), { 'screening|440783|2025||value': '70' });
  });

  test('IMPORT13 a copy of the form beside it, with other texts, is told', async () => {
    const session = small();
    session.set([{ ...at(session, 'screening'), text: '70' }]);
    const workbook = await readWorkbook(await download(session));
    const [sheet] = workbook.sheets;
    const withCopy = (text: string) => {
      const copy = { ...sheet!, name: '填报表 (2)', rows: sheet!.rows.map((row) => row.map((cell) => (cell === '70' ? text : cell))) };
      const result = planImport(new FormContext(small()), { ...workbook, sheets: [...workbook.sheets, copy] });
      assert.ok(!('why' in result));
      return [
        result.by,
        result.changes.map((one) => one.text).join(),
        result.unplaced.map(({ why, text: said }) => `${why} ${said}`).join(),
      ];
    };
    assert.deepEqual(withCopy('90'), ['form', '70', 'other-sheet 填报表 (2)']);
    assert.deepEqual(withCopy('70'), ['form', '70', '']);
  });

  test('IMPORT3 any other file is placed by names; the sheet with most of them is taken', async () => {
    const session = small();
    const result = planImport(new FormContext(session), {
      kind: 'xlsx',
      hasMacros: false,
      sheets: [
        { name: '说明', isHidden: false, rows: [['填表说明'], ['筛查率', '见附件']] },
        {
          name: '数据',
          isHidden: false,
          rows: [
            ['指标', '数值'],
            ['筛查率', '80'],
            ['孕产妇死亡率', '7'],
          ],
        },
        {
          name: '旧',
          isHidden: true,
          rows: [
            ['指标', '数值'],
            ['筛查率', '1'],
            ['孕产妇死亡率', '2'],
            ['就诊人次', '3'],
          ],
        },
      ],
    });
    assert.ok('changes' in result);
    assert.deepEqual([result.by, result.sheets, result.changes.length], ['name', [1], 2]);
    const chosen = planImport(
      new FormContext(session),
      {
        kind: 'xlsx',
        hasMacros: false,
        sheets: [
          { name: 'a', isHidden: false, rows: [['筛查率', '5']] },
          {
            name: 'b',
            isHidden: false,
            rows: [
              ['筛查率', '6'],
              ['孕产妇死亡率', '7'],
            ],
          },
        ],
      },
      0,
    );
    assert.ok('changes' in chosen && chosen.sheets[0] === 0 && chosen.changes[0]?.text === '5');
  });

  test('IMPORT3 of sheets that contradict each other that with most numbers', () => {
    const session = small();
    const sheet = (name: string, value: string) => ({
      name,
      isHidden: false,
      rows: [
        ['2025年数据', ''],
        ['筛查率', value],
      ],
    });
    const plan = planImport(new FormContext(session), {
      kind: 'xlsx',
      hasMacros: false,
      sheets: [sheet('说明', '卫健局'), sheet('数据', '90')],
    });
    assert.ok('changes' in plan);
    assert.deepEqual([plan.sheets, changes(session, plan)], [[1], { 'screening|440783|2025||value': '90' }]);
  });

  test('IMPORT4 without names by position, if it is no larger than the form', async () => {
    const session = small();
    const plan = planImport(new FormContext(session), await csv('80\n7.5'));
    assert.ok('changes' in plan);
    assert.deepEqual([plan.by, plan.changes.length], ['position', 2]);
    assert.deepEqual(planImport(new FormContext(session), await csv('1\n'.repeat(50))), { why: 'nothing-recognised' });
    assert.deepEqual(planImport(new FormContext(session), await csv(' , \n')), { why: 'nothing-there' });
  });

  test('IMPORT5 IMPORT6 unchanged cells are counted, closed ones listed apart', async () => {
    const session = small();
    session.set([{ ...at(session, 'screening'), text: '80' }]);
    const plan = planImport(new FormContext(session), await csv('指标,数值,女\n筛查率,80,5\n孕产妇死亡率,7.5,'));
    assert.ok('changes' in plan);
    assert.deepEqual([plan.unchanged, plan.changes.length, plan.refused.length], [1, 1, 1]);
    assert.deepEqual(plan.refused[0], { ...at(session, 'screening', 'value', 'sex=F'), text: '5', before: '' });
  });

  test('IMPORT12 a text that is too long is told beforehand, and stays out', async () => {
    const session = small();
    const plan = planImport(
      new FormContext(session),
      await csv(`指标,数值,备注\n筛查率,80,${'注'.repeat(10_001)}\n孕产妇死亡率,${'7'.repeat(20_000)},好`),
    );
    assert.ok('changes' in plan);
    assert.deepEqual(changes(session, plan), { 'screening|440783|2025||value': '80', 'mortality|440783|2025||note': '好' });
    assert.deepEqual(
      plan.tooLong.map(({ row, column, text }) => [session.form.columns[column]!.part, row, text.length]),
      [
        ['note', 0, 10_001],
        ['value', 1, 20_000],
      ],
    );
    assert.equal(plan.unchanged, 0);
  });

  test('IMPORT7 what the rules would say of the new values, and nothing is written', async () => {
    const session = small();
    const plan = planImport(new FormContext(session), await csv('指标,数值,女,男\n筛查率,173,,\n就诊人次,10,7,5\n孕产妇死亡率,约八,,'));
    assert.ok('changes' in plan);
    const found = runWhole(findingsAfter(session, plan.changes));
    const codes = (id: string) => found.get(`${at(session, id).row}:${at(session, id).column}`)?.map(({ code }) => code);
    assert.deepEqual([codes('screening'), codes('visits'), codes('mortality')], [['above-bounds'], ['sum-differs'], ['unreadable-text']]);
    assert.equal(session.canUndo, false);
    session.set(plan.changes);
    for (const { row, column } of plan.changes) assert.deepEqual(session.findings(row, column), found.get(`${row}:${column}`) ?? []);
  });

  test('IMPORT7 the rules across years and indicators are asked too', async () => {
    const previous = [{ indicator: 'mortality', region: '440783', period: '2024', value: 8, status: 'A' as const }];
    const plan = smallPlan({ rules: [{ id: 'steady', kind: 'consistent', indicator: 'mortality', points: 5 }] });
    const session = small({ plan, previous });
    const result = planImport(new FormContext(session), await csv('指标,数值\n孕产妇死亡率,20'));
    assert.ok('changes' in result);
    const { row, column } = at(session, 'mortality');
    const found = runWhole(findingsAfter(session, result.changes)).get(`${row}:${column}`);
    assert.ok(found && found.length > 0);
    session.set(result.changes);
    assert.deepEqual(session.findings(row, column), found);
  });

  test('IMPORT2 a form filled and saved by LibreOffice comes back right', { timeout: 130_000 }, async () => {
    const session = small();
    session.set([
      { ...at(session, 'screening'), text: '45.0' },
      { ...at(session, 'cervical'), text: '97.5%' },
      { ...at(session, 'cervical', 'note'), text: '=1+1' },
    ]);
    const saved = office
      ? converted(filled(await download(session), { H8: 7.25, H9: '已完成', H10: 1200 }), 'xlsx', 'xlsx')
      : fixture('sheets/form-libreoffice.xlsx');
    const plan = await planned(session, saved);
    assert.equal(plan.by, 'form');
    assert.deepEqual(changes(session, plan), {
      'mortality|440783|2025||value': '7.25',
      'mechanism|440783|2025||value': '已完成',
      'visits|440783|2025||value': '1200',
    });
    assert.deepEqual([plan.unchanged, plan.refused, plan.unplaced], [3, [], []]);
    assert.equal(Object.keys(changes(small(), await planned(small(), saved))).length, 6);
  });

  test('IMPORT3 a table that LibreOffice made, by its names', async () => {
    const session = kaiping();
    const made = office ? converted(fixture('sheets/libreoffice.fods'), 'fods', 'xlsx') : fixture('sheets/libreoffice.xlsx');
    const plan = await planned(session, made);
    assert.deepEqual(
      [plan.by, plan.changes.map(({ text }) => text)],
      ['name', ['8.0', '1', '12,500', '初步数', '97.5%', '39,000', '40,000', '45.0', '0.1', '42.9', '=1+1 <b> "引" &']],
    );
    assert.deepEqual(
      plan.unplaced.map(({ why, text }) => [why, text]),
      [['unknown-name', '不存在的指标']],
    );
  });
});
