import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntry } from '../../../src/elements/entry/dabiao-entry.js';
import { readGivenFiles, isDocument } from '../../../src/elements/returns/given-files.js';
import type { Plan } from '../../../src/plan/schema.js';
import type { EntrySession } from '../../../src/report/session.js';
import { reviewOf, type Remark, type ReviewDraft } from '../../../src/submissions/review.js';
import { readReturn } from '../../../src/submissions/return-state.js';
import type { Submission } from '../../../src/submissions/submission.js';
import {
  at,
  complaintsOf,
  fillAll,
  focused,
  formPlan,
  gridReady,
  injected,
  LICENSE,
  MARKUP,
  openEntry,
  press,
  td,
  type,
  typeKeys,
} from '../desk.js';
import { REGION } from '../sample-form.js';
import { audit, cleanUp, refusalOf, until } from '../support.js';

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (entry: Element) => entry.shadowRoot!;
const strip = (entry: Element) => inside(entry).querySelector('dabiao-entry-guide')!.shadowRoot!.querySelector('dabiao-entry-returned');
const line = (entry: Element) => words(strip(entry)?.shadowRoot?.querySelector('.line'));
const panel = (entry: Element) => inside(entry).querySelector('dabiao-import')!.shadowRoot!.querySelector<HTMLElement>('.panel');
const grid = (entry: Element) => inside(entry).querySelector('dabiao-grid')!;
const told = (entry: Element) => grid(entry).shadowRoot!.querySelector('dabiao-indicator-panel')?.shadowRoot ?? null;
const file = (document: unknown, name: string) => new File([typeof document === 'string' ? document : JSON.stringify(document)], name);

const REMARKS: readonly Remark[] = [
  { id: 'r1', indicator: 'mortality', region: REGION, period: '2025', text: '请核对小数点' },
  { id: 'r2', indicator: 'visits', region: REGION, period: '2025', breakdown: { sex: 'F' }, text: '女性与合计不符' },
];
const WHOLE: Remark = { id: 'r3', text: '缺少盖章' };

const said = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
  verdict: 'returned',
  remarks: [...REMARKS],
  by: '统计局',
  due: '3月20日前',
  createdAt: '2026-03-08T10:00:00+08:00',
  ...more,
});

function fill(session: EntrySession): void {
  fillAll(session);
  for (const id of ['mortality', 'visits']) type(session, id, '', 'missing');
  type(session, 'mortality', '9.5');
  type(session, 'visits', '45');
  type(session, 'visits', '20', 'value', 'sex=F');
  type(session, 'visits', '25', 'value', 'sex=M');
}

/** A form in a browser of its own: an owner has drafts of its own. */
async function open(plan: Plan, owner: string, attributes = `license-key="${LICENSE}"`) {
  const { root, session } = await openEntry(plan, `${attributes} owner="${owner}"`);
  if (attributes.includes('license')) await gridReady(grid(root));
  return { entry: root, session };
}

async function sent(plan: Plan): Promise<Submission> {
  const { entry, session } = await open(plan, 'clerk', '');
  fill(session);
  const submission = await entry.submission({ name: '李敏' });
  entry.remove();
  return submission;
}

/** Drops files on the form. */
async function drop(entry: DabiaoEntry, ...files: readonly File[]): Promise<void> {
  const dataTransfer = new DataTransfer();
  for (const one of files) dataTransfer.items.add(one);
  const place = inside(entry).querySelector('dabiao-grid, dabiao-form')!;
  place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  await new Promise((done) => setTimeout(done));
  await until(() => words(panel(entry)) !== '' && !/正在(打开|读取)/.test(words(panel(entry))), 5000);
}

async function take(entry: DabiaoEntry): Promise<void> {
  panel(entry)!.querySelector<HTMLElement>('.take')!.click();
  await until(() => line(entry).includes('退回：'), 5000);
}

