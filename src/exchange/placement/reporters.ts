/** Labels of who has filled in a table, and where: 填报单位, 上报部门, 数据提供单位, 填报地. One list for lines, columns and notes. */

export const FILLING = '填报|填表|填写|报送|上报|申报|编报|呈报|报出|报表|统计|汇总|制表|制作|编制|采集|提供|报告';

/** What they are called. */
export const REPORTER = `(?:数据|资料|信息|本表)?(?:${FILLING})(?:单位|部门|机关|机构|科室)(?:名称)?`;

/** 填报单位, 所在地, 归属地区; `(县)(市)` and the like stand by themselves. */
export const PLACE = `(?:${FILLING}|所[属在辖]|归属|管辖|样本)*(?:地区?|地方|属地|[区地]域|辖区|(?:行政)?区划|行政区|街道|[县区镇乡村街][省市县区镇乡村街道,]*|市[县区州辖,]+)(?:名称|代码)?`;

const OF_DATA = '(?:统计|数据|填报|监测|指标|报告|调查|覆盖|核算|计算|资料)';
/** What the figures cover: 统计口径：恩平市, 数据范围：全省. */
export const SCOPE = `${OF_DATA}+(?:口径|范围|对象)`;
/** When they are of, 统计时段：2024年; 截止时间 is told apart. */
export const TIME_SCOPE = `(?:${OF_DATA}+(?:时段|区间|期间|时期|时间|时点|年份|年度)|时间(?:范围|区间|跨度|段)|时段)`;
