import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../src/exchange/import.js';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { kaiping } from './desk.js';

const S = '适龄妇女宫颈癌人群筛查率';

/** What is asked about; rows of the sheets parted by `/`, cells by `|`. */
function doubts(cover: string, heading = '数值', chosen: number | null = null): string {
  const sheet = (name: string, table: string) => ({ name, isHidden: false, rows: table.split('/').map((row) => row.split('|')) });
  const sheets = [sheet('封面', cover), sheet('数据', `指标|${heading}/${S}|90`)];
  const plan = planImport(new FormContext(kaiping()), { kind: 'xlsx', hasMacros: false, sheets }, chosen);
  assert.ok(!isImportRefused(plan));
  return [...plan.changes.map(({ text }) => text), ...plan.doubts.map(({ code }) => code)].join(' ');
}

describe('covers', () => {
  test('COVER1 a cover of another year or region is asked about', () => {
    assert.equal(doubts('开平市2024年妇女发展监测'), '90 title-period');
    assert.equal(doubts('妇女发展监测资料/年度：|2024'), '90 title-period');
    assert.equal(doubts('开平市2024年妇女发展监测', '2025年'), '90');
    assert.equal(doubts('地区：台山市'), '90 title-region');
    assert.equal(doubts('台山市妇女发展监测', '数值', 1), '90 title-region');
    for (const cover of ['开平市2025年妇女发展监测', '开平市妇女发展监测/2026年3月', '开平市妇女发展监测/二〇二六年三月', '目录/一、健康'])
      assert.equal(doubts(cover), '90', cover);
  });
});
