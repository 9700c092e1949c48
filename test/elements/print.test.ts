import { expect } from 'chai';
import '../../src/elements/print/dabiao-print.js';
import '../../src/elements/session/dabiao-session.js';
import type { DabiaoPrint } from '../../src/elements/print/dabiao-print.js';
import type { PrintKind } from '../../src/elements/paper/print-kinds.js';
import { printableForm, type PrintOptions } from '../../src/elements/paper/printable-form.js';
import { EntrySession, type SessionOptions } from '../../src/report/session.js';
import { indicator, samplePlan } from '../plan/sample.js';
import { MARKUP, at, complaintsOf, formPlan, injected, openSession, press, type } from './desk.js';
import { audit, cleanUp, fixture, ready, until, withhold } from './support.js';

const MM = 96 / 25.4;
const NOW = new Date(2026, 10, 3, 14, 5);

const sessionOf = (more: Partial<SessionOptions> = {}) =>
  new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], ...more });

/** The paper as it is printed: laid out in a frame as wide as A4 is between its margins. */
async function paperOf(session: EntrySession, options: Partial<PrintOptions> = {}): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(`<iframe width="${277 * MM}" height="700"></iframe>`);
  printableForm(frame.contentDocument!, session, { kind: 'filled', locale: 'zh-CN', ...options });
  return frame.contentDocument!;
}

const all = (paper: ParentNode, selector: string) => [...paper.querySelectorAll<HTMLElement>(selector)];
const texts = (paper: ParentNode, selector: string) => all(paper, selector).map(({ textContent }) => textContent!.trim());
const rowOf = (paper: Document, name: string) =>
  all(paper, 'tbody tr').find((row) => row.querySelector('th.indicator')?.textContent === name)!;

