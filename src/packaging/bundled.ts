/**
 * Which packages are within the built files, of the modules that are there: for the notices and the bill of materials. Besides its licence a file of a
 * package may have a notice of its own, where it is the work of others.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it. */
  readonly license: string;
  readonly text: string;
  /** Of files that are others' work. */
  readonly notices: readonly string[];
  /** Packages it needs. */
  readonly dependencies: readonly string[];
}

/** Left in each folder that is built, until the notices are written. */
export const BUNDLED_FILE = /^bundled-.*\.json$/;

/** @param pass name of the build: several may write into one folder. */
export function bundledPackages(pass: string): Plugin {
  return {
    name: 'dabiao-bundled-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const packages = new Map<string, string[]>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = packageFolder(id);
          if (!folder || renderedLength === 0) continue;
          packages.set(folder, [...(packages.get(folder) ?? []), ...noticesIn(id)]);
        }
      }
      const found = [...packages].map(([folder, notices]) => describePackage(folder, notices)).sort((a, b) => (a.name < b.name ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: `bundled-${pass}.json`, source: JSON.stringify(found) });
    },
  };
}

/** The innermost folder of a package that has the file. */
function packageFolder(id: string): string | undefined {
  return id.startsWith('\0') ? undefined : /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
}

/** @param notices of files in it, those of the package itself among them. */
export function describePackage(folder: string, notices: readonly string[]): Bundled {
  const {
    name,
    version,
    license,
    dependencies = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
    dependencies?: Readonly<Record<string, string>>;
  };
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  if (!file) throw new Error(`Expected the text of its licence in ${folder}, found none`);
  const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  const others = notices.filter((notice) => !text.includes(/Copyright.*/.exec(notice)![0]));
  return { name, version, license, text, notices: [...new Set(others)].sort(), dependencies: Object.keys(dependencies) };
}

/** Comments with a copyright that name no standard licence: those that do, name the package's own. */
function noticesIn(id: string): string[] {
  const file = id.replace(/\?.*$/, '');
  if (!existsSync(file)) throw new Error(`Expected the module ${id} to be a file in ${dirname(file)}`);
  const comments = readFileSync(file, 'utf8').match(/\/\*[^]*?\*\//g) ?? [];
  return comments.filter((text) => /\bCopyright\b/.test(text) && !text.includes('SPDX-License-Identifier')).map(plain);
}

function plain(comment: string): string {
  const lines = comment.slice(2, -2).replace(/^!/, '').split(/\r?\n/);
  return lines
    .map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd())
    .join('\n')
    .trim();
}
