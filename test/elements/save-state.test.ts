import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/save-state/dabiao-save-state.js';
import type { DabiaoSaveState } from '../../src/elements/save-state/dabiao-save-state.js';
import { DabiaoSessionEvent, type SharedSession } from '../../src/elements/shared/session-context.js';
import type { SaveState } from '../../src/drafts/autosave.js';
import { EntrySession } from '../../src/report/session.js';
import { formPlan, openSession, type } from './desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

/** A draft whose saving the test decides on. */
class Saving {
  state: SaveState = { status: 'saved', at: null };
  flushed = 0;
  private readonly listeners = new Set<(state: SaveState) => void>();

  subscribe(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get watchers(): number {
    return this.listeners.size;
  }

  flush(): void {
    this.flushed++;
  }

  say(state: SaveState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener(state));
  }
}

const sign = (element: Element) => element.shadowRoot!.querySelector('.sign')!;
const text = (element: Element) => sign(element).textContent!.replace(/\s+/g, ' ').trim();
const failure = (name: string) => ({ status: 'failed', error: new DOMException('no', name) }) as const;

describe('<dabiao-save-state>', () => {
  let saving: Saving;
  let element: DabiaoSaveState;

  beforeEach(async () => {
    saving = new Saving();
    const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
    const desk = await fixture<HTMLElement & { shared?: SharedSession }>('<div id="saving"></div>');
    desk.shared = { session, autosave: saving } as unknown as SharedSession;
    element = await fixture<DabiaoSaveState>('<dabiao-save-state for="saving"></dabiao-save-state>');
  });
  afterEach(cleanUp);

  const say = async (state: SaveState) => {
    saving.say(state);
    await ready(element);
  };

  const states: Record<string, SaveState> = {
    'nothing saved yet': { status: 'saved', at: null },
    saved: { status: 'saved', at: new Date() },
    saving: { status: 'saving' },
    failed: failure('QuotaExceededError'),
  };
  for (const [name, state] of Object.entries(states)) {
    it(`passes the accessibility audit: ${name}`, async () => {
      await say(state);
      await audit(element);
    });
  }

  it('tells when the draft was saved, that it is being saved, and that nothing was typed yet', async () => {
    expect(text(element)).to.equal('草稿会自动保存在本机');
    await say({ status: 'saving' });
    expect(text(element)).to.equal('正在保存草稿…');
    await say({ status: 'saved', at: new Date(2026, 2, 5, 9, 30, 7) });
    expect(text(element)).to.equal('草稿已保存在本机 09:30:07');
    expect(sign(element).getAttribute('role')).to.equal('status');
  });

  it('puts an alert there when the draft could not be saved, with the reason in plain words', async () => {
    const before = sign(element);
    const reasons = new Map<string, string>();
    for (const name of ['QuotaExceededError', 'InvalidStateError', 'AbortError']) {
      await say(failure(name));
      expect(sign(element).getAttribute('role')).to.equal('alert');
      expect(text(element))
        .to.match(/^草稿没有保存成功！.*导出.* 重试$/)
        .and.not.contain(name);
      reasons.set(name, text(element));
    }
    expect(new Set(reasons.values()).size, 'reasons told apart').to.equal(3);
    expect(reasons.get('QuotaExceededError')).to.contain('已满');
    expect(sign(element), 'a new element, so that it is read out').not.to.equal(before);
    await say({ status: 'saved', at: new Date() });
    expect(sign(element).getAttribute('role')).to.equal('status');
  });

  it('tries again when asked', async () => {
    await say(failure('QuotaExceededError'));
    element.shadowRoot!.querySelector('button')!.click();
    expect(saving.flushed).to.equal(1);
  });

  it('follows the session that replaces another, and lets go of the one before', async () => {
    const other = new Saving();
    other.state = { status: 'saving' };
    const desk = document.getElementById('saving') as HTMLElement & { shared?: SharedSession };
    desk.shared = { ...desk.shared!, autosave: other } as unknown as SharedSession;
    desk.dispatchEvent(new DabiaoSessionEvent());
    await ready(element);
    expect(text(element)).to.equal('正在保存草稿…');
    expect([saving.watchers, other.watchers]).to.deep.equal([0, 1]);
  });

  it('listens to nobody once it has left the page, and again when it is back', async () => {
    element.remove();
    expect(saving.watchers).to.equal(0);
    saving.say({ status: 'saving' });
    document.querySelector('.fixture')!.append(element);
    await ready(element);
    expect(saving.watchers).to.equal(1);
    expect(text(element)).to.equal('正在保存草稿…');
  });

  it('shows nothing without a session', async () => {
    const alone = await fixture('<dabiao-save-state></dabiao-save-state>');
    expect(alone.shadowRoot!.textContent).to.equal('');
  });
});

describe('<dabiao-save-state> where drafts cannot be saved', () => {
  const { open } = IDBFactory.prototype;
  const whole = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
  afterEach(() => {
    IDBFactory.prototype.open = open;
    Object.defineProperty(window, 'indexedDB', whole);
    cleanUp();
  });

  const broken: Record<string, () => void> = {
    'IndexedDB is absent': () => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
    'IndexedDB refuses to open': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  };
  for (const [name, breakIt] of Object.entries(broken)) {
    it(`says so at once, and the form is filled all the same: ${name}`, async () => {
      breakIt();
      const { root, session } = await openSession('<dabiao-save-state></dabiao-save-state>');
      const element = root.querySelector('dabiao-save-state')!;
      await until(() => sign(element)?.getAttribute('role') === 'alert');
      expect(text(element)).to.contain('浏览器不允许本页保存数据');
      type(session, 'mortality', '7.5');
      expect(session.entry(1, '2025').readings[0]!.value).to.equal(7.5);
      await until(() => sign(element).getAttribute('role') === 'alert');
    });
  }

  it('saves what was typed as soon as it can', async () => {
    const { root, session } = await openSession('<dabiao-save-state></dabiao-save-state>');
    const element = root.querySelector('dabiao-save-state')!;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      type(session, 'mortality', '7.5');
      await until(() => sign(element).getAttribute('role') === 'alert');
      expect(text(element)).to.contain('已满');
      const unload = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(unload);
      expect(unload.defaultPrevented, 'asks before the page is left').to.equal(true);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    element.shadowRoot!.querySelector('button')!.click();
    await until(() => text(element).startsWith('草稿已保存在本机'));
    const unload = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(unload);
    expect(unload.defaultPrevented).to.equal(false);
  });
});
