import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { bundledPackages } from './src/packaging/bundled.ts';
import { compactMarkup } from './src/packaging/compact-markup.ts';
import { oldScripts } from './src/packaging/old-scripts.ts';
import { ownMembers } from './src/packaging/own-members.ts';
import { documentation, SITE_SCRIPT } from './src/packaging/site/plugin.ts';
import { needsBrowser } from './test/support/browser-tests.mjs';

const root = import.meta.dirname;
const source = resolve(root, 'src');

const { version, dependencies: needed } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const dependencies = Object.keys(needed);

/**
 * The oldest browsers that office desktops in the field still run are of Chromium 86. Of the syntax that came between the two only
 * optional chains are used, which 86 has, but for a fault with spread arguments (https://crbug.com/v8/11558): written out they make the
 * form 3 kB larger. The check of the built files refuses that, and all other syntax newer than 86.
 */
const TARGET = 'chrome91';

/** Serves the shipped plans at `plans/`, and copies them there in a build. */
function plans(): Plugin {
  const folder = resolve(source, 'plans');
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
  return {
    name: 'dabiao-plans',
    configureServer(server) {
      server.middlewares.use('/plans/', (request, response, next) => {
        const name = files().find((file) => request.url?.split('?')[0] === `/${file}`);
        if (!name) return next();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(readFileSync(join(folder, name)));
      });
    },
    generateBundle() {
      for (const name of files()) this.emitFile({ type: 'asset', fileName: `plans/${name}`, source: readFileSync(join(folder, name)) });
    },
  };
}

/** Puts the looks that a page can pick beside the scripts. */
function presets(): Plugin {
  const file = join(source, 'elements/theme/presets.css');
  return {
    name: 'dabiao-presets',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'presets.css', source: readFileSync(file) });
    },
  };
}

/** Handsontable's core carries its own style sheet as a string, to write it into the page. The grid adopts it instead. */
function withoutCoreCss(): Plugin {
  return {
    name: 'dabiao-without-core-css',
    enforce: 'pre',
    load(id) {
      return id.endsWith('handsontable/styles/handsontableStyles.mjs') ? 'export default "";' : null;
    },
  };
}

/** Style sheets are set out to be read; browsers need neither the comments nor the blanks between the rules. */
function compactStyles(): Plugin {
  return {
    name: 'dabiao-compact-styles',
    apply: 'build',
    transform: (code, id) => (id.startsWith(source) ? { code: code.replace(/\bcss`[^`]*`/g, compact), map: null } : null),
  };
}

function compact(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/('[^']*')|([:,]) | ?([>!]) ?/g, (_, quoted?: string, before?: string, sign?: string) => quoted ?? before ?? sign!)
    .replace(/('[^']*')|(?<![\w.])0(?=\.\d)/g, (_, quoted?: string) => quoted ?? '')
    .replace(/@media \(/g, '@media(')
    .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/gi, '#$1$2$3')
    .replaceAll(';}', '}')
    .replace(INLINE_SIDE, (rule: string, selector: string, side: string, value: string) => {
      const older = `${side === 'start' ? 'left' : 'right'}:${value}`;
      return `${rule}@supports not (inset:0){${selector}{${older}}}`;
    });
}

/** Chromium 86 has no such sides, and gets those of text that runs from left to right. */
const INLINE_SIDE = /([^{};`]+)\{[^{}]*position:absolute[^{}]*inset-inline-(start|end):([^;}]+)[^{}]*\}/g;

/** What a part of a parsed source has: where it stands, what it calls, what it imports. */
interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly callee?: Part & { readonly object?: Part; readonly property?: Part };
  readonly arguments?: readonly Part[];
  readonly source?: { readonly value: string };
  readonly specifiers?: readonly { readonly local: Part }[];
}

