import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/board/dabiao-board.js';
import type { DabiaoBoard } from '../../../src/elements/board/dabiao-board.js';
import type { Observation } from '../../../src/observations/observation.js';
import { readWorkbook } from '../../../src/spreadsheet/spreadsheet.js';
import type { Indicator, Plan } from '../../../src/plan/schema.js';
import { indicator, OBSERVATIONS, PLAN, yearly } from '../plan.js';
import { audit, cleanUp, fixture, ready, saved, until, withhold } from '../support.js';

const find = <T extends Element = HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<T>(selector);
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const names = (element: Element) => all(element, '.row .name').map((name) => name.textContent);
const rowOf = (element: Element, id: string) => find(element, `[aria-controls="detail-${id}"]`)!.closest('tr')!;
const told = (element: Element) => find(element, '.shown [role=status]')!.textContent!;
const text = (element: Element | null) => element!.textContent!.replace(/\s+/g, ' ').trim();

async function board(more: Partial<DabiaoBoard> = {}): Promise<DabiaoBoard> {
  const element = await fixture<DabiaoBoard>('<dabiao-board></dabiao-board>');
  Object.assign(element, { planData: PLAN, observations: OBSERVATIONS, ...more });
  await ready(element);
  return element;
}

async function choose(element: DabiaoBoard, label: string, value: string): Promise<void> {
  const select = all(element, '.controls label')
    .find((one) => one.textContent!.trim().startsWith(label))!
    .querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await ready(element);
}

async function search(element: DabiaoBoard, words: string): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input[type=search]')!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await ready(element);
}

const press = (element: DabiaoBoard, label: string) =>
  all(element, '.actions button')
    .find((button) => button.textContent === label)!
    .click();

/** Plan of as many indicators, each with some years. */
function manyOf(count: number): Partial<DabiaoBoard> {
  const indicators = Array.from({ length: count }, (_, i) => indicator(`many-${i}`, { name: `第${i}项` }));
  return { planData: { ...PLAN, indicators } as Plan, observations: yearly('many-0', [50, 52, 54, 56, 58, 60]), asOf: 2025 };
}

const planOf = (indicators: readonly Indicator[], more: Partial<Plan> = {}): Plan =>
  ({ ...PLAN, indicators: [...indicators], ...more }) as Plan;
const source = { item: '目标1', quote: '原文' };

