import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bundled } from '../../src/packaging/bundled.js';
import { billOfMaterials, merged, noticesText } from '../../src/packaging/notices.js';

const tree: Bundled = {
  name: '@forest/tree',
  version: '1.0.0',
  license: 'MIT',
  text: 'MIT License, A',
  notices: [],
  dependencies: ['leaf', 'axe'],
};
const leaf: Bundled = {
  name: 'leaf',
  version: '2.1.0',
  license: 'SEE LICENSE',
  text: 'Ask leaf.',
  notices: ['Copyright B'],
  dependencies: [],
};
const packages = merged([
  { folder: 'dist/cdn', packages: [tree, leaf] },
  { folder: 'dist/cli', packages: [{ ...leaf, notices: ['Copyright C'] }] },
  { folder: 'dist/cdn', packages: [tree] },
]);

describe('the notices of what is bundled', () => {
  test('NOTICE1 each package is told once, with version, licence, text and folders', () => {
    const text = noticesText(packages);
    assert.match(text, /\| @forest\/tree +\| 1\.0\.0 +\| MIT +\| `dist\/cdn` +\|/);
    assert.match(text, /\| leaf +\| 2\.1\.0 +\| SEE LICENSE +\| `dist\/cdn`, `dist\/cli` +\|/);
    assert.equal(text.split('MIT License, A').length, 2);
  });

  test('NOTICE2 what is the work of others has its notice, from whichever build', () => {
    const text = noticesText(packages);
    assert.ok(text.includes('Copyright B') && text.includes('Copyright C'));
  });

  test('NOTICE3 that the grid library is not free for a portal comes before the texts, in both languages', () => {
    const text = noticesText(packages);
    const first = text.slice(0, text.indexOf('\n## '));
    assert.match(first, /A portal in production needs a licence key/);
    assert.match(first, /须向其厂商 Handsoncode 购买许可密钥/);
  });

  test('NOTICE4 the bill of materials names them by package URL, and what needs what', () => {
    const bill = billOfMaterials(packages, '3.0.0') as {
      components: { purl: string; licenses: { license: { id?: string; text?: { content: string } } }[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const [treeUrl, leafUrl] = ['pkg:npm/%40forest/tree@1.0.0', 'pkg:npm/leaf@2.1.0'];
    assert.deepEqual(
      bill.components.map(({ purl }) => purl),
      [treeUrl, leafUrl],
    );
    assert.deepEqual(bill.dependencies, [
      { ref: 'pkg:npm/dabiao@3.0.0', dependsOn: [treeUrl, leafUrl] },
      { ref: treeUrl, dependsOn: [leafUrl] },
      { ref: leafUrl, dependsOn: [] },
    ]);
    assert.equal(bill.components[0]!.licenses[0]!.license.id, 'MIT');
    assert.equal(bill.components[1]!.licenses[0]!.license.text!.content, 'Ask leaf.');
  });
});
