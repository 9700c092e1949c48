import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ByCell } from '../../src/report/by-cell.js';
import { openPoints } from '../../src/report/open-points.js';
import { reportOf } from '../../src/report/report-document.js';
import { runWhole, type Steps } from '../../src/documents/steps.js';
import { runSliced, type Slices } from '../../src/report/slices.js';
import type { EntrySession, SessionChange, Typed } from '../../src/report/session.js';
import { at, codes, open, percent, put } from './support.js';

/** Slices as short as can be; each pause is kept for the test to look around and end it. */
function slowly(): Slices & { readonly shares: number[]; next(): Promise<void> } {
  const shares: number[] = [];
  let pauses: (() => void)[] = [];
  return {
    shares,
    time: -1,
    pause: () => new Promise((done) => pauses.push(done)),
    onProgress: (share) => shares.push(share),
    async next() {
      const ended = pauses;
      pauses = [];
      ended.forEach((end) => end());
      await new Promise((done) => setImmediate(done));
    },
  };
}

function* counting(to: number, seen: number[] = []): Steps<number> {
  for (let i = 0; i < to; i++) {
    seen.push(i);
    yield;
  }
  return to;
}

describe('work in slices', () => {
  test('SLICE1 it is left off after the time of a slice, and goes on after the pause', async () => {
    const [seen, slices] = [[] as number[], slowly()];
    const { done } = runSliced(counting(100, seen), 100, slices);
    const first = seen.length;
    assert.ok(first > 0 && first < 100, `${first} steps at first`);
    await new Promise((later) => setTimeout(later, 5));
    assert.equal(seen.length, first);
    await slices.next();
    assert.ok(seen.length > first);
    await slices.next();
    assert.equal(await done, 100);
    assert.deepEqual(seen, [...counted(100)]);
  });
  test('SLICE1 short work needs no pause', async () => {
    let pauses = 0;
    const { done } = runSliced(counting(5), 5, { pause: async () => void pauses++ });
    assert.equal(await done, 5);
    assert.equal(pauses, 0);
  });
  test('SLICE2 it can be finished at once, and is done once', async () => {
    const [seen, slices] = [[] as number[], slowly()];
    const { done, finish } = runSliced(counting(1000, seen), 1000, slices);
    finish();
    finish();
    assert.equal(seen.length, 1000);
    await slices.next();
    assert.equal(await done, 1000);
    assert.equal(seen.length, 1000);
  });
  test('SLICE2 without slices it is done in one go', () => assert.equal(runWhole(counting(7)), 7));
  test('SLICE3 the share done grows from slice to slice, and is never above one', async () => {
    const slices = slowly();
    const { done } = runSliced(counting(500), 300, slices);
    for (let i = 0; i < 20; i++) await slices.next();
    await done;
    assert.ok(slices.shares.length > 2);
    assert.deepEqual(
      slices.shares,
      [...slices.shares].sort((one, other) => one - other),
    );
    assert.equal(Math.max(...slices.shares), 1);
  });
  test('SLICE4 a rest ends the slice, however short it was', async () => {
    const [seen, slices] = [[] as string[], slowly()];
    const work = function* (): Steps<void> {
      seen.push('before');
      yield 'rest';
      seen.push('after');
    };
    const { done } = runSliced(work(), 2, { ...slices, time: 10_000 });
    assert.deepEqual(seen, ['before']);
    await slices.next();
    await done;
    assert.deepEqual(seen, ['before', 'after']);
  });
  test('SLICE4 a rest is nothing to work that is done in one go', () => {
    const work = function* (): Steps<number> {
      yield 'rest';
      return 3;
    };
    assert.equal(runWhole(work()), 3);
    assert.doesNotThrow(() => runSliced(work(), 1, slowly()).finish());
  });
  test('SLICE5 a step of many ends the slice as many steps do', async () => {
    const [seen, slices] = [[] as number[], slowly()];
    const work = function* (): Steps<void> {
      for (let i = 0; i < 4; i++) {
        seen.push(i);
        yield 1000;
      }
    };
    const { done } = runSliced(work(), 4000, slices);
    for (let i = 1; i <= 4; i++) {
      assert.equal(seen.length, i);
      await slices.next();
    }
    await done;
    assert.deepEqual(slices.shares, [0.25, 0.5, 0.75, 1]);
  });
  test('SLICE5 the share is none until it is told how many steps are left, and of those then', async () => {
    const slices = slowly();
    const work = function* (): Steps<void> {
      yield* counting(200);
      yield { left: 100 };
      yield* counting(100);
    };
    const { done } = runSliced(work(), Infinity, slices);
    for (let i = 0; i < 9; i++) await slices.next();
    await done;
    assert.deepEqual([slices.shares[0], slices.shares[2]], [0, 0]);
    assert.ok(slices.shares[slices.shares.length - 1]! > 0.5, slices.shares.join());
  });
  test('an error in the work comes out where it is awaited', async () => {
    const failing = function* (): Steps<never> {
      yield;
      throw new RangeError('no');
    };
    await assert.rejects(runSliced(failing(), 1, slowly()).done, RangeError);
  });
});

