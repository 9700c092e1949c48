/** The archive for machines without a network, of the built package. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { offlineZip } from '../../src/packaging/offline-zip.js';
import { PROJECT } from './installed.js';

describe('the archive for machines without a network', () => {
  const zip = offlineZip(PROJECT, '9.9.9');
  const files = new Map(Object.entries(unzipSync(zip)));
  const { version, files: hashes } = JSON.parse(Buffer.from(files.get('dabiao-9.9.9/integrity.json')!).toString()) as {
    version: string;
    files: Readonly<Record<string, string>>;
  };

  test('OFFLINE1 it has what a portal copies, and what goes with it', () => {
    const names = [...files.keys()].map((name) => name.replace('dabiao-9.9.9/', ''));
    for (const name of [
      'cdn/entry.js',
      'cdn/entry.classic.js',
      'cdn/LICENSES.md',
      'plans/kaiping-women-2021-2030.json',
      'schemas/dabiao.plan-1.schema.json',
      'docs/README.md',
      'docs/demo/guides/deploy.md',
      'docs/dist/elements.md',
      'docs/dist/elements.zh.md',
      'THIRD-PARTY-NOTICES.md',
      'sbom.cdx.json',
      'LICENSE',
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(names.some((name) => name.startsWith('cdn/chunks/grid-view-')));
    assert.ok(zip.length < 2_000_000, `${zip.length} bytes`);
  });

  test('OFFLINE1 every link between its texts leads to a file that is there', () => {
    const names = [...files.keys()];
    const dead = names
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => {
        const prose = Buffer.from(files.get(name)!)
          .toString()
          .replace(/^```[^]*?^```/gm, '')
          .replace(/`[^`\n]*`(?!\])/g, '');
        const links = [...prose.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
        const isThere = (link: string) =>
          names.some((one) => `${one}/`.startsWith(`${posix.join(posix.dirname(name), link).replace(/\/$/, '')}/`));
        return links.filter((link) => !isThere(link)).map((link) => `${name}: ${link}`);
      });
    assert.deepEqual(dead, []);
  });

  test('OFFLINE2 the list has the hash of every other file', () => {
    assert.equal(version, '9.9.9');
    assert.deepEqual(
      Object.keys(hashes)
        .map((name) => `dabiao-9.9.9/${name}`)
        .sort(),
      [...files.keys()].filter((name) => !name.endsWith('/integrity.json')).sort(),
    );
    for (const [name, hash] of Object.entries(hashes)) {
      const bytes = files.get(`dabiao-9.9.9/${name}`)!;
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    }
  });

  test('OFFLINE3 of the same files the same archive is made', () => {
    assert.ok(Buffer.from(zip).equals(offlineZip(PROJECT, '9.9.9')));
  });
});
