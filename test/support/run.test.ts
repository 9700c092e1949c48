import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';

describe('the runner of the tests', () => {
  for (const names of [['nodes'], ['node', 'browsers'], ['constructor'], ['--help'], ['']]) {
    test(`a stage there is not is refused, and those there are named: ${JSON.stringify(names)}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...names], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /node, browser, e2e, package/);
      assert.ok(stderr.includes(names[names.length - 1]!));
    });
  }
});
