/** Builds of Chromium from npm: taken once, compared with the digest written here, unpacked under node_modules/.cache. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/dabiao/chromium');

/** The engine alone. Its package brings the libraries of the system that a bare machine lacks. */
export const NEWEST = {
  name: '@sparticuz/chromium@153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/** Older ones, by version: everything works from 86 on, and looks as it should from 90 on. */
export const OLDER = {
  86: {
    name: 'chrome-aws-lambda@5.3.1',
    integrity: 'sha512-KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==',
  },
  88: {
    name: 'chrome-aws-lambda@5.5.0',
    integrity: 'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  90: {
    name: 'chrome-aws-lambda@8.0.2',
    integrity: 'sha512-a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==',
  },
  109: {
    name: '@sparticuz/chromium@109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
};

export const runsHere = process.platform === 'linux' && process.arch === 'x64';

/** @returns the folder with `chromium`, and `lib` with libraries of the system. */
export async function chromiumFromNpm({ name, integrity }) {
  const folder = join(CACHE, name.replaceAll('/', '+'));
  if (existsSync(folder)) return folder;
  console.error(`Taking ${name} from npm (50 to 70 MB, once).`);
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'taking-'));
  try {
    await take(name, integrity, work);
    renameSync(join(work, 'unpacked'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** The archive alone: an install would bring what the package needs to run in a data centre, too. */
async function take(name, integrity, work) {
  execFileSync('npm', ['pack', name, '--loglevel=error', '--pack-destination', work], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: work,
  });
  const archive = join(
    work,
    readdirSync(work).find((file) => file.endsWith('.tgz')),
  );
  const got = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (got !== integrity) throw new Error(`Expected ${name} with ${integrity}, got ${got}`);
  execFileSync('tar', ['-xzf', archive, '-C', work]);
  const unpacked = join(work, 'unpacked');
  mkdirSync(unpacked);
  const parts = join(work, 'package/bin');
  for (const part of readdirSync(parts).filter((file) => file.endsWith('.br'))) await unpack(join(parts, part), unpacked);
}

async function unpack(part, folder) {
  const file = join(folder, part.split(/[\\/]/).pop().slice(0, -'.br'.length));
  await pipeline(createReadStream(part), createBrotliDecompress(), createWriteStream(file));
  if (!file.endsWith('.tar')) return chmodSync(file, 0o755);
  execFileSync('tar', ['-xf', file, '-C', folder]);
  rmSync(file);
}
