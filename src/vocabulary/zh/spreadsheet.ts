/** Words of the form as a spreadsheet file. */

export interface SpreadsheetWords {
  readonly title: (plan: string, region: string) => string;
  readonly cycles: Readonly<Record<'annual' | 'mid-term' | 'final', string>>;
  readonly about: (department: string, regions: readonly string[], periods: readonly string[], cycle: string) => string;
  readonly hint: string;
  readonly field: string;
  readonly indicator: string;
  readonly region: string;
  readonly unit: string;
  readonly target: string;
  readonly signatures: string;
  /** Name of the file, without what file systems refuse. */
  readonly file: (region: string, department: string, periods: string) => string;
}

export const spreadsheetWords: SpreadsheetWords = {
  title: (plan, region) => (plan.includes(region) ? `${plan}监测填报表` : `${plan}监测填报表（${region}）`),
  cycles: { annual: '年度监测', 'mid-term': '中期评估', final: '终期评估' },
  about: (department, regions, periods, cycle) =>
    `填报部门：${department}　　地区：${regions.join('、')}　　报告期：${periods.join(' ')}　　${cycle}`,
  hint: '只填白色格子，灰色格子不需填写。没有数据的，请在“缺项原因”一栏选择原因，不要留空。填好后在填报页面点“从 Excel 填入”，核对后采用。',
  field: '领域',
  indicator: '指标',
  region: '地区',
  unit: '单位',
  target: '目标',
  signatures:
    '填报人：　　　　　　　　审核人：　　　　　　　　负责人：　　　　　　　　（盖章）　　　　　　　　日期：　　　　年　　月　　日',
  file: (region, department, periods) => `${region}_${department}_${periods}_填报表.xlsx`,
};
