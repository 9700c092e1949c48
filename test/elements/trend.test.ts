import { expect } from 'chai';
import '../../src/elements/trend/dabiao-trend.js';
import type { DabiaoTrend } from '../../src/elements/trend/dabiao-trend.js';
import { OBSERVATIONS, PLAN, yearly } from './plan.js';
import { complaintsOf } from './desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector);
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const message = (element: Element) => find(element, '[part=message]')?.textContent ?? null;

async function trend(indicator: string, more: Partial<DabiaoTrend> = {}): Promise<DabiaoTrend> {
  const element = await fixture<DabiaoTrend>(`<dabiao-trend indicator="${indicator}"></dabiao-trend>`);
  Object.assign(element, { planData: PLAN, observations: OBSERVATIONS, asOf: 2025, ...more });
  await ready(element);
  return element;
}

describe('<dabiao-trend>', () => {
  afterEach(cleanUp);

  for (const id of ['screening', 'mortality', 'members', 'delegates', 'network', 'no-such']) {
    it(`passes the accessibility audit: ${id}`, async () => {
      await audit(await trend(id));
    });
  }

  it('passes the accessibility audit with its table open', async () => {
    const element = await trend('screening');
    find(element, 'details')!.setAttribute('open', '');
    await audit(element);
  });

  it('says what was expected in place of an assessment', async () => {
    for (const assessment of [{}, [], 5, '']) {
      const element = await trend('screening');
      const complaints = await complaintsOf(async () => {
        element.assessment = assessment as never;
        await ready(element);
        await ready(element);
      });
      expect(complaints).to.have.length(1);
      expect(message(element) ?? find(element, '.failed')!.textContent).to.contain('assessment');
    }
  });

  it('draws values, the way, milestones, baseline, target and forecast', async () => {
    const element = await trend('mortality', { observations: yearly('mortality', [12, 11.5, 11.2, 11, 10.6, 10.5]) });
    for (const drawn of ['.line-0 path', '.path', '.milestone', '.baseline', '.target', '.forecast', '.interval', '.goal']) {
      expect(find(element, drawn), drawn).not.to.equal(null);
    }
    expect(all(element, '.point')).to.have.length(6);
  });

  it('draws a line with a sign of its own for women and men, and says which', async () => {
    const element = await trend('screening');
    const shapes = [0, 1, 2].map((line) => find(element, `.point-${line} .shape`)!.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(3);
    expect(find(element, '.key')!.textContent).to.contain('合计').and.to.contain('女性').and.to.contain('男性');
  });

  it('is one stop of the tab key; arrows go from year to year and from line to line', async () => {
    const element = await trend('screening');
    const stops = () => all(element, '.point[tabindex="0"]') as SVGGElement[];
    expect(stops()).to.have.length(1);
    stops()[0]!.focus();
    const press = async (key: string) => {
      (element.shadowRoot!.activeElement as Element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await ready(element);
      await new Promise((done) => setTimeout(done));
      return element.shadowRoot!.activeElement!.getAttribute('aria-label');
    };
    expect(stops()[0]!.getAttribute('aria-label')).to.contain('2025年').and.to.contain('60%');
    expect(await press('ArrowLeft'))
      .to.contain('2024年')
      .and.to.contain('58%');
    expect(await press('ArrowDown'))
      .to.contain('2024年')
      .and.to.contain('女性')
      .and.to.contain('59%');
    expect(await press('Home')).to.contain('2020年');
    expect(await press('ArrowLeft')).to.contain('2020年');
    expect(await press('End'))
      .to.contain('2025年')
      .and.to.contain('61%');
    expect(await press('ArrowUp')).to.contain('合计');
    expect(stops()).to.have.length(1);
    expect(find(element, '.readout')!.textContent).to.contain('2025年');
  });

  it('holds the same numbers in a table', async () => {
    const element = await trend('screening');
    const rows = all(element, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent!.trim()));
    expect(rows[0]!.slice(0, 4)).to.deep.equal(['2020', '50%', '51%', '49%']);
    expect(rows[5]!.slice(0, 4)).to.deep.equal(['2025', '60%', '61%', '59%']);
    expect(rows[6]![0]).to.equal('2030');
    expect(rows[6]![1]).to.contain('70%');
  });

  it('says why there is nothing to draw', async () => {
    expect(message(await trend('screening', { observations: [] }))).to.contain('暂无数据');
    expect(message(await trend('network'))).to.contain('任务');
    expect(message(await trend('no-such'))).to.contain('no-such');
    for (const none of [null, '']) expect(message(await trend('screening', { indicator: none }))).to.contain('没有指定指标');
    expect(message(await trend('screening', { asOf: 1999 }))).to.contain('“1999”不在规划的年份之内');
    expect(message(await trend('screening', { planData: null }))).to.contain('plan');
  });

  it('shows values that break the scale of others without losing them', async () => {
    const element = await trend('members', { observations: yearly('members', [0, 0, 0]) });
    expect(all(element, '.point')).to.have.length(3);
    for (const point of all(element, '.point')) expect(point.getAttribute('transform')).not.to.contain('NaN');
  });

  it('follows its width', async () => {
    const element = await trend('screening');
    element.parentElement!.setAttribute('style', 'width: 300px');
    await until(() => find(element, '.chart')!.getAttribute('viewBox')!.startsWith('0 0 300 '));
    const years = all(element, '.axes text').filter((text) => /^20\d\d$/.test(text.textContent!));
    expect(years.length).to.be.lessThan(9);
  });

  it('shows the target it is told to', async () => {
    const element = await trend('mortality', { target: 0 });
    expect(find(element, '.key')!.textContent).to.contain('2025');
    element.target = null;
    await ready(element);
    expect(find(element, '.key')!.textContent).to.contain('2030');
  });

  it('speaks English where the page does, and uses no inline style', async () => {
    const element = await trend('screening');
    element.lang = 'en';
    await Promise.resolve();
    await ready(element);
    expect(find(element, '.key')!.textContent).to.contain('female').and.to.contain('Baseline 2020');
    expect(all(element, '[style], style')).to.have.length(0);
  });

  it('says in words what it shows: latest values, target, status, why, and where the target stands', async () => {
    const element = await trend('screening', { note: '数据来源：卫健局' });
    const lines = (await element.text()).split('\n');
    expect(lines.slice(0, 2)).to.deep.equal(['筛查率（%）', '开平市 · 截至2025年']);
    expect(lines[2]).to.contain('2025年 合计 60%');
    expect(lines.slice(3, 5).join()).to.contain('女性 61%').and.to.contain('男性 59%');
    expect(lines[5]).to.match(/^目标：2030年不低于70%（.+）$/);
    expect(lines[6]).to.match(/。$/);
    expect(lines.slice(7)).to.deep.equal(['目标出处：《测试规划》目标1', '数据来源：卫健局']);
    expect(await (await trend('network')).text()).to.contain('任务');
  });

  it('names its files by plan, indicator and year', async () => {
    expect((await trend('screening')).fileName).to.equal('测试规划-筛查率-2025');
  });

  it('has buttons to copy and to save, which the page can leave out, and which are not printed', async () => {
    const element = await trend('screening');
    const names = () => all(element, '.files button').map(({ textContent }) => textContent);
    expect(names()).to.deep.equal(['复制为文字', '保存为 SVG', '保存为 PNG']);
    element.noFiles = true;
    await ready(element);
    expect(names()).to.deep.equal([]);
  });

  it('copies where the browser lets it, the old way where there is no clipboard, and else leaves the text to be copied by hand', async () => {
    const element = await trend('screening');
    const [copy] = all(element, '.files button') as HTMLButtonElement[];
    const status = () => find(element, '.files [role=status]')!.textContent!;
    const copied: string[] = [];
    const stub = (clipboard: unknown, execCommand: () => boolean) => {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      document.execCommand = execCommand;
    };
    try {
      stub({ writeText: async (text: string) => void copied.push(text) }, () => false);
      copy!.click();
      await until(() => status() === '文字已复制。');
      expect(copied).to.deep.equal([await element.text()]);

      copy!.focus();
      stub(undefined, () => copied.push((element.shadowRoot!.activeElement as HTMLTextAreaElement).value) > 0);
      copy!.click();
      await until(() => copied.length === 2);
      expect(copied[1]).to.equal(copied[0]);
      expect([all(element, 'textarea').length, element.shadowRoot!.activeElement]).to.deep.equal([0, copy]);

      stub({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }, () => false);
      copy!.click();
      await until(() => status().startsWith('浏览器不允许复制'));
      expect((find(element, '.files textarea') as HTMLTextAreaElement).value).to.equal(copied[0]);
      await audit(element);
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
      delete (document as { execCommand?: unknown }).execCommand;
    }
  });

  it('saves the files under their names, and says so where none can be made', async () => {
    const element = await trend('screening');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      for (const button of all(element, '.files button').slice(1) as HTMLButtonElement[]) {
        const before = saved.length;
        button.click();
        await until(() => saved.length > before);
      }
      expect(saved).to.deep.equal(['测试规划-筛查率-2025.svg', '测试规划-筛查率-2025.png']);
      element.png = () => Promise.reject(new TypeError('Failed to fetch'));
      (all(element, '.files button')[2] as HTMLButtonElement).click();
      await until(() => find(element, '.files [role=status]')!.textContent === '没有成功，请刷新页面后再试。');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
