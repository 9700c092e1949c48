import { expect } from 'chai';
import '../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { openPoints } from '../../src/report/open-points.js';
import type { EntrySession } from '../../src/report/session.js';
import { at, fillAll, focused, formPlan, injected, MARKUP, openEntry, planUrl, type } from './desk.js';
import { audit, cleanUp, fixture, ready, refusalOf, until } from './support.js';

const inside = (entry: Element) => {
  const root = entry.shadowRoot!;
  return {
    provider: root.querySelector('dabiao-session')!,
    guide: root.querySelector('dabiao-entry-guide')!,
    header: root.querySelector('dabiao-entry-header')!,
    exporter: root.querySelector('dabiao-export')!,
    importer: root.querySelector('dabiao-import')!,
  };
};
const words = (node: Element | ShadowRoot | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const line = (entry: Element) => words(inside(entry).guide.shadowRoot!.querySelector('.line'));
const button = (entry: Element, name: string) => inside(entry).guide.shadowRoot!.querySelector<HTMLButtonElement>(`button.${name}`)!;

/** What it says of an export and of practice is loaded when it is needed. */
async function told(entry: Element): Promise<void> {
  await ready(inside(entry).guide);
  await until(() => !line(entry).includes('正在打开'));
}

/** Without a licence key there is no grid, and nothing to wait for. */
async function openForm(attributes = '', plan = formPlan()) {
  const desk = await openEntry(plan, attributes);
  await told(desk.root);
  return { ...inside(desk.root), entry: desk.root, desk };
}

async function practise(entry: DabiaoEntry, before: EntrySession): Promise<EntrySession> {
  const { provider } = inside(entry);
  button(entry, 'practise').click();
  const session = await until(() => (provider.session !== before ? provider.session : null), 5000);
  await told(entry);
  return session;
}

const due = (days: number) => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

describe('<dabiao-entry-guide>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('passes the accessibility audit: the steps, practice, and after an export', async () => {
    const { entry, desk } = await openForm(`recipient="市妇儿工委办" due="${due(-3)}"`);
    await audit(entry);
    await practise(entry, desk.session);
    await audit(entry);
    const other = await openForm();
    fillAll(other.desk.session);
    await other.exporter.export();
    await ready(other.guide);
    await audit(other.entry);
    type(other.desk.session, 'screening', '口径', 'note');
    await ready(other.guide);
    await audit(other.entry);
  });

  it('in a form that is empty shows four steps: to whom, by when, how long there is', async () => {
    const { entry, guide } = await openForm(`recipient="市妇儿工委办" due="${due(12)}"`);
    expect(line(entry)).to.match(/^1 填报\s*2 审核\s*3 导出\s*4 报送市妇儿工委办 \d+年\d+月\d+日前，还有 12 天 先练一遍$/);
    expect(words(guide.shadowRoot!.querySelector('[aria-current=step]'))).to.equal('1 填报');
  });

  it('has no steps while the form is only shown', async () => {
    const { entry, desk } = await openForm('readonly');
    expect([line(entry), desk.session.isReadonly]).to.deep.equal(['', true]);
    entry.toggleAttribute('readonly', false);
    await until(() => line(entry).includes('先练一遍'));
    entry.toggleAttribute('disabled', true);
    await until(() => line(entry) === '');
  });

  it('follows what is done, and moves nothing while the form is filled; opened again with cells it has no steps', async () => {
    const plan = formPlan();
    const { entry, desk, guide, provider } = await openForm('', plan);
    const step = async () => {
      await ready(guide);
      return words(guide.shadowRoot!.querySelector('[aria-current=step]'));
    };
    const { top } = inside(entry).guide.nextElementSibling!.getBoundingClientRect();
    type(desk.session, 'screening', '口径', 'note');
    expect(await step()).to.equal('1 填报');
    expect(inside(entry).guide.nextElementSibling!.getBoundingClientRect().top).to.equal(top);
    fillAll(desk.session);
    expect(await step()).to.equal('3 导出');
    type(desk.session, 'screening', '745');
    expect(await step()).to.equal('2 审核');
    await provider.shared!.autosave.leave();
    entry.remove();
    expect(line((await openForm('', plan)).entry)).to.equal('');
  });

  for (const [attributes, text] of [
    ['', '4 报送统计部门 先练一遍'],
    [`due="${due(0)}"`, '今天截止'],
    [`due="${due(-3)}"`, '已逾期 3 天'],
    ['due="soon"', '4 报送统计部门 先练一遍'],
    ['due="2026-02-30"', '4 报送统计部门 先练一遍'],
  ] as const) {
    it(`says as much as the page has told it: ${attributes.replace(/\d{4}-\d\d-\d\d/, 'a day')}`, async () => {
      expect(line((await openForm(attributes)).entry)).to.contain(text);
    });
  }

  it('shows markup of the page as text', async () => {
    const { entry, guide } = await openForm();
    entry.recipient = MARKUP;
    await ready(entry);
    await ready(guide);
    expect(line(entry)).to.contain('<img src=');
    expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
  });

  it('after an export shows when, the check code and what has changed since, also after a reload, and leads to the receipt', async () => {
    const plan = formPlan();
    const { entry, desk, guide, exporter, provider } = await openForm('', plan);
    fillAll(desk.session);
    const { digest } = await exporter.export({ name: '李敏' });
    await told(entry);
    expect(line(entry)).to.contain(`校验码 ${digest.slice(7, 11)} ${digest.slice(11, 15)} 之后没有改动`);
    type(desk.session, 'screening', '口径', 'note');
    await ready(guide);
    expect(line(entry)).to.contain('之后改动 1 处，未再导出');
    await provider.shared!.autosave.leave();
    entry.remove();
    const again = await openForm('', plan);
    expect(line(again.entry)).to.contain('之后改动 1 处');
    button(again.entry, 'receipt').click();
    await until(() => again.exporter.shadowRoot!.querySelector('.receipt'));
    expect(focused()).to.equal(again.exporter.shadowRoot!.querySelector('.panel'));
  });
});

