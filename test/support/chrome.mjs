/**
 * A Chromium for the tests: one that is installed, else one from npm with the system libraries it needs.
 *
 * `CHROME_PATH` overrides both.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fontConfig } from './fonts.mjs';
import { NEWEST, OLDEST, chromiumFromNpm, runsHere } from './npm-chromium.mjs';

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

/** @returns the path of an executable browser that was seen to start. Sets in the environment what the browser needs there. */
export async function findChrome() {
  // A place for fonts is asked for by the browsers of Linux alone.
  if (process.platform === 'linux') process.env.FONTCONFIG_FILE ??= await fontConfig();
  const candidates = [process.env.CHROME_PATH, ...(INSTALLED[process.platform] ?? [])].filter((path) => path && existsSync(path));
  return candidates.find(starts) ?? (await newestFromNpm());
}

/** @returns the path of the oldest Chromium that everything must work on; null where it doesn't run. */
export async function findOldChromium() {
  if (!runsHere) return null;
  process.env.FONTCONFIG_FILE ??= await fontConfig();
  const executable = join(await chromiumFromNpm(OLDEST), 'chromium');
  // It brings some of the libraries, but not all.
  if (!shows(executable)) addLibraries(await chromiumFromNpm(NEWEST));
  if (!shows(executable)) throw new Error(`The old Chromium from npm does not start (${executable}).`);
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

async function newestFromNpm() {
  if (!runsHere) throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.');
  const folder = await chromiumFromNpm(NEWEST);
  addLibraries(folder);
  const executable = join(folder, 'chromium');
  if (starts(executable)) return executable;
  throw new Error(`The Chromium from npm does not start (${executable}). Install Chrome or Chromium, or set CHROME_PATH.`);
}

function addLibraries(folder) {
  process.env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
}
