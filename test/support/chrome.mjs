/**
 * Chromium for the tests: with all of a desktop's browser, or the engine alone. `CHROME_PATH` overrides both.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fontConfig } from './fonts.mjs';
import { NEWEST, OLDER, chromiumFromNpm, runsHere } from './npm-chromium.mjs';

/** As root there is no sandbox; the rest keeps a headless browser from calling out. */
export const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const INSTALLED = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) => join(process.env[name] ?? 'C:/', path)),
  ),
};

/**
 * A browser as it is installed, else one from npm.
 *
 * @returns the path of an executable that was seen to start. Sets in the environment what the browser needs there.
 */
export async function findChrome() {
  await findFonts();
  const candidates = [process.env.CHROME_PATH, ...(INSTALLED[process.platform] ?? [])].filter((path) => path && existsSync(path));
  return candidates.find(starts) ?? (await shellFromNpm());
}

/**
 * The engine without windows, tabs and services around it (the `headless_shell` of Chromium): a page costs half the work. Where npm has
 * none for the machine, a browser.
 *
 * @returns as {@link findChrome}.
 */
export async function findHeadlessShell() {
  if (process.env.CHROME_PATH || !runsHere) return findChrome();
  await findFonts();
  return shellFromNpm();
}

/** @returns the path of a Chromium of an older version; null where it doesn't run. */
export async function findOldChromium(version) {
  if (!runsHere) return null;
  await findFonts();
  const executable = join(await chromiumFromNpm(OLDER[version]), 'chromium');
  // It brings some of the libraries, but not all.
  if (!shows(executable)) addLibraries(await chromiumFromNpm(NEWEST));
  if (!shows(executable)) throw new Error(`Chromium ${version} from npm does not start (${executable}).`);
  return executable;
}

function starts(path) {
  if (process.platform === 'win32') return true; // --version opens a window there
  return ends(path, ['--version']);
}

/** Its `--version` ends with an error for root. */
function shows(path) {
  return ends(path, ['--headless', ...CHROME_ARGS, '--dump-dom', 'about:blank']);
}

function ends(path, args) {
  try {
    execFileSync(path, args, { stdio: 'pipe', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

async function shellFromNpm() {
  if (!runsHere) throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.');
  const folder = await chromiumFromNpm(NEWEST);
  const executable = join(folder, 'chromium');
  if (starts(executable)) return executable;
  addLibraries(folder); // a bare machine lacks some
  if (starts(executable)) return executable;
  throw new Error(`The Chromium from npm does not start (${executable}). Install Chrome or Chromium, or set CHROME_PATH.`);
}

/** A place for fonts is asked for by the browsers of Linux alone. */
async function findFonts() {
  if (process.platform === 'linux') process.env.FONTCONFIG_FILE ??= await fontConfig();
}

function addLibraries(folder) {
  process.env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
}
