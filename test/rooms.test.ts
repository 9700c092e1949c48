/** The rooms of src and the arrows allowed between them: imports go down only. The one list; `src/README.md` draws it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { arrows, circles, codeOf, ENTRIES, hiddenImports, imports, packages, roomOf, sourceFiles } from './support/import-graph.js';
import { reExportsOf, type ReExport } from './support/names.js';

/** What each room may import, from the ground up. A room marked `types` may be spoken of, and not used. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  spreadsheet: [],
  plans: [],
  storage: [],
  plan: ['documents'],
  vocabulary: ['plan', 'types of observations'],
  observations: ['documents', 'plan'],
  attainment: ['documents', 'plan', 'observations'],
  report: ['documents', 'plan', 'observations'],
  submissions: ['documents', 'plan', 'observations', 'report'],
  drafts: ['documents', 'plan', 'observations', 'report', 'storage'],
  desk: ['documents', 'storage', 'submissions'],
  sending: ['storage', 'types of submissions'],
  exchange: ['documents', 'spreadsheet', 'plan', 'vocabulary', 'observations', 'attainment', 'report'],
  locales: [
    'plan',
    'vocabulary',
    'types of documents',
    'types of spreadsheet',
    'types of storage',
    'types of drafts',
    'types of observations',
    'types of attainment',
    'types of report',
    'types of exchange',
    'types of submissions',
    'types of sending',
  ],
  // prettier-ignore
  elements: ['documents', 'spreadsheet', 'plan', 'plans', 'vocabulary', 'observations', 'attainment', 'report', 'submissions', 'drafts', 'desk', 'sending', 'exchange', 'locales'],
  packaging: [],
  // prettier-ignore
  cli: ['documents', 'spreadsheet', 'plan', 'plans', 'vocabulary', 'observations', 'report', 'submissions', 'exchange', 'locales'],
};

/** Packages that only some rooms may name. `elements/grid` stands for that folder alone. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  lit: ['elements'],
  '@lit/context': ['elements'],
  '@lit/reactive-element': ['elements'],
  handsontable: ['elements/grid'],
  idb: ['storage'],
  fflate: ['spreadsheet', 'packaging'],
  zod: ['documents', 'plan', 'observations', 'report', 'submissions', 'cli'],
  vite: ['packaging'],
  marked: ['packaging/site'],
  minisearch: ['packaging/site'],
  react: ['packaging'],
  vue: ['packaging'],
  'custom-elements-manifest': ['packaging'],
  '@custom-elements-manifest/analyzer': ['packaging'],
  'hyparquet-writer': ['cli'],
  '@noble/ciphers': ['storage'],
  '@noble/hashes': ['documents', 'storage'],
};

/** Files that are lists, besides the entries: what is in them is loaded as one file, when it is needed. */
const LOADED_LATER = new Set([
  'elements/import/spreadsheet.ts',
  'elements/print/printing.ts',
  'elements/grid/handsontable.ts',
  'elements/indicator/parts.ts',
]);

/** Beside the words of all languages stands their type, so that only that file names the folder of a language. */
function isAllowed({ from, to, name }: ReExport): boolean {
  const isTypeOfWords = /^(locales|vocabulary)\/[\w-]+\.ts$/.test(from) && to === from.replace('/', '/zh/') && /^[A-Z]/.test(name);
  return ENTRIES.includes(from) || LOADED_LATER.has(from) || isTypeOfWords;
}

