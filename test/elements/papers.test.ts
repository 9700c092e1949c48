import { expect } from 'chai';
import '../../src/elements/papers/dabiao-papers.js';
import '../../src/elements/print/dabiao-print.js';
import '../../src/elements/session/dabiao-session.js';
import type { DabiaoPapers } from '../../src/elements/papers/dabiao-papers.js';
import type { PaperOptions } from '../../src/elements/paper/paper.js';
import { printablePaper } from '../../src/elements/paper/papers.js';
import type { Plan } from '../../src/plan/schema.js';
import { complaintsOf, formPlan, injected, MARKUP, openSession, planUrl } from './desk.js';
import { audit, cleanUp, fixture, ready, until, withhold } from './support.js';

const form = { number: '妇儿统1表', issuer: '市统计局', due: '次年3月15日前' };
const NOW = new Date(2026, 10, 3);

async function paperOf(paper: 'booklet' | 'responsibility', plan: Plan, more: Partial<PaperOptions> = {}): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>('<iframe width="1047" height="700"></iframe>');
  printablePaper(frame.contentDocument!, paper, { plan, period: '2025', locale: 'zh-CN', now: NOW, ...more });
  return frame.contentDocument!;
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const texts = (root: ParentNode, selector: string) => all(root, selector).map(({ textContent }) => textContent!.trim());

describe('papers of a plan', () => {
  afterEach(cleanUp);

  it('the booklet has general notes, the list of forms, each form blank, notes on indicators, and what is missing', async () => {
    const plan = { ...formPlan(), form };
    const paper = await paperOf('booklet', plan);
    expect(texts(paper, 'h2')).to.include.members(['一、总说明', '二、报表目录', '三、表式', '四、指标解释', '待补内容']);
    const leads = new Set(plan.indicators.map(({ departments }) => departments.find(({ role }) => role === 'lead')!.id));
    expect(all(paper, '.catalogue tbody')).to.have.length(leads.size);
    expect(texts(paper, '.catalogue tbody td:first-child')).to.include('妇儿统1表');
    expect(all(paper, '.form table')).to.have.length(leads.size);
    expect(texts(paper, '.form .marks li')).to.include('制定机关：市统计局');
    expect(texts(paper, '.indicators td:first-child')).to.have.length(plan.indicators.length);
    expect(texts(paper, '.gaps li').join()).to.contain('报表没有写明的标识（4 项）：批准机关、文号、有效期至、报送方式');
    expect(injected(paper.body)).to.deep.equal([]);
  });

  it('each of its forms has the widths of its own columns', async () => {
    const paper = await paperOf('booklet', formPlan());
    for (const table of all(paper, '.form table')) {
      const [number, indicator] = all(table, 'thead tr:first-child th').map((cell) => cell.getBoundingClientRect().width);
      expect(indicator).to.be.greaterThan(number! * 3);
    }
  });

  it('of a department it is the notes on the indicators of its form, with a calculation and a source', async () => {
    const plan = formPlan();
    const paper = await paperOf('booklet', plan, { department: 'health' });
    expect(texts(paper, 'h2')).to.deep.equal(['指标解释', '待补内容']);
    expect(all(paper, '.form')).to.deep.equal([]);
    const own = plan.indicators.filter(({ departments }) => departments.some(({ id, role }) => id === 'health' && role === 'lead'));
    expect(all(paper, '.indicators tbody tr:not(:has(.field))')).to.have.length(own.length);
    expect(paper.body.textContent).to.match(/甲 ÷ 乙 × 100%/);
    expect(paper.body.textContent).to.contain('（缺）');
  });

  it('the table of responsibilities tells clause, indicators and departments', async () => {
    const paper = await paperOf('responsibility', formPlan(), { department: 'health' });
    expect(texts(paper, 'thead th')).to.deep.equal([
      '出处',
      '规划目标、措施（原文）',
      '代码',
      '指标或任务',
      '目标',
      '牵头部门',
      '配合部门',
    ]);
    expect(paper.querySelector('h1')!.textContent).to.contain('目标责任分解表（');
    expect(all(paper, 'tbody').length).to.be.greaterThan(0);
  });

  for (const paper of ['booklet', 'responsibility'] as const) {
    it(`passes the accessibility audit: ${paper}`, async () => {
      const { body } = await paperOf(paper, { ...formPlan(), form });
      const place = await fixture('<div lang="zh-CN"></div>');
      place.append(document.adoptNode(body.querySelector('main')!));
      await audit(place);
    });
  }

  it('markup of the plan is text', async () => {
    const plan = { ...formPlan(), title: MARKUP, notes: [MARKUP], form: { number: MARKUP } };
    for (const paper of ['booklet', 'responsibility'] as const) {
      const made = await paperOf(paper, plan);
      expect(injected(made.body)).to.deep.equal([]);
      expect(made.querySelector('h1')!.textContent).to.contain('<img');
    }
  });
});

