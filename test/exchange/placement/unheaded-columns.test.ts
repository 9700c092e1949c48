import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeByName, placeRows } from '../../../src/exchange/placement.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const year = new FormContext(kaiping());
const years = new FormContext(kaiping({ periods: ['2023', '2024', '2025'] }));

/** What is taken, and why other columns are not; rows parted by `/`, cells by `|`. */
function place(table: string, form = years): string {
  const { typed, unplaced } = placeRows(form, { rows: table.split('/').map((row) => row.split('|')) });
  const { columns } = form.session.form;
  return [...typed.map(({ column, text }) => `${columns[column]!.part}=${text}`), ...unplaced.map(({ why }) => why)].join(' ');
}

describe('columns of figures that nothing heads', () => {
  test('UNHEADED1 two are of two years sooner than a value and its numerator', () => {
    for (const form of [year, years]) assert.equal(place(`${S}|88|89/${T}|78|79`, form), 'unknown-column unknown-column');
    assert.equal(place(`${S}|88`, year), 'value=88');
  });

  test('UNHEADED2 in a form of several periods so are three, unless they are a rate', () => {
    const three = 'unknown-column unknown-column unknown-column';
    assert.equal(place(`${S}|88|89|90/${T}|78|79|80`), three);
    assert.equal(place(`${S}|%|88|89|90`), three);
    assert.equal(place(`1|${S}|%|88.1|89.2|90.3`), three);
    assert.equal(place(`${S}|87|88|89|90`), `${three} unknown-column`);
    assert.equal(place(`${S}|90|36|40/${T}||1|2`), 'value=90 numerator=36 denominator=40 numerator=1 denominator=2');
    assert.equal(place(`${S}|90|90|100/${T}|78|79|80/孕产妇死亡率|9|8|7`), three);
    assert.equal(place(`${S}|66.7|2|3`), 'value=66.7 numerator=2 denominator=3');
    assert.equal(place(`孕产妇死亡率|8.1|1|12345`), 'value=8.1 numerator=1 denominator=12345');
    assert.equal(place(`${S}|88|36|40`, year), 'value=88 numerator=36 denominator=40');
  });

  test('UNHEADED4 in a form of one period so are three of a like size', () => {
    const three = 'unknown-column unknown-column unknown-column';
    assert.equal(place(`${S}|78|79|81.2`, year), three);
    assert.equal(place(`${S}|90|36|40`, year), 'value=90 numerator=36 denominator=40');
    assert.equal(place(`${S}|100|40|40`, year), 'value=100 numerator=40 denominator=40');
  });

  test('UNHEADED3 one alone in a form of several periods, unless the table says which or a person has chosen the column', () => {
    const brought = (table: string, form = years, name?: string) => {
      const { typed, unplaced } = placeByName(
        form,
        { rows: table.split('/').map((row) => row.split('|')) },
        name === undefined ? {} : { name },
      )!;
      const { columns } = form.session.form;
      return [...typed.map(({ column, text }) => `${columns[column]!.period}=${text}`), ...unplaced.map(({ why }) => why)].join(' ');
    };
    for (const table of [`${S}|88`, `${S}|88/${T}|78`, `1|${S}|%|88`, `监测表||/${S}|88`])
      assert.match(brought(table), /^unknown-column/, table);
    assert.equal(brought(`${S}|88`, year), '2025=88');
    assert.equal(brought(`2024年监测表|/${S}|88`), '2024=88');
    assert.equal(brought(`${S}|88`, years, '2025年'), '2025=88');
    assert.equal(brought(`${S}|90|36|40`), '2023=90 2023=36 2023=40');
    assert.equal(place(`${S}|88`), 'value=88');
  });
});
