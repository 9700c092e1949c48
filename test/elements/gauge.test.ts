import { expect } from 'chai';
import { DabiaoGauge } from '../../src/gauge.js';
import { Autosave } from '../../src/drafts/autosave.js';
import { DabiaoSessionEvent } from '../../src/elements/session/session-context.js';
import { SharedSession } from '../../src/elements/session/shared-session.js';
import type { Plan } from '../../src/plan/schema.js';
import { EntrySession } from '../../src/report/session.js';
import { audit, cleanUp, fixture, ready } from './support.js';

const MORTALITY =
  'label="孕产妇死亡率" value="6.25" year="2025" target="8" comparator="<=" target-year="2030" baseline="11.4" baseline-year="2020" unit="per-100000"';
const SCREENING = 'label="宫颈癌筛查率" value="58.6" target="70" unit="percent" milestones="2025:60"';

const gauge = (attributes: string) => fixture<DabiaoGauge>(`<dabiao-gauge ${attributes}></dabiao-gauge>`);
const find = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector);
const text = (element: Element, part: string) => find(element, `[part~=${part}]`)?.textContent ?? null;
const meter = (element: Element) => find(element, '[role=meter]');
const tone = (element: Element) => find(element, '.status')?.getAttribute('data-tone') ?? null;

describe('<dabiao-gauge>', () => {
  afterEach(cleanUp);

  const states = {
    'a bar that is met': MORTALITY,
    'an arc not met yet': `${SCREENING} form="arc"`,
    'a value worse than the baseline': 'label="x" value="3" target="70" baseline="20"',
    'a value beyond the scale': `${SCREENING} min="60" max="80"`,
    'no data': 'label="x" target="70"',
    'a task': 'label="建立机制" task="in-progress" target-year="2030"',
    'a message': 'label="x" value="abc" target="70"',
    'a status of its own': `${SCREENING} status="unlikely"`,
  };
  for (const [name, attributes] of Object.entries(states)) {
    it(`passes the accessibility audit: ${name}`, async () => {
      await audit(await gauge(attributes));
    });
  }

  it('is a meter with a name, ends, a value and the whole story in words', async () => {
    const element = await gauge(MORTALITY);
    const found = meter(element)!;
    expect(find(element, `#${found.getAttribute('aria-labelledby')}`)!.textContent).to.equal('孕产妇死亡率');
    expect(found.getAttribute('aria-valuenow')).to.equal('6.25');
    expect(Number(found.getAttribute('aria-valuemin'))).to.be.lessThan(6.25);
    expect(Number(found.getAttribute('aria-valuemax'))).to.be.greaterThan(11.4);
    expect(found.getAttribute('aria-valuetext')).to.equal('6.25/10万，目标 不高于8/10万，已达标');
  });

  it('speaks English where the page does', async () => {
    const element = await fixture<DabiaoGauge>(`<div lang="en"><dabiao-gauge ${MORTALITY}></dabiao-gauge></div>`);
    const inner = element.querySelector('dabiao-gauge')!;
    await ready(inner);
    expect(meter(inner)!.getAttribute('aria-valuetext')).to.equal('6.25 per 100,000, Target at most 8 per 100,000, Met');
    inner.lang = 'zh-CN';
    await Promise.resolve();
    await ready(inner);
    expect(text(inner, 'status')).to.equal('已达标');
  });

  it('reads right where lower is better: the area that meets the target lies at the low end', async () => {
    const element = await gauge(MORTALITY);
    const zone = find(element, '.zone')!.getBoundingClientRect();
    const track = find(element, '.track')!.getBoundingClientRect();
    const value = find(element, '.value')!.getBoundingClientRect();
    expect(zone.left).to.be.closeTo(track.left, 1);
    expect(value.left).to.be.within(zone.left, zone.right);
    expect(tone(element)).to.equal('good');
  });

  it('tells the status by word and sign, not by colour alone', async () => {
    const words = new Map<string, string>();
    for (const status of ['met', 'on-track', 'behind', 'unlikely', 'regressing', 'no-data', 'not-due', 'not-assessable'] as const) {
      const element = await gauge(`${SCREENING} status="${status}"`);
      words.set(text(element, 'status')!.trim(), find(element, '.sign path')!.getAttribute('d')!);
    }
    expect([...words.keys()].every((word) => word !== '')).to.equal(true);
    expect(new Set(words.values()).size).to.equal(8);
    expect(words.size).to.equal(8);
  });

  it('keeps a value beyond the scale honest: an arrow at the end, the true value in words', async () => {
    const element = await gauge('label="x" value="250" target="70" unit="percent" min="0" max="100"');
    expect(text(element, 'value')).to.equal('250%');
    expect(meter(element)!.getAttribute('aria-valuenow')).to.equal('100');
    expect(meter(element)!.getAttribute('aria-valuetext')).to.contain('250%').and.to.contain('超出刻度');
    expect(find(element, 'circle.value')).to.equal(null);
    expect(find(element, 'path.value')).not.to.equal(null);
  });

  it('draws no value and no meter when there is no data', async () => {
    for (const value of ['', 'value=""']) {
      const element = await gauge(`label="x" target="8" comparator="<=" ${value}`);
      expect(meter(element)).to.equal(null);
      expect(find(element, '.value')).to.equal(null);
      expect(text(element, 'status')!.trim()).to.equal('缺项');
      expect(tone(element)).to.equal('none');
    }
  });

  it('shows tasks in three steps with a word', async () => {
    const reached: number[] = [];
    for (const state of ['', 'not-started', 'in-progress', 'done']) {
      const element = await gauge(`label="x" task="${state}"`);
      reached.push(element.shadowRoot!.querySelectorAll('.reached').length);
    }
    expect(reached).to.deep.equal([0, 0, 2, 3]);
  });

  const garbage: Record<string, [attributes: string, told: string]> = {
    'a word for a number': ['label="x" value="abc" target="70"', 'abc'],
    NaN: ['label="x" value="NaN" target="70"', 'NaN'],
    Infinity: ['label="x" value="1" target="Infinity"', 'Infinity'],
    'a number in another notation': ['label="x" value="0x10" target="70"', '0x10'],
    'no target': ['label="x" value="1"', 'target'],
    'no label': ['value="1" target="70"', 'label'],
    'ends in the wrong order': ['label="x" value="1" target="70" min="10" max="5"', 'min'],
    'ends that are one': ['label="x" value="1" target="70" min="5" max="5"', 'min'],
    'an unknown comparator': ['label="x" value="1" target="70" comparator="=>"', '=>'],
    'between without its upper end': ['label="x" value="1" target="70" comparator="between"', 'upper'],
    'between the wrong way round': ['label="x" value="1" target="70" upper="60" comparator="between"', 'upper'],
    'about without its tolerance': ['label="x" value="1" target="70" comparator="~"', 'tolerance'],
    'a tolerance below zero': ['label="x" value="1" target="70" comparator="~" tolerance="-1"', 'tolerance'],
    'a milestone without its year': ['label="x" value="1" target="70" milestones="75"', '75'],
    'an unknown state': ['label="x" task="fast fertig"', 'fast fertig'],
    'more decimal places than there are': ['label="x" value="1" target="70" precision="200"', 'precision'],
    'a hyphenated attribute': ['label="x" value="1" target="70" target-year="bald"', 'target-year'],
  };
  for (const [name, [attributes, told]] of Object.entries(garbage)) {
    it(`shows a plain message and no picture for ${name}`, async () => {
      const element = await gauge(attributes);
      expect(text(element, 'message')).to.contain(told);
      expect(find(element, 'svg')).to.equal(null);
      expect(find(element, '.status')).to.equal(null);
    });
  }

  it('shows markup in a label as text', async () => {
    const element = await gauge('label="&lt;img src=x onerror=alert(1)&gt;" value="1" target="2"');
    expect(text(element, 'label')).to.equal('<img src=x onerror=alert(1)>');
    expect(find(element, 'img')).to.equal(null);
  });

  it('uses no inline style, so that a strict page lets it', async () => {
    for (const attributes of Object.values(states)) {
      const element = await gauge(attributes);
      expect(element.shadowRoot!.querySelectorAll('[style], style')).to.have.length(0);
    }
  });

  it('gives a value so many places that it does not seem to reach what it misses', async () => {
    const element = await gauge('label="x" value="69.996" target="70" precision="2"');
    expect(text(element, 'value')).to.equal('69.996');
    expect(text(element, 'status')!.trim()).to.equal('尚未达标');
  });

  it('says in words what it shows, for a page to copy', async () => {
    expect(await (await gauge(`${MORTALITY} note="来源：卫健局"`)).text()).to.equal(
      '孕产妇死亡率\n6.25/10万 2025年 已达标\n目标 不高于8/10万 2030年\n基期 11.4/10万 2020年\n来源：卫健局',
    );
    expect(await (await gauge('label="建立机制" task="in-progress" target-year="2030"')).text()).to.equal('建立机制\n进行中\n目标 2030年');
    expect(await (await gauge('label="x" value="abc" target="70"')).text()).to.contain('abc');
  });

  it('takes numbers from a script, and redraws', async () => {
    const element = await gauge('label="x" target="70"');
    element.value = 71;
    await ready(element);
    expect(text(element, 'status')!.trim()).to.equal('已达标');
    element.value = NaN;
    await ready(element);
    expect(text(element, 'message')).to.contain('NaN');
  });
});

