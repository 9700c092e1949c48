/** The browsers the flow is tried in, and where each comes from: npm, or packages of Debian. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChrome, findOldChromium } from '../support/chrome.mjs';
import type { Browser } from './browser.js';
import { Chromium } from './chromium.js';
import { Firefox } from './firefox.js';
import { WebKit } from './webkit.js';

const fromNpm = (version: 86 | 88 | 90 | 109) => async () => {
  const executable = await findOldChromium(version);
  if (executable === null) throw new Error(`Chromium ${version} from npm is for Linux on x64`);
  return Chromium.start(executable);
};

/** By the names that `npm run test:browsers` takes. */
export const BROWSERS: Readonly<Record<string, () => Promise<Browser>>> = {
  'chromium-86': fromNpm(86),
  'chromium-88': fromNpm(88),
  'chromium-90': fromNpm(90),
  'chromium-109': fromNpm(109),
  chromium: async () => Chromium.start(await findChrome()),
  firefox: async () => Firefox.start(installed('firefox-esr', commands('firefox-esr'))),
  webkit: async () =>
    WebKit.start({
      driver: installed('webkit2gtk-driver', commands('WebKitWebDriver')),
      browser: installed('libwebkit2gtk-4.1-0', libraries('webkit2gtk-4.1/MiniBrowser')),
      screen: installed('xvfb', commands('Xvfb')),
    }),
};

const commands = (name: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

/** Debian has a folder of libraries for each kind of machine. */
const libraries = (name: string) =>
  existsSync('/usr/lib') ? readdirSync('/usr/lib').map((machine) => join('/usr/lib', machine, name)) : [];

function installed(name: string, places: readonly string[]): string {
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`It is not there: install Debian's package ${name} (apt install ${name})`);
  return found;
}
