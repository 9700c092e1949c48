import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonTextStepwise } from '../../src/documents/json-parts.js';
import { jsonText } from '../../src/documents/json-text.js';
import { runWhole } from '../../src/documents/steps.js';

const folder = join(import.meta.dirname, '../../src/plans');
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);

test('JSONPARTS1 in steps the same comes out as of jsonText, in one line or indented', () => {
  for (const value of [
    ...plans,
    { a: undefined, b: [], c: {}, d: [[], [{}], {}], e: [undefined, null, 1], f: () => 1, g: { h: undefined }, '1': '😀' },
    [1, [2, [3, [4, [5]]]]],
    [],
    {},
    'x',
    null,
  ]) {
    for (const indent of [0, 1, 2]) assert.equal(runWhole(jsonTextStepwise(value, indent)), jsonText(value, indent));
  }
});

test('JSONPARTS1 a long document takes a step for each of its parts', () => {
  const list = Array.from({ length: 50_000 }, (_, i) => ({ id: `i${i}`, name: '指标' }));
  let steps = 0;
  for (const run = jsonTextStepwise({ list }, 2); !run.next().done;) steps++;
  assert.ok(steps > 30, `${steps} steps`);
});
