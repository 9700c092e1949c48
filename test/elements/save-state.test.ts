import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/save-state/dabiao-save-state.js';
import type { DabiaoSaveState } from '../../src/elements/save-state/dabiao-save-state.js';
import { DabiaoSessionEvent } from '../../src/elements/session/session-context.js';
import { SharedSession } from '../../src/elements/session/shared-session.js';
import type { Autosave } from '../../src/drafts/autosave.js';
import type { SaveState } from '../../src/drafts/save-sign.js';
import type { DraftNotice } from '../../src/drafts/notices.js';
import { StorageError } from '../../src/storage/errors.js';
import { STORAGE_FAILURES, type StorageFailure } from '../../src/storage/failures.js';
import { EntrySession } from '../../src/report/session.js';
import { readBackup } from '../drafts/support.js';
import { complaintsOf, formPlan, openSession, type } from './desk.js';
import { audit, cleanUp, fixture, hasLoaded, ready, until, withhold } from './support.js';

let session: EntrySession;

/** A draft whose saving the test decides on. */
class Saving {
  state: SaveState = { status: 'saved', at: null };
  notices: readonly DraftNotice[] = [];
  resumed: Date | null = null;
  hasUnfinished = false;
  flushed = 0;
  readonly receipts = { subscribe: () => () => undefined };
  private readonly listeners = new Set<(state: SaveState) => void>();

