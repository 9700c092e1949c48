import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '../../src/cli/check.js';
import { splitDigest } from '../../src/documents/digest-groups.js';
import { digestOfDocument } from '../../src/documents/digest.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { reviewOf } from '../../src/submissions/review.js';
import { sealDataset } from '../../src/submissions/seal-dataset.js';
import { COLLECTED, observation, PLAN, REGION, submission } from '../submissions/support.js';
import { testFolder } from './folder.js';

const { folder, fileOf } = testFolder('check');
const health = submission('health', [observation('a', 1)]);
const police = submission('police', [observation('c', 3)]);
const dataset = sealDataset(COLLECTED, mergeSubmissions(PLAN, [health, police]), {
  regions: [REGION],
  periods: ['2025'],
  state: 'final',
});
const review = reviewOf(health, {
  verdict: 'returned',
  remarks: [{ id: 'r1', indicator: 'a', text: '请核对' }],
  createdAt: '2026-03-06T09:30:00+08:00',
});
const files = {
  plan: fileOf('plan.json', PLAN),
  health: fileOf('health.json', health),
  police: fileOf('police.json', police),
  dataset: fileOf('dataset.json', dataset),
  review: fileOf('review.json', review),
};

describe('dabiao check', async () => {
  test('CHECKCMD1 each file is told of: what it is, or what is wrong with it', async () => {
    const right = await check([files.health, files.dataset, files.review], {});
    assert.equal(right.status, 0);
    for (const said of [
      `符合 dabiao.submission/1，规划 ${PLAN.id}，部门 health，1 个观测值，校验码 ${splitDigest(health.digest)[0]}`,
      '符合 dabiao.dataset/1',
      '2 个观测值',
      '符合 dabiao.review/1',
      '1 条意见',
    ]) {
      assert.ok(right.output.includes(said), right.output);
    }
    const wrong = [
      fileOf('edited.json', { ...health, createdAt: '2026-01-01T09:00:00+08:00' }),
      fileOf('other.json', { format: 'dabiao.report/1' }),
      fileOf('cut.json', JSON.stringify(review).slice(0, 60)),
      join(folder, 'gone.json'),
    ];
    const { status, output } = await check(['--lang', 'en', ...wrong, files.police], {});
    assert.equal(status, 1);
    for (const path of [...wrong, files.police]) assert.ok(output.includes(path), output);
    assert.match(output, /right: dabiao\.submission\/1, .*department police, 1 observation,/);
    assert.match(output, /The file does not exist/);
  });

  test('CHECKCMD2 with a plan, each is held against it', async () => {
    assert.equal((await check(['--plan', files.plan, files.health, files.dataset, files.review], {})).status, 0);
    const foreign = fileOf('foreign.json', submission('police', [observation('a', 1)]));
    assert.equal((await check([foreign], {})).status, 0);
    const { status, output } = await check(['--plan', files.plan, foreign], {});
    assert.equal(status, 1);
    assert.match(output, /由“health”牵头/);
    const other = fileOf('other-plan.json', { ...PLAN, id: 'another' });
    for (const path of [files.health, files.dataset, files.review]) {
      const held = await check(['--plan', other, path], {});
      assert.equal(held.status, 1);
      assert.ok(held.output.includes('another'), held.output);
    }
    assert.equal((await check(['--plan', files.health, files.health], {})).status, 1);
  });

  test('CHECKCMD3 a dataset must come out of the submissions it names, where all of them are there', async () => {
    const { digest: _, ...rest } = structuredClone(dataset);
    rest.observations[0]!.value = 2;
    const changed = fileOf('changed.json', { ...rest, digest: digestOfDocument(rest) });
    assert.equal((await check(['--plan', files.plan, changed, files.health], {})).status, 0); // one is not there: nothing can be said
    const { status, output } = await check(['--plan', files.plan, changed, files.health, files.police], {});
    assert.equal(status, 1);
    assert.ok(output.includes('observations[0]'), output);
    assert.equal((await check(['--plan', files.plan, files.dataset, files.health, files.police], {})).status, 0);
  });

  test('CHECKCMD4 --json is a list, a file each', async () => {
    const { status, output } = await check(['--json', files.police, join(folder, 'gone.json')], {});
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(output), [
      {
        file: files.police,
        format: 'dabiao.submission/1',
        plan: PLAN.id,
        department: 'police',
        observations: 1,
        digest: police.digest,
        problems: [],
      },
      { file: join(folder, 'gone.json'), problems: [{ code: 'missing' }] },
    ]);
  });

  test('what is asked wrongly is told, with how it is used', async () => {
    for (const args of [[], ['--bad', files.health], ['--plan']]) {
      const { status, output } = await check(args, {});
      assert.equal(status, 2);
      assert.match(output, /用法：dabiao check/);
    }
    assert.deepEqual([(await check(['--help'], {})).status, (await check(['-h', '--lang', 'en'], {})).output.slice(0, 5)], [0, 'Usage']);
  });
});
