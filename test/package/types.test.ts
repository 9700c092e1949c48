/** The types and the shape of the packed package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { packagesIn, unnamedIn } from './declarations.js';
import { ENV, install, PROJECT, type Installed } from './installed.js';

const BACK_END = `
import {
  assess, attainmentMessages, EntrySession, formWorkbook, localeOf, openPoints, readPlan, reasonSentences, seal, warningsCsv, wordingOf, workbookWords,
  type Assessment, type AttainmentMessages, type Locale, type Plan, type Submission, type WarningWords, type WorkbookWords,
} from 'dabiao/core';

const plan: Plan = readPlan('{}');
const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
export const open: number = openPoints(session).length;
export const submission: Submission = seal(session, { id: '0', createdAt: '2026-01-01T00:00:00Z' });
export const assessments: readonly Assessment[] | Assessment = assess(plan, [], { asOf: 2025 });
const locale: Locale = localeOf('en-GB');
const messages: AttainmentMessages & WarningWords = attainmentMessages[locale];
export const csv: string = warningsCsv(plan, [], messages, (reasons, indicator, series) =>
  reasonSentences(reasons, messages, wordingOf(plan, indicator, locale, series)));
const words: WorkbookWords = workbookWords(locale);
export const workbook: Promise<Uint8Array> = formWorkbook(session, locale, words);
// @ts-expect-error: types are there, and not \`any\`
export const wrong: number = plan.title;
// @ts-expect-error: a name the core has not
export { readNothing } from 'dabiao/core';
// @ts-expect-error: there is no DOM here
export const page = document;
`;

/** The one global that Zod's own types name and plain ECMAScript has not. */
const URL_TYPE = 'declare global { interface URL { readonly href: string } }';

const PAGE = `
import 'dabiao';
import { addLanguage, DabiaoEntry, type DabiaoChangeEvent, type LoadSummary, type OpenFault } from 'dabiao/entry';
import type { DabiaoSaveEvent, DabiaoGotoEvent } from 'dabiao';
import { DabiaoBoard } from 'dabiao/board';
import { DabiaoGauge } from 'dabiao/gauge';
import { DabiaoPapers } from 'dabiao/papers';

const entry: DabiaoEntry = document.createElement('dabiao-entry');
entry.department = 'health';
export const board: DabiaoBoard = document.createElement('dabiao-board');
export const gauge: DabiaoGauge = document.createElement('dabiao-gauge');
export const papers: DabiaoPapers = document.createElement('dabiao-papers');
export const changed = (event: DabiaoChangeEvent): string[] => event.detail.cells.map(({ text }) => text);
export const goto = (event: DabiaoGotoEvent): string => event.detail.key;
entry.addEventListener('dabiao-change', changed);
entry.addEventListener('dabiao-save', (event: DabiaoSaveEvent) => event.detail.status);
entry.addEventListener('dabiao-error', ({ detail }): OpenFault => detail.code);
export const loaded: Promise<LoadSummary> = entry.load('{}');
// @ts-expect-error: types are there, and not \`any\`
entry.department = 5;
addLanguage('en', { board: { warningsFile: (plan, year) => \`\${plan}_\${year}.csv\` }, problems: { sentences: { missing: () => 'none' } } });
`;

/** A plan of the package, as a page imports it and hands it on. */
const PLAN_FILE = `
import plan from 'dabiao/plans/kaiping-women-2021-2030.json' with { type: 'json' };
entry.planData = plan;
`;

const REACT = `
import type {} from 'dabiao/react';
import 'dabiao/board';

export const board = <dabiao-board plan="/plan.json" as-of="2025" sort="urgency" previous={[]} className="wide" />;
export const exporting = <dabiao-export for="report" ondabiao-submission={(event) => console.log(event.submission.digest)} />;
export const session = <dabiao-session plan="/plan.json" practice><p>text</p></dabiao-session>;
// @ts-expect-error: none of the orders
export const unordered = <dabiao-board sort="size" />;
// @ts-expect-error: a property that it has not
export const unknown = <dabiao-gauge colour="red" />;
`;

