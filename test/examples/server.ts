/** Serves an example: its built files, or by its own server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { ENV } from '../package/installed.js';
import { serve } from '../support/server.mjs';
import { scriptsOf } from './folder.js';
import type { Kind } from './kinds.js';

/** Milliseconds until a server of an example answers. */
const PATIENCE = 30_000;

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveExample(folder: string, { folder: files, csp, name }: Kind): Promise<Served> {
  if (files !== null) return serve(join(folder, files), { csp: csp ?? '' });
  const port = await freePort();
  const server = spawn('sh', ['-c', scriptsOf(folder).start!], {
    cwd: folder,
    env: { ...ENV, PORT: String(port), PATH: `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // it may start others: all of them are ended
  });
  const url = `http://localhost:${port}/`;
  const close = async () => {
    if (server.exitCode !== null) return;
    const exited = once(server, 'exit');
    process.kill(-server.pid!, 'SIGTERM');
    await exited;
  };
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { url, close };
    if (server.exitCode !== null) break;
  }
  await close();
  throw new Error(`Expected the server of ${name} to answer`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
