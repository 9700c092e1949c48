import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { merge } from '../../src/cli/merge.js';
import { jsonText } from '../../src/documents/json-text.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { sealDataset } from '../../src/submissions/seal-dataset.js';
import { DECISIONS, FILES, orders } from '../submissions/orders.js';
import { COLLECTED, observation, PLAN, REGION, submission } from '../submissions/support.js';
import { testFolder } from './folder.js';

const root = join(import.meta.dirname, '../..');
const { folder, fileOf } = testFolder('merge');

const health = submission('health', [observation('a', 1)]);
const other = submission('health', [observation('a', 2)], { createdAt: '2026-03-09T09:30:00+08:00' });
const police = submission('police', [observation('c', 3)]);
const plan = fileOf('plan.json', PLAN);
const files = { health: fileOf('health.json', health), other: fileOf('other.json', other), police: fileOf('police.json', police) };
const target = join(folder, 'dataset.json');
const run = (...args: string[]) => merge(['--plan', plan, '-o', target, ...args], {});
const decisions = fileOf('decisions.json', {
  format: 'dabiao.decisions/1',
  plan: PLAN.id,
  decisions: [{ kind: 'replacement', submission: other.digest, replaces: health.digest }],
});

describe('dabiao merge', async () => {
  test('is the dataset that the functions make, whatever the order of the files, from a folder too', async () => {
    const scope = { regions: [REGION], periods: ['2025'], state: 'final' as const, createdAt: '2026-04-01T09:00:00+08:00' };
    const expected = `${jsonText(sealDataset(COLLECTED, mergeSubmissions(PLAN, [health, police]), scope))}\n`;
    const inFolder = join(folder, 'sent');
    mkdirSync(inFolder);
    writeFileSync(join(inFolder, '卫健.json'), `\ufeff${JSON.stringify(health, null, 2)}`);
    writeFileSync(join(inFolder, '公安.json'), JSON.stringify(police));
    const more = ['--state', 'final', '--created-at', scope.createdAt];
    for (const paths of [[files.health, files.police], [files.police, files.health, files.police], [inFolder]]) {
      const { status, files: written = [] } = await run(...more, ...paths);
      assert.deepEqual([status, written.map(({ path }) => path)], [0, [target]]);
      assert.equal(written[0]!.content, expected);
    }
  });

  test('MERGE1 SEALDATA4 200 random orders of the same files, with repeats, make a byte-identical file', async () => {
    const paths = FILES.map((file, i) => fileOf(`order-${i}.json`, file));
    const decided = fileOf('decided.json', { format: 'dabiao.decisions/1', plan: PLAN.id, decisions: DECISIONS });
    const texts = new Set<string>();
    for (const order of orders(paths, 200)) {
      const { files: written = [] } = await run('--decisions', decided, '--region', REGION, '--period', '2025', ...order);
      texts.add(written[0]!.content as string);
    }
    const scope = { regions: [REGION], periods: ['2025'], state: 'provisional' } as const;
    assert.deepEqual([...texts], [`${jsonText(sealDataset(COLLECTED, mergeSubmissions(PLAN, FILES, DECISIONS), scope))}\n`]);
  });

  test('MERGECMD1 each file that can’t be taken is named with the reason; the good ones are merged', async () => {
    const bad = [
      fileOf('truncated.json', JSON.stringify(health).slice(0, 200)),
      fileOf('edited.json', { ...health, createdAt: '2026-01-01T09:00:00+08:00' }),
      fileOf('version.json', submission('health', [], { plan: { ...PLAN, version: '9.0.0' } })),
      fileOf('foreign.json', submission('police', [observation('a', 1)])),
      fileOf('newer.json', { ...health, format: 'dabiao.submission/2' }),
      fileOf('gbk.json', Buffer.from([0x7b, 0xd6, 0xd0, 0x7d])),
      join(folder, 'gone.json'),
    ];
    const { status, output, files: written = [] } = await run(...bad, files.police);
    assert.equal(status, 1);
    for (const file of bad) assert.ok(output.includes(file), output);
    for (const words of ['可能不完整', '在导出后有改动', '9.0.0', '由“health”牵头', '较新版本', '另存为 UTF-8', '文件不存在']) {
      assert.ok(output.includes(words), `${words} in ${output}`);
    }
    assert.equal(readDataset(written[0]!.content).observations.length, 1);
  });

  test('SUBCHECK6 files of other regions and periods than those named are told, and not merged', async () => {
    const { status, output, files: written = [] } = await run('--period', '2024', files.health);
    assert.equal(status, 1);
    assert.match(output, /报告期“2025”的，这里只汇总“2024”/);
    assert.deepEqual(readDataset(written[0]!.content).observations, []);
  });

  test('MERGECMD2 conflicts are told with both sides, and status 1; decisions of a file settle them', async () => {
    const open = await run(files.health, files.other);
    assert.equal(open.status, 1);
    assert.match(open.output, /同一部门先后两份有 1 处不同.*other\.json（后），.*health\.json（先）/);
    assert.match(open.output, /冲突未决，未采用：指标 a（440783，2025）：.*health\.json 1；.*other\.json 2/);
    const settled = await run('--decisions', decisions, files.health, files.other);
    assert.equal(settled.status, 0, settled.output);
    assert.equal(readDataset(settled.files![0]!.content).observations[0]!.value, 2);
    const idle = await run('--decisions', decisions, files.police);
    assert.deepEqual([idle.status, /有 1 项决定所指的上报件不在其中/.test(idle.output)], [1, true]);
  });

  test('MERGECMD3 nothing is written where it can’t be final, or the time is none', async () => {
    for (const more of [
      ['--state', 'final', files.health, files.other],
      ['--created-at', '昨天', files.health],
    ]) {
      const { status, output, files: written } = await run(...more);
      assert.deepEqual([status, written], [1, []]);
      assert.match(output, /没有写入文件/);
    }
  });

  test('what is wrong with the command is told with how it is used, with status 2', async () => {
    for (const [args, words] of [
      [[], '至少一个上报件'],
      [['-o', target, files.health], '用 --plan'],
      [['--plan', plan, files.health], '用 -o'],
      [['--plan', plan, '-o', target, '--state', 'done', files.health], '“done”'],
      [['--plan', plan, '-o', target, '--region', '开平', files.health], '“开平”'],
      [['--plan', plan, '-o', target, '--wrong', files.health], '“--wrong”'],
    ] as const) {
      const { status, output } = await merge(args, {});
      assert.equal(status, 2, output);
      assert.ok(output.includes(words) && output.includes('用法'), output);
    }
    assert.equal((await merge(['--help'], { LANG: 'en_US.UTF-8' })).output.slice(0, 6), 'Usage:');
    const { status, output } = await merge(['--plan', files.health, '-o', target, files.health], {});
    assert.deepEqual([status, output.includes('dabiao.plan/1')], [1, true]);
  });

  test('--json says for programs what was taken, refused and is undecided', async () => {
    const { output } = await run('--json', files.health, files.other, join(folder, 'gone.json'));
    const result = JSON.parse(output) as { sources: object[]; refused: object[]; conflicts: { claims: object[] }[] };
    assert.deepEqual([result.sources.length, result.refused.length, result.conflicts[0]!.claims.length], [2, 1, 2]);
  });

  test('as a command writes the file; one that can’t be written is told', async () => {
    const dabiao = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/dabiao.ts'), 'merge', '--plan', plan, ...args, files.health], {
        encoding: 'utf8',
        cwd: root,
        env: { ...process.env, LANG: 'C' },
      });
    const { status, stdout, stderr } = dabiao('-o', target);
    assert.deepEqual([status, stderr], [0, ''], stdout);
    assert.equal(readDataset(readFileSync(target, 'utf8')).observations.length, 1);
    const failed = dabiao('-o', join(folder, 'no', 'folder.json'));
    assert.equal(failed.status, 1);
    assert.match(failed.stdout, /无法写入文件（ENOENT）/);
  });
});