describe('the rooms', () => {
  test('every folder of src is a room with its arrows', () => {
    const folders = readdirSync(join(import.meta.dirname, '../src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(ALLOWED).sort());
  });

  test('imports go down only', () => {
    const wrong = imports.filter(({ from, to, typesOnly }) => {
      const [tail, head] = [roomOf(from), roomOf(to)];
      if (tail === '' || tail === head || to === 'version.ts') return false;
      const allowed = ALLOWED[tail]!;
      return !(allowed.includes(head) || (typesOnly && allowed.includes(`types of ${head}`)));
    });
    assert.deepEqual(wrong, []);
  });

  test('no arrow is allowed that nothing uses', () => {
    const drawn = arrows();
    const idle = Object.entries(ALLOWED).flatMap(([tail, heads]) =>
      heads.map((head) => `${tail} → ${head.replace('types of ', '')}`).filter((name) => !drawn.has(name)),
    );
    assert.deepEqual(idle, []);
  });

  test('the allowed arrows make no circle, so that there is an up and a down', () => {
    const visit = (room: string, above: readonly string[]): void => {
      assert.ok(!above.includes(room), [...above, room].join(' → '));
      for (const head of ALLOWED[room]!) visit(head.replace('types of ', ''), [...above, room]);
    };
    for (const room of Object.keys(ALLOWED)) visit(room, []);
  });

  test('no files import each other in a circle', () => {
    assert.deepEqual(circles(), []);
  });

  test('every import finds its file', () => {
    const files = new Set(sourceFiles);
    assert.deepEqual(
      imports.filter(({ to }) => to.endsWith('.ts') && !files.has(to)),
      [],
    );
  });

  test('no import is hidden from this list: each names its file as a plain text', () => {
    assert.deepEqual(
      sourceFiles.flatMap((file) => hiddenImports(codeOf(file))),
      [],
    );
    const hidden = [
      'import(`./x.js`)',
      'import(name)',
      "import('./' + name)",
      "import('./x.js', { with: {} })",
      'import(\n  `./x.js`\n)',
      'import(/* of */ `./x.js`)',
    ];
    assert.deepEqual(
      hidden.filter((code) => hiddenImports(`const x = await ${code};`).length === 0),
      [],
    );
    assert.deepEqual(hiddenImports("// import(`./x.js`)\nconst x = import('./x.js'); const url = import.meta.url;"), []);
  });

  test('none goes through a list of other files: what a file exports is its own', () => {
    assert.deepEqual(
      sourceFiles.flatMap((file) => reExportsOf(file)).filter((one) => !isAllowed(one)),
      [],
    );
    const passing = [
      "export * from './goal.js';",
      "export * as goals from './goal.js';",
      "export { goalOf } from './goal.js';",
      "export type { Goal } from './goal.js';",
      "import { goalOf } from './goal.js';\nexport { goalOf };",
      "import { goalOf } from './goal.js';\nexport { goalOf as other };",
      "import { goalOf } from './goal.js';\nexport const other = goalOf;",
      "import { goalOf } from './goal.js';\nexport default goalOf;",
      "import * as goals from './goal.js';\nexport { goals };",
    ];
    assert.deepEqual(
      passing.filter((code) => !reExportsOf('plan/list.ts', code).some((one) => one.to === 'plan/goal.ts' && !isAllowed(one))),
      [],
    );
    assert.deepEqual(
      reExportsOf('plan/list.ts', "import { goalOf } from './goal.js';\nexport const own = goalOf(1);\nexport { own as other };"),
      [],
    );
  });

  test('a package is named only in the rooms it belongs to', () => {
    const wrong = packages.filter(({ from, name }) => {
      const rooms = PACKAGE_ROOMS[name];
      return !rooms?.some((room) => from.startsWith(`${room}/`));
    });
    assert.deepEqual(wrong, []);
  });
});

/** Rooms of `elements` by noun, shared by the elements; every other folder is an element's own. */
const SHARED = [
  'attainment',
  'drawing',
  'files',
  'form-tools',
  'form-view',
  'indicator',
  'lazy',
  'memo',
  'panel',
  'paper',
  'picture',
  'points',
  'returns',
  'theme',
];
/** What the folder of an element offers besides the element itself. */
const OFFERED = new Set([
  'elements/session/open-session.ts',
  'elements/session/plan-language.ts',
  'elements/session/session-context.ts',
  'elements/session/session-inputs.ts',
  'elements/session/shared-session.ts',
]);

describe('the rooms of elements', () => {
  const folderOf = (file: string) => /^elements\/([^/]+)\//.exec(file)?.[1];
  const between = imports.filter(({ from, to }) => folderOf(from) && folderOf(to) && folderOf(from) !== folderOf(to));

  test('there are the shared ones, and one for each element', () => {
    const folders = new Set(sourceFiles.map(folderOf).filter((folder) => folder !== undefined));
    assert.deepEqual(
      SHARED.filter((folder) => !folders.has(folder)),
      [],
    );
    const own = [...folders].filter((folder) => !SHARED.includes(folder));
    assert.deepEqual(
      own.filter((folder) => !sourceFiles.includes(`elements/${folder}/dabiao-${folder}.ts`)),
      [],
    );
  });

  test('the map has a line for each room, and for each shared one', () => {
    const map = readFileSync(join(import.meta.dirname, '../src/README.md'), 'utf8');
    const lines = [...map.matchAll(/^\| `([\w/-]+)` +\|/gm)].map(([, room]) => room!);
    assert.deepEqual(lines.sort(), [...Object.keys(ALLOWED), ...SHARED.map((room) => `elements/${room}`)].sort());
  });

  test('no element reaches into the folder of another', () => {
    const isOffered = (to: string) => SHARED.includes(folderOf(to)!) || OFFERED.has(to) || /\/dabiao-[a-z-]+\.ts$/.test(to);
    assert.deepEqual(
      between.filter(({ to }) => !isOffered(to)),
      [],
    );
  });

  test('no shared room knows an element', () => {
    assert.deepEqual(
      between.filter(({ from, to }) => SHARED.includes(folderOf(from)!) && !SHARED.includes(folderOf(to)!) && !OFFERED.has(to)),
      [],
    );
  });
});
