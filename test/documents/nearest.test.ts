import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/documents/nearest.js';

const UNITS = ['percent', 'permille', 'per-10000', 'per-100000', 'years', 'hours'];

test('NEAREST1 the fewest letters apart wins, capitals aside', () => {
  assert.equal(nearest('procent', UNITS), 'percent');
  assert.equal(nearest('Percent', UNITS), 'percent');
  assert.equal(nearest('per-1000', UNITS), 'per-10000');
  assert.equal(nearest('per-1000000', UNITS), 'per-100000');
  assert.equal(nearest('year', UNITS), 'years');
  assert.equal(nearest('dwon', ['up', 'down', 'none']), 'down');
});

test('NEAREST1 of several equally near the first wins', () => {
  assert.equal(nearest('aab', ['aaa', 'aac']), 'aaa');
});

test('NEAREST2 a word of which half the letters differ is another word', () => {
  assert.equal(nearest('xyz', UNITS), '');
  assert.equal(nearest('no', ['up']), '');
  assert.equal(nearest('W', ['F']), '');
  assert.equal(nearest('f', ['F']), 'F');
  assert.equal(nearest('', ['up']), '');
  assert.equal(nearest('up', []), '');
});

test('NEAREST3 a word too long for a slip of the finger is not looked up', () => {
  assert.equal(nearest('x'.repeat(100), ['x'.repeat(101)]), 'x'.repeat(101));
  assert.equal(nearest('x'.repeat(1_000_000), ['x'.repeat(999_999)]), '');
});