const valueOf = (session: EntrySession, id: string, breakdown = '') => {
  const { row, column } = at(session, id, 'value', breakdown);
  return session.text(row, column);
};
const levelOf = (session: EntrySession, id: string, breakdown = '') => {
  const { row, column } = at(session, id, 'value', breakdown);
  return session.findings(row, column).map(({ code }) => code);
};

describe('a return, as the department meets it', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('FILESPANEL1 FILESPANEL2 review and submission in one drop, in either order: seen before they are taken, then restored in one step', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const files = [file(reviewOf(submission, said()), '审核意见.json'), file(submission, '上报件.json')];
    for (const [owner, order] of [
      ['one', files],
      ['two', [...files].reverse()],
    ] as const) {
      const { entry, session } = await open(plan, owner);
      await drop(entry, ...order);
      const text = words(panel(entry));
      for (const part of ['退回：2 条意见', '统计局', '3月20日前', '孕产妇死亡率 · 2025年', '请核对小数点', '就诊人次 · 2025年 · 女性'])
        expect(text).to.contain(part);
      expect(session.filledCells, 'nothing is written yet').to.equal(0);
      await audit(panel(entry)!);
      await take(entry);
      expect(valueOf(session, 'visits', 'sex=F')).to.equal('20');
      expect([levelOf(session, 'mortality'), levelOf(session, 'visits', 'sex=F'), levelOf(session, 'visits')]).to.deep.equal([
        ['returned'],
        ['returned'],
        [],
      ]);
      session.undo();
      expect(session.filledCells, 'one step').to.equal(0);
      entry.remove();
    }
  });

  it('FILESPANEL1 one after the other: first it is said what is missing', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry } = await open(plan, 'one');
    await drop(entry, file(reviewOf(submission, said()), '审核意见.json'));
    expect(words(panel(entry))).to.match(/退回的是校验码 [0-9a-f]{4} [0-9a-f]{4} 的上报件，这个浏览器里没有。请把当时导出的上报件一并选取/);
    await drop(entry, file(submission, '上报件.json'));
    await take(entry);
    entry.remove();
    const other = await open(plan, 'two');
    await drop(other.entry, file(submission, '上报件.json'));
    expect(words(panel(other.entry))).to.contain('请把退回单（审核意见文件）也拖到这里');
    await drop(other.entry, file(reviewOf(submission, said()), '审核意见.json'));
    await take(other.entry);
  });

  it('FILESPANEL3 after an export of this browser the review is enough; what was changed since may stay, or become as it was', async () => {
    const plan = formPlan();
    const { entry, session } = await open(plan, 'clerk');
    fill(session);
    const submission = await entry.export({ download: false });
    type(session, 'mortality', '9.4');
    for (const [button, value] of [
      ['.keep', '9.4'],
      ['.take', '9.5'],
    ] as const) {
      await drop(entry, file(reviewOf(submission, said()), '审核意见.json'));
      expect(words(panel(entry))).to.contain('1 个单元格恢复成退回的那份，其中 1 个现在填有别的内容');
      panel(entry)!.querySelector<HTMLElement>(button)!.click();
      await until(() => line(entry).includes('退回：') && !panel(entry), 5000);
      expect(valueOf(session, 'mortality')).to.equal(value);
      expect(levelOf(session, 'mortality')).to.deep.equal(value === '9.4' ? [] : ['returned']);
    }
  });

  it('FILESPANEL4 what is for another department, plan, period or region is refused with both named, in words, and nothing is lost', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one');
    type(session, 'mortality', '3');
    const review = reviewOf(submission, said());
    const { digest: _, ...others } = review;
    const of = (more: object) => reviewOf({ ...submission, report: { ...submission.report, ...more } } as Submission, said());
    const name = plan.departments.find(({ id }) => id === 'education')!.name;
    for (const [wrong, ...parts] of [
      [of({ department: 'education' }), `是给“${name}”的`, '这里是“', '填报表'],
      [of({ plan: { ...submission.report.plan, id: 'other-plan' } }), '这是规划“other-plan”的文件', plan.title],
      [of({ periods: ['2024'] }), '2024年', '2025年'],
      [of({ regions: ['440784'] }), '440784', plan.region.name],
      [{ ...others, by: '另一人', digest: review.digest }, '有改动'],
      ['', '文件是空的'],
      ['{"format":"dabiao.review/1"', '不是正确的 JSON'],
      ['{"format":"dabiao.review/1"}', '缺少这一项'],
      ['{"format":"dabiao.plan/1"}', '这是“dabiao.plan/1”文件'],
      [MARKUP, '不是正确的 JSON'],
    ] as const) {
      await drop(entry, file(wrong, '另一份.json'));
      const text = await until(() => (words(panel(entry)).includes('另一份.json') ? words(panel(entry)) : null));
      for (const part of parts) expect(text).to.contain(part);
    }
    expect(injected(entry)).to.deep.equal([]);
    expect([valueOf(session, 'mortality'), session.filledCells]).to.deep.equal(['3', 1]);
  });

  it('FILESPANEL2 a later export of this browser is told; one that was accepted gives nothing to do', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one');
    fill(session);
    type(session, 'mortality', '9.3');
    await entry.export({ download: false });
    await drop(entry, file(reviewOf(submission, said()), '审核意见.json'), file(submission, '上报件.json'));
    expect(words(panel(entry))).to.contain('退回的不是最近的一份');
    await drop(
      entry,
      file(reviewOf(submission, said({ verdict: 'accepted', remarks: [], createdAt: '2026-03-09T10:00:00+08:00' })), '通过.json'),
    );
    expect(words(panel(entry))).to.contain('已通过审核，不需要修改');
    expect(valueOf(session, 'mortality')).to.equal('9.3');
  });

  it('FILESPANEL5 a form to learn on takes none', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one', 'practice');
    const before = session.filledCells;
    await drop(entry, file(reviewOf(submission, said()), '审核意见.json'), file(submission, '上报件.json'));
    expect(words(panel(entry))).to.contain('这是练习，没有采用');
    expect([session.filledCells, session.isPractice]).to.deep.equal([before, true]);
  });

  it('GIVENFILES1 GIVENFILES2 a file is a document by its name or by how it begins; each that can’t be used is named, the others are taken', async () => {
    for (const [content, name, is] of [
      ['{"format":1}', 'a.txt', true],
      ['\ufeff \n{"format":1}', 'a', true],
      ['指标,数值', 'a.JSON', true],
      ['指标,数值', 'a.csv', false],
      ['', 'a.csv', false],
    ] as const) {
      expect(await isDocument(file(content, name)), name).to.equal(is);
    }
    const plan = formPlan();
    const submission = await sent(plan);
    const { session } = await open(plan, 'one', '');
    const utf16 = new File([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])], '另存.json');
    const huge = Object.defineProperty(file('{', '大.json'), 'size', { value: 600_000_000 });
    const gone = Object.defineProperty(file('{', '移走.json'), 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    const read = await readGivenFiles([utf16, huge, gone, file('{', '坏.json'), file(submission, '上报件.json')], session);
    expect(read.refused.map(({ name, why }) => [name, typeof why === 'string' ? why : why.code])).to.deep.equal([
      ['另存.json', 'encoding'],
      ['大.json', 'too-large'],
      ['移走.json', 'unreadable'],
      ['坏.json', 'json-syntax'],
    ]);
    expect(read.submissions.map(({ name }) => name)).to.deep.equal(['上报件.json']);
  });

  it('the remarks come first in the list of open points, with a sign at their cells and their text in the panel', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one');
    await drop(entry, file(reviewOf(submission, said()), '审核意见.json'), file(submission, '上报件.json'));
    await take(entry);
    const cell = at(session, 'mortality');
    await until(() => words(td(grid(entry), cell)).startsWith('↩'));
    await until(() => grid(entry).selected?.row === cell.row && grid(entry).selected?.column === cell.column);
    const remark = await until(() => told(entry)?.querySelector('.message.returned'), 3000);
    expect(words(remark)).to.contain('退回意见（统计局） 请核对小数点 未处理');
    await audit(strip(entry)!);
    grid(entry).shadowRoot!.querySelector<HTMLElement>('.list-points')!.click();
    const list = await until(
      () => grid(entry).shadowRoot!.querySelector('dabiao-grid-points')?.shadowRoot?.querySelector('.list h3'),
      3000,
    );
    expect(words(list)).to.contain('退回意见 2 条');
    grid(entry).shadowRoot!.querySelector<HTMLElement>('.list-points')!.click();
    grid(entry).focus();
    await press('F8');
    expect(grid(entry).selected).to.deep.equal(at(session, 'visits', 'value', 'sex=F'));
  });

  it('RETURNS2 an answer counts once it is saved or its field left; what is typed is kept, and comes back', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one');
    await entry.load(reviewOf(submission, said()), submission);
    await until(() => line(entry).includes('未处理 2'), 5000);
    grid(entry).select(at(session, 'mortality'));
    (await until(() => told(entry)?.querySelector<HTMLElement>('.returned .write'), 3000)).click();
    await until(() => focused()?.closest('.answer'));
    await press('Control+Enter');
    await until(() => words(told(entry)!.querySelector('.returned')).includes('还没有写答复'));
    await typeKeys('核对无误');
    expect(levelOf(session, 'mortality')).to.deep.equal(['returned']);
    await new Promise((done) => setTimeout(done, 500));
    const other = await open(plan, 'one');
    await until(() => line(other.entry).includes('未处理 2'), 5000);
    const { last } = inside(other.entry).querySelector('dabiao-session')!.shared!.autosave.receipts;
    expect(readReturn(last!.returned!)!.answers, 'on the disk as it is typed').to.deep.equal([
      { id: 'r1', text: '核对无误', isTyped: true },
    ]);
    grid(other.entry).select(at(other.session, 'visits')); // the field is left
    for (const one of [entry, other.entry]) await until(() => line(one).includes('已答复 1'), 3000);
    expect(levelOf(session, 'mortality')).to.deep.equal([]);
    await until(() => words(told(entry)!.querySelector('.returned')).includes('✓ 已答复'));
  });

  it('RETURNS1 it is there again when the draft is opened, and in the other windows, with its answers', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one', '');
    const other = await open(plan, 'one', '');
    await entry.load(reviewOf(submission, said()), submission);
    await until(() => line(other.entry).includes('未处理 2'), 5000);
    type(session, 'mortality', '9.6');
    await until(() => line(entry).includes('已改 1') && line(other.entry).includes('已改 1'), 3000);
    entry.remove();
    other.entry.remove();
    const again = await open(plan, 'one', '');
    await until(() => line(again.entry).includes('未处理 1 已改 1'), 5000);
  });

  it('RETURNS3 the return stays when its step is undone, until it is put away: then nothing is asked, and the values stay', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one', '');
    await entry.load(reviewOf(submission, said()), submission);
    await until(() => line(entry).includes('未处理 2'), 5000);
    session.undo();
    await until(() => line(entry).includes('已改 2'), 3000);
    session.redo();
    await until(() => line(entry).includes('未处理 2'), 3000);
    const root = strip(entry)!.shadowRoot!;
    type(session, 'mortality', '9.6');
    root.querySelector<HTMLElement>('.list')!.click();
    await until(() => root.querySelectorAll('.all li').length === 2);
    await until(() =>
      words(root.querySelector('.all')).startsWith('○ 未处理 就诊人次 · 2025年 · 女性 女性与合计不符 ✓ 已改 孕产妇死亡率 · 2025年'),
    );
    await audit(strip(entry)!);
    session.undo();
    root.querySelector<HTMLElement>('.away')!.click();
    (await until(() => root.querySelector<HTMLElement>('.sure-away'))).click();
    await until(() => !strip(entry), 3000);
    expect([levelOf(session, 'mortality'), valueOf(session, 'mortality')]).to.deep.equal([[], '9.5']);
    expect((await entry.submission()).answers).to.equal(undefined);
  });

  it('RETURNS4 REEXPORT4 exported, the submission names what it answers; what is exported after that does so, too, and it can be printed as it was sealed', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const review = reviewOf(submission, said({ remarks: [...REMARKS, WHOLE] }));
    const { entry, session } = await open(plan, 'one', '');
    const loaded = await entry.load(review, submission);
    expect(loaded.remarks).to.equal(3);
    await until(() => line(entry).includes('未处理 3'), 5000);
    expect(await refusalOf(entry.export({ download: false }))).to.equal('open-points');
    type(session, 'mortality', '9.6');
    type(session, 'visits', '21', 'value', 'sex=F');
    type(session, 'visits', '24', 'value', 'sex=M');
    expect(await refusalOf(entry.export({ download: false }))).to.equal('unanswered');
    const exporter = inside(entry).querySelector('dabiao-export')!;
    await exporter.open();
    expect(words(exporter.shadowRoot!.querySelector('.panel'))).to.contain('对整份的意见还没有答复');
    expect(words(exporter.shadowRoot!.querySelector('.panel')), 'what was sent back is not to be handed in')
      .to.match(/还没有答复.*上报件回执/)
      .and.not.contain('请把这个文件报送');
    exporter.shadowRoot!.querySelector<HTMLElement>('.write')!.click();
    await until(() => focused()?.closest('.answer'));
    await typeKeys('已补盖');
    await press('Control+Enter');
    await until(() => exporter.shadowRoot!.querySelector('.seal .primary'));
    exporter.close();
    const again = await entry.export({ download: false });
    expect(again.replaces).to.equal(submission.digest);
    expect(again.answers).to.deep.equal({
      review: review.digest,
      remarks: [
        { id: 'r1', mended: true },
        { id: 'r2', mended: true },
        { id: 'r3', answer: '已补盖' },
      ],
    });
    await until(() => line(entry).includes('上报件已带上对退回意见的答复'), 3000);
    type(session, 'mortality', '9.7');
    const third = await entry.export({ download: false });
    expect([third.replaces, third.answers]).to.deep.equal([submission.digest, again.answers]);
    await exporter.open();
    const cover = await until(() => exporter.shadowRoot!.querySelector('dabiao-print-cover'), 3000);
    await customElements.whenDefined('dabiao-print-cover');
    await cover.updateComplete;
    expect(await cover['sealedForm'](), 'it is sealed again as it was').to.not.equal(null);
  });

  it('a review alone that is loaded is refused as long as its submission is not there', async () => {
    const plan = formPlan();
    const submission = await sent(plan);
    const { entry, session } = await open(plan, 'one', '');
    const review = reviewOf(submission, said());
    expect(await refusalOf(entry.load(review))).to.equal('returned-submission-missing');
    expect(await refusalOf(entry.load(submission, submission))).to.equal('format-kind');
    expect(session.filledCells).to.equal(0);
    expect((await entry.load(submission)).remarks, 'a submission by itself is filled in').to.equal(undefined);
    expect(session.filledCells).to.be.greaterThan(0);
  });

  it('says nothing to the console', async () => {
    const plan = formPlan();
    const complaints = await complaintsOf(async () => {
      const submission = await sent(plan);
      const { entry } = await open(plan, 'one');
      await drop(entry, file(reviewOf(submission, said()), '审核意见.json'), file(submission, '上报件.json'));
      await take(entry);
    });
    expect(complaints).to.deep.equal([]);
  });
});
