import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonText } from '../../src/documents/json-text.js';
import type { Observation } from '../../src/observations/observation.js';
import type { Decision } from '../../src/submissions/decisions.js';
import { mergeSubmissions, type Merged } from '../../src/submissions/merge.js';
import { sealDataset } from '../../src/submissions/seal-dataset.js';
import type { Submission } from '../../src/submissions/submission.js';
import { DECISIONS, FILES, orders } from './orders.js';
import { COLLECTED, observation, PLAN, REGION, submission } from './support.js';

const merge = (submissions: readonly Submission[], decisions: readonly Decision[] = []): Merged =>
  mergeSubmissions(PLAN, submissions, decisions);

/** `a=1` for each that counts, with its category and the place of its source. */
const counted = ({ observations, origins }: Merged): string[] =>
  observations.map((one, i) => `${one.indicator}${one.breakdown ? one.breakdown.sex : ''}=${one.value ?? one.status} of ${origins[i]}`);

const female = { breakdown: { sex: 'F' } };
const male = { breakdown: { sex: 'M' } };
const EARLIER = { createdAt: '2026-03-01T09:00:00+08:00' };
const LATER = { createdAt: '2026-03-02T02:00:00Z' };

describe('merging submissions', () => {
  test('MERGE2 MERGE10 different cells merge, in the order of the plan, sources by time', () => {
    const merged = merge([
      submission('police', [observation('c', 3)], LATER),
      submission('health', [observation('a', 2, male), observation('a', 1), observation('a', 3, female)], EARLIER),
    ]);
    assert.deepEqual(counted(merged), ['a=1 of 0', 'aF=3 of 0', 'aM=2 of 0', 'c=3 of 1']);
    assert.deepEqual(
      merged.sources.map(({ submission: { report }, use }) => `${report.department} ${use}`),
      ['health taken', 'police taken'],
    );
  });

  test('MERGE10 regions and periods by their codes, instants by what they mean and not by how they are written', () => {
    const places = [
      { region: '440784', period: '2024' },
      { region: '440783', period: '2025' },
      { region: '440784', period: '2023' },
    ];
    const sent = { regions: ['440784', '440783'], periods: ['2025', '2024', '2023'] };
    const merged = merge([
      submission(
        'education',
        places.map((place, i) => observation('b', i, place)),
        sent,
      ),
    ]);
    assert.deepEqual(counted(merged), ['b=1 of 0', 'b=2 of 0', 'b=0 of 0']);
    const first = submission('education', [observation('b', 1)], { createdAt: '2026-03-02T09:00:00+08:00' });
    const second = submission('police', [observation('c', 1)], { createdAt: '2026-03-02T02:00:00Z' });
    assert.deepEqual(
      merge([second, first]).sources.map(({ submission }) => submission.digest),
      [first.digest, second.digest],
    );
  });

  test('MERGE2 several desks of a department that filled different indicators merge without a question', () => {
    const desks = [
      submission('health', [observation('a', 1)]),
      submission('health', [{ indicator: 't', region: REGION, period: '2025', task: 'done', status: 'A' }]),
    ];
    const merged = merge(desks);
    assert.equal(merged.observations.length, 2);
    assert.deepEqual([merged.conflicts, merged.successions], [[], []]);
  });

  test('MERGE2 MERGE9 the same value from two is no question; notes and sources of both are kept', () => {
    const merged = merge([
      submission('health', [observation('a', 0.3, { note: '含流动人口', source: '年报' })], EARLIER),
      submission('health', [observation('a', 0.1 + 0.2, { note: '初步核对', source: '年报' })], LATER),
      submission('health', [observation('a', 0.3, { decimals: 1 })], LATER),
    ]);
    assert.deepEqual(counted(merged), ['a=0.3 of 0']);
    assert.deepEqual([merged.observations[0]!.note, merged.observations[0]!.source], ['含流动人口；初步核对', '年报']);
  });

  const said: [what: string, one: Partial<Observation>, other: Partial<Observation>][] = [
    ['values', { value: 1 }, { value: 1.01 }],
    ['a value and a reason why there is none', { value: 1 }, { value: undefined, status: 'L' }],
    ['reasons', { value: undefined, status: 'L' }, { value: undefined, status: 'Q' }],
    ['statuses', { value: 1, status: 'A' }, { value: 1, status: 'P' }],
    ['counts', { value: 1, numerator: 1, denominator: 100 }, { value: 1, numerator: 2, denominator: 200 }],
    ['counts that one lacks', { value: 1, numerator: 1, denominator: 100 }, { value: 1 }],
    ['standards', { value: 1, standard: { value: 5 } }, { value: 1, standard: { value: 6 } }],
  ];
  for (const [what, one, other] of said) {
    test(`MERGE3 two ${what} are a conflict, and neither counts`, () => {
      const plain = (more: Partial<Observation>) => JSON.parse(JSON.stringify(observation('b', 1, more))) as Observation;
      const merged = merge([submission('education', [plain(one)], EARLIER), submission('education', [plain(other)], LATER)]);
      assert.deepEqual(merged.observations, []);
      assert.equal(merged.conflicts.length, 1);
      assert.deepEqual(
        merged.conflicts[0]!.claims.map(({ source }) => source),
        [0, 1],
      );
    });
  }

  const value = (chosen: Submission, others: readonly Submission[], more: object = {}): Decision => ({
    kind: 'value',
    indicator: 'a',
    region: REGION,
    period: '2025',
    chosen: chosen.digest,
    others: others.map(({ digest }) => digest),
    reason: '以年报为准',
    ...more,
  });

  test('MERGE3 the value that was chosen counts; of two choices the last', () => {
    const [one, other] = [submission('health', [observation('a', 1)], EARLIER), submission('health', [observation('a', 2)], LATER)];
    assert.deepEqual(counted(merge([one, other], [value(other, [one])])), ['a=2 of 1']);
    const merged = merge([one, other], [value(other, [one]), value(one, [other])]);
    assert.deepEqual(counted(merged), ['a=1 of 0']);
    assert.equal(merged.decisions.length, 2);
    assert.deepEqual(merge([one, other], [value(other, [one], female)]).observations, [], 'of another cell');
  });

  test('MERGE4 a third value that has come since asks again; one that says the same as the chosen does, too', () => {
    const [one, other] = [submission('health', [observation('a', 1)], EARLIER), submission('health', [observation('a', 2)], LATER)];
    for (const more of [3, 2]) {
      const third = submission('health', [observation('a', more)]);
      const merged = merge([one, other, third], [value(other, [one])]);
      assert.deepEqual([merged.observations, merged.conflicts.length], [[], 1]);
    }
  });

  test('MERGE5 a later submission of the department is asked of, and replaces the earlier by a decision alone; both are named', () => {
    const earlier = submission('health', [observation('a', 1), observation('a', 5, female)], EARLIER);
    const later = submission('health', [observation('a', 2), observation('a', 5, female)], LATER);
    const police = submission('police', [observation('c', 1)], EARLIER);
    const asked = merge([later, police, earlier]);
    const [{ earlier: first, later: second, keys }] = asked.successions as [Merged['successions'][number]];
    assert.deepEqual([asked.sources[first]!.submission, asked.sources[second]!.submission], [earlier, later]);
    assert.deepEqual(keys, [`a|${REGION}|2025|`]);
    assert.deepEqual(
      counted(asked).map((text) => text.slice(0, 3)),
      ['aF=', 'c=1'],
    );
    const merged = merge([later, police, earlier], [{ kind: 'replacement', submission: later.digest, replaces: earlier.digest }]);
    assert.deepEqual(
      counted(merged).map((text) => text.slice(0, 4)),
      ['a=2 ', 'aF=5', 'c=1 '],
    );
    assert.deepEqual(merged.sources.map(({ use }) => use).sort(), ['replaced', 'taken', 'taken']);
    assert.deepEqual([merged.conflicts, merged.successions], [[], []]);
  });

  test('MERGE6 what was returned or left out does not count, a submission or a value of it', () => {
    const one = submission('health', [observation('a', 1), observation('a', 2, female)]);
    const of = { submission: one.digest, reason: '口径有误' };
    assert.deepEqual(counted(merge([one], [{ kind: 'return', submission: one.digest }])), []);
    assert.deepEqual(counted(merge([one], [{ kind: 'exclusion', ...of }])), []);
    const merged = merge([one], [{ kind: 'cell-exclusion', ...of, indicator: 'a', region: REGION, period: '2025', ...female }]);
    assert.deepEqual(counted(merged), ['a=1 of 0']);
    assert.equal(merged.sources[0]!.use, 'taken');
  });

  test('MERGE7 decisions about submissions that are not there have no effect, and are told', () => {
    const [one, gone] = [submission('health', [observation('a', 1)]), submission('health', [observation('a', 2)])];
    const idle: Decision[] = [
      { kind: 'return', submission: gone.digest },
      { kind: 'replacement', submission: gone.digest, replaces: one.digest },
      value(one, [gone]),
    ];
    const merged = merge([one], [...idle, { kind: 'approval', by: '县妇儿工委' }]);
    assert.deepEqual(merged.idle, idle);
    assert.deepEqual([counted(merged), merged.decisions.length], [['a=1 of 0'], 1]);
  });

  test('MERGE8 of two submissions with one id that differ neither counts, until all but one are left out', () => {
    const [one, other] = [1, 2].map((value) => submission('health', [observation('a', value)], { id: 7 }));
    const merged = merge([one!, other!, submission('police', [observation('c', 1)])]);
    assert.deepEqual(merged.sources.map(({ isOfOneId, use }) => `${isOfOneId} ${use}`).sort(), [
      'false taken',
      'true left-out',
      'true left-out',
    ]);
    assert.equal(merged.observations.length, 1);
    const chosen = merge([one!, other!], [{ kind: 'exclusion', submission: one!.digest, reason: '改动过' }]);
    assert.deepEqual(
      chosen.sources.map(({ submission, isOfOneId, use }) => [submission === one, isOfOneId, use]).sort(),
      [
        [false, false, 'taken'],
        [true, false, 'left-out'],
      ].sort(),
    );
    assert.deepEqual(counted(chosen).length, 1);
  });

  test('MERGE11 one that was accepted counts, whatever was decided on it before; acceptances come with the dataset', () => {
    const one = submission('police', [observation('c', 1)]);
    const back = { kind: 'return', submission: one.digest } as const;
    const accepted = { kind: 'acceptance', submission: one.digest, by: '统计局' } as const;
    assert.deepEqual(counted(merge([one], [back])), []);
    const merged = merge([one], [back, accepted]);
    assert.deepEqual([counted(merged), merged.decisions], [['c=1 of 0'], [back, accepted]]);
    assert.deepEqual(counted(merge([one], [accepted, back])), []);
  });

  test('the reasons for warnings come with the totals that count', () => {
    const because = (reason: string) => [{ indicator: 'a', region: REGION, period: '2025', warnings: ['slip-decimal'], reason }];
    const one = submission('health', [observation('a', 1)], { ...EARLIER, justifications: because('口径调整') });
    const other = submission('health', [observation('a', 2)], { ...LATER, justifications: because('样本变化') });
    assert.deepEqual(merge([one, other]).justifications, []);
    const merged = merge([one, other], [value(other, [one])]);
    assert.deepEqual(
      merged.justifications.map(({ reason, source }) => [reason, source]),
      [['样本变化', 1]],
    );
  });

  test('MERGE1 SEALDATA4 200 random orders of the same files, with repeats, give a byte-identical dataset', () => {
    const options = { regions: [REGION], periods: ['2025'], state: 'provisional' } as const;
    const texts = new Set<string>();
    for (const files of orders(FILES, 200)) {
      const copies = files.map((file) => structuredClone(file));
      texts.add(jsonText(sealDataset(COLLECTED, merge(copies, DECISIONS), options)));
    }
    assert.equal(texts.size, 1);
  });
});
