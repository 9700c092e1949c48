import type { UnitRules } from '../zh/units.js';

/** Usual units of plans' own naming. Others keep the plan's name: a wrong guess would be worse than a foreign word. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    年: 'years',
    月: 'months',
    天: 'days',
    分钟: 'minutes',
    元: 'yuan',
    万元: '10,000 yuan',
    '元/月': 'yuan per month',
    '元/人': 'yuan per person',
    '元/人次': 'yuan per case',
    '元/人·月': 'yuan per person and month',
    '元/人·年': 'yuan per person and year',
    平方米: 'm²',
    '平方米/人': 'm² per person',
    公里: 'km',
    倍: 'times',
    百分点: 'percentage points',
    '名/所': 'per institution',
    '个/千人': 'per 1,000 people',
    '名/千名儿童': 'per 1,000 children',
    '张/千名儿童': 'per 1,000 children',
    '名/千名老年人': 'per 1,000 older people',
    '名/百张床位': 'per 100 beds',
    '男婴/100名女婴': 'boys per 100 girls',
  }),
);

export const unitRules: UnitRules = {
  // The counted noun has no English counterpart.
  counted: () => ({ label: 'number', after: '' }),
  named: (name) => ({ label: NAMES.get(name) ?? name, after: ` ${NAMES.get(name) ?? name}` }),
  to: ' and ',
  isUnitOfRatesTwice: false,
  points: {
    percent: { after: ' percentage points', one: ' percentage point' },
    permille: { after: ' permille points', one: ' permille point' },
  },
};
