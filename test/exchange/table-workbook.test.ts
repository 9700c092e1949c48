import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { tableWorkbook } from '../../src/exchange/table-workbook.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';

const head = ['规划 目标达标情况（截至2025年）', '筛选：妇女与健康'];
const sheet = {
  name: '达标情况',
  heads: ['指标', '数值', '所需'],
  rows: [
    ['=1+1', 45.1, null],
    ['比例', -0.5, { sign: '＞', value: 50 }],
  ],
} as const;

const book = () => tableWorkbook(head, [sheet, { ...sheet, name: '预警情况表', rows: [] }]);

describe('the workbook of a board', () => {
  test('TABLEBOOK1 title and sentences above, the heads stay and are printed on every page', async () => {
    const parts = unzipSync(await book());
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    assert.match(xml, /<mergeCell ref="A1:C1"\/><mergeCell ref="A2:C2"\/>/);
    assert.match(xml, /ySplit="3"/);
    const workbook = strFromU8(parts['xl/workbook.xml']!);
    assert.match(workbook, /\$3:\$3/);
    const { sheets } = await readWorkbook(await book());
    assert.deepEqual(
      sheets.map(({ name, rows }) => [name, rows.length]),
      [
        ['达标情况', 5],
        ['预警情况表', 3],
      ],
    );
    assert.deepEqual(sheets[0]!.rows[2]!.slice(0, 3), ['指标', '数值', '所需']);
  });

  test('TABLEBOOK2 numbers are numbers, one to be passed, too', async () => {
    const parts = unzipSync(await book());
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    assert.match(xml, /<v>45.1<\/v>/);
    assert.match(xml, /<v>-0.5<\/v>/);
    assert.match(xml, /<v>50<\/v>/);
    assert.match(strFromU8(parts['xl/styles.xml']!), /formatCode="(?:&quot;|")＞(?:&quot;|")General"/);
  });

  test('TABLEBOOK3 a text that begins like a formula is one', async () => {
    const xml = strFromU8(unzipSync(await book())['xl/worksheets/sheet1.xml']!);
    assert.match(xml, /t="inlineStr"><is><t xml:space="preserve">=1\+1</);
    assert.doesNotMatch(xml, /<f>/);
  });
});
