import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from '../../src/cli/schemas.js';
import { digestOfDocument } from '../../src/documents/digest.js';
import { jsonText } from '../../src/documents/json-text.js';
import { DocumentError } from '../../src/documents/problems.js';
import { runWhole } from '../../src/documents/steps.js';
import type { Indicator } from '../../src/plan/schema.js';
import { readDataset, type Dataset } from '../../src/submissions/dataset.js';
import type { Decision } from '../../src/submissions/decisions.js';
import { completenessOf, dueValues, gapsOf } from '../../src/submissions/due-values.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { DatasetError, requireMadeOf, sealDataset } from '../../src/submissions/seal-dataset.js';
import type { Submission } from '../../src/submissions/submission.js';
import { COLLECTED, observation, PLAN, REGION, submission } from './support.js';

const SCOPE = { regions: [REGION], periods: ['2025'] };
const DUE = dueValues({ plan: PLAN, ...SCOPE });
const female = { breakdown: { sex: 'F' } };

const health = submission('health', [observation('a', 1), observation('a', 2, female)], {
  reporter: { name: '李敏', phone: '0750-2212345' },
  justifications: [{ indicator: 'a', region: REGION, period: '2025', warnings: ['slip-decimal'], reason: '口径调整' }],
});
const later = submission('health', [observation('a', 3)], { createdAt: '2026-03-09T09:30:00+08:00' });
const police = submission('police', [{ indicator: 'c', region: REGION, period: '2025', status: 'L' }]);

const merge = (files: readonly Submission[], decisions: readonly Decision[] = []) => mergeSubmissions(PLAN, files, decisions);
const sealed = (files: readonly Submission[], decisions: readonly Decision[] = []): Dataset =>
  sealDataset(COLLECTED, merge(files, decisions), { ...SCOPE, state: 'provisional', createdAt: '2026-04-01T09:00:00+08:00' });
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return `${error.code} ${error.path}`;
  }
  return 'accepted';
};

describe('what is due', () => {
  test('DUEVALUE1 of each lead department, in the order of the plan, with each category; a task has none', () => {
    assert.deepEqual(
      DUE.map(({ department, indicator, breakdown }) => `${department} ${indicator} ${breakdown}`.trim()),
      ['health a', 'health a sex=F', 'health a sex=M', 'education b', 'health t', 'police c'],
    );
    assert.equal(dueValues({ plan: PLAN, regions: [REGION, '440784'], periods: ['2024', '2025'] }).length, 4 * DUE.length);
  });

  test('DUEVALUE1 what the plan does not ask for in a year is not missing in it', () => {
    const due = { a: { breakdowns: { sex: [2025] } }, b: { years: [2025, 2030] } } as Record<string, Indicator['due']>;
    const plan = { ...PLAN, indicators: PLAN.indicators.map((one) => ({ ...one, ...(due[one.id] && { due: due[one.id] }) })) };
    const told = (period: string) =>
      dueValues({ plan, regions: [REGION], periods: [period] }).map(({ indicator, breakdown }) => `${indicator} ${breakdown}`.trim());
    assert.deepEqual(told('2024'), ['a', 't', 'c']);
    assert.deepEqual(told('2025'), ['a', 'a sex=F', 'a sex=M', 'b', 't', 'c']);
    const owing = completenessOf(dueValues({ plan, regions: [REGION], periods: ['2024'] }), merge([]));
    assert.deepEqual(
      owing.map(({ department, due: count }) => `${department} ${count}`),
      ['health 2', 'police 1'],
    );
  });

  test('DUEVALUE2 a reason why there is no value is a report of it; who has sent nothing is there with 0', () => {
    const merged = merge([health, police]);
    assert.deepEqual(
      completenessOf(DUE, merged).map(({ department, due, received, sources }) => `${department} ${received}/${due} of ${sources}`),
      [
        `health 2/4 of ${merged.sources.findIndex(({ submission }) => submission === health)}`,
        'education 0/1 of ',
        `police 1/1 of ${merged.sources.findIndex(({ submission }) => submission === police)}`,
      ],
    );
  });

  test('DUEVALUE3 what is not there is unsent, or returned, left out, or in conflict', () => {
    const states = (files: readonly Submission[], decisions: readonly Decision[] = []) =>
      gapsOf(DUE, merge(files, decisions)).map(({ indicator, breakdown, state }) => `${indicator}${breakdown?.sex ?? ''} ${state}`);
    assert.deepEqual(states([]), ['a unsent', 'aF unsent', 'aM unsent', 'b unsent', 't unsent', 'c unsent']);
    assert.deepEqual(states([health, later, police]), ['a conflict', 'aM unsent', 'b unsent', 't unsent']);
    const returned = states([health, police], [{ kind: 'return', submission: health.digest }]);
    assert.deepEqual(returned, ['a returned', 'aF returned', 'aM unsent', 'b unsent', 't unsent']);
    const leftOut = states([police], [{ kind: 'exclusion', submission: police.digest, reason: '重复' }]);
    assert.deepEqual(leftOut.slice(-1), ['c left-out']);
  });
});

