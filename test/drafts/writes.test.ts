import { expect } from 'chai';
import { describe, it } from 'node:test';
import { Clock, cellsOf, drawTogether, inPieces, LatestWrites, readWrites, type CellText, type Write } from '../../src/drafts/writes.js';
import { written } from './support.js';

const standing = (writes: readonly Write[]) => Object.fromEntries(cellsOf(writes));

describe('writes of cells', () => {
  it('WRITE1 of a cell the latest write stands, whatever the order; at the same time that of the later window', () => {
    const writes = [
      written([['a', 'first']], 1, 'w'),
      written([['a', 'v']], 2, 'v'),
      written([['a', 'w']], 2, 'w'),
      written([['b', 'b']], 1, 'v'),
    ];
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ];
    for (const order of orders) expect(standing(order.map((i) => writes[i]!))).to.deep.equal({ a: 'w', b: 'b' });
  });

  it('WRITE1 a write that stands already is no news', () => {
    const latest = new LatestWrites();
    const write = written([['a', '1']], 5);
    expect([latest.add(write), latest.add(write), latest.add(written([['a', '0']], 4))]).to.deep.equal([write.cells, [], []]);
  });

  it('WRITE2 an emptied cell is remembered, so that an older text does not come back', () => {
    const drawn = drawTogether([written([['a', '1']], 1), written([['a', '']], 3)]);
    expect(drawn).to.deep.equal([written([['a', '']], 3)]);
    expect(standing([...drawn, written([['a', 'late']], 2)])).to.deep.equal({});
  });

  it('WRITE1 drawn together, thousands of writes are those whose cells still stand', () => {
    const writes = Array.from({ length: 5000 }, (_, i) => written([[`c${i % 7}`, String(i)] as CellText], i + 1));
    const drawn = drawTogether(writes);
    expect([drawn.length, standing(drawn)]).to.deep.equal([7, standing(writes)]);
  });

  it('WRITE6 a text that no cell takes for its length is left out and named, and the rest of the write is read', () => {
    const writes = [
      written([
        ['a', '1'],
        ['b', 'x'.repeat(10_001)],
        ['c', 'x'.repeat(10_000)],
      ]),
    ];
    const read = readWrites({ writes });
    expect(read.writes[0]!.cells.map(([key]) => key)).to.deep.equal(['a', 'c']);
    expect([read.damaged, read.long]).to.deep.equal([false, [{ key: 'b', length: 10_001 }]]);
  });

  it('WRITE6 what is wrong otherwise is damage, whatever else is too long', () => {
    const long = 'x'.repeat(10_001);
    for (const odd of [['b', 7], ['b', long, ''], [long], ['b', [long]], null, long, { 0: 'b', 1: long, length: 2 }]) {
      const read = readWrites({ writes: [{ clock: 1, window: 'w', cells: [['a', '1'], odd, ['c', long]] }] });
      const isLong = Array.isArray(odd) && odd.length === 3;
      expect([read.damaged, read.long.length, read.writes[0]!.cells.length], JSON.stringify(odd).slice(0, 30)).to.deep.equal(
        isLong ? [false, 2, 1] : [true, 1, 1],
      );
    }
    const { long: named, damaged } = readWrites({ writes: [{ clock: 1, window: 'w', cells: [[long, '1']] }] });
    expect([damaged, named.map(({ key, length }) => [key.length, length])]).to.deep.equal([false, [[500, 10_001]]]);
  });

  it('WRITE5 many cells go into several records, each with its stamp, and nothing is lost or changed by it', () => {
    const block = (length: number, name: string) => written(Array.from({ length }, (_, i): CellText => [`${name}${i}`, `${i}`]));
    for (const [lengths, records] of [
      [[], 1],
      [[1], 1],
      [[20_000], 1],
      [[20_001], 2],
      [[1, 19_999, 1], 2],
      [[50_000, 0, 5], 3],
      [Array.from({ length: 300 }, () => 100), 2],
    ] as const) {
      const writes = lengths.map((length, i) => block(length, `${i}-`));
      const pieces = inPieces(writes);
      expect(pieces.length, lengths.join()).to.equal(records);
      expect(Math.max(...pieces.map((piece) => piece.reduce((sum, { cells }) => sum + cells.length, 0)))).to.be.at.most(20_000);
      const cells = (found: readonly Write[]) =>
        found.flatMap((write) => write.cells.map(([key, text]) => [key, text, write.clock].join()));
      expect(cells(drawTogether(pieces.flat())).join('\n')).to.equal(cells(drawTogether(writes)).join('\n'));
    }
  });

  it('WRITE4 the clock never goes back, though the computer’s may', () => {
    const { now } = Date;
    const clock = new Clock();
    const times = [clock.next(), clock.next()];
    Date.now = () => now() - 3_600_000;
    try {
      times.push(clock.next());
      clock.observe(now() + 60_000);
      times.push(clock.next());
    } finally {
      Date.now = now;
    }
    expect([...times].sort((one, other) => one - other)).to.deep.equal(times);
    expect(new Set(times).size).to.equal(4);
    expect(times[3]).to.be.above(now() + 50_000);
  });
});
