/** What holds for every sentence of the kit, looked at in the sources of the locales. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LOCALES } from '../../src/vocabulary/locale.js';

const source = join(import.meta.dirname, '../../src');
const files = ['locales', 'vocabulary'].flatMap((room) =>
  readdirSync(join(source, room))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);
const HAN = /[\u4e00-\u9fff]/;

/** The texts of a source, with 甲 for whatever is put in. */
function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, '甲'));
}

describe('wording', () => {
  test('the Chinese has Chinese punctuation', () => {
    const slips = files.flatMap((file) =>
      textsOf(readFileSync(join(source, file), 'utf8'))
        .filter((text) => HAN.test(text.replace(/甲/g, '')))
        .map((text) => text.replace(/"[^"”“]*": "[^"]*"/g, '甲')) // a line of JSON, told as it is written
        .filter((text) =>
          /[\u4e00-\u9fff”）》]\s?[,;:?!"]|[,;:?!"]\s?[\u4e00-\u9fff“（《]|\([^)]*[\u4e00-\u9fff]|[\u4e00-\u9fff]\(|[\u4e00-\u9fff]\.$/.test(
            text,
          ),
        )
        .map((text) => `${file}: ${text}`),
    );
    assert.deepEqual(slips, []);
  });

  test('both languages say the same things', async () => {
    for (const file of files) {
      const module = (await import(join(source, file))) as Record<string, unknown>;
      for (const [name, table] of Object.entries(module)) {
        if (!isLocalized(table)) continue;
        const [chinese, english] = LOCALES.map((locale) => shapeOf(table[locale]));
        assert.deepEqual(chinese, english, `${file} ${name}`);
      }
    }
  });

  test('no sentence that stands by itself is empty or has Chinese in its English', async () => {
    for (const file of files) {
      const module = (await import(join(source, file))) as Record<string, unknown>;
      for (const [name, table] of Object.entries(module)) {
        if (!isLocalized(table)) continue;
        for (const [path, text] of stringsOf(table.en)) {
          assert.doesNotMatch(text, HAN, `${file} ${name} ${path}`);
          assert.doesNotMatch(text, /[，。；：？！（）]/, `${file} ${name} ${path}`);
        }
      }
    }
  });
});

function isLocalized(table: unknown): table is Record<(typeof LOCALES)[number], unknown> {
  return typeof table === 'object' && table !== null && LOCALES.every((locale) => Object.prototype.hasOwnProperty.call(table, locale));
}

/** What a table holds, by path: a text, a sentence with so many parameters, a list of so many. */
function shapeOf(table: unknown, path = ''): string[] {
  if (typeof table === 'function') return [`${path} sentence`];
  if (typeof table !== 'object' || table === null) return [`${path} ${typeof table}`];
  return Object.entries(table)
    .flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
    .sort();
}

function stringsOf(table: unknown, path = ''): [path: string, text: string][] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, inner]) => stringsOf(inner, `${path}.${key}`));
}
