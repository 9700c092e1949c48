import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImportRefused, planImport } from '../../../src/exchange/import.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { kaiping, small, suixian } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const city = new FormContext(kaiping());
const street = new FormContext(kaiping({ regions: ['440783001'], regionNames: { '440783001': '三埠街道' } }));
const county = new FormContext(suixian());
const some = new FormContext(small());

/** What is asked about beneath a title. */
function titled(title: string, form = city, name = form === some ? '筛查率' : form === county ? '孕产妇死亡率' : S): string {
  const { typed, doubts } = placeRows(form, { rows: [[title], ['指标', '数值'], [name, '90']] });
  return [...typed.map(({ text }) => text), ...doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
}

function sheet(called: string, table = `指标|数值/${S}|90`, form = city): string {
  const rows = table.split('/').map((row) => row.split('|'));
  const plan = planImport(form, { kind: 'xlsx', hasMacros: false, sheets: [{ name: called, isHidden: false, rows }] });
  assert.ok(!isImportRefused(plan));
  return [...plan.changes.map(({ text }) => text), ...plan.doubts.map(({ code, text }) => `${code} ${text}`)].join(' ');
}

describe('places that no name of a region tells', () => {
  test('OTHERPLACE1 areas of several regions', () => {
    for (const area of ['粤西地区', '粤西', '珠三角', '江门五邑地区', '五邑', '苏南地区', '东部地区', '华南', '临汾地区'])
      for (const title of [area, `${area}2025年妇女监测表`]) assert.equal(titled(title), `90 title-region ${area}`, title);
    for (const title of ['地区：城乡', '妇女发展地区差异表', '分地区统计表', '各地区情况', '2025年中部监测'])
      assert.equal(titled(title), '90', title);
    // No place, but a part of the people. TITLEKIND2
    for (const title of ['农村地区妇女监测表', '贫困地区妇女监测表']) assert.equal(titled(title), `90 title-group ${title}`, title);
  });

  test('OTHERPLACE2 a place left open in a model', () => {
    for (const place of ['XX市', '××县', 'XXX街道', '○○县', '____县'])
      for (const title of [place, `${place}2025年妇女监测表`, `填报单位：${place}卫健局`])
        assert.match(titled(title), /^90 title-region /, title);
    assert.equal(titled('开平市××镇统计表'), '90 title-region ××镇');
    assert.deepEqual([titled('某某市'), titled('某某市统计表')], ['', '90 title-region 某某市']);
    assert.equal(titled('XX市场监管统计表'), '90');
    assert.equal(titled('某县统计表', some), '90');
  });

  test('OTHERPLACE3 the committee of a village or a community, and a level alone', () => {
    for (const title of ['新昌居委会', '东河村委会2025年妇女监测表', '填报单位：东河社区居民委员会', '三埠街道东河社区', '东河社区统计表'])
      assert.match(titled(title, street), /^(?:90 title-region .+)$|^$/, title);
    assert.deepEqual([titled('东河社区', street), titled('东河社区居委会', street), titled('东河村委会', street)], ['', '', '']);
    for (const title of [
      '三埠街道',
      '各社区',
      '城乡社区',
      '社区居委会',
      '三埠街道各社区',
      '三埠街道社区居委会',
      '填报单位：三埠街道社区办',
    ])
      assert.equal(titled(title, street), '90', title);
    assert.deepEqual([sheet('东河社区', undefined, street), sheet('三埠街道', undefined, street)], ['', '90']);
    for (const title of ['市级', '乡镇级', '省级', '村级']) assert.equal(titled(title), `90 title-region ${title}`, title);
    assert.equal(titled('县级'), '90');
  });

  test('OTHERPLACE5 so is a line of two such characters alone', () => {
    for (const title of ['台山', '苏州', '恩平']) assert.equal(titled(title), `90 title-region ${title}`, title);
    for (const title of ['开平', '妇女', '附件', '卫健']) assert.equal(titled(title), '90', title);
  });

  test('OTHERPLACE3 one hospital', () => {
    for (const title of [
      '开平市人民医院妇女病筛查统计表',
      '开平市中心医院',
      '人民医院妇女监测表',
      '开平市第一人民医院',
      '开平市中医院统计表',
      '开平市妇幼医院监测表',
    ])
      assert.match(titled(title), /^90 title-region .*医院$/, title);
    for (const title of [
      '开平市妇幼保健院',
      '填报单位：开平市妇幼保健院',
      '各医院统计表',
      '开平市公立医院妇女监测表',
      '开平市人民医院床位统计表',
      '开平市医院情况表',
      '全市综合医院统计表',
    ])
      assert.equal(titled(title), '90', title);
  });

  test('OTHERPLACE4 a place alone behind the name of the region, and what the region is without', () => {
    assert.equal(titled('开平市三埠'), '90 title-region 三埠');
    assert.equal(titled('2025年开平市三埠'), '90 title-region 三埠');
    assert.equal(titled('开平市三埠2025年'), '90 title-region 三埠');
    assert.equal(titled('开平市-三埠'), '90 title-region 三埠');
    assert.equal(titled('开平市（三埠）'), '90 title-region 三埠');
    assert.equal(titled('开平市长沙', street), '90 title-region 长沙');
    assert.equal(titled('开平市三埠', street), '90');
    assert.equal(titled('随县厉山', county), '90 title-region 厉山');
    for (const less of ['（不含三埠）', '（除三埠外）', '（不包括三埠、长沙）'])
      assert.match(titled(`开平市${less}`), /^90 title-region \(/, less);
    assert.match(titled('开平市妇女监测表（不含三埠街道）'), /^90 title-region \(/);
    for (const title of [
      '开平市健康',
      '开平市卫健',
      '开平市妇联',
      '开平市总工会',
      '开平市2025年',
      '开平市合计',
      '开平市报表',
      '开平市基本情况',
      '开平市（盖章）',
      '开平市（县级）',
      '开平市（不含农民工）',
      '开平市监测表（不含流动人口）',
      '开平市（健康）',
    ])
      assert.equal(titled(title), '90', title);
  });

  test('OTHERPLACE5 a sheet called by two characters that no word of the plan or of tables is', () => {
    for (const name of ['三埠', '台山', '2025三埠', '三埠2025', '三埠表', '1.三埠', '1、台山', '01台山', '台山（1）'])
      assert.match(sheet(name), /^90 title-region .*(?:三埠|台山)/, name);
    assert.equal(sheet('安泽', '指标|数值/孕产妇死亡率|90', county), '90 title-region 安泽');
    assert.equal(sheet('三埠', `开平市2025年监测表|/指标|数值/${S}|90`), '90 title-region 三埠');
    assert.equal(sheet('三埠', `地区|指标|数值/开平市|${S}|90`), '90');
    assert.equal(sheet('三埠', `地区：开平市|/指标|数值/${S}|90`), '90');
    assert.equal(sheet('三埠', `指标|数值/${S}|90`, street), '90');
    const words =
      '1.开平 1.健康 健康2025 妇女1 开平 全市 健康 教育 卫健 妇女 汇总 数据 总表 指标 附件 定稿 上报 本级 实际 表一 第一 Sheet1 Sheet 民政 城乡 妇联';
    for (const word of words.split(' ')) assert.equal(sheet(word), '90', word);
  });

  test('REGIONTEXT4 the province alone is no other region', () => {
    assert.equal(titled('广东省'), '90 title-region 广东省');
    assert.equal(titled('湖北省', county), '90 title-region 湖北省');
    assert.equal(titled('浙江省'), '');
  });

  test('REGIONTEXT4 a title of the figures of a region above, and of nothing else', () => {
    for (const title of ['广东省平均水平', '广东省数据', '广东省2025年数据', '广东省情况', '广东数据', '江门平均值'])
      assert.match(titled(title), /^90 title-region (?:广东|江门)/, title);
    for (const title of [
      '广东省开平市数据',
      '江门市开平市情况',
      '广东省妇女儿童统计监测数据报表',
      '广东省妇女发展规划监测统计数据',
      '开平市平均水平',
    ])
      assert.equal(titled(title), '90', title);
  });

  test('REGIONTEXT8 a title of the province with a year in it, where nothing names the region of the form', () => {
    for (const title of ['2025年广东省妇女发展纲要监测统计表', '广东省2025年度妇女儿童监测数据', '广东2025年妇女发展监测表（试行）'])
      assert.equal(titled(title), '90 title-region 广东省', title);
    for (const title of [
      '2025年广东省开平市妇女发展监测统计表',
      '2025年广东省妇女发展规划开平监测表',
      '广东省妇女发展规划（2021—2030年）监测统计表',
      '广东省妇儿工委办公室2025年制表',
    ])
      assert.equal(titled(title), '90', title);
    const ordered = '2025年广东省妇女发展监测统计表|/填报单位：开平市卫生健康局|';
    assert.equal(sheet('Sheet1', `${ordered}/指标|数值/${S}|90`), '90');
  });

  test('OTHERPLACE6 a place beside a year alone', () => {
    for (const title of ['恩平2025', '恩平（2025）', '2025恩平', '恩平2025年', '三埠2025'])
      assert.match(titled(title), /^90 title-region (?:恩平|三埠)$/, title);
    for (const title of ['开平2025', '开平（2025）', '妇女2025', '健康（2025）', '监测2025', '年报2025', '2025数据'])
      assert.equal(titled(title), '90', title);
  });

  test('OTHERPLACE6 a place before what titles call a table', () => {
    for (const title of [
      '开平市三埠统计表',
      '开平三埠统计表',
      '开平市月山2025年妇女监测表',
      '开平市（长沙）统计表',
      '江门市开平市水口填报表',
    ])
      assert.match(titled(title), /^90 title-region (?:三埠|月山|长沙|水口)$/, title);
    for (const place of ['恩平', '台山', '湖南', '乐从', '均安', '古镇', '黄圃', '同济', '虎门', '长安', '厚街'])
      for (const title of [`${place}2025年妇女监测表`, `${place}统计表`]) assert.equal(titled(title), `90 title-region ${place}`, title);
    for (const title of [
      '开平市基层统计表',
      '开平市年度统计表',
      '开平市妇女儿童监测统计表',
      '开平市卫健统计表',
      '开平市本级统计表',
      '市级妇女状况统计年报',
      '妇女儿童发展规划重点监测统计年报表',
      '孕产妇保健和健康情况年报表',
      '妇女常见病筛查情况年报表',
      '计划生育技术服务情况',
      '基本情况统计表',
      '主要指标监测表',
      '两纲监测统计表',
      '卫健部门填报数据',
      '开平市母婴统计表',
      '开平市优生统计表',
      '开平市少儿统计表',
      '群团数据汇总',
      '公共卫生统计表',
      '开平妇女监测统计表',
      '开平市中医统计表',
      '开平市辖区统计表',
    ])
      assert.equal(titled(title), '90', title);
  });
});
