import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CanonicalWriter } from '../../src/documents/canonical.js';
import { withToJSON } from '../support/to-json.js';

const inParts = (value: unknown) => [...new CanonicalWriter().parts(value)].join('');

/** In one go, and in parts. */
function both(value: unknown): string {
  const text = new CanonicalWriter().write(value);
  assert.equal(inParts(value), text);
  return text;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return new Map(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted((value as Record<string, unknown>)[key])]),
  );
}

/** As the definition has it. */
function defined(value: unknown): string {
  if (value instanceof Map) return `{${Array.from(value, ([key, member]) => `${JSON.stringify(key)}:${defined(member)}`).join()}}`;
  return Array.isArray(value) ? `[${value.map(defined).join()}]` : JSON.stringify(value);
}

describe('the canonical form', () => {
  test('CANONICAL1 members by the UTF-16 units of their names, and the order of lists as it is', () => {
    assert.equal(
      both({ b: [2, 1], a: { '\ufb33': 1, '😀': 2, A: 3 }, '1': 0, '10': 0, '2': 0 }),
      '{"1":0,"10":0,"2":0,"a":{"A":3,"😀":2,"\ufb33":1},"b":[2,1]}',
    );
  });
  test('CANONICAL1 numbers, texts and what else there is as ECMAScript writes it', () => {
    for (const value of [
      0,
      -0,
      1e21,
      1e-7,
      0.1 + 0.2,
      123456789012345680000,
      true,
      false,
      null,
      '',
      'x',
      '\u2028\u0007\\"😀',
      [],
      {},
      [[]],
    ])
      assert.equal(both(value), JSON.stringify(value));
  });
  test('CANONICAL1 of every document that is shipped, whatever the order of its members', () => {
    const folder = join(import.meta.dirname, '../../src/plans');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const value = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
      assert.equal(both(value), defined(sorted(value)), name);
      assert.equal(both(Object.fromEntries(Object.entries(value).reverse())), defined(sorted(value)), name);
    }
  });
  test('CANONICAL1 of objects of more shapes than are kept, and more texts', () => {
    const list = Array.from({ length: 20_000 }, (_, i) => ({ [`z${i % 40}`]: `t${i}`, [`a${i % 7}`]: i, b: {} }));
    assert.equal(both({ list }), defined(sorted({ list })));
  });
  test('CANONICAL2 members without a value are none, wherever they stand', () => {
    assert.equal(
      both({ a: undefined, b: { c: undefined }, d: [{ e: undefined, f: 1 }], g: { h: { i: undefined } } }),
      '{"b":{},"d":[{"f":1}],"g":{"h":{}}}',
    );
  });
  test('CANONICAL2 what JSON can’t hold has no form', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [NaN, Infinity, 1n, () => 1, Symbol('x'), undefined, new Date(0), new Map(), circle]) {
      for (const around of [value, [value], { a: [{ b: { c: [value] } }] }]) {
        if (around === undefined) continue;
        assert.throws(() => new CanonicalWriter().write(around), TypeError);
        assert.throws(() => inParts(around), TypeError);
      }
    }
  });
  test('CANONICAL3 no toJSON is asked', () => {
    const value = { regions: ['440783'], periods: [], count: [1, 2.5, true, null], note: 'x', inner: { deep: [{}] } };
    withToJSON(() =>
      assert.equal(both(value), '{"count":[1,2.5,true,null],"inner":{"deep":[{}]},"note":"x","periods":[],"regions":["440783"]}'),
    );
    assert.equal(both(JSON.parse('{"toJSON":1}')), '{"toJSON":1}');
  });
});
