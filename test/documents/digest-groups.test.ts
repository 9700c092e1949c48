import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestGroups } from '../../src/documents/digest-groups.js';

test('DIGESTGROUP1 the hex digits in groups of four', () => {
  assert.deepEqual(
    digestGroups(`sha256:${'0123456789abcdef'.repeat(4)}`),
    Array.from({ length: 4 }, () => ['0123', '4567', '89ab', 'cdef']).flat(),
  );
  assert.deepEqual(digestGroups(''), []);
});
