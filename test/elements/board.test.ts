import { expect } from 'chai';
import '../../src/elements/board/dabiao-board.js';
import type { DabiaoBoard } from '../../src/elements/board/dabiao-board.js';
import { Autosave } from '../../src/drafts/autosave.js';
import { DabiaoSessionEvent } from '../../src/elements/session/session-context.js';
import { SharedSession } from '../../src/elements/session/shared-session.js';
import { STATUSES } from '../../src/plan/assessment-terms.js';
import { readPlan } from '../../src/plan/plan.js';
import type { Plan } from '../../src/plan/schema.js';
import type { Observation } from '../../src/observations/observation.js';
import { EntrySession } from '../../src/report/session.js';
import { seal } from '../../src/submissions/submission.js';
import { level } from '../plan/sample.js';
import { open, plain, put } from '../report/support.js';
import { complaintsOf } from './desk.js';
import { OBSERVATIONS, PLAN, REGION, yearly } from './plan.js';
import { audit, cleanUp, fixture, ready, saved, until } from './support.js';

const KAIPING = '/src/plans/kaiping-women-2021-2030.json';
const DATA = '/demo/board-data.json';

const find = <T extends Element = HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<T>(selector);
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const message = (element: Element) => find(element, '[part=message]')?.textContent ?? null;
const names = (element: Element) => all(element, '.row .name').map((name) => name.textContent);
const rowOf = (element: Element, id: string) => find(element, `[aria-controls="detail-${id}"]`)!.closest('tr')!;
const detailOf = (element: Element, id: string) => find(element, `#detail-${id}`)!;

async function board(more: Partial<DabiaoBoard> = {}): Promise<DabiaoBoard> {
  const element = await fixture<DabiaoBoard>('<dabiao-board></dabiao-board>');
  Object.assign(element, { planData: PLAN, observations: OBSERVATIONS, ...more });
  await ready(element);
  return element;
}

const dataUrl = (value: unknown) => `data:text/plain,${encodeURIComponent(JSON.stringify(value))}`;
const dataset = (more: object) =>
  dataUrl({ format: 'dabiao.dataset/1', plan: { id: 'kaiping-women-2021-2030' }, observations: [], ...more });

/** A sealed report of one value, 7.5, and its plan. */
function submission() {
  const session = open([{ ...plain('a'), targets: [level(2030, '>=', 5)] }], { id: 'sealed-plan' });
  put(session, 'a', '7.5');
  return { plan: session.plan, file: seal(session, { id: '0'.repeat(32), createdAt: '2026-03-05T09:30:00+08:00' }) };
}

async function choose(element: DabiaoBoard, label: string, value: string): Promise<void> {
  const select = all(element, '.controls label')
    .find((one) => one.textContent!.trim().startsWith(label))!
    .querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await ready(element);
}

/** Keeps `console.error` from the test's output, and counts it. */
async function quietly<T>(act: () => Promise<T>): Promise<{ result: T; errors: number }> {
  const { error } = console;
  let errors = 0;
  console.error = () => void errors++;
  try {
    return { result: await act(), errors };
  } finally {
    console.error = error;
  }
}

