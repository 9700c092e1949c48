import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestOf, digestOfDocument } from '../../src/documents/digest.js';
import { jsonText } from '../../src/documents/json-text.js';
import { DocumentError } from '../../src/documents/problems.js';
import type { Observation } from '../../src/observations/observation.js';
import { CollectedPlan } from '../../src/submissions/check-submission.js';
import { combineDatasets } from '../../src/submissions/combine-datasets.js';
import { readDataset, type Dataset } from '../../src/submissions/dataset.js';
import { indicator, level, samplePlan, task } from '../plan/sample.js';

const PLAN = samplePlan({
  region: { code: '440700', name: '某市', level: 'city' },
  indicators: [
    indicator('rate'),
    indicator('visits', { unit: { count: '次' }, precision: 0, measure: { kind: 'count' }, targets: [level(2030, '>=', 5)] }),
    indicator('share', { measure: { kind: 'value' } }),
    task('network'),
  ],
  rules: [],
});
const COLLECTED = new CollectedPlan(PLAN, digestOf(PLAN));
const [EAST, WEST] = ['440781', '440783'] as const;

function of(region: string, values: Record<string, Partial<Observation>>): Observation[] {
  return Object.entries(values).map(([id, more]) => ({ indicator: id, region, period: '2025', status: 'A', ...more }));
}

function dataset(region: string, observations: Observation[], more: Partial<Dataset> = {}): Dataset {
  const document = {
    format: 'dabiao.dataset/1' as const,
    plan: { id: PLAN.id, version: PLAN.version, digest: COLLECTED.digest },
    scope: { regions: [region], periods: ['2025'] },
    observations,
    state: 'final' as const,
    ...more,
  };
  return readDataset({ ...document, digest: digestOfDocument(document) });
}

const east = dataset(EAST, of(EAST, { rate: { numerator: 3, denominator: 10 }, visits: { value: 4 }, share: { value: 60 } }));
const west = dataset(WEST, of(WEST, { rate: { numerator: 6, denominator: 20 }, visits: { value: 5 } }));

const refusal = (datasets: Dataset[]): string => {
  try {
    combineDatasets(COLLECTED, datasets);
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return `${error.code} ${error.path}`;
  }
  return 'taken';
};

describe('datasets of the level below', () => {
  test('COMBINE1 COMBINE2 are one with their sums, and named by their digests', () => {
    const { dataset: made } = combineDatasets(COLLECTED, [east, west], { createdAt: '2026-04-01T09:00:00+08:00' });
    const city = made.observations.filter(({ region }) => region === '440700');
    assert.deepEqual(city, [
      { indicator: 'rate', region: '440700', period: '2025', status: 'A', numerator: 9, denominator: 30, value: 30 },
      { indicator: 'visits', region: '440700', period: '2025', status: 'A', value: 9 },
    ]);
    assert.equal(made.observations.length, 5 + 2);
    assert.deepEqual(made.sources!.map(({ digest }) => digest).sort(), [east.digest!, west.digest!].sort());
    assert.deepEqual(made.scope, { regions: [EAST, WEST], periods: ['2025'] });
    const own = dataset('440700', of('440700', { visits: { value: 100 } }));
    const stated = combineDatasets(COLLECTED, [east, west, own], { regions: [EAST, WEST] }).dataset.observations;
    assert.deepEqual(
      stated.filter(({ indicator, region }) => indicator === 'visits' && region === '440700').map(({ value }) => value),
      [100],
    );
  });

  test('COMBINE2 one without a digest, of another plan or another version is refused', () => {
    const { digest: _digest, ...open } = west;
    assert.equal(refusal([east, readDataset(open)]), 'unsealed-dataset datasets[1].digest');
    assert.equal(refusal([dataset(WEST, [], { plan: { id: 'another' } })]), 'other-plan datasets[0].plan.id');
    const other = { id: PLAN.id, version: '0.9.0', digest: `sha256:${'0'.repeat(64)}` };
    assert.equal(refusal([east, dataset(WEST, [], { plan: other })]), 'other-plan-version datasets[1].plan.version');
  });

  test('COMBINE3 a value that two state differently is refused, the same twice is one', () => {
    const twin = dataset(EAST, [...east.observations], { createdAt: '2026-04-01T09:00:00+08:00' });
    assert.equal(combineDatasets(COLLECTED, [east, twin, west]).dataset.observations.length, 7);
    const differs = dataset(EAST, of(EAST, { visits: { value: 7 } }));
    assert.equal(refusal([east, differs]), 'duplicate-observation datasets[1].observations[0]');
  });

  test('COMBINE4 a missing region makes a sum incomplete, and not smaller', () => {
    const { dataset: made, incomplete, unadded } = combineDatasets(COLLECTED, [east], { regions: [EAST, WEST] });
    assert.deepEqual(made.observations.map(({ region }) => region), [EAST, EAST, EAST]); // prettier-ignore
    assert.deepEqual(
      incomplete.map(({ indicator, region, have, of, missing }) => [indicator, region, have, of, missing]),
      [
        ['rate', '440700', 1, 2, [WEST]],
        ['visits', '440700', 1, 2, [WEST]],
      ],
    );
    assert.deepEqual(unadded, [
      { indicator: 'share', reason: 'no-counts' },
      { indicator: 'network', reason: 'task' },
    ]);
  });

  test('COMBINE5 COMBINE6 the same whatever the order; final where all are, with what was missing in them', () => {
    const gap = { department: 'health', indicator: 'share', region: WEST, period: '2025', state: 'unsent' as const };
    const lacking = dataset(WEST, [...west.observations], { gaps: [gap], state: 'provisional' });
    const [one, other] = [
      [east, lacking],
      [lacking, east, lacking],
    ].map((datasets) => jsonText(combineDatasets(COLLECTED, datasets).dataset));
    assert.equal(one, other);
    const { state, gaps } = readDataset(one!);
    assert.deepEqual([state, gaps], ['provisional', [gap]]);
    assert.equal(combineDatasets(COLLECTED, [east, west]).dataset.state, 'final');
  });
});
