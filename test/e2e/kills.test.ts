/** The browser is killed while a draft is written. A short run of two kinds of work, by turns; `npm run torture` is the long one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killAgainAndAgain, KINDS } from '../torture/kills.js';

test('whatever was being done when the browser was killed, nothing that was called saved is lost', async () => {
  const turn = Math.floor(Date.now() / 1000);
  const kinds = [KINDS[turn % 3]!, KINDS[3 + (turn % 3)]!];
  const { saved, lost } = await killAgainAndAgain({ kills: kinds.length, seed: turn % 100_000, kinds });
  assert.deepEqual(lost, []);
  assert.ok(saved > 10, `${saved} texts were acknowledged, ${kinds.join(' and ')}`);
});
