/** What src exports is used in src: a function that only tests call is a twin of what users get, and proves nothing about it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeOf, ENTRIES } from './support/import-graph.js';
import { deadNames } from './support/names.js';

describe('names that only tests use', () => {
  /** What the configuration of the build loads. */
  const entries = [
    ...ENTRIES,
    'packaging/bundled.ts',
    'packaging/compact-markup.ts',
    'packaging/old-scripts.ts',
    'packaging/own-members.ts',
    'packaging/site/plugin.ts',
    'documents/careful-later.ts',
    'plan/check/check-rare-later.ts',
  ];
  const dead = deadNames(entries);

  test('there are none: each leads back to an entry, or to what a file does when it is loaded', () => {
    assert.deepEqual(dead, []);
  });

  /** What is found when this is added to files. */
  const found = (added: Readonly<Record<string, string>>): string[] =>
    deadNames(entries, (file) => codeOf(file) + (added[file] ?? '')).filter((name) => !dead.includes(name));

  for (const [what, added, names] of [
    ['one that calls itself', 'export function depth(n: number): number {\n  return n === 0 ? 0 : depth(n - 1);\n}\n', ['depth']],
    ['one of a common name', 'export function row(): number {\n  return 1;\n}\n', ['row']],
    ['one exported by a list', 'const twin = () => 1;\nexport { twin };\n', ['twin']],
    ['one exported by another name', 'const twin = () => 1;\nexport { twin as other };\n', ['other']],
    ['a class and a type', 'export class Twin {}\nexport type Twins = readonly Twin[];\n', ['Twin', 'Twins']],
    ['two that call each other', 'export const one = (): number => two();\nexport const two = (): number => one();\n', ['one', 'two']],
    ['one that a comment names', '// twin\n/* twin() */\nexport const twin = 1;\n', ['twin']],
    ['one that others have as a member', 'export const twin = 1;\nconst holder = { ...{} };\nvoid holder.twin;\n', ['twin']],
  ] as const) {
    test(`${what} is found`, () => {
      const file = 'plan/decimals.ts';
      assert.deepEqual(
        found({ [file]: added }),
        names.map((name) => `${file} ${name}`),
      );
    });
  }

  test('what only such a one uses in another file is found with it', () => {
    const added = {
      'plan/decimals.ts': 'export const helper = 1;\n',
      'plan/period.ts': "import { helper } from './decimals.js';\nexport const twin = helper;\n",
    };
    assert.deepEqual(found(added), ['plan/decimals.ts helper', 'plan/period.ts twin']);
  });

  test('what is used by spreading, by another name or when a file is loaded is none', () => {
    const added = {
      'plan/decimals.ts': 'export const list = [1];\nexport const named = 2;\nexport const used = 3;\n',
      'plan/period.ts': "import { list, named as other } from './decimals.js';\nvoid [...list, other];\n",
      'plan/unit.ts': "import * as all from './decimals.js';\nvoid all.used;\n",
    };
    assert.deepEqual(found(added), []);
  });
});
