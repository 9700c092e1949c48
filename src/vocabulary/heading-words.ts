/** Words that clerks' own tables have in their headings, besides those of the form itself. Blanks don't count, so words are parted by them. */
import type { FormWords } from './form.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const PART_WORDS: Readonly<Record<keyof FormWords['parts'], readonly string[]>> = {
  value: words('指标值 统计值 实际值 完成值 监测值 现状值 填报值 本年值 完成情况 实际完成 完成数 实绩 结果 数据 指标数据 指标完成情况'),
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
  'sex=F': words('女 女性 女童 女生 妇女 women girls f'),
  'sex=M': words('男 男性 男童 男生 men boys m'),
  'residence=U': words('城镇 城市 城 city'),
  'residence=R': words('农村 乡村 农 countryside'),
};

export const TOTAL_WORDS = words('总计 总数 总体 小计 全体 全部 男女合计 all bothsexes sum');

/** What heads a column of names, numbers and units. */
export const LABEL_WORDS = words(`
  指标 指标名称 监测指标 统计指标 主要指标 项目 名称 指标代码 指标编码 编码 代码 序号 编号 id no indicator indicators code name
  领域 field 地区 区域 行政区划 县区 单位名称 region 单位 计量单位 数据单位 unit units
  责任部门 责任单位 牵头部门 牵头单位 配合部门 配合单位 填报单位 填报部门 部门 department
  联系人 填报人 审核人 联系电话 计算方法 指标解释 指标说明 频次 方向`);

/** What heads figures that are not those of the report: targets, baselines, the year before. */
export const OTHER_WORDS = words(`
  目标 目标值 规划目标 年度目标 达标值 target targets 基期 基期值 基期数 基线 基准值 基年 baseline
  上年 上年值 上年数 上年同期 去年 上期 往年 lastyear previousyear previous
  同比 增减 变化 较上年 比上年 增长 增幅 change 达标情况 是否达标 达标 完成率 进度`);

/** Words that add nothing. */
export const FILLERS = words('年 年度 本年 本期 当年 今年 数 值 其中 人数 ofwhich');