const VUE = `
import type {} from 'dabiao/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const board: Props<'dabiao-board'> = { plan: '/plan.json', asOf: 2025, sort: 'urgency', class: 'wide' };
export const exporting: Props<'dabiao-export'> = { for: 'report', onDabiaoSubmission: (event) => console.log(event.submission.digest) };
// @ts-expect-error: none of the orders
export const unordered: Props<'dabiao-board'> = { sort: 'size' };
// @ts-expect-error: a property that it has not
export const unknown: Props<'dabiao-gauge'> = { colour: 'red' };
`;

/** What a FormContext holds is for the placement of cells alone. */
const FOR_PLACEMENT = ['HeadingWords', 'RegionTexts', 'RowNames', 'RowTexts', 'UnitTexts'];

const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/index.js');
const olderCompiler = createRequire(analyzer).resolve('typescript/bin/tsc');

describe('the types of the packed package', () => {
  let installed: Installed;
  before(() => {
    installed = install();
  });
  after(() => installed.remove());

  const run = (command: string, args: readonly string[]) => {
    const bin = isAbsolute(command) ? command : join(PROJECT, 'node_modules/.bin', command);
    const { status, stdout, stderr } = spawnSync(bin, args, {
      cwd: installed.folder,
      encoding: 'utf8',
      env: ENV,
      shell: process.platform === 'win32',
    });
    return { status, output: stdout + stderr };
  };

  const compile = (name: string, code: string, options: object, compiler = 'tsc') => {
    installed.write(`${name}/${name}.tsx`, code);
    installed.write(
      `${name}/tsconfig.json`,
      JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [], ...options }, include: [`${name}.tsx`] }),
    );
    assert.deepEqual(run(compiler, ['-p', name]), { status: 0, output: '' });
  };

  /** A package of the one who uses ours, besides its dependencies. */
  const link = (name: string) => {
    const place = join(installed.folder, 'node_modules', name);
    if (existsSync(place)) return;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', name), place, 'junction');
  };

  for (const moduleResolution of ['nodenext', 'bundler']) {
    const options = { moduleResolution, module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution };

    test(`the core's types serve a back end without the DOM (${moduleResolution})`, () => {
      compile(`back-end-${moduleResolution}`, URL_TYPE + BACK_END, { ...options, target: 'es2022', lib: ['es2022'], skipLibCheck: false });
    });

    test(`the elements' types serve a page (${moduleResolution})`, () => {
      compile(`page-${moduleResolution}`, PAGE + PLAN_FILE, {
        ...options,
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable'],
        skipLibCheck: false,
      });
    });
  }

  for (const [framework, code, packageName] of [
    ['React 19', REACT, '@types/react'],
    ['Vue', VUE, 'vue'],
  ] as const) {
    test(`the tags are known in the templates of ${framework}`, () => {
      link(packageName);
      const lib = ['es2022', 'dom', 'dom.iterable'];
      compile(packageName.replace('@types/', ''), code, {
        moduleResolution: 'bundler',
        module: 'esnext',
        jsx: 'react-jsx',
        lib,
        skipLibCheck: true,
      });
    });
  }

  test("a portal's older compiler that knows no exports finds the types", () => {
    const compiler = olderCompiler;
    const options = { moduleResolution: 'node10', module: 'esnext', target: 'es2022', skipLibCheck: true };
    compile('old-page', PAGE + PLAN_FILE, { ...options, lib: ['es2022', 'dom', 'dom.iterable'] }, compiler);
    link('@types/react');
    link('vue');
    compile('old-react', REACT, { ...options, jsx: 'react-jsx', lib: ['es2022', 'dom', 'dom.iterable'] }, compiler);
    compile('old-vue', VUE, { ...options, jsx: 'preserve', lib: ['es2022', 'dom', 'dom.iterable'] }, compiler);
    compile('old-back-end', URL_TYPE + BACK_END, { ...options, lib: ['es2022'] }, compiler);
  });

  test('the README names the least TypeScript: before it a type of arrays takes no parameter, and nothing else is wrong', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    assert.match(readme, /TypeScript 5\.7 or later, or any from 5\.4 with `skipLibCheck`/);
    const { version } = createRequire(olderCompiler)('typescript') as { version: string };
    assert.match(version, /^5\.4\./);
    const options = { strict: true, noEmit: true, types: [], moduleResolution: 'nodenext', module: 'nodenext', target: 'es2022' };
    installed.write('least/page.ts', URL_TYPE + BACK_END);
    installed.write('least/tsconfig.json', JSON.stringify({ compilerOptions: { ...options, lib: ['es2022'] } }));
    const faults = run(olderCompiler, ['-p', 'least']).output.match(/error TS\d+: .*/g) ?? [];
    assert.deepEqual([...new Set(faults)], ["error TS2315: Type 'Uint8Array' is not generic."]);
  });

  for (const [module, needed] of [
    ['commonjs', ['esModuleInterop', 'skipLibCheck']],
    ['esnext', ['esModuleInterop', 'skipLibCheck', 'allowSyntheticDefaultImports']],
  ] as const) {
    test(`the README names what node10 needs with ${module}; without it the types of a dependency are refused, and nothing else`, () => {
      const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
      assert.match(
        readme,
        /With `"module": "commonjs"` it takes `esModuleInterop` or `skipLibCheck`, with `"moduleResolution": "node10"` beside other modules these or `allowSyntheticDefaultImports`/,
      );
      const options = { moduleResolution: 'node10', module, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'] };
      const code = `import plan from 'dabiao/plans/kaiping-women-2021-2030.json';\n${PAGE}entry.planData = plan;`;
      const kindsWithout = (more: object) => {
        installed.write(`${module}/page.ts`, code);
        const compilerOptions = { ...options, strict: true, noEmit: true, types: [], ...more };
        installed.write(`${module}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['page.ts'] }));
        const faults = run(olderCompiler, ['-p', module]).output.match(/^.*error TS\d+/gm) ?? [];
        return [...new Set(faults.map((fault) => fault.slice(-6) + (fault.includes('/zod/') ? ' of zod' : '')))].sort();
      };
      assert.deepEqual(kindsWithout({}), ['TS1259 of zod', 'TS2315']); // the latter of a compiler before 5.7
      for (const one of needed) assert.deepEqual(kindsWithout({ [one]: true }), one === 'skipLibCheck' ? [] : ['TS2315'], one);
    });
  }

  test('they name no package that package.json does not declare, written or inferred', () => {
    const types = join(installed.root, 'dist/types');
    const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
    assert.ok(files.length > 100);
    const named = files.flatMap((file) => packagesIn(readFileSync(join(types, file), 'utf8')).map((name) => ({ file, name })));
    assert.ok(named.some(({ name }) => name === 'lit'));
    const { dependencies, peerDependencies } = installed.manifest;
    const declared = { ...dependencies, ...peerDependencies };
    assert.deepEqual(
      named.filter(({ name }) => !(name in declared || `@types/${name}` in declared)),
      [],
    );
  });

  test('every type that a signature of the core names is exported by it', () => {
    const unnamed = unnamedIn(join(installed.root, 'dist/types/core.d.ts'));
    for (const name of FOR_PLACEMENT) assert.deepEqual(unnamed.get(name), ['FormContext'], name);
    for (const name of FOR_PLACEMENT) unnamed.delete(name);
    assert.deepEqual([...unnamed], []);
  });

  test('publint has nothing to say', () => {
    const { status, output } = run('publint', ['run', installed.tarball, '--strict']);
    assert.equal(status, 0, output);
  });

  test('are the types wrong? No', () => {
    const { status, output } = run('attw', [installed.tarball, '--profile', 'esm-only', '--no-color']);
    assert.equal(status, 0, output);
    assert.match(output, /dabiao\/core/);
  });
});
