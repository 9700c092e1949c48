import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RegionTexts } from '../../../src/exchange/placement/region-texts.js';
import { kaiping, small, smallPlan, suixian } from '../desk.js';

const county = new RegionTexts(kaiping());
const street = new RegionTexts(kaiping({ regions: ['440783001'], regionNames: { '440783001': '三埠街道' } }));

const streets = new RegionTexts(
  kaiping({ regions: ['440783001', '440783002'], regionNames: { '440783001': '三埠街道', '440783002': '长沙街道' } }),
);
const sui = new RegionTexts(suixian());

describe('regions in tables', () => {
  test('REGIONTEXT1 by code, by name, without its last word, with those above in front', () => {
    for (const text of [
      '440783',
      '开平市',
      '开平',
      '江门市开平市',
      '广东省 开平市',
      '江门开平',
      '开平市（县级）',
      '440783000',
      '440783000000',
    ])
      assert.equal(county.find(text), '440783', text);
    for (const text of ['三埠街道', '440783001', '440783001000', '开平市三埠街道', '三埠', '三埠街道办', '三埠街道办事处'])
      assert.equal(street.find(text), '440783001', text);
    assert.deepEqual([sui.find('随州市随县'), sui.find('湖北省随县')], ['421321', '421321']);
    for (const text of ['新开平市', '平市', '台山', '440784000', '江门', '平均', '全市平均']) assert.equal(county.find(text), null, text);
    const regions = new RegionTexts(small({ regions: ['440783', '440784'], regionNames: { '440784': '邻县' } }));
    assert.deepEqual([regions.find('某县'), regions.find('邻县'), regions.find('别县')], ['440783', '440784', null]);
  });

  test('REGIONTEXT1 a code of the form comes before the code that it may be another writing of', () => {
    const padded = new RegionTexts(kaiping({ regions: ['440783000', '440783001'], regionNames: { '440783000': '甲', '440783001': '乙' } }));
    assert.deepEqual(
      ['440783000', '440783001'].map((text) => padded.find(text)),
      ['440783000', '440783001'],
    );
  });

  test('REGIONTEXT2 the whole is the region whose name ends so', () => {
    for (const text of ['全市', '本市', '我市', '全市合计', '合计', '总计'])
      assert.deepEqual([county.find(text), street.find(text)], ['440783', null], text);
    assert.equal(street.isElsewhere('全市'), true);
    assert.deepEqual([street.find('全街道'), streets.find('本街道')], ['440783001', null]);
    for (const text of ['全县', '本县', '我县', '全县合计']) assert.equal(sui.find(text), '421321', text);
    for (const text of ['全国', '全省', '全市', '本市', '全区'])
      assert.deepEqual([sui.find(text), sui.isElsewhere(text)], [null, true], text);
    for (const text of ['全国', '全省', '全县', '全区'])
      assert.deepEqual([county.find(text), county.isElsewhere(text)], [null, true], text);
  });

  test('REGIONTEXT3 what ends like a region is another one', () => {
    for (const text of ['长沙街道', '台山市', '古县', '440784', '大沙镇', '2025年台山市', '江门', '市本级', '开平市本级'])
      assert.equal(county.isElsewhere(text), true, text);
    for (const text of [
      '开平市',
      '',
      '城镇',
      '农村',
      '社区',
      '无',
      '97.5',
      '女',
      '妇幼保健院',
      '街道',
      '乡镇街道',
      '镇村',
      '城乡',
      '各县区',
      '行政村',
    ])
      assert.equal(county.isElsewhere(text), false, text);
    assert.deepEqual([county.stated('城乡'), county.stated('台山'), county.stated('开平')], [undefined, null, '440783']);
  });

  test('REGIONTEXT3 盐城市 is a city, and 大城市 is none', () => {
    for (const text of ['盐城市', '海城市', '晋城市', '项城市', '增城区', '东城区', '东河社区', '东河社区居委会', '新昌居委会'])
      assert.equal(county.isElsewhere(text), true, text);
    for (const text of ['城市', '大城市', '中小城市', '各城市', '城区', '主城区', '中心城区', '老城区', '城市社区', '街道社区', '村居委会'])
      assert.equal(county.isElsewhere(text), false, text);
    for (const line of ['盐城市2025年监测', '填报单位：海城市卫健局', '增城区统计表'])
      assert.equal(county.inLine(line)?.region, null, line);
  });

  test('REGIONTEXT4 the city in front of a district’s plan is another place', () => {
    const region = { code: '210303', name: '铁西区', level: 'county', parent: { code: '210300', name: '鞍山市' } } as const;
    const district = new RegionTexts(small({ plan: smallPlan({ title: '鞍山市铁西区妇女发展规划', region }), regions: ['210303'] }));
    for (const line of ['鞍山市', '鞍山市2025年妇女发展规划监测统计表', '鞍山市卫生健康委员会', '填报单位：鞍山市统计局'])
      assert.deepEqual(district.inLine(line), { text: '鞍山市', region: null, isStated: false }, line);
    for (const line of ['鞍山市铁西区2025年妇女发展规划监测统计表', '填报单位：鞍山市铁西区卫健局', '鞍山市铁西区妇女发展规划'])
      assert.equal(district.inLine(line)?.region, '210303', line);
  });

  test('REGIONTEXT4 a line states a region, a title only begins with one', () => {
    const said = (regions: RegionTexts, line: string) => {
      const { text, region, isStated } = regions.inLine(line) ?? {};
      return [text, region, isStated];
    };
    assert.deepEqual(said(street, '地区：长沙街道'), ['长沙街道', null, true]);
    assert.deepEqual(said(street, '地区：三埠街道'), ['三埠街道', '440783001', true]);
    assert.deepEqual(said(county, '地区：开平市水口镇'), ['开平市水口镇', null, true]);
    assert.deepEqual(said(county, '台山市'), ['台山市', null, true]);
    assert.deepEqual(said(street, '开平市'), ['开平市', null, false]);
    assert.deepEqual(said(street, '填报单位：长沙街道办事处'), ['长沙街道', null, false]);
    assert.deepEqual(said(street, '填报单位（盖章）：长沙街道'), ['长沙街道', null, false]);
    assert.deepEqual(said(county, '2025年台山市监测表'), ['台山市', null, false]);
    assert.deepEqual(said(county, '附件2：台山市监测表'), ['台山市', null, false]);
    assert.deepEqual(said(county, '妇女发展监测表（台山市）'), ['台山市', null, false]);
    assert.deepEqual(said(county, '开平市水口镇监测表'), ['水口镇', null, false]);
    assert.deepEqual(said(street, '开平市长沙街道监测表'), ['长沙街道', null, false]);
    assert.deepEqual(said(county, '广东省台山市监测表'), ['台山市', null, false]);
    assert.deepEqual(said(street, '全市汇总表'), ['全市', null, false]);
    assert.deepEqual(said(sui, '全省统计表'), ['全省', null, false]);
    assert.deepEqual(said(streets, '三埠街道统计表').slice(1), ['440783001', false]);
    for (const text of ['广东省统计报表', '城镇居民统计表', '全市汇总表', '妇女监测表', '地区：城乡', '地区：各镇街'])
      assert.equal(county.inLine(text), null, text);
    for (const text of [
      '妇女在乡村振兴中的作用监测表',
      '各县区妇女统计表',
      '乡镇街道统计表',
      '分县区统计表',
      '妇女发展区域差异表',
      '全市各镇街道统计表',
    ])
      for (const regions of [county, street, sui]) assert.equal(regions.inLine(text), null, text);
    for (const text of [
      '县级妇女规划监测表',
      '三八红旗手统计表',
      '国家卫生县城统计表',
      '学校教育区域差距',
      '宫颈癌防治区间',
      '农民工市民化情况',
      '注：不含台山市',
      '表（一）（不含镇）',
      '镇街社区统计表',
      '开平市妇女发展规划',
      '示范镇建设情况',
      '区域发展',
      '市场监管统计表',
    ])
      assert.notEqual(county.inLine(text)?.region, null, text);
  });
});