/** Descriptions and examples of schemas are for editors, which read the JSON Schema; the pages that check documents never show them. */
function withoutDescriptions(): Plugin {
  const scalars = /documents[\\/]scalars\.(?:ts|js)$/;
  return {
    name: 'dabiao-without-descriptions',
    transform(code, id) {
      if (!id.startsWith(source)) return null;
      const described = new Set<string>();
      const cuts: [start: number, end: number][] = [];
      const look = (part: unknown): void => {
        if (typeof part !== 'object' || part === null) return;
        const { type, end, callee, arguments: given = [], source: from, specifiers = [] } = part as Part;
        if (type === 'ImportDeclaration' && scalars.test(from!.value)) for (const { local } of specifiers) described.add(local.name!);
        if (type === 'CallExpression' && callee!.property?.name === 'register' && given[0]?.name === 'docs') {
          cuts.push([callee!.object!.end, end]);
          look(callee!.object);
        } else if (type === 'CallExpression' && callee!.name !== 'pattern' && described.has(callee!.name ?? '') && given.length > 0) {
          cuts.push([given[0]!.start, end - 1]);
        } else Object.values(part).forEach(look);
      };
      if (scalars.test(id) || code.includes('documents/scalars.js')) look(this.parse(code));
      return {
        code: cuts.sort(([a], [b]) => b - a).reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), code),
        map: null,
      };
    },
  };
}

/** Leaves the English sentences out, but for those of a gauge. They are in a file of their own, for who reads them. */
function laterEnglish(): Plugin {
  const tables = /src[\\/](?:locales[\\/](?!gauge|statuses)[^\\/]*|vocabulary[\\/](?:targets|units))\.ts$/;
  return {
    name: 'dabiao-later-english',
    enforce: 'pre',
    transform: {
      filter: { id: { include: tables, exclude: /english\.ts$/ } },
      handler: (code) => ({ code: code.replace("from './en/", "from './zh/"), map: null }),
    },
  };
}

/** What says what is wrong with a document is loaded with the first that is not sound; what checks few plans, with the first of them. */
function laterCareful(): Plugin {
  return {
    name: 'dabiao-later-careful',
    enforce: 'pre',
    transform: {
      filter: { id: /src[\\/](?:documents[\\/]document|plan[\\/]check[\\/]check)\.ts$/ },
      handler: (code) => ({ code: code.replace(/from '(\.\/(?:careful|check-rare))\.js'/, "from '$1-later.js'"), map: null }),
    },
  };
}

/** What only Node has is looked for by who may run there, and not by the pages' files. */
function withoutNode(): Plugin {
  return {
    name: 'dabiao-without-node',
    enforce: 'pre',
    transform: {
      filter: { id: /src[\\/]documents[\\/]digest\.ts$/ },
      handler: (code) => ({ code: code.replace("process?.getBuiltinModule?.('node:crypto')", 'undefined'), map: null }),
    },
  };
}

/** Puts the version of the package in. */
function ownVersion(): Plugin {
  return {
    name: 'dabiao-own-version',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /src[\\/]version\.ts$/ },
      handler: (code) => ({ code: code.replace("'source'", JSON.stringify(version)), map: null }),
    },
  };
}

/**
 * Keeps every module of ours that is imported. The list of files with side effects in package.json speaks of the packed files; to it
 * the sources of the elements, which are imported for the tags they register, would be free of them and dropped.
 */
function wholeSources(): Plugin {
  return {
    name: 'dabiao-whole-sources',
    apply: 'build',
    transform: { filter: { id: { exclude: /[\\/]node_modules[\\/]/ } }, handler: () => ({ moduleSideEffects: true }) },
  };
}

/**
 * Puts the script of the desk's worker beside the file that names it: all it needs in one file, so that it runs as it is, wherever a bundler puts it and
 * whether a browser knows workers of modules or not.
 *
 * @param isStable under a name that bundlers find; else its content is in the name.
 */