describe('practice', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('is begun and left by a button, which leaves the draft as it was; the focus stays in the line', async () => {
    const { entry, desk, provider, header, guide } = await openForm();
    const practice = await practise(entry, desk.session);
    expect([entry.practice, practice.isPractice, words(header.shadowRoot)]).to.deep.include(true);
    expect(words(header.shadowRoot)).to.contain('练习');
    await until(() => focused() === button(entry, 'again'));
    type(practice, 'screening', '1');
    button(entry, 'leave').click();
    await until(() => provider.session && provider.session !== practice, 5000);
    await ready(guide);
    expect([entry.practice, provider.session!.isPractice, [...provider.session!.cells()]]).to.deep.equal([false, false, []]);
    await until(() => focused() === button(entry, 'practise'));
  });

  it('counts the slips that are mended and says when all are; it is begun anew by a button', async () => {
    const { entry, provider, guide } = await openForm('practice');
    const { session, practice } = provider.shared!;
    const { slips } = practice!;
    expect(slips.length).to.be.greaterThan(2);
    expect(line(entry)).to.contain(`${slips.length} 项指标有差错（错误、可疑的数和漏填），已改正 0 项。`);
    const mend = ({ row }: { row: number }) =>
      session.set(session.form.columns.map((column, i) => ({ row, column: i, text: column.part === 'missing' ? '未统计' : '' })));
    mend(slips[0]!);
    await ready(guide);
    expect(line(entry)).to.contain('已改正 1 项');
    for (const slip of slips) mend(slip);
    await ready(guide);
    expect(line(entry)).to.contain(`${slips.length} 项指标已全部改正。`);
    button(entry, 'again').click();
    await ready(guide);
    expect(line(entry)).to.contain('已改正 0 项');
  });

  it('is listed at the check, exports nothing, whoever asks, and gives no Excel form', async () => {
    const { entry, exporter, provider, importer } = await openForm('practice');
    const { session, practice } = provider.shared!;
    await exporter.open();
    const panel = () => exporter.shadowRoot!.querySelector('.panel')!;
    expect(words(panel())).to.contain('这是练习').and.to.contain('不能导出上报件');
    expect(panel().querySelectorAll('.point').length).to.be.at.least(practice!.slips.length);
    expect(new Set(openPoints(session).map(({ row }) => row))).to.deep.equal(new Set(practice!.slips.map(({ row }) => row)));
    await audit(exporter);
    fillAll(session);
    session.set(session.form.rows.map(({ indicator }) => ({ ...at(session, indicator.id), text: '' })));
    for (const { row } of practice!.slips)
      session.set(session.form.columns.map(({ part }, column) => ({ row, column, text: part === 'missing' ? '未统计' : '' })));
    await ready(exporter);
    expect(panel().querySelector('.seal'), 'nothing to seal').to.equal(null);
    expect(words(panel())).to.contain('已全部改正');
    expect(await refusalOf(exporter.export())).to.equal('practice');
    expect(provider.shared!.autosave.receipts.last).to.equal(null);
    expect(importer.shadowRoot!.querySelector('.download')).to.equal(null);
    expect(entry.shadowRoot!.querySelector<HTMLElement>('.drafts')!.hidden).to.equal(true);
  });

  it('DRAFT3 keeps a draft of its own, resumed as it was left, and not offered among the drafts', async () => {
    const plan = formPlan();
    const real = await openForm('', plan);
    type(real.desk.session, 'screening', '97.5');
    await real.provider.shared!.autosave.flush();
    const { desk, provider, entry } = await openForm('practice', plan);
    type(desk.session, 'mortality', '4.44');
    await provider.shared!.autosave.flush();
    expect(
      [...real.desk.session.cells()].map(([, text]) => text),
      'while both are open',
    ).to.deep.equal(['97.5']);
    const cells = [...desk.session.cells()];
    entry.remove();
    const again = await openForm('practice', plan);
    expect(new Map(again.desk.session.cells())).to.deep.equal(new Map(cells));
    const saved = new SavedDrafts();
    const records = (await saved.list()).filter(({ record }) => record.plan.id === plan.id);
    expect(records.map(({ record, cells: count }) => [record.owner, count])).to.deep.equal([['', 1]]);
    saved.close();
  });

  it('DRAFT3 is of each owner by itself, and removed with all their drafts', async () => {
    const plan = formPlan();
    const { desk, provider, entry } = await openForm('practice owner="李敏"', plan);
    type(desk.session, 'mortality', '4.44');
    await provider.shared!.autosave.flush();
    const other = await openForm('practice', plan);
    expect(other.desk.session.text(1, at(other.desk.session, 'mortality').column)).not.to.equal('4.44');
    entry.remove();
    await new Promise((done) => setTimeout(done, 50));
    const saved = new SavedDrafts();
    const removed = await saved.removeAll('李敏');
    expect(removed).to.deep.equal([]);
    saved.close();
    const again = await openForm('practice owner="李敏"', plan);
    expect(again.desk.session.text(1, at(again.desk.session, 'mortality').column)).not.to.equal('4.44');
  });

  it('of a department without indicators is an empty form that says so much as it can', async () => {
    const plan = formPlan();
    const nobody = { ...plan, departments: [...plan.departments, { id: 'archive', name: '档案局' }] };
    const entry = await fixture<DabiaoEntry>(
      `<dabiao-entry practice plan="${planUrl(nobody)}" department="archive" period="2025"></dabiao-entry>`,
    );
    await until(() => inside(entry).provider.session, 5000);
    await told(entry);
    expect(line(entry)).to.contain('练习').and.not.to.contain('处');
  });
});
