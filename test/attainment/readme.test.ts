/** The cases that the manual says are decided are decided: each names rules, and each of them has a test. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const here = import.meta.dirname;
const manual = readFileSync(join(here, '../../src/attainment/README.md'), 'utf8');
const section = manual.slice(manual.indexOf('## Cases decided'), manual.indexOf('## Other kinds of target'));
const cases = [...section.matchAll(/^\| (?!case|-)(.+?) \| (.+?) \| (.+?) \|$/gm)].map(([, name, , rules]) => ({
  name: name!.trim(),
  rules: rules!.trim().split(/, /),
}));

const tested = new Set(
  ['attainment', 'plan', 'observations'].flatMap((room) =>
    readdirSync(join(here, '..', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .flatMap((name) =>
        [...readFileSync(join(here, '..', room, name), 'utf8').matchAll(/test\(\s*['"]([A-Z]+\d+) /g)].map(([, rule]) => rule),
      ),
  ),
);

describe('the manual of attainment', () => {
  test('names a rule for each case that is decided, and each rule has a test', () => {
    assert.ok(cases.length >= 25, `${cases.length} cases`);
    for (const { name, rules } of cases) for (const rule of rules) assert.ok(tested.has(rule), `${name}: ${rule}`);
  });
});
