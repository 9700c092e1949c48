/** A plan whose form has as many rows as wanted: up to 100 indicators, each for up to 1,000 regions. */
import type { Indicator, Plan } from '../../../src/plan/schema.js';

const source = { item: '目标1.1', quote: '达到70%以上' };

function indicator(i: number): Indicator {
  return {
    id: `rate-${i + 1}`,
    field: `field-${Math.floor(i / 20) + 1}`,
    name: `监测指标${i + 1}（完成率）`,
    unit: 'percent',
    direction: 'up',
    precision: 2,
    departments: [{ id: 'health', role: 'lead' }],
    measure: { kind: 'value' },
    breakdowns: [],
    targets: [{ kind: 'level', year: 2030, source, comparator: '>=', value: 70 }],
  };
}

export function benchPlan(indicators: number): Plan {
  return {
    format: 'dabiao.plan/1',
    id: 'bench-2021-2030',
    version: '1.0.0',
    title: '某省发展规划(2021—2030年)',
    region: { code: '440000', name: '某省', level: 'province' },
    subject: 'women',
    start: 2021,
    end: 2030,
    baselineYear: 2020,
    fields: Array.from({ length: 5 }, (_, i) => ({ id: `field-${i + 1}`, name: `领域${i + 1}` })),
    departments: [{ id: 'health', name: '省卫生健康委' }],
    indicators: Array.from({ length: indicators }, (_, i) => indicator(i)) as Plan['indicators'],
    rules: [],
  } as Plan;
}

export const benchRegions = (count: number): string[] => Array.from({ length: count }, (_, i) => String(440000 + i));

/** 100 rows are 100 indicators of one region; more rows are more regions. */
export function shapeOf(rows: number): { indicators: number; regions: number } {
  return { indicators: Math.min(rows, 100), regions: Math.max(1, Math.round(rows / 100)) };
}
