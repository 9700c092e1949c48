/** Chromium 86 itself is tried by `npm run test:browsers`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { olderCss } from '../../../src/elements/grid/older-css.js';

const CASES = {
  choices: [
    ['a:is(.b,.c)>d{x:y}', 'a.b>d,a.c>d{x:y}'],
    ['.a :where(table.b>tr,.c>table)>td{x:y}', '.a table>tr>td,.a *>table>td{x:y}'],
    ['.a:where(.b)>c{x:y}', '.a>c{x:y}'],
    ['b,:is(:is(c,d) e,f){x:y}', 'b,c e,d e,f{x:y}'],
  ],
  exceptions: [['.a div:not(:where(b>c:not(.d) :not(.e),f)){x:y}', '.a div{x:y}']],
  shorthands: [
    ['a{padding-inline:1px}', 'a{padding-inline-start:1px;padding-inline-end:1px}'],
    ['a{margin-block:0 calc(1px + 2px);b:c}', 'a{margin-block-start:0;margin-block-end:calc(1px + 2px);b:c}'],
    ['a{border-inline-width:0}', 'a{border-inline-start-width:0;border-inline-end-width:0}'],
  ],
  distances: [
    ['a{inset-inline-end:var(--b, 1px)}', 'a{right:var(--b, 1px)}'],
    ['a{inset-block:0}', 'a{top:0;bottom:0}'],
    ['a{inset:auto 0 -1px}', 'a{top:auto;right:0;bottom:-1px;left:0}'],
  ],
  rest: [
    ['@media (a:b){a:not(.b):hover{border-inline-start:1px solid;box-shadow:inset 0 0;--inset:1}}'],
    ['a{/* padding-inline:1px; */b:c}', 'a{b:c}'],
  ],
} as const;

describe('a sheet for Chromium 86', () => {
  const holds = (cases: readonly (readonly [sheet: string, older?: string])[]) => {
    for (const [sheet, older = sheet] of cases) assert.equal(olderCss(sheet), older.replaceAll(': ', ':'));
  };

  test('OLDER1 has a selector for each of a choice, which weighs nothing where it must not', () => holds(CASES.choices));
  test('OLDER2 excepts nothing that a choice would', () => holds(CASES.exceptions));
  test('OLDER3 has longhands for two sides', () => holds(CASES.shorthands));
  test('OLDER4 has physical sides', () => holds(CASES.distances));
  test('OLDER5 has all else as it stands', () => holds(CASES.rest));

  test('OLDER5 of the library’s own sheets no rule is lost, and nothing is left that it lacks', () => {
    const require = createRequire(import.meta.url);
    for (const file of ['handsontable.css', 'ht-theme-main.min.css']) {
      const sheet = readFileSync(require.resolve(`handsontable/styles/${file}`), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      const older = olderCss(sheet);
      assert.equal(older.split('{').length, sheet.split('{').length);
      assert.deepEqual(older.match(/:(is|where)\(|(?<=[;{\s])(inset[\w-]*|(padding|margin)-(inline|block)|border-inline-width):/g), null);
    }
  });
});
