/**
 * The package as users get it: what `npm pack` packs of the built `dist`, in an otherwise empty folder far from this one.
 *
 * Beside it are only the dependencies its package.json declares, as links to those of this project: `npm install` would fetch
 * the same versions from a registry, which a test shall not depend on. A package that is imported and not declared is not found.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../..');

/** What the entries for pages bring. */
export const ELEMENT_ENTRIES = ['dabiao', 'dabiao/entry', 'dabiao/board', 'dabiao/gauge', 'dabiao/papers', 'dabiao/office'];

/** Conditions that bundlers set when they look for a file in `exports`. */
export const CONDITIONS = ['browser', 'development', 'production', 'module'];

/** For processes in the folder: the options of the test runner name packages that are not there. */
export const ENV: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' };

export interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

export interface Installed {
  /** `DABIAO_TARBALL`, where all files of the tests share one; else it is packed for this one. */
  readonly tarball: string;
  /** The folder of the one who uses the package. */
  readonly folder: string;
  /** The package within it. */
  readonly root: string;
  readonly manifest: Manifest;
  /** Every specifier that `exports` allows, patterns filled in with the files there are. */
  readonly specifiers: readonly string[];
  write(name: string, text: string): void;
  /** Runs a module of that text in the folder. @returns what it prints; fails when it complains. */
  run(code: string, conditions?: readonly string[]): string;
  remove(): void;
}

export function install(): Installed {
  if (!existsSync(join(PROJECT, 'dist/schemas'))) throw new Error('Expected the package to be built: npm run build'); // its last step
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dabiao-package-')));
  const tarball = process.env.DABIAO_TARBALL ?? pack(folder);
  const root = join(folder, 'node_modules/dabiao');
  mkdirSync(root, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', root, '--strip-components=1']);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', name), link, 'junction');
  }
  const installed: Installed = {
    tarball,
    folder,
    root,
    manifest,
    specifiers: specifiersOf(root, manifest),
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    run: (code, conditions = []) => {
      installed.write('run.mjs', code);
      const options = conditions.map((condition) => `--conditions=${condition}`);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', ...options, 'run.mjs'], {
        cwd: folder,
        encoding: 'utf8',
        env: ENV,
      });
      if (status !== 0 || stderr !== '') throw new Error(`${options.join(' ')} ended with ${status}\n${stderr}`);
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  installed.write('package.json', '{ "type": "module", "private": true }\n');
  return installed;
}

/** @returns the file. */
function pack(folder: string): string {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32', // npm is a batch file there
  });
  return join(folder, (JSON.parse(packed) as { filename: string }[])[0]!.filename);
}

function specifiersOf(root: string, { exports }: Manifest): string[] {
  return Object.entries(exports).flatMap(([path, target]) => {
    const specifier = `dabiao${path.slice(1)}`;
    if (!path.endsWith('/*')) return [specifier];
    const folder = join(root, (typeof target === 'string' ? target : target.default).slice(0, -1));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const names = files.map((file) => join(file.parentPath, file.name).slice(folder.length).replaceAll('\\', '/'));
    return names.map((name) => specifier.slice(0, -1) + name);
  });
}
