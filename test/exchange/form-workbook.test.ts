import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { lookOf, shownNumber } from '../../src/spreadsheet/number-format.js';
import { planImport } from '../../src/exchange/import.js';
import { formWorkbook } from '../../src/exchange/form-workbook.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import type { EntrySession } from '../../src/report/session.js';
import { formWords } from '../../src/vocabulary/form.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import { workbookWords } from '../../src/locales/workbook.js';
import { at, kaiping, small, smallPlan } from './desk.js';
import { download, filled, sheetXml } from './filled-form.js';
import { office, converted } from './office.js';

const previous = [{ indicator: 'visits', region: '440783', period: '2024', value: 1234.5, status: 'A' as const }];

/** Texts as clerks type them, each of which has to come back as it was. */
const TEXTS = [
  '7.5',
  '45.0',
  '97.5%',
  '1,234',
  '1,234.50',
  '８．５',
  '约45',
  '8/10万',
  '=1+1',
  '+5',
  '-3',
  '@x',
  '007',
  '0',
  '-0',
  '.5',
  '1.',
  '1 2',
  '12345678901234567',
  '0.1234567890123',
  '  x ',
  '第一行\n第二行',
  '—',
  '_x0041_',
  '<b>&"',
  'TRUE',
  '2025-03-05',
  '1E5',
  '٣',
  '😀',
  '\u0001',
];

