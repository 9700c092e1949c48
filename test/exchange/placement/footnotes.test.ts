import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeByNameStepwise, placeRows } from '../../../src/exchange/placement.js';
import { pasteWords as en } from '../../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../../src/locales/zh/paste.js';
import { growsAsLong } from '../../spreadsheet/cost.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const form = new FormContext(kaiping());

function asked(rows: string): string {
  const { doubts } = placeRows(form, { rows: rows.split('/').map((row) => row.split('|')) });
  return doubts.map(({ code, text, said }) => [code, text, ...(said === undefined ? [] : [said])].join(' ')).join('; ');
}

const MARKS = [
  ['*', '*为2024年数据'],
  ['①', '①为2024年数据'],
  ['※', '注：※为2023年数'],
  ['#', '带#的为上年数'],
  ['△', '△：暂用2024年数据'],
  ['★', '标★的指标为2024年数据'],
  ['注1', '注1：2024年数据'],
  ['1)', '1)为2024年数据'],
  ['¹', '[1]为2024年数据'],
  ['▲', '▲为江门市数据'],
] as const;

describe('notes with a mark', () => {
  test('FOOTNOTE1 of the rows that have it those are asked about whose figures were taken', () => {
    for (const [mark, note] of MARKS) {
      assert.equal(asked(`指标|数值/${S}|90/${T}${mark}|80/${note}`), `footnote ${T}${mark} ${note}`, note);
      assert.equal(asked(`指标|数值/${S}|90/别处的指标${mark}|80/${note}`), '', note);
    }
  });

  test('FOOTNOTE1 a mark at the figure, beside it, or before a bracket', () => {
    for (const row of [`${T}|80*`, `${T}|80|*`, `${T}*（%）|80`, `*${T}|80`])
      assert.match(asked(`指标|数值|/${S}|90|/${row}/*为2024年数据`), new RegExp(`footnote .?${T}`), row);
    assert.equal(asked(`序号|指标|数值/1)|${S}|90/2)|${T}|80/1)为2024年数据`), 'title-period 1)为2024年数据');
  });

  test('FOOTNOTE1 each of two notes speaks of its own rows', () => {
    const told = asked(`指标|数值/${S}*|90/${T}**|80/*为2024年数据，**为2023年数据`);
    assert.equal(told, `footnote ${S}* *为2024年数据; footnote ${T}** **为2023年数据`);
    assert.equal(asked(`指标|数值/${S}*|90/${T}|80/*为重点指标`), '');
  });

  test('FOOTNOTE2 of the whole table where no row has it, a heading has, or the note says so', () => {
    for (const [mark, note] of MARKS) {
      const code = note.includes('江门') ? 'title-region' : 'title-period';
      assert.equal(asked(`指标|数值/${S}|90/${T}|80/${note}`), `${code} ${note}`, note);
      if (/[*#]/.test(mark)) assert.equal(asked(`指标|数值${mark}/${S}${mark}|90/${T}|80/${note}`), `title-period ${note}`, note);
    }
    assert.equal(asked(`指标|数值/${S}*|90/${T}|80/*本表为2024年数据`), 'title-period *本表为2024年数据');
  });

  test('FOOTNOTE3 a number by any of its forms', () => {
    for (const mark of ['注2', '[2]', '（2）', '2)', '²', '[注2]'])
      assert.equal(asked(`指标|数值/${S}|90/${T}²|80/${mark}为2024年数据`), `footnote ${T}² ${mark}为2024年数据`, mark);
    assert.equal(asked(`指标|数值/${S}|90/${T}²|80/2 上年数`), `footnote ${T}² 2 上年数`);
    assert.equal(asked(`指标|数值/${S}|90/${T}²|80/2 卫健局数据`), '');
  });

  test('FOOTNOTE1 is said in both languages, of many rows by their number', () => {
    assert.match(zh.doubts.footnote('甲、乙', 2, '*为上年数'), /^“甲、乙”带有附注“\*为上年数”/);
    assert.match(zh.doubts.footnote('甲、乙、丙', 12, '*为上年数'), /等 12 行/);
    assert.match(en.doubts.footnote('A', 12, '*'), /12 rows/);
  });

  test('PLACE21 many long notes take as long as they are many, and none of the steps is long', async () => {
    const notes = (count: number) => Array.from({ length: count }, (_, i) => [`*第${i}条数据为，`.repeat(1500).slice(0, 12_000)]);
    const make = (count: number) => [['指标', '数值'], [S, '90'], ...notes(count)];
    await growsAsLong(make, 100, (rows: string[][]) => placeRows(form, { rows }));
    let longest = 0;
    const steps = placeByNameStepwise(form, { rows: make(300) });
    for (let start = process.cpuUsage().user, done = false; !done; start = process.cpuUsage().user) {
      done = steps.next().done === true;
      longest = Math.max(longest, process.cpuUsage().user - start);
    }
    assert.ok(longest < 400_000, `${longest / 1000} ms`);
  });
});
