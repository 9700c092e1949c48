/** A small plan that is right in every respect, for tests to put one thing wrong in. */
import type { Indicator, Plan } from '../../src/plan/schema.js';
import type { Target } from '../../src/plan/target.js';

/** A plan while it is being put wrong: anything may be written anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

const source = { item: '目标1.1', quote: '达到70%以上' };

export const level = (year: number, comparator: '>=' | '>' | '<=' | '<' | '=', value: number, more: object = {}): Target =>
  ({ kind: 'level', year, source, comparator, value, ...more }) as Target;

/** Held against a standard that is stated elsewhere. */
export const external = { kind: 'external', year: 2030, source, comparator: '>=', standard: '国家标准' } as const;

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  field: 'health',
  name: `指标 ${id}`,
  unit: 'percent',
  direction: 'up',
  precision: 2,
  departments: [{ id: 'health', role: 'lead' }],
  measure: { kind: 'fraction', numerator: '甲', denominator: '乙' },
  breakdowns: [],
  targets: [level(2030, '>=', 70)],
  ...more,
});

export const task = (id: string): Indicator => {
  const { unit: _, ...rest } = indicator(id);
  return {
    ...rest,
    precision: 0,
    measure: { kind: 'task' },
    targets: [{ kind: 'task', year: 2030, source, criterion: '已建立' }],
  };
};

export const samplePlan = (more: Partial<Plan> = {}): Plan => ({
  format: 'dabiao.plan/1',
  id: 'sample-2021-2030',
  version: '1.1.0',
  title: '某县妇女发展规划(2021—2030年)',
  region: { code: '440783', name: '某县', level: 'county', parent: { code: '440700', name: '某市' } },
  subject: 'women',
  start: 2021,
  end: 2030,
  baselineYear: 2020,
  fields: [
    { id: 'health', name: '妇女与健康' },
    { id: 'education', name: '妇女与教育' },
  ],
  departments: [
    { id: 'health', name: '县卫生健康局' },
    { id: 'education', name: '县教育局' },
  ],
  dimensions: [
    {
      id: 'age',
      name: '年龄组',
      exhaustive: true,
      categories: [
        { id: '0-64', name: '65岁以下' },
        { id: '65-', name: '65岁及以上' },
      ],
    },
  ],
  groups: [{ id: 'screening', name: '筛查率' }],
  indicators: [
    indicator('screening', { group: 'screening', breakdowns: ['sex'], baseline: { year: 2020, value: 50, source: '规划第二章' } }),
    indicator('mortality', { direction: 'down', unit: 'per-100000', targets: [level(2025, '<=', 10), level(2030, '<=', 8)] }),
    task('mechanism'),
    indicator('visits', {
      unit: { count: '次' },
      precision: 0,
      measure: { kind: 'count' },
      targets: [level(2030, '>=', 600, { recurring: true })],
    }),
  ],
  rules: [{ id: 'rule', kind: 'consistent', indicator: 'screening', points: 10 }],
  ...more,
});

/** The sample after one change. */
export function spoilt(change: (plan: Loose) => void): Loose {
  const plan = JSON.parse(JSON.stringify(samplePlan())) as Loose;
  change(plan);
  return plan;
}
