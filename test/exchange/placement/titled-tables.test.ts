import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeByName } from '../../../src/exchange/placement.js';
import { EntrySession, type Typed } from '../../../src/report/session.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const U = '妇女失业保险参保人数';
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };
const periods = ['2024', '2025'];
const streets = new FormContext(kaiping({ regions: Object.keys(names), regionNames: names, periods }));
const city = new FormContext(kaiping());
const labour = new FormContext(new EntrySession({ plan: kaiping().plan, department: 'human-resources', periods }));

function cells({ session }: FormContext, typed: readonly Typed[]): string {
  const { form, regions } = session;
  return typed
    .filter(({ row, column }) => session.isOpen(row, column))
    .map(({ row, column, text }) => {
      const { indicator, region } = form.rows[row]!;
      const name = indicator.name === S ? 'S' : indicator.name === T ? 'T' : 'U';
      const street = regions.length > 1 ? names[region as keyof typeof names].slice(0, 2) : '';
      return `${name}${street}${session.periods.length > 1 ? form.columns[column]!.period : ''}=${text}`;
    })
    .join(' ');
}

/** Rows parted by ` / `, cells by `|`; `null` where no names are found. */
function place(context: FormContext, table: string): string | null {
  const placed = placeByName(context, { rows: table.split(' / ').map((row) => row.split('|')) });
  return placed && cells(context, placed.typed);
}

describe('tables of one indicator', () => {
  test('TITLED1 the title names the rows of regions and years', () => {
    const four = 'S三埠2024=5 S三埠2025=6 S长沙2024=7 S长沙2025=8';
    for (const title of [
      S,
      `${S}（%）`,
      `表1 各镇街${S}统计表`,
      `附件1：开平市各镇街历年${S}情况`,
      `一、${S}`,
      `指标：${S}`,
      `表1-1 全市及各镇${S}`,
    ])
      assert.equal(place(streets, `${title}|| / 镇街|2024年|2025年 / 三埠街道|5|6 / 长沙街道|7|8`), four, title);
    assert.equal(
      place(streets, `${S}|| / 年份|三埠街道|长沙街道 / 2024|5|7 / 2025|6|8`),
      'S三埠2024=5 S长沙2024=7 S三埠2025=6 S长沙2025=8',
    );
    assert.equal(place(streets, `表1 2024年各镇街${S}| / 镇街|数值 / 三埠|5 / 水口|6`), 'S三埠2024=5');
    const two = `${S}|| / 镇街|2024年|目标 / 三埠街道|5|9 / ${T}|| / 镇街|2024年|目标 / 三埠街道|6|9`;
    assert.equal(place(streets, two), 'S三埠2024=5 T三埠2024=6');
    assert.equal(place(city, `${S}|| / 地区|2024年|2025年 / 台山市|5|6 / 开平市|7|8`), 'S=8');
    assert.equal(place(labour, `${U}（单位：万人）|| / 年份|全省|全市 / 2024|5|6 / 2025|7|8`), 'U2024=60000 U2025=80000');
    for (const title of [`${S}增长情况`, `${S}目标`, `${S}、${T}`, `农村${S}`, `${S}（女）`])
      assert.equal(place(streets, `${title}| / 镇街|2024年 / 三埠街道|5`) ?? '', '', title);
    assert.equal(place(streets, `${S}| / 镇街|2024年 / ${T}|5`) ?? '', '');
  });

  test('TITLED2 the name of the sheet does', () => {
    const sheet = (name: string, value: string) => ({
      name,
      isHidden: false,
      rows: [
        ['镇街', '2024年'],
        ['三埠', value],
        ['合计', '9'],
      ],
    });
    const plan = planImport(streets, { kind: 'xlsx', hasMacros: false, sheets: [sheet(S, '5'), sheet(T, '6')] });
    assert.ok(!isImportRefused(plan));
    assert.equal(cells(streets, plan.changes), 'S三埠2024=5 T三埠2024=6');
  });
});
