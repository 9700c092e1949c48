import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/drafts/dabiao-drafts.js';
import '../../src/elements/save-state/dabiao-save-state.js';
import '../../src/elements/passphrase/dabiao-passphrase.js';
import '../../src/elements/passphrase/dabiao-unlock.js';
import { keyringOf } from '../../src/drafts/keyring.js';
import { lockOf } from '../../src/drafts/lock.js';
import { Passphrase } from '../../src/drafts/passphrase.js';
import type { LockRecord } from '../../src/drafts/records.js';
import { listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import type { DabiaoPassphrase } from '../../src/elements/passphrase/dabiao-passphrase.js';
import type { DabiaoSession } from '../../src/elements/session/dabiao-session.js';
import type { DabiaoUnlock } from '../../src/elements/passphrase/dabiao-unlock.js';
import type { Plan } from '../../src/plan/schema.js';
import { formPlan, openSession, planUrl, type } from './desk.js';
import { audit, cleanUp, fixture, until } from './support.js';

const WORD = '春天的第一场雨';
const CHEAP = { N: 2 ** 4, r: 8, p: 1 };
const KEY = 'screening|440783|2025||value';

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (element: Element) => element.shadowRoot!;
const find = <T extends HTMLElement = HTMLElement>(element: Element, selector: string) => inside(element).querySelector<T>(selector);
const fill = (element: Element, name: string, text: string) => {
  const input = find<HTMLInputElement>(element, `#${name}`)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const press = (element: Element, selector: string) => find(element, selector)!.click();

let owner: string;
let store: DraftStore;
let plan: Plan;

const putLock = (lock: LockRecord) => store.database.use((db) => db.put('locks', lock));

/** The settings, of an owner that is new. */
async function settings(): Promise<DabiaoPassphrase> {
  const element = await fixture<DabiaoPassphrase>('<dabiao-passphrase></dabiao-passphrase>');
  element.owner = owner;
  await until(() => find(element, 'select'));
  return element;
}
const fault = (element: Element) => [...inside(element).querySelectorAll('.fault')].map((one) => [one.id, words(one)]);
const wait = (time: number) => new Promise((done) => setTimeout(done, time));

describe('the passphrase of drafts, on the page', () => {
  beforeEach(() => {
    owner = `owner-${Math.random().toString(36).slice(2)}`;
    store = new DraftStore();
    plan = formPlan();
  });
  afterEach(async () => {
    cleanUp();
    await wait(20);
    keyringOf('dabiao').forget(owner);
    await store.database.use((db) => db.delete('locks', owner));
    store.close();
    localStorage.clear();
  });

  it('is set only where it is long enough, the same twice, and its loss understood', async () => {
    const element = await settings();
    const said: unknown[] = [];
    const attempts = [
      ['', ''],
      ['短一点', '短一点'],
      [WORD + '吧', WORD],
      [WORD + '吧', WORD + '吧'],
    ];
    for (const [next, again] of attempts) {
      fill(element, 'next', next!);
      fill(element, 'again', again!);
      press(element, '.set');
      await element.updateComplete;
      said.push(...fault(element));
      expect(inside(element).activeElement?.id, 'the focus is where something is wrong').to.equal(
        fault(element)[0]![0]!.replace('-fault', ''),
      );
    }
    expect(said).to.deep.equal([
      ['next-fault', '密码至少要 8 个字符。'],
      ['next-fault', '密码至少要 8 个字符。'],
      ['again-fault', '两次输入的密码不一致，请重新输入。'],
      ['understood-fault', '请先勾选“我明白”。'],
    ]);
    expect(await store.lock(owner)).to.equal(undefined);
    await audit(element);
  });

  it('is set, changed and taken off, each said; a wrong one changes nothing', async function () {
    this.timeout(30_000);
    const element = await settings();
    const end = async (text: string) => until(() => words(find(element, '.said')) === text, 15_000);
    fill(element, 'next', `${WORD}吧`);
    fill(element, 'again', `${WORD}吧`);
    press(element, '.understood');
    find(element, '.set')!.focus();
    press(element, '.set');
    await until(() => find(element, 'progress'));
    expect(inside(element).activeElement, 'while it works the focus stays').to.equal(find(element, '.set'));
    await end('密码已设置，草稿已加密。');
    await until(() => find(element, '.lock'));
    await until(() => inside(element).activeElement === find(element, '.said'));
    await audit(element);
    press(element, '.remove');
    await until(() => fault(element).length > 0);
    expect(fault(element)).to.deep.equal([['former-fault', '请输入密码。']]);
    fill(element, 'former', '不是这个密码啊');
    press(element, '.remove');
    await until(() => fault(element)[0]?.[1]?.startsWith('密码不正确'), 15_000);
    fill(element, 'former', `${WORD}吧`);
    press(element, '.remove');
    find(element, '#former')!.focus();
    await end('密码已取消，草稿不再加密。');
    await until(() => find(element, '.set'));
    await until(() => inside(element).activeElement === find(element, '.said'));
  });

  describe('with a session', () => {
    /** A draft with one cell, closed and locked. */
    async function lockDraft() {
      const first = await openSession('<p>form</p>', plan, `owner="${owner}"`);
      type(first.session, 'screening', '97.5');
      await first.provider.shared!.autosave.flush();
      await new Passphrase(store, owner, CHEAP).set(WORD, 15);
      keyringOf('dabiao').forget(owner);
      first.root.remove();
      await wait(50);
    }
    const lockedSession = () =>
      fixture<DabiaoSession>(
        `<dabiao-session owner="${owner}" plan="${planUrl(plan)}" department="health" period="2025"><p>form</p></dabiao-session>`,
      );
    const unlocking = async (element: Element) => {
      await until(() => find(element, 'dabiao-unlock')?.shadowRoot?.querySelector('input'));
      return find<DabiaoUnlock>(element, 'dabiao-unlock')!;
    };

    it('is asked for in place of the form, which goes on where it was', async () => {
      await lockDraft();
      const provider = await lockedSession();
      const element = await unlocking(provider);
      expect(provider.session).to.equal(null);
      expect(provider.hasFailed).to.equal(true);
      await audit(provider);
      press(element, '.unlock');
      await element.updateComplete;
      expect(fault(element)).to.deep.equal([['passphrase-fault', '请输入密码。']]);
      fill(element, 'passphrase', '不是这个');
      press(element, '.unlock');
      await until(() => fault(element)[0]?.[1]?.startsWith('密码不正确'));
      fill(element, 'passphrase', WORD);
      press(element, '.unlock');
      await until(() => provider.session, 5000);
      expect(Object.fromEntries(provider.session!.cells())[KEY]).to.equal('97.5');
    });

    it('AUTOLOCK1 locks when nobody is there, and keeps what was typed', async () => {
      const passphrase = new Passphrase(store, owner, CHEAP);
      await passphrase.set(WORD, 1 / 200); // 300 ms
      const { provider, session } = await openSession('<p>form</p>', plan, `owner="${owner}"`);
      for (let i = 0; i < 4; i++) {
        await wait(150);
        window.dispatchEvent(new PointerEvent('pointermove'));
      }
      expect(provider.session, 'somebody moves the pointer').to.equal(session);
      type(session, 'screening', '88');
      await unlocking(provider);
      expect(provider.session).to.equal(null);
      await until(() => !passphrase.isUnlocked);
      expect(await passphrase.unlock(WORD)).to.equal(true);
      await until(() => provider.session, 5000);
      expect(Object.fromEntries(provider.session!.cells())).to.deep.equal({ [KEY]: '88' });
    });

    it('AUTOLOCK2 stays open while the draft can’t be saved', async () => {
      const passphrase = new Passphrase(store, owner, CHEAP);
      await passphrase.set(WORD, 15);
      const { provider, session } = await openSession('<p>form</p>', plan, `owner="${owner}"`);
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        type(session, 'screening', '88');
        expect(await store.keyring.lock(owner)).to.equal(false);
        expect(provider.session).to.equal(session);
      } finally {
        IDBObjectStore.prototype.put = put;
      }
      expect(await store.keyring.lock(owner)).to.equal(true);
      expect(provider.session).to.equal(null);
    });

    it('AUTOLOCK3 minutes that are changed hold at once, in other windows too', async () => {
      const passphrase = new Passphrase(store, owner, CHEAP);
      const other = new BroadcastChannel('dabiao:drafts');
      const heard: { readonly idle?: unknown; readonly page?: unknown }[] = [];
      other.addEventListener('message', ({ data }: MessageEvent<unknown>) => void heard.push(data as object));
      for (const change of [
        () => passphrase.setIdleMinutes(1 / 200),
        async () => {
          await putLock({ ...(await lockOf(store, owner))!, idleMinutes: 1 / 200 });
          // As another page says it.
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
          other.postMessage({ ...heard.find(({ idle }) => idle === owner), page: 'another' });
        },
      ]) {
        if (await lockOf(store, owner)) await passphrase.unlock(WORD);
        else await passphrase.set(WORD, 15);
        await passphrase.setIdleMinutes(15);
        const { provider, root } = await openSession('<p>form</p>', plan, `owner="${owner}"`);
        await wait(400);
        expect(provider.session).not.to.equal(null);
        const start = performance.now();
        await change();
        await unlocking(provider);
        expect(performance.now() - start, 'counted from the last action').to.be.below(1500);
        root.remove();
        await wait(50);
      }
      other.close();
    });

    it('forgotten, the drafts are removed after a question, and the form begins anew', async () => {
      await lockDraft();
      const provider = await lockedSession();
      const element = await unlocking(provider);
      press(element, 'summary');
      press(element, '.remove');
      await element.updateComplete;
      await audit(element);
      await until(() => inside(element).activeElement === find(element, '.cancel'));
      press(element, '.cancel');
      await element.updateComplete;
      await until(() => inside(element).activeElement === find(element, '.remove'));
      expect(await listDrafts(store)).to.satisfy((drafts: { owner: string }[]) => drafts.some((draft) => draft.owner === owner));
      press(element, '.remove');
      await element.updateComplete;
      press(element, '.confirm');
      await until(() => provider.session, 5000);
      expect([...provider.session!.cells()]).to.deep.equal([]);
      expect(await store.lock(owner)).to.equal(undefined);
    });

    describe('of which nothing is left', () => {
      const JUNK: readonly [string, () => Promise<unknown>][] = [
        ['both gone', () => store.database.use((db) => db.delete('locks', owner))],
        ['both junk', () => putLock({ owner, salt: 'x', key: [1, 2] } as never)],
        [
          'one junk, one of a cost that no computer should pay',
          async () => putLock({ ...(await lockOf(store, owner))!, cost: { N: 2 ** 40, r: 8, p: 1 } }),
        ],
        ['one with half a key', async () => putLock({ ...(await lockOf(store, owner))!, key: new Uint8Array(3) })],
      ];

      for (const [what, damage] of JUNK)
        it(`LOCK3 AUTOSAVE15 (${what}) the drafts can be saved as they are and removed, and what was typed is a new draft`, async () => {
          await lockDraft();
          await damage();
          localStorage.setItem(`dabiao:lock:${owner}`, '{"salt":"junk"');
          const { provider, session, root } = await openSession(
            `<dabiao-save-state></dabiao-save-state><dabiao-drafts></dabiao-drafts>`,
            plan,
            `owner="${owner}"`,
          );
          const { autosave } = provider.shared!;
          type(session, 'mortality', '8.1');
          await until(() => autosave.state.status === 'failed');
          const sign = root.querySelector('dabiao-save-state')!;
          await until(() => words(find(sign, '.failed')).includes('在“草稿”里可把打不开的草稿原样存为文件'));
          const view = await until(() => root.querySelector('dabiao-drafts')?.shadowRoot?.querySelector('dabiao-drafts-view'), 5000);
          const element = await until(() => view.shadowRoot?.querySelector('dabiao-unlock'), 5000);
          await until(() => words(element.shadowRoot?.querySelector('h3')) === '草稿打不开');
          expect(find(element, 'input'), 'no passphrase is asked for that can’t open anything').to.equal(null);
          await audit(element);

          const saved: Blob[] = [];
          const { createObjectURL } = URL;
          URL.createObjectURL = (blob: Blob) => (saved.push(blob), createObjectURL(blob));
          HTMLAnchorElement.prototype.click = () => undefined;
          try {
            press(element, '.raw');
            await until(() => words(find(element, '.said')).startsWith('已存为 打不开的草稿-'));
          } finally {
            URL.createObjectURL = createObjectURL;
            delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
          }
          const raw = JSON.parse(await saved[0]!.text()) as { drafts: { records: { part: string }[] }[] };
          expect(raw.drafts.flatMap(({ records }) => records.map(({ part }) => part))).to.include.members(['drafts', 'writes']);

          press(element, '.remove');
          await element.updateComplete;
          press(element, '.confirm');
          await until(() => autosave.state.status === 'saved' && autosave.isSettled, 8000);
          expect(provider.session, 'the form stays').to.equal(session);
          expect(await store.cells(autosave.ids[0]!)).to.deep.equal([['mortality|440783|2025||value', '8.1']]);
          await until(() => find(view, 'table.drafts'), 5000);
          expect(await new Passphrase(store, owner, CHEAP).set(WORD, 15), 'a new one can be set').to.equal(true);
        });
    });

    it('the list of drafts asks for it, too, and is there once it was entered', async () => {
      await lockDraft();
      const element = await fixture(`<dabiao-drafts owner="${owner}"></dabiao-drafts>`);
      const view = await until(() => find(element, 'dabiao-drafts-view'), 5000);
      const unlock = await unlocking(view);
      fill(unlock, 'passphrase', WORD);
      press(unlock, '.unlock');
      await until(() => find(view, 'table.drafts'), 5000);
      const end = store.keyring.subscribe(owner, { onLock: () => Promise.resolve(false) });
      expect(await store.keyring.lock(owner), 'somebody has not saved yet').to.equal(false);
      await wait(50);
      expect(find(view, 'table.drafts'), 'what is open does not look locked').not.to.equal(null);
      end();
      expect(await store.keyring.lock(owner)).to.equal(true);
      await unlocking(view);
      expect(find(view, 'table.drafts')).to.equal(null);
    });

    it('the focus goes from the passphrase to the list that it was entered for, and from nowhere else', async () => {
      await lockDraft();
      const element = await fixture(`<dabiao-drafts owner="${owner}"></dabiao-drafts>`);
      const elsewhere = await fixture<HTMLButtonElement>('<button>elsewhere</button>');
      const view = await until(() => find(element, 'dabiao-drafts-view'), 5000);
      for (const isElsewhere of [false, true]) {
        const unlock = await unlocking(view);
        find(unlock, 'input')!.focus();
        fill(unlock, 'passphrase', WORD);
        press(unlock, '.unlock');
        if (isElsewhere) elsewhere.focus();
        await until(() => find(view, 'table.drafts'), 5000);
        await wait(50);
        expect([inside(view).activeElement, document.activeElement]).to.deep.equal(
          isElsewhere ? [null, elsewhere] : [find(view, 'table.drafts'), element],
        );
        if (!isElsewhere) await audit(element);
        elsewhere.blur();
        expect(await store.keyring.lock(owner)).to.equal(true);
      }
    });
  });
});
