/** A small plan for tests of elements, and observations for it. */
import type { Observation } from '../../src/observations/observation.js';
import type { Indicator, Plan } from '../../src/plan/schema.js';

const source = { item: '目标1', quote: '原文' };

export const REGION = '440783';

export function indicator(id: string, more: Partial<Indicator>): Indicator {
  return {
    id,
    field: 'health',
    name: `指标${id}`,
    unit: 'percent',
    direction: 'up',
    precision: 1,
    departments: [{ id: 'health', role: 'lead' }],
    measure: { kind: 'value' },
    breakdowns: [],
    targets: [{ kind: 'level', year: 2030, comparator: '>=', value: 70, source }],
    ...more,
  };
}

export const PLAN: Plan = {
  format: 'dabiao.plan/1',
  id: 'test-plan',
  version: '1.0.0',
  title: '测试规划',
  region: { code: REGION, name: '开平市', level: 'county' },
  subject: 'women',
  start: 2021,
  end: 2030,
  baselineYear: 2020,
  fields: [
    { id: 'health', name: '妇女与健康' },
    { id: 'decision', name: '妇女参与决策' },
  ],
  departments: [
    { id: 'health', name: '市卫生健康局' },
    { id: 'organization', name: '市委组织部' },
  ],
  indicators: [
    indicator('screening', { name: '筛查率', breakdowns: ['sex'] }),
    indicator('mortality', {
      name: '死亡率',
      unit: 'per-100000',
      direction: 'down',
      precision: 2,
      measure: { kind: 'fraction', numerator: '死亡人数', denominator: '活产数' },
      targets: [
        { kind: 'level', year: 2025, comparator: '<=', value: 10, source },
        { kind: 'level', year: 2030, comparator: '<=', value: 8, source },
      ],
    }),
    indicator('members', {
      name: '女党员比例',
      field: 'decision',
      departments: [{ id: 'organization', role: 'lead' }],
      targets: [{ kind: 'trend', of: 'level', direction: 'up', year: 2030, source }],
    }),
    indicator('delegates', {
      name: '女代表比例',
      field: 'decision',
      departments: [{ id: 'organization', role: 'lead' }],
      targets: [{ kind: 'reference', year: 2030, comparator: '>=', reference: { indicator: 'members' }, source }],
    }),
    indicator('network', {
      name: '建立机制',
      field: 'decision',
      unit: undefined,
      precision: 0,
      departments: [{ id: 'organization', role: 'lead' }],
      measure: { kind: 'task' },
      targets: [{ kind: 'task', year: 2030, criterion: '已建立', source }],
    }),
    indicator('bare', { name: '比照指标', targets: [] }),
  ],
  rules: [],
} as Plan;

/** Values of 2020 and the years after it. */
export function yearly(id: string, values: readonly (number | null)[], more: Partial<Observation> = {}): Observation[] {
  return values.flatMap((value, i): Observation[] =>
    value === null ? [] : [{ indicator: id, region: REGION, period: String(2020 + i), value, status: 'A', ...more }],
  );
}

export const OBSERVATIONS: readonly Observation[] = [
  ...yearly('screening', [50, 52, 54, 56, 58, 60]),
  ...yearly('screening', [51, 53, 55, 57, 59, 61], { breakdown: { sex: 'F' } }),
  ...yearly('screening', [49, 51, 53, 55, 57, 59], { breakdown: { sex: 'M' } }),
  ...yearly('mortality', [12, 13, 14, 15, 16, 17]),
  ...yearly('members', [30, 30.5, 31, 31.5, 32, 32.5]),
  ...yearly('delegates', [33, 33, 33, 33, 33, 33]),
  { indicator: 'network', region: REGION, period: '2025', task: 'in-progress', status: 'A' },
];
