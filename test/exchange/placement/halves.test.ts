import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { isShareOfWomen, shareIn } from '../../../src/exchange/placement/women-shares.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';

const [KAIPING, CHILDREN] = ['kaiping-women-2021-2030', 'suixian-children-2021-2030'].map((name) =>
  readPlan(readFileSync(join(import.meta.dirname, `../../../src/plans/${name}.json`), 'utf8')),
);
const VILLAGE = '村党组织书记中女性比例';
const COMMUNITY = '社区党组织书记中女性比例';

function formOf(department: string, plan = KAIPING!): FormContext {
  return new FormContext(new EntrySession({ plan, department, periods: ['2025'] }));
}
const organization = formOf('organization');
const health = formOf('health');

/** What is taken, by part, and what is told. Rows are parted by ` / `, cells by `|`. */
function place(form: FormContext, table: string): string {
  const { typed, unplaced, doubts } = placeRows(form, { rows: table.split(' / ').map((row) => row.split('|')) });
  const cells = typed.map(({ column, text }) => `${form.session.form.columns[column]!.part}=${text}`);
  return [...cells, ...unplaced.map(({ why, text }) => `${why} ${text}`), ...doubts.map(({ code }) => `?${code}`)].join(', ');
}

describe('heads of counts beside rates', () => {
  test('WOMENSHARE1 a share of women by its name and by its halves', () => {
    const shares = new Set(KAIPING!.indicators.filter(isShareOfWomen).map(({ name }) => name));
    for (const name of [VILLAGE, '市直机关领导班子中女干部比例', '企业职工中女职工比例', '职业教育在校生中女生比例'])
      assert.ok(shares.has(name), name);
    for (const name of [
      '女性接受终身教育的比例',
      '具备法治意识和能力的妇女比例',
      '女大学生就业率',
      '新建改建城镇公共厕所女厕位与男厕位比例',
    ])
      assert.equal(shares.has(name), false, name);
  });

  test('WOMENSHARE2 WOMENSHARE3 a heading that says the share is that of the value, not 合计 beside it', () => {
    const heads = [
      '女性占比',
      '女性比例（%）',
      '女性比重',
      '占%',
      '百分比',
      '女干部占比',
      '女性所占比例',
      '所占比例',
      '占总数比例',
      '女性比率',
    ];
    for (const head of [...heads, '女性占比（%）', '其中女性占比', '女性占总数%', '2025年女性占比', '女占比'])
      for (const total of ['合计', '总数', '总人数', '人数'])
        assert.equal(
          place(organization, `指标|${total}|${head} / ${VILLAGE}|82|14.6 / ${COMMUNITY}|41|43.9`),
          `value=14.6, value=43.9, unknown-column ${total}`,
          `${total} ${head}`,
        );
    const merged = '指标|2024年||2025年| / |总数|女性占比|总数|女性占比';
    assert.match(place(organization, `${merged} / ${VILLAGE}|80|13.8|82|14.6`), /^value=14\.6, other-period/);
    assert.match(place(health, '指标|2025年|女性占比 / 孕产妇系统管理率|95.3|41'), /^value=95\.3, \S+-column 女性占比$/);
    for (const text of ['完成占比', '女性就业率', '占全省比重', '上年女性增长'])
      assert.ok([null, 2].includes(shareIn(text)?.start ?? null), text);
  });

  test('HALVES1 women and the total beside them are the halves of a share of women', () => {
    const both = 'numerator=12, denominator=82';
    const heads = [
      '女性数|总数',
      '女|合计',
      '女性人数|合计人数',
      '女|人数',
      '其中：女|总数',
      '女性人数|人数',
      '其中女性|数量',
      '女（人）|合计（人）',
    ];
    for (const head of [...heads, '女干部数|干部总数', '2025年女性|2025年总数', '女性|全部'])
      assert.equal(place(organization, `指标|${head} / ${VILLAGE}|12|82`), both, head);
    assert.equal(place(organization, `指标|男|女|合计 / ${VILLAGE}|70|12|82`), `${both}, unknown-column 男`);
    assert.equal(place(organization, `指标|女性人数|总人数|比例（%） / ${VILLAGE}|12|82|20`), `${both}, value=20`);
    const merged = '指标|2024年||2025年| / |女|合计|女|合计';
    assert.match(place(organization, `${merged} / ${VILLAGE}|11|80|12|82`), /^numerator=12, denominator=82, other-period/);
    assert.equal(place(formOf('human-resources'), '指标|合计|女性 / 专业技术人员中女性比例|82|12'), 'denominator=82, numerator=12');
  });

  test('HALVES2 of other rates the columns whose words stand in the wording of one half', () => {
    for (const [department, name, heads] of [
      ['court', '侵害妇女人身权益的刑事案件结案率', '结案数|受理数'],
      ['public-security', '侵害妇女人身权益的刑事案件破案率', '破案数|立案数'],
      ['health', '孕产妇死亡率', '死亡数|活产数'],
      ['womens-federation', '妇女媒介素养水平', '其中具备人数|调查人数'],
    ] as const)
      assert.equal(place(formOf(department), `指标|${heads} / ${name}|12|82`), 'numerator=12, denominator=82', heads);
    assert.equal(place(formOf('civil-affairs', CHILDREN), '指标|总数|已建数 / 未成年人保护站覆盖率|19|17'), 'denominator=19, numerator=17');
    const unsure = place(health, '指标|应检人数|实检人数 / 婚前医学检查率|85|78');
    assert.equal(unsure, 'unknown-column 应检人数, unknown-column 实检人数');
  });

  test('HALVES3 not where indicators of the table differ, or several columns may be it', () => {
    const two = place(organization, `指标|女|人数|总数 / ${VILLAGE}|12|13|82`);
    assert.equal(two.includes('='), false, two);
    const mixed = place(formOf('education'), '指标|合计|男|女 / 学前教育毛入园率|98.2|98.3|98.1 / 职业教育在校生中女生比例|100|60|40');
    assert.match(mixed, /^value=98\.2, value=98\.3, value=98\.1,/);
    assert.equal(mixed.includes('100'), false);
    const schools = place(formOf('education'), '指标|小学|初中 / 九年义务教育巩固率|99|98');
    assert.equal(schools, 'unknown-column 小学, unknown-column 初中');
  });

  test('HEADING15 PLACE5 a head of counts alone is not the value of a rate, but of a count', () => {
    const counts = [
      '人数',
      '总数',
      '例数',
      '户数',
      '数量',
      '件数',
      '个数',
      '总量',
      '金额',
      '底数',
      '累计数',
      '2025年人数',
      '2025年总数',
      '合计数',
    ];
    for (const head of counts) {
      assert.equal(place(organization, `指标|${head} / ${VILLAGE}|25`), `unknown-column ${head}`, head);
      assert.equal(place(health, `指标|${head} / 政府举办的标准化妇幼保健机构数|1`), 'value=1', head);
    }
    for (const head of ['人数', '总数', '户数'])
      assert.equal(place(formOf('human-resources'), `指标|${head} / 妇女月人均基本养老金|2500`), `unknown-column ${head}`, head);
    assert.equal(place(formOf('human-resources'), '指标|金额 / 妇女月人均基本养老金|2500'), 'value=2500');
    assert.equal(place(health, '指标|合计 / 孕产妇系统管理率|95.3'), 'value=95.3');
  });

  test('HEADING15 数量 in the unit of a rate is its value', () => {
    assert.equal(
      place(health, '指标|计量单位|数量 / 孕产妇系统管理率|%|95.3 / 政府举办的标准化妇幼保健机构数|所|1'),
      'value=95.3, value=1',
    );
    assert.equal(place(health, '指标|数量（%） / 孕产妇系统管理率|95.3'), 'value=95.3');
    assert.equal(place(health, '单位：% / 指标|数量 / 孕产妇系统管理率|95.3'), 'value=95.3');
  });

  test('HEADING14 the name of an indicator heads its own value, beside its halves', () => {
    assert.equal(
      place(health, '指标|活产数（人）|孕产妇系统管理人数（人）|孕产妇系统管理率（%） / 孕产妇系统管理率|1000|953|96'),
      'denominator=1000, numerator=953, value=96',
    );
    const other = place(health, '指标|孕产妇系统管理率 / 孕产妇系统管理率|95 / 婚前医学检查率|78');
    assert.equal(other, 'value=95, unknown-column 孕产妇系统管理率');
  });

  test('HALVES4 the number of a half, said in a column beside the name, is not the rate', () => {
    const named = '婚前医学检查率';
    const items = place(health, `指标|项目|2025年 / ${named}|检查人数|41 / |登记人数|43 / |检查率|95.3`);
    assert.equal(items.includes('='), false, items);
    assert.equal(place(health, `指标|内容|2025年 / ${named}|检查人数|41`).includes('='), false);
    assert.equal(place(health, `指标|指标说明|2025年 / ${named}|检查人数/登记人数|95.3`), 'value=95.3');
  });

  test('BREAKWORD4 PLACE14 分子, 分母 and 比率 in a column beside the names are the parts', () => {
    for (const rows of [
      '婚前医学检查率|分子|41 / |分母|43 / |比率|95.3',
      '婚前医学检查率|分子|41 / 婚前医学检查率|分母|43 / 婚前医学检查率|率|95.3',
    ])
      assert.equal(place(health, `指标|项目|2025年 / ${rows}`), 'numerator=41, denominator=43, value=95.3', rows);
    assert.equal(place(health, '指标|2025年 / 婚前医学检查率|95.3 / 比例|41'), 'value=95.3, total-row 比例');
  });

  test('PLACE14 a letter below 单位 is a unit, and no category', () => {
    const school = formOf('education', CHILDREN);
    assert.equal(place(school, '指标|数值|单位 / 进班带宽|100|M / 学校带宽|1|G'), 'value=100, value=1');
    assert.equal(place(school, '指标|数值|单位 / 进班带宽|100|M'), 'value=100');
  });

  test('BREAKWORD1 HEADING1 男孩, 女孩 and 报送值', () => {
    assert.equal(place(health, '指标|报送值 / 孕产妇死亡率|6'), 'value=6');
    const school = formOf('education');
    assert.equal(place(school, '指标|2025年 / 学前教育毛入园率|98.2 / 男孩|98.3 / 女孩|98.1'), 'value=98.2, value=98.3, value=98.1');
  });
});
