/** What holds for every word and sentence of the kit, looked at in the files of the languages. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { english } from '../../src/locales/english.js';
import { imports, sourceFiles } from '../support/import-graph.js';

const source = join(import.meta.dirname, '../../src');
const ROOMS = ['locales', 'vocabulary'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const HAN = /[\u4e00-\u9fff]/;

const areasOf = (room: string, language: string) => readdirSync(join(source, room, language)).sort();
const filesOf = (language: string) => ROOMS.flatMap((room) => areasOf(room, language).map((area) => join(room, language, area)));

/** The texts of a source, with 甲 for whatever is put in. */
function textsOf(file: string): string[] {
  const code = readFileSync(join(source, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([text]) =>
    text.slice(1, -1).replace(/\$\{[^}]*\}/g, '甲'),
  );
}

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  return (await import(join(source, file))) as Record<string, unknown>;
}

describe('wording', () => {
  test('every language has a file for every area', () => {
    for (const room of ROOMS) assert.deepEqual(areasOf(room, 'en'), areasOf(room, 'zh'));
  });

  test('the English that comes later is that of every area, but for what a gauge says and what tables are read by', async () => {
    const own = new Map<string, unknown>();
    for (const file of sourceFiles.filter((one) => /^(?:locales\/[^/]*|vocabulary\/(?:targets|units)\.ts)$/.test(one))) {
      const code = readFileSync(join(source, file), 'utf8');
      const [, area] = /localized\('([\w-]+)', zh, en\)/.exec(code) ?? [];
      const [, name, from] = /import \{ (\w+) as en \} from '\.\/(en\/[\w-]+)\.js'/.exec(code) ?? [];
      if (area && name && from) own.set(area, (await exportsOf(`${file.split('/')[0]}/${from}.ts`))[name]);
    }
    for (const area of ['gauge', 'statuses']) assert.ok(own.delete(area), area);
    assert.ok(own.size > 20);
    assert.deepEqual(Object.keys(english).sort(), [...own.keys()].sort());
    for (const [area, words] of Object.entries(english)) assert.equal(words, own.get(area), area);
  });

  test('the Chinese has Chinese punctuation', () => {
    const slips = filesOf('zh').flatMap((file) =>
      textsOf(file)
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
    for (const file of filesOf('zh')) {
      const [chinese, english] = await Promise.all([exportsOf(file), exportsOf(file.replace('/zh/', '/en/'))]);
      assert.deepEqual(shapeOf(english), shapeOf(chinese), file);
    }
  });

  test('no text that stands by itself has Chinese in its English', async () => {
    for (const file of filesOf('en')) {
      for (const [path, text] of stringsOf(await exportsOf(file))) {
        assert.doesNotMatch(text, HAN, `${file} ${path}`);
        assert.doesNotMatch(text, /[，。；：？！（）]/, `${file} ${path}`);
      }
    }
  });
});

describe('each text stands in one place', () => {
  /** Long enough to be a sentence or a term; what is shorter may mean two things. */
  const isTerm = {
    zh: (text: string) => /[\u4e00-\u9fff]{5}/.test(text.replace(/甲/g, '')),
    en: (text: string) => /[a-z]+ [a-z]+ [a-z甲]/i.test(text.replace(/甲$/, '')),
  };

  for (const language of LANGUAGES) {
    test(`no sentence of ${language} is written in two files`, () => {
      const places = new Map<string, Set<string>>();
      for (const file of filesOf(language))
        for (const text of textsOf(file).filter(isTerm[language])) places.set(text, (places.get(text) ?? new Set()).add(file));
      assert.ok(places.size > 200, String(places.size));
      assert.deepEqual(
        [...places].filter(([, files]) => files.size > 1).map(([text, files]) => `${text}: ${[...files].join(', ')}`),
        [],
      );
    });
  }

  test('the vocabulary has words and no sentences', () => {
    for (const language of LANGUAGES) {
      const files = areasOf('vocabulary', language).map((area) => join('vocabulary', language, area));
      const sentences = files.flatMap((file) => textsOf(file).filter((text) => /[。？！]|[a-z”][.?!](?: |$)/.test(text)));
      assert.deepEqual(sentences, [], language);
    }
  });
});

describe('languages', () => {
  test('no file outside a language asks which one it is', () => {
    const asking = sourceFiles
      .filter((file) => file !== 'vocabulary/locale.ts' && !LANGUAGES.some((language) => file.includes(`/${language}/`)))
      .filter((file) => /['"`](?:en|zh|zh-CN)['"`]/.test(readFileSync(join(source, file), 'utf8')));
    assert.deepEqual(asking, []);
  });

  test('the files of a language are known to its other files and to the area they belong to, and to no other room', () => {
    const strays = imports.filter(
      ({ from, to }) =>
        LANGUAGES.some((language) => to.includes(`/${language}/`) && !from.includes(`/${language}/`)) &&
        from.split('/')[0] !== to.split('/')[0],
    );
    assert.deepEqual(strays, []);
  });

  test('what reads tables knows the vocabulary and no sentences', () => {
    const readers = imports.filter(
      ({ from, to }) => /^(?:exchange|report|spreadsheet|vocabulary)\//.test(from) && to.startsWith('locales/'),
    );
    assert.deepEqual(readers, []);
  });
});

/** What the grammar of a language asks for: a word of its own behind 1, other words for some names. */
const OPTIONAL = new Set(['one', 'named']);

/** What a file exports, by path: a text, a sentence, a list of so many. */
function shapeOf(table: unknown, path = ''): string[] {
  if (typeof table === 'function') return [`${path} sentence`];
  if (typeof table !== 'object' || table === null) return [`${path} ${typeof table}`];
  return Object.entries(table)
    .filter(([key]) => !OPTIONAL.has(key))
    .flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
    .sort();
}

function stringsOf(table: unknown, path = ''): [path: string, text: string][] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, inner]) => stringsOf(inner, `${path}.${key}`));
}