const PLAN = {
  format: 'dabiao.plan/1',
  id: 'p',
  version: '1',
  title: 'P',
  region: { code: '440783', name: '开平市', level: 'county' },
  subject: 'women',
  start: 2021,
  end: 2030,
  baselineYear: 2020,
  fields: [{ id: 'health', name: '健康' }],
  departments: [{ id: 'health', name: '卫健局' }],
  indicators: [
    {
      id: 'mortality',
      field: 'health',
      name: '孕产妇死亡率',
      unit: 'per-100000',
      direction: 'down',
      precision: 2,
      departments: [{ id: 'health', role: 'lead' }],
      measure: { kind: 'fraction', numerator: '死亡人数', denominator: '活产数' },
      breakdowns: [],
      baseline: { year: 2020, value: 12, source: 's' },
      targets: [
        { kind: 'level', year: 2030, comparator: '<=', value: 8, source: { item: '1', quote: 'q' } },
        { kind: 'level', year: 2025, comparator: '<=', value: 10, source: { item: '1', quote: 'q' } },
      ],
    },
    {
      id: 'members',
      field: 'health',
      name: '女党员比例',
      unit: 'percent',
      direction: 'up',
      precision: 1,
      departments: [{ id: 'health', role: 'lead' }],
      measure: { kind: 'value' },
      breakdowns: ['sex'],
      targets: [{ kind: 'trend', of: 'level', direction: 'up', year: 2030, source: { item: '2', quote: '女党员比例逐步提高' } }],
    },
    {
      id: 'delegates',
      field: 'health',
      name: '女代表比例',
      unit: 'percent',
      direction: 'up',
      precision: 1,
      departments: [{ id: 'health', role: 'lead' }],
      measure: { kind: 'value' },
      breakdowns: [],
      targets: [
        {
          kind: 'reference',
          year: 2030,
          comparator: '>=',
          reference: { indicator: 'members' },
          source: { item: '3', quote: '不低于党员中女性比例' },
        },
      ],
    },
    {
      id: 'network',
      field: 'health',
      name: '建立机制',
      direction: 'up',
      precision: 0,
      departments: [{ id: 'health', role: 'lead' }],
      measure: { kind: 'task' },
      breakdowns: [],
      targets: [{ kind: 'task', year: 2030, criterion: '已建立', source: { item: '4', quote: '建立机制' } }],
    },
  ],
  rules: [],
} as unknown as Plan;

