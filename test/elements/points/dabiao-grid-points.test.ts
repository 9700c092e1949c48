import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, fillAll, focused, formPlan, injected, MARKUP, press, settled, type, typeKeys } from '../desk.js';
import { audit, cleanUp, ready, until } from '../support.js';
import { openGrid } from '../grid/desk.js';
import { current, followed, headings, inside, lines, openPoints, panel, point, points, toggle, words } from './points-desk.js';

describe('the panel of open points', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('passes the accessibility audit: with errors, questions and empty cells, one of them selected, and with nothing to do', async () => {
    const { grid, session, select } = await openPoints();
    type(session, 'screening', '173');
    type(session, 'visits', '1000');
    await select('mortality');
    await followed(grid);
    expect(current(grid)).to.have.length(1);
    await audit(panel(grid)!);
    await audit(grid.shadowRoot!.querySelector('.head')!);
    fillAll(session);
    type(session, 'screening', '');
    await followed(grid);
    type(session, 'visits', '');
    await followed(grid);
    expect(points(grid)).to.have.length(0);
    await audit(panel(grid)!);
  });

  it('is opened and closed by a button, which says so, and is not there while it is closed', async () => {
    const { grid } = await openGrid();
    expect(panel(grid)).to.equal(null);
    expect([toggle(grid).getAttribute('aria-expanded'), toggle(grid).getAttribute('aria-controls')]).to.deep.equal(['false', null]);
    toggle(grid).click();
    await ready(grid);
    expect(toggle(grid).getAttribute('aria-expanded')).to.equal('true');
    expect(panel(grid)!.id).to.equal(toggle(grid).getAttribute('aria-controls'));
    expect(inside(grid).querySelector('section')!.getAttribute('aria-label')).to.equal('待办');
    toggle(grid).click();
    await ready(grid);
    expect(panel(grid)).to.equal(null);
  });

  it('lists by field what is open, row by row, its kind in a sign and a word', async () => {
    const { grid, session } = await openPoints();
    expect(headings(grid)).to.deep.equal(['妇女与健康 ○ 未填 6 处', '妇女与教育 ○ 未填 2 处']);
    expect(lines(grid)).to.deep.equal([
      '○ 筛查率 未填',
      '○ 孕产妇死亡率 未填',
      '○ 建立机制 未填',
      '○ 就诊人次 未填 3 处：合计、女性、男性',
      '○ 饮水达标率 未填 2 处：数值、标准值',
    ]);
    type(session, 'screening', '173.555');
    await followed(grid);
    expect(lines(grid)[0]).to.match(/^✕ 筛查率 错误 173\.555 超过可能的最大值 100%。 错误 /);
    expect(headings(grid)[0]).to.equal('妇女与健康 ✕ 错误 1 处 ○ 未填 5 处');
    expect(inside(grid).querySelector('h3')!.id).to.equal(inside(grid).querySelector('ul')!.getAttribute('aria-labelledby'));
  });

  it('tells the period and the region where the form has several', async () => {
    const { grid } = await openPoints(formPlan(), 'period="2024 2025" region="440783 440784=某镇"');
    expect(lines(grid).slice(0, 4)).to.deep.equal([
      '○ 筛查率 · 某县 · 2024年 未填',
      '○ 筛查率 · 某县 · 2025年 未填',
      '○ 筛查率 · 某镇 · 2024年 未填',
      '○ 筛查率 · 某镇 · 2025年 未填',
    ]);
  });

  it('keeps the order of the fields in the plan, whatever that of the indicators', async () => {
    const plan = formPlan();
    const { grid } = await openPoints({ ...plan, fields: [...plan.fields].reverse() });
    expect(headings(grid).map((one) => one.split(' ')[0])).to.deep.equal(['妇女与教育', '妇女与健康']);
  });

  it('leads to the cell of a point and stays, the point marked', async () => {
    const { grid, session, selected } = await openPoints();
    point(grid, '就诊人次').click();
    await settled();
    expect(selected()).to.equal('visits value');
    expect(current(grid)).to.deep.equal(['○ 就诊人次 未填 3 处：合计、女性、男性']);
    await typeKeys('12');
    await press('Enter');
    await followed(grid);
    expect(session.text(3, at(session, 'visits').column), 'the keys go to the grid').to.equal('12');
    expect(point(grid, '就诊人次').textContent).to.contain('2 处');
  });

  it('marks the point of the cell that is selected in the grid, and none where nothing is open', async () => {
    const { grid, session, select } = await openPoints();
    await select('visits', 'value', 'sex=M');
    expect(current(grid)).to.deep.equal(['○ 就诊人次 未填 3 处：合计、女性、男性']);
    await select('visits', 'note');
    expect(current(grid)).to.deep.equal([]);
    await select('mortality');
    type(session, 'mortality', 'x');
    await followed(grid);
    expect(current(grid)).to.have.length(1);
    expect(current(grid)[0]).to.match(/^✕ 孕产妇死亡率 错误/);
    type(session, 'mortality', '7.5');
    await followed(grid);
    expect(current(grid)).to.deep.equal([]);
  });

  it('says so when there is nothing to do, and lists again when there is', async () => {
    const { grid, session } = await openPoints();
    fillAll(session);
    await followed(grid);
    expect(words(inside(grid).querySelector('section')!)).to.contain('没有待办');
    expect(points(grid)).to.have.length(0);
    type(session, 'mortality', '', 'missing');
    await followed(grid);
    expect(lines(grid)).to.deep.equal(['○ 孕产妇死亡率 未填']);
  });

  it('is one stop for Tab, and is walked through with arrows', async () => {
    const { grid, selected } = await openPoints();
    toggle(grid).focus();
    const stops = () => points(grid).filter((one) => one.tabIndex === 0);
    expect(stops().map(words)).to.deep.equal(['○ 筛查率 未填']);
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(words(focused()!)).to.equal('○ 筛查率 未填');
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(words(focused()!)).to.equal('○ 孕产妇死亡率 未填');
    await press('End', 'ArrowDown');
    expect(words(focused()!)).to.contain('饮水达标率');
    await press('Home', 'ArrowUp', 'ArrowDown');
    await ready(panel(grid)!);
    expect(stops().map(words)).to.deep.equal(['○ 孕产妇死亡率 未填']);
    await press('Tab');
    await settled();
    expect(selected(), 'the grid comes next').to.equal('screening value');
  });

  it('goes to the cell by Enter, where typing goes on', async () => {
    const { grid, session, selected } = await openPoints();
    point(grid, '孕产妇死亡率').focus();
    await press('Enter');
    await settled();
    expect(selected()).to.equal('mortality value');
    await typeKeys('7.5');
    await press('Enter');
    expect(session.text(1, 0)).to.equal('7.5');
  });

  it('is closed by Escape and by its own button, the focus back where it was opened', async () => {
    const { grid } = await openPoints();
    point(grid, '建立机制').focus();
    await press('Escape');
    await ready(grid);
    expect(panel(grid)).to.equal(null);
    expect(focused()).to.equal(toggle(grid));
    toggle(grid).click();
    await ready(grid);
    inside(grid).querySelector<HTMLElement>('.close')!.click();
    await ready(grid);
    expect(panel(grid)).to.equal(null);
    expect(focused()).to.equal(toggle(grid));
  });

  it('leaves the focus on its point while others come and go', async () => {
    const { grid, session } = await openPoints();
    const one = point(grid, '建立机制');
    one.focus();
    type(session, 'screening', '50');
    await followed(grid);
    expect(lines(grid)).to.have.length(4);
    expect(focused()).to.equal(one);
    expect(words(one)).to.equal('○ 建立机制 未填');
  });

  it('shows another session when there is one, and speaks its language', async () => {
    const { grid } = await openPoints();
    const provider = grid.closest('dabiao-session')!;
    const first = provider.session;
    provider.department = 'education';
    await until(() => provider.session && provider.session !== first);
    await until(() => panel(grid) && lines(grid)[0]?.includes('入学率'), 3000);
    grid.lang = 'en';
    await ready(grid);
    await followed(grid);
    expect(lines(grid)).to.deep.equal(['○ 入学率 Open']);
    expect(headings(grid)[0]).to.equal('妇女与教育 ○ 1 open');
  });

  it('shows markup of plan and clerk as text', async () => {
    const plan = formPlan();
    const { grid, session } = await openPoints({
      ...plan,
      fields: plan.fields.map((field) => ({ ...field, name: MARKUP })),
      indicators: plan.indicators.map((one) => ({ ...one, name: `${one.name}${MARKUP}` })),
    });
    type(session, 'screening', MARKUP);
    await followed(grid);
    expect(headings(grid)[0]).to.contain('<img src=');
    expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
  });

  it('takes clicks of the mouse on its points without losing the selection', async () => {
    const { grid, selected } = await openPoints();
    const { x, y, height } = point(grid, '建立机制').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 30), Math.round(y + height / 2)] });
    await settled();
    expect(selected()).to.equal('mechanism value');
    expect(current(grid)).to.deep.equal(['○ 建立机制 未填']);
  });
});
