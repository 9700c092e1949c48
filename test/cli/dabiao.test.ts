import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { planCheck } from '../../src/cli/plan-check.js';
import { DABIAO_VERSION } from '../../src/version.js';
import { samplePlan, spoilt, type Loose } from '../plan/sample.js';
import { PLAN_FILES } from '../plans/seeds.js';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dabiao-plan-check-'));
after(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2));
  return path;
}

/** Runs the command as a person does, in a process of its own. */
function dabiao(args: readonly string[], environment: Record<string, string> = {}) {
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, ...rest } = process.env;
  const command = ['--import', 'tsx', join(root, 'src/cli/dabiao.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: root,
    env: { ...rest, ...environment },
  });
  assert.equal(stderr, '');
  return { status, output: stdout };
}

/** The same without a process, in Chinese. */
const check = (...args: string[]) => planCheck(args, {});

const wrong = fileOf(
  'wrong.json',
  spoilt((p: Loose) => {
    p.indicators[0].field = 'helth';
    p.indicators[1].targets[0].value = 7;
  }),
);
const good = fileOf('good.json', samplePlan());

describe('dabiao plan check, as a command', () => {
  test('says that the shipped plans are good, with status 0', () => {
    const files = PLAN_FILES.map((file) => join('src/plans', file));
    const { status, output } = dabiao(['plan', 'check', ...files]);
    assert.equal(status, 0, output);
    for (const file of files) assert.ok(output.includes(file));
    assert.doesNotMatch(output, /错误 {2}/);
  });

  test('reports every problem with its place, plain words and the nearest valid choice, with status 1', () => {
    const { status, output } = dabiao(['plan', 'check', good, wrong]);
    assert.equal(status, 1);
    assert.match(output, /错误 {2}indicators\[0\]\.field：没有标识为“helth”的领域，请先定义或改正。是否想写“health”？/);
    assert.match(output, /警告 {2}indicators\[1\]\.targets\[0\]\.value：2025年的阶段目标 7 比2030年的目标 8 要求更高/);
    assert.match(output, /1 个错误，1 个警告/);
    assert.match(output, /没有发现问题/);
  });

  test('speaks English for --lang en and for an English terminal', () => {
    for (const { output } of [
      dabiao(['plan', 'check', '--lang', 'en', wrong]),
      dabiao(['plan', 'check', wrong], { LANG: 'en_US.UTF-8' }),
    ]) {
      assert.match(output, /error {2}indicators\[0\]\.field: There is no field with the id "helth"\. .*Did you mean "health"\?/);
      assert.match(output, /1 error, 1 warning/);
    }
  });

  test('prints its version, which the build puts in', () => {
    assert.deepEqual(dabiao(['--version']), { status: 0, output: `${DABIAO_VERSION}\n` });
  });

  test('without a command or with a wrong one shows how it is used', () => {
    for (const [args, status] of [
      [[], 0],
      [['plan', 'chekc', good], 2],
    ] as const) {
      const shown = dabiao(args);
      assert.equal(shown.status, status);
      assert.match(shown.output, /^用法：dabiao plan check/);
    }
  });
});

