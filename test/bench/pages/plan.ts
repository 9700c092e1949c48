/** A plan whose form has as many rows as wanted: rates by sex, each for as many regions as it takes. */
import type { Indicator, Plan } from '../../../src/plan/schema.js';
import type { Observation } from '../../../src/observations/observation.js';
import { previousValue } from './figures.js';

export const PERIOD = '2025';

/** Up to so many rows a form is that of one region, and the grid follows its attainment while it is filled. */
const MOST_INDICATORS = 2000;

/** Beyond, 100 indicators are filled for many regions. */
export function shapeOf(rows: number): { indicators: number; regions: number } {
  if (rows <= MOST_INDICATORS) return { indicators: rows, regions: 1 };
  if (rows % 100 !== 0 || rows > 100_000) throw new Error(`Expected full hundreds of rows up to 100,000, got ${rows}`);
  return { indicators: 100, regions: rows / 100 };
}

export const indicatorName = (i: number): string => `监测指标${i + 1}完成率`;
export const regionCode = (i: number): string => String(440000 + i);

const indicatorId = (i: number) => `rate-${i + 1}`;
const fieldId = (i: number) => `field-${(i % 5) + 1}`;
const source = { item: '目标1.1', quote: '达到70%以上' };

function indicator(i: number, count: number, breakdowns: Indicator['breakdowns']): Indicator {
  return {
    id: indicatorId(i),
    field: fieldId(Math.floor((i * 5) / count)),
    name: indicatorName(i),
    unit: 'percent',
    direction: 'up',
    precision: 2,
    departments: [{ id: 'health', role: 'lead' }],
    measure: { kind: 'fraction', numerator: '完成人数', denominator: '应完成人数' },
    breakdowns,
    targets: [{ kind: 'level', year: 2030, source, comparator: '>=', value: 70 }],
  };
}

export function benchPlan(rows: number, breakdowns: Indicator['breakdowns'] = ['sex']): Plan {
  const { indicators } = shapeOf(rows);
  return {
    format: 'dabiao.plan/1',
    id: 'bench-2021-2030',
    version: '1.0.0',
    title: '某省发展规划(2021—2030年)',
    region: { code: regionCode(0), name: '某省', level: 'province' },
    subject: 'women',
    start: 2021,
    end: 2030,
    baselineYear: 2020,
    fields: Array.from({ length: 5 }, (_, i) => ({ id: fieldId(i), name: `领域${i + 1}` })),
    departments: [{ id: 'health', name: '省卫生健康委' }],
    indicators: Array.from({ length: indicators }, (_, i) => indicator(i, indicators, breakdowns)) as Plan['indicators'],
    rules: [],
  } as Plan;
}

export function benchRegions(rows: number): string[] {
  return Array.from({ length: shapeOf(rows).regions }, (_, i) => regionCode(i));
}

/** Last year's value of every row. */
export function benchPrevious(rows: number): Observation[] {
  const { regions } = shapeOf(rows);
  return Array.from({ length: rows }, (_, row) => ({
    indicator: indicatorId(Math.floor(row / regions)),
    region: regionCode(row % regions),
    period: String(Number(PERIOD) - 1),
    value: previousValue(row),
    status: 'A',
  }));
}
