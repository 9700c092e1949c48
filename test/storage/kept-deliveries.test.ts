import { expect } from 'chai';
import { KeptDeliveries } from '../../src/sending/delivery-store.js';
import type { Delivery } from '../../src/sending/delivery.js';
import { openRaw } from '../drafts/former-versions.js';

const delivery = (id: string, form = '2025', scope = 'scope'): Delivery => ({
  id,
  digest: `sha256:${id}`,
  scope,
  form,
  url: 'https://example.gov.cn/reports',
  file: '上报件.json',
  createdAt: `2026-01-0${id.length}T00:00:00Z`,
  state: 'waiting',
  text: '{}',
  attempts: 0,
  nextAt: 0,
});

describe('deliveries on the disk', () => {
  let name: string;
  let store: KeptDeliveries;
  beforeEach(() => {
    name = `deliveries ${Math.random()}`;
    store = new KeptDeliveries(name);
  });
  afterEach(() => {
    store.close();
    indexedDB.deleteDatabase(name);
  });

  it('OUTBOX1 what is added is there for another window, and takes the place of the former one of its form', async () => {
    await store.add(delivery('aa', '2024'));
    await store.add(delivery('b'));
    await store.add(delivery('ccc'));
    const other = new KeptDeliveries(name);
    const ids = (await other.all('scope')).map(({ id }) => id);
    expect(ids).to.deep.equal(['aa', 'ccc']);
    expect(await other.get('ccc')).to.deep.equal(delivery('ccc'));
    other.close();
  });

  it('OUTBOX2 one that was taken away is not written again', async () => {
    await store.add(delivery('a'));
    expect(await store.update({ ...delivery('a'), state: 'received' })).to.equal(true);
    await store.add(delivery('b'));
    expect(await store.update(delivery('a'))).to.equal(false);
    expect(await store.get('a')).to.equal(undefined);
  });

  it('OUTBOX3 what is damaged is no delivery', async () => {
    await store.add(delivery('a'));
    const raw = await openRaw(name);
    const tx = raw.transaction('deliveries', 'readwrite');
    tx.objectStore('deliveries').put({ ...delivery('b'), attempts: 'x' }, 'b');
    tx.objectStore('deliveries').put(null, 'c');
    await new Promise((done) => (tx.oncomplete = done));
    raw.close();
    expect((await store.all('scope')).map(({ id }) => id)).to.deep.equal(['a']);
    expect(await store.get('b')).to.equal(undefined);
  });

  it('OUTBOX4 those of another scope are left alone', async () => {
    await store.add(delivery('a', '2025', 'mine'));
    await store.add(delivery('b', '2025', 'yours'));
    expect((await store.all('mine')).map(({ id }) => id)).to.deep.equal(['a']);
    expect(await store.all('nobody’s')).to.deep.equal([]);
  });
});
