import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/export/dabiao-export.js';
import type { DabiaoExport, DabiaoSubmissionEvent } from '../../src/elements/export/dabiao-export.js';
import type { DabiaoGotoEvent } from '../../src/elements/theme/events.js';
import { readSubmission } from '../../src/submissions/submission.js';
import type { Plan } from '../../src/plan/schema.js';
import { at, fillAll, focused, formPlan, injected, MARKUP, openSession, press, type } from './desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

const opener = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('button.open')!;
const panel = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.panel');
const kinds = (element: Element) => [...panel(element)!.querySelectorAll('.kinds li')].map((one) => words(one).replace(/（.*/, ''));
const headings = (element: Element) => [...panel(element)!.querySelectorAll('h3')].map(words);
const points = (element: Element) => [...panel(element)!.querySelectorAll<HTMLElement>('.point')];
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

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

async function openExport(plan: Plan = formPlan()) {
  const { root, session } = await openSession('<dabiao-export></dabiao-export>', plan);
  const element = root.querySelector('dabiao-export')!;
  await ready(element);
  return { root, session, element };
}

async function submit(element: DabiaoExport, entries: Record<string, string> = {}): Promise<void> {
  const form = panel(element)!.querySelector('form')!;
  for (const [name, value] of Object.entries(entries)) form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
  form.requestSubmit();
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

  it('saves a sealed file, named after region, department and period, and says so', async () => {
    const { element, session } = await openExport();
    type(session, 'screening', '９７．５％');
    fillAll(session);
    type(session, 'screening', '', 'missing');
    await element.open();
    const events: DabiaoSubmissionEvent[] = [];
    document.addEventListener('dabiao-submission', (event) => events.push(event as DabiaoSubmissionEvent), { once: true });
    await submit(element, { name: ' 李敏 ', phone: ' ' });
    expect(saved.files.map(({ name }) => name)).to.deep.equal(['某县_县卫生健康局_2025_上报件.json']);
    const submission = readSubmission(await saved.files[0]!.text);
    expect(submission).to.deep.equal(JSON.parse(JSON.stringify(events[0]!.submission)));
    expect(submission.reporter).to.deep.equal({ name: '李敏' });
    expect(submission.report.observations.find(({ indicator }) => indicator === 'screening')!.value).to.equal(97.5);
    const status = panel(element)!.querySelector('.saved')!;
    expect(status.getAttribute('role')).to.equal('status');
    expect(words(status)).to.contain('某县_县卫生健康局_2025_上报件.json').and.to.contain(submission.digest.slice(7, 15));
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

  it('saves nothing while something is open, whoever asks', async () => {
    const { element } = await openExport();
    expect(() => element.export())
      .to.throw()
      .with.property('code', 'open-points');
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
