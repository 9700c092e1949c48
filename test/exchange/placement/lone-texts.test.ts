import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const U = '妇女失业保险参保人数';
const health = new FormContext(kaiping());
const resources = new FormContext(kaiping({ department: 'human-resources' }));

function placed(text: string) {
  const rows = text.split('\n').map((line) => line.split('|'));
  const { typed, unplaced, doubts } = placeRows(text.includes(U) ? resources : health, { rows });
  return { taken: typed.map((one) => one.text).join(' '), why: unplaced.map(({ why }) => why), doubts: doubts.map(({ code }) => code) };
}

const YEARS = '2024年 （2024年） 【2024年】 二〇二四年 2024 2024年上半年 2025年上半年 1-11月 2024.12'.split(' ');

describe('what stands alone over the headings', () => {
  test('LONE1 a unit over notes, last year, an empty column is that of the table', () => {
    for (const unit of ['（单位：万人）', '（万人）', '万人', '【单位：万人】', '单位：万人', '[万人]', '（单位：萬人）']) {
      assert.equal(placed(`参保情况|||\n|||${unit}\n指标|2025年|2024年|备注\n${U}|6|5|`).taken, '60000', unit);
      assert.equal(placed(`||${unit}\n指标|2025年|2024年\n${U}|6|5`).taken, '60000', unit);
      assert.equal(placed(`|||${unit}\n指标|2025年|备注|\n${U}|6||`).taken, '60000', unit);
      assert.equal(placed(`参保情况||${unit}\n指标|2025年|数据来源\n${U}|6|`).taken, '60000', unit);
    }
  });

  test('LONE1 so is a year, a kind of figures, a place', () => {
    for (const year of YEARS)
      for (const table of [
        `开平市妇女发展监测表|||\n|||${year}\n指标|单位|数值|备注\n${S}|%|86|`,
        `||${year}\n指标|实际值|目标值\n${S}|86|90`,
        `|||${year}\n指标|数值|备注|\n${S}|86||`,
        `开平市妇女发展监测表||${year}\n指标|数值|部门\n${S}|86|卫健局`,
        `||${year}\n指标|数值|排名\n${S}|86|3`,
      ])
        assert.equal(placed(table).taken, '', table);
    for (const kind of ['上年数', '目标值', '基期', '去年', '预计'])
      assert.deepEqual(placed(`|||${kind}\n指标|单位|数值|备注\n${S}|%|86|`), { taken: '', why: ['other-figures'], doubts: [] }, kind);
    for (const place of ['恩平', '（恩平）', '三埠'])
      assert.deepEqual(placed(`|||${place}\n指标|单位|数值|备注\n${S}|%|86|`).doubts, ['title-region'], place);
    assert.equal(placed(`|||2024年\n|||万人\n指标|数值|上年|备注\n${U}|6|5|`).taken, '');
    for (const right of ['2025年', '（2025年度）', '1-12月', '全年', '张三', '附件', '续表', '卫健局', '%'])
      assert.deepEqual(placed(`|||${right}\n指标|单位|数值|备注\n${S}|%|86|`), { taken: '86', why: [], doubts: [] }, right);
  });

  test('LONE2 over a column of the form, or of figures without a heading, it is a heading', () => {
    assert.equal(placed(`|2024年|2025年\n指标|数值|数值\n${S}|85|86`).taken, '86');
    assert.equal(placed(`||2024年\n指标|数值|数值\n${S}|86|85`).taken, '86');
    assert.equal(placed(`||2024年||2025年|\n指标|单位|数值|备注|数值|备注\n${S}|%|85||86|`).taken, '86');
    assert.equal(placed(`|2024年|\n指标|数值|备注\n${S}|86|`).taken, '');
    assert.equal(placed(`||2024年\n指标|2025年|\n${S}|86|85`).taken, '86');
    assert.equal(placed(`|2025年||\n指标|单位|数值|备注\n${S}|%|86|`).taken, '86');
    assert.equal(placed(`|万人|\n指标|2025年|2024年\n${U}|6|5`).taken, '60000');
  });

  test('LONE3 over other figures it goes with their heading', () => {
    for (const [over, heading] of [
      ['2030年', '目标值'],
      ['2020年', '基期值'],
      ['比上年', '增减'],
    ])
      assert.deepEqual(placed(`||${over}\n指标|现状值|${heading}\n${S}|86|90`).taken, '86', over);
    for (const [over, heading] of [
      ['目标', '2030年'],
      ['基期', '2020年'],
      ['2024年', '目标值'],
    ]) {
      const { taken, doubts } = placed(`||${over}\n指标|2025年|${heading}\n${S}|86|90`);
      assert.deepEqual([taken, doubts], ['86', []], over);
    }
  });
});