describe('a sealed dataset', () => {
  test('DATASET4 DATASET5 names its sources, and where each value came from; read as it was sealed, and as its JSON Schema has it', () => {
    const dataset = sealed([health, police], [{ kind: 'approval', by: '统计局' }]);
    const isDataset = new Ajv2020({ allErrors: true, strict: true }).compile(jsonSchemas()['dabiao.dataset-1']!);
    assert.ok(isDataset(JSON.parse(jsonText(dataset))), JSON.stringify(isDataset.errors));
    assert.deepEqual(readDataset(jsonText(dataset, 2), PLAN), dataset);
    assert.equal(dataset.origins!.length, dataset.observations.length);
    const from = dataset.origins!.map((source) => dataset.sources![source]!.digest);
    assert.deepEqual(from, [health.digest, health.digest, police.digest]);
    assert.deepEqual(
      dataset.justifications!.map(({ reason, source }) => [reason, dataset.sources![source]!.digest]),
      [['口径调整', health.digest]],
    );
  });

  test('SEALDATA1 no name and no telephone', () => {
    assert.doesNotMatch(jsonText(sealed([health])), /李敏|2212345/);
  });

  test('SEALDATA2 is final only when nothing is undecided and nothing returned', () => {
    const final = (files: readonly Submission[], decisions: readonly Decision[] = []) => {
      try {
        return sealDataset(COLLECTED, merge(files, decisions), { ...SCOPE, state: 'final' }).state;
      } catch (error) {
        assert.ok(error instanceof DatasetError);
        return error.faults.join();
      }
    };
    assert.equal(final([health]), 'final');
    assert.equal(final([health, later]), 'conflicts,successions');
    assert.equal(final([health, later], [{ kind: 'replacement', submission: later.digest, replaces: health.digest }]), 'final');
    assert.equal(final([health], [{ kind: 'return', submission: health.digest }]), 'returned');
    const twice = [1, 2].map((value) => submission('health', [observation('a', value)], { id: 9 }));
    assert.equal(final(twice), 'same-id');
    assert.equal(sealed([health, later]).state, 'provisional');
  });

  test('SEALDATA3 records what is due and not there', () => {
    assert.deepEqual(
      sealed([health, later, police]).gaps!.map(({ department, indicator, state }) => `${department} ${indicator} ${state}`),
      ['health a conflict', 'health a unsent', 'education b unsent', 'health t unsent'],
    );
  });

  test('DATASET4 one that was changed is refused: a value, an origin, a decision, a gap', () => {
    const dataset = sealed([health, police]);
    for (const more of [
      { observations: [...dataset.observations.slice(1), observation('a', 9)] },
      { origins: [...dataset.origins!].reverse() },
      { decisions: [{ kind: 'approval', by: '统计局' }] },
      { gaps: [] },
      { state: 'final' },
    ]) {
      assert.equal(
        refusal(() => readDataset({ ...dataset, ...more })),
        'digest-differs digest',
      );
    }
  });

  test('DATASET5 an origin or a justification of no source, or another number of origins, is refused', () => {
    const resealed = (more: object) => {
      const document = { ...sealed([health]), ...more };
      return () => readDataset({ ...document, digest: digestOfDocument(document) });
    };
    assert.equal(refusal(resealed({ origins: [0, 7] })), 'unknown-source origins[1]');
    assert.equal(refusal(resealed({ origins: [0] })), 'origins-differ origins');
    assert.equal(refusal(resealed({ sources: [] })), 'unknown-source origins[0]');
    const reason = { indicator: 'a', region: REGION, period: '2025', warnings: ['x'], reason: '甲', source: 3 };
    assert.equal(refusal(resealed({ justifications: [reason] })), 'unknown-source justifications[0].source');
  });

  test('SEALDATA5 held against its submissions, a source that is missing or says something else is named', () => {
    const dataset = sealed([health, police]);
    const check = (one: Dataset, files: readonly Submission[]) => refusal(() => runWhole(requireMadeOf(one, COLLECTED, files)));
    assert.equal(check(dataset, [police, later, health]), 'accepted');
    assert.match(check(dataset, [police]), /^source-missing sources\[\d\]\.digest$/);
    const edited = { ...dataset, observations: dataset.observations.map((one, i) => (i === 1 ? { ...one, value: 9 } : one)) };
    assert.equal(check(edited, [health, police]), 'source-differs observations[1]');
    assert.equal(check({ ...dataset, observations: [], origins: [] }, [health, police]), 'source-differs observations[0]');
  });
});
