/** The cores in Node, without a browser: each script of `cores/` in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { within } from './within.mjs';

const SCRIPTS = ['session', 'seal', 'assess', 'plan'];
const LIMIT_MS = 600_000;

export async function measureCores({ isSmoke }) {
  const found = [];
  for (const name of SCRIPTS) found.push(...(await runCore(name, { isSmoke })));
  return found;
}

/** @returns the figures of a script of `cores/`. */
export async function runCore(name, { isSmoke }) {
  const args = isSmoke ? ['--smoke'] : [];
  const file = join(import.meta.dirname, 'cores', `${name}.ts`);
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const ended = new Promise((done) => child.on('exit', done));
    const [printed, status] = await within(`cores/${name}.ts to end`, Promise.all([text(child.stdout), ended]), LIMIT_MS);
    if (status !== 0) throw new Error(`Expected cores/${name}.ts to end with 0, got ${status}`);
    return JSON.parse(printed);
  } finally {
    child.kill();
  }
}
