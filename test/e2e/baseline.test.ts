/** The demo has nothing that the browsers of the offices lack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFolder } from '../baseline/files.js';
import { DEMO } from './browser.js';

test('the built demo has no syntax, method or style that is too new', () => {
  const { files, refused } = checkFolder(DEMO);
  assert.ok(files > 10, `${files} files`);
  assert.deepEqual(refused, []);
});
