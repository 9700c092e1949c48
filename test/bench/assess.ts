/**
 * How long an assessment takes: 150 indicators × 10 years for 300 and for 3,000 regions, 4.5 million observations.
 *
 * Run with `node --expose-gc --import tsx test/bench/assess.ts`. Each size runs in a fresh Node. The time to make up the observations is
 * measured by itself and taken off; the cost of an observation at a tenth and at full size says whether it grows linearly.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assessIndicator, assessRegions } from '../../src/attainment/assess.js';
import type { Observation } from '../../src/observations/observation.js';
import { level, plan, type IndicatorInput, type TargetInput } from '../attainment/support.js';

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

function measure(regions: number) {
  const count = regions * INDICATORS * YEARS;
  let checksum = 0;
  let start = performance.now();
  for (const each of observations(regions)) checksum += each.period.length;
  const making = performance.now() - start;

  globalThis.gc?.();
  const before = process.memoryUsage();
  let most = 0;
  let [all, assessable, met, warnings] = [0, 0, 0, 0];
  start = performance.now();
  const used = process.cpuUsage();
  let done = 0;
  for (const { summary, warnings: list } of assessRegions(PLAN, observations(regions), { asOf: AS_OF })) {
    all += summary.plan.all;
    assessable += summary.plan.assessable;
    met += summary.plan.met;
    warnings += list.length;
    if (++done % 100 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  const whole = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  globalThis.gc?.();
  const after = process.memoryUsage();
  return {
    regions,
    observations: count,
    seconds: (whole - making) / 1000,
    cpuSeconds: (user + system) / 1e6 - making / 1000,
    making: making / 1000,
    microsecondsEach: ((whole - making) * 1000) / count,
    heapGrowthMB: (after.heapUsed - before.heapUsed) / 1e6,
    heapMostMB: most / 1e6,
    residentMB: process.resourceUsage().maxRSS / 1000,
    counts: { all, assessable, met, warnings },
    checksum,
  };
}

function measureOne() {
  const own = [...observations(1)].filter(({ indicator }) => indicator === 'i0').map((each) => ({ ...each, region: PLAN.region.code }));
  const times = Array.from({ length: 501 }, () => {
    const start = performance.now();
    assessIndicator(PLAN, 'i0', own, { asOf: AS_OF });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[250]!;
}

const [size] = process.argv.slice(2);
if (size !== undefined) {
  process.stdout.write(JSON.stringify(measure(Number(size))));
} else {
  const run = (regions: number) => {
    const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), String(regions)], {
      encoding: 'utf8',
    });
    const result = JSON.parse(printed) as ReturnType<typeof measure>;
    process.stdout.write(
      `${String(result.observations).padStart(9)} observations of ${result.regions} regions: ${result.seconds.toFixed(1)} s, ${result.microsecondsEach.toFixed(2)} µs each, ${result.cpuSeconds.toFixed(1)} s of processor; ` +
        `heap at most ${result.heapMostMB.toFixed(0)} MB, kept ${result.heapGrowthMB.toFixed(1)} MB, process at most ${result.residentMB.toFixed(0)} MB; ` +
        `made up in ${result.making.toFixed(1)} s; ${JSON.stringify(result.counts)}\n`,
    );
    return result;
  };
  const tenth = run(300);
  const full = run(3000);
  const growth = full.cpuSeconds / full.observations / (tenth.cpuSeconds / tenth.observations);
  process.stdout.write(`processor time of an observation at full size against a tenth: × ${growth.toFixed(2)}\n`);
  process.stdout.write(`one indicator after one change: ${(measureOne() * 1000).toFixed(0)} µs (median of 501)\n`);
}