  subscribe(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get watchers(): number {
    return this.listeners.size;
  }

  get session(): EntrySession {
    return session;
  }

  dismissNotices(): void {
    this.notices = [];
    this.say(this.state);
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
/** What a screen reader is told besides an alert. */
const told = (element: Element) => element.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();
const failure = (code: StorageFailure) => ({ status: 'failed', error: new StorageError(code) }) as const;

describe('<dabiao-save-state>', () => {
  let saving: Saving;
  let element: DabiaoSaveState;

  beforeEach(async () => {
    saving = new Saving();
    session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
    const desk = await fixture<HTMLElement & { shared?: SharedSession }>('<div id="saving"></div>');
    desk.shared = new SharedSession(session, saving as unknown as Autosave);
    element = await fixture<DabiaoSaveState>('<dabiao-save-state for="saving"></dabiao-save-state>');
    if (hasLoaded('notice-text')) await element['sentences'].load(); // else they come a while after there is something to say
  });
  afterEach(cleanUp);

  const say = async (state: SaveState) => {
    saving.say(state);
    await ready(element);
  };

  // First of all: nothing has had to be said yet.
  it('loads why a draft can’t be saved when it can’t, and says what is known until then and without the network', async () => {
    await say({ status: 'saved', at: new Date() });
    expect(hasLoaded('notice-text')).to.equal(false);
    const release = withhold(element['sentences']);
    await complaintsOf(async () => {
      await say(failure('quota'));
      await until(() => element['sentences'].hasFailed);
    });
    await ready(element);
    expect(text(element)).to.match(/^草稿保存失败！ 可以继续填报，.*请及时导出。 重试 存为备份文件$/);
    await audit(element);
    release();
    sign(element).querySelector('button')!.click();
    await until(() => text(element).includes('已满'), 5000);
    expect(hasLoaded('notice-text')).to.equal(true);
  });

  it('says that something is to be told where it can’t be loaded, and tells it once it can', async () => {
    const other = await fixture<DabiaoSaveState>('<dabiao-save-state for="saving"></dabiao-save-state>');
    const release = withhold(other['sentences']);
    saving.notices = [{ kind: 'rewritten', cells: 3 }];
    const notices = () => other.shadowRoot!.querySelector('.notices');
    await complaintsOf(async () => {
      await say({ status: 'saved', at: new Date() });
      await until(notices);
    });
    expect(notices()!.textContent).to.contain('没有加载成功').and.to.contain('重试');
    await audit(other);
    release();
    notices()!.querySelector('button')!.click();
    await until(() => notices()?.textContent!.includes('3 个单元格已重新存好'), 5000);
  });

  const states: Record<string, SaveState> = {
    'nothing saved yet': { status: 'saved', at: null },
    saved: { status: 'saved', at: new Date() },
    saving: { status: 'saving' },
    failed: failure('quota'),
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
    expect(sign(element).closest('[role], [aria-live]'), 'not read out with each cell').to.equal(null);
  });

  it('tells of a draft that is resumed when it was last saved, until it is saved here', async () => {
    const year = new Date().getFullYear();
    for (const [time, zh] of [
      [new Date(year, 10, 28, 16, 40), '11月28日 16:40'],
      [new Date(year, 0, 1, 0, 5), '1月1日 00:05'],
      [new Date(2019, 11, 31, 23, 59), '2019年12月31日 23:59'],
    ] as const) {
      saving.resumed = time;
      await say({ status: 'saved', at: null });
      expect(text(element)).to.equal(`草稿已恢复，最后保存于 ${zh}`);
    }
    await audit(element);
    await say({ status: 'saved', at: new Date(2026, 2, 5, 9, 30, 7) });
    expect(text(element)).to.equal('草稿已保存在本机 09:30:07');
  });

  it('tells that unfinished text was brought back where nothing else was', async () => {
    saving.hasUnfinished = true;
    await say({ status: 'saved', at: null });
    expect(text(element)).to.equal('已找回上次没填完的内容，请确认');
    saving.resumed = new Date(2019, 11, 31, 23, 59);
    await say({ status: 'saved', at: null });
    expect(text(element)).to.equal('草稿已恢复，最后保存于 2019年12月31日 23:59');
    saving.hasUnfinished = false;
    saving.resumed = null;
    await say({ status: 'saved', at: null });
    expect(text(element)).to.equal('草稿会自动保存在本机');
  });

  it('tells a screen reader once that the draft is being saved, and says nothing more with each cell', async () => {
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(told(element)).to.equal('');
    const changes: string[] = [];
    const observer = new MutationObserver(() => changes.push(told(element)));
    observer.observe(region, { subtree: true, childList: true, characterData: true });
    for (let second = 0; second < 3; second++) {
      await say({ status: 'saving' });
      await say({ status: 'saved', at: new Date(2026, 2, 5, 9, 30, second) });
    }
    expect(changes).to.deep.equal(['已开始自动保存草稿，以后只在保存失败时提示。']);
    expect(element.shadowRoot!.querySelector('[role=status]'), 'the same region all the time').to.equal(region);
    observer.disconnect();
  });

  it('says nothing of a draft that was only read, nor of one that was saved before it came', async () => {
    await say({ status: 'saved', at: null });
    expect(told(element)).to.equal('');
    saving.state = { status: 'saved', at: new Date() };
    const late = await fixture<DabiaoSaveState>('<dabiao-save-state for="saving"></dabiao-save-state>');
    await say({ status: 'saving' });
    await say({ status: 'saved', at: new Date() });
    expect(told(late)).to.equal('');
  });

  it('tells that it is saved again after each failure', async () => {
    for (let time = 0; time < 2; time++) {
      await say(failure('quota'));
      expect(told(element), 'the alert says it').to.equal('');
      await say({ status: 'saving' });
      await say({ status: 'saved', at: new Date() });
      expect(told(element)).to.equal('草稿已恢复自动保存，刚才填的内容都已存好。');
    }
    await say({ status: 'saving' });
    await say({ status: 'saved', at: new Date() });
    expect(told(element)).to.equal('草稿已恢复自动保存，刚才填的内容都已存好。');
  });

  it('lets a failure stand while the draft tries again by itself, and tells of another cause', async () => {
    await say(failure('quota'));
    const alert = sign(element);
    const retry = alert.querySelector('button')!;
    retry.focus();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    for (const state of [{ status: 'saving' }, failure('quota'), { status: 'saving' }] as const) await say(state);
    expect(sign(element)).to.equal(alert);
    expect(changes, 'nothing is read out again').to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(retry);
    await say(failure('denied'));
    observer.disconnect();
    expect(sign(element)).to.equal(alert);
    expect(text(element)).to.contain('浏览器不允许本页保存数据');
  });

  it('shows what becomes of a try that was asked for', async () => {
    await say(failure('quota'));
    const before = sign(element);
    before.querySelector('button')!.click();
    await say({ status: 'saving' });
    expect(text(element)).to.equal('正在保存草稿…');
    await say(failure('quota'));
    expect(sign(element).getAttribute('role')).to.equal('alert');
    expect(sign(element), 'a new element, so that it is read out').not.to.equal(before);
  });

  it('puts an alert there when the draft could not be saved, with the reason in plain words', async () => {
    const before = sign(element);
    const reasons = new Map<StorageFailure, string>();
    for (const code of STORAGE_FAILURES) {
      await say(failure(code));
      expect(sign(element).getAttribute('role')).to.equal('alert');
      expect(text(element))
        .to.match(/^草稿保存失败！.*(导出|备份).* 重试 存为备份文件$/)
        .and.not.contain(code);
      reasons.set(code, text(element));
    }
    expect(new Set(reasons.values()).size, 'reasons told apart').to.equal(STORAGE_FAILURES.length);
    expect(reasons.get('quota')).to.contain('已满');
    expect(reasons.get('blocked')).to.contain('请关闭那个页面');
    expect(reasons.get('newer-version')).to.contain('草稿没有改动').and.contain('刷新');
    expect(sign(element), 'a new element, so that it is read out').not.to.equal(before);
    await say({ status: 'saved', at: new Date() });
    expect(sign(element).getAttribute('role')).to.equal(null);
    expect(told(element)).to.contain('已恢复自动保存');
  });

  it('tries again when asked', async () => {
    await say(failure('quota'));
    element.shadowRoot!.querySelector('button')!.click();
    expect(saving.flushed).to.equal(1);
  });

  it('follows the session that replaces another, and lets go of the one before', async () => {
    const other = new Saving();
    other.state = { status: 'saving' };
    const desk = document.getElementById('saving') as HTMLElement & { shared?: SharedSession };
    desk.shared = new SharedSession(desk.shared!.session, other as unknown as Autosave);
    desk.dispatchEvent(new DabiaoSessionEvent());
    await ready(element);
    expect(text(element)).to.equal('正在保存草稿…');
    expect([saving.watchers, other.watchers]).to.deep.equal([0, 1]);
    other.say({ status: 'saved', at: new Date() });
    await ready(element);
    expect(told(element), 'a session of its own').to.contain('已开始自动保存草稿');
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

describe('<dabiao-save-state> on what became of the draft', () => {
  afterEach(cleanUp);

  const KEY = 'mortality|440783|2025||value';
  const sentences: readonly [DraftNotice, zh: string, en: string][] = [
    [{ kind: 'rewritten', cells: 3 }, '草稿的 3 个单元格已重新存好', 'all 3 cells of the draft were saved again'],
    [{ kind: 'recovered', cells: 4 }, '丢失了草稿的 4 个单元格，已从第二份副本找回', 'lost 4 cells of the draft'],
    [
      { kind: 'vanished', cells: 5, time: new Date(2026, 2, 5, 9, 30).getTime() },
      '原有一份 5 个单元格的草稿（2026/3/5 09:30:00 保存）',
      'A draft of 5 cells',
    ],
    [{ kind: 'copy-shown', cells: 36 }, '这里是另存的副本（36 个单元格）', 'second copy of the draft (36 cells)'],
    [{ kind: 'deleted-by-browser' }, '数据文件损坏', 'data files of this site were damaged'],
    [{ kind: 'deleted', time: 0 }, '30 天内可在“草稿”里恢复', 'can be restored under “Drafts” for 30 days'],
    [{ kind: 'receipt-unsaved' }, '回执没能存到本机，会继续重试', 'could not be stored on this computer yet'],
    [{ kind: 'private-window' }, '无痕（隐私）窗口', 'a private window'],
    [{ kind: 'damaged', part: 'writes', records: 2 }, '2 条记录已损坏', '2 records of the draft are damaged'],
    [{ kind: 'damaged', part: 'typing', records: 1 }, '有 1 个单元格的填写未完成', 'The entry in 1 cell was not finished'],
    [{ kind: 'damaged', part: 'steps', records: 3 }, '3 步撤销记录已损坏', '3 undo steps'],
    [{ kind: 'damaged', part: 'versions', records: 1 }, '1 个历史版本已损坏', '1 earlier version of the draft is damaged'],
    [{ kind: 'damaged', part: 'drafts', records: 1 }, '登记信息（名称、导出时间等）有损坏', 'The details of the draft'],
    [{ kind: 'damaged', part: 'copy', records: 1 }, '第二份副本也已损坏', 'the second copy is also damaged'],
    [
      {
        kind: 'too-long',
        part: 'writes',
        texts: [KEY, 'odd', ...Array.from({ length: 5 }, (_, i) => `k${i}`)].map((key, i) => ({ key, length: 10_001 + i })),
      },
      '一个单元格最多 10000 字，没有填回，已单独保存：“孕产妇死亡率”10001 字、“本表没有的单元格”10002 字、',
      '“a cell that is not in this form”, 10005 characters and 2 more cells. Everything else is intact',
    ],
    [{ kind: 'too-long', part: 'typing', texts: [{ key: KEY, length: 12_000 }] }, '上次离开时正在填的文字太长', 'What was being typed'],
    [{ kind: 'too-long', part: 'steps', texts: [{ key: KEY, length: 12_000 }] }, '这几步不能再撤销', 'can no longer be undone, contains'],
    [
      { kind: 'too-long', part: 'copy', texts: [{ key: KEY, length: 12_000 }] },
      '第二份副本里的文字太长',
      'its second copy contains a text',
    ],
    [
      { kind: 'other-regions', cells: 1, regions: ['440783', '440784'] },
      '还有某县、440784的 1 个单元格，本页没有显示',
      'has 1 cell of 某县, 440784, not shown on this page',
    ],
    [
      { kind: 'other-regions', cells: 1, regions: ['', 'constructor'] },
      '还有地区不明、constructor的 1 个单元格，本页没有显示',
      'has 1 cell of an unknown region, constructor, not shown on this page',
    ],
    [
      { kind: 'overwritten', key: KEY, mine: '7.5', theirs: '<img src=x>' },
      '从 7.5 改成了 <img src=x>',
      'where you had typed 7.5, to <img src=x>',
    ],
    [{ kind: 'overwritten', key: KEY, mine: '7.5', theirs: '\u202e8' }, '改成了 \\u202e8', 'to \\u202e8'],
    [{ kind: 'deleted-elsewhere' }, '刚在另一个窗口删除', 'Another window has just deleted this draft'],
    [{ kind: 'restored-elsewhere' }, '另一个窗口刚恢复了', 'Another window has just restored a version'],
    [{ kind: 'overwritten', key: KEY, mine: '7.5', theirs: '' }, '原为 7.5', 'where you had typed 7.5'],
    [{ kind: 'overwritten', key: 'odd', mine: '7.5', theirs: '8' }, '“odd”', '“odd”'],
  ];
  for (const [lang, words] of [
    ['zh-CN', 1],
    ['en', 2],
  ] as const) {
    it(`says each, and is silent once it is dismissed: ${lang}`, async () => {
      const saving = new Saving();
      saving.notices = sentences.map(([notice]) => notice);
      session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
      const desk = await fixture<HTMLElement & { shared?: SharedSession }>('<div id="saving"></div>');
      desk.shared = new SharedSession(session, saving as unknown as Autosave);
      const element = await fixture<DabiaoSaveState>(`<dabiao-save-state for="saving" lang="${lang}"></dabiao-save-state>`);
      const notices = () => element.shadowRoot!.querySelector('.notices');
      await until(notices, 5000);
      const lines = [...notices()!.querySelectorAll('p')].map(({ textContent }) => textContent);
      for (const [i, sentence] of sentences.entries()) expect(lines[i]).to.contain(sentence[words]);
      await audit(element);
      notices()!.querySelector('button')!.click();
      await ready(element);
      expect(notices()).to.equal(null);
    });
  }
});

describe('<dabiao-save-state> where drafts cannot be saved', () => {
  const { open } = IDBFactory.prototype;
  const whole = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
  afterEach(() => {
    IDBFactory.prototype.open = open;
    Object.defineProperty(window, 'indexedDB', whole);
    cleanUp();
  });

  const broken: Record<string, [breakIt: () => void, told: string]> = {
    'IndexedDB is absent': [
      () => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
      '这个浏览器没有本机存储功能',
    ],
    'IndexedDB refuses to open': [
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      },
      '浏览器不允许本页保存数据',
    ],
  };
  for (const [name, [breakIt, told]] of Object.entries(broken)) {
    it(`says so at once, and the form is filled all the same: ${name}`, async () => {
      breakIt();
      const { root, session } = await openSession('<dabiao-save-state></dabiao-save-state>');
      const element = root.querySelector('dabiao-save-state')!;
      await until(() => sign(element)?.getAttribute('role') === 'alert');
      await until(() => text(element).includes(told), 5000);
      element.style.setProperty('--_notice-position', 'absolute'); // as in the bar of an entry, which it leaves to what else stands there
      expect(getComputedStyle(sign(element).closest('.heard')!).position).to.equal('absolute');
      expect(element.noticesHeight).to.be.greaterThan(20);
      element.style.removeProperty('--_notice-position');
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
      await until(() => text(element).includes('已满'), 5000);
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

  it('saves what was typed as a backup file, while it can’t be saved otherwise', async () => {
    const files: { name: string; text: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    };
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const { root, session: filled } = await openSession('<dabiao-save-state></dabiao-save-state>');
      const element = root.querySelector('dabiao-save-state')!;
      type(filled, 'mortality', '7.5');
      await until(() => sign(element)?.getAttribute('role') === 'alert');
      element.shadowRoot!.querySelectorAll('button')[1]!.click();
      await until(() => files.length > 0 && text(element).includes('已存为'));
      expect(files[0]!.name).to.match(/^达标草稿备份-\d{8}-\d{4}\.json$/);
      const [draft] = readBackup(await files[0]!.text);
      expect(draft!.writes.flatMap(({ cells }) => cells.map(([, one]) => one))).to.deep.equal(['7.5']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
