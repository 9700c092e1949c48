/**
 * How long an assessment takes: 150 indicators × 10 years for 300 and for 3,000 regions, 4.5 million observations.
 *
 * Each size runs in a Node of its own. The time to make up the observations is measured by itself and taken off; the cost of an
 * observation at a tenth and at full size says whether it grows linearly.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assessIndicator, assessRegions } from '../../../src/attainment/assess.js';
import type { Observation } from '../../../src/observations/observation.js';
import { level, plan, type IndicatorInput, type TargetInput } from '../../attainment/support.js';
import { figure, isSmoke, medianTime, printFigures } from './figures.js';

const INDICATORS = 150;
const FIRST_YEAR = 2020;
const YEARS = 10;
const AS_OF = FIRST_YEAR + YEARS - 1;

const gap: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'gap' };
const parent: TargetInput = { kind: 'reference', year: 2030, comparator: '>=', reference: { region: 'parent' } };
const KINDS: readonly IndicatorInput[] = [
  { targets: [level('>=', 62, { year: 2025 }), level('>=', 70)] },
  { targets: [level('>=', 75)], measure: { kind: 'fraction', numerator: '筛查', denominator: '适龄' } },
  {
    targets: [level('<=', 8)],
    unit: 'per-100000',
    direction: 'down',
    measure: { kind: 'fraction', numerator: '死亡', denominator: '活产' },
  },
  { targets: [{ kind: 'change', year: 2030, baselineYear: 2020, comparator: '>=', percent: 20 }] },
  { targets: [{ kind: 'trend', year: 2030, direction: 'up', of: 'level' }] },
  { targets: [level('>=', 50, { maintain: true })] },
  { targets: [parent] },
  { targets: [{ ...gap, of: 'growth' }], unit: 'persons', measure: { kind: 'count' }, precision: 0 },
  { targets: [{ kind: 'reference', year: 2030, comparator: '>=', reference: { indicator: 'i0' } }] },
  { targets: [level('between', 55, { upper: 65 })] },
];
const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
  ...KINDS[i % KINDS.length]!,
  id: `i${i}`,
  name: `指标${i}`,
  departments: [{ id: 'health', role: 'lead' as const }],
}));
const PLAN = plan(indicators);

function regionCode(i: number): string {
  // 30 provinces of 10 cities of 10 counties; codes in ascending order, parents first.
  return String(110_000 + Math.floor(i / 100) * 10_000 + (Math.floor(i / 10) % 10) * 100 + (i % 10));
}

/** Region by region, as a sorted file holds them; made while they are read, so that they don't fill the memory. */
function* observations(regions: number): Generator<Observation> {
  let seed = 7;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const periods = Array.from({ length: YEARS }, (_, year) => String(FIRST_YEAR + year));
  for (let r = 0; r < regions; r++) {
    const region = regionCode(r);
    for (let i = 0; i < INDICATORS; i++) {
      const kind = i % KINDS.length;
      const indicator = indicators[i]!.id;
      for (let year = 0; year < YEARS; year++) {
        const period = periods[year]!;
        const status = 'A';
        if (kind === 1)
          yield { indicator, region, period, numerator: Math.round(500 + 20 * year + 100 * random()), denominator: 1000, status };
        else if (kind === 2) yield { indicator, region, period, numerator: Math.floor(3 * random()), denominator: 3000, status };
        else if (kind === 7) yield { indicator, region, period, value: Math.round(1000 + 40 * year + 50 * random()), status };
        else yield { indicator, region, period, value: 50 + 1.5 * year + 6 * random(), status };
      }
    }
  }
}

interface Assessed {
  /** Seconds of the processor, without those for making up the observations. */
  readonly seconds: number;
  /** Megabytes. */
  readonly heap: number;
}

function measure(regions: number): Assessed {
  const making = cpuSeconds(() => {
    let length = 0;
    for (const each of observations(regions)) length += each.period.length;
    return length;
  });
  let heap = 0;
  const whole = cpuSeconds(() => {
    let done = 0;
    for (const { summary } of assessRegions(PLAN, observations(regions), { asOf: AS_OF })) {
      if (summary.plan.quantifiable.assessable === 0) throw new Error('Expected targets that can be assessed, got none');
      if (++done % 100 === 0 || done === regions) heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
    }
    if (done !== regions) throw new Error(`Expected ${regions} regions, got ${done}`);
  });
  return { seconds: whole - making, heap };
}

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** In a Node of its own. */
function measureAlone(regions: number): Assessed {
  const args = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), `--regions=${regions}`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 300_000 })) as Assessed;
}

const [, wanted] = process.argv.find((arg) => arg.startsWith('--regions='))?.split('=') ?? [];
if (wanted !== undefined) {
  process.stdout.write(JSON.stringify(measure(Number(wanted))));
} else {
  const regions = isSmoke ? 20 : 3000;
  const count = (regions * INDICATORS * YEARS).toLocaleString('en');
  const [tenth, full] = [measureAlone(regions / 10), measureAlone(regions)];
  figure(`assess ${count} observations, processor`, 's', full.seconds);
  figure('heap at most meanwhile', 'MB', full.heap);
  figure('one observation of them, in parts of one of a tenth of them', '×', full.seconds / 10 / tenth.seconds);
  const own = [...observations(1)].filter(({ indicator }) => indicator === 'i0').map((each) => ({ ...each, region: PLAN.region.code }));
  figure(
    'assess one indicator after a change',
    'ms',
    medianTime(501, () => assessIndicator(PLAN, 'i0', own, { asOf: AS_OF })),
  );
  printFigures();
}
