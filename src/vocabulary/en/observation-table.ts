import type { ObservationTableWords } from '../zh/observation-table.js';

export const observationTableWords: ObservationTableWords = {
  heads: {
    id: 'Indicator id',
    field: 'Field',
    indicator: 'Indicator',
    department: 'Lead department',
    region: 'Region code',
    period: 'Period',
    category: 'Category',
    unit: 'Unit',
    task: 'Progress',
    standardSource: 'Source of the standard',
  },
  sheet: 'Observations',
  sealedAs: (digest) => `From the submission with digest ${digest}`,
  status: { B: 'Break in series', D: 'Definition differs', U: 'Low reliability' },
};
