/** Examples that need no registry, made as the guide says and clicked through. The others: `npm run test:examples`. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { makeExample } from '../examples/folder.js';
import { readGuide } from '../examples/guide.js';
import { tryHostile } from '../examples/hostile.js';
import { KINDS } from '../examples/kinds.js';
import { serveExample } from '../examples/server.js';
import { STEPS, visitExample } from '../examples/visit.js';
import { CHROME_ARGS, findHeadlessShell } from '../support/chrome.mjs';
import { install, PROJECT, type Installed } from './installed.js';

/** Packages of the examples besides ours. */
const PACKAGES = ['ajv', 'bootstrap', 'jquery'];

describe('the examples of pages', { concurrency: 2 }, () => {
  let installed: Installed;
  let browser: Browser;
  before(async () => {
    installed = install();
    for (const name of PACKAGES) symlinkSync(join(PROJECT, 'node_modules', name), join(installed.folder, 'node_modules', name), 'junction');
    browser = await chromium.launch({ executablePath: await findHeadlessShell(), args: CHROME_ARGS });
  });
  after(async () => {
    await browser?.close();
    installed.remove();
  });

  for (const kind of KINDS.filter(({ isHeavy }) => !isHeavy)) {
    test(`${kind.name}: a value, an error, the draft after a reload, and handed in`, async () => {
      const folder = join(installed.folder, kind.name);
      mkdirSync(folder);
      const section = readGuide('embed.md').find((one) => one.kind === kind.name)!;
      makeExample(folder, kind, section, () =>
        symlinkSync(join(installed.folder, 'node_modules'), join(folder, 'node_modules'), 'junction'),
      );
      const served = await serveExample(folder, kind);
      const { steps, fault, complaints, violations } = await visitExample(browser, kind, folder, served.url);
      if (kind.folder === null) {
        assert.doesNotMatch(await tryHostile(served.url), /createServer|"dependencies"|"scripts"/);
        assert.ok((await fetch(served.url)).ok, 'its server is alive after hostile requests');
      }
      await served.close();
      assert.equal(fault, null);
      assert.deepEqual(steps, STEPS);
      assert.deepEqual([...complaints, ...violations], []);
    });
  }
});
