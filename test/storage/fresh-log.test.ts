import { expect } from 'chai';
import { beginFreshLog } from '../../src/storage/fresh-log.js';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a fresh log', () => {
  it('FRESHLOG1 is begun by more than four megabytes, of which nothing is left', async () => {
    let bytes = 0;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: Uint8Array, key) {
      bytes += value.length;
      return put.call(this, value, key);
    };
    try {
      await beginFreshLog();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(bytes).to.be.within(4 * 1024 * 1024 + 500_000, 6_000_000);
    expect(await names()).not.to.include('dabiao-fresh-log');
  });

  it('FRESHLOG2 whatever fails, nothing comes of it', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await beginFreshLog();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await names()).not.to.include('dabiao-fresh-log');
  });
});
