/** The samples are those of RFC 8785: 3.2.2 and 3.2.4 (a whole value), 3.2.3 (order), appendix B (numbers). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { CanonicalError, digestOf, digestOfDocument } from '../../src/documents/digest.js';

/** Computed by another library than the kit's. */
const sha256 = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function numberOf(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE(0);
}

/** Where the refusal points, and why. */
function refusal(value: unknown): [code: string, path: string] {
  try {
    digestOf(value);
  } catch (error) {
    assert.ok(error instanceof CanonicalError && error instanceof TypeError);
    return [error.code, error.path];
  }
  assert.fail('was not refused');
}

describe('DIGEST1 the canonical form of RFC 8785', () => {
  test('DIGEST1 the sample of 3.2.2, byte for byte as in 3.2.4', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    const bytes = `
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e
      75 6d 62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30
      2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24
      5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`;
    assert.equal(digestOf(value), sha256(Buffer.from(bytes.replace(/\s/g, ''), 'hex')));
  });
  test('DIGEST1 the order of 3.2.3: by UTF-16 units, not by code points', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const canonical =
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
      '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}';
    assert.equal(digestOf(value), sha256(canonical));
  });
  for (const [bits, text] of [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ] as const) {
    test(`DIGEST1 the number ${text} of appendix B`, () => assert.equal(digestOf([numberOf(bits)]), sha256(`[${text}]`)));
  }
  test('DIGEST1 no blanks, and the same whatever the order of the members', () => {
    assert.equal(digestOf({ b: [1, { d: 2, c: '三' }], a: null }), sha256('{"a":null,"b":[1,{"c":"三","d":2}]}'));
    assert.equal(digestOf({ a: null, b: [1, { c: '三', d: 2 }] }), digestOf({ b: [1, { d: 2, c: '三' }], a: null }));
  });
  test('DIGEST1 text is not normalized: the two ways to write é are two texts', () =>
    assert.notEqual(digestOf('\u00e9'), digestOf('e\u0301')));
  test('DIGEST1 objects of another window are objects', () => {
    const other = runInNewContext('({ a: [1, { b: null }] })') as unknown;
    assert.equal(digestOf(other), digestOf({ a: [1, { b: null }] }));
    assert.equal(digestOf(Object.assign(Object.create(null), { a: 1 })), digestOf({ a: 1 }));
  });
  test('DIGEST1 members that are named like those every object has', () => {
    assert.equal(digestOf(JSON.parse('{"toJSON":1,"constructor":2,"__proto__":3}')), sha256('{"__proto__":3,"constructor":2,"toJSON":1}'));
  });
});

describe('DIGEST2 members without a value', () => {
  test('DIGEST2 are no members', () => assert.equal(digestOf({ a: 1, b: undefined }), digestOf({ a: 1 })));
  test('DIGEST2 a document’s digest is of everything but the digest', () => {
    const document = { format: 'x/1', value: 1 };
    assert.equal(digestOfDocument(document), digestOf(document));
    assert.equal(digestOfDocument({ ...document, digest: 'sha256:0' }), digestOf(document));
    assert.notEqual(digestOfDocument({ ...document, value: 2 }), digestOf(document));
  });
});

describe('DIGEST3 what JSON can’t hold is refused, with its place', () => {
  const circle: { inner: unknown[] } = { inner: [] };
  circle.inner.push(circle);
  for (const [name, value, path] of [
    ['NaN', { a: [1, NaN] }, 'a[1]'],
    ['Infinity', { a: { b: -Infinity } }, 'a.b'],
    ['a function', { a: () => 1 }, 'a'],
    ['a symbol', [Symbol('x')], '[0]'],
    ['a big integer', { a: 1n }, 'a'],
    ['a date', { at: new Date(0) }, 'at'],
    ['a map', { a: new Map([['b', 1]]) }, 'a'],
    ['an item without a value', [undefined], '[0]'],
    // oxlint-disable-next-line no-sparse-arrays
    ['a hole', [1, , 2], '[1]'],
    ['nothing at all', undefined, ''],
    ['a circle', circle, 'inner[0].inner'],
  ] as const) {
    test(`DIGEST3 ${name}`, () => assert.deepEqual(refusal(value), ['not-json', path]));
  }
});

describe('DIGEST4 half a surrogate pair is refused', () => {
  for (const text of ['\ud83d', '\ude00', '好\ud83d人', '\ude00\ud83d']) {
    test(`DIGEST4 ${JSON.stringify(text)}`, () => {
      assert.deepEqual(refusal({ note: text }), ['lone-surrogate', 'note']);
      assert.equal(refusal({ a: { [text]: 1 } })[0], 'lone-surrogate');
    });
  }
  test('DIGEST4 a whole pair is none', () => assert.equal(digestOf('\ud83d\ude00'), sha256('"😀"')));
});

describe('DIGEST6 where there is no hash of Node', () => {
  test('DIGEST6 the library makes the same', () => {
    const values = [
      '',
      '好\ud83d\ude00',
      { a: [1, 'x'.repeat(200_000)] },
      Array.from({ length: 20_000 }, (_, i) => ({ i, name: `指标${i}` })),
    ];
    const { getBuiltinModule } = process;
    const expected = values.map(digestOf);
    process.getBuiltinModule = undefined as never;
    try {
      assert.deepEqual(values.map(digestOf), expected);
    } finally {
      process.getBuiltinModule = getBuiltinModule;
    }
  });
});
