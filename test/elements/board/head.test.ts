import { expect } from 'chai';
import '../../../src/elements/board/dabiao-board.js';
import type { DabiaoBoard } from '../../../src/elements/board/dabiao-board.js';
import { readPlan } from '../../../src/plan/plan.js';
import type { Plan } from '../../../src/plan/schema.js';
import type { Observation } from '../../../src/observations/observation.js';
import { indicator, OBSERVATIONS, PLAN, yearly } from '../plan.js';
import { audit, cleanUp, fixture, ready, until } from '../support.js';

const find = <T extends Element = HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<T>(selector);
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: Element, selector: string) => find(element, selector)?.textContent!.replace(/\s+/g, ' ').trim() ?? null;
const names = (element: Element) => all(element, '.row .name').map((name) => name.textContent);
const button = (element: Element, within: string, words: string) =>
  all(element, `${within} button`).find((one) => (one.getAttribute('aria-label') ?? one.textContent!).includes(words))!;

async function board(more: Partial<DabiaoBoard> = {}): Promise<DabiaoBoard> {
  const element = await fixture<DabiaoBoard>('<dabiao-board></dabiao-board>');
  Object.assign(element, { planData: PLAN, observations: OBSERVATIONS, ...more });
  await ready(element);
  return element;
}

async function press(element: DabiaoBoard, target: HTMLElement): Promise<void> {
  target.click();
  await ready(element);
}

async function type(element: DabiaoBoard, key: string): Promise<HTMLElement> {
  const focused = element.shadowRoot!.activeElement as HTMLElement;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await ready(element);
  return element.shadowRoot!.activeElement as HTMLElement;
}

const without = (id: string) => OBSERVATIONS.filter((one) => one.indicator !== id);
const only = (...ids: readonly string[]): Plan => ({ ...PLAN, indicators: PLAN.indicators.filter(({ id }) => ids.includes(id)) });