describe('<dabiao-papers>', () => {
  afterEach(cleanUp);
  const frameOf = (element: DabiaoPapers) => element.shadowRoot!.querySelector('iframe');
  const said = (element: DabiaoPapers) => texts(element.shadowRoot!, '[part=message]:not([hidden])').join(' ');

  it('passes the accessibility audit, and prints a plan by its address', async () => {
    const element = await fixture<DabiaoPapers>(`<dabiao-papers plan="${planUrl(formPlan())}"></dabiao-papers>`);
    await audit(element);
    await element.make('responsibility');
    expect(frameOf(element)!.contentDocument!.title).to.contain('目标责任分解表');
    await element.make('booklet');
    expect(frameOf(element)!.contentDocument!.title).to.contain('统计报表制度');
  });

  it('saves the table of responsibilities as a file, and says so', async () => {
    const element = await fixture<DabiaoPapers>(`<dabiao-papers plan="${planUrl(formPlan())}" department="health"></dabiao-papers>`);
    await element.make('responsibility-file');
    await ready(element);
    expect(said(element)).to.match(/^已保存“.*目标责任分解表\.xlsx”。$/);
  });

  it('says so where what makes them can’t be loaded, and to reload the page once it was tried again', async () => {
    const element = await fixture<DabiaoPapers>('<dabiao-papers></dabiao-papers>');
    element.planData = formPlan();
    const release = withhold(element['papers']);
    const told = async (words: string) => {
      element.shadowRoot!.querySelector<HTMLButtonElement>('.responsibility-file')!.click();
      await until(() => element.shadowRoot!.querySelector('[role=alert]')?.textContent?.includes(words));
    };
    await complaintsOf(async () => {
      await told('请再试一次');
      await told('请刷新页面');
    });
    release();
  });

  it('says why there is none where the plan can not be read, and passes the audit', async () => {
    const element = await fixture<DabiaoPapers>(`<dabiao-papers plan="/test/fixtures/absent.json"></dabiao-papers>`);
    await element.make('booklet');
    await ready(element);
    expect(said(element)).to.contain('absent.json');
    await audit(element);
    element.planData = { ...formPlan(), title: 5 } as never;
    await element.make('booklet');
    await ready(element);
    expect(said(element)).to.contain('title');
    expect(frameOf(element)).to.equal(null);
  });

  it('says that no plan is named, and asks for none', async () => {
    for (const attribute of ['', 'plan=""']) {
      const element = await fixture<DabiaoPapers>(`<dabiao-papers ${attribute}></dabiao-papers>`);
      for (const press of [false, true]) {
        if (press) await element.make('booklet');
        await ready(element);
        expect(texts(element.shadowRoot!, '[role=alert]')).to.deep.equal(['没有指定规划文件（plan 属性）。']);
      }
    }
  });

  for (const [attribute, told] of [
    ['period="2099"', '“2099”不在规划的年份之内'],
    ['period="next"', '“next”不是有效的报告期'],
    ['department="nobody"', '规划中没有部门“nobody”'],
  ] as const) {
    it(`says at once that ${attribute} is not of the plan, and prints nothing`, async () => {
      const element = await fixture<DabiaoPapers>(`<dabiao-papers ${attribute} plan="${planUrl(formPlan())}"></dabiao-papers>`);
      await until(() => said(element).includes(told));
      await element.make('booklet');
      expect([said(element).includes(told), frameOf(element)]).to.deep.equal([true, null]);
      [element.period, element.department] = [null, ''];
      await ready(element);
      expect(texts(element.shadowRoot!, '[role=alert]')).to.deep.equal([]);
    });
  }

  it('a department finds its own papers in the print menu of its form', async () => {
    const { root } = await openSession('<dabiao-print></dabiao-print>');
    const element = root.querySelector('dabiao-print')!;
    await ready(element);
    await element.open();
    await ready(element);
    const papers = all(element.shadowRoot!, '.paper');
    expect(papers.map((button) => button.querySelector('strong')!.textContent)).to.deep.equal([
      '指标解释（本表）',
      '目标责任分解表（本部门）',
      '下载本部门目标责任分解表（Excel）',
    ]);
    await audit(element);
    papers[0]!.click();
    await until(() => element.shadowRoot!.querySelector('iframe')?.contentDocument?.title.includes('指标解释'));
  });
});
