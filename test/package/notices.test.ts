/** The notices in the built package, against what the files hold and what is installed. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PROJECT } from './installed.js';

const dist = join(PROJECT, 'dist');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const installed = (name: string) => JSON.parse(read(PROJECT, 'node_modules', name, 'package.json')) as { version: string; license: string };

describe('the notices of the built package', () => {
  const text = read(dist, 'THIRD-PARTY-NOTICES.md');
  const rows = [...text.matchAll(/^\| (\S+) +\| (\d\S*) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, name, version, license]) => ({
    name: name!,
    version,
    license,
  }));

  test('name the packages that are bundled, as they are installed, with their texts', () => {
    const names = new Set(rows.map(({ name }) => name));
    assert.ok(names.has('handsontable') && names.has('zod') && names.has('lit-html'));
    for (const { name, version, license } of rows) {
      const own = installed(name);
      assert.deepEqual([version, license], [own.version, own.license], name);
      const folder = join(PROJECT, 'node_modules', name);
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))!;
      assert.ok(text.includes(read(folder, file).replace(/\r\n/g, '\n').trim()), name);
    }
  });

  test('tell of the work of others within Handsontable', () => {
    const grid = readdirSync(join(dist, 'cdn/chunks')).find((name) => name.startsWith('grid-view-'))!;
    assert.match(read(dist, 'cdn/chunks', grid), /_eachDescendingRun|createRow/);
    for (const notice of ['Nicholas Bollweg', 'SheetClip', 'autoResize']) assert.ok(text.includes(notice), notice);
  });

  /** What the command alone has in it. */
  const OF_COMMAND = ['hyparquet', 'hyparquet-writer'];

  test('go with the folder for script tags, too, but for what is in the command alone, as the guide says', () => {
    const alone = rows.map(({ name }) => name).filter((name) => !read(dist, 'cdn/LICENSES.md').includes(`## ${name} `));
    assert.deepEqual(alone, OF_COMMAND);
    for (const guide of ['licences.md', 'licences.en.md']) {
      for (const name of OF_COMMAND) assert.ok(read(PROJECT, 'demo/guides', guide).includes(name), `${guide}: ${name}`);
    }
  });

  test('and the bill of materials has them and every dependency', () => {
    const bill = JSON.parse(read(dist, 'sbom.cdx.json')) as {
      specVersion: string;
      components: { name: string; version: string; purl: string }[];
    };
    assert.equal(bill.specVersion, '1.6');
    const { dependencies } = JSON.parse(read(PROJECT, 'package.json')) as { dependencies: Record<string, string> };
    const needed = new Set([...Object.keys(dependencies), ...rows.map(({ name }) => name)]);
    assert.deepEqual(bill.components.map(({ name }) => name).sort(), [...needed].sort());
    for (const { name, version, purl } of bill.components) {
      assert.equal(version, installed(name).version, name);
      assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
    }
  });

  test('what the builds left for them is gone', () => {
    for (const folder of ['', 'cdn', 'cli'])
      assert.ok(!readdirSync(join(dist, folder)).some((name) => name.startsWith('bundled-')), folder);
  });
});