describe('<dabiao-board>', () => {
  afterEach(cleanUp);

  it('passes the accessibility audit', async () => {
    await audit(await board());
  });

  it('passes the accessibility audit with a row open, filtered, and narrow', async () => {
    const element = await board();
    find(element, '.name')!.click();
    await ready(element);
    await ready(find(element, 'dabiao-trend')!);
    await audit(element);
    find(element, '.legend button')!.click();
    element.parentElement!.setAttribute('style', 'width: 380px');
    await until(() => find(element, '.narrow'));
    await audit(element);
  });

  it('passes the accessibility audit empty, and without a plan', async () => {
    await audit(await board({ observations: [] }));
    await audit(await board({ planData: null }));
  });

  it('counts on top, never a share without its numbers', async () => {
    const element = await board();
    const kind = (name: string) => find(element, `[data-kind=${name}]`)!.textContent;
    expect(kind('quantifiable')).to.contain('1/3').and.to.contain('33.3%');
    expect(kind('directional')).to.contain('0/1').and.to.contain('不适用');
    expect(kind('task')).to.contain('0/1');
    const counts = all(element, '.legend b').map((count) => Number(count.textContent));
    expect(counts.reduce((sum, count) => sum + count)).to.equal(5);
  });

  it('shows each indicator by field with status, value, progress and trend', async () => {
    const element = await board({ sort: 'plan' });
    expect(names(element)).to.deep.equal(['筛查率', '死亡率', '女党员比例', '女代表比例', '建立机制']);
    const row = rowOf(element, 'screening');
    expect(row.textContent).to.contain('2030年不低于70%').and.to.contain('60%').and.to.contain('2025年').and.to.contain('市卫生健康局');
    expect(row.querySelector('.status')!.textContent!.trim()).not.to.equal('');
    expect(row.querySelector('.spark')).not.to.equal(null);
    row.querySelector<HTMLElement>('.name')!.click();
    await ready(element);
    const meter = detailOf(element, 'screening').querySelector('[role=meter]')!;
    expect(meter.getAttribute('aria-valuetext')).to.contain('60%').and.to.contain('70%');
    expect(rowOf(element, 'network').textContent).to.contain('进行中');
    expect(element.shadowRoot!.textContent).to.contain('另有 1 项');
  });

  it('filters by status, department and field, and says how many are left', async () => {
    const element = await board();
    all(element, '.legend button')
      .find((button) => button.textContent!.includes('已达标'))!
      .click();
    await ready(element);
    expect(names(element)).to.deep.equal(['女代表比例']);
    expect(find(element, '[role=status]')!.textContent).to.contain('1');
    await choose(element, '牵头部门', 'health');
    expect(message(element)).to.contain('没有符合');
    find(element, '.reset')!.click();
    await ready(element);
    await choose(element, '领域', 'decision');
    await choose(element, '排序', 'plan');
    expect(names(element)).to.deep.equal(['女党员比例', '女代表比例', '建立机制']);
  });

  it('sorts, gravest first', async () => {
    const element = await board({ sort: 'plan' });
    expect(names(element)[0]).to.equal('筛查率');
    await choose(element, '排序', 'urgency');
    expect(names(element)[0]).to.equal('死亡率');
    expect(names(await board())[0], 'as it begins').to.equal('死亡率');
    expect(all(element, '.group')).to.have.length(0);
    expect(rowOf(element, 'mortality').textContent).to.contain('妇女与健康');
  });

  it('opens the trend and the reasons of a row, and closes them', async () => {
    const element = await board();
    const name = find(element, '[aria-controls=detail-mortality]')!;
    name.focus();
    name.click();
    await ready(element);
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    const detail = detailOf(element, 'mortality');
    await ready(detail.querySelector('dabiao-trend')!);
    expect(detail.querySelector('dabiao-trend')!.shadowRoot!.querySelector('.chart')).not.to.equal(null);
    expect(detail.textContent).to.contain('判断理由').and.to.contain('基期').and.to.contain('原文');
    expect(detail.querySelectorAll('.why li').length).to.be.greaterThan(3);
    expect(element.shadowRoot!.activeElement).to.equal(name);
    name.click();
    await ready(element);
    expect(detail.hidden).to.equal(true);
  });

  it('shows another target of an indicator with its own reasons', async () => {
    const element = await board();
    find(element, '[aria-controls=detail-mortality]')!.click();
    await ready(element);
    const detail = detailOf(element, 'mortality');
    const before = detail.querySelector('.why ul:not(.targets)')!.textContent;
    const [milestone] = detail.querySelectorAll<HTMLElement>('.target-button');
    milestone!.click();
    await ready(element);
    expect(detail.querySelector('.target-button')!.getAttribute('aria-pressed')).to.equal('true');
    expect(detail.querySelector('.why ul:not(.targets)')!.textContent).not.to.equal(before);
    expect(detail.querySelector('dabiao-trend')!.target).to.equal(0);
  });

  it('says that there are no data yet, and shows everything that is to be reported', async () => {
    const element = await board({ observations: [], asOf: 2025 });
    expect(message(element)).to.contain('暂无数据');
    expect(names(element)).to.have.length(5);
    expect(new Set(all(element, '.row').map((row) => row.dataset['status']))).to.deep.equal(new Set(['no-data']));
  });

  it('says that the data are of another region', async () => {
    const element = await board({ observations: OBSERVATIONS.map((one) => ({ ...one, region: '440781' })) });
    expect(message(element)).to.contain(REGION).and.to.contain('其他地区');
    expect(find(element, '.attention')!.textContent).to.contain('无从判断');
  });

  it('follows another method and year', async () => {
    const element = await board();
    const linear = element.model;
    await choose(element, '评价方法', 'open-sdg');
    expect(element.method).to.equal('open-sdg');
    expect(element.model).not.to.equal(linear);
    expect(find(element, '.title')!.textContent).to.contain('Open SDG');
    element.asOf = 2023;
    await ready(element);
    expect(rowOf(element, 'screening').textContent).to.contain('56%');
  });

  it('says the method of the plan where the page names none', async () => {
    const element = await board({ planData: { ...PLAN, assessment: { method: 'open-sdg' } } });
    expect(find(element, '.title')!.textContent).to.contain('Open SDG');
    expect([...find(element, '.controls')!.querySelectorAll<HTMLOptionElement>('option:checked')].map(({ value }) => value)).to.include(
      'open-sdg',
    );
  });

  it('offers no other method where the page has fixed it, and says which it is', async () => {
    for (const [method, name] of [
      ['open-sdg', 'Open SDG'],
      [null, '直线进度法'],
    ] as const) {
      const element = await board({ method, fixedMethod: true });
      expect(find(element, '.controls')!.textContent).not.to.contain('评价方法');
      expect(find(element, '.title')!.textContent).to.contain(name);
      await audit(element);
    }
  });

  it('GIVENOBJECT1 what is no object in place of labels or settings is told in one line, and is as none', async () => {
    const usual = await board();
    const shown = usual.shadowRoot!.querySelector('table.list, table')!.textContent;
    for (const [name, given] of [
      ['settings', 5],
      ['labels', 5],
      ['labels', ['x']],
    ] as const) {
      const complaints = await complaintsOf(async () => {
        Object.assign(usual, { [name]: given });
        await ready(usual);
        await ready(usual);
      });
      expect(complaints, name).to.have.length(1);
      expect(usual.shadowRoot!.querySelector('table.list, table')!.textContent).to.equal(shown);
    }
  });

  it('takes labels and settings of the portal', async () => {
    const element = await board({ labels: { statuses: { met: '完成' } }, settings: { basic: { margin: 0.2 } } });
    expect(find(element, '.legend')!.textContent).to.contain('完成');
    expect(element.model!.summary.plan.quantifiable.basicallyMet!).to.be.greaterThan(1);
  });

  it('exports the warnings', async () => {
    const element = await board();
    const made = await saved(() =>
      all(element, '.actions button')
        .find((button) => button.textContent === '导出预警情况表')!
        .click(),
    );
    expect(made.name).to.equal('测试规划-预警情况表-2025.csv');
    expect(await made.blob.text())
      .to.contain('死亡率')
      .and.to.contain('指标');
  });

  it('tells what is wrong with the data, and leaves it out', async () => {
    const wrong = [...OBSERVATIONS, ...yearly('screening', [99]), ...yearly('no-such', [1])];
    const element = await board({ observations: wrong });
    expect(find(element, '.problems summary')!.textContent).to.contain('2');
    expect(find(element, '.problems')!.textContent).to.contain('no-such');
  });

  it('shows markup in names and notes as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const [first, ...rest] = PLAN.indicators;
    const plan: Plan = { ...PLAN, title: markup, indicators: [{ ...first!, name: markup, note: markup }, ...rest] };
    const element = await board({ planData: plan, sort: 'plan' });
    find(element, '.name')!.click();
    await ready(element);
    expect(names(element)[0]).to.equal(markup);
    expect(all(element, 'img')).to.have.length(0);
    expect(all(element, '[style], style')).to.have.length(0);
  });

  it('speaks English where the page does', async () => {
    const element = await board();
    element.lang = 'en';
    await Promise.resolve();
    await ready(element);
    expect(find(element, '[data-kind=quantifiable]')!.textContent).to.contain('Quantifiable indicators');
    expect(rowOf(element, 'screening').textContent).to.contain('at least 70%');
  });
});

