/** The check of built files can fail: it finds what the oldest browsers lack, and leaves alone what they have. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EXCEPTIONS } from './exceptions.js';
import { checkScript, checkStyle } from './script.js';

const features = (code: string) => checkScript(code).map(({ feature }) => feature);

describe('a built script is refused for', () => {
  const NEW: Readonly<Record<string, string>> = {
    'Object.hasOwn(a, "b");': 'Object.hasOwn (Chromium 93)',
    'const { hasOwn } = Object;': 'Object.hasOwn (Chromium 93)',
    'export const last = (list) => list.at(-1);': 'Array.at (Chromium 92)',
    'export const last = (list) => list["at"](-1);': 'Array.at (Chromium 92)',
    'export const last = (list) => list?.at?.(-1);': 'Array.at (Chromium 92)',
    'Array.prototype.at.call(arguments, -1);': 'Array.at (Chromium 92)',
    'export const last = (list) => list.findLast(Boolean);': 'Array.findLast (Chromium 97)',
    'export const sorted = (list) => list.toSorted();': 'Array.toSorted (Chromium 110)',
    'structuredClone({});': 'structuredClone (Chromium 98)',
    'window.structuredClone({});': 'structuredClone (Chromium 98)',
    'crypto.randomUUID();': 'Crypto.randomUUID (Chromium 92)',
    'AbortSignal.timeout(1);': 'AbortSignal.timeout (Chromium 103)',
    'Promise.withResolvers();': 'Promise.withResolvers (Chromium 119)',
    'Object.groupBy([], String);': 'Object.groupBy (Chromium 117)',
    'new Intl.Segmenter();': 'Intl.Segmenter (Chromium 87)',
    'export const seen = (node) => node.checkVisibility();': 'Element.checkVisibility (Chromium 105)',
    'export const show = (node) => node.showPopover();': 'HTMLElement.showPopover (Chromium 114)',
    'export const call = (a, list) => a?.b(...list);': 'spread argument in an optional chain (Chromium 91)',
    'export const call = (a, list) => a?.b.c(1, ...list);': 'spread argument in an optional chain (Chromium 91)',
    'export const call = (a, list) => a?.(...list);': 'spread argument in an optional chain (Chromium 91)',
    'class A { static { this.b = 1; } }': 'ES2022 class static block is forbidden.',
    'class A { #b; static has(a) { return #b in a; } }': 'ES2022 private in (`#b in a`) is forbidden.',
    'await 1;': "ES2022 top-level 'await' is forbidden.",
    '/a/d.test("a");': "ES2022 RegExp 'd' flag is forbidden.",
    '/[a--b]/v.test("a");': "ES2024 RegExp 'v' flag is forbidden.",
    'document.querySelector("a:is(b, c)");': ':is (Chromium 88)',
    'document.querySelectorAll(`a:has(${b})`);': ':has (Chromium 105)',
  };
  for (const [code, feature] of Object.entries(NEW)) test(code, () => assert.deepEqual(features(code), [feature]));

  test('text that is no script', () => assert.match(features('a b')[0]!, /^Parsing error/));
});

describe('a built script may use', () => {
  const OLD = [
    'let a = null; a ||= 1; a ??= 2; a &&= 3; export default 1_000;',
    'export const call = (a, list) => a?.b(list, Math.max(...list)) ?? a.b(...list);',
    'class A { b = 1; static c = 2; #d = 3; #e() { return this.#d; } }',
    '"a".replaceAll("a", "b"); Promise.any([]); new WeakRef({}); /(?<=a)b/u.test("ab");',
    'document.body.replaceChildren(); new CompressionStream("gzip"); import("./a.js");',
    'if (typeof structuredClone === "function") throw new Error("new", { cause: 1 });',
    'import * as z from "zod"; z.union([]); export const { at } = { at: 1 };',
    'const text = "a { b: c"; export default text + ":has(a)";',
  ];
  for (const code of OLD) test(code, () => assert.deepEqual(features(code), []));
});

describe('a style sheet is refused for', () => {
  const NEW: Readonly<Record<string, string>> = {
    'a:has(b) { color: red; }': ':has (Chromium 105)',
    '@layer a { b { color: red; } }': '@layer (Chromium 99)',
    '@container (width > 1px) { b { color: red; } }': '@container (Chromium 105)',
    'a { color: color-mix(in srgb, red, blue); }': 'color-mix() (Chromium 111)',
    'a { color: light-dark(red, blue); }': 'light-dark() (Chromium 123)',
    'a { b { color: red; } }': 'nested rules (Chromium 112)',
    '@media (width > 1px) { a { color: red; } }': '@media (<) (Chromium 104)',
    '@media (prefers-contrast: more) { a { color: red; } }': '@media (prefers-contrast) (Chromium 96)',
    'a { accent-color: red; }': 'accent-color: (Chromium 93)',
    'a { float: inline-start; }': 'float: inline-start (Chromium 118)',
    'a { no-such: red; }': 'no-such: (no Chromium)',
  };
  for (const [sheet, feature] of Object.entries(NEW)) {
    test(sheet, () =>
      assert.deepEqual(
        checkStyle(sheet).map((finding) => finding.feature),
        [feature],
      ),
    );
    test(`${sheet} in a script`, () => {
      assert.deepEqual(features(`export default css\`a { color: \${b}; } ${sheet}\`;`), [feature]);
      assert.deepEqual(features(`export default ${JSON.stringify(sheet)};`), [feature]);
    });
  }

  test('text that is no sheet', () => assert.match(features('export default "a { b: c } }";')[0]!, /can't be read/));
});

describe('a style sheet may use', () => {
  for (const sheet of [
    'a { inset: 0; aspect-ratio: 1; overflow: clip; gap: 1px; }',
    ':is(a, b):where(c):focus-visible::part(d) { margin-inline: 0; }',
    '@media (forced-colors: active) and (max-width: 40em) { a { forced-color-adjust: none; } }',
    '@page { size: A4; } @keyframes a { from { opacity: 0; } 50% { opacity: 1; } }',
    'a { --b: color; -webkit-line-clamp: 2; line-clamp: 2; -webkit-print-color-adjust: exact; print-color-adjust: exact; }',
  ]) {
    test(sheet, () => assert.deepEqual(checkStyle(sheet), []));
  }
});

test('the exceptions are few, and each has a reason', () => {
  assert.ok(EXCEPTIONS.length <= 10);
  for (const { why } of EXCEPTIONS) assert.ok(why.length > 20);
});
