import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const U = '妇女失业保险参保人数';
const M = '孕产妇死亡率';
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };

function form(department: string, more: Partial<SessionOptions> = {}): EntrySession {
  return new EntrySession({ plan: kaiping().plan, department, periods: ['2025'], ...more });
}

/** `/` begins a row, `|` a cell. What is written, as `indicator@region#period/breakdown=text`, without what there is only one of. */
function written(session: EntrySession, table: string): string[] {
  const { typed } = placeRows(new FormContext(session), { rows: table.split('/').map((row) => row.split('|')) });
  const { form: own, regions, periods } = session;
  const short = new Map([
    [S, 'S'],
    [T, 'T'],
    [U, 'U'],
    [M, 'M'],
  ]);
  return typed
    .map(({ row, column, text }) => {
      const { indicator, region } = own.rows[row]!;
      const { period, breakdown } = own.columns[column]!;
      const parts = [
        regions.length > 1 && `@${names[region as keyof typeof names]}`,
        periods.length > 1 && `#${period}`,
        breakdown !== '' && `/${breakdown}`,
      ];
      return `${short.get(indicator.name)}${parts.filter(Boolean).join('')}=${text}`;
    })
    .sort();
}

const health = form('health');
const labour = form('human-resources');
const years = form('human-resources', { periods: ['2024', '2025'] });
const streets = form('health', { regions: Object.keys(names), regionNames: names });

describe('tables that say several things at once', () => {
  const cases: [session: EntrySession, table: string, right: string[]][] = [
    // Lines of several labels.
    [labour, `填报单位：开平市|单位：万人|/指标|2024年|2025年/${U}|1|2`, ['U=20000']],
    [labour, `年份|2025年|单位|万人/指标|数值||/${U}|1||`, ['U=10000']],
    [labour, `制表单位：开平市人社局 单位：万人|/指标|数值/${U}|1`, ['U=10000']],
    [health, `年份：2025年 地区：台山市|/指标|数值/${S}|1`, []],
    // A unit in the heading, the year elsewhere.
    [years, `年份|指标|数值（万人）/2024|${U}|1`, ['U#2024=10000']],
    // A unit column of another region's figures.
    [labour, `指标|台山市|单位|开平市|单位/${U}|1|万人|5|人`, ['U=5']],
    // Side by side, under one title.
    [health, `2024年监测表|||/指标|数值|指标|数值/${S}|1|${T}|2`, []],
    [health, `2025年监测表|||/指标|数值|指标|数值/${S}|1|${T}|2`, ['S=1', 'T=2']],
    // Beneath each other: each line says what it says, and what it doesn't say holds on.
    [health, `地区|开平市|年份|2025年/指标|数值||/${S}|1||/地区|台山市|年份|2025年/指标|数值||/${T}|2||`, ['S=1']],
    [health, `2024年监测表|/指标|数值/${S}|1/单位：%|/指标|数值/${T}|2`, []],
    // Sections of region and year.
    [streets, `指标|数值/三埠街道|/${S}|1/长沙街道2025年|/${T}|2`, ['S@三埠街道=1', 'T@长沙街道=2']],
    [health, `指标|数值/${S}|1/台山市2025年数据|/${T}|2`, ['S=1']],
    [health, `指标|数值/${S}|1/开平市2024年|/${T}|2`, ['S=1']],
    [health, `指标|数值/${S}|1/开平市目标|/${T}|2`, ['S=1']],
    [health, `地区|指标|数值/2024年开平市|${S}|1`, []],
    // What an indicator says holds for the rows beneath it.
    [health, `指标|数值/${M}（2024年）|5/其中：农村|6`, []],
    [health, `指标|数值/${M}（目标）|5/其中：农村|6`, []],
    // Brackets with two things.
    [labour, `指标|2025年（台山市，万人）/${U}|1`, []],
    [labour, `指标|数值/${U}（万人，台山市）|1`, []],
    // A unit in a section holds until the next.
    [labour, `指标|数值/2025年（万人）|/${U}|1`, ['U=10000']],
    [labour, `指标|数值/${S}|1/单位：万人|/${U}|1`, ['U=10000']],
    // A column of one region, a row of another.
    [streets, `镇街|指标|三埠街道|长沙街道/三埠街道|${S}|1|2`, ['S@三埠街道=1']],
    // Two regions in one heading.
    [streets, `指标|三埠街道、长沙街道/${S}|1`, []],
  ];
  for (const [session, table, right] of cases) {
    test(`PLACE15 PLACE18 ${table}`, () => assert.deepEqual(written(session, table), right));
  }
});
