import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { planImport } from '../../../src/exchange/import.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write.js';
import { breakdownName } from '../../../src/vocabulary/breakdowns.js';
import { parseBreakdownKey, TOTAL } from '../../../src/plan/breakdown.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';
import { byKey, small } from '../desk.js';
import { brokenPlan as plan } from './broken-plan.js';

const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };
const session = small({ plan });
const workbook = (rows: readonly (readonly string[])[]) =>
  writeWorkbook([
    {
      name: '表',
      columns: [{ width: 10 }],
      rows: rows.map((row) => ({ cells: row.map((text) => ({ style: { kind: 'input' } as const, text })) })),
    },
  ]);

describe('the whole form as a table with rows of breakdowns', () => {
  const plans = [
    'kaiping-women-2021-2030',
    'suixian-children-2021-2030',
    'tiexi-women-2021-2030',
    'guxian-women-2021-2025',
    'jiangsu-women-2021-2025',
    'suixian-women-2021-2030',
  ];
  const sessions: [string, EntrySession][] = [['two dimensions', session]];
  for (const name of plans) {
    const real = readPlan(readFileSync(join(import.meta.dirname, `../../../src/plans/${name}.json`), 'utf8'));
    for (const department of new Set(
      real.indicators.filter(({ breakdowns }) => breakdowns.length > 0).map((one) => one.departments[0]!.id),
    ))
      sessions.push([`${name} ${department}`, new EntrySession({ plan: real, department, periods: ['2024', '2025'] })]);
  }

  /** Every open figure with a number of its own; the rows of breakdowns in the words of a language, or combined with the name. */
  function written(of: EntrySession, name: (indicator: string, breakdown: string) => string) {
    const heads = of.periods.flatMap((period) => (['value', 'numerator', 'denominator'] as const).map((part) => ({ period, part })));
    const words = { value: '数值', numerator: '分子', denominator: '分母' };
    const rows = [['指标', ...heads.map(({ period, part }) => `${period}年${words[part]}`)]];
    const expected: Record<string, string> = {};
    let next = 1;
    of.form.rows.forEach(({ indicator: one }, row) => {
      for (const breakdown of of.form.breakdownsOf(one)) {
        const texts = heads.map(({ period, part }) => {
          const column = of.form.column(period, breakdown, part);
          if (column === undefined || !of.form.isOpen(row, column)) return '';
          expected[of.form.key(row, column)] = `${next}`;
          return `${next++}`;
        });
        rows.push([breakdown === TOTAL ? one.name : name(one.name, breakdown), ...texts]);
      }
    });
    return { rows, expected };
  }

  for (const [title, of] of sessions) {
    const word = (breakdown: string, locale: 'zh-CN' | 'en') => breakdownName(parseBreakdownKey(breakdown), of.plan, locale);
    for (const [way, name] of [
      ['其中', (_: string, breakdown: string) => `  其中：${word(breakdown, 'zh-CN')}`],
      ['English', (_: string, breakdown: string) => word(breakdown, 'en')],
      ['id', (_: string, breakdown: string) => `- ${breakdown.split('=')[1]}`],
      ['in brackets', (indicator: string, breakdown: string) => `${indicator}（${word(breakdown, 'zh-CN')}）`],
      ['behind a dash', (indicator: string, breakdown: string) => `${indicator}——${word(breakdown, 'zh-CN')}`],
    ] as const)
      test(`PLACE9 PLACE10 PLACE11 comes back cell by cell: ${title}, ${way}`, () => {
        const { rows, expected } = written(of, name);
        const placed = placeRows(new FormContext(of), { rows }, origin);
        assert.deepEqual(byKey(of, placed), expected);
        assert.deepEqual([placed.by, placed.unplaced, placed.beyond], ['name', [], 0]);
        assert.equal(placed.typed.length, Object.keys(expected).length);
      });
  }

  test('PLACE9 the same from a CSV file and from a workbook', async () => {
    const { rows, expected } = written(session, (_, breakdown) => `  其中：${breakdownName(parseBreakdownKey(breakdown), plan, 'zh-CN')}`);
    const csv = await readWorkbook(new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n')));
    const fresh = small({ plan, periods: ['2025'] });
    for (const one of [csv, await readWorkbook(await workbook(rows))]) {
      const result = planImport(new FormContext(fresh), one);
      assert.ok('changes' in result, JSON.stringify(result));
      const changes = Object.fromEntries(result.changes.map(({ row, column, text }) => [fresh.form.key(row, column), text]));
      assert.deepEqual([result.by, changes, result.refused, result.unplaced], ['name', expected, [], []]);
    }
  });
});