describe('SESSION10 many cells in slices', () => {
  const regions = Array.from({ length: 300 }, (_, i) => String(440000 + i));
  const begin = () => {
    const session = open([percent('a')], {}, { regions });
    const changes: SessionChange[] = [];
    session.subscribe((change) => changes.push(change));
    return { session, changes };
  };
  const column = (session: EntrySession, text: (i: number) => string): Typed[] =>
    regions.map((region, i) => ({ ...at(session, 'a', { region }), text: text(i) }));
  const block = (session: EntrySession) => column(session, (i) => (i % 2 === 0 ? '97.5' : 'x'));

  test('SESSION10 come to what one call of set comes to', async () => {
    const [whole, sliced] = [begin(), begin()];
    whole.session.set(block(whole.session));
    const change = await sliced.session.setMany(block(sliced.session), { pause: async () => undefined, time: -1 });
    assert.deepEqual(change, whole.changes[0]);
    assert.deepEqual(sliced.changes, whole.changes);
    assert.deepEqual(sliced.session.progress, whole.session.progress);
    assert.deepEqual([...sliced.session.cells()], [...whole.session.cells()]);
    assert.equal(sliced.session.progress.errors, 150);
  });
  test('SESSION10 nobody hears of it before the end, and then once', async () => {
    const { session, changes } = begin();
    const slices = slowly();
    const done = session.setMany(block(session), slices);
    await slices.next();
    assert.equal(changes.length, 0);
    for (let i = 0; i < 40; i++) await slices.next();
    await done;
    assert.equal(changes.length, 1);
    assert.equal(changes[0]!.edits.length, 300);
  });
  test('SESSION10 is one step to undo', async () => {
    const { session } = begin();
    put(session, 'a', '1', { region: regions[0]! });
    await session.setMany(block(session), { pause: async () => undefined, time: -1 });
    session.undo();
    assert.deepEqual([...session.cells()].length, 1);
    assert.equal(session.progress.errors, 0);
  });
  for (const [name, act, left] of [
    ['typed', (session: EntrySession) => put(session, 'a', '5', { region: '440001' }), 300],
    ['restored', (session: EntrySession) => void session.restore([[session.form.key(1, 0), '5']]), 300],
    ['undone', (session: EntrySession) => void session.undo(), 0],
  ] as const) {
    test(`SESSION10 what is ${name} meanwhile comes after it`, async () => {
      const { session, changes } = begin();
      const slices = slowly();
      const done = session.setMany(block(session), slices);
      act(session);
      assert.deepEqual(
        changes.map(({ origin }) => origin),
        ['set', { typed: 'set', restored: 'restore', undone: 'undo' }[name]],
      );
      assert.equal(changes[0]!.edits.length, 300);
      assert.equal([...session.cells()].length, left);
      assert.equal(session.text(1, 0), name === 'undone' ? '' : '5');
      await slices.next();
      assert.equal(await done, changes[0]);
      assert.equal(changes.length, 2);
    });
  }
  test('SESSION10 a second block waits for the first', async () => {
    const { session, changes } = begin();
    const first = session.setMany(block(session), slowly());
    const second = session.setMany(
      column(session, () => '50'),
      { pause: async () => undefined, time: -1 },
    );
    await second;
    assert.equal(changes.length, 2);
    assert.equal(session.progress.errors, 0);
    assert.equal((await Promise.race([first, second])).edits.length, 300);
  });
  test('SESSION10 a listener may write when it hears of it', async () => {
    const { session, changes } = begin();
    const stop = session.subscribe(() => {
      stop();
      put(session, 'a', '5', { region: '440001' });
    });
    await session.setMany(block(session), { pause: async () => undefined, time: -1 });
    assert.equal(session.isWriting, false);
    assert.equal(changes.length, 2);
    assert.deepEqual(codes(session, 'a', { region: '440001' }), []);
  });
  test('SESSION10 a draft is put back in slices as it is in one go', async () => {
    const [whole, sliced] = [begin(), begin()];
    const draft = [
      ...regions.map((region, i) => [`a|${region}|2025||value`, i % 2 === 0 ? '97.5' : 'x'] as const),
      ['gone|1|2||value', '7'] as const,
    ];
    whole.session.restore(draft);
    const change = await sliced.session.restoreMany(new ByCell(sliced.session.form, draft), { pause: async () => undefined, time: -1 });
    assert.deepEqual(change, whole.changes[0]);
    assert.deepEqual([...sliced.session.cells()], [...whole.session.cells()]);
    assert.equal(sliced.session.canUndo, false);
  });
  test('SESSION10 it can be told that writing is under way, and settled', async () => {
    const { session, changes } = begin();
    assert.equal(session.isWriting, false);
    const slices = slowly();
    const done = session.setMany(block(session), slices);
    assert.equal(session.isWriting, true);
    session.settle();
    assert.deepEqual([session.isWriting, changes.length], [false, 1]);
    await slices.next();
    await done;
    assert.equal(changes.length, 1);
  });
  test('SESSION10 what reads the whole waits for it', () => {
    const { session } = begin();
    void session.setMany(block(session), slowly());
    assert.equal(openPoints(session).length, 150);
    void session.setMany(
      column(session, () => '50'),
      slowly(),
    );
    assert.equal(reportOf(session).observations.length, 300);
  });
  test('SESSION10 a text that is none refuses the whole block', async () => {
    const { session, changes } = begin();
    const wrong = [...block(session), { row: 0, column: 0, text: 5 as unknown as string }];
    await assert.rejects(session.setMany(wrong, { pause: async () => undefined, time: -1 }), TypeError);
    assert.equal(changes.length, 0);
    assert.equal([...session.cells()].length, 0);
    put(session, 'a', '5', { region: '440001' });
    assert.equal(changes.length, 1);
  });
});

