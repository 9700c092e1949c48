import type { SpreadsheetWords } from '../zh/spreadsheet.js';
import { headings } from './headings.js';

export const spreadsheetWords: SpreadsheetWords = {
  title: (plan, region) => `${plan}: monitoring form (${region})`,
  about: (department, regions, periods, cycle) =>
    `Department: ${department}    Region: ${regions.join(', ')}    Period: ${periods.join(' ')}    ${cycle}`,
  number: headings.number,
  code: headings.code,
  field: headings.field,
  indicator: headings.indicator,
  region: headings.region,
  unit: headings.unit,
  target: headings.target,
  signatures: 'Completed by:                    Reviewed by:                    Head:                    Seal:                    Date:',
  file: (region, department, periods) => `${region}_${department}_${periods}_form.xlsx`,
};