describe('head of <dabiao-board>', () => {
  afterEach(cleanUp);

  it('passes the accessibility audit, by field and by department, with what changed open, and with filters', async () => {
    const done = { indicator: 'network', region: '440783', period: '2025', task: 'done', status: 'A' } as const;
    const before = { ...done, period: '2024', task: 'in-progress' as const };
    const element = await board({ observations: [...without('network'), before, done] });
    await audit(element);
    await press(element, find(element, '#tab-departments')!);
    await press(element, find(element, '.change button')!);
    find<HTMLDetailsElement>(element, '.reporting')?.setAttribute('open', '');
    await press(element, button(element, '.by-status', '市卫生健康局，逆向变动'));
    await audit(element);
  });

  it('passes the accessibility audit narrow', async () => {
    const element = await board();
    element.parentElement!.setAttribute('style', 'width: 360px');
    await until(() => find(element, '.tiny'));
    await audit(element);
    expect(element.scrollWidth).to.be.at.most(360);
    expect(find(element, '.by-status')!.offsetWidth).to.be.at.most(360);
  });

  it('says what it is of, and who has not reported', async () => {
    const element = await board({ observations: OBSERVATIONS.filter(({ indicator: id }) => id === 'screening' || id === 'mortality') });
    expect(text(element, 'h2')).to.equal('规划目标达标情况 · 2025年');
    expect(text(element, '.title')).to.contain('测试规划 · 开平市 · 直线进度法').and.to.contain('应报 2 个部门，已报 1 个');
    expect(text(element, '.reporting p')).to.equal('尚未报送：市委组织部');
    expect(find(element, '.reporting p')!.offsetParent === null || !find<HTMLDetailsElement>(element, '.reporting')!.open).to.equal(true);
  });

  it('says of a department that has not reported all, and of provisional data', async () => {
    const element = await board({
      observations: [...without('screening'), ...yearly('screening', [50, 52, 54, 56, 58, 60], { status: 'P' })],
    });
    expect(text(element, '.title')).to.contain('含初步数 1 项');
    expect(text(element, '.reporting summary')).to.equal('应报 2 个部门，已报 2 个，其中 1 个未报全');
    expect(text(element, '.reporting p')).to.equal('未报全：市卫生健康局（2/3 项）');
  });

  it('counts three kinds, each by itself, and says how', async () => {
    const element = await board({ observations: without('screening') });
    expect(all(element, '[data-kind]').map((row) => row.dataset['kind'])).to.deep.equal(['quantifiable', 'directional', 'task']);
    expect(text(element, '.counts h3')).to.contain('共 5 项，分三类，不相加');
    expect(text(element, '[data-kind=quantifiable]')).to.contain('1/2').and.to.contain('50%').and.to.contain('未评 1');
    expect(text(element, '[data-kind=directional]')).to.contain('0/1').and.to.contain('到期才判').and.to.contain('不适用');
    expect(text(element, '.counts .gloss')).to.contain('暂无数据 1').and.to.contain('1%').and.to.contain('以最差的为准');
  });

  it('chooses rows by kind and status, leaves the counts as they are, and takes it back', async () => {
    const element = await board();
    const counts = text(element, '.kinds');
    const met = button(element, '.legend', '可量化指标：已达标');
    await press(element, met);
    expect(met.getAttribute('aria-pressed')).to.equal('true');
    expect(names(element)).to.deep.equal(['女代表比例']);
    expect(text(element, '.kinds')).to.equal(counts);
    expect(find(element, '.scope')).to.equal(null);
    await press(element, met);
    expect(met.getAttribute('aria-pressed')).to.equal('false');
    expect(names(element)).to.have.length(5);
  });

  it('chooses what stands in no denominator', async () => {
    const element = await board({ observations: without('screening') });
    await press(element, button(element, '.gloss', '暂无数据'));
    expect(names(element)).to.deep.equal(['筛查率']);
  });

  it('leaves out kinds that the plan has not, and says in words that there is nothing to rate', async () => {
    const element = await board({ planData: only('members', 'network') });
    expect(all(element, '[data-kind]').map((row) => row.dataset['kind'])).to.deep.equal(['directional', 'task']);
    expect(text(element, '.lacks')).to.contain('没有可量化指标');
    expect(text(element, '.counts')).not.to.contain('0/0');
  });

  it('shows no 0/0 where nothing can be assessed', async () => {
    const element = await board({ observations: [], asOf: 2025 });
    expect(text(element, '.counts')).not.to.contain('0/0');
    expect(text(element, '[data-kind=quantifiable]')).to.contain('尚无可评');
    expect(text(element, '.attention')).to.contain('无从判断');
    await audit(element);
  });

  it('shows data of one year', async () => {
    const element = await board({ observations: OBSERVATIONS.filter(({ period }) => period === '2025') });
    expect(text(element, '.head')).not.to.match(/NaN|Infinity|undefined|null/);
    expect(text(element, '.counts h3')).to.contain('共 5 项');
  });

  it("counts in the plan's own classes, names as text, and says what none takes", async () => {
    const classes = [
      { id: 'good', name: '<b>达标</b>', statuses: ['met' as const] },
      { id: 'none', name: '无数据', statuses: ['no-data' as const] },
    ];
    const element = await board({ observations: without('screening'), settings: { classes } });
    const legend = text(element, '[data-kind=quantifiable] .legend')!;
    expect(legend).to.contain('<b>达标</b> 1 50%').and.to.contain('无数据 1').and.to.contain('未归入任何类别 1 项');
    expect(legend).not.to.match(/无数据 1 \d/);
    expect(all(element, '.legend b b')).to.have.length(0);
    await audit(element);
  });

  it("chooses rows by one of the plan's own classes, says so, and gives way to a status", async () => {
    const classes = [
      { id: 'good', name: '达标', statuses: ['met' as const] },
      { id: 'hard', name: '困难', statuses: ['regressing' as const] },
    ];
    const element = await board({ settings: { classes } });
    const counts = text(element, '.kinds');
    await press(element, button(element, '.legend', '可量化指标：困难'));
    expect(names(element)).to.deep.equal(['死亡率']);
    expect(button(element, '.legend', '可量化指标：困难').getAttribute('aria-pressed')).to.equal('true');
    expect(text(element, '.shown')).to.contain('可量化指标 · 困难');
    expect(text(element, '.kinds')).to.equal(counts);
    await press(element, button(element, '.by-status', '合计，已达标'));
    expect(names(element)).to.deep.equal(['女代表比例']);
  });

  it('heads the quantifiable of the tables by what stands in their denominator', async () => {
    const heads = async (settings: DabiaoBoard['settings']) =>
      all(await board({ observations: without('screening'), settings }), '.by-status thead th')[1]!.textContent;
    expect(await heads({})).to.equal('可量化 已达标/可评');
    expect(await heads({ noDataCounts: true })).to.equal('可量化 已达标/可评和缺项');
  });

  it('says of classes that overlap which one, in plain words', async () => {
    const { error } = console;
    console.error = () => {};
    const classes = [
      { id: 'a', name: '甲', statuses: ['met' as const] },
      { id: 'b', name: '乙', statuses: ['met' as const, 'behind' as const] },
    ];
    const element = await board({ settings: { classes } });
    console.error = error;
    expect(text(element, '[part=message]')).to.contain('classes[1]').and.to.contain('重叠');
  });

  it('has a line for key and for binding indicators, which narrows the scope and keeps its figures', async () => {
    const [screening, mortality, ...others] = PLAN.indicators;
    const plan: Plan = { ...PLAN, indicators: [{ ...screening!, key: true }, { ...mortality!, key: true, binding: true }, ...others] };
    const element = await board({ planData: plan });
    expect(all(element, '.mark').map((line) => line.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '重点指标 可量化 已达标 0/2（0%），达标或基本达标 0/2（0%），全部 2',
      '约束性指标 可量化 已达标 0/1（0%），达标或基本达标 0/1（0%），全部 1',
    ]);
    await press(element, find(element, '.mark button')!);
    expect(names(element)).to.deep.equal(['死亡率', '筛查率']);
    expect(text(element, '.scope')).to.contain('重点指标');
    expect(text(element, '[data-kind=quantifiable]')).to.contain('0/2');
    expect(all(element, '.mark')).to.have.length(2);
    expect(find(element, '.mark button')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('tells what changed, the one by name, more on demand, and goes to a row', async () => {
    const done = { indicator: 'network', region: '440783', period: '2025', task: 'done', status: 'A' } as const;
    const before = { ...done, period: '2024', task: 'in-progress' as const };
    const element = await board({ observations: [...without('network'), before, done] });
    expect(text(element, '.changes h3')).to.contain('与2024年相比');
    expect(text(element, '.changes')).to.contain('1 新达标').and.to.contain('建立机制');
    const change = find(element, '.change button')!;
    await press(element, change);
    expect(change.getAttribute('aria-expanded')).to.equal('true');
    await press(element, find(element, '.changed li button')!);
    await until(() => find(element, '#detail-network')?.hidden === false);
    expect((element.shadowRoot!.activeElement as HTMLElement).textContent).to.equal('建立机制');
    await press(element, change);
    expect(find(element, '.changed')).to.equal(null);
  });

  it('goes to a row that is not drawn yet', async () => {
    const ids = Array.from({ length: 700 }, (_, i) => `task-${i}`);
    const indicators = ids.map((id) => ({ ...PLAN.indicators[4]!, id, name: id }));
    const state = (id: string, period: string, task: 'in-progress' | 'done'): Observation => ({
      indicator: id,
      region: '440783',
      period,
      task,
      status: 'A',
    });
    const observations = ids.map((id) => state(id, '2024', 'in-progress'));
    const element = await board({ planData: { ...PLAN, indicators }, observations: [...observations, state('task-699', '2025', 'done')] });
    expect(names(element)).not.to.include('task-699');
    await press(element, find(element, '.change button')!);
    await press(element, find(element, '.changed li button')!);
    await until(() => (element.shadowRoot!.activeElement as HTMLElement | null)?.textContent === 'task-699');
    expect(find(element, '#detail-task-699')!.hidden).to.equal(false);
  });

  it('says that nothing changed, and compares nothing in the first year of the plan', async () => {
    const element = await board();
    expect(text(element, '.changes')).to.contain('没有变化');
    element.asOf = PLAN.start;
    await ready(element);
    expect(find(element, '.changes')).to.equal(null);
  });

  it('shows what needs attention with its value, target and paces, and opens its row whatever is chosen', async () => {
    const element = await board();
    const line = find(element, '.gravest li')!;
    expect(line.textContent).to.contain('死亡率').and.to.contain('逆向变动').and.to.contain('17/10万').and.to.contain('市卫生健康局');
    expect(line.textContent).to.contain('2030年不高于8/10万').and.to.contain('−1.8/10万').and.to.contain('+1/10万');
    const [needed, actual] = [...line.querySelectorAll('rect')];
    expect(Number(needed!.getAttribute('x'))).to.be.lessThan(Number(actual!.getAttribute('x')));
    await press(element, button(element, '.legend', '可量化指标：已达标'));
    expect(names(element)).not.to.include('死亡率');
    await press(element, line.querySelector('button')!);
    await until(() => find(element, '#detail-mortality')?.hidden === false);
    await until(() => (element.shadowRoot!.activeElement as HTMLElement | null)?.textContent === '死亡率');
  });

  it('marks what a direction needs to be past its base value', async () => {
    const element = await board({ observations: [...without('members'), ...yearly('members', [33, 32.5, 32, 31.5, 31, 30])] });
    const line = all(element, '.gravest li').find((one) => one.textContent!.includes('女党员比例'))!;
    expect(line.querySelector('dd')!.textContent).to.equal('＞+0.6 个百分点');
    expect(text(element, '.attention .gloss')).to.contain('＞');

    const indicators = PLAN.indicators.map((indicator) =>
      indicator.id === 'members'
        ? {
            ...indicator,
            direction: 'down' as const,
            targets: indicator.targets.map((target) => (target.kind === 'trend' ? { ...target, direction: 'down' as const } : target)),
          }
        : indicator,
    );
    element.planData = { ...PLAN, indicators };
    element.observations = [...without('members'), ...yearly('members', [33, 33.5, 34, 34.5, 35, 36])];
    await ready(element);
    const falling = all(element, '.gravest li').find((one) => one.textContent!.includes('女党员比例'))!;
    expect(falling.querySelector('dd')!.textContent).to.equal('＜−0.6 个百分点');
  });

  it('says of a volatile one what else it is, and why', async () => {
    const element = await board({ observations: [...without('screening'), ...yearly('screening', [50, 66, 49, 70, 51, 48])] });
    const line = all(element, '.gravest li').find((one) => one.textContent!.includes('筛查率'))!;
    expect([...line.querySelectorAll('.chip')].map(({ textContent }) => textContent)).to.include('波动较大');
    expect(line.querySelector('.causes')!.textContent).to.contain('偏离趋势');
  });

  it('counts by field and by department, and a figure chooses what it counts', async () => {
    const element = await board();
    const cells = (row: number) => all(element, '.by-status tbody tr')[row]!.textContent!.replace(/\s+/g, ' ').trim();
    expect(cells(0)).to.match(/^妇女与健康 0 ?\/2/);
    expect(text(element, '.by-status tfoot')).to.match(/^合计 1 ?\/3 .* 5$/);
    await press(element, button(element, '.by-status', '妇女参与决策，已达标'));
    expect(names(element)).to.deep.equal(['女代表比例']);
    expect(text(element, '.scope')).to.contain('妇女参与决策');
    expect(all(element, '.by-status tbody tr')).to.have.length(1);
    expect(button(element, '.by-status', '妇女参与决策，已达标').getAttribute('aria-pressed')).to.equal('true');
    await press(element, button(element, '.by-status', '妇女参与决策，已达标'));
    expect(find(element, '.scope')).to.equal(null);
    await press(element, find(element, '#tab-departments')!);
    expect(cells(0)).to.match(/^市卫生健康局/);
    expect(cells(1)).to.match(/^市委组织部/);
  });

  it('is used by keyboard: tabs and tables are one stop each, arrows move within', async () => {
    const element = await board();
    find(element, '#tab-fields')!.focus();
    expect((await type(element, 'ArrowRight')).id).to.equal('tab-departments');
    expect((await type(element, 'ArrowRight')).id).to.equal('tab-fields');
    const stops = all(element, '.by-status button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
    stops[0]!.focus();
    expect((await type(element, 'ArrowDown')).getAttribute('aria-label')).to.contain('妇女参与决策');
    const moved = await type(element, 'ArrowLeft');
    expect(moved.getAttribute('aria-label')).to.contain('妇女参与决策').and.not.to.contain('全部');
    expect(all(element, '.by-status button').filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([moved]);
  });

  it('has no table by field where there is one field, and none at all where there is one department too', async () => {
    const fields = PLAN.fields.slice(0, 1);
    const indicators = PLAN.indicators.filter(({ field }) => field === 'health');
    const element = await board({ planData: { ...PLAN, fields, indicators } });
    expect(all(element, '[role=tab]').map(({ id }) => id)).to.deep.equal(['tab-departments']);
    element.planData = { ...PLAN, fields, indicators, departments: PLAN.departments.slice(0, 1) };
    await ready(element);
    expect(find(element, '.tables')).to.equal(null);
    await audit(element);
  });

  it('is of what the filters leave, and says so when that is nothing', async () => {
    const element = await board();
    (element as unknown as { setFilter(change: object): void }).setFilter({ words: '没有这样的指标' });
    await ready(element);
    expect(text(element, '.scope')).to.contain('没有这样的指标');
    expect(text(element, '.counts')).to.contain('没有可计数的指标');
    expect(find(element, '.by-status')).to.equal(null);
    await audit(element);
  });

  it('shows names with markup as text, and writes no style', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const plan: Plan = {
      ...PLAN,
      title: markup,
      fields: PLAN.fields.map((field) => ({ ...field, name: markup })),
      departments: PLAN.departments.map((department) => ({ ...department, name: markup })),
      indicators: [
        indicator('mortality', { ...PLAN.indicators[1]!, name: markup }),
        ...PLAN.indicators.filter(({ id }) => id !== 'mortality'),
      ],
    };
    const element = await board({ planData: plan });
    expect(text(element, '.gravest li')).to.contain(markup);
    expect(all(element, '.head img, .head [style]')).to.have.length(0);
  });

  it('speaks English where the page does', async () => {
    const element = await board({ observations: without('screening') });
    element.lang = 'en';
    await Promise.resolve();
    await ready(element);
    expect(text(element, '.head')).to.contain('Needs attention').and.to.contain('not applicable').and.to.contain('How it is counted');
    expect(text(element, '.head')!.replace(/规划|测试|[\u4e00-\u9fff]+(?=[ ·]|$)/g, '')).not.to.contain('达标');
    await audit(element);
  });
});

describe('head of <dabiao-board> of the demo', () => {
  let plan: Plan;
  let observations: readonly Observation[];
  before(async () => {
    plan = readPlan(await (await fetch('/src/plans/kaiping-women-2021-2030.json')).text());
    observations = ((await (await fetch('/demo/board-data.json')).json()) as { observations: Observation[] }).observations;
  });
  afterEach(cleanUp);

  it('passes the accessibility audit with all it has to show', async () => {
    const element = await board({ planData: plan, observations });
    await audit(find(element, '.head') ?? element);
  });

  it('draws a large plan before it compares it with the year before', async () => {
    const copies = Array.from({ length: 250 }, (_, i) => i).flatMap((i) =>
      PLAN.indicators.slice(0, 1).map((one) => ({ ...one, id: `${one.id}-${i}` })),
    );
    const large = {
      ...PLAN,
      indicators: [...copies, ...Array.from({ length: 800 }, (_, i) => ({ ...PLAN.indicators[4]!, id: `task-${i}` }))],
    };
    const element = await board({ planData: large });
    expect(text(element, '.changes')).to.contain('正在比较');
    expect(text(element, '.counts h3')).to.contain('共 1050 项');
    await until(() => text(element, '.changes')!.includes('没有变化'));
  });

  it('works nothing out again where only kind and status are chosen, and what a value touches where one is typed', async () => {
    const element = await board({ planData: plan, observations });
    const { model } = element;
    let counted = 0;
    const { summaryOf } = model!;
    model!.summaryOf = (list) => (counted++, summaryOf.call(model, list));
    await press(element, find(element, '.legend button')!);
    await press(element, find(element, '#tab-departments')!);
    expect(counted).to.equal(0);
    await press(element, button(element, '.by-status', '市民政局，已达标'));
    expect(counted).to.equal(1);
  });
});
