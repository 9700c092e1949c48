import type { SpreadsheetWords } from '../zh/spreadsheet.js';

export const spreadsheetWords: SpreadsheetWords = {
  title: (plan, region) => `${plan}: monitoring form (${region})`,
  cycles: { annual: 'Annual monitoring', 'mid-term': 'Mid-term evaluation', final: 'Final evaluation' },
  about: (department, regions, periods, cycle) =>
    `Department: ${department}    Region: ${regions.join(', ')}    Period: ${periods.join(' ')}    ${cycle}`,
  hint: 'Fill the white cells only. Where there is no value, choose a reason under “Why missing”. Then choose “Fill from Excel” on the page, look at the changes and take them.',
  field: 'Field',
  indicator: 'Indicator',
  region: 'Region',
  unit: 'Unit',
  target: 'Target',
  signatures:
    'Filled by:                    Reviewed by:                    Responsible:                    Seal:                    Date:',
  file: (region, department, periods) => `${region}_${department}_${periods}_form.xlsx`,
};
