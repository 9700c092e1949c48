/** Writes what is generated from the sources into the built package: `node --import tsx src/packaging/write.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { htmlData, webTypes } from './editors.js';
import { reactTypes, vueTypes } from './frameworks.js';
import { elementsManifest } from './manifest.js';
import { readSources } from './sources.js';

const project = resolve(import.meta.dirname, '../..');
const dist = join(project, 'dist');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };

const write = (name: string, text: string) => writeFileSync(join(dist, name), text);
const writeJson = (name: string, value: object) => write(name, `${JSON.stringify(value, null, 2)}\n`);

const sources = readSources(join(project, 'src'));
const manifest = elementsManifest(sources);
writeJson('custom-elements.json', manifest);
writeJson('vscode.html-custom-data.json', htmlData(manifest));
writeJson('web-types.json', webTypes(manifest, version));
write('types/react.d.ts', reactTypes(manifest, sources));
write('types/vue.d.ts', vueTypes(manifest, sources));
for (const name of ['react', 'vue']) write(`${name}.js`, 'export {};\n'); // types alone, and nothing that an import could miss
