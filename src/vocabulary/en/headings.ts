import type { Headings } from '../zh/headings.js';

export const headings: Headings = {
  number: 'Number',
  code: 'Code',
  field: 'Field',
  indicator: 'Indicator',
  department: 'Lead department',
  region: 'Region',
  breakdown: 'Breakdown',
  unit: 'Unit',
  target: 'Target',
  status: 'Attainment',
  flags: 'Flags',
  latest: 'Latest',
};