function readerWorker(isStable = false): Plugin {
  const name = 'reader-worker';
  let made: Promise<{ readonly code: string; readonly bundled: string }> | undefined;
  return {
    name: 'dabiao-reader-worker',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { checks: { pluginTimings: false } } } }), // the script is waited for
    // Until the files are written: the bundler would look for it among the sources.
    transform: {
      filter: { id: /elements[\\/]collect[\\/]reader-start\.ts$/ },
      handler: (code) => ({ code: code.replace(`'./${name}.js'`, 'DABIAO_READER_WORKER'), map: null }),
    },
    async renderChunk(code, { fileName }) {
      if (!code.includes('DABIAO_READER_WORKER')) return null;
      const { code: source, bundled } = await (made ??= workerScript(name));
      const file = isStable ? `${name}.js` : `${name}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName: posix.join(posix.dirname(fileName), file), source });
      this.emitFile({ type: 'asset', fileName: 'bundled-worker.json', source: bundled });
      return { code: code.replace('DABIAO_READER_WORKER', JSON.stringify(`./${file}`)), map: null };
    },
  };
}

async function workerScript(name: string): Promise<{ readonly code: string; readonly bundled: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutNode(), withoutDescriptions(), ...(shared.plugins ?? []), ownMembers(), bundledPackages('worker')],
    build: {
      ...shared.build,
      write: false,
      lib: { entry: resolve(source, `elements/collect/${name}.ts`), name: 'reader', formats: ['iife'] },
      rolldownOptions: { checks: { pluginTimings: false }, output: { minify: true, comments: false } },
    },
  });
  const { output } = [built].flat()[0] as { output: readonly { type: string; code?: string; source?: string | Uint8Array }[] };
  const bundled = output.find(({ type }) => type === 'asset')!.source!;
  return { code: output.find(({ type }) => type === 'chunk')!.code!, bundled: String(bundled) };
}

const shared: UserConfig = {
  plugins: [wholeSources(), ownVersion(), withoutCoreCss(), compactStyles()],
  build: {
    target: TARGET,
    cssTarget: 'chrome90',
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1100,
  },
};

/** What a page can load, and what Node can import; the names of files in the package. */
const ELEMENT_ENTRIES = ['dabiao', 'entry', 'board', 'gauge', 'papers', 'office'];
const entries = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, resolve(source, `${name}.ts`)]));

/**
 * For npm: file by file as in src, so that no file of the core shares a chunk with one that needs a browser, and a bundler drops
 * what a portal does not use. Packages stay imports, so that a portal that has them does not load them twice.
 */
function modules(): UserConfig {
  return {
    ...shared,
    plugins: [wholeSources(), ownVersion(), readerWorker(true), plans(), compactStyles(), bundledPackages('modules')],
    build: {
      ...shared.build,
      outDir: resolve(root, 'dist'),
      minify: false,
      cssMinify: true,
      lib: { entry: entries([...ELEMENT_ENTRIES, 'core']), formats: ['es'] },
      rolldownOptions: {
        // Style sheets come along as strings: a portal's bundler may not know `?inline`.
        external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)) && !id.endsWith('?inline'),
        output: {
          preserveModules: true,
          preserveModulesRoot: source,
          // npm packs no folder of the name node_modules; and the folder of the plans, which pages copy, has plans alone.
          entryFileNames: ({ name }) =>
            `${name.replace(/^node_modules\/(.*?)(_inline)?$/, 'packages/$1').replace(/^plans\/(.*)\.json$/, 'plan/$1-file')}.js`,
        },
      },
    },
  };
}

/** What every page needs, in one file: in several they compress worse, and a gauge alone would load more than ten kilobytes. */
const BASE = {
  name: 'base',
  test: /(css-tag|reactive-element)\.js|elements\/(custom-element|drawing\/dom)|src\/version|theme\/(language|colours\.styles)|vocabulary\/(locale|(zh\/|en\/)?standard-units|(zh|en)\/task-states)|locales\/(zh|en)\/(statuses|gauge)|attainment\/status-signs|plan\/(goal|extent)\./,
};

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** The modules that are loaded with a file, it among them. */
function loadedWith(file: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const one of modules.getModuleInfo(file)?.importedIds ?? []) loadedWith(one, modules, found);
  return found;
}

/**
 * What the page of a form needs at once, in one file, and what a board needs of it in another: every part that something loaded later has in
 * common with it would be in a file of its own, and files that are many and small compress worse. The entry itself does no more than name
 * them, so that they come side by side.
 */
function formGroups() {
  let loaded: readonly [form: Set<string>, board: Set<string>] | undefined;
  const group = (name: string, isOfBoard: boolean) => ({
    debugName: name,
    name(id: string, modules: Modules) {
      const of = (entry: string) => loadedWith(resolve(source, `${entry}.ts`), modules);
      loaded ??= [of('entry'), of('board')];
      return id !== resolve(source, 'entry.ts') && loaded[0].has(id) && loaded[1].has(id) === isOfBoard ? name : null;
    },
  });
  return [group('plan', true), group('form', false)];
}

/** For script tags: bundled and minified, in chunks that the entries share. */
function scripts(): UserConfig {
  return {
    ...shared,
    plugins: [
      presets(),
      laterEnglish(),
      laterCareful(),
      withoutNode(),
      withoutDescriptions(),
      readerWorker(),
      ...(shared.plugins ?? []),
      compactMarkup(source),
      oldScripts(),
      ownMembers(),
      bundledPackages('elements'),
    ],
    build: {
      ...shared.build,
      outDir: resolve(root, 'dist/cdn'),
      lib: { entry: entries(ELEMENT_ENTRIES), formats: ['es'] },
      rolldownOptions: {
        // An entry that others import from is a file like any other, and not one more to wait for that names it again.
        preserveEntrySignatures: 'allow-extension',
        // Pages load these files as they are; a library is not minified whole unless it is asked for.
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: true,
          comments: false,
          codeSplitting: { groups: [BASE, ...formGroups()] },
        },
      },
    },
  };
}

/** The core for script tags, in a pass and a file of its own: it shares no chunk with Lit, hence runs where there is no browser. */
function coreScript(): UserConfig {
  return {
    ...shared,
    plugins: [withoutDescriptions(), ...(shared.plugins ?? []), oldScripts(), ownMembers(), bundledPackages('core')],
    build: {
      ...shared.build,
      outDir: resolve(root, 'dist/cdn'),
      emptyOutDir: false,
      lib: { entry: entries(['core']), formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', minify: true, comments: false } },
    },
  };
}

/** The command for Node, in one file. */
function command(): UserConfig {
  return {
    plugins: [ownVersion(), bundledPackages('command')],
    ssr: { noExternal: true },
    build: {
      target: 'node20',
      outDir: resolve(root, 'dist/cli'),
      ssr: resolve(source, 'cli/dabiao.ts'),
      rolldownOptions: { output: { entryFileNames: 'dabiao.js' } },
    },
  };
}

function demo(): UserConfig {
  const folder = resolve(root, 'demo');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    ...shared,
    plugins: [plans(), documentation(), readerWorker(), ...(shared.plugins ?? [])],
    root: folder,
    base: './',
    // Found at the first start and not while a page is loading, which would have to load anew.
    optimizeDeps: { entries: ['*.html', '../src/elements/grid/grid-view.ts'] },
    build: {
      ...shared.build,
      outDir: resolve(root, 'dist/demo'),
      rolldownOptions: {
        input: [...pages.map((name) => resolve(folder, name)), SITE_SCRIPT],
        checks: { pluginTimings: false }, // the documentation is waited for
      },
    },
  };
}

/** A passphrase that is tried in a moment and not in a second, for tests that try dozens. The built demo is tested with what it costs in earnest. */
function cheapKeys(): Plugin {
  return {
    name: 'dabiao-cheap-keys',
    transform(code, id) {
      if (!id.endsWith('/storage/key-cost.ts')) return null;
      if (!code.includes('2 ** 17')) throw new Error('Expected the cost of a key, 2 ** 17, in storage/key-cost.ts');
      return { code: code.replace('2 ** 17', '2 ** 12'), map: null };
    },
  };
}

/** The tests that need a browser, bundled, so that the grid's 850 modules are not fetched one by one for each of them. */
function tests(): UserConfig {
  const folder = resolve(root, 'test');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => resolve(folder, name))
    .filter(needsBrowser);
  return {
    ...shared,
    plugins: [cheapKeys(), readerWorker(), ...(shared.plugins ?? []), ownMembers()],
    build: {
      ...shared.build,
      target: 'esnext',
      minify: false,
      modulePreload: false, // it would look for the chunks at the server's root
      outDir: resolve(root, 'node_modules/.cache/dabiao/browser-tests'),
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [relative(folder, file).replace(/\.ts$/, ''), file])),
        external: [/^\/__web-/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        preserveEntrySignatures: 'strict',
      },
    },
  };
}

export default defineConfig(({ command: action, mode }) => {
  if (action === 'serve' || mode === 'demo') return demo();
  const configs: Readonly<Record<string, () => UserConfig>> = { test: tests, cli: command, cdn: scripts, core: coreScript };
  return (configs[mode] ?? modules)();
});
