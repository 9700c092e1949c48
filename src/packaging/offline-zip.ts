/**
 * The archive for machines without a network: what a portal copies to its server, with the documentation, and a list of hashes to compare with.
 *
 * OFFLINE1 it has the files for script tags, plans, schemas, documentation, notices and the bill of materials; the texts lie as in the project, so that their links
 * lead to what is there · OFFLINE2 `integrity.json` has the hash of every other
 * file, as `integrity` of a script tag takes it · OFFLINE3 of the same files the same archive is made, byte for byte
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** What is copied, by its path in the project, and the folder of the archive it comes to. */
const PARTS: readonly (readonly [from: string, to: string])[] = [
  ['dist/cdn', 'cdn'],
  ['dist/plans', 'plans'],
  ['dist/schemas', 'schemas'],
  ['dist/elements.md', 'docs/dist/elements.md'],
  ['dist/elements.zh.md', 'docs/dist/elements.zh.md'],
  ['demo/guides', 'docs/demo/guides'],
  ['demo/examples', 'docs/demo/examples'],
  ['src/plans/README.md', 'docs/src/plans/README.md'],
  ['src/attainment/README.md', 'docs/src/attainment/README.md'],
  ['src/attainment/README.zh.md', 'docs/src/attainment/README.zh.md'],
  ['README.md', 'docs/README.md'],
  ['CHANGELOG.md', 'docs/CHANGELOG.md'],
  ['dist/THIRD-PARTY-NOTICES.md', 'THIRD-PARTY-NOTICES.md'],
  ['dist/sbom.cdx.json', 'sbom.cdx.json'],
  ['LICENSE', 'LICENSE'],
];

/** The least a zip can say; the day it was made on would make another archive of the same files. */
const NO_TIME = '1980-01-01T12:00:00';

export function offlineZip(project: string, version: string): Uint8Array {
  const files = PARTS.flatMap(([from, to]) =>
    filesOf(join(project, from)).map((path) => [to + path, readFileSync(join(project, from + path))] as const),
  );
  const hashes = Object.fromEntries(files.map(([path, bytes]) => [path, `sha384-${createHash('sha384').update(bytes).digest('base64')}`]));
  const list = Buffer.from(`${JSON.stringify({ version, files: hashes }, null, 2)}\n`);
  const folder = `dabiao-${version}/`;
  const all = [...files, ['integrity.json', list] as const].map(([path, bytes]) => [folder + path, new Uint8Array(bytes)] as const);
  return zipSync(Object.fromEntries(all), { level: 9, mtime: NO_TIME });
}

/** The paths below a folder, each with a slash before it; of a file the empty one. */
function filesOf(place: string): string[] {
  if (!statSync(place).isDirectory()) return [''];
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => join(one.parentPath, one.name).slice(place.length).replaceAll('\\', '/')).sort();
}