describe('<dabiao-print>', () => {
  afterEach(cleanUp);

  const open = async (attributes = '') => {
    const { root, session } = await openSession(`<dabiao-print ${attributes}></dabiao-print>`);
    const element = root.querySelector('dabiao-print')!;
    await ready(element);
    return { element, session, root };
  };
  const find = (element: DabiaoPrint, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
  const frameOf = (element: DabiaoPrint) => element.shadowRoot!.querySelector('iframe');

  it('passes the accessibility audit: closed, open, in English', async () => {
    const { element, root } = await open();
    await audit(element);
    await element.open();
    await audit(element);
    root.lang = 'en';
    await new Promise((done) => setTimeout(done));
    await ready(element);
    expect(find(element, '.open')!.textContent!.trim()).to.equal('Print');
    await audit(element);
  });

  it('passes the accessibility audit: the paper itself', async () => {
    const session = sessionOf();
    type(session, 'screening', '173');
    for (const kind of ['filled', 'blank'] as const) {
      const paper = await paperOf(session, { kind });
      const place = await fixture('<div lang="zh-CN"></div>');
      place.append(document.adoptNode(paper.querySelector('main')!));
      await audit(place);
      cleanUp();
    }
  });

  it('says in its panel what could not be loaded, with a way to try again, and nothing beside the button', async () => {
    const { element } = await open();
    const releases = [withhold(element['printing']), withhold(element['papers'])];
    await complaintsOf(() => element.print());
    const alert = () => find(element, '[role=alert]')!;
    expect(alert().closest('.panel')).not.to.equal(null);
    element.close();
    await ready(element);
    expect(alert()).to.equal(null);
    releases[0]!();
    await element.open();
    await complaintsOf(async () => {
      find(element, '.paper')!.click();
      await until(() => alert());
    });
    expect(alert().closest('.panel')).not.to.equal(null);
    releases[1]!();
    alert().querySelector('button')!.click();
    await until(() => !alert());
    expect(find(element, '.paper')).not.to.equal(null);
  });

  it('can’t be pressed without a session, nor without anything to fill', async () => {
    const alone = await fixture<DabiaoPrint>('<dabiao-print></dabiao-print>');
    expect(find(alone, '.open')!.matches(':disabled')).to.equal(true);
    await alone.print();
    expect(frameOf(alone)).to.equal(null);
    const others = formPlan({ indicators: formPlan().indicators.slice(-1), rules: [] });
    const { root } = await openSession('<dabiao-print></dabiao-print>', others);
    const element = root.querySelector('dabiao-print')!;
    await ready(element);
    expect(find(element, '.open')!.matches(':disabled')).to.equal(true);
  });

  it('is chosen by keys: the choice has the focus, Escape gives it back', async () => {
    const { element } = await open();
    find(element, '.open')!.focus();
    await press('Enter');
    await ready(element);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.panel'));
    expect(find(element, '.open')!.getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await ready(element);
    expect(find(element, '.panel')).to.equal(null);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.open'));
  });

  it('prints a hidden frame of its own, once, and leaves the page alone', async () => {
    const { element, session } = await open();
    type(session, 'mortality', '7.5');
    const before = document.body.innerHTML;
    for (const [choice, kind] of [
      [0, '已填表'],
      [1, '空白表'],
    ] as const) {
      await element.open();
      element.shadowRoot!.querySelectorAll<HTMLElement>('.kind')[choice]!.click();
      const frame = frameOf(element)!;
      let printed = 0;
      frame.contentWindow!.print = () => void printed++;
      await new Promise((done) => setTimeout(done));
      expect(printed).to.equal(1);
      expect(frame.contentDocument!.title).to.equal(`某县_县卫生健康局_2025_${kind}`);
      expect(frame.contentDocument!.body.textContent!.includes('7.5')).to.equal(choice === 0);
      expect(getComputedStyle(frame).visibility).to.equal('hidden');
      expect(frame.getBoundingClientRect().width).to.equal(0);
      expect(find(element, '.panel')).to.equal(null);
      expect(element.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
    }
    expect(document.body.innerHTML).to.equal(before);
  });

  it('takes its frame with it when it goes, even before it is filled', async () => {
    const { element } = await open();
    await element.open();
    const printing = element.print();
    let printed = 0;
    frameOf(element)!.contentWindow!.print = () => void printed++;
    element.remove();
    await printing;
    expect(frameOf(element)).to.equal(null);
    expect(printed).to.equal(0);
  });
});

describe('the printed form', () => {
  afterEach(cleanUp);

  it('says whose form it is: plan, department, region, period, cycle, and when it was printed', async () => {
    const paper = await paperOf(sessionOf({ cycle: 'mid-term' }), { now: NOW });
    expect(texts(paper, 'caption h1')).to.deep.equal(['某县妇女发展规划(2021—2030年)中期评估填报表']);
    expect(texts(paper, '.facts li')).to.deep.equal([
      '填报单位：县卫生健康局',
      '地区：某县',
      '报告期：2025年',
      '打印时间：2026-11-03 14:05',
    ]);
    expect(paper.documentElement.lang).to.equal('zh-CN');
    expect(texts(await paperOf(sessionOf(), { locale: 'en' }), '.facts li'))
      .to.include('Department: 县卫生健康局')
      .and.have.length(3);
  });

  it('says of a form to learn on that it is one, in its heading and at the foot of every page', async () => {
    const paper = await paperOf(sessionOf({ isPractice: true }));
    expect(texts(paper, 'h1')[0]).to.contain('练习').and.to.contain('不作上报');
    expect([...paper.adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText).join('')).to.contain('练习');
    expect(texts(await paperOf(sessionOf()), 'h1')[0]).not.to.contain('练习');
  });

  it('of a submission carries its digest, its file, its time and the names of who stands for it', async () => {
    const sealed = {
      createdAt: new Date(2026, 10, 3, 14, 5).toISOString(),
      digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
      file: `上报件${MARKUP}.json`,
      reporter: { name: '李敏', reviewer: MARKUP },
    };
    const paper = await paperOf(sessionOf(), { sealed });
    expect(texts(paper, 'caption .digest')[0]).to.equal(`校验码：${'0123 4567 89ab cdef '.repeat(4).trim()}`);
    expect(texts(paper, 'caption .digest')[1]).to.contain(MARKUP).and.to.contain('不代替签字盖章');
    expect(texts(paper, '.facts')[0]).to.contain('生成时间：2026-11-03 14:05');
    expect(texts(paper, '.closing .reporter')[0]).to.equal('填报人：李敏');
    expect(texts(paper, '.closing .reviewer')[0]).to.equal(`审核人：${MARKUP}`);
    expect(paper.querySelectorAll('img, script').length).to.equal(0);
  });

  it('names every page at its foot, and counts them', async () => {
    const { cssRules } = (await paperOf(sessionOf())).adoptedStyleSheets[0]!;
    const page = cssRules[0]!;
    expect(page.cssText).to.match(/^@page/);
    expect(page.cssText).to.contain('landscape');
    expect(page.cssText).to.contain('counter(pages)');
    expect(page.cssText).to.contain('某县妇女发展规划');
  });

  const form = {
    number: '妇儿统1表',
    issuer: '市统计局',
    filer: '省统计局',
    document: '统制〔2025〕1号',
    validUntil: '2027-12',
    due: '次年3月15日前',
  };

  it('FACTLINES1 states at the upper right what the plan says of the form, and below when it is handed in', async () => {
    const paper = await paperOf(sessionOf({ plan: { ...formPlan(), form } }), { now: NOW });
    const lines = ['表号：妇儿统1表', '制定机关：市统计局', '备案机关：省统计局', '备案文号：统制〔2025〕1号', '有效期至：2027年12月'];
    expect(texts(paper, '.marks li')).to.deep.equal(lines);
    expect(texts(paper, 'caption p')).to.include('报送日期：次年3月15日前');
    const [marks, caption] = ['.marks', 'caption'].map((selector) => paper.querySelector(selector)!.getBoundingClientRect());
    expect(marks!.right).to.be.closeTo(caption!.right, 1);
    expect(texts(await paperOf(sessionOf()), '.marks')).to.deep.equal([]);
  });

  it('FACTLINES3 says that the form is past its validity, by the clock; of what was handed in, by when it was exported', async () => {
    const session = sessionOf({ plan: { ...formPlan(), form } });
    const past = async (options: Partial<PrintOptions>) => texts(await paperOf(session, options), '.marks strong');
    expect(await past({ now: new Date(2028, 0, 1) })).to.deep.equal(['已过有效期（2027年12月）']);
    expect(await past({ now: NOW })).to.deep.equal([]);
    const sealed = { createdAt: '2027-03-01T09:00:00+08:00', digest: `sha256:${'0'.repeat(64)}`, file: 'a.json' };
    expect(await past({ now: new Date(2028, 0, 1), sealed })).to.deep.equal([]);
  });

  it('has the code of each row', async () => {
    const paper = await paperOf(sessionOf());
    expect(texts(paper, 'tbody td.code')).to.deep.equal(texts(paper, 'tbody td.number').map((number) => number.padStart(2, '0')));
  });

  it('has headings in two levels in a head of its own, which browsers repeat on each page', async () => {
    const plan = samplePlan({ indicators: [indicator('a', { breakdowns: ['sex'] }), indicator('b', { breakdowns: ['sex'] })], rules: [] });
    const paper = await paperOf(sessionOf({ plan }));
    const [above, below] = all(paper, 'thead tr');
    expect(texts(above!, 'th')).to.deep.equal([
      '序号',
      '指标',
      '单位',
      '代码',
      '目标',
      '2025年 合计',
      '2025年 女性',
      '2025年 男性',
      '缺项原因',
      '情况说明、来源、备注',
    ]);
    expect(texts(below!, 'th')).to.deep.equal(Array.from({ length: 3 }, () => ['数值', '分子', '分母']).flat());
    const head = paper.querySelector('thead')!;
    expect(getComputedStyle(head).display).to.equal('table-header-group');
    expect(getComputedStyle(head).breakInside).to.equal('avoid');
  });

  it('names a column that has one figure by its breakdown', async () => {
    const counts = { measure: { kind: 'count' }, unit: 'persons', precision: 0, breakdowns: ['sex'] } as const;
    const plan = samplePlan({ indicators: [indicator('a', counts as never)], rules: [] });
    const paper = await paperOf(sessionOf({ plan }));
    expect(texts(paper, 'thead tr:first-child th').slice(5, 6)).to.deep.equal(['2025年']);
    expect(texts(paper, 'thead tr:last-child th')).to.deep.equal(['合计', '女性', '男性']);
  });

  it('every row has as many cells as the table has columns', async () => {
    const plans = [formPlan(), samplePlan({ indicators: [indicator('a', { breakdowns: ['sex', 'residence', 'age'] })], rules: [] })];
    for (const plan of plans) {
      for (const periods of [['2025'], ['2023', '2024', '2025']]) {
        for (const kind of ['filled', 'blank'] as const) {
          const paper = await paperOf(sessionOf({ plan, periods, regions: ['440783', '440784'] }), { kind });
          const width = all(paper, 'col').length;
          expect(spans(paper)).to.deep.equal(all(paper, 'tr').map(() => width));
        }
      }
    }
  });

  it('groups the rows by field, numbers the indicators, tells unit and target', async () => {
    const paper = await paperOf(sessionOf());
    expect(texts(paper, 'th.field')).to.deep.equal(['妇女与健康', '妇女与教育']);
    expect(texts(paper, 'td.number')).to.deep.equal(['1', '2', '3', '4', '5']);
    const row = rowOf(paper, '孕产妇死亡率');
    expect(texts(row, '.unit, .target')).to.deep.equal(['/10万', '2030年不高于8/10万']);
  });

  it('keeps the heading of a field with its first indicator, and the lines to sign with the last one', async () => {
    const paper = await paperOf(sessionOf());
    for (const heading of all(paper, 'th.field')) {
      const group = heading.closest('tbody')!;
      expect(getComputedStyle(group).breakInside).to.equal('avoid');
      expect(group.querySelectorAll('th.indicator').length).to.equal(1);
    }
    const last = all(paper, 'tbody').pop()!;
    expect(texts(last, 'th.indicator')).to.deep.equal(['饮水达标率']);
    const labels = texts(last, '.closing li').map((text) => text.split('：')[0]);
    expect(labels).to.deep.equal(['填报人', '审核人', '负责人', '单位（盖章）', '日期']);
    const closing = last.querySelector('.closing')!;
    expect(getComputedStyle(closing.closest('tr')!).breakInside).to.equal('avoid');
    expect(closing.getBoundingClientRect().height, 'room for a seal').to.be.greaterThan(30 * MM);
  });

  it('prints figures as the form shows them, with the decimals that were typed, and computed ones in italics', async () => {
    const session = sessionOf();
    type(session, 'mortality', '45.0');
    type(session, 'visits', '1，234');
    type(session, 'screening', '30', 'numerator');
    type(session, 'screening', '40', 'denominator');
    const paper = await paperOf(session);
    expect(rowOf(paper, '孕产妇死亡率').querySelector('td.figure')!.textContent).to.equal('45.0');
    expect(rowOf(paper, '就诊人次').querySelector('td.figure')!.textContent).to.equal('1234');
    const computed = rowOf(paper, '筛查率').querySelector<HTMLElement>('.computed')!;
    expect(computed.textContent).to.equal('75.00');
    expect(getComputedStyle(computed).fontStyle).to.equal('italic');
    const figure = getComputedStyle(rowOf(paper, '孕产妇死亡率').querySelector('td.figure')!);
    expect([figure.textAlign, figure.fontVariantNumeric]).to.deep.equal(['end', 'tabular-nums']);
  });

  it('prints breakdowns as lines of their indicator where few have them', async () => {
    const session = sessionOf();
    type(session, 'visits', '20', 'value', 'sex=F');
    const group = rowOf(await paperOf(session), '就诊人次').closest('tbody')!;
    expect(texts(group, '.breakdown')).to.deep.equal(['合计', '女性', '男性']);
    expect(group.querySelectorAll('tr')[1]!.querySelector('.figure')!.textContent).to.equal('20');
    expect(group.querySelector('th.indicator')!.getAttribute('rowspan')).to.equal('3');
  });

  it('marks what the checks found, and says below the table what it is', async () => {
    const session = sessionOf();
    type(session, 'screening', '173');
    type(session, 'mortality', '约四十五');
    const paper = await paperOf(session);
    expect(rowOf(paper, '筛查率').querySelector('sup.error')!.textContent).to.equal('×1');
    expect(rowOf(paper, '孕产妇死亡率').querySelector('.figure')!.textContent).to.equal('约四十五×2');
    const notes = texts(paper, '.findings li');
    expect(notes).to.have.length(2);
    expect(notes[0]).to.match(/^×1 筛查率 · 2025年.*173 超过可能的最大值 100%。.*错误/);
    expect(texts(paper, 'caption p')[0]).to.contain('错误 2 处');
  });

  it('has figures end one below the other, marked or not, within their cells', async () => {
    const session = sessionOf();
    type(session, 'screening', '173');
    type(session, 'mortality', '7.5');
    type(session, 'visits', '123456789012345');
    const paper = await paperOf(session);
    const ends = ['筛查率', '孕产妇死亡率', '就诊人次'].map((name) => {
      const cell = rowOf(paper, name).querySelector('td.figure')!;
      const range = document.createRange();
      range.selectNodeContents(cell.firstChild!);
      const [figure, sup] = [range.getBoundingClientRect(), cell.querySelector('sup')?.getBoundingClientRect()];
      const { left, right } = cell.getBoundingClientRect();
      expect(figure.left, name).to.be.at.least(left);
      if (sup) expect([sup.left >= figure.right - 1, sup.right <= right], name).to.deep.equal([true, true]);
      return Math.round(figure.right);
    });
    expect(new Set(ends).size, ends.join()).to.equal(1);
    expect(texts(paper, '.findings li')[0]).to.contain('2025年：173');
  });

  it('writes groups with capitals beside the total, in English', async () => {
    const paper = await paperOf(sessionOf(), { locale: 'en' });
    expect(texts(paper, '.breakdown').filter((text) => text !== '' && text !== 'Breakdown')).to.deep.equal(['Total', 'Female', 'Male']);
  });

  it('marks a warning, and prints its reason once it is given', async () => {
    const session = sessionOf({ previous: [{ indicator: 'mortality', region: '440783', period: '2024', value: 9, status: 'A' }] });
    type(session, 'mortality', '30');
    expect(texts(await paperOf(session), '.findings li')[0]).to.match(/^△1 .*待说明/);
    type(session, 'mortality', '两例转诊', 'reason');
    const paper = await paperOf(session);
    expect(texts(paper, '.findings li')[0]).to.match(/^○1 .*已说明：两例转诊/);
    expect(rowOf(paper, '孕产妇死亡率').querySelector('.previous')!.textContent).to.equal('9.00');
  });

  it('prints the state of a task a year before', async () => {
    const session = sessionOf({ previous: [{ indicator: 'mechanism', region: '440783', period: '2024', task: 'done', status: 'A' }] });
    const paper = await paperOf(session);
    expect(rowOf(paper, '建立机制').querySelector('.previous')!.textContent).to.equal('已完成');
  });

  it('prints no list of findings where there are none', async () => {
    expect((await paperOf(sessionOf())).querySelector('.findings')).to.equal(null);
  });

  it('prints why a value is missing, and explanation, source and note by name', async () => {
    const session = sessionOf();
    type(session, 'mortality', '未统计', 'missing');
    type(session, 'mortality', '年报', 'source');
    type(session, 'mortality', '初步数', 'note');
    const row = rowOf(await paperOf(session), '孕产妇死亡率');
    expect(row.querySelector('.missing')!.textContent).to.equal('未统计');
    expect(texts(row, '.remarks div')).to.deep.equal(['数据来源：年报', '备注：初步数']);
  });

  it('prints why a value is missing in its place and in its column, wherever that was said', async () => {
    const session = sessionOf();
    type(session, 'mortality', '暂无');
    type(session, 'mechanism', '未统计', 'missing');
    const paper = await paperOf(session);
    const [mortality, mechanism] = [rowOf(paper, '孕产妇死亡率'), rowOf(paper, '建立机制')];
    expect(texts(mortality, '.figure')[0]).to.equal('— 尚未公布');
    expect(mortality.querySelector('.missing')!.textContent).to.equal('尚未公布');
    expect(texts(mechanism, '.task')).to.deep.equal(['— 未统计']);
    expect(mechanism.querySelector('.missing')!.textContent).to.equal('未统计');
  });

  it('says of which year a remark is where years stand side by side', async () => {
    const session = sessionOf({ periods: ['2024', '2025'] });
    session.set([
      { ...at(session, 'mechanism', 'value', '', '2024'), text: '进行中' },
      { ...at(session, 'mechanism', 'note', '', '2025'), text: '已发文' },
    ]);
    const row = rowOf(await paperOf(session), '建立机制');
    expect(texts(row, '.task')).to.deep.equal(['进行中', '']);
    expect(texts(row, '.remarks div')).to.deep.equal(['2025年：备注：已发文']);
  });

  it('a blank form has nothing in any cell to fill, choices to tick, and lines of at least 8 mm', async () => {
    const session = sessionOf();
    type(session, 'screening', '173');
    type(session, 'mechanism', '已完成');
    type(session, 'mortality', '未统计', 'missing');
    const paper = await paperOf(session, { kind: 'blank' });
    expect(texts(paper, '.figure, .missing, .remarks').filter((text) => text !== '')).to.deep.equal([]);
    expect(texts(paper, '.task .choice')).to.deep.equal(['□未开始', '□进行中', '□已完成']);
    expect(paper.querySelector('sup, .findings')).to.equal(null);
    const heights = all(paper, 'td.figure, td.task, td.missing, td.remarks').map((cell) => cell.getBoundingClientRect().height);
    expect(Math.min(...heights)).to.be.at.least(8 * MM - 0.5);
    expect(texts(paper, 'caption p')[0]).to.contain('未统计、不适用');
  });

  it('strikes out what is not to be filled', async () => {
    const row = rowOf(await paperOf(sessionOf(), { kind: 'blank' }), '孕产妇死亡率');
    expect(texts(row, 'td.closed')).to.deep.equal(['／', '／', '／']);
  });

  it('a blank form keeps what was reported for years that can’t be filled any more', async () => {
    const session = sessionOf({
      periods: ['2024', '2025'],
      locked: ['2024'],
      previous: [
        { indicator: 'mortality', region: '440783', period: '2024', value: 9.5, status: 'A' },
        { indicator: 'mechanism', region: '440783', period: '2024', task: 'done', status: 'A' },
      ],
    });
    const paper = await paperOf(session, { kind: 'blank' });
    expect(texts(rowOf(paper, '孕产妇死亡率'), '.figure').filter((text) => text !== '')).to.deep.equal(['9.5']);
    expect(texts(rowOf(paper, '建立机制'), '.task')[0]).to.equal('已完成');
  });

  it('prints regions by name', async () => {
    const paper = await paperOf(sessionOf({ regions: ['440783', '440784'], regionNames: { 440784: '鹤山市' } }));
    expect(texts(paper, 'th.region').slice(0, 2)).to.deep.equal(['某县', '鹤山市']);
    expect(texts(paper, 'td.number').slice(0, 4)).to.deep.equal(['1', '1', '2', '2']);
    expect(texts(paper, '.facts li')).to.include('地区：某县、鹤山市');
  });

  it('clips no column, however long the words', async () => {
    const long = '指标名称'.repeat(30);
    const plan = formPlan();
    const session = sessionOf({ plan: { ...plan, indicators: plan.indicators.map((one) => ({ ...one, name: `${one.name}${long}` })) } });
    type(session, 'mortality', '1234567890123456789012345678901234567890');
    type(session, 'mortality', 'https://example.org/a/very/long/address/without/any/blank'.repeat(3), 'source');
    const paper = await paperOf(session);
    const { right } = paper.querySelector('table')!.getBoundingClientRect();
    expect(right).to.be.at.most(paper.documentElement.clientWidth + 1);
    for (const cell of all(paper, 'th, td')) expect(cell.scrollWidth, cell.textContent!).to.be.at.most(cell.clientWidth + 1);
  });

  it('takes words of a stranger for words, in the table and in the style sheet', async () => {
    const evil = `${MARKUP}"; } } body { display: none } @import "https://example.org/x"; \\\n`;
    const plan = formPlan({ title: evil });
    const [first] = plan.indicators;
    const session = sessionOf({ plan: { ...plan, indicators: [{ ...first!, name: evil }, ...plan.indicators.slice(1)] } });
    session.set([{ ...at(session, 'mortality', 'note'), text: evil }]);
    const rules = (paper: Document) => paper.adoptedStyleSheets[0]!.cssRules.length;
    const paper = await paperOf(session);
    expect(injected(paper.body)).to.deep.equal([]);
    expect(rules(paper)).to.equal(rules(await paperOf(sessionOf())));
    expect(getComputedStyle(paper.body).display).to.equal('block');
    expect(paper.querySelector('h1')!.textContent).to.contain(evil);
  });

  it('has no style attribute and no style element: a strict policy would refuse them', async () => {
    const session = sessionOf();
    type(session, 'screening', '173');
    const paper = await paperOf(session);
    expect(all(paper, '[style], style, link, script')).to.deep.equal([]);
  });

  it('lays out five hundred indicators in reasonable time', async () => {
    const indicators = Array.from({ length: 500 }, (_, i) => indicator(`i${i}`, { breakdowns: ['sex'] }));
    const session = sessionOf({ plan: samplePlan({ indicators, rules: [] }) });
    const filled = session.form.rows.flatMap((_, row) =>
      session.form.columns.slice(0, 9).map((__, column) => ({ row, column, text: '173' })),
    );
    session.set(filled);
    for (const kind of ['filled', 'blank'] satisfies PrintKind[]) {
      const start = performance.now();
      const paper = await paperOf(session, { kind });
      expect(paper.body.scrollHeight).to.be.greaterThan(1000);
      expect(performance.now() - start).to.be.lessThan(5000);
    }
  });
});

/** Columns that each row of a table covers, its own cells and those that reach into it from above. */
function spans(paper: Document): number[] {
  return all(paper, 'thead, tbody').flatMap((group) => {
    const rows = all(group, 'tr') as HTMLTableRowElement[];
    const covered = rows.map(() => 0);
    rows.forEach((row, r) => {
      for (const { colSpan, rowSpan } of row.cells) {
        for (let below = r; below < r + rowSpan && below < rows.length; below++) covered[below]! += colSpan;
      }
    });
    return covered;
  });
}
