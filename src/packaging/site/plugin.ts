/** Puts the documentation beside the demo's pages: into what is built, and before whoever works on it. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { SCRIPT, STYLE } from './placeholders.js';

const project = resolve(import.meta.dirname, '../../..');
/** The script of its pages, which imports their style sheet. */
export const SITE_SCRIPT = join(project, 'demo/site/page.ts');

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

type Files = Readonly<Record<string, string>>;

/** In a process of its own: it takes seconds, in which the scripts are bundled. */
async function filesOfSite(): Promise<Files> {
  const print = join(project, 'src/packaging/site/print.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', print], { cwd: project, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Files;
}

const named = (text: string, script: string, style: string) => text.replace(SCRIPT, script).replace(STYLE, style);

export function documentation(): Plugin {
  let files: Promise<Files> | undefined;
  return {
    name: 'dabiao-documentation',
    configureServer(server) {
      server.watcher.on('change', () => (files = undefined));
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0]!.slice(1)).replace(/^docs\/$/, 'docs/index.html');
        if (!/^(?:docs|data)\//.test(path)) return next();
        files ??= filesOfSite();
        files.then(
          ({ [path]: text }) => {
            if (text === undefined) return next();
            response.setHeader('content-type', `${TYPES[path.split('.').pop()!]}; charset=utf-8`);
            response.end(named(text, '/site/page.ts', '/site/site.css'));
          },
          (error) => {
            files = undefined;
            next(error);
          },
        );
      });
    },
    buildStart() {
      if (this.meta.watchMode || this.environment.config.command !== 'build') return;
      files = filesOfSite();
      files.catch(() => {}); // told where it is awaited
    },
    async generateBundle(_, bundle) {
      const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId === SITE_SCRIPT);
      if (chunk?.type !== 'chunk') throw new Error(`Expected ${SITE_SCRIPT} to be built`);
      const [style] = chunk.viteMetadata!.importedCss;
      for (const [fileName, text] of Object.entries(await files!)) {
        const up = '../'.repeat(fileName.split('/').length - 1);
        this.emitFile({ type: 'asset', fileName, source: named(text, up + chunk.fileName, up + style) });
      }
    },
  };
}
