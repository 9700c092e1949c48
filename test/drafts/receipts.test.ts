import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { draftId } from '../../src/drafts/draft.js';
import { isReceipt } from '../../src/drafts/receipt.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { DraftStore } from '../../src/drafts/store.js';
import { StorageError } from '../../src/storage/errors.js';
import type { SessionOptions } from '../../src/report/session.js';
import { open, plain, put as type } from '../report/support.js';
import { addTo, put, RECEIPT } from './support.js';

describe('receipts of exports', () => {
  let id: string;
  let name: string;
  const opened: Autosave[] = [];

  beforeEach(() => {
    id = `p-${Math.random().toString(36).slice(2)}`;
    name = `test-${id}`;
  });
  afterEach(async () => {
    await close();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  const close = async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
  };
  async function window(options: Partial<SessionOptions> = {}) {
    const session = open([plain('a'), plain('b')], { id }, options);
    const autosave = new Autosave(session, new DraftStore(name));
    opened.push(autosave);
    await autosave.start();
    return { session, autosave, receipts: autosave.receipts };
  }
  const draft = (period = '2025') => draftId(id, { owner: '', department: 'health', period, cycle: 'annual' });

  it('RECEIPTKEPT1 there is none before an export; after it the receipt is there, and again when the draft is opened anew', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '1');
    expect([receipts.last, receipts.changes]).to.deep.equal([null, 0]);
    const receipt = { ...RECEIPT, reporter: { name: '李敏' }, taken: true as const };
    await autosave.markExported(receipt);
    const cells = [['a|440783|2025||value', '1']];
    expect([receipts.last, receipts.changes]).to.deep.equal([{ ...receipt, cells }, 0]);
    await close();
    const again = (await window()).receipts;
    expect([again.last, again.changes]).to.deep.equal([{ ...receipt, cells }, 0]);
  });

  it('RECEIPTKEPT1 the latest export takes the place of the one before, and one made before the draft could be read stands', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '1');
    await autosave.markExported(RECEIPT);
    type(session, 'a', '2');
    await autosave.markExported({ ...RECEIPT, createdAt: '2026-03-06T09:30:00.000Z', file: 'second.json' });
    await close();
    const { receipts } = await window();
    expect([receipts.last!.file, receipts.changes]).to.deep.equal(['second.json', 0]);
    receipts.show(new Map([[draft(), { ...RECEIPT, cells: [] }]]));
    expect(receipts.last!.file).to.equal('second.json');
  });

  it('RECEIPTKEPT2 a cell counts while its text differs: changed, filled, emptied; and no longer once it is back, also by undo', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '1');
    type(session, 'b', '2');
    await autosave.markExported(RECEIPT);
    type(session, 'a', '1.0');
    expect(receipts.changes, 'another text').to.equal(1);
    type(session, 'a', '', { part: 'value' });
    type(session, 'b', '口径', { part: 'note' });
    expect(receipts.changes, 'emptied and filled').to.equal(2);
    await close();
    const again = await window();
    expect(again.receipts.changes, 'after a reload').to.equal(2);
    type(again.session, 'a', '1');
    expect(again.receipts.changes).to.equal(1);
    again.session.undo();
    again.session.undo();
    again.session.undo();
    type(again.session, 'b', '', { part: 'note' });
    type(again.session, 'a', '1');
    expect(again.receipts.changes, 'nothing has changed since').to.equal(0);
  });

  it('RECEIPTKEPT2 what another window writes, or a restored version brings, counts too', async () => {
    const one = await window();
    type(one.session, 'a', '1');
    await one.autosave.markExported(RECEIPT);
    const other = await window();
    type(other.session, 'a', '7');
    await other.autosave.flush();
    for (let i = 0; i < 200 && one.receipts.changes === 0; i++) await new Promise((done) => setTimeout(done, 5));
    expect(one.receipts.changes).to.equal(1);
  });

  it('RECEIPTKEPT8 the changed cells are told in the order of the form, with what was exported and what stands there now', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '1');
    type(session, 'b', '2');
    await autosave.markExported(RECEIPT);
    type(session, 'b', '');
    type(session, 'a', '口径', { part: 'note' });
    type(session, 'a', '1.5');
    const told = receipts.changedCells.map(({ row, column, before, after }) => [session.form.key(row, column), before, after]);
    expect(told).to.deep.equal([
      ['a|440783|2025||value', '1', '1.5'],
      ['a|440783|2025||note', '', '口径'],
      ['b|440783|2025||value', '2', ''],
    ]);
    expect(receipts.changes).to.equal(told.length);
  });

  it('RECEIPTKEPT7 a reason that went because there is a value now is no change of its own; one that was taken back is', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '尚未公布', { part: 'missing' });
    type(session, 'b', '未统计', { part: 'missing' });
    await autosave.markExported(RECEIPT);
    session.set([{ row: 0, column: session.form.column('2025', '', 'value')!, text: '7' }]);
    expect(session.text(0, session.form.column('2025', '', 'missing')!)).to.equal('');
    expect([receipts.changes, receipts.changedCells.length]).to.deep.equal([1, 1]);
    type(session, 'b', '', { part: 'missing' });
    expect([receipts.changes, receipts.changedCells.length]).to.deep.equal([2, 2]);
  });

  it('RECEIPTKEPT3 of several periods each draft holds its part; one without the latest receipt counts as changed', async () => {
    const both = await window({ periods: ['2024', '2025'] });
    type(both.session, 'a', '1', { period: '2024' });
    type(both.session, 'a', '2', { period: '2025' });
    await both.autosave.markExported(RECEIPT);
    await close();
    expect((await window({ periods: ['2025'] })).receipts.last!.cells).to.deep.equal([['a|440783|2025||value', '2']]);
    await close();
    const again = await window({ periods: ['2025', '2024'] });
    expect([again.receipts.last!.cells.length, again.receipts.changes]).to.deep.equal([2, 0]);
    await close();
    const alone = await window({ periods: ['2024'] });
    await alone.autosave.markExported({ ...RECEIPT, createdAt: '2026-04-01T00:00:00.000Z', digest: `sha256:${'f'.repeat(64)}` });
    await close();
    const later = await window({ periods: ['2024', '2025'] });
    expect([later.receipts.last!.createdAt, later.receipts.changes]).to.deep.equal(['2026-04-01T00:00:00.000Z', 1]);
  });

  it('RECEIPTKEPT4 cells of regions the page does not ask for are left aside', async () => {
    const both = await window({ regions: ['440783', '440784'] });
    type(both.session, 'a', '1');
    type(both.session, 'a', '2', { region: '440784' });
    await both.autosave.markExported(RECEIPT);
    await close();
    const one = await window();
    expect(one.receipts.changes).to.equal(0);
    type(one.session, 'a', '9');
    expect(one.receipts.changes).to.equal(1);
  });

  it('RECEIPTKEPT1 it goes with its draft when that is removed for good, and stays when it is only emptied', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '1');
    await autosave.markExported(RECEIPT);
    const saved = new SavedDrafts(new DraftStore(name));
    await saved.delete(draft());
    for (let i = 0; i < 200 && receipts.changes === 0; i++) await new Promise((done) => setTimeout(done, 5));
    expect(receipts.changes).to.equal(1);
    await saved.removeAll();
    for (let i = 0; i < 200 && receipts.last; i++) await new Promise((done) => setTimeout(done, 5));
    expect(receipts.last).to.equal(null);
    saved.close();
    await close();
    expect((await window()).receipts.last).to.equal(null);
  });

  const until = async (is: () => boolean) => {
    for (let i = 0; i < 400 && !is(); i++) await new Promise((done) => setTimeout(done, 5));
  };
  const LATER = { ...RECEIPT, createdAt: '2026-03-05T10:00:00.000Z', digest: `sha256:${'b'.repeat(64)}` };

  it('RECEIPTKEPT5 a window shows the export of another, and that nothing has changed since; an earlier one takes no place', async () => {
    const one = await window();
    type(one.session, 'a', '1');
    await one.autosave.markExported(RECEIPT);
    const other = await window();
    const shown: (string | undefined)[] = [];
    one.receipts.subscribe((last) => shown.push(last?.digest));
    type(other.session, 'a', '7');
    await other.autosave.markExported(LATER);
    await until(() => shown.length > 0);
    expect([shown, one.receipts.changes]).to.deep.equal([[LATER.digest], 0]);
    expect(one.receipts.last!.cells).to.deep.equal([['a|440783|2025||value', '7']]);
    await one.receipts.renew();
    expect(shown, 'nothing new').to.have.length(1);
    type(one.session, 'b', '2');
    await until(() => other.receipts.changes === 1);
    expect([one.receipts.changes, other.receipts.changes]).to.deep.equal([1, 1]);
  });

  it('RECEIPTKEPT9 what is added to a receipt later is shown by the others, too, and is there again; what is taken off it likewise', async () => {
    const one = await window();
    type(one.session, 'a', '1');
    await one.autosave.markExported(RECEIPT);
    const other = await window();
    await one.receipts.keep({ ...RECEIPT, returned: '{"review":1}' });
    await until(() => other.receipts.last?.returned === '{"review":1}');
    expect(other.receipts.last!.returned).to.equal('{"review":1}');
    const store = new DraftStore(name);
    expect((await store.receipt(draft()))!.returned).to.equal('{"review":1}');
    expect(one.autosave.backup()[0]!.receipt!.returned).to.equal('{"review":1}');
    store.close();
    await one.receipts.keep(RECEIPT);
    await until(() => other.receipts.last?.returned === undefined);
    expect(other.receipts.last!.returned).to.equal(undefined);
  });

  it('RECEIPTKEPT5 one that could not hear of it reads it when it comes back; of an emptied storage the later receipt stays', async () => {
    const one = await window();
    type(one.session, 'a', '1');
    await one.autosave.markExported(RECEIPT);
    const store = new DraftStore(name);
    const late = new Map([[draft(), { ...LATER, cells: [] }]]);
    await store.writeReceipts(late);
    await one.receipts.keepAgain();
    expect((await store.receipt(draft()))!.digest).to.equal(LATER.digest);
    expect(one.receipts.last!.digest, 'nothing was said').to.equal(RECEIPT.digest);
    await one.autosave.refresh();
    expect(one.receipts.last!.digest).to.equal(LATER.digest);
    await store.remove([draft()]);
    await one.receipts.keepAgain();
    expect((await store.receipt(draft()))!.digest, 'written again where none is').to.equal(LATER.digest);
    store.close();
  });

  it('RECEIPTKEPT6 that one could not be stored is announced once, and it is there once that can be', async () => {
    const { session, autosave, receipts } = await window();
    type(session, 'a', '1');
    const { store } = autosave as unknown as { store: DraftStore };
    const { writeReceipts } = store;
    let tried = 0;
    store.writeReceipts = () => Promise.reject(new StorageError(tried++ < 2 ? 'quota' : 'stalled'));
    const told: string[] = [];
    autosave.subscribe(() => told.push(autosave.notices.map(({ kind }) => kind).join()));
    const unsaved = () => autosave.notices.filter(({ kind }) => kind === 'receipt-unsaved').length;
    await autosave.markExported(RECEIPT);
    expect([unsaved(), receipts.last!.digest, autosave.state.status]).to.deep.equal([1, RECEIPT.digest, 'saved']);
    expect(told).to.include('receipt-unsaved');
    autosave.dismissNotices();
    await receipts.keepAgain();
    expect([tried, unsaved()], 'it is known').to.deep.equal([2, 0]);
    store.writeReceipts = writeReceipts;
    for (let i = 0; i < 1400 && !(await store.receipt(draft())); i++) await new Promise((done) => setTimeout(done, 5));
    expect((await store.receipt(draft()))!.digest, 'tried again by itself').to.equal(RECEIPT.digest);
    store.writeReceipts = () => Promise.reject(new StorageError('quota'));
    await autosave.markExported(LATER);
    expect(unsaved()).to.equal(1);
    store.writeReceipts = writeReceipts;
    await receipts.keepAgain();
    expect(unsaved(), 'it is true no longer').to.equal(0);
  });

  it('RECEIPT1 RECEIPT2 what is no receipt, or is not of its time, is set aside, and takes no cell', async () => {
    const whole = { ...RECEIPT, cells: [['a|440783|2025||value', '1']] };
    expect(
      [
        whole,
        { ...whole, replaces: RECEIPT.digest },
        { ...whole, reporter: {} },
        { ...whole, reporter: { name: '', reviewer: 'x', phone: '1' } },
      ].every(isReceipt),
    ).to.equal(true);
    const wrong = [
      null,
      7,
      'text',
      [],
      {},
      { ...whole, createdAt: 'yesterday' },
      { ...whole, digest: 'sha256:1234' },
      { ...whole, digest: `${RECEIPT.digest}\n` },
      { ...whole, cells: undefined },
      { ...whole, cells: [['a']] },
      { ...whole, cells: [['a', 1]] },
      { ...whole, taken: false },
      { ...whole, replaces: 'sha256:1234' },
      { ...whole, reporter: null },
      { ...whole, reporter: '李敏' },
      { ...whole, reporter: { name: 7 } },
      { ...whole, reporter: { mail: 'x' } },
      { ...whole, file: { toString: () => 'x' } },
    ];
    expect(wrong.filter(isReceipt)).to.deep.equal([]);
    for (const createdAt of ['+275760-09-12T00:00:00.000Z', '2260-01-01T00:00:00.000Z', '1969-12-31T00:00:00.000Z'])
      expect(isReceipt({ ...whole, createdAt }), `RECEIPT2 ${createdAt}`).to.equal(false);
    expect(isReceipt({ ...whole, cells: [...whole.cells, ['a|440783|2025||value', '2']] }), 'RECEIPT2 a cell twice').to.equal(false);
    const store = new DraftStore(name);
    await put(store, [['a|440783|2025||value', '1']], undefined);
    store.close();
    await addTo('receipts', name, [
      [whole, [draft(), 9]],
      [{ ...whole, cells: [['a']] }, [draft(), 1]],
      ['text', [draft(), 2]],
      [7, ['another']],
    ]);
    const { session, autosave, receipts } = await window();
    expect(receipts.last).to.equal(null);
    expect(autosave.notices).to.deep.equal([{ kind: 'damaged', part: 'receipts', records: 3 }]);
    type(session, 'a', '2');
    await autosave.markExported(RECEIPT);
    await close();
    const again = await window();
    expect([again.receipts.last!.cells.length, again.autosave.notices]).to.deep.equal([1, []]);
  });
});
