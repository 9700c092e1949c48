import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const U = '妇女失业保险参保人数';
const form = new FormContext(kaiping());
const years = new FormContext(kaiping({ periods: ['2024', '2025'] }));
const half = new FormContext(kaiping({ periods: ['2025-H1'] }));
const social = new FormContext(kaiping({ department: 'human-resources' }));

/** What is taken, what is told and what is asked; rows parted by `/`, cells by `|`. */
function place(table: string, context = form): string {
  const { typed, unplaced, doubts } = placeRows(context, { rows: table.split('/').map((row) => row.split('|')) });
  return [...typed.map(({ text }) => text), ...unplaced.map(({ why, text }) => `${why} ${text}`), ...doubts.map(({ code }) => code)].join(
    ' ',
  );
}

describe('columns of one number before and after', () => {
  test('COLUMNPAIR1 the latter has the value, the former none', () => {
    for (const [former, latter] of [
      ['修正前', '修正后'],
      ['调整前', '调整后'],
      ['核实前数据', '核实后数据'],
      ['初报', '终报'],
      ['初报数', '终报数'],
      ['原报数', '核定数'],
      ['上报数', '核定数'],
      ['原数据', '新数据'],
      ['初步数', '最终数'],
      ['基期年', '监测年'],
      ['应完成', '已完成'],
      ['年初', '年末'],
      ['年初数', '年末数'],
      ['2025年上报数', '2025年核定数'],
      ['2025年（修订前）', '2025年（修订后）'],
      ['2025年（年初）', '2025年（年末）'],
    ]) {
      assert.equal(place(`指标|${former}|${latter}/${S}|90|91`), `91 other-figures ${former}`, former);
      assert.equal(place(`指标|单位|${latter}|${former}/${S}|%|91|90`), `91 other-figures ${former}`, latter);
    }
  });

  test('COLUMNPAIR1 with the period and the unit that they say besides', () => {
    assert.equal(place(`指标|2024年上报数|2025年核定数/${S}|90|91`), '91 other-period 2024年上报数');
    assert.equal(place(`指标|2024年修正前|2024年修正后/${S}|90|91`), 'other-period 2024年修正前 other-period 2024年修正后');
    assert.equal(place(`指标|2025年|2025年/|修正前|修正后/${S}|90|91`), '91 other-figures 2025年 / 修正前');
    assert.equal(place(`指标|修正前|修正前|修正后|修正后/|合计|女|合计|女/${S}|90||91|`), '91 other-figures 修正前 / 合计');
    assert.equal(place(`指标|修正前（万人）|修正后（万人）/${U}|5|5.2`, social), '52000 other-figures 修正前（万人）');
    assert.equal(place(`指标|年初|年末/${S}|90|91`, years), 'other-figures 年初 ambiguous-column 年末');
    assert.equal(place(`2025年监测表|/指标|年初|年末/${S}|90|91`, years), '91 other-figures 年初');
    assert.equal(place(`指标|年初|年末/${S}|90|91`, half), 'other-figures 年初 other-period 年末');
  });

  test('COLUMNPAIR1 not what only explains in a bracket, nor two scopes', () => {
    for (const [one, other] of [
      ['2025年（快报）', '2025年（修订）'],
      ['2025年旧口径', '2025年新口径'],
    ] as const)
      assert.doesNotMatch(place(`指标|${one}|${other}/${S}|90|91`), /^9/, one);
  });

  test('COLUMNPAIR2 not beside another that has the value, nor where it holds years', () => {
    assert.equal(place(`指标|修正前|修正后|2025年/${S}|90|91|92`), '92 unknown-column 修正前 unknown-column 修正后 correction');
    assert.equal(place(`指标|基期年|基期值|监测年|监测值/${S}|2020|90|2025|91`), '91 other-figures 基期年 other-figures 基期值');
    assert.equal(place(`指标|基期年|监测年/${U}|2020|2025`, social), 'other-figures 基期年');
    assert.equal(place(`指标|部门修正前|修正后/${S}|90|91`), 'unknown-column 部门修正前 unknown-column 修正后');
  });

  test('COLUMNPAIR1 beside differences between the two', () => {
    for (const other of ['差异', '增减', '变动', '调整数'])
      assert.match(place(`指标|上报数|核定数|${other}/${S}|90|91|1`), /^91 other-figures 上报数 /, other);
  });

  test('COLUMNPAIR3 what was put right or handed in has the value where it stands alone', () => {
    for (const head of ['最终数', '修订数', '核定数', '2025年核实数', '核实后数据', '终报数', '上报数', '更正后'])
      for (const table of [`指标|${head}/${S}|91`, `指标|单位|${head}|来源/${S}|%|91|`, `指标|目标值|${head}/${S}||91`])
        assert.equal(place(table), '91', table);
    assert.equal(place(`指标|2024年|核实数/${S}|90|91`), '91 other-period 2024年');
    assert.equal(place(`指标|2024年核实数/${S}|90`), 'other-period 2024年核实数');
    assert.equal(place(`指标|核实数|修订数/${S}|90|91`), 'unknown-column 核实数 unknown-column 修订数');
    assert.equal(place(`指标|2025年|核实数/${S}|90|91`), '90 unknown-column 核实数 correction');
    for (const head of ['修订', '更新', '上报']) {
      assert.equal(place(`指标|${head}/${U}|2021`, social), `unknown-column ${head}`, head);
      assert.equal(place(`指标|${head}数/${U}|2021`, social), '2021', head);
    }
    assert.equal(place(`指标|数值|更正说明/${S}|90|无`), '90 unknown-column 更正说明');
  });
});
