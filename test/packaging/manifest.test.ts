import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { DabiaoGauge } from '../../src/elements/gauge/dabiao-gauge.js';
import { elementsManifest, elementsOf, elementsOfEntry, fieldsOf, PAGE_ENTRIES, pageElements } from '../../src/packaging/manifest.js';
import { eventClasses, readSources } from '../../src/packaging/sources.js';

const sources = readSources(join(import.meta.dirname, '../../src'));
const manifest = elementsManifest(sources);
const elements = manifest.modules.flatMap(elementsOf);
const tags = (list: typeof elements) => list.map(({ tagName }) => tagName!).sort();

/** What each element has, by its path: `dabiao-gauge label`. */
const parts = elements.flatMap((element) => {
  const { tagName, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const named = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
  return [
    { path: tagName!, description: element.description },
    ...named.map(({ name, description }) => ({ path: `${tagName} ${name}`, description })),
  ];
});

describe('the manifest of the elements', () => {
  test('MANIFEST1 every registered tag is in it, and the twelve of the README are for pages', () => {
    const registered = [...sources.values()].flatMap((text) => [...text.matchAll(/\bcustomElement\('([\w-]+)'/g)].map(([, tag]) => tag!));
    assert.ok(registered.length > 20);
    assert.deepEqual(tags(elements), registered.sort());
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const told = [...readme.matchAll(/^\| `<(dabiao-[\w-]+)>`/gm)].map(([, tag]) => tag!);
    const forPages = tags(pageElements(manifest));
    assert.ok(told.length >= 12);
    assert.deepEqual(
      told.filter((tag) => !forPages.includes(tag)),
      [],
    );
    assert.ok(!forPages.includes('dabiao-print-cover'));
  });

  test('MANIFEST2 each element and each of its parts has a description', () => {
    assert.ok(parts.length > 300);
    assert.deepEqual(
      parts.filter(({ description }) => !description).map(({ path }) => path),
      [],
    );
  });

  test('MANIFEST2 what is inherited is among them, and what is private is not', () => {
    const entry = elements.find(({ tagName }) => tagName === 'dabiao-entry')!;
    const names = new Set(fieldsOf(entry).map(({ name }) => name));
    assert.ok(names.has('planData') && names.has('licenseKey'));
    assert.ok(!names.has('isFull') && !names.has('language'));
  });

  test('MANIFEST8 what is marked as internal is not in it', () => {
    const marked = [...sources].flatMap(([file, text]) =>
      [...text.matchAll(/@internal [^]*?\*\/\s+(?:@\w+\([^)]*\) )?(?:abstract |override |readonly |get |async )*(\w+)/g)].map(
        ([, name]) => ({
          file,
          name: name!,
        }),
      ),
    );
    assert.ok(marked.length >= 8);
    for (const { file, name } of marked) {
      const own = elements.filter((one) =>
        file.includes('/form-tools/')
          ? ['dabiao-form', 'dabiao-grid'].includes(one.tagName!)
          : file.endsWith(`/${one.tagName}.ts`) || (file.endsWith('/entry-api.ts') && one.tagName === 'dabiao-entry'),
      );
      assert.ok(own.length > 0, file);
      for (const { tagName, members = [] } of own) assert.ok(!members.some((member) => member.name === name), `${tagName} ${name}`);
    }
    const form = elements.find(({ tagName }) => tagName === 'dabiao-form')!;
    const names = new Set(form.members!.map(({ name }) => name));
    assert.deepEqual(
      ['control', 'fit', 'validate', 'selectError', 'select', 'selected'].filter((name) => names.has(name)),
      ['select', 'selected'],
    );
  });

  test('MANIFEST9 each property has a type', () => {
    const untyped = elements.flatMap((element) =>
      fieldsOf(element).flatMap(({ name, type }) => (type?.text ? [] : [`${element.tagName} ${name}`])),
    );
    assert.deepEqual(untyped, []);
  });

  test("MANIFEST3 each event has a class; the browser's own where only the kit hears it", () => {
    const events = elements.flatMap(({ tagName, events: own = [] }) => own.map(({ name, type }) => ({ tagName, name, type: type.text })));
    assert.ok(events.some(({ type }) => type === 'DabiaoSubmissionEvent'));
    assert.deepEqual(
      events.filter(({ name, type }) => name.startsWith('dabiao-') === (type === 'Event')),
      [],
    );
  });

  test('MANIFEST7 an entry for pages exports the class of each event that its elements fire', () => {
    const classes = eventClasses(sources);
    /** Names, and files of which all is exported. */
    const exportsOf = (entry: string): string[] =>
      [...sources.get(`${entry}.ts`)!.matchAll(/^export (?:type )?(?:\*|\{([^}]*)\}) from '\.\/(.*)\.js';$/gm)].flatMap(
        ([, names, file]) => (names ? names.split(/[\s,]+/) : [`${file}.ts`, ...(PAGE_ENTRIES.includes(file!) ? exportsOf(file!) : [])]),
      );
    for (const entry of PAGE_ENTRIES) {
      const exported = exportsOf(entry);
      const events = elementsOfEntry(entry, manifest).flatMap(({ events: own = [] }) => own.flatMap(({ name }) => classes.get(name) ?? []));
      assert.ok(entry !== 'entry' || events.length > 10);
      const missing = events.filter(({ name, file }) => !exported.includes(name) && !exported.includes(file));
      assert.deepEqual([entry, missing], [entry, []]);
    }
  });

  test('MANIFEST4 the types of attributes are plain', () => {
    const types = elements.flatMap(({ tagName, attributes = [] }) =>
      attributes.map(({ name, type }) => [`${tagName} ${name}`, type!.text] as const),
    );
    assert.deepEqual(
      types.filter(([, text]) => !/^(?:string|number|boolean|null|undefined|'[\w-]+'|[ |])+$/.test(text)),
      [],
    );
    assert.equal(Object.fromEntries(types)['dabiao-board method'], "'linear' | 'open-sdg' | null");
  });

  test('MANIFEST5 each custom property that a style sheet asks for is told', () => {
    const asked = new Set(
      [...sources.values()].flatMap((text) => [...text.matchAll(/var\(\s*(--dabiao-[\w-]+)/g)].map(([, name]) => name!)),
    );
    const told = new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
    assert.ok(asked.size > 15);
    assert.deepEqual([...asked].sort(), [...told].sort());
  });

  test('MANIFEST6 the attributes of the gauge, which lists its properties itself, are those it observes', () => {
    const gauge = elements.find(({ tagName }) => tagName === 'dabiao-gauge')!;
    const told = gauge.attributes!.filter(({ fieldName }) => fieldName).map(({ name }) => name);
    assert.deepEqual(told.sort(), [...DabiaoGauge.observedAttributes].sort());
  });

  test('it has the shape of the schema', () => {
    const schema = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false });
    assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  });
});
