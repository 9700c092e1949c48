import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { byKey, kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';

function placed(rows: string, periods = ['2025']): string {
  const session = kaiping({ periods });
  const found = placeRows(new FormContext(session), { rows: rows.split('/').map((row) => row.split('|')) });
  const numbers = Object.entries(byKey(session, found)).map(([key, text]) => `${key.split('|')[2]}=${text}`);
  return [...numbers, ...found.unplaced.map(({ why }) => why)].join(' ');
}

describe('columns headed by the last month of a year', () => {
  test('YEAREND1 have the figures of that year', () => {
    for (const heads of [
      '2024.12|2025.12',
      '202412|202512',
      '2024-12|2025-12',
      '2024年12月|2025年12月',
      '2024年12月末|2025年12月末',
      '24年12月|25年12月',
      'FY2024-12|FY2025-12',
    ])
      assert.equal(placed(`指标|${heads}/${S}|89|90`), '2025=90 other-period', heads);
    assert.equal(placed(`指标|2024年|2025年/|12月|12月/${S}|89|90`), '2025=90 other-period');
    assert.equal(placed(`指标|2025年12月|/|本月|累计/${S}|5|90`), '2025=90 other-period');
    assert.equal(placed(`指标|2023.12|2024.12|2025.12/${S}|88|89|90`, ['2024', '2025']), '2024=89 2025=90 other-period');
    assert.equal(placed(`指标|2025年12月（%）/${S}|90`), '2025=90');
  });

  test('YEAREND1 they are told by their own words', () => {
    const { columns } = placeRows(new FormContext(kaiping()), {
      rows: [
        ['指标', '2024.12', '2025.12'],
        [S, '89', '90'],
      ],
    });
    assert.deepEqual(
      columns.map(({ text }) => text),
      ['2025.12'],
    );
  });

  test('YEAREND2 beside other parts of a year, or of the month itself, they have not', () => {
    for (const heads of [
      '2025.11|2025.12',
      '2025年1-11月|2025年12月',
      '2025年6月|2025年12月',
      '2025年上半年|2025年12月',
      '11月|2025年12月',
    ])
      assert.equal(placed(`指标|${heads}/${S}|89|90`), 'other-period other-period', heads);
    for (const heads of ['2025年12月|2025年1-12月', '2025年12月|全年', '2025年12月|2025年', '2025.12|数值'])
      assert.equal(placed(`指标|${heads}/${S}|5|90`), '2025=90 other-period', heads);
    for (const head of ['2025年12月份', '2025年12月当月']) assert.doesNotMatch(placed(`指标|${head}/${S}|90`), /2025=/, head);
    assert.equal(placed(`指标|2025.12/${S}|90`, ['2025-12']), '2025-12=90');
    assert.equal(placed(`指标|2025.12/${S}|90`, ['2025-H2']), 'other-period');
  });
});
