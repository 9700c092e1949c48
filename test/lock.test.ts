/** The lock file serves every platform and every registry; `node test/support/lock.mjs` completes it after `npm install`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = join(import.meta.dirname, '../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Readonly<Record<string, Entry>> };
const entries = Object.entries(packages).filter(([path]) => path !== '');
const pathsOf = (isWrong: (entry: Entry, path: string) => boolean) =>
  entries.filter(([path, entry]) => isWrong(entry, path)).map(([path]) => path);

describe('the lock file', () => {
  test('every package has the digest of its archive', () => {
    assert.ok(entries.length > 100);
    assert.deepEqual(
      pathsOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
      [],
    );
  });

  test('no package has an address, which would name a registry', () => {
    assert.deepEqual(
      pathsOf(({ resolved }) => resolved !== undefined),
      [],
    );
  });

  test('the optional packages of all platforms are in it', () => {
    const isMissing = (path: string, name: string) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`];
    assert.deepEqual(
      pathsOf(({ optionalDependencies = {} }, path) => Object.keys(optionalDependencies).some((name) => isMissing(path, name))),
      [],
    );
  });
});
