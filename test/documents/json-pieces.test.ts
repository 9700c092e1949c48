import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseJsonStepwise } from '../../src/documents/json-pieces.js';
import { runWhole } from '../../src/documents/steps.js';

const read = (json: string, piece = 5) => runWhole(parseJsonStepwise(json, piece));

/** What comes out, or that it is refused. */
function outcome(parse: () => unknown): string {
  try {
    return JSON.stringify(parse());
  } catch (error) {
    assert.ok(error instanceof SyntaxError, String(error));
    return 'refused';
  }
}

/** Whole numbers below another, the same ones for the same seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const TEXTS = ['', 'a', '__proto__', 'constructor', '"', '\\', '],[', '}{', ':,', '1', '中文'];

function randomValue(below: (below: number) => number, depth: number): unknown {
  const kind = below(depth > 0 ? 6 : 4);
  if (kind === 0) return below(1000) - 500;
  if (kind === 1) return [true, false, null][below(3)];
  if (kind < 4) return TEXTS[below(TEXTS.length)];
  const items = Array.from({ length: below(6) }, () => randomValue(below, depth - 1));
  return kind === 4 ? items : Object.fromEntries(items.map((item) => [TEXTS[below(TEXTS.length)]!, item]));
}

describe('parseJsonStepwise', () => {
  test('JSONPIECES1 the same comes out as of JSON.parse, and what that refuses is refused', () => {
    const below = randomNumbers(7);
    const marks = '[]{},:"\\ 1a\u00a0';
    let refused = 0;
    for (let i = 0; i < 30_000; i++) {
      const json = JSON.stringify(randomValue(below, 4), null, below(3));
      const at = below(json.length + 1);
      const broken = json.slice(0, at) + marks[below(marks.length)]! + json.slice(at + below(2));
      for (const text of [json, broken, json.slice(0, at), ` ${json}\n`]) {
        const expected = outcome(() => JSON.parse(text));
        const got = outcome(() => read(text, 1 + below(12)));
        if (expected === 'refused') refused++;
        assert.equal(got, expected, text);
      }
    }
    assert.ok(refused > 10_000);
    const blank = ' '.repeat(9);
    for (const text of ['[ ]', '{ }', '[1 , 2 ]', '{"a" : 1 , "b" : [ ] }', ' "abcdefgh" ', ' [ 1,2 ] '])
      assert.equal(
        outcome(() => read(text.replaceAll(' ', blank))),
        outcome(() => JSON.parse(text)),
        text,
      );
    for (const text of ['[ 1 , ]', '{"a":1 , }', '[ , ]']) assert.throws(() => read(text.replaceAll(' ', blank)), SyntaxError, text);
    for (const text of ['', ' ', '[1,2,3,4,]', '[,1,2,3,4]', '[1,2,,3,4]', '{"a":1,"b":2,}', '{1:[1,2,3,4]}', '[1,2,3]]', '[1,2],[3,4]'])
      assert.throws(() => read(text), SyntaxError, text);
  });

  test('JSONPIECES2 no step is long, whatever the text, but for a single text in it', () => {
    const texts = [
      `[${'1,'.repeat(2_000_000)}1]`,
      `[${'{"a":[]},'.repeat(500_000)}1]`,
      `{${Array.from({ length: 9000 }, (_, i) => `"k${i}":[{}]`).join(',')}}`,
      `{"a":"${'x'.repeat(4_000_000)}"}`,
    ];
    const { parse } = JSON;
    let longest = 0;
    JSON.parse = (text: string) => {
      if (!text.startsWith('"')) longest = Math.max(longest, text.length);
      return parse(text) as unknown;
    };
    try {
      for (const text of texts) {
        let steps = 0;
        for (const run = parseJsonStepwise(text); !run.next().done;) steps++;
        assert.ok(steps >= text.length / 20_000, `${steps} steps of ${text.length}`);
      }
    } finally {
      JSON.parse = parse;
    }
    assert.ok(longest > 10_000 && longest < 20_000, `${longest} characters in one go`);
  });

  test('JSONPIECES3 a long text that is nested too deep is refused, and an object of more members than any document has', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    assert.deepEqual(read(nested(16)), JSON.parse(nested(16)));
    assert.throws(() => read(nested(20)), SyntaxError);
    for (const text of [nested(2_500_000), '['.repeat(2_000_000)]) assert.throws(() => runWhole(parseJsonStepwise(text)), SyntaxError);
  });
});
