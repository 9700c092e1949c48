/** Made-up observations of a province's counties, cities and of what the SQL of `demo/guides/sql` must make of them: our own code's results, cell by cell. */
import { assess } from '../../src/attainment/assess.js';
import { breakdownKey } from '../../src/plan/breakdown.js';
import type { Observation, ObsStatus } from '../../src/observations/observation.js';
import { rollUp } from '../../src/observations/roll-up.js';
import { completenessOf, dueValues } from '../../src/submissions/due-values.js';
import { indicator, level, samplePlan, task } from '../plan/sample.js';

export const AS_OF = 2025;
export const PERIODS = ['2024', '2025'];
export const PLAN = samplePlan({
  region: { code: '440000', name: '某省', level: 'province' },
  indicators: [
    indicator('rate', { breakdowns: ['sex'], targets: [level(2025, '>=', 62), level(2030, '>=', 70)] }),
    indicator('deaths', { unit: 'per-100000', direction: 'down', targets: [level(2025, '<', 10), level(2030, '<=', 8)] }),
    indicator('visits', { unit: { count: '次' }, precision: 0, measure: { kind: 'count' }, targets: [level(2030, '>=', 600)] }),
    indicator('share', { measure: { kind: 'value' }, targets: [level(2030, '>=', 50)] }),
    indicator('kept', { measure: { kind: 'value' }, targets: [level(2030, '>=', 50, { maintain: true })] }),
    task('network'),
  ],
  rules: [],
});
/** Three counties of each of three cities. */
export const REGIONS = ['4407', '4408', '4409'].flatMap((city) => ['81', '82', '83'].map((county) => `${city}${county}`));

/** The same for the same seed: some values are missing, provisional, or can't exist; a city has reported one itself. */
export function observations(seed: number): Observation[] {
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const whole = (most: number) => Math.floor(random() * most);
  const made: Observation[] = [];
  for (const region of [...REGIONS, '440700']) {
    for (const period of PERIODS) {
      for (const { id, measure, breakdowns } of PLAN.indicators) {
        for (const breakdown of breakdowns.length > 0 ? [undefined, { sex: 'F' }, { sex: 'M' }] : [undefined]) {
          if (random() < (region === '440700' ? 0.9 : 0.04)) continue;
          const at = { indicator: id, region, period, ...(breakdown && { breakdown }) };
          const chance = random();
          if (chance < 0.03) made.push({ ...at, status: 'M' });
          else if (chance < 0.05) made.push({ ...at, status: 'O' });
          else {
            const status: ObsStatus = chance < 0.08 ? 'E' : chance < 0.15 ? 'P' : 'A';
            if (measure.kind === 'task') made.push({ ...at, task: 'in-progress', status });
            else if (measure.kind === 'count') made.push({ ...at, value: 500 + whole(200), status });
            else if (measure.kind === 'value') made.push({ ...at, value: 40 + whole(200) / 10, status });
            else if (id === 'deaths') made.push({ ...at, numerator: whole(4), denominator: 20_000 + whole(20_000), status });
            else made.push({ ...at, numerator: 500 + whole(300), denominator: 1000, status });
          }
        }
      }
    }
  }
  return made;
}

type Rows = readonly (readonly (string | number | boolean | null)[])[];
export type Results = Readonly<Record<'sums' | 'incomplete' | 'completeness' | 'met', Rows>>;

/** What our own code makes of them. */
export function ownResults(seed: number): Results {
  const made = observations(seed);
  const { observations: sums, incomplete } = rollUp(PLAN, made, REGIONS);
  const due = dueValues({ plan: PLAN, regions: REGIONS, periods: PERIODS });
  const completeness = completenessOf(due, { observations: made, sources: [] } as never);
  const all = [...made, ...sums];
  const met = [...new Set(all.map(({ region }) => region))].flatMap((region) =>
    assess(PLAN, all, { asOf: AS_OF, region }).indicators.flatMap(({ indicator, targets }) =>
      targets
        .filter(({ kind, figures }) => kind === 'level' && indicator !== 'kept' && figures !== null)
        .map(({ target, status }) => [indicator, target, region, status === 'met']),
    ),
  );
  return {
    sums: sums.map((one) => [
      one.indicator,
      one.region,
      one.period,
      breakdownKey(one.breakdown),
      one.value ?? null,
      one.numerator ?? null,
      one.denominator ?? null,
      one.status,
    ]),
    incomplete: incomplete.map((one) => [one.indicator, one.region, one.period, one.breakdown, one.have, one.of]),
    completeness: completeness.map((one) => [one.department, one.region, one.period, one.due, one.received]),
    met: met as Rows,
  };
}

/** Rows are compared as sets. */
export const sorted = (rows: Rows) => rows.map((row) => JSON.stringify(row)).sort();
