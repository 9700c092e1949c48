import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { exportFile } from '../../src/cli/export.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { sealDataset } from '../../src/submissions/seal-dataset.js';
import { readCsv } from '../../src/spreadsheet/csv.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { COLLECTED, observation, PLAN, REGION, submission } from '../submissions/support.js';
import { testFolder } from './folder.js';

const { folder, fileOf } = testFolder('export');
const health = submission('health', [
  observation('a', 1.25, { note: '=HYPERLINK("http://x")' }),
  observation('a', 0.1, { breakdown: { sex: 'F' }, decimals: 1 }),
  { indicator: 't', region: REGION, period: '2025', task: 'done', status: 'A' },
]);
const { value: _, ...absent } = observation('c', 0, { status: 'O' });
const police = submission('police', [absent]);
const dataset = sealDataset(COLLECTED, mergeSubmissions(PLAN, [health, police]), {
  regions: [REGION],
  periods: ['2025'],
  state: 'final',
});
const files = { plan: fileOf('plan.json', PLAN), dataset: fileOf('dataset.json', dataset), health: fileOf('health.json', health) };
const target = join(folder, 'out');

async function written(format: string, file = files.dataset, ...more: string[]) {
  const { status, output, files: found = [] } = await exportFile([file, '--format', format, '-o', target, ...more], {});
  assert.equal(status, 0, output);
  assert.deepEqual(
    found.map(({ path }) => path),
    [target],
  );
  return found[0]!.content;
}
const withPlan = ['--plan', files.plan];
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('dabiao export', () => {
  test('EXPORTCMD1 csv and xlsx hold the same table in words, safe from formulas', async () => {
    const [heads, ...rows] = await readCsv(String(await written('csv', files.dataset, ...withPlan)).slice(1));
    assert.equal(String(await written('csv', files.dataset, ...withPlan))[0], '\ufeff');
    assert.deepEqual(heads, [
      '指标编码', '领域', '指标名称', '牵头部门', '地区代码', '报告期', '分组', '单位', '数值', '进展', '数据状态', '缺项原因', '备注',
    ]); // prettier-ignore
    const byHead = rows.map((row) => Object.fromEntries(row.map((text, i) => [heads![i]!, text])));
    assert.deepEqual(
      byHead.map((row) => [row.指标编码, row.分组, row.数值, row.进展, row.数据状态, row.缺项原因, row.备注]),
      [
        ['a', '合计', '1.25', '', '正式', '', `'=HYPERLINK("http://x")`],
        ['a', '女性', '0.1', '', '正式', '', ''],
        ['t', '合计', '', '已完成', '正式', '', ''],
        ['c', '合计', '', '', '', '尚未公布', ''],
      ],
    );
    const book = await readWorkbook((await written('xlsx', files.dataset, ...withPlan)) as Uint8Array);
    assert.equal(book.sheets[0]!.name, '观测值');
    const [title, again, ...cells] = book.sheets[0]!.rows;
    assert.deepEqual([title![0], again], [PLAN.title, heads]);
    assert.deepEqual(
      cells.map((row) => row.slice(6, 9)),
      byHead.map((row) => [row.分组, row.单位, row.数值]),
    );
    assert.equal(cells[0]!.at(-1), '=HYPERLINK("http://x")'); // a text, not a formula
    const [english] = await readCsv(String(await written('csv', files.dataset, ...withPlan, '--lang', 'en')).slice(1));
    assert.deepEqual(english!.slice(0, 3), ['Indicator id', 'Field', 'Indicator']);
  });

  test('sdmx-csv has the action that is asked for; a submission is exported as a dataset is', async () => {
    const [heads, row] = await readCsv(String(await written('sdmx-csv', files.health, ...withPlan, '--action', 'R')));
    assert.deepEqual([heads!.slice(0, 3), row![2]], [['STRUCTURE', 'STRUCTURE_ID', 'ACTION'], 'R']);
  });

  test('OBSROWS1 OBSROWS2 OBSROWS3 ndjson and parquet hold the same rows, without a plan', async () => {
    const rows = rowsOf(String(await written('ndjson')));
    assert.deepEqual(rows[1], {
      plan: PLAN.id,
      indicator: 'a',
      region: REGION,
      period: '2025',
      breakdown: 'sex=F',
      value: 0.1,
      numerator: null,
      denominator: null,
      decimals: 1,
      written: null,
      task: null,
      standard: null,
      standard_source: null,
      status: 'A',
      source: null,
      note: null,
    });
    assert.deepEqual(
      rows.map(({ indicator, breakdown, status }) => [indicator, breakdown, status]),
      [
        ['a', '', 'A'],
        ['a', 'sex=F', 'A'],
        ['t', '', 'A'],
        ['c', '', 'O'],
      ],
    );
    const { buffer, byteOffset, byteLength } = (await written('parquet')) as Uint8Array;
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    assert.deepEqual(await parquetReadObjects({ file }), rows);
  });

  test('EXPORTCMD2 EXPORTCMD3 a file that can’t be read, or is of another plan, is named, and nothing is written', async () => {
    const bad = [
      [fileOf('cut.json', JSON.stringify(dataset).slice(0, 99))],
      [join(folder, 'gone.json')],
      [files.plan],
      [files.dataset, '--plan', fileOf('other.json', { ...PLAN, id: 'another' })],
      [files.dataset, '--plan', files.dataset],
    ];
    for (const [file, ...more] of bad) {
      const format = more.length > 0 ? 'csv' : 'ndjson';
      const { status, output, files: found } = await exportFile([file!, '--format', format, '-o', target, ...more], {});
      assert.deepEqual([status, found], [1, undefined]);
      assert.ok(output.includes(folder), output);
    }
  });

  test('EXPORTCMD1 what is asked wrongly is told, with how it is used', async () => {
    const wrong: [args: string[], says: RegExp][] = [
      [['--format', 'csv', '-o', target], /给出一个文件/],
      [[files.dataset, files.health, '--format', 'csv', '-o', target], /给出一个文件/],
      [[files.dataset, '-o', target], /--format 给出格式：csv、xlsx、sdmx-csv、ndjson、parquet/],
      [[files.dataset, '--format', 'toString', '-o', target], /没有“toString”这一格式/],
      [[files.dataset, '--format', 'csv', '-o', target], /--plan 给出规划/],
      [[files.dataset, '--format', 'ndjson'], /-o 给出/],
      [[files.dataset, '--format', 'sdmx-csv', '-o', target, ...withPlan, '--action', 'D'], /没有“D”这一动作/],
      [[files.dataset, '--fromat', 'csv'], /没有“--fromat”/],
    ];
    for (const [args, says] of wrong) {
      const { status, output } = await exportFile(args, {});
      assert.equal(status, 2);
      assert.match(output, says);
      assert.match(output, /用法：dabiao export/);
    }
    assert.equal((await exportFile(['--help'], {})).status, 0);
  });

  test('as a person runs it, the file is there', () => {
    const command = ['--import', 'tsx', join(import.meta.dirname, '../../src/cli/dabiao.ts'), 'export', files.dataset];
    const { status, stdout } = spawnSync(process.execPath, [...command, '--format', 'ndjson', '-o', target, '--lang', 'zh'], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [0, `${target}\n  写入 4 个观测值\n`]);
    assert.equal(rowsOf(readFileSync(target, 'utf8')).length, 4);
  });
});
