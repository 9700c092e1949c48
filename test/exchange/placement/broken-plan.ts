import { smallPlan } from '../desk.js';
import { indicator } from '../../plan/sample.js';

/** Two indicators by sex, one by residence, one by both, one that is not broken down, one of another department. */
export const brokenPlan = smallPlan({
  indicators: [
    indicator('pupils', { name: '义务教育在校生数', unit: 'persons', precision: 0, measure: { kind: 'count' }, breakdowns: ['sex'] }),
    indicator('mortality', { name: '孕产妇死亡率', unit: 'per-100000', breakdowns: ['residence'] }),
    indicator('both', { name: '参保率', breakdowns: ['residence', 'sex'] }),
    indicator('plain', { name: '筛查率', measure: { kind: 'value' } }),
    indicator('other', { name: '入学率', departments: [{ id: 'education', role: 'lead' }], breakdowns: ['sex'] }),
  ],
});
