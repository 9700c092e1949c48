/** Words of the form as a spreadsheet file. */
import { headings } from './headings.js';

export interface SpreadsheetWords {
  readonly title: (plan: string, region: string) => string;
  readonly about: (department: string, regions: readonly string[], periods: readonly string[], cycle: string) => string;
  readonly number: string;
  readonly code: string;
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
  about: (department, regions, periods, cycle) =>
    `填报部门：${department}　　地区：${regions.join('、')}　　报告期：${periods.join(' ')}　　${cycle}`,
  number: headings.number,
  code: headings.code,
  field: headings.field,
  indicator: headings.indicator,
  region: headings.region,
  unit: headings.unit,
  target: headings.target,
  signatures:
    '填报人：　　　　　　　　审核人：　　　　　　　　负责人：　　　　　　　　（盖章）　　　　　　　　日期：　　　　年　　月　　日',
  file: (region, department, periods) => `${region}_${department}_${periods}_填报表.xlsx`,
};
