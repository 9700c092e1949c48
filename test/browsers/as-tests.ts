/** The flow as tests of `npm test`, on a Chromium that offices still run. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DEMO } from '../e2e/browser.js';
import { findOldChromium } from '../support/chrome.mjs';
import { serve } from '../support/server.mjs';
import { Chromium } from './chromium.js';
import { Clerk } from './clerk.js';
import { FLOW } from './flow.js';

export async function tryChromium(version: 90 | 109): Promise<void> {
  const executable = await findOldChromium(version);
  const skip = executable === null && 'the old Chromium from npm is for Linux on x64';
  describe(`a clerk on Chromium ${version}`, { skip }, () => {
    let server: Awaited<ReturnType<typeof serve>>;
    let clerk: Clerk;
    before(async () => {
      server = await serve(DEMO);
      clerk = new Clerk(await Chromium.start(executable!));
    });
    after(async () => {
      await clerk?.browser.close();
      await server?.close();
    });

    for (const { title, run } of FLOW) test(title, () => run(clerk, server.url));

    test('the page has reported no error and no violation of its policy', () => {
      assert.deepEqual(clerk.browser.complaints, []);
    });
  });
}
