import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const year = new FormContext(kaiping());
const years = new FormContext(kaiping({ periods: ['2023', '2024', '2025'] }));
const s = (value: number, heading = '数值') => `指标|${heading}/${S}|${value}`;

/** What is taken, what is asked about, and what is not taken. */
function sheets(tables: Readonly<Record<string, string>>, form = year): string {
  const found = Object.entries(tables).map(([name, table]) => ({
    name: name.trim(),
    isHidden: false,
    rows: table.split('/').map((row) => row.split('|')),
  }));
  const plan = planImport(form, { kind: 'xlsx', hasMacros: false, sheets: found });
  assert.ok(!isImportRefused(plan));
  const { columns } = form.session.form;
  const cells = plan.changes.map(({ column, text }) => (form === years ? `${columns[column]!.period}=${text}` : text)).sort();
  return [
    ...cells,
    ...plan.doubts.map(({ code, text }) => `${code} ${text}`),
    ...plan.unplaced.map(({ why, text }) => `${why} ${text}`),
  ].join('; ');
}

describe('sheets called after years by two digits', () => {
  test('SHEETYEAR1 beside each other they are of those years', () => {
    for (const [before, behind] of ['健康|', '|健康', '健康_|', '健康（|）', '健康(|)'].map((one) => one.split('|')))
      assert.equal(
        sheets({ [`${before}24${behind}`]: s(86), [`${before}25${behind}`]: s(88) }),
        `88; other-period ${before}24年${behind}`,
        `${before}24${behind}`,
      );
    // Digits alone as keys of an object would be sorted.
    assert.equal(sheets({ ' 25': s(88), ' 24': s(86) }), '88; other-period 24年');
    assert.equal(sheets({ 健康23: s(86), 健康24: s(87), 健康25: s(88) }, years), '2023=86; 2024=87; 2025=88');
    assert.equal(sheets({ 健康24: s(86, '2025年'), 教育25: `指标|数值/${T}|80` }), '80; 86');
    for (const [one, other] of [
      '表24|表25',
      '表(24)|表(25)',
      '附件24|附件25',
      'Sheet24|Sheet25',
      '健康1|健康2',
      '健康124|健康125',
      '健康05|健康25',
    ].map((names) => names.split('|')))
      assert.equal(sheets({ [one!]: s(86), [other!]: `指标|数值/${T}|88` }), '86; 88', one);
  });

  test('SHEETYEAR2 alone it is asked about, unless title or headings say the year', () => {
    for (const name of [' 24', '健康24', '健康-23', '监测26'])
      assert.equal(sheets({ [name]: s(86) }), `86; sheet-period ${name.trim()}`, name);
    for (const name of [' 24', '健康24']) {
      assert.equal(sheets({ [name]: s(86, '2025年') }), '86', name);
      assert.equal(sheets({ [name]: `2025年监测表|/${s(86)}` }), '86', name);
    }
    for (const name of [' 25', '健康25', '表24', 'Sheet24', ' 12', ' 31', '24健康']) assert.equal(sheets({ [name]: s(86) }), '86', name);
  });
});