describe('the rows of a board', () => {
  afterEach(cleanUp);

  it('pass the accessibility audit narrowed, searched and without any', async () => {
    const element = await board();
    await choose(element, '指标类别', 'quantifiable');
    await audit(element);
    await search(element, '没有这项');
    await audit(element);
  });

  it('say the own value first, and what is judged by its name', async () => {
    const targets: Indicator['targets'] = [{ kind: 'trend', of: 'growth', direction: 'down', year: 2030, source }];
    const plan = planOf([indicator('anxiety', { name: '焦虑障碍患病率', targets })]);
    const element = await board({ planData: plan, observations: yearly('anxiety', [8, 9, 9.8, 10.2, 10.3, 10.1]) });
    const row = rowOf(element, 'anxiety');
    expect(text(row.querySelector('.own'))).to.equal('10.1%');
    expect(text(row.querySelector('.c-own'))).to.contain('2025年，较上年 −0.2 个百分点');
    expect(text(row.querySelector('.c-related'))).to.equal('年增速 −1.9%目标判的是增速');
  });

  it('have all targets as chips, the headline first, each with its status in the words of its kind', async () => {
    const element = await board();
    const chips = [...rowOf(element, 'mortality').querySelectorAll('.target')].map((chip) => text(chip));
    expect(chips).to.have.length(2);
    expect(chips[0]).to.match(/^2030年不高于8\/10万 \S+/);
    expect(chips[1]).to.match(/^2025年不高于10\/10万 \S+/);
    expect(text(rowOf(element, 'network').querySelector('.target'))).to.match(/在办$/);
    expect(text(rowOf(element, 'members').querySelector('.target'))).to.match(/方向正确$/);
  });

  it('mark which of several targets decides', async () => {
    const between = { dimension: 'sex', categories: ['F', 'M'] as [string, string] };
    const gap: Indicator['targets'][number] = { kind: 'trend', of: 'gap', between, direction: 'down', year: 2030, source };
    const plan = planOf([{ ...PLAN.indicators[0]!, targets: [...PLAN.indicators[0]!.targets, gap] }]);
    const element = await board({ planData: plan, observations: OBSERVATIONS.filter((one) => one.indicator === 'screening') });
    const decides = all(element, '.decides');
    expect(decides).to.have.length(1);
    expect(decides[0]!.title).to.contain('以此目标为准');
  });

  it('are at most some 40 elements, with 30 targets as well, which open below', async () => {
    const targets = Array.from({ length: 30 }, (_, i): Indicator['targets'][number] => ({
      kind: 'level',
      year: 2030,
      comparator: '>=',
      value: 40 + i,
      source,
    }));
    const long = 'n'.repeat(200);
    const plan = planOf([indicator('many', { name: long, targets })]);
    const element = await board({ planData: plan, observations: yearly('many', [50, 52, 54, 56, 58, 60]) });
    const row = rowOf(element, 'many');
    expect(row.querySelectorAll('*').length).to.be.at.most(40);
    const more = row.querySelector<HTMLElement>('.chip button')!;
    expect(more.textContent).to.equal('另 27 个目标');
    more.click();
    await ready(element);
    expect(all(element, '.target-button')).to.have.length(30);
    element.parentElement!.setAttribute('style', 'width: 390px');
    await until(() => find(element, '.narrow'));
    expect(element.scrollWidth).to.be.at.most(390);
  });

  it('tell why a flag was raised', async () => {
    const element = await board({ observations: yearly('screening', [50, 65, 40, 66, 41, 60]) });
    const flag = rowOf(element, 'screening').querySelector<HTMLElement>('.flag.volatile')!;
    expect(flag.textContent).to.equal('波动较大');
    expect(flag.title).to.contain('界限');
  });

  it('stand under their field with the counts of each kind and its denominator', async () => {
    const element = await board({ sort: 'plan' });
    expect(all(element, '.group').map((group) => text(group))).to.deep.equal([
      '妇女与健康可量化 已达标 0/2 显示 2 项',
      '妇女参与决策可量化 已达标 1/1 方向性 已达标 0/1 任务 已完成 0/1 显示 3 项',
    ]);
    await choose(element, '指标类别', 'task');
    expect(all(element, '.group').map((group) => text(group))).to.deep.equal([
      '妇女参与决策可量化 已达标 1/1 方向性 已达标 0/1 任务 已完成 0/1 显示 1 项',
    ]);
  });
});

describe('the controls of a board', () => {
  afterEach(cleanUp);

  it('find by words, and tell both figures', async () => {
    const element = await board();
    expect(told(element)).to.equal('显示全部 5 项');
    await search(element, '死亡');
    expect(names(element)).to.deep.equal(['死亡率']);
    expect(told(element)).to.equal('显示 1 项（查找“死亡”），规划共 5 项');
    await search(element, '');
    await choose(element, '指标类别', 'quantifiable');
    await choose(element, '达标情况', 'met');
    expect(told(element)).to.equal('显示 1 项（可量化指标 · 已达标），范围内共 5 项');
    await choose(element, '领域', 'decision');
    expect(told(element)).to.equal('显示 1 项（可量化指标 · 已达标），范围内共 3 项（妇女参与决策），规划共 5 项');
    find(element, '.reset')!.click();
    await ready(element);
    expect(told(element)).to.equal('显示全部 5 项');
    expect(all(element, 'select[data-chosen]')).to.have.length(0);
  });

  it('stand below each other where large text leaves the columns no room', async () => {
    const element = await board();
    element.style.width = '800px';
    await until(() => find(element, '.medium'));
    expect(find(element, '.narrow')).to.equal(null);
    element.style.setProperty('--dabiao-font-size', '20px');
    await until(() => find(element, '.narrow'));
  });

  it('narrow by warnings, their causes, and flags', async () => {
    const element = await board();
    await choose(element, '预警与标记', 'cause difficult');
    expect(names(element)).to.include('死亡率').and.not.include('女代表比例');
    await choose(element, '预警与标记', 'warned');
    expect(names(element)).to.include('死亡率');
    await choose(element, '预警与标记', 'flag revised');
    expect(names(element)).to.deep.equal([]);
    await choose(element, '预警与标记', '');
    expect(names(element)).to.have.length(5);
  });

  it('offer key and binding indicators only where the plan marks any', async () => {
    const element = await board();
    expect(all(element, '.controls select')).to.have.length(7);
    element.planData = planOf(PLAN.indicators.map((one) => (one.id === 'mortality' ? { ...one, key: true as const } : one)));
    await ready(element);
    await choose(element, '重点与约束性', 'key');
    expect(names(element)).to.deep.equal(['死亡率']);
    expect(told(element)).to.contain('重点指标');
  });

  it('stay at the top, and the heads below them, where the page has its own head as well', async () => {
    const element = await board(manyOf(60));
    element.style.setProperty('--dabiao-sticky-top', '30px');
    await until(() => element.style.getPropertyValue('--_controls') !== '');
    window.scrollTo(0, 900);
    await new Promise((done) => requestAnimationFrame(done));
    const controls = find(element, '.controls')!.getBoundingClientRect();
    const head = find(element, '[part=table] thead th')!.getBoundingClientRect();
    expect(Math.round(controls.top)).to.equal(30);
    expect(Math.abs(head.top - controls.bottom)).to.be.below(1.5);
    window.scrollTo(0, 0);
  });
});

