import { expect } from 'chai';
import { DraftStore } from '../../src/drafts/store.js';

describe('draft store', () => {
  const record = {
    id: 'p|health|440783|2025|annual',
    plan: { id: 'p', version: '1', title: 'P' },
    department: 'health',
    regions: ['440783'],
    periods: ['2025'],
    cycle: 'annual',
  } as const;
  let store: DraftStore;

  beforeEach(() => {
    store = new DraftStore(`test-${Math.random()}`);
  });
  afterEach(() => store.close());

  it('gives back the cells it was given, of that draft alone', async () => {
    await store.write(record, [
      ['a', '1'],
      ['b', '九７.5'],
    ]);
    await store.write({ ...record, id: 'other' }, [['a', '2']]);
    expect(await store.cells(record.id)).to.deep.equal([
      ['a', '1'],
      ['b', '九７.5'],
    ]);
  });

  it('forgets a cell that was emptied', async () => {
    await store.write(record, [['a', '1']]);
    await store.write(record, [['a', '']]);
    expect(await store.cells(record.id)).to.deep.equal([]);
  });

  it('lists drafts with the time of their last change', async () => {
    const before = Date.now();
    await store.write(record, [['a', '1']]);
    const [draft] = await store.list();
    expect(draft!.id).to.equal(record.id);
    expect(draft!.updatedAt).to.be.at.least(before);
  });
});
