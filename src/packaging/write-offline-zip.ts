/** Writes the archive for machines without a network, and its hash, of the built package: `npm run offline-zip`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { offlineZip } from './offline-zip.js';

const project = resolve(import.meta.dirname, '../..');
if (!existsSync(join(project, 'dist/sbom.cdx.json'))) throw new Error('Expected the package to be built: npm run build');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
const name = `dabiao-${version}.zip`;
const zip = offlineZip(project, version);
mkdirSync(join(project, 'dist/offline'), { recursive: true });
writeFileSync(join(project, 'dist/offline', name), zip);
writeFileSync(join(project, 'dist/offline', `${name}.sha256`), `${createHash('sha256').update(zip).digest('hex')}  ${name}\n`);