describe('a board of many rows', () => {
  afterEach(cleanUp);

  it('draws a screenful at once, some hundreds by and by, and says what is not drawn', async () => {
    const element = await board(manyOf(900));
    expect(all(element, '.row').length).to.be.within(1, 100);
    expect(told(element)).to.equal('显示全部 900 项');
    await until(() => all(element, '.row').length === 400, 5000);
    await new Promise((done) => setTimeout(done, 100));
    expect(all(element, '.row')).to.have.length(400);
    expect(text(find(element, '.rest .on-screen'))).to.contain('还有 500 项未显示');
    await audit(find(element, '.rest')!);
  });

  it('draws all when asked, and begins anew with another filter', async () => {
    const element = await board(manyOf(900));
    await until(() => find(element, '.rest button'));
    find(element, '.rest button')!.click();
    await until(() => all(element, '.row').length === 900, 10_000);
    expect(find(element, '.rest')).to.equal(null);
    await choose(element, '排序', 'name');
    expect(all(element, '.row').length).to.be.within(1, 100);
  });

  it('draws more where the reader has come to the end', async () => {
    const element = await board(manyOf(900));
    await until(() => all(element, '.row').length === 400, 5000);
    find(element, '.rest')!.scrollIntoView();
    await until(() => all(element, '.row').length > 400, 5000);
    window.scrollTo(0, 0);
  });

  it('prints all up to a limit, and says what was left out', async () => {
    const element = await board(manyOf(2100));
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.row')).to.have.length(2000);
    expect(text(find(element, '.rest .on-paper'))).to.contain('另有 100 项未打印');
    expect(text(find(element, '.print-title')))
      .to.contain('测试规划')
      .and.to.contain('截至2025年')
      .and.to.contain('制表日期');
  });

  it('prints title and date as the head of one table, which stands on every page, and numbers the pages only while it prints', async () => {
    const element = await board();
    const title = () => getComputedStyle(find(element, '.print-title')!);
    const rules = () => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    expect(title().display).to.equal('none');
    try {
      await emulateMedia({ media: 'print' });
      await until(() => title().display === 'table-header-group');
      expect(getComputedStyle(find(element, '.board')!).display).to.equal('table');
      expect(find(element, '.board')!.firstElementChild!.className).to.contain('print-title');
      const shown = all(element, '.board > :not(.print-title)').filter((part) => part.offsetHeight > 0);
      expect(shown.some((part) => part.textContent!.includes('制表日期'))).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
    window.dispatchEvent(new Event('beforeprint'));
    expect(rules().join()).to.contain('@page');
    window.dispatchEvent(new Event('afterprint'));
    expect(rules()).to.deep.equal([]);
  });
});

describe('what leaves a board', () => {
  afterEach(cleanUp);

  /** What is copied while something is done, with a clipboard or without. */
  async function copied(act: () => Promise<void>, clipboard: unknown): Promise<void> {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    try {
      await act();
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  }

  it('is the rows shown as a workbook, with the filters in its head and the warnings on a second sheet', async () => {
    const element = await board();
    await choose(element, '领域', 'health');
    const { name, blob } = await saved(() => press(element, '导出所示 XLSX'));
    expect(name).to.equal('测试规划-妇女与健康-达标情况-2025.xlsx');
    const { sheets } = await readWorkbook(new Uint8Array(await blob.arrayBuffer()));
    expect(sheets.map((sheet) => sheet.name)).to.deep.equal(['达标情况', '预警情况表']);
    const lines = sheets[0]!.rows.map((row) => row.join('|'));
    expect(lines[0]).to.contain('测试规划 目标达标情况（截至2025年）');
    expect(lines.slice(1, 14).join())
      .to.contain('制表日期')
      .and.contain('直线进度法')
      .and.contain('筛选：妇女与健康')
      .and.contain('统计口径')
      .and.contain('显示 2 项');
    expect(lines.filter((line) => line.includes('|死亡率|'))).to.have.length(2);
    expect(lines.join()).not.to.contain('女代表比例');
  });

  it('is the same as text, on the clipboard', async () => {
    const element = await board();
    let written = '';
    await copied(
      async () => {
        press(element, '复制为文字');
        await until(() => find(element, '.actions [role=status]')!.textContent!.includes('已复制 5 项'), 3000);
      },
      { writeText: (given: string) => ((written = given), Promise.resolve()) },
    );
    expect(written)
      .to.contain('测试规划 目标达标情况（截至2025年）')
      .and.contain('筛选：无')
      .and.contain('可量化指标：')
      .and.contain('1. 死亡率\t17/10万\t2025年\t');
  });

  it('is shown as text where the browser does not let it be copied', async () => {
    const element = await board();
    const { execCommand } = document;
    document.execCommand = () => false;
    try {
      await copied(async () => {
        press(element, '复制为文字');
        await until(() => find(element, '.by-hand textarea'), 3000);
      }, undefined);
    } finally {
      document.execCommand = execCommand;
    }
    expect(find<HTMLTextAreaElement>(element, 'textarea')!.value).to.contain('死亡率');
    await audit(element);
  });

  it('is told when the part for it could not be loaded', async () => {
    const element = await board();
    const { error } = console;
    console.error = () => {};
    const again = withhold((element as unknown as { exporting: object }).exporting);
    try {
      press(element, '复制为文字');
      const told = () => find(element, '.actions [role=status]')!.textContent!;
      await until(() => told().includes('请重试'));
      press(element, '复制为文字');
      await until(() => told().includes('请刷新页面'));
    } finally {
      console.error = error;
      again();
    }
    await saved(() => press(element, '导出预警情况表'));
  });
});

describe('a board of little or odd data', () => {
  afterEach(cleanUp);

  it('shows one year, none, and a plan without targets, and nothing wrong', async () => {
    const one: Observation[] = yearly('screening', [null, null, null, null, null, 60]);
    const element = await board({ observations: one });
    expect(text(rowOf(element, 'screening').querySelector('.c-own'))).to.equal('60% 2025年');
    expect(rowOf(element, 'screening').querySelector('.spark')).to.equal(null);
    element.observations = [];
    element.asOf = 2025;
    await ready(element);
    expect(text(rowOf(element, 'screening').querySelector('.c-own'))).to.equal('—');
    expect(element.shadowRoot!.textContent).not.to.match(/NaN|undefined|null|Infinity/);
    element.planData = planOf(PLAN.indicators.map((each) => ({ ...each, targets: [] })));
    await ready(element);
    expect(names(element)).to.deep.equal([]);
    expect(element.shadowRoot!.textContent).to.contain('另有 6 项');
  });

  it('has nothing to group or to filter by in a plan of one field', async () => {
    const [field] = PLAN.fields;
    const plan = planOf(
      PLAN.indicators.map((each) => ({ ...each, field: field!.id })),
      { fields: [field!] },
    );
    const element = await board({ planData: plan, sort: 'plan' });
    expect(all(element, '.group')).to.have.length(0);
    expect(all(element, '.controls label').some((label) => label.textContent!.trim().startsWith('领域'))).to.equal(false);
  });
});
