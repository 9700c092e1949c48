/** What pages load from the package has nothing that the browsers of the offices lack: Chromium 86 to work, 90 in full. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EXCEPTIONS } from '../baseline/exceptions.js';
import { checkFolder } from '../baseline/files.js';

const ELSEWHERE = ['cli', 'demo']; // the command is for Node; the demo is checked where it is built

describe('the built files and the oldest browsers', () => {
  const { files, refused, used } = checkFolder(join(import.meta.dirname, '../../dist'), ELSEWHERE);

  test('modules for npm and files for script tags have no syntax, method or style that is too new', () => {
    assert.ok(files > 100, `${files} files`);
    assert.deepEqual(refused, []);
  });

  test('every exception is still needed', () => {
    assert.deepEqual(
      EXCEPTIONS.filter((exception) => !used.has(exception)).map(({ why }) => why),
      [],
    );
  });
});
