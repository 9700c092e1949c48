/** A small plan and its observations, for the tests of the attainment engine. */
import { assess } from '../../src/attainment/assess.js';
import type { AssessOptions } from '../../src/attainment/options.js';
import type { TargetAssessment } from '../../src/attainment/result/result.js';
import type { Indicator, Plan } from '../../src/plan/schema.js';
import type { Target } from '../../src/plan/target.js';
import type { Observation } from '../../src/observations/observation.js';

type Distribute<T> = T extends unknown ? Omit<T, 'source'> & { source?: Target['source'] } : never;
export type TargetInput = Distribute<Target>;
export type IndicatorInput = Partial<Omit<Indicator, 'targets'>> & { targets?: readonly TargetInput[] };

export const REGION = '440783';
export const PARENT = '440700';

export function indicator({ targets = [], ...rest }: IndicatorInput = {}): Indicator {
  return {
    id: 'rate',
    field: 'health',
    name: '筛查率',
    unit: 'percent',
    direction: 'up',
    precision: 2,
    departments: [{ id: 'health', role: 'lead' }],
    measure: { kind: 'value' },
    breakdowns: ['sex'],
    ...rest,
    targets: targets.map((target) => ({ source: { item: '目标1', quote: '达到70%以上' }, ...target }) as Target),
  };
}

export function plan(indicators: readonly IndicatorInput[], rest: Partial<Plan> = {}): Plan {
  return {
    format: 'dabiao.plan/1',
    id: 'test-plan',
    version: '1.0.0',
    title: '测试规划',
    region: { code: REGION, name: '开平市', level: 'county', parent: { code: PARENT, name: '江门市' } },
    subject: 'women',
    start: 2021,
    end: 2030,
    baselineYear: 2020,
    fields: [
      { id: 'health', name: '妇女与健康' },
      { id: 'education', name: '妇女与教育' },
    ],
    departments: [
      { id: 'health', name: '市卫生健康局' },
      { id: 'education', name: '市教育局' },
    ],
    indicators: indicators.map(indicator),
    rules: [],
    ...rest,
  };
}

export const level = (
  comparator: '>=' | '>' | '<=' | '<' | '=' | '~' | 'between',
  value: number,
  rest: Partial<Extract<TargetInput, { kind: 'level' }>> = {},
): TargetInput => ({
  kind: 'level',
  year: 2030,
  comparator,
  value,
  ...rest,
});

export function observation(period: string | number, value: number | undefined, rest: Partial<Observation> = {}): Observation {
  return { indicator: 'rate', region: REGION, period: String(period), status: 'A', ...(value === undefined ? {} : { value }), ...rest };
}

/** One value for each year from `first` on; null leaves a year out. */
export function yearly(first: number, values: readonly (number | null)[], rest: Partial<Observation> = {}): Observation[] {
  return values.flatMap((value, i) => (value === null ? [] : [observation(first + i, value, rest)]));
}

/** The assessment of the last target of the first indicator. */
export function judged(
  targets: readonly TargetInput[],
  observations: Iterable<Observation>,
  options: Partial<AssessOptions> = {},
  rest: IndicatorInput = {},
): TargetAssessment {
  const result = assess(plan([{ ...rest, targets }]), observations, { asOf: 2025, ...options });
  return result.indicators[0]!.targets[targets.length - 1]!;
}

export function codes({ reasons }: Pick<TargetAssessment, 'reasons'>): string[] {
  return reasons.map(({ code }) => code);
}

/** Every number anywhere in a value. */
export function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* numbersIn(part);
}
