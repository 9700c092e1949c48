/** What is generated of the elements' comments, as it is in the built package. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Package } from 'custom-elements-manifest';
import { htmlData, webTypes } from '../../src/packaging/editors.js';
import { elementsManifest, fieldsOf, pageElements } from '../../src/packaging/manifest.js';
import { readSources } from '../../src/packaging/sources.js';
import { PROJECT } from './installed.js';

const json = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as never;
const { version, customElements, 'web-types': webTypesFile } = json('package.json') as Readonly<Record<string, string>>;

describe('what the package says of its elements', () => {
  const manifest = elementsManifest(readSources(join(PROJECT, 'src')));
  const elements = pageElements(manifest);

  test('the manifest is that of the sources, and its modules are there', () => {
    const built: Package = json(customElements!);
    assert.deepEqual(built, JSON.parse(JSON.stringify(manifest)));
    const paths = built.modules.flatMap(({ path, exports = [] }) => [path, ...exports.map(({ declaration }) => declaration.module!)]);
    assert.ok(paths.length > 40);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(PROJECT, path))),
      [],
    );
  });

  test('editors are told of every tag of a page, with its attributes, properties and events', () => {
    assert.deepEqual(json('dist/vscode.html-custom-data.json'), JSON.parse(JSON.stringify(htmlData(manifest))));
    const types: { contributions: { html: { elements: { name: string; attributes: []; js: { properties: []; events: [] } }[] } } } = json(
      webTypesFile!,
    );
    assert.deepEqual(types, JSON.parse(JSON.stringify(webTypes(manifest, version!))));
    const counts = types.contributions.html.elements.map(({ name, attributes, js }) => [
      name,
      attributes.length,
      js.properties.length,
      js.events.length,
    ]);
    assert.deepEqual(
      counts,
      elements.map((one) => [one.tagName, one.attributes!.length, fieldsOf(one).length, one.events!.length]),
    );
  });

  test('the reference has every tag, attribute and event, in both languages', () => {
    const [text, chinese] = ['elements.md', 'elements.zh.md'].map((name) => readFileSync(join(PROJECT, 'dist', name), 'utf8')) as [
      string,
      string,
    ];
    const names = elements.flatMap(({ tagName, attributes = [], events = [] }) => [
      `## ${tagName}\n`,
      ...[...attributes, ...events].map(({ name }) => `| \`${name}\` |`),
    ]);
    assert.deepEqual(
      names.filter((name) => !text.includes(name) || !chinese.includes(name)),
      [],
    );
    const untold = chinese.split('\n').filter((line) => /^(?:#|- |[A-Z]|\| `)/.test(line) && !/^## dabiao-|\p{Script=Han}/u.test(line));
    assert.deepEqual(untold, []);
  });
});
