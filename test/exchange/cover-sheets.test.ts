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

  const social = new FormContext(kaiping({ department: 'human-resources' }));
  const U = '妇女失业保险参保人数';
  function said(name: string, lines: string, table: string): string {
    const sheet = (name: string, table: string) => ({ name, isHidden: false, rows: table.split('/').map((row) => row.split('|')) });
    const plan = planImport(social, { kind: 'xlsx', hasMacros: false, sheets: [sheet(name, lines), sheet('数据', table)] });
    assert.ok(!isImportRefused(plan));
    return [...plan.changes.map(({ text }) => text), ...plan.doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
  }

  test('COVER2 a unit on a cover in which figures would be others is asked about', () => {
    const table = `指标|数值/${U}|52`;
    assert.equal(said('封面', '妇女发展监测/单位：千人', table), '52 unit 千人');
    assert.equal(said('说明', '一、人数单位为万人。/二、请按时报送。', table), '52 unit 万人');
    assert.equal(said('说明', '参保人数以千人计', table), '52 unit 参保人数以千人计');
    for (const line of ['单位：人', '单位：千元', '填报单位：市人社局', '有3.2万人参加'])
      assert.equal(said('说明', line, table), '52', line);
    assert.equal(said('说明', '单位：千人', `单位：千人|/${table}`), '52000');
  });

  test('COVER3 a sheet of corrections that has no names is told', () => {
    const table = `指标|数值/${U}|52`;
    assert.equal(said('更正', '序号|内容/1|原数有误', table), '52 correction 更正');
    assert.equal(said('勘误说明', '参保人数有变动', table), '52 correction 勘误说明');
    assert.equal(said('说明', '参保人数应为53', table), '52 correction 参保人数应为53');
    assert.equal(said('说明', '请认真填写', table), '52');
  });
});
