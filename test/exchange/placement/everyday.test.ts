import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { readPlan } from '../../../src/plan/plan.js';
import { EntrySession } from '../../../src/report/session.js';

function form(plan: string, department: string): FormContext {
  const text = readFileSync(join(import.meta.dirname, `../../../src/plans/${plan}.json`), 'utf8');
  return new FormContext(new EntrySession({ plan: readPlan(text), department, periods: ['2025'] }));
}

/** Rows of each form, with the numbers they have. */
const FORMS = [
  { context: form('kaiping-women-2021-2030', 'health'), rows: ['适龄妇女宫颈癌人群筛查率|81.2', '宫颈癌患者治疗率|96.5'] },
  { context: form('kaiping-women-2021-2030', 'human-resources'), rows: ['妇女失业保险参保人数|52143', '妇女工伤保险参保人数|61022'] },
  { context: form('suixian-children-2021-2030', 'health'), rows: ['新生儿死亡率|1.5', '每千名儿童拥有儿科床位数|2.3'] },
];

function asked(context: FormContext, table: readonly string[]) {
  const { typed, doubts, unplaced } = placeRows(context, { rows: table.map((row) => row.split('|')) });
  const { columns } = context.session.form;
  return {
    numbers: typed.filter(({ column }) => columns[column]!.part === 'value').map(({ text }) => text),
    told: [...doubts.map(({ code, text }) => `${code} ${text}`), ...unplaced.map(({ why, text }) => `${why} ${text}`)],
  };
}

/** The texts with which a table is asked about, or with which its numbers are not those it has. */
function stopped(texts: readonly string[], table: (rows: readonly string[], text: string) => readonly string[]): readonly string[] {
  return FORMS.flatMap(({ context, rows }) =>
    texts.flatMap((text) => {
      const { numbers, told } = asked(context, table(rows, text));
      const isWhole = numbers.join() === rows.map((row) => row.split('|')[1]).join();
      return isWhole && told.length === 0 ? [] : [`${text} → ${numbers.join()} ${told.join('; ')}`];
    }),
  );
}

describe('everyday tables are not asked about', () => {
  test('LINE1 TITLEKIND1 TITLEKIND2 TITLEKIND3 OTHERPLACE3 SETASIDE1 titles', () => {
    const titles = [
      '附件1',
      '附件2：2025年度监测统计表',
      '规划实施情况年度监测统计表',
      '2025年度妇女儿童发展规划监测统计指标',
      '2025年妇女发展监测统计报表（年报）',
      '妇女儿童发展“两个规划”监测统计表',
      '填表人：张三',
      '联系电话：0750-2211345',
      '联系人：李四  电话：13800138000',
      '填报日期：2026年1月12日',
      '填报单位（盖章）：',
      '2025年12月31日',
      '截至2025年12月底',
      '数据来源：部门统计年报',
      '制表机关：国家统计局',
      '报表周期：年报',
      '妇女儿童健康状况',
      '儿童与妇女主要指标完成情况',
      '城乡妇女儿童发展主要指标',
      '分性别统计表',
      '2025年全年数据',
      '第1页 共3页',
      '请于2026年3月15日前报送',
      '本表由各责任单位填报',
    ];
    assert.deepEqual(
      stopped(titles, (rows, title) => [`${title}|`, '指标|2025年', ...rows]),
      [],
    );
  });

  test('REMARK1 REMARK9 REMARK10 REMARK11 UNSURE1 UNSURE2 UNSURE3 UNSURE4 UNITMENTION1 UNITMENTION3 CORRECTION7 notes below', () => {
    const notes = [
      '说明：本表一式两份，一份报送统计局，一份存档',
      '注：本表数据为年末数',
      '注：数据来源于部门统计年报',
      '数据来源：市卫生健康局、市人力资源和社会保障局',
      '审核：王五',
      '单位负责人：赵六  统计负责人：钱七  填表人：孙八',
      '填表人：张三  审核人：李四  报出日期：2026年2月10日',
      '注：本表由妇儿工委办公室负责汇总',
      '备注：按最新口径统计',
      '注：本表数据以四舍五入保留一位小数',
      '注：率的计算保留两位小数',
      '注：部分数据因四舍五入，合计不等于分项之和',
      '注：率=分子÷分母×100%',
      '注：每10万人中的死亡人数',
      '注：如有疑问，请与统计局联系',
      '注：如数据有误，请及时更正并说明原因',
      '请认真核对，避免漏报、错报',
      '注：无数据的请填写“—”并说明原因',
      '注：空白表示没有该项数据',
      '注：统计范围为本地区',
      '注：全年累计数',
      '注：1-12月累计',
      '注：数据已核实',
      '注：已经主管部门审核',
      '注：以上数据均已审定',
      '注：本表不得外传',
      '注：较上年提高1.2个百分点',
      '注：目标值为2030年规划目标',
      '共3页',
      '2026年1月20日',
      '注：统计局反馈数据与上报一致',
      '注：本年新增参保3.2万人，近万人受益',
      '注：本表实行全口径统计，包括城镇和农村',
      '注：千人计划、万人评议等活动不在本表统计',
    ];
    assert.deepEqual(
      stopped(notes, (rows, note) => ['指标|2025年', ...rows, `${note}|`]),
      [],
    );
  });

  test('ROWREMARK1 CORRECTION6 remarks', () => {
    const remarks = [
      '按最新口径',
      '较上年提高1.2个百分点',
      '目标已达到',
      '已达标',
      '提前完成',
      '完成年度目标',
      '年末数',
      '年报数',
      '卫健局提供',
      '常住人口口径',
      '2025年12月31日',
      '2025年数据',
      '2026年1月上报',
      '数据已核实',
      '已审核',
      '核实无误',
      '无',
      '—',
      '上年为80.1',
      '上年78.1，提高3.1个百分点',
      '目标70，已完成',
      '2030年目标为95%',
      '目标值≥90',
      '不低于80',
      '全省平均79.8',
      '2024年为80.3%',
      '其中农村78.4',
      '男79.9，女82.3',
      '分子812，分母1000',
      '812/1000',
      '原为82.1，已更正',
      '参加120人',
      '培训3期',
      '含流动人口',
      '不含税',
      '扣除价格因素',
      '见附件2',
      '第3页',
      '电话2211345',
      '保留一位小数',
      '累计培训1200人次',
      '由统计局反馈',
      '下降原因：人口减少',
      '受疫情影响',
      '指标口径有调整',
      '待明年改进',
      '未开展抽查',
      '新增指标',
      '约束性指标',
      '每年1次',
    ];
    const table = (rows: readonly string[], remark: string) => [
      '指标|2025年|备注',
      ...rows.map((row, i) => `${row}|${i === 0 ? remark : ''}`),
    ];
    assert.deepEqual(stopped(remarks, table), []);
  });

  test('ROWREMARK2 columns of labels', () => {
    const labels = [
      '类别|社会保障',
      '指标解释|指每万人口中的人数，按年末数统计',
      '计算方法|筛查人数/应筛查人数×100%',
      '计算方法|死亡人数÷活产数×1000‰',
      '责任单位|市卫生健康局',
      '频次|年报',
    ];
    const table = (rows: readonly string[], label: string) => {
      const [head, text] = label.split('|');
      return [`${head}|指标|2025年`, ...rows.map((row) => `${text}|${row}`)];
    };
    assert.deepEqual(stopped(labels, table), []);
  });
});
