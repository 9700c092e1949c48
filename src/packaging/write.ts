/** Writes what is generated from the sources into the built package: `node --import tsx src/packaging/write.ts`. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUNDLED_FILE, describePackage, type Bundled } from './bundled.js';
import { classicScript } from './classic.js';
import { htmlData, webTypes } from './editors.js';
import { reactTypes, vueTypes } from './frameworks.js';
import { elementsManifest, PAGE_ENTRIES } from './manifest.js';
import { billOfMaterials, merged, noticesText } from './notices.js';
import { elementReference } from './reference.js';
import { english } from './site/en/language.js';
import { chinese } from './site/zh/language.js';
import { readSources } from './sources.js';

const project = resolve(import.meta.dirname, '../..');
const dist = join(project, 'dist');
const { version, dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Readonly<Record<string, string>>;
};

const write = (name: string, text: string) => writeFileSync(join(dist, name), text);
const writeJson = (name: string, value: object) => write(name, `${JSON.stringify(value, null, 2)}\n`);

const sources = readSources(join(project, 'src'));
const manifest = elementsManifest(sources);
writeJson('custom-elements.json', manifest);
writeJson('vscode.html-custom-data.json', htmlData(manifest));
writeJson('web-types.json', webTypes(manifest, version));
write('elements.md', elementReference(manifest, english));
write('elements.zh.md', elementReference(manifest, chinese));
write('types/react.d.ts', reactTypes(manifest, sources));
write('types/vue.d.ts', vueTypes(manifest, sources));
// To a compiler that reads a plan as JSON, its kinds and units are any text.
write('types/plan-file.d.ts', "import type { Plan } from './plan/schema.js';\ndeclare const plan: Plan;\nexport default plan;\n");
for (const entry of PAGE_ENTRIES) write(`cdn/${entry}.classic.js`, classicScript(entry));
for (const name of ['react', 'vue']) write(`${name}.js`, 'export {};\n'); // types alone, and nothing that an import could miss

const builds = ['', 'cdn', 'cli'].flatMap((folder) => {
  const files = readdirSync(join(dist, folder)).filter((name) => BUNDLED_FILE.test(name));
  return files.map((name) => ({ folder: join('dist', folder).replaceAll('\\', '/'), file: join(dist, folder, name) }));
});
if (builds.length > 0) {
  const packages = merged(builds.map(({ folder, file }) => ({ folder, packages: JSON.parse(readFileSync(file, 'utf8')) as Bundled[] })));
  write('THIRD-PARTY-NOTICES.md', noticesText(packages));
  // Who copies the folder for script tags alone copies what goes with it.
  write('cdn/LICENSES.md', noticesText(packages.filter(({ folders }) => folders.includes('dist/cdn'))));
  // Modules for npm import packages of which bundles may hold nothing.
  const imported = Object.keys(dependencies).filter((name) => !packages.some((one) => one.name === name));
  const others = imported.map((name) => ({ ...describePackage(join(project, 'node_modules', name), []), folders: [] }));
  writeJson('sbom.cdx.json', billOfMaterials([...packages, ...others], version));
  for (const { file } of builds) rmSync(file);
}
