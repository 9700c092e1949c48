import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const U = '妇女失业保险参保人数';
const { plan } = kaiping();

/** Periods of the cells that were taken, with their texts, and whether something is asked. */
function taken(table: string, more: Partial<SessionOptions> = {}) {
  const session = new EntrySession({ plan, department: 'health', periods: ['2025'], ...more });
  const { typed, doubts } = placeRows(new FormContext(session), { rows: table.split('\n').map((line) => line.split('|')) });
  const cells = typed.map(({ row, column, text }) => {
    const { region } = session.form.rows[row]!;
    return [...(session.regions.length > 1 ? [region] : []), session.form.columns[column]!.period, text].join(' ');
  });
  return `${cells.join(', ')}${doubts.length > 0 ? '?' : ''}`;
}

const both = { periods: ['2024', '2025'] };
const social = { department: 'human-resources' };

describe('where the body of a table begins', () => {
  test('TABLEBODY1 a row of an unknown indicator above the first known one is none of headings', () => {
    assert.equal(taken(`2025年监测表||\n指标|单位|数值\n医院床位数|张|2024\n${S}|%|90`, both), '2025 90');
    assert.equal(taken(`指标|单位|2025年\n公共图书馆藏书|册|2024\n${U}|人|52000`, social), '2025 52000');
    assert.equal(taken(`指标|2025年\n医生数|850\n医院床位数|2056\n${U}|52000`, social), '2025 52000');
    for (const text of ['张三', '已开展', '是', '无', '12人', '1:1.2', '≥95', '提高', '2023年', '达标', '2024-12', '目标值', '张', '—'])
      assert.equal(taken(`指标|2025年\n医生数|${text}\n${U}|52000`, social), '2025 52000', text);
    assert.equal(taken(`指标|2024年|2025年\n学校数|2025|2024\n${S}|89|90`, both), '2024 89, 2025 90');
    assert.equal(taken(`指标|单位|目标值|实际值\n图书馆藏书量|册|2030|2024\n${S}|%|95|90`), '2025 90');
    assert.equal(taken(`妇女|指标|2025年\n就业|登记失业率|2.4\n|${U}|52000`, social), '2025 52000');
    const streets = {
      regions: ['440783001', '440783002'],
      regionNames: { '440783001': '三埠街道', '440783002': '长沙街道' },
    };
    assert.equal(taken(`指标|三埠街道|长沙街道\n学校数|2024|2025\n${S}|89|90`, streets), '440783001 2025 89, 440783002 2025 90');
  });

  test('TABLEBODY2 what tells columns of one heading apart is one of headings, as is a field with a period', () => {
    for (const row of ['名称|2024年|2025年', '|2024年|2025年', '指标|2024年|2025年', '妇女与健康|2024年|2025年'])
      assert.equal(taken(`指标|数值|数值\n${row}\n${S}|89|90`, both), '2024 89, 2025 90', row);
    assert.equal(taken(`指标|完成情况|\n|2024年|2025年\n学校数|2024|2025\n${S}|89|90`, both), '2024 89, 2025 90');
    for (const row of ['健康|2024年', '一、健康|目标', '妇女与健康|目标值']) assert.equal(taken(`指标|数值\n${row}\n${S}|89`), '', row);
  });
});
