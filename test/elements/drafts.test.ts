import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/drafts/dabiao-drafts.js';
import '../../src/elements/entry/dabiao-entry.js';
import type { DabiaoDrafts } from '../../src/elements/drafts/dabiao-drafts.js';
import { backupText } from '../../src/drafts/backup.js';
import type { DabiaoDraftOpenEvent } from '../../src/elements/drafts/draft-open-event.js';
import { BACKUP_FAULTS } from '../../src/drafts/backup-faults.js';
import { DraftChannel } from '../../src/drafts/draft-channel.js';
import { draftId, type DraftRecord } from '../../src/drafts/draft.js';
import { listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import type { CellText } from '../../src/drafts/writes.js';
import { STORAGE_FAILURES } from '../../src/storage/failures.js';
import { compare } from '../../src/elements/drafts/comparison.js';
import { draftsWords } from '../../src/locales/drafts.js';
import { complaintsOf, focused, formPlan, injected, MARKUP, openEntry, openSession, press, type, typeKeys } from './desk.js';
import { audit, cleanUp, fixture, ready, until, withhold } from './support.js';

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const KEY = 'screening|440783|2025||value';
const NOTE = 'screening|440783|2025||note';

const view = (element: Element) => element.shadowRoot!.querySelector('dabiao-drafts-view')!;
const inView = (element: Element) => view(element)?.shadowRoot ?? element.shadowRoot!;
const find = (element: Element, selector: string) => inView(element).querySelector<HTMLElement>(selector);
const all = (element: Element, selector: string) => [...inView(element).querySelectorAll<HTMLElement>(selector)];
const said = (element: Element) => words(find(element, '.said'));
const rows = (element: Element) => all(element, 'table.drafts tbody tr');
const cellsOfRow = (row: Element) => [...row.children].slice(0, -1).map(words);
const action = (row: Element | undefined, name: string) => row!.querySelector<HTMLButtonElement>(`[data-action=${name}]`)!;
/** The part behind the list. */
const part = (element: Element, tag: 'dabiao-draft-history' | 'dabiao-drafts-restore') => find(element, tag)!.shadowRoot!;

let owner: string;
let count = 0;
const store = new DraftStore();

const record = (more: Partial<DraftRecord> = {}): DraftRecord => {
  const { period = '2025', department = 'health', cycle = 'annual', plan = { id: 'p', version: '1.0.0', title: '某县规划' } } = more;
  return {
    id: draftId(plan.id, { owner, department, period, cycle }),
    plan,
    owner,
    department,
    period,
    cycle,
    regions: ['440783'],
    createdAt: 1_760_000_000_000,
    updatedAt: 1_760_000_000_000,
    filled: 1,
    entries: 5,
    ...more,
  };
};

async function put(cells: readonly CellText[], about = record(), stamp: { by?: string; source?: 'typed' | 'pasted'; clock?: number } = {}) {
  const clock = stamp.clock ?? 1_760_000_000_000 + ++count * 60_000;
  const write = { clock, window: 'w', cells, ...(stamp.by && { by: stamp.by }), ...(stamp.source && { source: stamp.source }) };
  await store.write([{ key: [about.id, clock, 'w'], writes: [write], record: about }]);
  return about;
}
const cellsOf = async (id: string) => Object.fromEntries(await store.cells(id));

async function shown(element: Element) {
  await until(() => view(element) && (find(element, 'table.drafts') ?? find(element, '.empty')), 5000);
}

async function open(attributes = ''): Promise<DabiaoDrafts> {
  const element = await fixture<DabiaoDrafts>(`<dabiao-drafts owner="${owner}" ${attributes}></dabiao-drafts>`);
  await shown(element);
  return element;
}

async function openInSession(more = '') {
  const plan = formPlan();
  const desk = await openSession(`<dabiao-drafts></dabiao-drafts>`, plan, `owner="${owner}" ${more}`);
  const element = desk.root.querySelector('dabiao-drafts')!;
  await shown(element);
  return { ...desk, provider: desk.provider, plan, element };
}

/** What the page gives the person to save, taken before it gets there. */
function savedFiles() {
  const files: { name: string; text: Promise<string> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) files.push({ name: this.download, text: fetch(this.href).then((one) => one.text()) });
    else click.call(this);
  };
  return { files, close: () => (HTMLAnchorElement.prototype.click = click) };
}

