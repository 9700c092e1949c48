/** The errors of the kit: each has a name and a code, and the codes of each are a closed list. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sourceFiles } from './support/import-graph.js';

const sources = new Map(sourceFiles.map((file) => [file, readFileSync(join(import.meta.dirname, '../src', file), 'utf8')]));
const all = [...sources.values()].join('\n');

/** Each class of errors with its body. */
const classes = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(/class (\w+) extends \w*Error\b[^{]*\{([^]*?)\n\}/g)].map(([, name, body]) => ({ file, name: name!, body: body! })),
);

/** The members of a list that a type is derived from: `type T = (typeof LIST)[number]`. */
function listOf(type: string): string[] | undefined {
  const list = new RegExp(`export type ${type} = \\(typeof (\\w+)\\)\\[number\\];`).exec(all)?.[1];
  const members = list && new RegExp(`export const ${list} = \\[([^\\]]*)\\] as const`).exec(all)?.[1];
  return members
    ?.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    .match(/'[^']+'/g)
    ?.map((member) => member.slice(1, -1));
}

describe('the errors of the kit', () => {
  test('there are the ones known', () => {
    assert.deepEqual(classes.map(({ name }) => name).sort(), [
      'AttainmentError',
      'BackupError',
      'CanonicalError',
      'DatasetError',
      'DocumentError',
      'GaugeError',
      'OpenError',
      'PictureError',
      'SealError',
      'SheetError',
      'StorageError',
      'ZipError',
    ]);
  });

  for (const { file, name, body } of classes) {
    test(`${name} has its name, and a code out of a closed list`, () => {
      assert.match(body, new RegExp(`override readonly name = '${name}';`));
      const type = /^ {2}readonly code: (\w+)\b/m.exec(body)?.[1];
      assert.ok(type, `${file}: no code of a named type`);
      const codes = listOf(type);
      assert.ok(codes && codes.length > 0, `${file}: ${type} is not derived from a list`);
      assert.deepEqual(codes, [...new Set(codes)]);
      for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    });
  }

  // A TypeError is for what the compiler would have refused.
  test('what is thrown is one of them: no plain Error, but in what only a developer runs', () => {
    const plain = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(/new (?:Range)?Error\(/g)]
        .map(() => file)
        .filter((name) => name !== 'cli/write-schemas.ts' && !name.startsWith('packaging/')),
    );
    assert.deepEqual(plain, []);
  });
});
