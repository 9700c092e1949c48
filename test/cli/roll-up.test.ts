import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { rollUpFiles } from '../../src/cli/roll-up.js';
import { digestOf, digestOfDocument } from '../../src/documents/digest.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { indicator, samplePlan } from '../plan/sample.js';
import { testFolder } from './folder.js';

const { folder, fileOf } = testFolder('roll-up');
const PLAN = samplePlan({ region: { code: '440700', name: '某市', level: 'city' }, indicators: [indicator('rate')], rules: [] });
const plan = fileOf('plan.json', PLAN);
const target = join(folder, 'city.json');

function county(region: string, numerator: number): string {
  const document = {
    format: 'dabiao.dataset/1',
    plan: { id: PLAN.id, version: PLAN.version, digest: digestOf(PLAN) },
    scope: { regions: [region], periods: ['2025'] },
    observations: [{ indicator: 'rate', region, period: '2025', numerator, denominator: 10, status: 'A' }],
  };
  return fileOf(`${region}-${numerator}.json`, { ...document, digest: digestOfDocument(document) });
}
const [east, west] = [county('440781', 3), county('440783', 6)];
const run = (...args: string[]) => rollUpFiles(['--plan', plan, '-o', target, ...args], {});

describe('dabiao roll-up', () => {
  test('makes one dataset of those of the level below', () => {
    const { status, output, files: [file] = [] } = run(east, west);
    assert.equal(status, 0, output);
    assert.match(output, /用了 2 份汇总数据，共 3 个观测值/);
    const city = readDataset(file!.content).observations.find(({ region }) => region === '440700')!;
    assert.equal(city.value, 45);
  });

  test('ROLLUPCMD1 a file that can’t be used is named, and nothing is written', () => {
    const bad = [join(folder, 'gone.json'), fileOf('cut.json', '{"format":'), plan, county('440781', 4)];
    for (const file of bad) {
      const { status, output, files } = run(east, file, west);
      assert.deepEqual([status, files], [1, []]);
      assert.ok(output.includes(file), output);
    }
  });

  test('ROLLUPCMD2 an incomplete sum is told; for programs, too', () => {
    const { status, output, files } = run(east, '--region', '440781', '--region', '440783');
    assert.deepEqual([status, files!.length], [1, 1]);
    assert.match(output, /合计不全：指标 rate（440700，2025），2 个地区中有 1 个/);
    const found = JSON.parse(run('--json', east, '--region', '440781', '--region', '440783').output) as { incomplete: unknown[] };
    assert.equal(found.incomplete.length, 1);
  });

  test('what is asked wrongly is told, with how it is used', () => {
    const wrong: [args: string[], says: RegExp][] = [
      [['-o', target, east], /--plan 给出规划/],
      [['--plan', plan, east], /-o 给出/],
      [['--plan', plan, '-o', target], /至少一份汇总数据/],
      [['--plan', plan, '-o', target, '--region', '某市', east], /“某市”不是地区代码/],
      [['--plan', plan, '-o', target, '--regoin', '440781', east], /没有“--regoin”/],
    ];
    for (const [args, says] of wrong) {
      const { status, output } = rollUpFiles(args, {});
      assert.equal(status, 2);
      assert.match(output, says);
      assert.match(output, /用法：dabiao roll-up/);
    }
    assert.equal(rollUpFiles(['--help'], {}).status, 0);
  });
});
