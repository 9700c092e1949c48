import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('nothing is packed of what is not built, and one line says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-prepack-'));
  copyFileSync(join(import.meta.dirname, '../../package.json'), join(folder, 'package.json'));
  const { NODE_OPTIONS: _, ...env } = process.env; // the runner of the tests has its own
  const pack = () => spawnSync('npm', ['pack', '--dry-run', '--loglevel=error'], { cwd: folder, encoding: 'utf8', env });
  const unbuilt = pack();
  assert.notEqual(unbuilt.status, 0);
  assert.match(unbuilt.stderr, /^Expected a whole dist to pack, got none: npm run build$/m);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/sbom.cdx.json'), '{}');
  assert.equal(pack().status, 0);
  rmSync(folder, { recursive: true });
});
