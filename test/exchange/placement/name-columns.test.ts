import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';

const plans = [
  'kaiping-women-2021-2030',
  'suixian-children-2021-2030',
  'tiexi-women-2021-2030',
  'guxian-women-2021-2025',
  'jiangsu-women-2021-2025',
  'suixian-women-2021-2030',
];

describe('columns of names', () => {
  for (const name of plans) {
    const plan = readPlan(readFileSync(join(import.meta.dirname, `../../../src/plans/${name}.json`), 'utf8'));
    test(`PLACE1 of the table of the whole plan each department’s are found, however few: ${name}`, () => {
      const rows = [['序号', '指标', '2025年'], ...plan.indicators.map(({ name: text }, i) => [`${i + 1}`, text, `${10 + (i % 80)}`])];
      for (const department of plan.departments) {
        const session = new EntrySession({ plan, department: department.id, periods: ['2025'] });
        const own = new Set(session.form.rows.map(({ indicator }) => indicator.name));
        if (own.size === 0) continue;
        const { by, typed } = placeRows(new FormContext(session), { rows });
        assert.deepEqual([by, typed.length], ['name', own.size], department.name);
        const bare = placeRows(new FormContext(session), { rows: rows.slice(1).map((row) => row.slice(1)) });
        assert.deepEqual([bare.by, bare.typed.length], ['name', own.size], department.name);
      }
    });
  }

  test('PLACE1 nor does a long table of others pass for one of names', () => {
    const plan = readPlan(readFileSync(join(import.meta.dirname, '../../../src/plans/kaiping-women-2021-2030.json'), 'utf8'));
    const context = new FormContext(new EntrySession({ plan, department: 'health', periods: ['2025'] }));
    const others = Array.from({ length: 400 }, (_, i) => [`别的数${i}`, `${i}`]);
    assert.equal(placeRows(context, { rows: [['指标', '2025年'], ...others] }).by, 'position');
    const own = ['适龄妇女宫颈癌人群筛查率', '90'];
    const { typed } = placeRows(context, { rows: [['指标', '2025年'], ...others.slice(0, 201), own, ...others.slice(201)] });
    assert.deepEqual(
      typed.map(({ text }) => text),
      ['90'],
    );
  });
});
