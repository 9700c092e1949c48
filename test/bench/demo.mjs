/** The demo, built and served for measuring, apart from the one that others may be using. */
import { join, resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { serve } from '../support/server.mjs';

const project = resolve(import.meta.dirname, '../..');
const cache = resolve(project, process.env.BENCH_OUT ?? 'node_modules/.cache/dabiao/bench');

/** Builds with the project's own configuration. @returns the folder. */
export async function buildAside(mode) {
  const { config } = await loadConfigFromFile({ command: 'build', mode }, join(project, 'vite.config.ts'));
  const outDir = join(cache, mode);
  await build({ ...config, configFile: false, logLevel: 'warn', build: { ...config.build, outDir, chunkSizeWarningLimit: 5000 } });
  return outDir;
}

export async function serveDemo() {
  return serve(await buildAside('demo'));
}