function* counted(to: number): Generator<number> {
  for (let i = 0; i < to; i++) yield i;
}

describe('SESSION12 cells that are placed in slices first', () => {
  const regions = Array.from({ length: 1500 }, (_, i) => String(440000 + i));
  const begin = () => {
    const session = open([percent('a')], {}, { regions });
    const changes: SessionChange[] = [];
    const asked: number[] = [];
    session.subscribe((change) => changes.push(change));
    session.subscribeAsked(({ typed }) => asked.push(typed.length));
    return { session, changes, asked };
  };
  const placing = function* (session: EntrySession, count: number): Steps<readonly Typed[]> {
    const typed: Typed[] = [];
    for (const region of regions.slice(0, count)) {
      typed.push({ ...at(session, 'a', { region }), text: '97.5' });
      yield;
    }
    return typed;
  };

  test('SESSION12 what is typed while they are being placed is written after them', async () => {
    const { session, changes } = begin();
    const slices = slowly();
    const done = session.setPlaced(placing(session, 1200), slices, 'pasted');
    assert.deepEqual([session.isWriting, changes.length], [true, 0]);
    put(session, 'a', '50', { region: regions[0]! });
    assert.deepEqual(
      changes.map(({ edits }) => edits.length),
      [1200, 1],
    );
    assert.equal(session.text(0, 0), '50');
    await slices.next();
    await done;
    assert.equal(changes.length, 2);
    session.undo();
    assert.equal(session.text(0, 0), '97.5');
    session.undo();
    assert.equal(session.filledCells, 0);
  });
  test('SESSION12 a thousand are written at once, of more it is told before', async () => {
    for (const [count, told] of [
      [1000, []],
      [1001, [1001]],
    ] as const) {
      const { session, changes, asked } = begin();
      const change = await session.setPlaced(placing(session, count), { pause: async () => undefined, time: -1 }, 'pasted');
      assert.deepEqual([change.edits.length, change.source, changes.length], [count, 'pasted', 1]);
      assert.deepEqual(asked, told);
    }
  });
  test('SESSION12 placing that fails writes nothing, and the session goes on', async () => {
    const { session, changes } = begin();
    const failing = function* (): Steps<readonly Typed[]> {
      yield;
      throw new RangeError('no');
    };
    await assert.rejects(session.setPlaced(failing(), { pause: async () => undefined, time: -1 }, 'pasted'), RangeError);
    assert.deepEqual([session.isWriting, changes.length], [false, 0]);
    put(session, 'a', '50', { region: regions[0]! });
    assert.equal(changes.length, 1);
  });
});
