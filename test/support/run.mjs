/**
 * Runs all tests and ends with the line `N passed, N failed`.
 *
 * node: what needs no browser, in Node's own runner · browser: elements, drafts and their storage, in a real Chromium · e2e: the built demo, as a
 * clerk · package: the built and packed package, as users get it, with its sizes.
 * `npm test -- node browser` runs only the stages named; a name that is none is refused.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needsBrowser } from './browser-tests.mjs';

const test = resolve(import.meta.dirname, '..');
const project = resolve(test, '..');
const cache = resolve(project, 'node_modules/.cache/dabiao');
const bin = (name) => join(project, 'node_modules/.bin', name);

const E2E_FOLDER = 'e2e';
const PACKAGE_FOLDER = 'package';

const stages = {
  async node() {
    const files = testFiles((folder) => ![E2E_FOLDER, PACKAGE_FOLDER].includes(folder));
    return runNode(oneProcessPerFolder(files.filter((file) => !needsBrowser(file))));
  },
  async browser() {
    must(bin('vite'), ['build', '--mode', 'test', '--logLevel', 'warn']);
    const counts = join(cache, 'browser-counts.json');
    rmSync(counts, { force: true });
    await go(bin('wtr'), ['--config', join(test, 'support/browser.config.mjs')], { DABIAO_TEST_COUNTS: counts });
    return JSON.parse(readFileSync(counts, 'utf8'));
  },
  async e2e() {
    must(bin('vite'), ['build', '--mode', 'demo', '--logLevel', 'warn']);
    return runNode(longestFirst(E2E_FOLDER), WAITING);
  },
  async package() {
    must('npm', ['run', 'build', '--silent']);
    process.env.DABIAO_TARBALL = pack();
    return runNode(longestFirst(PACKAGE_FOLDER), WAITING);
  },
};

/** Files at a time, of those that wait for their pages a third of the time. */
const WAITING = 3;

const folderOf = (file) => relative(test, dirname(file)).split(sep)[0] || 'whole';

function testFiles(wanted) {
  return readdirSync(test, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(test, file))
    .filter((file) => wanted(folderOf(file)))
    .sort();
}

/** By their length, which says something of how long they run: a long one that is begun last is waited for alone. */
function longestFirst(folder) {
  const size = (file) => statSync(file).size;
  return testFiles((one) => one === folder).sort((one, other) => size(other) - size(one));
}

/** A file that breaks before its tests are known counts as a failure with its error, and holds up no other. */
const LOAD = `import { test } from 'node:test';
const load = (file) => import(file).catch((error) => test(\`loads \${file}\`, () => Promise.reject(error)));
`;

/** Files that import those of one folder each, the largest first: to load the sources anew for every file takes longer than the tests. */
function oneProcessPerFolder(files) {
  const imports = new Map();
  for (const file of files) {
    const folder = folderOf(file);
    imports.set(folder, [...(imports.get(folder) ?? [LOAD]), `await load(${JSON.stringify(pathToFileURL(file))});\n`]);
  }
  const target = join(cache, 'node-tests');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  return [...imports]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([folder, lines]) => {
      const file = join(target, `${folder}.mjs`);
      writeFileSync(file, lines.join(''));
      return file;
    });
}

async function runNode(files, concurrency = 2) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  process.env.NODE_OPTIONS = '--import tsx'; // for the files' own processes; run() takes no arguments for them before Node 22
  const stream = run({ files, concurrency });
  const isTest = ({ details }) => details?.type !== 'suite';
  stream.on('test:pass', (event) => isTest(event) && counts[event.skip !== undefined || event.todo !== undefined ? 'skipped' : 'passed']++);
  stream.on('test:fail', (event) => {
    if (!isTest(event)) return;
    counts.failed++;
    counts.failures.push(`${event.file ?? ''} ${event.name}: ${event.details.error?.cause?.message ?? event.details.error?.message}`);
  });
  const reporter = process.env.CI ? failuresOnly(stream) : stream.compose(new spec());
  for await (const text of reporter) process.stdout.write(text);
  delete process.env.NODE_OPTIONS;
  return counts;
}

async function* failuresOnly(stream) {
  for await (const { type, data } of stream) {
    if (type === 'test:fail') yield `${data.file ?? ''} ${data.name}\n${data.details.error?.cause?.stack ?? data.details.error?.message}\n`;
    if (type === 'test:stderr') yield data.message;
  }
}

/** @returns the file of the package, which takes longer to be packed than to be unpacked. */
function pack() {
  const folder = join(cache, 'packed');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  must('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  return join(folder, readdirSync(folder)[0]);
}

function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

function go(command, args, env) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('exit', done);
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.keys(stages).includes(name));
if (unknown.length > 0) {
  console.error(`Expected stages of the tests (${Object.keys(stages).join(', ')}), got ${unknown.join(', ')}`);
  process.exit(2);
}
mkdirSync(cache, { recursive: true });
// While the tests run that need none: on a fresh machine it takes a while.
const needsBrowsers = wanted.length === 0 || wanted.some((name) => name !== 'node');
const browsers = needsBrowsers && go(process.execPath, [join(test, 'support/take-browsers.mjs')]);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const [name, stage] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  try {
    if (name !== 'node') await browsers;
    const counts = await stage();
    for (const key of Object.keys(total)) total[key] += counts[key];
    failures.push(...counts.failures);
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (counts.passed + counts.failed === 0) throw new Error('no test ran');
  } catch (error) {
    total.failed++;
    failures.push(`${name}: ${error.message}`);
    console.error(error.stack);
  }
}
// Once more at the end, where they are seen after a long output.
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