describe('the form as a workbook', () => {
  test('FORMBOOK1 what can be filled is open, all else is locked, without a password', async () => {
    const session = small({ previous });
    const bytes = await download(session);
    const xml = sheetXml(bytes);
    assert.match(xml, /<sheetProtection sheet="1"(?![^>]*password)/);
    const styles = [
      ...sheetXml(bytes, 'xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf .*?locked="([01])"/g),
    ].map(([, locked]) => locked);
    const lockOf = (name: string) => styles[Number(new RegExp(`<c r="${name}" s="(\\d+)"`).exec(xml)![1])];
    // A key, B number, C field, D indicator, E unit, F code, G target, H last year, I value, J numerator …
    assert.deepEqual(['A7', 'B7', 'C7', 'D7', 'E7', 'F7', 'G7', 'H10'].map(lockOf), ['1', '1', '1', '1', '1', '1', '1', '1']);
    assert.deepEqual(['I7', 'J7', 'I8', 'J8', 'L7', 'L10'].map(lockOf), ['0', '0', '0', '1', '1', '0']);
  });

  test('FORMBOOK2 every text comes back as it was typed', async () => {
    const session = kaiping();
    const column = session.form.column('2025', '', 'value')!;
    session.set(TEXTS.map((text, row) => ({ row, column, text })));
    const { sheets } = await readWorkbook(await download(session));
    const at = sheets[0]!.rows[3]!.indexOf('2025||value');
    assert.deepEqual(
      TEXTS.map((_, row) => sheets[0]!.rows[6 + row]![at]),
      // Why there is no value is said in the words of the form (FORMBOOK9).
      TEXTS.map((text) => (text === '—' ? '— 不适用' : text)),
    );
  });

  test('FORMBOOK2 what is a number stands as a number, for sums in the spreadsheet', async () => {
    const session = small();
    session.set([
      { ...at(session, 'screening'), text: '45.0' },
      { ...at(session, 'visits'), text: '1,234' },
    ]);
    const xml = sheetXml(await download(session));
    assert.match(xml, /<c r="H7" s="\d+"><v>45<\/v>/);
    assert.match(xml, /<c r="H10" s="\d+"><v>1234<\/v>/);
    assert.equal(shownNumber(45, lookOf('0.0')), '45.0');
  });

  test('FORMBOOK2 what looks like a formula is a quoted text', async () => {
    const session = small();
    session.set(
      ['=1+1', '+5', '-a', '@x', '\u200b=cmd|x'].map((text, row) => ({ row, column: session.form.column('2025', '', 'note')!, text })),
    );
    const bytes = await download(session);
    const xml = sheetXml(bytes);
    assert.doesNotMatch(xml, /<f>/);
    const quoted = [
      ...sheetXml(bytes, 'xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf ([^>]*)>/g),
    ].map(([, xf]) => xf!.includes('quotePrefix="1"'));
    const styles = [...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">\u200b?[=+\-@]/g)].map(
      ([, style]) => quoted[Number(style)],
    );
    assert.deepEqual(styles, [true, true, true, true, true]);
  });

  test('FORMBOOK3 choices are lists, of words the form understands', async () => {
    const xml = sheetXml(await download(small()));
    const [, lists = ''] = xml.split('<dataValidations');
    assert.match(lists, /type="list"[^>]*sqref="H9"><formula1>&quot;未开始,进行中,已完成&quot;/);
    assert.match(lists, /<formula1>&quot;未统计,不适用/);
    for (const locale of LOCALES) {
      for (const words of [formWords[locale].missing, formWords[locale].task, formWords[locale].status]) {
        const list = Object.values(words).join(',');
        assert.ok(list.length <= 255 && list.split(',').length === Object.values(words).length, list); // what a list may have
      }
    }
  });

  test('FORMBOOK4 keys of rows and columns are hidden beside and above the cells', async () => {
    const bytes = await download(small());
    assert.match(sheetXml(bytes), /<col min="1" max="1"[^>]*hidden="1"/);
    assert.match(sheetXml(bytes), /<row r="4"[^>]*hidden="1"/);
    const { rows } = (await readWorkbook(bytes)).sheets[0]!;
    assert.equal(rows[6]![0], 'screening|440783');
    assert.equal(rows[3]![7], '2025||value');
  });

  test('FORMBOOK5 the sheet names plan, version, digest, department, periods, regions and cycle', async () => {
    const { rows } = (await readWorkbook(await download(small({ periods: ['2024', '2025'] })))).sheets[0]!;
    assert.match(rows[0]![0]!, /^dabiao\.form\/1\|sample-2021-2030\|1\.1\.0\|sha256:[0-9a-f]{64}\|health\|2024 2025\|440783\|annual$/);
  });

  test('FORMBOOK6 what was in the cells is kept on a hidden sheet', async () => {
    const session = small();
    session.set([{ ...at(session, 'screening'), text: '45.0' }]);
    const { sheets } = await readWorkbook(await download(session));
    assert.deepEqual(sheets[1], { name: 'dabiao', isHidden: true, rows: [['screening|440783|2025||value', '45.0']], merges: [] });
  });

  test('FORMBOOK9 a missing value and its reason as on the screen; brought back unchanged, what was typed comes', async () => {
    const session = small();
    session.set([
      { ...at(session, 'screening'), text: '暂无' },
      { ...at(session, 'mortality'), text: '-' },
      { ...at(session, 'mechanism', 'missing'), text: '尚未公布' },
      { ...at(session, 'visits'), text: '5' },
      { ...at(session, 'visits', 'value', 'sex=F'), text: '缺' },
    ]);
    const workbook = await readWorkbook(await download(session));
    const { rows } = workbook.sheets[0]!;
    const shown = (part: string) => [6, 7, 8, 9].map((row) => rows[row]![rows[3]!.indexOf(`2025||${part}`)]);
    assert.deepEqual(shown('value'), ['— 尚未公布', '— 不适用', '— 尚未公布', '5']);
    assert.deepEqual(shown('missing'), ['尚未公布', '不适用', '尚未公布', '女性：未统计']);
    assert.equal(rows[9]![rows[3]!.indexOf('2025|sex=F|value')], '— 未统计');

    const changesIn = (other: EntrySession) => {
      const result = planImport(new FormContext(other), workbook);
      assert.ok('changes' in result);
      return result.changes.map(({ row, column, text }) => [other.form.key(row, column), text]);
    };
    assert.deepEqual(changesIn(session), []);
    assert.deepEqual(changesIn(small()).sort(), [...session.cells()].sort(), 'on another computer');
  });

  test('FORMBOOK9 a choice in the language of the form; brought back unchanged, what was chosen comes', async () => {
    const session = small();
    session.set([
      { ...at(session, 'mechanism'), text: '已完成' },
      { ...at(session, 'mortality'), text: '7.5' },
      { ...at(session, 'mortality', 'status'), text: '初步' },
    ]);
    const bytes = await formWorkbook(session, 'en', workbookWords('en'));
    const { rows } = (await readWorkbook(bytes)).sheets[0]!;
    const shown = (row: number, part: string) => rows[row]![rows[3]!.indexOf(`2025||${part}`)];
    assert.deepEqual([shown(8, 'value'), shown(7, 'status')], ['Done', 'Provisional']);
    for (const other of [session, small()]) {
      const result = planImport(new FormContext(other), await readWorkbook(bytes));
      assert.ok('changes' in result);
      other.set(result.changes, 'imported');
      assert.deepEqual([...other.cells()].sort(), [...session.cells()].sort());
    }
  });

  test('FORMBOOK9 a value in place of the reason, and another reason, come in', async () => {
    const session = small();
    session.set([
      { ...at(session, 'screening', 'missing'), text: '尚未公布' },
      { ...at(session, 'mortality'), text: '暂无' },
    ]);
    const bytes = await download(session);
    const { rows } = (await readWorkbook(bytes)).sheets[0]!;
    const letter = String.fromCharCode('A'.charCodeAt(0) + rows[3]!.indexOf('2025||missing'));
    const changed = await readWorkbook(filled(bytes, { H7: 80, [`${letter}8`]: '涉密不公开' }));
    const result = planImport(new FormContext(session), changed);
    assert.ok('changes' in result);
    session.set(result.changes, 'imported');
    const [row, other] = [at(session, 'screening').row, at(session, 'mortality').row];
    assert.equal(session.entry(row, '2025').readings[0]!.value, 80);
    assert.equal(session.absence(row, '2025'), null);
    assert.deepEqual(session.absence(other, '2025'), { status: 'Q', from: 'chosen' });
  });

  test("FORMBOOK7 last year's values stand before this year's, where there are any", async () => {
    const { rows } = (await readWorkbook(await download(small({ previous })))).sheets[0]!;
    assert.deepEqual([rows[4]![7], rows[5]![7], rows[9]![7]], ['2024年', '合计', '1235']);
    const without = (await readWorkbook(await download(small()))).sheets[0]!;
    assert.ok(!without.rows[4]!.includes('2024年'));
  });
  test('FORMBOOK7 as on the screen and on paper: a rate with its places, a whole number in full', async () => {
    const reported = (indicator: string, figures: object) => ({
      indicator,
      region: '440783',
      period: '2024',
      status: 'A' as const,
      ...figures,
    });
    const { rows } = (
      await readWorkbook(
        await download(
          small({
            previous: [
              reported('screening', { numerator: 73, denominator: 75 }),
              reported('mortality', { value: 0.1 + 0.2 }),
              reported('visits', { value: 123456789012345 }),
            ],
          }),
        ),
      )
    ).sheets[0]!;
    const shown = rows.slice(6).flatMap((row) => (row[7] ? [row[7]] : []));
    assert.deepEqual(shown, ['97.33', '0.30', '123456789012345']);
  });

  test('FORMBOOK1 in English, for several regions and years', async () => {
    const session = small({
      regions: ['440783', '440784'],
      regionNames: { '440784': '邻县' },
      periods: ['2024', '2025'],
      locked: ['2024'],
    });
    const bytes = await formWorkbook(session, 'en', workbookWords('en'));
    const { rows } = (await readWorkbook(bytes)).sheets[0]!;
    assert.deepEqual(rows[4]!.slice(1, 8), ['Number', 'Field', 'Indicator', 'Region', 'Unit', 'Code', 'Target']);
    assert.equal(rows[7]![4], '邻县');
    assert.equal(rows[4]!.filter((text) => text === '2024 Total').length, 1); // a merged heading has its text once
    const result = planImport(new FormContext(session), await readWorkbook(bytes));
    assert.ok('changes' in result && result.changes.length === 0 && result.unplaced.length === 0);
  });

  const form = { number: '妇儿统1表', issuer: '市统计局', approver: '省统计局', document: '统制〔2025〕1号', validUntil: '2027-12' };

  test('FORMBOOK10 what the form states of itself stands at the upper right, and no row is added for it', async () => {
    const session = small({ formFacts: { ...form, due: '2026-01-31', delivery: '光盘报送' } });
    session.set([{ ...at(session, 'screening'), text: '70' }]);
    const bytes = await formWorkbook(session, 'zh-CN', workbookWords('zh-CN'), undefined, new Date(2027, 5, 1));
    const workbook = await readWorkbook(bytes);
    const { rows, merges } = workbook.sheets[0]!;
    const corner = rows[0]!.filter((text) => text !== '')[2];
    assert.equal(corner, '表号：妇儿统1表\n制定机关：市统计局\n批准机关：省统计局\n批准文号：统制〔2025〕1号\n有效期至：2027年12月');
    const block = merges?.find(({ row, column }) => row === 0 && column > 1);
    assert.deepEqual([block?.rows, block && block.column + block.columns], [3, rows[3]!.length]);
    assert.equal(rows[3]![7], '2025||value');
    assert.equal(rows[rows.length - 1]![1], '报送日期：2026年1月31日前；报送方式：光盘报送');
    for (const other of [session, small()]) {
      const result = planImport(new FormContext(other), workbook);
      assert.ok('changes' in result);
      assert.deepEqual(
        result.changes.map(({ text }) => text),
        other === session ? [] : ['70'],
        'brought back',
      );
      assert.deepEqual(result.unplaced, []);
    }
  });

  test('FORMBOOK10 a form past its validity says so', async () => {
    const written = async (now: Date) =>
      sheetXml(await formWorkbook(small({ formFacts: form }), 'zh-CN', workbookWords('zh-CN'), undefined, now));
    assert.match(await written(new Date(2028, 0, 1)), /已过有效期（2027年12月）/);
    assert.doesNotMatch(await written(new Date(2027, 11, 31)), /已过有效期/);
  });

  test('FORMBOOK11 rows have their number and their code, and without its mark the form is still read by its names', async () => {
    const session = small({
      plan: smallPlan({ indicators: smallPlan().indicators.map((one, i) => (i === 1 ? { ...one, code: 'A1' } : one)) }),
    });
    session.set([{ ...at(session, 'visits'), text: '71' }]);
    const { sheets } = await readWorkbook(await download(session));
    const [sheet] = sheets;
    assert.deepEqual(
      sheet!.rows.slice(6, 10).map((row) => [row[1], row[5]]),
      [
        ['1', '01'],
        ['2', 'A1'],
        ['3', '03'],
        ['4', '04'],
      ],
    );
    const rows = sheet!.rows.map((row, r) => (r === 3 ? [] : ['', ...row.slice(1)]));
    const result = planImport(new FormContext(small()), { kind: 'xlsx', hasMacros: false, sheets: [{ ...sheet!, rows }] });
    assert.ok('changes' in result && result.by !== 'form');
    assert.deepEqual(
      result.changes.map(({ text }) => text),
      ['71'],
    );
  });

  test('FORMBOOK1 the same form gives the same file', async () => {
    assert.deepEqual(await download(small()), await download(small()));
  });

  test('FORMBOOK1 LibreOffice opens it and keeps protection, lists, hidden keys and merged headings', { timeout: 130_000 }, async () => {
    const session = small({ previous });
    const bytes = await download(session);
    const kept = office ? converted(bytes, 'xlsx', 'xlsx') : bytes;
    const xml = sheetXml(kept);
    assert.match(xml, /<sheetProtection[^>]*sheet="(?:true|1)"/);
    assert.match(xml, /<col [^>]*hidden="(?:true|1)"/);
    assert.equal([...xml.matchAll(/<dataValidation /g)].length, 3);
    assert.deepEqual((await readWorkbook(kept)).sheets[0]!.merges?.length, (await readWorkbook(bytes)).sheets[0]!.merges?.length);
  });
});