async function choose(element: Element, text: string, name = '备份.json') {
  if (!find(element, 'dabiao-drafts-restore')) {
    find(element, 'button.restore')!.click();
    await until(() => find(element, 'dabiao-drafts-restore')?.shadowRoot?.querySelector('input'));
  }
  const restore = find(element, 'dabiao-drafts-restore')!;
  const input = part(element, 'dabiao-drafts-restore').querySelector<HTMLInputElement>('input[type=file]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => !['reading', 'choose'].includes((restore as unknown as { stage: { kind: string } }).stage.kind), 5000);
  await ready(restore);
  await new Promise((done) => setTimeout(done));
}

async function backupOf(records: readonly DraftRecord[]): Promise<string> {
  const saved = new SavedDrafts();
  const text = backupText(await saved.backups.make(records), '2026-03-05T01:30:00.000Z');
  saved.close();
  return text;
}

async function openHistory(element: Element, index = 0) {
  action(rows(element)[index], 'history').click();
  await until(() => find(element, 'dabiao-draft-history')?.shadowRoot?.querySelector('.all') && focused() === find(element, 'h3'), 5000);
}
const compared = (element: Element) => {
  const root = part(element, 'dabiao-draft-history');
  if (!root.querySelector('.all')) return null;
  return [...root.querySelectorAll('table.comparison tbody tr')].map((row) => [...row.children].map(words));
};

describe('<dabiao-drafts>', () => {
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => {
    owner = `李敏-${Math.random().toString(36).slice(2)}`;
    saved = savedFiles();
  });
  afterEach(() => {
    saved.close();
    cleanUp();
    localStorage.clear();
  });

  describe('passes the accessibility audit', () => {
    it('empty, with drafts, renaming, after deleting', async () => {
      const element = await open();
      await audit(element);
      await put([[KEY, '1']]);
      await put([[KEY, '2']], record({ period: '2024', name: '初稿', exportedAt: 5 }));
      element.remove();
      document.body.firstElementChild!.append(element);
      const again = await open();
      await audit(again);
      action(rows(again)[0], 'rename').click();
      await until(() => find(again, '.rename input'));
      await audit(again);
      await press('Escape');
      action(rows(again)[0], 'delete').click();
      await until(() => find(again, '.undo'));
      await audit(again);
    });
    it('history, removal, and what was removed', async () => {
      const about = await put([[KEY, '1']], record(), { by: '李敏', source: 'typed' });
      const keeper = new SavedDrafts();
      await keeper.delete(about.id);
      await keeper.bringBack(about.id);
      keeper.close();
      const element = await open();
      await openHistory(element);
      await audit(element);
      part(element, 'dabiao-draft-history').querySelector<HTMLInputElement>('.all input')!.click();
      await ready(find(element, 'dabiao-draft-history')!);
      await audit(element);
      find(element, '.back')!.click();
      await until(() => rows(element).length > 0);
      find(element, '.remove-all')!.click();
      await until(() => find(element, '.removal'));
      await audit(element);
      find(element, '.confirm')!.click();
      await until(() => find(element, '.removed'));
      await audit(element);
    });
    it('choosing a backup, refused, preview, restored', async () => {
      const text = await backupOf([await put([[KEY, '1']])]);
      const element = await open();
      find(element, 'button.restore')!.click();
      await until(() => find(element, 'dabiao-drafts-restore')?.shadowRoot?.querySelector('input'));
      await audit(element);
      await choose(element, 'x');
      await audit(element);
      await put([[KEY, '']], record());
      await choose(element, text);
      part(element, 'dabiao-drafts-restore').querySelectorAll<HTMLInputElement>('[name=mode]')[1]!.click();
      await until(() => part(element, 'dabiao-drafts-restore').querySelector('.apply'));
      await audit(element);
      part(element, 'dabiao-drafts-restore').querySelector<HTMLElement>('.apply')!.click();
      await until(() => part(element, 'dabiao-drafts-restore').querySelector('.done'));
      await audit(element);
    });
    it('in the entry, its panel open', async () => {
      const { root } = await openEntry(undefined, `owner="${owner}"`);
      root.shadowRoot!.querySelector<HTMLElement>('.drafts > button')!.click();
      await until(() => root.shadowRoot!.querySelector('dabiao-drafts'));
      await shown(root.shadowRoot!.querySelector('dabiao-drafts')!);
      await audit(root);
    });
  });

  describe('the list', () => {
    it('tells how a draft comes about where there is none', async () => {
      const element = await open();
      expect(words(find(element, '.empty')))
        .to.contain('填写第一个单元格')
        .and.to.contain('备份文件');
      expect(all(element, 'button').map(words)).to.deep.equal(['从备份文件恢复', '密码']);
    });

    it('is a table with a caption and headings, the latest change first, each owner’s alone', async () => {
      await put([[KEY, '1']]);
      await put(
        [
          [KEY, '2'],
          [NOTE, '注'],
        ],
        record({ period: '2024', regions: ['440783', '440784'] }),
      );
      const others = owner;
      owner = `${owner}-别人`;
      await put([[KEY, '3']]);
      owner = others;
      const element = await open();
      expect(words(find(element, 'caption'))).to.equal('本机草稿（2 份）');
      expect(all(element, 'thead th').every((heading) => heading.getAttribute('scope') === 'col')).to.equal(true);
      expect(rows(element).map((row) => row.children[0]!.getAttribute('scope'))).to.deep.equal(['row', 'row']);
      const [first, second] = rows(element).map(cellsOfRow);
      expect([first![0], ...first!.slice(1, 5), ...first!.slice(6)]).to.deep.equal([
        '某县规划',
        '440783、440784',
        'health',
        '2024年度监测',
        '已填 1 / 5 项 2 个单元格',
        '1 KB',
        '未生成',
      ]);
      expect(first![5]).to.match(/^2025\/10\/\d+ \d\d:\d\d$/);
      expect(second![3]).to.equal('2025年度监测');
    });

    it('tells when a draft was exported, and that it was changed since', async () => {
      const about = await put([[KEY, '1']], record({ exportedAt: 2_000_000_000_000 }));
      const element = await open();
      expect(cellsOfRow(rows(element)[0]!)[7]).to.match(/^2033\/5\/\d+ \d\d:\d\d$/);
      await put([[KEY, '2']], about, { clock: 2_000_000_000_001 });
      const again = await open();
      expect(cellsOfRow(rows(again)[0]!)[7]).to.contain('之后有改动');
    });

    it('names region, department and progress by the session’s plan, and marks the draft that is open', async () => {
      const { element, session, provider } = await openInSession();
      expect(find(element, '.empty')).to.exist;
      type(session, 'screening', '80');
      await provider.shared!.autosave.flush();
      await until(() => rows(element).length === 1, 5000);
      expect(cellsOfRow(rows(element)[0]!).slice(0, 5)).to.deep.equal([
        '某县妇女发展规划(2021—2030年) 已打开',
        '某县',
        '县卫生健康局',
        '2025年度监测',
        '已填 1 / 5 项 1 个单元格',
      ]);
      expect(action(rows(element)[0], 'open'), 'it is open').to.equal(null);
    });

    it('shows a draft another window has begun', async () => {
      const element = await open();
      const other = await openSession('', formPlan(), `owner="${owner}"`);
      type(other.session, 'screening', '1');
      await until(() => rows(element).length === 1, 5000);
    });

    it('keeps the focus where it is when another window moves a draft to the top', async () => {
      await put([[KEY, '1']], record({ period: '2023' }));
      const about = await put([[KEY, '1']], record({ period: '2024' }));
      await put([[KEY, '1']]);
      const element = await open();
      const period = () => rows(element).map((row) => cellsOfRow(row)[3]!.slice(0, 4));
      const button = action(rows(element)[1], 'history');
      button.focus();
      await put([[KEY, '2']], about);
      const channel = new DraftChannel(null);
      channel.announceWrite(about.id, { clock: 1, window: 'w', cells: [] });
      await until(() => period().join() === '2024,2025,2023', 3000);
      channel.close();
      expect(focused() === button && button.isConnected).to.equal(true);
    });

    it('shows the drafts of another owner when the session around is theirs', async () => {
      await put([[KEY, '1']]);
      const { element, provider } = await openInSession();
      expect(rows(element).length).to.equal(1);
      provider.owner = `${owner}-别人`;
      await until(() => find(element, '.empty'), 5000);
    });

    it('shows every text as text', async () => {
      owner = `<b>${owner}</b>`;
      const title = { id: 'p', version: '1', title: MARKUP };
      const about = await put(
        [['<i>|<i>|2025|<i>=<i>|<i>', MARKUP]],
        record({ plan: title, name: MARKUP, department: '<u>', regions: ['<s>'] }),
        {
          by: MARKUP,
        },
      );
      const element = await fixture<DabiaoDrafts>('<dabiao-drafts></dabiao-drafts>');
      element.owner = owner;
      await until(() => rows(element).length === 1, 5000);
      expect(words(rows(element)[0]!.children[0])).to.contain('<img src="/nowhere"');
      action(rows(element)[0], 'backup').click();
      await until(() => saved.files.length > 0);
      const text = await saved.files[0]!.text;
      await openHistory(element);
      expect(compared(element)![0]!.join()).to.contain('<i>').and.to.contain('<img src="/nowhere"');
      find(element, '.back')!.click();
      await until(() => rows(element).length > 0);
      action(rows(element)[0], 'delete').click();
      await until(() => find(element, '.undo'));
      await choose(element, text.replace('x', 'x'), MARKUP);
      expect(injected(element)).to.deep.equal([]);
      expect(document.body.dataset.broken).to.equal(undefined);
      expect(about.owner).to.contain('<b>');
    });
  });

  describe('what is done with a draft', () => {
    it('it is deleted at once, the focus is on the undo, and it comes back with every cell', async () => {
      const about = await put([
        [KEY, '1'],
        [NOTE, '注'],
      ]);
      const element = await open();
      action(rows(element)[0], 'delete').click();
      await until(() => find(element, '.undo'));
      await until(() => focused() === find(element, '.undo'));
      expect(said(element)).to.equal('已删除：某县规划（health，2025年度监测）。30 天内可以恢复。');
      expect(find(element, '.said')!.getAttribute('role')).to.equal('status');
      expect([await cellsOf(about.id), words(find(element, 'caption'))]).to.deep.equal([{}, '本机草稿（0 份）']);
      await press('Enter');
      await until(() => said(element).startsWith('已恢复'));
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '1', [NOTE]: '注' });
      await until(() => focused() === action(rows(element)[0], 'open'));
    });

    it('deleted ones are at the bottom, and can be brought back from there', async () => {
      await put([[KEY, '1']], record({ period: '2024' }));
      await put([[KEY, '2']]);
      const element = await open();
      action(rows(element)[0], 'delete').click();
      await until(() => find(element, '.undo'));
      expect(rows(element).map((row) => cellsOfRow(row)[3])).to.deep.equal(['2024年度监测', '2025年度监测']);
      expect(words(rows(element)[1]!.children[0])).to.contain('已删除');
      expect([...rows(element)[1]!.querySelectorAll('button')].map(words)).to.deep.equal(['恢复 某县规划（health，2025年度监测）']);
      action(rows(element)[1], 'bringBack').click();
      await until(() => said(element).startsWith('已恢复'));
      await until(() => focused() === action(rows(element)[0], 'open'));
      expect(find(element, '.undo')).to.equal(null);
    });

    it('is renamed with Enter, and not with Escape; an empty name is none', async () => {
      const about = await put([[KEY, '1']]);
      const element = await open();
      const name = async () => (await store.read(about.id)).record!.name;
      action(rows(element)[0], 'rename').focus();
      await press('Enter');
      await until(() => focused() === find(element, '.rename input'));
      await typeKeys(' 给县里的初稿 ');
      await press('Enter');
      await until(() => said(element) === '已改名为“给县里的初稿”。');
      await until(() => focused() === action(rows(element)[0], 'rename'));
      expect(await name()).to.equal('给县里的初稿');
      expect(words(rows(element)[0]!.children[0])).to.equal('给县里的初稿 某县规划');
      await press('Enter');
      await until(() => focused() === find(element, '.rename input'));
      await typeKeys('别的');
      await press('Escape');
      await until(() => focused() === action(rows(element)[0], 'rename'));
      expect(await name()).to.equal('给县里的初稿');
      await press('Enter');
      await until(() => focused() === find(element, '.rename input'));
      await press('Delete');
      await press('Enter');
      await until(() => said(element).includes('规划名称'));
      expect(await name()).to.equal(undefined);
    });

    it('a name, a plan and a department with characters that turn the sentence round them are written out, wherever they are shown', async () => {
      const turning = { name: '初\u202e稿', department: 'd\u202e', plan: { id: 'other', version: '1', title: '规\u202e划' } };
      const about = record(turning);
      await put([[KEY, '1']], about);
      await put([[KEY, '1']], record({ ...turning, name: undefined, period: '2024' }));
      const element = await open();
      await until(() => rows(element).length === 2);
      const named = rows(element).find((row) => words(row).includes('初'));
      expect(words(named!)).to.include('初\\u202e稿').and.include('规\\u202e划').and.include('d\\u202e');
      action(named!, 'rename').click();
      await until(() => focused() === find(element, '.rename input'));
      (find(element, '.rename input') as HTMLInputElement).value = '终\u202e稿';
      await press('Enter');
      await until(() => said(element) === '已改名为“终\\u202e稿”。');
      action(
        rows(element).find((row) => words(row).includes('终'))!,
        'history',
      ).click();
      await until(() => find(element, 'dabiao-draft-history')?.shadowRoot?.querySelector('.all'), 5000);
      const all = (root: ParentNode): string =>
        [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? all(one.shadowRoot) : '')).join('') + (root.textContent ?? '');
      expect(all(element.shadowRoot!)).to.include('终\\u202e稿').and.not.include('\u202e');
    });

    it('the next period is begun from it, with notes and sources and no values', async () => {
      await put([
        [KEY, '1'],
        [NOTE, '注'],
      ]);
      const element = await open();
      action(rows(element)[0], 'next').click();
      await until(() => rows(element).length === 2);
      expect(said(element)).to.equal('已新建：某县规划（health，2026年度监测）。带入备注和数据来源 1 个单元格，未带入数值。');
      expect(await cellsOf(record({ period: '2026' }).id)).to.deep.equal({ 'screening|440783|2026||note': '注' });
      action(rows(element)[1], 'next').click();
      await until(() => said(element).includes('已存在'));
      expect(rows(element).length).to.equal(2);
    });

    it('is opened by the page where nothing around shows its plan', async () => {
      await put([[KEY, '1']]);
      const element = await open();
      let event: DabiaoDraftOpenEvent | undefined;
      const listen = (one: DabiaoDraftOpenEvent) => (event = one);
      document.body.addEventListener('dabiao-draft-open', listen);
      action(rows(element)[0], 'open').click();
      document.body.removeEventListener('dabiao-draft-open', listen);
      await ready(view(element));
      expect([event!.detail, event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([
        { plan: 'p', department: 'health', period: '2025', cycle: 'annual', regions: ['440783'] },
        true,
        true,
        true,
      ]);
      expect(said(element)).to.contain('已请求网页打开');
    });

    it('is opened by the session around where it is of the same plan, unless the page prevents it', async () => {
      const { element, plan, provider, session } = await openInSession();
      type(session, 'screening', '80');
      await put([[KEY.replace('2025', '2024'), '70']], record({ plan, period: '2024', cycle: 'mid-term', regions: ['440783', '440784'] }));
      await provider.shared!.autosave.flush();
      await until(() => rows(element).length === 2, 5000);
      const row = () => rows(element).find((one) => words(one).includes('2024'))!;
      provider.addEventListener('dabiao-draft-open', (event) => event.preventDefault(), { once: true });
      action(row(), 'open').click();
      expect(provider.period).to.equal('2025');
      action(row(), 'open').focus();
      await press('Enter');
      expect([provider.period, provider.cycle, provider.region]).to.deep.equal(['2024', 'mid-term', '440783=某县 440784']);
      await until(() => provider.session && provider.session !== session, 5000);
      expect(provider.session!.filledCells).to.equal(1);
      await until(() => words(row()).includes('已打开'));
      await until(() => element.contains(document.activeElement) && row().contains(inView(element).activeElement), 2000);
    });

    it('the one that is open can be opened with all its regions where the page shows only some', async () => {
      const { element, plan, provider, session } = await openInSession('locked="2024"');
      expect(session.regions).to.deep.equal(['440783']);
      await put([[KEY.replace('440783', '440784'), '70']], record({ plan, regions: ['440784'] }));
      type(session, 'screening', '80');
      await provider.shared!.autosave.flush();
      element.remove();
      provider.append(element);
      await until(() => rows(element).length === 1, 5000);
      action(rows(element)[0], 'open').click();
      expect([provider.period, provider.locked, provider.region]).to.deep.equal(['2025', '2024', '440783=某县 440784']);
      await until(() => provider.session && provider.session !== session, 5000);
      expect([...provider.session!.cells()].map(([, text]) => text).sort()).to.deep.equal(['70', '80']);
      expect(provider.shared!.autosave.notices).to.deep.equal([]);
      await until(() => words(rows(element)[0]!).includes('已打开') && !action(rows(element)[0], 'open'), 5000);
    });

    it('one that was submitted, or of a department the plan does not have, is not opened, and it is said', async () => {
      const { element, plan, provider } = await openInSession('locked="2024"');
      await put([[KEY, '1']], record({ plan, period: '2024' }));
      await put([[KEY, '1']], record({ plan, department: 'gone', period: '2023' }));
      element.remove();
      provider.append(element);
      await until(() => rows(element).length === 2, 5000);
      const row = (text: string) => rows(element).find((one) => words(one).includes(text))!;
      action(row('2024'), 'open').click();
      await until(() => said(element).includes('已经上报'));
      action(row('2023'), 'open').click();
      await until(() => said(element).includes('没有这个部门'));
      expect([provider.period, provider.department]).to.deep.equal(['2025', 'health']);
    });
  });

  describe('history', () => {
    const kept = async () => {
      const about = await put([
        [KEY, '1'],
        [NOTE, '旧'],
      ]);
      const keeper = new SavedDrafts(new DraftStore(), '王芳');
      await keeper.delete(about.id);
      await keeper.bringBack(about.id);
      await put([[KEY, '2']], about, { by: '李敏', source: 'pasted', clock: Date.now() });
      await put([[NOTE, '']], about, { by: '李敏', source: 'cleared' as never, clock: Date.now() + 1 });
      keeper.close();
      return about;
    };

    it('lists versions and compares the last with the present, cell by cell, with who, when and how', async () => {
      await kept();
      const element = await open();
      await openHistory(element);
      expect(focused() === find(element, 'h3')).to.equal(true);
      const root = part(element, 'dabiao-draft-history');
      const versions = [...root.querySelectorAll('.versions tbody tr')].map((row) => [...row.children].map(words).slice(2, 6));
      expect(versions[0]).to.deep.equal(['当前', '', '', '1']);
      expect(versions[1]!.slice(1)).to.deep.equal(['删除之前', '王芳', '2']);
      const [note, value] = compared(element)!;
      expect(note!.slice(0, 5)).to.deep.equal(['screening', '440783', '备注', '旧', '（未填）']);
      expect(value!.slice(0, 5)).to.deep.equal(['screening', '440783', '数值', '1', '2']);
      expect(value![5]).to.match(/^李敏，\d{4}\/\d+\/\d+ \d\d:\d\d，粘贴$/);
      expect(note![5]).to.match(/清空$/);
      expect(words(root.querySelector('[role=status]:not(.said)'))).to.equal('2 个单元格不同。');
    });

    it('compares any two, and lists unchanged cells where asked', async () => {
      const about = await kept();
      const keeper = new SavedDrafts();
      await keeper.delete(about.id);
      await keeper.bringBack(about.id);
      keeper.close();
      const element = await open();
      await openHistory(element);
      expect(compared(element), 'nothing has changed since').to.deep.equal([]);
      const root = part(element, 'dabiao-draft-history');
      const radios = (name: string) => [...root.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
      radios('before').at(-1)!.click();
      radios('after')[1]!.click();
      await until(() => compared(element)!.length === 2);
      expect(root.querySelectorAll('.comparison thead th').length, 'no word of who wrote what is not the present').to.equal(5);
      radios('before')[1]!.click();
      await until(() => compared(element)!.length === 0);
      root.querySelector<HTMLInputElement>('.all input')!.click();
      await until(() => compared(element)!.length === 1);
      expect(words(root.querySelector('[role=status]:not(.said)'))).to.contain('没有差别');
    });

    it('a version is restored, and that is undone', async () => {
      const about = await kept();
      const element = await open();
      await openHistory(element);
      const root = part(element, 'dabiao-draft-history');
      root.querySelector<HTMLButtonElement>('.restore')!.click();
      await until(() => root.querySelector('.undo'));
      await until(() => focused() === root.querySelector('.undo'));
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '1', [NOTE]: '旧' });
      expect(words(root.querySelector('.said'))).to.match(/^草稿已恢复到.*删除之前 · 2 个单元格的版本。$/);
      await press('Enter');
      await until(() => words(root.querySelector('.said')).startsWith('已撤销'));
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '2' });
      await until(() => focused() === root.querySelector('.said'));
    });

    it('of more than ten cells that are cleared is one step back, into the open form', async () => {
      const { element, session, provider } = await openInSession();
      session.set(
        session.form.rows.flatMap((_, row) =>
          ['note', 'source'].map((one) => ({ row, column: session.form.column('2025', '', one as never)!, text: '甲' })),
        ),
      );
      session.set(session.form.rows.map((_, row) => ({ row, column: session.form.column('2025', '', 'missing')!, text: '未统计' })));
      await provider.shared!.autosave.flush();
      const filled = session.filledCells;
      expect(filled).to.equal(15);
      session.set([...session.cells()].map(([key]) => ({ ...session.form.locate(key)!, text: '' })));
      await provider.shared!.autosave.flush();
      await until(() => rows(element).length === 1, 5000);
      await openHistory(element);
      const root = part(element, 'dabiao-draft-history');
      expect(compared(element)!.length).to.equal(15);
      expect(compared(element)![0]!.slice(0, 2)).to.deep.equal(['筛查率', '某县']);
      root.querySelector<HTMLButtonElement>('.restore')!.click();
      await until(() => session.filledCells === filled, 3000);
      expect(provider.shared!.autosave.notices).to.deep.equal([]);
    });

    it('versions of the same second are told apart, by their count and to the millisecond', async () => {
      const about = await put([[KEY, '1']]);
      const second = Date.parse('2026-03-05T09:30:12.000Z');
      const version = (time: number, ...cells: CellText[]) =>
        store.changeVersions(about.id, { time, reason: 'opened', count: cells.length, data: JSON.stringify(cells) }, []);
      await version(second + 7, [KEY, '1']);
      await version(second + 40, [KEY, '2']);
      await version(second + 900, [KEY, '2'], [NOTE, '注']);
      await version(second - 60_000, [KEY, '0']);
      const element = await open();
      await openHistory(element);
      const root = part(element, 'dabiao-draft-history');
      const names = [...root.querySelectorAll('.restore')].map(words);
      expect(new Set(names).size).to.equal(4);
      expect(names.map((name) => /:12.*$/.exec(name)?.[0])).to.deep.equal([
        ':12.900 打开时 · 2 个单元格',
        ':12.040 打开时 · 1 个单元格',
        ':12.007 打开时 · 1 个单元格',
        ':12 打开时 · 1 个单元格',
      ]);
      expect([...root.querySelectorAll('tbody th[scope=row]')].map(words).filter((text) => /\.\d{3}$/.test(text)).length).to.equal(3);
    });

    it('a version with a text that is too long for a cell is compared and restored without it, and the text is named', async () => {
      const about = await put([[KEY, '1']]);
      const cells: CellText[] = [
        [KEY, '2'],
        [NOTE, '长'.repeat(10_001)],
      ];
      await store.changeVersions(about.id, { time: Date.now(), reason: 'opened', count: 2, data: JSON.stringify(cells) }, []);
      const element = await open();
      await openHistory(element);
      const root = part(element, 'dabiao-draft-history');
      const said = /版本中有 1 个单元格的文字超过 10000 字，.*恢复此版本后，这些单元格为空：.*备注（10001 字）。/;
      expect(words(root.querySelector('.warning'))).to.match(said);
      expect(compared(element)!.map((row) => row.slice(3, 5))).to.deep.equal([['2', '1']]);
      root.querySelector<HTMLButtonElement>('.restore')!.click();
      await until(() => root.querySelector('.undo'));
      expect(words(root.querySelector('.said'))).to.match(/的版本。版本中有/);
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '2' });
    });

    it('a draft without versions shows all its cells', async () => {
      await put([[KEY, '1']]);
      const element = await open();
      await openHistory(element);
      expect(words(part(element, 'dabiao-draft-history') as unknown as Element)).to.contain('还没有历史版本');
      expect(compared(element)!.map((row) => row.slice(3, 5))).to.deep.equal([['（未填）', '1']]);
    });

    it('what can’t be read of a version empties nothing', async () => {
      const about = await put([[KEY, '1']]);
      await store.changeVersions(about.id, { time: 5, reason: 'hourly', count: 3, data: '{' }, []);
      await store.changeVersions(about.id, { time: 6, reason: '<b>' as never, count: 1, data: JSON.stringify([[KEY, '7']]) }, []);
      const element = await open();
      await openHistory(element);
      const root = part(element, 'dabiao-draft-history');
      root.querySelectorAll<HTMLButtonElement>('.restore')[1]!.click();
      await until(() => words(root.querySelector('.said')).includes('无法读取'));
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '1' });
    });
  });

  describe('comparison', () => {
    it('COMPARE1 a cell is listed when its texts differ, or when all are asked for', () => {
      const [before, after]: [CellText[], CellText[]] = [
        [
          ['a', '1'],
          ['b', '2'],
          ['c', '3'],
        ],
        [
          ['a', '1'],
          ['b', '9'],
          ['d', '4'],
        ],
      ];
      const { cells, changed } = compare(before, after, { isAll: false });
      expect([changed, cells]).to.deep.equal([
        3,
        [
          { key: 'b', before: '2', after: '9' },
          { key: 'c', before: '3', after: '' },
          { key: 'd', before: '', after: '4' },
        ],
      ]);
      expect(compare(before, after, { isAll: true }).cells.map(({ key }) => key)).to.deep.equal(['a', 'b', 'c', 'd']);
      expect(compare([], [], { isAll: true })).to.deep.equal({ cells: [], changed: 0 });
    });
    it('COMPARE2 cells stand in the order of the form, what it has no place for last', async () => {
      const { session } = await openSession('');
      const keys = ['visits', 'screening', 'mortality'].map((id) => `${id}|440783|2025||value`);
      const cells = ['nothing', '', '__proto__', ...keys].map((key): CellText => [key, '1']);
      expect(compare([], cells, { isAll: false, session }).cells.map(({ key }) => key.split('|')[0])).to.deep.equal([
        'screening',
        'mortality',
        'visits',
        '',
        '__proto__',
        'nothing',
      ]);
    });
    it('COMPARE3 of the present text stands who wrote it, when and how, as far as it is known', async () => {
      await put([[KEY, '1']], record(), { clock: 0, source: '__proto__' as never });
      await put([[NOTE, '2']], record(), { by: '王芳' });
      const element = await open();
      await openHistory(element);
      expect(compared(element)!.map((row) => row[5])).to.satisfy(
        ([note, value]: string[]) => /^王芳，2025\/10\/\d+ \d\d:\d\d$/.test(note!) && value === '',
      );
    });
  });

  describe('backups', () => {
    it('one or all are saved as a file, deleted ones not among them', async () => {
      await put([[KEY, '1']]);
      await put([[KEY, '2']], record({ period: '2024' }));
      await put([[KEY, '3']], record({ period: '2023' }));
      const element = await open();
      action(rows(element)[0], 'delete').click();
      await until(() => find(element, '.undo'));
      find(element, '.backup-all')!.click();
      await until(() => saved.files.length === 1);
      expect(saved.files[0]!.name).to.match(/^达标草稿备份-\d{8}-\d{4}\.json$/);
      await until(() => said(element).startsWith('已把 2 份草稿备份到'));
      const document = JSON.parse(await saved.files[0]!.text) as { digest: string; drafts: string };
      expect(document.digest).to.match(/^sha256:/);
      expect((JSON.parse(document.drafts) as { record: DraftRecord }[]).map((one) => one.record.period)).to.deep.equal(['2024', '2025']);
      action(rows(element)[0], 'backup').click();
      await until(() => saved.files.length === 2);
      expect((JSON.parse(((await JSON.parse(await saved.files[1]!.text)) as { drafts: string }).drafts) as unknown[]).length).to.equal(1);
    });

    it('a backup is shown before it is taken, merged or replacing, and told afterwards', async () => {
      const about = await put([
        [KEY, '1'],
        [NOTE, '注'],
      ]);
      const text = await backupOf([about]);
      await put([[KEY, '9']], about);
      await put([['b|440783|2025||value', '4']], about);
      const element = await open();
      await choose(element, text, '达标草稿备份.json');
      const root = part(element, 'dabiao-drafts-restore');
      const counts = () => [...root.querySelectorAll('td.number')].map(words);
      expect(words(root.querySelector('caption'))).to.contain('“达标草稿备份.json”');
      expect([counts(), root.querySelector('.apply')]).to.deep.equal([['0', '0', '0', '1'], null]);
      expect(words(root.querySelector('[role=status]'))).to.contain('不需要恢复');
      expect(focused() === root.querySelector('fieldset')).to.equal(true);
      root.querySelectorAll<HTMLInputElement>('[name=mode]')[1]!.click();
      await until(() => counts().join() === '0,1,1,0');
      expect(await cellsOf(about.id), 'nothing was written yet').to.deep.equal({ [KEY]: '9', [NOTE]: '注', 'b|440783|2025||value': '4' });
      root.querySelector<HTMLElement>('.apply')!.click();
      await until(() => root.querySelector('.done'));
      expect(words(root.querySelector('.done'))).to.contain('已恢复 1 份草稿：新填 0 个单元格，改动 1 个单元格，清空 1 个单元格');
      await until(() => focused() === root.querySelector('.done'));
      expect(await cellsOf(about.id)).to.deep.equal({ [KEY]: '1', [NOTE]: '注' });
      find(element, '.back')!.click();
      await until(() => focused() === find(element, 'button.restore'));
      await openHistory(element);
      expect(words(part(element, 'dabiao-draft-history').querySelector('.versions tbody tr:nth-child(2)'))).to.contain('从备份恢复之前');
    });

    it('a file that is dropped is read; one of another owner becomes the own', async () => {
      const mine = owner;
      owner = `${owner}-别人`;
      const text = await backupOf([await put([[KEY, '1']])]);
      const theirs = record().id;
      owner = mine;
      const element = await open();
      find(element, 'button.restore')!.click();
      await until(() => find(element, 'dabiao-drafts-restore')?.shadowRoot?.querySelector('.drop'));
      const root = part(element, 'dabiao-drafts-restore');
      const transfer = new DataTransfer();
      transfer.items.add(new File([`\uFEFF${text}`], 'x.json'));
      const drag = (name: string) => new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer });
      const over = drag('dragover');
      root.querySelector('.drop')!.dispatchEvent(over);
      expect(over.defaultPrevented).to.equal(true);
      root.querySelector('.drop')!.dispatchEvent(drag('drop'));
      await until(() => root.querySelector('.apply'), 3000);
      expect(words(root.querySelector('tbody th')))
        .to.contain('本机没有')
        .and.to.contain(`原属“${mine}-别人”`);
      await store.remove([theirs]);
      root.querySelector<HTMLElement>('.apply')!.click();
      await until(() => root.querySelector('.done'));
      expect([await cellsOf(record().id), await cellsOf(theirs)]).to.deep.equal([{ [KEY]: '1' }, {}]);
    });

    it('refuses what is no whole backup, each in words that say what to do', async () => {
      const text = await backupOf([await put([[KEY, '1']])]);
      const element = await open();
      const why = () => words(part(element, 'dabiao-drafts-restore').querySelector('[role=alert]'));
      const reasons = new Set<string>();
      for (const [bad, part] of [
        ['x', '没有下载完整'],
        ['{}', '不是草稿的备份'],
        ['{"format":"dabiao.drafts/9"}', '较新版本'],
        [text.replace('440783', '440784'), '校验码'],
        [await backupOf([]), '没有草稿'],
      ] as const) {
        await choose(element, bad);
        expect(why()).to.contain(part);
        reasons.add(why());
      }
      expect(reasons.size).to.equal(5);
      for (const locale of ['zh-CN', 'en'] as const) {
        for (const fault of BACKUP_FAULTS) expect(draftsWords[locale].backups.faults[fault]).to.match(/(请.*。|\. .*\.|choose .*\.)$/);
      }
      expect(await cellsOf(record().id)).to.deep.equal({ [KEY]: '1' });
    });

    it('a file that can’t be opened, or is far too large, is refused too', async () => {
      const element = await open();
      await choose(element, 'x');
      const restore = find(element, 'dabiao-drafts-restore')! as HTMLElement & { read(file: File): Promise<void> };
      const large = new File(['x'], 'x');
      Object.defineProperty(large, 'size', { value: 3e9 });
      await restore.read(large);
      expect(words(restore.shadowRoot!.querySelector('[role=alert]'))).to.contain('不是草稿的备份');
      const gone = new File(['x'], 'x');
      gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      await complaintsOf(() => restore.read(gone));
      expect(words(restore.shadowRoot!.querySelector('[role=alert]'))).to.contain('无法打开这个文件');
    });
  });

  describe('everything of mine', () => {
    it('is asked once, listed, removed and told; the open form is emptied', async () => {
      const { element, session, provider, plan } = await openInSession();
      type(session, 'screening', '80');
      await provider.shared!.autosave.flush();
      await put([[KEY, '2']], record({ plan, period: '2024' }));
      const mine = owner;
      owner = `${owner}-别人`;
      const other = await put([[KEY, '3']]);
      owner = mine;
      await until(() => rows(element).length === 2, 5000).catch(() => undefined);
      find(element, '.remove-all')!.focus();
      await press('Enter');
      await until(() => focused() === find(element, 'h3'));
      await press('Escape');
      await until(() => focused() === find(element, '.remove-all'));
      await press('Enter');
      await until(() => find(element, '.confirm'));
      expect(all(element, '.removal li').length).to.equal(2);
      expect(words(find(element, '.confirm'))).to.equal('删除这 2 份草稿');
      find(element, '.confirm')!.click();
      await until(() => find(element, '.removed'));
      expect(words(find(element, 'h3'))).to.contain('已从本机删除 2 份草稿');
      expect(all(element, '.removed li').length).to.equal(2);
      await until(() => session.filledCells === 0);
      expect((await listDrafts(store)).filter((one) => one.owner === mine)).to.deep.equal([]);
      expect(await cellsOf(other.id)).to.deep.equal({ [KEY]: '3' });
      find(element, '.back')!.click();
      await until(() => find(element, '.empty'));
    });
  });

  describe('where drafts can’t be read or changed', () => {
    const { transaction } = IDBDatabase.prototype;
    afterEach(() => {
      IDBDatabase.prototype.transaction = transaction;
    });

    it('says why in the words of the sign of saving, loses nothing shown, and tries again', async () => {
      await put([[KEY, '1']]);
      const element = await open();
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      await complaintsOf(async () => {
        action(rows(element)[0], 'delete').click();
        await until(() => find(element, '[role=alert]'));
      });
      expect(words(find(element, '[role=alert]'))).to.contain('存储空间已满');
      expect(rows(element).length).to.equal(1);
      await audit(element);
      IDBDatabase.prototype.transaction = transaction;
      find(element, '[role=alert] button')!.click();
      await until(() => !find(element, '[role=alert]'));
      expect(STORAGE_FAILURES).to.include('quota');
    });

    it('says so at once where they can’t be read at all', async () => {
      await put([[KEY, '1']]);
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('gone', 'UnknownError');
      };
      let element!: DabiaoDrafts;
      await complaintsOf(async () => {
        element = await fixture<DabiaoDrafts>(`<dabiao-drafts owner="${owner}"></dabiao-drafts>`);
        await until(() => view(element) && find(element, '[role=alert]'), 5000);
      });
      await audit(element);
      expect(find(element, 'table')).to.equal(null);
      IDBDatabase.prototype.transaction = transaction;
      find(element, '[role=alert] button')!.click();
      await until(() => rows(element).length === 1);
    });
  });

  describe('in the entry', () => {
    const opener = (entry: Element) => entry.shadowRoot!.querySelector<HTMLButtonElement>('.drafts > button')!;

    it('stands behind one button; opening changes the entry’s own properties, and the focus goes to the button', async () => {
      const plan = formPlan();
      const { root, provider } = await openEntry(plan, `owner="${owner}"`);
      await put([[KEY.replace('2025', '2024'), '70']], record({ plan, period: '2024' }));
      expect(root.shadowRoot!.querySelector('dabiao-drafts')).to.equal(null);
      expect(words(opener(root))).to.equal('草稿');
      opener(root).focus();
      await press('Enter');
      await until(() => root.shadowRoot!.querySelector('dabiao-drafts'));
      const element = root.shadowRoot!.querySelector('dabiao-drafts')!;
      await shown(element);
      expect(focused() === root.shadowRoot!.querySelector('.panel')).to.equal(true);
      const before = provider.session;
      action(rows(element)[0], 'open').focus();
      await press('Enter');
      expect([root.period, root.department, root.region]).to.deep.equal(['2024', 'health', null]);
      await until(() => provider.session && provider.session !== before, 5000);
      expect(provider.session!.periods).to.deep.equal(['2024']);
      expect(root.shadowRoot!.querySelector('.panel')).to.equal(null);
      await until(() => focused() === opener(root), 3000);
    });

    it('Escape closes it, but for what is open in it', async () => {
      await put([[KEY, '1']]);
      const { root } = await openEntry(formPlan(), `owner="${owner}"`);
      opener(root).click();
      await until(() => root.shadowRoot!.querySelector('dabiao-drafts'));
      const element = root.shadowRoot!.querySelector('dabiao-drafts')!;
      await shown(element);
      action(rows(element)[0], 'rename').click();
      await until(() => focused() === find(element, '.rename input'));
      await press('Escape');
      await until(() => focused() === action(rows(element)[0], 'rename'));
      await press('Escape');
      await until(() => focused() === opener(root));
      expect(root.shadowRoot!.querySelector('.panel')).to.equal(null);
    });

    it('says so where the list could not be loaded, and speaks English where the page does', async () => {
      await put([[KEY, '1']]);
      const element = await fixture<DabiaoDrafts>(`<dabiao-drafts lang="en" owner="${owner}"></dabiao-drafts>`);
      await shown(element);
      expect(words(find(element, 'caption'))).to.equal('Drafts on this computer (1)');
      expect(all(element, 'thead th').map(words).slice(0, 4)).to.deep.equal(['Draft', 'Region', 'Department', 'Period']);
      action(rows(element)[0], 'delete').click();
      await until(() => find(element, '.undo'));
      expect(said(element)).to.match(/^Deleted: 某县规划 \(health, 2025 annual monitoring\)\. It can be restored/i);
      const late = document.createElement('dabiao-drafts');
      late.lang = 'en';
      const release = withhold(late['view']);
      await complaintsOf(async () => {
        element.replaceWith(late);
        await until(() => late.shadowRoot?.querySelector('[role=alert]'));
      });
      await audit(late);
      expect(words(late.shadowRoot!.querySelector('[role=alert]'))).to.contain('could not be loaded');
      release();
      late.shadowRoot!.querySelector('button')!.click();
      await shown(late);
    });
  });
});