describe('<dabiao-gauge> from a session', () => {
  let session: EntrySession;
  let provider: HTMLElement & { shared?: SharedSession };

  beforeEach(async () => {
    session = new EntrySession({ plan: PLAN, department: 'health', periods: ['2025'] });
    provider = await fixture<HTMLElement>('<div id="desk"></div>');
    provider.shared = new SharedSession(session, new Autosave(session));
  });
  afterEach(cleanUp);

  function type(indicator: string, typed: string, part: 'value' | 'numerator' | 'denominator' = 'value', breakdown = ''): void {
    session.set([{ row: session.form.row(indicator, '440783')!, column: session.form.column('2025', breakdown, part)!, text: typed }]);
  }

  it('follows the clerk: nothing, a value, an unreadable value, the state of a task', async () => {
    const element = await gauge('for="desk" indicator="mortality"');
    expect(text(element, 'status')!.trim()).to.equal('缺项');
    type('mortality', '9.5');
    await ready(element);
    expect(text(element, 'value')).to.equal('9.5/10万');
    expect(text(element, 'status')!.trim()).to.equal('已达标');
    type('mortality', '九点五');
    await ready(element);
    expect(text(element, 'message')).to.contain('九点五');
    type('mortality', '');
    type('mortality', '1', 'numerator');
    type('mortality', '8000', 'denominator');
    await ready(element);
    expect(text(element, 'value')).to.equal('12.5/10万');
    expect(text(element, 'status')!.trim()).to.equal('倒退');
  });

  it('shows the next target that is due', async () => {
    const element = await gauge('for="desk" indicator="mortality"');
    expect(text(element, 'key')).to.contain('不高于10/10万').and.to.contain('2025年').and.to.contain('基期 12/10万');
  });

  it('holds a reference target against the value typed for the other indicator', async () => {
    const element = await gauge('for="desk" indicator="delegates"');
    expect(text(element, 'key')).to.contain('不低于党员中女性比例');
    type('delegates', '30');
    type('members', '35');
    await ready(element);
    expect(text(element, 'key')).to.contain('不低于35%');
    expect(text(element, 'status')!.trim()).to.equal('尚未达标');
    type('members', '28');
    await ready(element);
    expect(text(element, 'status')!.trim()).to.equal('已达标');
  });

  it('shows a breakdown, and a task', async () => {
    const women = await gauge('for="desk" indicator="members" breakdown="sex=F" label="女性"');
    type('members', '61', 'value', 'sex=F');
    await ready(women);
    expect(text(women, 'value')).to.equal('61%');
    expect(text(women, 'key')).to.contain('逐步提高');
    const task = await gauge('for="desk" indicator="network"');
    type('network', '已完成');
    await ready(task);
    expect(text(task, 'status')!.trim()).to.equal('已完成');
  });

  it('draws again for changes of its own indicator only', async () => {
    const element = await gauge('for="desk" indicator="mortality"');
    const before = find(element, 'svg');
    type('members', '40');
    await ready(element);
    expect(find(element, 'svg')).to.equal(before);
    type('mortality', '7');
    await ready(element);
    expect(find(element, 'svg')).not.to.equal(before);
  });

  it('waits for a session that comes later, and says what the form lacks', async () => {
    const element = await gauge('for="later" indicator="mortality"');
    expect(text(element, 'message')).to.contain('等待');
    const late = await fixture<HTMLElement & { shared?: SharedSession }>('<div id="later"></div>');
    late.shared = new SharedSession(session, new Autosave(session));
    late.dispatchEvent(new DabiaoSessionEvent());
    await ready(element);
    expect(text(element, 'label')).to.equal('孕产妇死亡率');
    element.indicator = 'nothing-of-the-kind';
    await ready(element);
    expect(text(element, 'message')).to.contain('nothing-of-the-kind');
    element.indicator = 'mortality';
    element.period = '2099';
    await ready(element);
    expect(text(element, 'message')).to.contain('2099');
  });

  it('lets go of the session when it leaves the page', async () => {
    const element = await gauge('for="desk" indicator="mortality"');
    const before = find(element, 'svg');
    element.remove();
    type('mortality', '7');
    await ready(element);
    expect(find(element, 'svg')).to.equal(before);
    document.body.append(element);
    await ready(element);
    expect(text(element, 'value')).to.equal('7/10万');
    element.remove();
  });
});
