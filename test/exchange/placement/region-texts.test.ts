import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RegionTexts } from '../../../src/exchange/placement/region-texts.js';
import { kaiping } from '../desk.js';

const county = new RegionTexts(kaiping());
const street = new RegionTexts(kaiping({ regions: ['440783001'], regionNames: { '440783001': '三埠街道' } }));

describe('regions in tables', () => {
  test('REGIONTEXT1 by code, by name, without its last word, with those above in front', () => {
    for (const text of ['440783', '开平市', '开平', '江门市开平市', '广东省 开平市']) assert.equal(county.find(text), '440783', text);
    for (const text of ['三埠街道', '440783001', '开平市三埠街道', '三埠']) assert.equal(street.find(text), '440783001', text);
  });

  test('REGIONTEXT2 the whole is the plan’s own region', () => {
    for (const text of ['全市', '合计', '总计']) assert.deepEqual([county.find(text), street.find(text)], ['440783', null], text);
    assert.equal(street.isElsewhere('全市'), true);
  });

  test('REGIONTEXT3 what ends like a region is another one', () => {
    for (const text of ['长沙街道', '台山市', '古县', '440784', '大沙镇']) assert.equal(county.isElsewhere(text), true, text);
    for (const text of ['开平市', '', '城镇', '农村', '社区', '无', '97.5', '女', '妇幼保健院'])
      assert.equal(county.isElsewhere(text), false, text);
  });

  test('REGIONTEXT4 a line states a region, a title only begins with one', () => {
    assert.deepEqual(street.elsewhereIn('地区：长沙街道'), { text: '长沙街道', isStated: true });
    assert.equal(street.elsewhereIn('地区：三埠街道'), null);
    assert.deepEqual(street.elsewhereIn('填报单位：长沙街道办事处'), { text: '长沙街道', isStated: false });
    assert.deepEqual(county.elsewhereIn('2025年台山市监测表'), { text: '台山市', isStated: false });
    for (const text of ['开平市妇女发展规划', '广东省统计报表', '城镇居民统计表', '全市汇总表', '妇女监测表'])
      assert.equal(county.elsewhereIn(text), null, text);
  });
});
