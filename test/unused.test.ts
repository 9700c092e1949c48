/** What src exports is used in src: a function that only tests call is a twin of what users get, and proves nothing about it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sourceFiles } from './support/import-graph.js';

const EXPORT = /^export (?:async )?(?:function\*?|class|const|interface|type) (\w+)/gm;

const code = new Map(sourceFiles.map((file) => [file, readFileSync(join(import.meta.dirname, '../src', file), 'utf8')]));

/** How often a name stands in the code of src, comments left out. */
function uses(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of code.values()) {
    for (const [word] of text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

test('every exported name is used somewhere in src', () => {
  const counts = uses();
  const names = [...code].flatMap(([file, text]) => [...text.matchAll(EXPORT)].map(([, name]) => ({ file, name: name! })));
  assert.ok(names.length > 500);
  assert.deepEqual(
    names.filter(({ name }) => counts.get(name) === 1),
    [],
  );
});
