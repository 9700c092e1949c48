import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptPlaces } from '../../src/packaging/require-addresses.js';

test('the package is published with addresses of its publisher, not with the places kept for them', () => {
  const own = {
    homepage: 'https://example.gov.cn/dabiao/',
    repository: { url: 'git+https://code.example.gov.cn/dabiao.git' },
    bugs: { url: 'https://code.example.gov.cn/dabiao/issues' },
  };
  assert.deepEqual(keptPlaces(own), []);
  const kept = { url: 'git+https://code.dabiao.example/dabiao.git' };
  assert.deepEqual(keptPlaces({ ...own, repository: kept }), [kept.url]);
});
