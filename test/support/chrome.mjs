/**
 * A Chromium for the tests: one that is installed, else one from npm with the system libraries it needs.
 *
 * `CHROME_PATH` overrides both.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/dabiao/chromium');
const PACKAGE = '@sparticuz/chromium@153.0.0';

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

/** @returns the path of an executable browser that was seen to start. Sets LD_LIBRARY_PATH when the browser needs it. */
export async function findChrome() {
  const candidates = [process.env.CHROME_PATH, ...(INSTALLED[process.platform] ?? [])].filter((path) => path && existsSync(path));
  const installed = candidates.find(starts);
  return installed ?? (await chromeFromNpm());
}

function starts(path) {
  if (process.platform === 'win32') return true; // --version opens a window there
  try {
    execFileSync(path, ['--version'], { stdio: 'pipe', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function chromeFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.');
  }
  const executable = join(CACHE, 'chromium');
  if (!existsSync(executable)) {
    console.error(`No Chrome, Chromium or Edge was found: taking ${PACKAGE} from npm (70 MB, once).`);
    mkdirSync(CACHE, { recursive: true });
    execFileSync('npm', ['install', '--prefix', CACHE, '--no-save', '--ignore-scripts', PACKAGE], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const parts = join(CACHE, 'node_modules/@sparticuz/chromium/bin');
    for (const archive of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
      if (!existsSync(join(parts, `${archive}.br`))) continue;
      await decompress(join(parts, `${archive}.br`), join(CACHE, archive));
      execFileSync('tar', ['-xf', join(CACHE, archive), '-C', CACHE]);
    }
    writeFileSync(
      join(CACHE, 'fonts.conf'),
      `<fontconfig><dir>${join(CACHE, 'fonts')}</dir><cachedir>${join(CACHE, 'font-cache')}</cachedir></fontconfig>`,
    );
    await decompress(join(parts, 'chromium.br'), `${executable}.part`);
    chmodSync(`${executable}.part`, 0o755);
    renameSync(`${executable}.part`, executable);
  }
  // Without any font Chromium ends as soon as there is text to lay out.
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_FILE ??= join(CACHE, 'fonts.conf');
  process.env.LD_LIBRARY_PATH = [join(CACHE, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  if (!starts(executable)) {
    throw new Error(`The Chromium from npm does not start (${executable}). Install Chrome or Chromium, or set CHROME_PATH.`);
  }
  return executable;
}

async function decompress(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
