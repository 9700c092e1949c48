/** The manual: each case it says is decided names rules that have a test, and the Chinese text says the same as the English one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const here = import.meta.dirname;
const read = (name: string) => readFileSync(join(here, '../../src/attainment', name), 'utf8');
const manual = read('README.md');
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

  test('is the same in Chinese: headings, formulas, figures, code, tables and rules, section by section', () => {
    const [english, chinese] = [manual, read('README.zh.md')].map(shapeOf);
    assert.ok(english!.length >= 9);
    assert.deepEqual(chinese, english);
  });
});

/** What a text has in any language, by section. */
function shapeOf(text: string) {
  return text.split(/^(?=#+ )/m).map((section) => {
    const all = (pattern: RegExp) => (section.match(pattern) ?? []).sort();
    return {
      level: /^#*/.exec(section)![0].length,
      formulas: section.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.match(/[=·/^|≤≥−+]|\d[\d.]*/g)] : [])),
      figures: all(/\d[\d.,]*(?<=\d)/g),
      signs: all(/[=√±²≤≥Σχᵢⱼα₀ₜ]/gu),
      code: all(/^```[^]*?^```|`[^`\n]+`/gm),
      rules: all(/\b[A-Z]+\d+\b/g),
      rows: all(/^\|/gm).length,
      bold: all(/\*\*/g).length,
    };
  });
}
