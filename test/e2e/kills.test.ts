/** The browser is killed while a draft is written. One kill, of a kind by turns; `npm run torture` is the long run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killAgainAndAgain, KINDS } from '../torture/kills.js';

test('whatever was being done when the browser was killed, nothing that was called saved is lost', async () => {
  const turn = Math.floor(Date.now() / 1000);
  const kind = KINDS[turn % KINDS.length]!;
  const { saved, lost } = await killAgainAndAgain({ kills: 1, seed: turn % 100_000, kinds: [kind] });
  assert.deepEqual(lost, []);
  assert.ok(kind === 'reopening' || saved > 0, `${saved} texts were acknowledged while ${kind}`);
});