describe('dabiao plan check', () => {
  test('--lang wins over the terminal, and a terminal without language gets Chinese', () => {
    assert.match(planCheck(['--lang', 'zh-CN', good], { LANG: 'en_US.UTF-8' }).output, /没有发现问题/);
    for (const LANG of ['C', 'C.UTF-8', 'POSIX', '', 'zh_CN.UTF-8', 'fr_FR'])
      assert.match(planCheck([good], { LANG }).output, /没有发现问题/);
    assert.match(planCheck([good], { LC_ALL: 'en_GB', LANG: 'zh_CN' }).output, /No problems found/);
  });

  for (const [says, path, words] of [
    ['a file that is not there', join(folder, 'none.json'), /文件不存在/],
    ['a folder', folder, /这是文件夹/],
    ['a file below a file', join(good, 'x.json'), /文件不存在/],
    ['an empty file', fileOf('empty.json', ''), /文件是空的/],
    ['a file in GBK', fileOf('gbk.json', Buffer.from([0x7b, 0x22, 0xbf, 0xaa, 0xc6, 0xbd, 0x22, 0x3a, 0x31, 0x7d])), /不是 UTF-8 编码/],
    ['a file in UTF-16', fileOf('utf16.json', Buffer.from('\ufeff{}', 'utf16le')), /不是 UTF-8 编码/],
    ['half a file', fileOf('half.json', JSON.stringify(samplePlan()).slice(0, 500)), /不是正确的 JSON，文件可能不完整/],
    ['text that is no JSON', fileOf('text.json', '孕产妇死亡率'), /第 1 行第 1 列：不是正确的 JSON/],
    ['another kind of document', fileOf('report.json', { format: 'dabiao.report/1' }), /这是“dabiao.report\/1”文件/],
    ['a list', fileOf('list.json', '[]'), /缺少“format”/],
    ['a hostile key', fileOf('hostile.json', '{"format":"dabiao.plan/1","__proto__":{}}'), /不允许使用成员名“__proto__”/],
  ] as const) {
    test(`refuses ${says} with its name and status 1, and goes on`, () => {
      const { output, status } = check(path, good);
      assert.equal(status, 1);
      assert.ok(output.includes(path));
      assert.match(output, words);
      assert.match(output, /没有发现问题/);
    });
  }

  test('reads a file with a byte order mark', () => {
    assert.equal(check(fileOf('bom.json', `\ufeff${JSON.stringify(samplePlan())}`)).status, 0);
  });

  test('a wrong use of the command has status 2', () => {
    for (const [args, words] of [
      [[], /请给出至少一个规划文件/],
      [['--txt', 'a', good], /没有“--txt”这一选项/],
      [['--lang'], /没有“--lang”这一选项|请给出/],
    ] as const) {
      const { output, status } = check(...args);
      assert.equal(status, 2, output);
      assert.match(output, words);
      assert.match(output, /用法：/);
    }
    assert.equal(check('--help').status, 0);
  });

  test('sums up what the plan holds', () => {
    const { output } = check(good);
    const lines = new Set(output.split('\n').map((line) => line.trim()));
    for (const line of [
      '规划：某县妇女发展规划(2021—2030年) (sample-2021-2030, 1.1.0, 2021—2030)',
      '领域：2（妇女与健康 4、妇女与教育 0）',
      '指标：4（其中任务 1）',
      '目标：5（数值 4、任务 1）',
      '阶段目标：1（2025 1）',
      '牵头部门：2（县卫生健康局 4、县教育局 0）',
      '引用条目：目标1.1',
      '引文：5 条，未核对（用 --text 给出原文）',
    ]) {
      assert.ok(lines.has(line), `${line}\n${output}`);
    }
  });

  test('an item that was left out shows as a gap', () => {
    const plan = samplePlan();
    const items = ['目标1.1', '目标1.2', '目标1.4', '目标1.10', '措施2.3'];
    plan.indicators[1]!.targets = items.map((item) => ({ ...plan.indicators[1]!.targets[0]!, source: { item, quote: 'x' } }));
    assert.match(check(fileOf('items.json', plan)).output, /引用条目：目标1\.1—2,4,10、措施2\.3\n/);
  });

  test('a plan with wrong ids is still summed up, one of a wrong shape is not', () => {
    assert.match(check(wrong).output, /指标：4/);
    assert.doesNotMatch(check(fileOf('shape.json', { ...samplePlan(), title: 1 })).output, /指标：/);
  });

  test('assumed departments are counted', () => {
    const plan = samplePlan();
    plan.indicators[0]!.departments[0]!.assumed = true;
    assert.match(check(fileOf('assumed.json', plan)).output, /县卫生健康局 4（推定 1）/);
  });

  test('warns of a concept the list lacks', () => {
    const plan = samplePlan();
    plan.indicators[1]!.concept = 'maternal-mortalty';
    const { output, status } = check(fileOf('concept.json', plan));
    assert.equal(status, 0);
    assert.match(output, /警告 {2}indicators\[1\]\.concept：概念表中没有“maternal-mortalty”.*“maternal-mortality”/);
  });

  test('--text compares every clause with the text', () => {
    const same = check('--text', fileOf('plan.txt', '……达到70%以上。'), good);
    assert.equal(same.status, 0);
    assert.match(same.output, /引文：5 条中有 5 条与原文一致/);
    const other = check('--text', fileOf('other.txt', '……达到80%以上。'), good);
    assert.equal(other.status, 1);
    assert.match(other.output, /错误 {2}indicators\[0\]\.targets\[0\]\.source\.quote：目标1\.1的引文与规划原文不一致，只到“达到”为止相同/);
    assert.match(other.output, /引文：5 条中有 0 条与原文一致/);
    assert.equal(check('--text', join(folder, 'none.txt'), good).status, 1);
  });

  test('of 200,000 problems the first 1,000 are listed and all are counted, in both languages', () => {
    const many = fileOf(
      'many.json',
      spoilt((p: Loose) => (p.notes = Array.from({ length: 200_000 }, () => ''))),
    );
    const { output } = check(many);
    assert.match(output, /notes\[999\].*\n  ……另有 199000 处问题未列出\n  200000 个错误，0 个警告/);
    assert.equal(output.split('\n').length, 1003);
    assert.match(check('--lang', 'en', many).output, /… and 199000 more problems not listed\n  200000 errors/);
  });

  test('shows markup and control characters of a plan as they are, never more', () => {
    const plan = { ...samplePlan(), title: '<b>x</b>\u001b[31m\n\u009b' };
    assert.match(check(fileOf('markup.json', plan)).output, /规划：<b>x<\/b>\\u001b\[31m\\u000a\\u009b \(sample/);
  });
});