describe('<dabiao-board> from files', () => {
  afterEach(cleanUp);

  const load = (plan: string, data: string) => fixture<DabiaoBoard>(`<dabiao-board plan="${plan}" data="${data}"></dabiao-board>`);

  it('loads a plan and its data, with every status and flag of the demo', async () => {
    const element = await load(KAIPING, DATA);
    expect(message(element)).to.contain('正在读取');
    await until(() => find(element, '.row'));
    const kinds = Object.values(element.model!.summary.plan);
    const count = kinds.reduce((sum, counts) => sum + counts.all, 0);
    const seen = STATUSES.filter((status) => kinds.some(({ byStatus }) => byStatus[status] > 0));
    expect(seen).to.deep.equal([...STATUSES]);
    await until(() => all(element, '.row').length === count, 3000);
    expect(find(element, '.rest')).to.equal(null);
    const flags = new Set(element.model!.indicators.flatMap((one) => one.flags));
    expect(flags).to.include('volatile').and.to.include('uncertain').and.to.include('provisional');
    expect(element.model!.problems).to.deep.equal([]);
  });

  it('takes a submission for data', async () => {
    const { plan, file } = submission();
    const element = await fixture<DabiaoBoard>(`<dabiao-board data="${dataUrl(file)}"></dabiao-board>`);
    element.planData = plan;
    await until(() => find(element, '.row'));
    expect(find(element, '.row')!.textContent).to.contain('7.5');
  });

  const wrong: Record<string, [plan: string, data: string, told: string]> = {
    'a plan that is not there': ['/no/such/plan.json', DATA, '/no/such/plan.json'],
    'data that are not there': [KAIPING, '/no/such/data.json', '404'],
    'a plan that is no JSON': ['data:text/plain,{', DATA, '规划文件'],
    'data that are no JSON': [KAIPING, 'data:text/plain,{"observations":[', '数据文件'],
    'data without a format': [KAIPING, dataUrl({ observations: [] }), 'dabiao.dataset/1'],
    'data of a newer version': [KAIPING, dataset({ format: 'dabiao.dataset/9' }), 'dabiao.dataset/9'],
    'data without observations': [KAIPING, dataset({ observations: undefined }), 'observations'],
    'data of another plan': [KAIPING, dataset({ plan: { id: 'another-plan' } }), 'another-plan'],
    'a submission that was changed': [KAIPING, dataUrl({ ...submission().file, id: 'f'.repeat(32) }), '导出后有改动'],
    "the portal's page in place of the data": [KAIPING, '/test/fixtures/login.html', '/test/fixtures/login.html 返回的是网页'],
    'an observation that is wrong': [
      KAIPING,
      dataset({ observations: [{ indicator: 'x', region: REGION, period: '2025', value: '7', status: 'A' }] }),
      'observations[0].value',
    ],
  };
  for (const [name, [plan, data, told]] of Object.entries(wrong)) {
    it(`tells of ${name}, logs once, and lives on`, async () => {
      const { result: element, errors } = await quietly(async () => {
        const made = await load(plan, data);
        await until(() => find(made, '.failed'));
        return made;
      });
      expect(message(element)).to.contain(told);
      expect(errors).to.equal(1);
      await audit(element);
      Object.assign(element, { plan: null, data: null, planData: PLAN, observations: OBSERVATIONS });
      await ready(element);
      expect(names(element)).to.have.length(5);
    });
  }

  for (const [attribute, told] of [
    ['region="foo"', '“foo”不是有效的地区'],
    ['sort="foo"', '“sort”'],
    ['as-of="abc"', '“as-of”应为年份'],
    ['method="foo"', '“method”'],
  ] as const) {
    it(`tells in words of ${attribute}, and takes an empty one as none`, async () => {
      const element = await fixture<DabiaoBoard>(`<dabiao-board plan="${KAIPING}" data="${DATA}" ${attribute}></dabiao-board>`);
      await quietly(() => until(() => message(element)?.includes(told), 3000));
      element.setAttribute(attribute.split('=')[0]!, '');
      await until(() => find(element, '.row'), 3000);
    });
  }

  it('asks again for a plan that was not there', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await fixture<DabiaoBoard>(`<dabiao-board plan="${KAIPING}?again" data="${DATA}"></dabiao-board>`);
    await quietly(() => until(() => find(element, '[role=alert] button')));
    window.fetch = fetch;
    find(element, '[role=alert] button')!.click();
    await until(() => find(element, '.row'), 3000);
  });

  it('tells of a method or a year that is none', async () => {
    const { result: element } = await quietly(() => board({ asOf: NaN }));
    expect(message(element)).to.contain('“as-of”').and.not.to.contain('没有采用');
  });

  it('tells of a year that is none of the plan, and takes an empty attribute for one that is missing', async () => {
    const { result: element, errors } = await quietly(() => board({ asOf: 2099 }));
    expect(message(element)).to.contain('“2099”不在规划的年份之内');
    expect(errors).to.equal(1);
    await audit(element);
    for (const name of ['as-of', 'region', 'method']) element.setAttribute(name, '');
    await ready(element);
    expect([message(element), names(element).length]).to.deep.equal([null, 5]);
  });
});

