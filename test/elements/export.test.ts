import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/export/dabiao-export.js';
import type { DabiaoExport } from '../../src/elements/export/dabiao-export.js';
import type { DabiaoSubmissionEvent } from '../../src/elements/export/submission-event.js';
import type { DabiaoGotoEvent } from '../../src/elements/theme/events.js';
import { splitDigest } from '../../src/documents/digest-groups.js';
import { sealAgain } from '../../src/submissions/sealed-again.js';
import { readSubmission, type Submission } from '../../src/submissions/submission.js';
import type { Plan } from '../../src/plan/schema.js';
import { at, complaintsOf, fillAll, focused, formPlan, injected, MARKUP, openSession, press, type } from './desk.js';
import { audit, cleanUp, fixture, hasLoaded, ready, refusalOf, until, withhold } from './support.js';

const opener = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('button.open')!;
const panel = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.panel');
const kinds = (element: Element) => [...panel(element)!.querySelectorAll('.kinds li')].map((one) => words(one).replace(/（.*/, ''));
const headings = (element: Element) => [...panel(element)!.querySelectorAll('h3')].map(words);
const points = (element: Element) => [...panel(element)!.querySelectorAll<HTMLElement>('.point')];
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

const cover = (element: Element) => panel(element)!.querySelector('dabiao-print-cover');
const receipt = (element: Element) => panel(element)!.querySelector('.receipt');

/** What the page gives the person to save, taken before it gets there. */
function savedFiles() {
  const files: { name: string; text: Promise<string> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    else click.call(this);
  };
  return { files, close: () => (HTMLAnchorElement.prototype.click = click) };
}

async function openExport(plan: Plan = formPlan(), attributes = '') {
  const { root, session } = await openSession(`<dabiao-export ${attributes}></dabiao-export>`, plan);
  const element = root.querySelector('dabiao-export')!;
  await ready(element);
  return { root, session, element };
}

async function submit(element: DabiaoExport, entries: Record<string, string> = {}): Promise<void> {
  const form = panel(element)!.querySelector('.seal')!;
  for (const [name, value] of Object.entries(entries)) form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
  form.querySelector<HTMLElement>('button')!.click();
  await until(() => !element['body'].part!['sealing'].isUnderWay);
  await ready(element);
}

