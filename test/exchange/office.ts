/** LibreOffice, where it is installed: the tests then make their files anew; without it they use those it made before. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

export const office = PLACES.find((path) => existsSync(path)) ?? null;

/** A file as LibreOffice writes it in another format. */
export function converted(content: Uint8Array | string, from: string, to: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-'));
  try {
    writeFileSync(join(folder, `file.${from}`), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `file.${from}`)];
    execFileSync(office!, args, { stdio: 'pipe', timeout: 120_000 });
    return readFileSync(join(folder, 'out', `file.${to.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