describe('<dabiao-board> in a session', () => {
  let plan: Plan;
  let observations: readonly Observation[];
  before(async () => {
    plan = readPlan(await (await fetch(KAIPING)).text());
    observations = ((await (await fetch(DATA)).json()) as { observations: Observation[] }).observations;
  });
  afterEach(cleanUp);

  async function desk(): Promise<{ session: EntrySession; element: DabiaoBoard }> {
    const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
    const provider = await fixture<HTMLElement & { shared?: SharedSession }>('<div id="desk"></div>');
    provider.shared = new SharedSession(session, new Autosave(session));
    const element = await fixture<DabiaoBoard>('<dabiao-board for="desk"></dabiao-board>');
    element.observations = observations;
    provider.dispatchEvent(new DabiaoSessionEvent());
    await until(() => find(element, '.row') && !find(element, '.rest'), 3000); // all rows are drawn
    return { session, element };
  }

  function type(session: EntrySession, indicator: string, text: string): void {
    session.set([{ row: session.form.row(indicator, REGION)!, column: session.form.column('2025', '', 'value')!, text }]);
  }

  it('shows what is typed on top of earlier years, and takes out what the form leaves empty', async () => {
    const { session, element } = await desk();
    expect(element.model!.observations('cervical-screening').some(({ period }) => period === '2025')).to.equal(false);
    type(session, 'cervical-screening', '71.5');
    await ready(element);
    expect(rowOf(element, 'cervical-screening').textContent).to.contain('71.5%').and.to.contain('已达标');
    session.undo();
    await ready(element);
    expect(rowOf(element, 'cervical-screening').textContent).not.to.contain('71.5%');
    expect(rowOf(element, 'village-committee-female-share').textContent).to.contain('2025年');
  });

  it('repaints the indicator that changed and the counts, no other row', async () => {
    const { session, element } = await desk();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    type(session, 'cervical-screening', '71.5');
    await ready(element);
    await Promise.resolve();
    observer.disconnect();
    const own = rowOf(element, 'cervical-screening');
    const rows = new Set(
      changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('tr.row, tr.detail')),
    );
    rows.delete(null);
    rows.delete(undefined);
    expect([...rows].every((row) => row === own || row === own.nextElementSibling)).to.equal(true);
    expect(rows.has(own)).to.equal(true);
  });

  it('follows the trend of an open row', async () => {
    const { session, element } = await desk();
    find(element, '[aria-controls=detail-cervical-screening]')!.click();
    await ready(element);
    const trend = detailOf(element, 'cervical-screening').querySelector('dabiao-trend')!;
    await ready(trend);
    const points = () => trend.shadowRoot!.querySelectorAll('.point').length;
    const before = points();
    type(session, 'cervical-screening', '71.5');
    await ready(element);
    await ready(trend);
    expect(points()).to.equal(before + 1);
  });

  it('waits for a session, and says when there is none', async () => {
    const none = await fixture<DabiaoBoard>('<dabiao-board></dabiao-board>');
    expect(message(none)).to.contain('没有指定规划');
    const { fetch } = window;
    const asked: unknown[] = [];
    window.fetch = (url) => (asked.push(url), new Promise<never>(() => {}));
    try {
      const empty = await fixture<DabiaoBoard>('<dabiao-board plan="" data=""></dabiao-board>');
      expect(message(empty), 'as of a template without a value').to.contain('没有指定规划');
      expect(asked).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
    await fixture('<div id="late"></div>');
    const waiting = await fixture<DabiaoBoard>('<dabiao-board for="late"></dabiao-board>');
    expect(message(waiting)).to.contain('正在读取');
  });
});
