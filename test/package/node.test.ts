/** The packed package in Node: on a back end, in a build, and where pages are rendered on a server. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { STRICT_CSP } from '../support/server.mjs';
import { CONDITIONS, ELEMENT_ENTRIES, ENV, install, PROJECT, type Installed } from './installed.js';

const source = (name: string) => readFileSync(join(PROJECT, 'src', name), 'utf8');

/** The names core.ts lists, without the types. */
function listedNames(): string[] {
  return [...source('core.ts').matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .sort();
}

/** Every tag that the elements register. */
function tags(): string[] {
  const files = readdirSync(join(PROJECT, 'src/elements'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) =>
    [...source(`elements/${name}`).matchAll(/\b(?:customElement|customElements\.define)\('([\w-]+)'/g)].map(([, tag]) => tag!),
  );
}

describe('the packed package in Node', () => {
  let installed: Installed;
  before(() => {
    installed = install();
  });
  after(() => installed.remove());

  const everyCondition = [[], ...CONDITIONS.map((condition) => [condition])];
  /** Names that a module exports: code for `run`. */
  const names = (specifier: string) => `Object.keys(await import('${specifier}')).sort()`;

  test('every path of exports is a file, with types where there is a script', () => {
    const { root, manifest } = installed;
    for (const target of Object.values(manifest.exports)) {
      const files = typeof target === 'string' ? [target] : [target.types, target.default];
      for (const file of files) assert.ok(file.endsWith('/*') || readFileSync(join(root, file), 'utf8') !== '', file);
    }
    assert.ok(installed.specifiers.length > Object.keys(manifest.exports).length);
  });

  test('the core exports what src/core.ts lists, and schemas and plans are JSON documents, under all conditions that bundlers set', () => {
    const listed = listedNames();
    const documents = installed.specifiers.filter((name) => name.endsWith('.json'));
    assert.ok(listed.length > 50);
    assert.ok(documents.some((name) => name.startsWith('dabiao/schemas/')) && documents.some((name) => name.startsWith('dabiao/plans/')));
    const code = `
      const kinds = [];
      for (const name of ${JSON.stringify(documents)}) kinds.push(typeof (await import(name, { with: { type: 'json' } })).default);
      console.log(JSON.stringify([${names('dabiao/core')}, kinds]));`;
    for (const conditions of everyCondition) {
      const kinds = documents.map(() => 'object');
      assert.deepEqual(JSON.parse(installed.run(code, conditions)), [listed, kinds], conditions.join());
    }
  });

  test('the core for script tags runs in Node too, and exports the same', () => {
    assert.deepEqual(JSON.parse(installed.run(`console.log(JSON.stringify(${names('dabiao/cdn/core.js')}))`)), listedNames());
  });

  test('neither core names Lit, in any file it imports', () => {
    const files = filesOf(join(installed.root, 'dist/core.js'));
    assert.ok(files.length > 50);
    const packages = new Set(files.flatMap((file) => importsOf(file)).filter((name) => !name.startsWith('.')));
    assert.deepEqual([...packages].sort(), ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'fflate', 'zod/mini']);
    const bundled = join(installed.root, 'dist/cdn/core.js');
    assert.deepEqual(importsOf(bundled), []);
    assert.doesNotMatch(readFileSync(bundled, 'utf8'), /reactiveElementVersions|HTMLElement/);
  });

  test('a shipped plan is read, a wrong one refused, from the package alone', () => {
    const code = `
      import plan from 'dabiao/plans/kaiping-women-2021-2030.json' with { type: 'json' };
      import { assess, DocumentError, EntrySession, openPoints, readPlan } from 'dabiao/core';
      const read = readPlan(plan);
      const session = new EntrySession({ plan: read, department: 'health', periods: ['2025'] });
      try { readPlan({ format: 'dabiao.plan/9' }); } catch (error) { console.log(error instanceof DocumentError); }
      console.log(read.id, openPoints(session).length > 0, typeof assess);`;
    assert.deepEqual(installed.run(code).trim().split('\n'), ['true', 'kaiping-women-2021-2030 true function']);
  });

  test('the entries of the elements, imported on a server, give their classes and register nothing', () => {
    const all = tags();
    assert.ok(all.length > 10);
    const code = `
      const classes = [];
      for (const entry of ${JSON.stringify(ELEMENT_ENTRIES)}) {
        const { DABIAO_VERSION, ...rest } = await import(entry);
        classes.push(...Object.values(rest));
      }
      const registered = ${JSON.stringify(all)}.filter((tag) => globalThis.customElements?.get(tag));
      console.log(JSON.stringify([classes.length > ${all.length}, classes.every((value) => typeof value === 'function'), registered]));`;
    // Not under `browser`, with which a server would load the Lit of browsers.
    for (const conditions of [[], ['production'], ['module']]) {
      assert.deepEqual(JSON.parse(installed.run(code, conditions)), [true, true, []], conditions.join());
    }
  });

  test('every entry tells the version of the package', () => {
    const entries = [...ELEMENT_ENTRIES, 'dabiao/core', 'dabiao/cdn/core.js'];
    const code = `
      const versions = [];
      for (const entry of ${JSON.stringify(entries)}) versions.push((await import(entry)).DABIAO_VERSION);
      console.log(JSON.stringify(versions));`;
    assert.deepEqual(
      JSON.parse(installed.run(code)),
      entries.map(() => installed.manifest.version),
    );
    const command = execFileSync(process.execPath, [join(installed.root, 'dist/cli/dabiao.js'), '--version'], { encoding: 'utf8' });
    assert.equal(command.trim(), installed.manifest.version);
    for (const entry of ['dabiao', 'entry', 'board', 'gauge', 'papers', 'office']) {
      assert.match(readFileSync(join(installed.root, `dist/cdn/${entry}.js`), 'utf8'), /as DABIAO_VERSION|DABIAO_VERSION/, entry);
    }
  });

  test('every link of the documentation leads to a file of the package', () => {
    const { root } = installed;
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    for (const page of ['README.md', 'CHANGELOG.md', 'demo/guides/deploy.md', 'dist/elements.md', 'dist/elements.zh.md'])
      assert.ok(pages.includes(page), page);
    const dead = pages.flatMap((page) => {
      const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(
        ([, link]) => link!,
      );
      return links.filter((link) => !existsSync(join(root, page, '..', link))).map((link) => `${page}: ${link}`);
    });
    assert.deepEqual(dead, []);
  });

  test('the page on deploying says the same in both languages, and names the policy that is tested', () => {
    const [chinese, english] = ['deploy.md', 'deploy.en.md'].map((name) =>
      readFileSync(join(installed.root, 'demo/guides', name), 'utf8'),
    ) as [string, string];
    const shape = (text: string) => [
      text.match(/^#+ /gm),
      text.match(/^```(?:nginx|xml)\n[^]*?^```/gm),
      text.match(/^\|/gm)?.length,
      text.match(/^\d\. /gm),
    ];
    assert.deepEqual(shape(chinese), shape(english));
    for (const text of [chinese, english]) assert.ok(text.includes(`Content-Security-Policy: ${STRICT_CSP}\n`));
  });

  test('the command checks a plan of the package', () => {
    const { root, manifest, folder } = installed;
    const plan = join(root, 'dist/plans/guxian-women-2021-2025.json');
    const output = execFileSync(process.execPath, [join(root, manifest.bin.dabiao!), 'plan', 'check', plan], {
      cwd: folder,
      encoding: 'utf8',
      env: ENV,
    });
    assert.match(output, /guxian-women-2021-2025/);
  });
});

/** What a built file imports or exports from, at once or later. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const statements = /(?:^|;)(?:import|export)\b[^;"']*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/gm;
  return [...code.matchAll(statements)].map(([, name, later]) => (name ?? later)!);
}

function filesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  for (const name of importsOf(file)) if (name.startsWith('.')) filesOf(join(file, '..', name), seen);
  return [...seen];
}
