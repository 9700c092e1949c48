import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCarefully } from '../../src/documents/careful.js';
import { takeLongText } from '../../src/documents/long-text.js';
import { DocumentError } from '../../src/documents/problems.js';
import { REFUSED } from '../../src/documents/sound.js';
import { runWhole } from '../../src/documents/steps.js';
import { DATASET_FORMAT, datasetSchema } from '../../src/submissions/dataset.js';

const KINDS = new Map([[DATASET_FORMAT, datasetSchema]]);
const observations = Array.from({ length: 15_000 }, (_, i) => ({
  status: 'A',
  indicator: 'a',
  value: i / 7,
  region: String(100_000 + i),
  period: '2025',
  note: '含流动人口',
}));
const dataset = { format: DATASET_FORMAT, plan: { id: 'a' }, observations };
const taken = (text: string) => runWhole(takeLongText(KINDS, text));

describe('long documents', () => {
  test('LONGTEXT1 what is taken comes out as the careful way has it, to the order of the members', () => {
    for (const indent of [0, 2]) {
      const text = JSON.stringify(dataset, null, indent);
      const value = taken(`\ufeff${text}`);
      assert.equal(JSON.stringify(value), JSON.stringify(datasetSchema.parse(JSON.parse(text))));
    }
  });
  test('LONGTEXT1 what the careful way refuses is not taken', () => {
    const text = JSON.stringify(dataset);
    const inTheMidst = '"region":"107500"';
    assert.ok(text.includes(inTheMidst));
    for (const other of [
      `${inTheMidst},${inTheMidst}`,
      `${inTheMidst},"statu":"A"`,
      '"region":"1075O0"',
      '"region":"10\ud83d"',
      '"region":"10\\ud83d"',
      `${inTheMidst},"numerator":1e-400`,
      `${inTheMidst},"__proto__":{}`,
      `${inTheMidst},`,
    ]) {
      const broken = text.replace(inTheMidst, other);
      assert.equal(taken(broken), REFUSED, other);
      assert.throws(() => runWhole(readCarefully(KINDS, broken)), DocumentError, other);
    }
    for (const broken of [`${text}x`, text.slice(0, -1), text.replace(DATASET_FORMAT, 'dabiao.dataset/2')])
      assert.equal(taken(broken), REFUSED);
  });
  test('LONGTEXT1 what is doubtful where two portions meet is found', () => {
    for (let at = 262_144 - 4; at < 262_144 + 4; at++) {
      const start = `{"format":"${DATASET_FORMAT}","plan":{"id":"a"},"observations":[],"$schema":"`;
      const text = `${start}${'x'.repeat(at - start.length)}\\ud83d${'x'.repeat(1_000_000)}"}`;
      assert.equal(taken(text), REFUSED);
    }
  });
  test('LONGTEXT1 short texts are none', () => assert.equal(taken(JSON.stringify({ ...dataset, observations: [] })), REFUSED));
});