describe('<dabiao-export>', () => {
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => {
    saved = savedFiles();
  });
  afterEach(() => {
    saved.close();
    cleanUp();
  });

  // First of all: nothing of it has been loaded by another test.
  it('loads what its panel shows when the button is pointed at, or the panel is opened', async () => {
    const { element } = await openExport();
    expect(hasLoaded('export-body')).to.equal(false);
    opener(element).click();
    await ready(element);
    expect(focused()).to.equal(panel(element));
    await audit(element);
    await until(() => points(element).length > 0, 5000);
    expect(hasLoaded('export-body')).to.equal(true);
    element.close();
    const other = (await openExport()).element;
    expect(other['body'].part).to.equal(null);
    other.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => other['body'].part);
    expect(panel(other)).to.equal(null);
  });

  it('says so where that can’t be loaded, exports nothing, and shows it once it can', async () => {
    const { element, session } = await openExport();
    fillAll(session);
    const release = withhold(element['body']);
    await complaintsOf(() => element.open());
    const alert = panel(element)!.querySelector('[role=alert]')!;
    expect(words(alert)).to.contain('加载失败').and.to.contain('重试');
    await audit(element);
    expect(alert.querySelector('.reload')).to.equal(null);
    await complaintsOf(async () => {
      alert.querySelector('button')!.click();
      await until(() => panel(element)!.querySelector('[role=alert] .reload'));
    });
    const again = panel(element)!.querySelector('[role=alert]')!;
    expect(words(again)).to.contain('请刷新页面');
    await audit(element);
    let isRefused = false;
    await complaintsOf(() => element.export().catch(() => (isRefused = true)));
    expect([isRefused, saved.files.length]).to.deep.equal([true, 0]);
    release();
    panel(element)!.querySelector<HTMLElement>('[role=alert] button')!.click();
    await until(() => panel(element)!.querySelector('.seal'), 5000);
    await element.export({ name: '李敏' });
    expect(saved.files).to.have.length(1);
  });

  it('passes the accessibility audit: without a session, and closed', async () => {
    await audit(await fixture('<dabiao-export></dabiao-export>'));
    await audit((await openExport()).element);
  });

  it('passes the accessibility audit: open, with errors, questions and empty cells', async () => {
    const { element, session } = await openExport();
    type(session, 'screening', '173');
    type(session, 'mechanism', 'x');
    await element.open();
    await audit(element);
  });

  it('passes the accessibility audit: open, ready to be sealed, and sealed', async () => {
    const { element, session } = await openExport();
    fillAll(session);
    await element.open();
    await audit(element);
    await submit(element, { name: '李敏' });
    await until(() => cover(element)?.shadowRoot?.querySelector('button'));
    await audit(element);
    type(session, 'screening', '口径', 'note');
    await ready(element);
    await audit(element);
  });

  it('passes the accessibility audit: names that are asked for are missing', async () => {
    const { element, session } = await openExport(formPlan(), 'require-reporter recipient="市妇儿工委办" due="2099-01-31"');
    fillAll(session);
    await element.open();
    await submit(element);
    expect(panel(element)!.querySelectorAll('.error').length).to.equal(2);
    await audit(element);
  });

  it('is a button that does nothing without a session', async () => {
    const alone = await fixture('<dabiao-export></dabiao-export>');
    expect(opener(alone).disabled).to.equal(true);
    expect(panel(alone)).to.equal(null);
  });

  it('opens a panel that takes the focus, and gives it back', async () => {
    const { element } = await openExport();
    opener(element).click();
    await until(() => panel(element) && focused() === panel(element));
    expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await ready(element);
    expect(panel(element)).to.equal(null);
    expect(focused()).to.equal(opener(element));
    expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
    opener(element).click();
    await ready(element);
    opener(element).click();
    await ready(element);
    expect(panel(element)).to.equal(null);
  });

  it('lists what is open, by field, counts it by kind, and follows the form while it is open', async () => {
    const { element, session } = await openExport();
    type(session, 'screening', '173');
    type(session, 'visits', '10', 'value', 'sex=F');
    await element.open();
    expect(kinds(element)).to.deep.equal(['✕ 错误 1 处', '○ 未填 6 处']);
    expect(headings(element)).to.deep.equal(['妇女与健康 ✕ 错误 1 处 ○ 未填 4 处', '妇女与教育 ○ 未填 2 处']);
    expect(words(points(element)[0]!)).to.equal('✕ 筛查率 错误 173 超过可能的最大值 100%。');
    type(session, 'screening', '73');
    await ready(element);
    expect(kinds(element)).to.deep.equal(['○ 未填 6 处']);
    fillAll(session);
    type(session, 'screening', '', 'missing');
    type(session, 'visits', '', 'missing');
    await ready(element);
    expect(points(element).map(words)).to.deep.equal(['○ 就诊人次 未填 2 处：合计、男性']);
    type(session, 'visits', '20');
    await ready(element);
    expect(points(element).map(words)).to.deep.equal(['○ 就诊人次 · 男性 未填']);
  });

  it('leads to a point of the list', async () => {
    const { element, session } = await openExport();
    fillAll(session);
    type(session, 'mortality', '', 'missing');
    await element.open();
    let goto: DabiaoGotoEvent | undefined;
    element.addEventListener('dabiao-goto', (event) => (goto = event));
    points(element)[0]!.click();
    await ready(element);
    expect(goto!.session).to.equal(session);
    expect({ row: goto!.cell.row, column: goto!.cell.column }).to.deep.equal(at(session, 'mortality'));
    expect(panel(element), 'out of the way').to.equal(null);
    expect(focused(), 'with nobody there to take the focus').to.equal(opener(element));
  });

  it('lists a hundred points of a field, and counts the rest', async () => {
    const [one] = formPlan().indicators;
    const indicators = Array.from({ length: 120 }, (_, i) => ({ ...one!, id: `i-${i}`, name: `指标${i}` }));
    const { element } = await openExport(formPlan({ indicators, rules: [] }));
    await element.open();
    expect(points(element)).to.have.length(100);
    expect(panel(element)!.querySelector('.points li:last-child')!.textContent).to.equal('另有 20 处未列出');
  });

  it('saves a sealed file, named after plan, department, period and version, and says so', async () => {
    const { element, session } = await openExport();
    type(session, 'screening', '９７．５％');
    fillAll(session);
    type(session, 'screening', '', 'missing');
    await element.open();
    const events: DabiaoSubmissionEvent[] = [];
    document.addEventListener('dabiao-submission', (event) => events.push(event as DabiaoSubmissionEvent), { once: true });
    await submit(element, { name: ' 李敏 ', phone: ' ' });
    expect(saved.files.map(({ name }) => name)).to.deep.equal(['某县妇女发展规划(2021—2030年)_县卫生健康局_2025_v1.1.0_上报件.json']);
    const submission = readSubmission(await saved.files[0]!.text);
    expect(submission).to.deep.equal(JSON.parse(JSON.stringify(events[0]!.submission)));
    expect(submission.reporter).to.deep.equal({ name: '李敏' });
    expect(submission.report.observations.find(({ indicator }) => indicator === 'screening')!.value).to.equal(97.5);
    const status = panel(element)!.querySelector('.saved')!;
    expect(status.getAttribute('role')).to.equal('status');
    expect(words(status))
      .to.contain('某县妇女发展规划(2021—2030年)_县卫生健康局_2025_v1.1.0_上报件.json')
      .and.to.contain(`${submission.digest.slice(7, 11)} ${submission.digest.slice(11, 15)}`);
  });

  it('OTHERFORMAT1 OTHERFORMAT2 offers what was sealed as a table and as SDMX-CSV, beside the sealed file', async () => {
    const { element, session } = await openExport();
    fillAll(session);
    await element.open();
    await submit(element);
    const format = (name: string) => panel(element)!.querySelector<HTMLButtonElement>(`.formats .${name}`)!;
    const release = withhold(element['body'].part!['otherFormats']);
    await complaintsOf(async () => {
      format('csv').click();
      await until(() => panel(element)!.querySelector('[role=alert]'));
    });
    expect(words(panel(element)!.querySelector('[role=alert]')!)).to.contain('加载失败');
    release();
    expect(saved.files).to.have.length(1);
    for (const [place, name] of ['csv', 'xlsx', 'sdmx-csv'].entries()) {
      format(name).click();
      await until(() => saved.files.length === place + 2, 5000);
    }
    await audit(element);
    const [sealed, ...others] = saved.files;
    const name = sealed!.name.replace('.json', '');
    expect(others.map((one) => one.name)).to.deep.equal([`${name}.csv`, `${name}.xlsx`, `${name}.sdmx.csv`]);
    const [csv, book, sdmx] = await Promise.all(others.map(({ text }) => text));
    expect(csv).to.contain('指标名称,').and.to.contain('筛查率,');
    expect(book!.slice(0, 2)).to.equal('PK');
    expect(sdmx).to.match(/^STRUCTURE,STRUCTURE_ID,ACTION,/);
    const { observations } = readSubmission(await sealed!.text).report;
    for (const text of [csv!, sdmx!]) expect(text.trimEnd().split('\r\n').length).to.equal(observations.length + 1);
  });

  it('names the region in the file, where the title of the plan does not', async () => {
    const { element, session } = await openExport(formPlan({ title: '妇女发展规划' }));
    fillAll(session);
    await element.open();
    await submit(element);
    expect(saved.files[0]!.name).to.equal('某县_妇女发展规划_县卫生健康局_2025_v1.1.0_上报件.json');
  });

  it('tells how far it is where that takes a while, and is given up where somebody says so: nothing is kept then', async () => {
    const [one] = formPlan().indicators;
    const indicators = Array.from({ length: 3000 }, (_, i) => ({ ...one!, id: `i-${i}`, name: `指标${i}` }));
    const { element, session } = await openExport(formPlan({ indicators, rules: [] }));
    fillAll(session);
    await element.open();
    const told: string[] = [];
    const observer = new MutationObserver(() => {
      const cancel = panel(element)!.querySelector<HTMLElement>('.cancel');
      if (!cancel || told.length > 0) return;
      const { value, max } = panel(element)!.querySelector('progress')!;
      told.push(words(panel(element)!.querySelector('.saved')!), String(value >= 0 && value < max));
      cancel.focus();
      cancel.click();
    });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true });
    const { now } = Date;
    let ahead = 0;
    Date.now = () => now() + (ahead += 100); // a slow machine
    try {
      panel(element)!.querySelector<HTMLElement>('.seal button')!.click();
      await until(() => !element['body'].part!['sealing'].isUnderWay, 1_000_000);
    } finally {
      Date.now = now;
      observer.disconnect();
    }
    await ready(element);
    expect(told).to.deep.equal(['正在生成上报件…', 'true']);
    expect(words(panel(element)!.querySelector('.saved')!)).to.equal('已取消，没有生成上报件。');
    expect(focused()).to.equal(panel(element)!.querySelector('.seal .primary'));
    expect(panel(element)!.querySelector('progress')).to.equal(null);
    expect(saved.files).to.deep.equal([]);
    expect(receipt(element)).to.equal(null);
    await audit(element);
    await submit(element);
    expect(saved.files.length).to.equal(1);
  });

  it('says no longer that it is saved once the form says something else', async () => {
    const { element, session } = await openExport();
    fillAll(session);
    await element.open();
    await submit(element);
    expect(words(panel(element)!.querySelector('.saved')!)).not.to.equal('');
    type(session, 'screening', '口径', 'note');
    await ready(element);
    expect(words(panel(element)!.querySelector('.saved')!)).to.equal('');
  });

  describe('keeps a receipt', () => {
    const changes = (element: Element) => words(receipt(element)!.querySelector('.changes')!);

    it('with when, file, names, and the check code in groups of four; none before the first export', async () => {
      const { element, session } = await openExport(formPlan(), 'recipient="市妇儿工委办" due="2099-01-31"');
      fillAll(session);
      await element.open();
      expect(receipt(element)).to.equal(null);
      await submit(element, { name: '李敏', reviewer: '张强' });
      const { digest, createdAt } = readSubmission(await saved.files[0]!.text);
      expect(words(receipt(element)!.querySelector('.digest')!)).to.equal(digest.slice(7).match(/.{4}/g)!.join(' '));
      const said = words(receipt(element)!);
      const minute = String(new Date(createdAt).getMinutes()).padStart(2, '0');
      for (const one of ['某县妇女发展规划(2021—2030年)_县卫生健康局_2025_v1.1.0_上报件.json', '李敏', '张强', `:${minute} 文件`])
        expect(said).to.contain(one);
      expect(said).to.match(/请把这个文件报送市妇儿工委办，2099年1月31日前，还有 \d+ 天。/);
      expect(changes(element)).to.equal('之后没有改动。');
    });

    it('RECEIPT3 hidden characters in its names are written out', async () => {
      const { element, session } = await openExport();
      fillAll(session);
      await element.open();
      await submit(element, { name: '李\u202e敏', reviewer: '张\u200b强' });
      const said = words(receipt(element)!);
      for (const one of ['李\\u202e敏', '张\\u200b强']) expect(said).to.contain(one);
    });

    it('that says how many cells have changed since, and that nothing has once they are back', async () => {
      const { element, session } = await openExport();
      fillAll(session);
      await element.open();
      await submit(element);
      type(session, 'screening', '口径', 'note');
      type(session, 'mortality', '口径', 'note');
      await until(() => changes(element)?.includes('又改动 2 处'));
      type(session, 'screening', '', 'missing');
      await ready(element);
      expect(changes(element), 'beside what is open').to.contain('又改动 3 处');
      expect(points(element).length).to.equal(1);
      for (let i = 0; i < 3; i++) session.undo();
      await ready(element);
      expect(changes(element)).to.equal('之后没有改动。');
    });

    it('REEXPORT1, REEXPORT2, REEXPORT3 what is exported after a change names the submission that it corrects, without one none', async () => {
      const { root, element, session } = await openExport();
      fillAll(session);
      await element.open();
      const exported: Submission[] = [];
      const next = async () => {
        await submit(element);
        exported.push(readSubmission(await saved.files[saved.files.length - 1]!.text));
        await ready(element);
      };
      await next();
      expect(words(receipt(element)!)).not.to.contain('更正');
      await next();
      type(session, 'screening', '口径', 'note');
      await ready(element);
      expect(changes(element)).to.contain('会写明更正的是这一份');
      await next();
      const [first, again, corrected] = exported;
      expect([first!.replaces, again!.replaces, corrected!.replaces]).to.deep.equal([undefined, undefined, again!.digest]);
      expect(words(receipt(element)!)).to.contain(`更正此前的上报件 ${splitDigest(again!.digest)[0]}`);
      const kept = root.shared!.autosave.receipts.last!;
      expect(sealAgain(session, kept)!.submission.digest).to.equal(corrected!.digest);
      await audit(element);
    });

    it('that lists the changed cells with the old and the new text, each a way to its cell', async () => {
      const { element, session } = await openExport();
      fillAll(session);
      await element.open();
      await submit(element);
      const before = session.text(at(session, 'screening').row, at(session, 'screening', 'missing').column);
      type(session, 'screening', '', 'missing');
      type(session, 'mortality', MARKUP, 'note');
      await ready(element);
      const lines = await until(() => {
        const found = [...receipt(element)!.querySelectorAll<HTMLElement>('.changed-cells li')];
        return found.length === 2 && found;
      });
      expect(lines.map(words)[0]).to.match(new RegExp(`^筛查率.*${before} → （未填）$`));
      expect(lines.map(words)[1]).to.contain(`（未填） → ${MARKUP}`);
      expect(injected(element)).to.deep.equal([]);
      await audit(element);
      const gone: DabiaoGotoEvent[] = [];
      element.addEventListener('dabiao-goto', (event) => gone.push(event));
      lines[1]!.querySelector('button')!.click();
      expect(gone.map(({ cell }) => cell)).to.deep.equal([at(session, 'mortality', 'note')]);
      await ready(element);
      expect(panel(element) === null, 'it would cover the cell').to.equal(true);
    });

    it('that is there after a reload, with the names for the next export, in this draft and in no other', async () => {
      const plan = formPlan();
      const { element, session, root } = await openExport(plan);
      fillAll(session);
      await element.open();
      await submit(element, { name: '李敏', reviewer: '张强' });
      await until(() => root.shared!.autosave.isSettled);
      await root.shared!.autosave.leave();
      root.remove();
      const again = await openExport(plan);
      await again.element.open();
      expect(words(receipt(again.element)!))
        .to.contain('李敏')
        .and.to.contain('没有改动');
      const names = ['name', 'reviewer'].map((name) => panel(again.element)!.querySelector<HTMLInputElement>(`[name=${name}]`)!.value);
      expect(names).to.deep.equal(['李敏', '张强']);
      const other = await openExport();
      fillAll(other.session);
      await other.element.open();
      expect(panel(other.element)!.querySelector<HTMLInputElement>('[name=name]')!.value).to.equal('');
    });

    it('whose form to sign is that of the export, whatever was typed since, with the same check code', async () => {
      const { element, session } = await openExport();
      fillAll(session);
      type(session, 'screening', '', 'missing');
      type(session, 'screening', '97.5');
      await element.open();
      await submit(element, { name: `李敏${MARKUP}`, reviewer: '张强' });
      type(session, 'screening', '12.5');
      await until(() => cover(element)?.shadowRoot?.querySelector('.download'));
      cover(element)!.shadowRoot!.querySelector<HTMLElement>('.download')!.click();
      await until(() => saved.files.length === 2);
      const { name, text } = saved.files[1]!;
      expect(name).to.equal('某县_县卫生健康局_2025_盖章件.html');
      const page = new DOMParser().parseFromString(await text, 'text/html');
      const { digest } = readSubmission(await saved.files[0]!.text);
      expect(page.querySelector('caption')!.textContent).to.contain(digest.slice(7).match(/.{4}/g)!.join(' '));
      const said = page.querySelector('table')!.textContent!;
      expect(said).to.contain('97.5').and.to.contain('张强').and.to.contain(MARKUP);
      expect(said).not.to.contain('12.5');
      expect(page.querySelectorAll('img, script, link, iframe').length, 'whole by itself, and text stays text').to.equal(0);
      expect(page.characterSet).to.equal('UTF-8');
      expect(page.querySelector('style')!.textContent).to.contain('@page').and.to.contain(digest.slice(7, 11));
    });

    it('and says so where that form can’t be made any more', async () => {
      const { element, session } = await openExport();
      fillAll(session);
      await element.open();
      await submit(element);
      const button = await until(() => cover(element)?.shadowRoot?.querySelector<HTMLElement>('.print'));
      Object.assign(cover(element)!, { receipt: { ...cover(element)!.receipt, digest: `sha256:${'0'.repeat(64)}` } });
      button.click();
      await until(() => words(cover(element)!.shadowRoot!.querySelector('[role=status]')!) !== '');
      expect(words(cover(element)!.shadowRoot!.querySelector('[role=status]')!)).to.contain('无法再生成');
      expect(cover(element)!.shadowRoot!.querySelector('iframe')).to.equal(null);
    });
  });

  describe('where names are required', () => {
    it('names the missing ones beside their fields, goes to the first, and saves nothing until they are there', async () => {
      const { element, session } = await openExport(formPlan(), 'require-reporter');
      fillAll(session);
      await element.open();
      const names = [...panel(element)!.querySelectorAll<HTMLInputElement>('[name=name], [name=reviewer]')];
      expect(names.map(({ labels }) => words(labels![0]!))).to.deep.equal(['填报人（必填）', '审核人（必填）']);
      expect(names.map((name) => [name.getAttribute('aria-required'), name.getAttribute('aria-invalid')])).to.deep.equal([
        ['true', null],
        ['true', null],
      ]);
      await submit(element, { name: '李敏', reviewer: ' \u3000 ' });
      const field = panel(element)!.querySelector<HTMLInputElement>('[name=reviewer]')!;
      await until(() => focused() === field);
      expect([field.getAttribute('aria-invalid'), saved.files.length]).to.deep.equal(['true', 0]);
      const error = panel(element)!.querySelector(`#${field.getAttribute('aria-describedby')!}`)!;
      expect(words(error)).to.equal('请填写审核人姓名。');
      expect(panel(element)!.querySelectorAll('.error').length).to.equal(1);
      field.value = '张强';
      field.dispatchEvent(new Event('input'));
      await ready(element);
      expect(panel(element)!.querySelector('.error')).to.equal(null);
      await submit(element);
      expect(readSubmission(await saved.files[0]!.text).reporter).to.deep.equal({ name: '李敏', reviewer: '张强' });
    });

    it('also whoever asks', async () => {
      const { element, session } = await openExport(formPlan(), 'require-reporter');
      fillAll(session);
      expect(await refusalOf(element.export({ name: '李敏' }))).to.equal('reporter-missing');
      expect(saved.files).to.deep.equal([]);
    });
  });

  it('saves nothing while something is open, whoever asks', async () => {
    const { element } = await openExport();
    expect(await refusalOf(element.export())).to.equal('open-points');
    expect(saved.files).to.deep.equal([]);
  });

  it('saves the file where no draft can be saved', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const { element, session } = await openExport();
      fillAll(session);
      await element.open();
      await submit(element);
      expect(readSubmission(await saved.files[0]!.text).report.observations).to.have.length(7);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('shows markup in names, notes and reporters as text, and keeps it out of the name of the file', async () => {
    const plan = formPlan();
    const { element, session } = await openExport({
      ...plan,
      title: MARKUP,
      region: { ...plan.region, name: '../<b>某县</b>' },
      departments: [{ id: 'health', name: MARKUP }, plan.departments[1]!],
      indicators: plan.indicators.map((one) => ({ ...one, name: `${one.name}${MARKUP}` })),
    });
    type(session, 'screening', MARKUP);
    await element.open();
    expect(panel(element)!.textContent).to.contain(MARKUP);
    fillAll(session);
    type(session, 'screening', '');
    for (const part of ['note', 'source'] as const) type(session, 'screening', MARKUP, part);
    await ready(element);
    await submit(element, { name: MARKUP });
    expect(saved.files[0]!.name).to.match(/^\.\._[^\\/:*?"<>|]+\.json$/);
    const { reporter, report } = readSubmission(await saved.files[0]!.text);
    expect(reporter!.name).to.equal(MARKUP);
    expect(report.observations[0]!.note).to.equal(MARKUP);
    expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
    expect(document.body.dataset['broken']).to.equal(undefined);
  });

  it('works from elsewhere on the page by `for`', async () => {
    const { session } = await openSession('', formPlan(), 'id="elsewhere"');
    const element = await fixture<DabiaoExport>('<dabiao-export for="elsewhere"></dabiao-export>');
    fillAll(session);
    await element.open();
    await submit(element);
    expect(saved.files).to.have.length(1);
  });
});
