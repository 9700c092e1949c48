/** The looks that a page can pick: every text of the theme is readable on what it stands on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const read = (name: string) => readFileSync(new URL(`../../../src/elements/theme/${name}`, import.meta.url), 'utf8');

/** What is set where no look is picked. */
const DEFAULTS = new Map(
  [...read('colours.styles.ts').matchAll(/var\(--dabiao-([\w-]+), (#\w+)\)/g)].map(([, name, value]) => [name!, value!]),
);

const propertiesOf = (rules: string) =>
  new Map([...rules.matchAll(/--dabiao-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));

const presets = read('presets.css');
const looks = new Map(
  [...presets.matchAll(/^\.dabiao-([\w-]+) \{([^}]*)\}/gm)].map(([, look, rules]) => [
    look!,
    propertiesOf(rules!.replace(/var\(--_dark-[\w-]+, (#\w+)\)/g, '$1')),
  ]),
);
const dark = propertiesOf(read('dark.styles.ts'));

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(...colours: readonly [string, string]): number {
  const [less, more] = colours.map(luminance).sort((a, b) => a - b);
  return (more! + 0.05) / (less! + 0.05);
}

const PAIRS = [
  ['text', 'surface'],
  ['text', 'surface-muted'],
  ['text', 'border'], // the head of the row and column that is selected
  ['text-muted', 'surface'],
  ['text-muted', 'surface-muted'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ['ok', 'ok-surface'],
  ['going', 'surface'],
  ['going', 'surface-muted'],
  ['warning', 'warning-surface'],
  ['error', 'error-surface'],
  ['error', 'surface'],
] as const;

describe('looks', () => {
  test('are four, of properties that the theme has', () => {
    assert.deepEqual([...looks.keys()], ['blue', 'red', 'large', 'contrast']);
    const known = new Set([...DEFAULTS.keys(), 'font-size']);
    for (const [look, rules] of looks) for (const name of rules.keys()) assert.ok(known.has(name), `${look}: ${name}`);
  });

  test('give way to the dark theme in every colour', () => {
    const lines = presets.split('\n').filter((line) => line.includes('#'));
    assert.ok(lines.length > 20);
    const own = lines.filter((line) => {
      const [, name, darkName] = /--dabiao-([\w-]+): var\(--_dark-([\w-]+), #\w+\);/.exec(line) ?? [];
      return !name || name !== darkName || !dark.has(name);
    });
    assert.deepEqual(own, []);
  });

  for (const [look, least] of [
    ['none', 4.5],
    ['blue', 4.5],
    ['red', 4.5],
    ['contrast', 7],
    ['dark', 4.5],
  ] as const) {
    test(`${look}: texts have ${least} : 1 at least`, () => {
      const colour = (name: string) => (look === 'dark' ? dark : looks.get(look))?.get(name) ?? DEFAULTS.get(name)!;
      const low = PAIRS.filter(([front, back]) => contrast(colour(front), colour(back)) < least).map((pair) => pair.join(' on '));
      assert.deepEqual(low, []);
    });
  }
});
