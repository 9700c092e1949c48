/** Pages that use the installed package: one for each entry, by script tag and through a bundler, in a real browser. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import type { Installed } from './installed.js';

const PLAN = '/plans/kaiping-women-2021-2030.json';
const GAUGE = '<dabiao-gauge label="孕产妇死亡率" value="7.2" target="8" comparator="<=" baseline="9.6" unit="per-100000"></dabiao-gauge>';
const BOARD = `<dabiao-board plan="${PLAN}" as-of="2025"></dabiao-board>`;
const FORM = `<dabiao-entry plan="${PLAN}" department="health" period="2025" license-key="non-commercial-and-evaluation"></dabiao-entry>`;

const FIELDS = `<dabiao-entry plan="${PLAN}" department="health" period="2025"></dabiao-entry>`;

/** What stands on the page of each entry, and the signs that all of it is there. */
export const PAGES = {
  gauge: { body: GAUGE, signs: ['dabiao-gauge svg'] },
  board: { body: BOARD, signs: ['dabiao-board tr.row'] },
  entry: { body: FORM, signs: ['dabiao-grid .ht_master tbody td'] },
  /** The entry without a licence key. */
  form: { body: FIELDS, signs: ['dabiao-form tbody'] },
  office: { body: `<dabiao-collect plan="${PLAN}" period="2025"></dabiao-collect>`, signs: ['dabiao-collect .matrix'] },
  dabiao: { body: FORM + GAUGE, signs: ['dabiao-grid .ht_master tbody td', 'dabiao-gauge svg'] },
} as const;

export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

const scriptOf = (name: PageName) => (name === 'form' ? 'entry' : name);
const page = (name: PageName, script: string, { language = 'zh-CN', kind = 'type="module"' } = {}) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>` +
  `<script ${kind} src="${script}"></script></head><body lang="${language}">${PAGES[name].body}</body></html>`;

/** Pages in `cdn/` that load the bundled files as they are, as the README says. */
export function writeScriptTagPages(installed: Installed): void {
  cpSync(join(installed.root, 'dist/plans'), join(installed.folder, 'plans'), { recursive: true });
  for (const name of PAGE_NAMES) {
    const script = `/node_modules/dabiao/dist/cdn/${scriptOf(name)}`;
    installed.write(`cdn/${name}.html`, page(name, `${script}.js`));
    installed.write(`cdn/${name}.en.html`, page(name, `${script}.js`, { language: 'en' }));
    installed.write(`classic/${name}.html`, page(name, `${script}.classic.js`, { kind: 'defer' }));
  }
  const scripts = ['entry', 'absent', 'gauge'].map(
    (name) => `<script src="/node_modules/dabiao/dist/cdn/${name}.classic.js" defer></script>`,
  );
  installed.write('classic/several.html', `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${scripts.join('')}`);
}

/** An old page: no doctype, in GBK, the classic script in its head. The label is 孕产妇死亡率. */
export const OLD_PAGE = Buffer.concat([
  Buffer.from(
    '<html><head><link rel="icon" href="data:,"><script src="/node_modules/dabiao/dist/cdn/gauge.classic.js?v=2" defer></script></head><body>',
  ),
  Buffer.from('<dabiao-gauge value="7.2" target="8" comparator="<=" unit="per-100000" label="'),
  Buffer.from('d4d0b2fab8becbc0cdf6c2ca', 'hex'),
  Buffer.from('"></dabiao-gauge></body></html>'),
]);

/** Without a doctype as well, with the colour of its text. */
export const OLD_FORM_PAGE =
  '<html><head><link rel="icon" href="data:,"><script src="/node_modules/dabiao/dist/cdn/entry.classic.js" defer></script></head>' +
  `<body text="#ff0000">${FIELDS}</body></html>`;

/** A portal's own element on Lit, in the same bundle: it must be the same Lit. */
const PORTAL = `
import { html, LitElement } from 'lit';
customElements.define('portal-note', class extends LitElement { render() { return html\`<p>portal</p>\`; } });
document.body.append(document.createElement('portal-note'));
`;

/** Pages in `site/`, made by a bundler of the modules for npm. */
export async function bundlePages(installed: Installed): Promise<void> {
  for (const name of PAGE_NAMES) {
    installed.write(`${name}.js`, `import '${name === 'dabiao' ? name : `dabiao/${scriptOf(name)}`}';\n${PORTAL}`);
    installed.write(`${name}.html`, page(name, `./${name}.js`));
  }
  await bundle(
    installed,
    PAGE_NAMES.map((name) => `${name}.html`),
  );
}

/** Bundles as a portal would, with no setting of ours. @returns the code of all scripts. */
export async function bundle(installed: Installed, inputs: readonly string[], outDir = 'site'): Promise<string> {
  const result = await build({
    root: installed.folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(installed.folder, outDir),
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: inputs.map((name) => join(installed.folder, name)) },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new TypeError('Expected one bundle');
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

export interface Visit {
  readonly browser: Browser;
  readonly page: Page;
  readonly url: string;
  /** Errors and policy violations that pages have reported. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A browser on the installed folder, under the policy of a careful portal. */
export async function visit(installed: Installed): Promise<Visit> {
  const server = await serve(installed.folder);
  const browser = await chromium.launch({ executablePath: await findHeadlessShell(), args: CHROME_ARGS });
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    browser,
    page,
    url: server.url,
    complaints,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
