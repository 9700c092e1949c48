/**
 * Words that clerks' own tables have in their headings, besides those of the form itself. Blanks don't count, so words are parted by them.
 *
 * They are read, never shown: a table in any language can come to a reader of any other, so Chinese and English words stand together here,
 * and not in the folders of the languages.
 */
import type { FormWords } from './form.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const PART_WORDS: Readonly<Record<keyof FormWords['parts'], readonly string[]>> = {
  value: words(
    '指标值 统计值 实际值 完成值 监测值 报送值 报送数 现状值 填报值 本年值 完成情况 实际完成 实际完成情况 实际完成数 实际完成值 完成数 完成 实际 实际数 实际达到 达到值 达到数 实现值 实现数 执行值 执行数 落实值 落实数 实绩 核定数 核定值 审定数 达到 现状 现值 最新值 当前值 当前数 当前 监测数 结果 数据 监测结果 监测数据 统计结果 统计数据 指标数据 指标完成情况 actual achieved result',
  ),
  numerator: words('分子数 分子值'),
  denominator: words('分母数 分母值'),
  standard: words('标准 国家标准 省定标准'),
  missing: words('缺失原因 缺报原因 未填原因 无数据原因 missingreason reasonmissing'),
  status: words('状态 数据性质 observationstatus obs_status'),
  reason: words('说明 原因说明 变动原因 异常说明 波动说明'),
  source: words('来源 资料来源 数据出处 datasource'),
  note: words('附注 注 备注说明 notes remarks remark'),
};

/** By breakdown key. */
export const CATEGORY_WORDS: Readonly<Record<string, readonly string[]>> = {
  'sex=F': words('女 女性 女童 女生 女孩 妇女 women girls f'),
  'sex=M': words('男 男性 男童 男生 男孩 men boys m'),
  'residence=U': words('城镇 城市 城 city'),
  'residence=R': words('农村 乡村 农 countryside'),
};

export const TOTAL_WORDS = words('总计 总数 总体 小计 全体 全部 男女合计 all bothsexes sum');
/** Those of them that are counts, and more: 合计 of a rate may be the rate of all, 总数 is none. */
export const TOTAL_COUNT_WORDS = words('总数 合计数 合计人数 总计数');

/** What heads a column that tells of its row: its region, its period, its unit. */
export const REGION_LABELS = words(`
  地区 地区名称 地区代码 所属地区 填报地区 统计地区 区域 区域名称 统计区域 行政区划 行政区划代码 行政区划名称 区划 区划名称 区划代码 行政区 行政区域 行政区名称
  辖区 辖区名称 所属辖区 所在地 所在地区 所属地 属地 归属地 归属地区 填报地 地方 地名 省份 省市 地市 市州 州市 设区市 地级市 省辖市 市辖区 县级市 城区
  市县 县市 县区 区县 县市区 市县区 市区县 县别 县份 镇别 镇街 街镇 镇(街) 镇村 街道 乡镇 region area district county city`);
export const PERIOD_LABELS = words(
  '年份 年度 时间 时期 时点 报告期 报告期别 报告年份 填报年份 数据年份 统计年份 数据时间 统计时间 所属时期 期间 月份 季度 year period reportingperiod month quarter',
);
export const UNIT_LABELS = words('单位 计量单位 数据单位 unit units');

/** What heads any other column of names and numbers. */
export const LABEL_WORDS = words(`
  指标 指标名称 监测指标 统计指标 主要指标 项目 名称 指标代码 指标编码 编码 代码 序号 编号 id no indicator indicators code name
  领域 field 单位名称 责任部门 责任单位 牵头部门 牵头单位 配合部门 配合单位 填报单位 填报部门 部门 department
  联系人 填报人 审核人 联系电话 电话 计算方法 指标解释 指标说明 频次 方向`);

/** What heads a column that says of each row what its figures are: targets or actual values. */
export const ROLE_LABELS = words('类型 类别 数据类型 数据类别 指标类型 数值类型 口径 type');

/** What is aimed for, by any word that names of plans and titles of tables may hold as well. */
export const TARGET_WORDS = words(`
  目标 目标值 目标数 规划目标 年度目标 考核目标 目标任务 达标值 计划 计划数 计划值 年度计划 预期 预期值 预期目标 任务 任务数 target targets plan planned`);

/** Figures of before, and those that are not there yet. */
export const OTHER_TIME_WORDS = words(`
  基期 基期值 基期数 基数 基线 基准值 基年 baseline
  上年 上年值 上年数 上年度 上一年 上一年度 前一年 上年同期 上年末 去年 去年同期 上期 同期 往年 前年 期初 期初数 年初 年初数 lastyear previousyear previous prioryear
  明年 下年 下年度 下一年 下一年度 来年 次年
  预计 预计数 预测 预估 估算 estimate estimated forecast`);

/** What is counted from figures. */
export const DERIVED_WORDS = words(
  '同比 环比 增减 变化 较上年 比上年 增长 增幅 增速 change 达标情况 是否达标 达标 完成率 完成进度 进度 权重 得分 分值 排名 位次',
);

/** The period of the report, in words. */
export const CURRENT_WORDS = words('本期 当期 报告期数 current');
export const CURRENT_YEAR_WORDS = words('本年 本年度 今年 当年 报告年 报告年度 全年 thisyear fullyear');

/** Parts of a year that no report is of, without their numbers. */
export const OTHER_PERIOD_WORDS = words('本月 当月 本季 本季度 当季');

/** Words that say that figures stand below, and not which. */
export const FIGURE_WORDS = words('数 值 期末');

/** The same of counts and of rates: 人数 beside 率 is not the value of a rate. */
export const COUNT_WORDS = words('人数 数量 绝对数 绝对值 总量 底数 累计数 例数 户数 家数 个数 件数 次数 人次数 金额 数额 number count');
export const RATE_WORDS = words('率 比例 占比 比重 比率 相对数 百分比 rate percentage');

/** Words that add nothing. */
export const FILLERS = words('年 年度 末 底 年末 年底 累计 截至 截止 止 情况 快报 快报数 其中 ofwhich endof');
