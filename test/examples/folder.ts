/** An example in a folder of its own, far from this project, made as the guide says. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENV } from '../package/installed.js';
import { EXAMPLES, type Section } from './guide.js';
import type { Kind } from './kinds.js';

const INSTALL = 'npm install dabiao';

/**
 * Copies an example and carries out what the guide says: its commands, then the checks and the build of the example.
 * @param install in place of `npm install dabiao`.
 */
export function makeExample(folder: string, kind: Kind, { commands }: Section, install: (folder: string) => void): void {
  if (commands[0] !== INSTALL) throw new Error(`Expected the commands of ${kind.name} to begin with ${INSTALL}, got ${commands[0]}`);
  cpSync(join(EXAMPLES, kind.name), folder, { recursive: true });
  install(folder);
  for (const command of commands.slice(1)) runIn(folder, 'sh', ['-c', command]);
  for (const [from, to] of Object.entries(kind.libraries ?? {})) {
    cpSync(join(folder, 'node_modules', from), join(folder, to), { recursive: true });
  }
  const scripts = scriptsOf(folder);
  for (const name of ['check', 'build']) if (name in scripts) runIn(folder, 'npm', ['run', name, '--silent']);
}

/** Of the example's package.json, where it has one. */
export function scriptsOf(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'package.json');
  return (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> }).scripts) || {};
}

/** @throws with what the command has said. */
export function runIn(folder: string, command: string, args: readonly string[]): string {
  const env = { ...ENV, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CI: '1' };
  try {
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed in ${folder}\n${stdout}\n${stderr}`, { cause: error });
  }
}
