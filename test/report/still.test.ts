import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Steps } from '../../src/documents/steps.js';
import { whileStill } from '../../src/report/still.js';
import { open, plain, put } from './support.js';

/** Reads a cell at its beginning and at its end, with a rest between. */
function* twice(read: () => string): Steps<[string, string]> {
  const first = read();
  yield 'rest';
  return [first, read()];
}

const turn = () => new Promise<void>((done) => setTimeout(done));

describe('a session that is gone through in slices', () => {
  test('STILL1 when it is changed meanwhile, the work is begun anew', async () => {
    const session = open([plain('a')]);
    put(session, 'a', '1');
    let turns = 0;
    const pause = async () => {
      await turn();
      if (turns++ < 2) put(session, 'a', `${turns + 1}`);
    };
    let begun = 0;
    const work = () => {
      begun++;
      return twice(() => session.text(0, 0));
    };
    assert.deepEqual(await whileStill(session, work, 2, { pause }), ['3', '3']);
    assert.equal(begun, 3);
  });
  test('STILL2 what is being written in slices is waited for', async () => {
    const session = open([plain('a'), plain('b')]);
    const typed = [0, 1].map((row) => ({ row, column: 0, text: '7' }));
    const writing = session.setMany(typed, { pause: turn, time: -1 });
    assert.ok(session.isWriting);
    const read = whileStill(session, () => twice(() => session.text(1, 0)), 2, { pause: turn });
    assert.deepEqual(await read, ['7', '7']);
    await writing;
  });
  test('STILL3 work that is given up ends with the reason why, and no slice follows; so does work that fails', async () => {
    const session = open([plain('a')]);
    const why = new Error('enough');
    let read = 0;
    const pause = () => Promise.reject(why);
    await assert.rejects(
      whileStill(session, () => twice(() => `${read++}`), 2, { pause }),
      why,
    );
    assert.equal(read, 1);
    const fail = (): never => {
      throw why;
    };
    await assert.rejects(
      whileStill(session, () => twice(fail), 2, { pause: turn }),
      why,
    );
  });
});
