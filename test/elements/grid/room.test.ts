import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import { indicator, level } from '../../plan/sample.js';
import { at, formPlan, gridReady, LICENSE, press, settled, td, type, typeKeys } from '../desk.js';
import { audit, cleanUp, fixture, ready, until } from '../support.js';
import { button, KNOWN, openGrid } from './desk.js';

const SIZES = [
  [1366, 625],
  [1024, 768],
  [390, 844],
] as const;

const many = (count: number) =>
  formPlan({ indicators: Array.from({ length: count }, (_, i) => indicator(`one-${i}`, { name: `第 ${i + 1} 项` })), rules: [] });

const box = (grid: DabiaoGrid, selector: string) => grid.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

describe('<dabiao-grid>: the room on the page', () => {
  afterEach(async () => {
    cleanUp();
    localStorage.clear();
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  for (const [rows, footer] of [
    [60, 13],
    [60, 240],
    [14, 300],
  ] as const) {
    it(`keeps the heads, the panel's too, to the last of ${rows} rows, above ${footer} pixels of the page`, async () => {
      await setViewport({ width: 1366, height: 625 });
      const { grid, select } = await openGrid(many(rows));
      await fixture(`<div style="height: ${footer}px">footer</div>`);
      await select('one-3');
      await until(() => grid.shadowRoot!.querySelector('dabiao-indicator-panel'));
      window.scrollTo(0, document.documentElement.scrollHeight);
      await settled();
      await settled();
      const heads = box(grid, '.heads');
      expect(heads.top).to.be.within(-1, 1);
      expect(box(grid, '.ht_clone_top thead th').top, 'heads of the columns').to.be.within(heads.bottom - 1, heads.bottom + 2);
      expect(box(grid, 'dabiao-indicator-panel').top).to.be.within(heads.bottom - 1, heads.bottom + 2);
      expect(box(grid, 'dabiao-indicator-panel').bottom).to.be.at.most(625 - footer + 1);
      const track = box(grid, '.track');
      const { hot } = grid['view']!;
      const last = hot.getCell(hot.countRows() - 1, 0, true)!.getBoundingClientRect();
      expect(last.bottom, 'the last row stands at the end').to.be.within(track.bottom - 3, track.bottom + 1);
      window.scrollTo(0, 0);
      await settled();
      expect(box(grid, '.stage').height, 'all of the window again').to.be.greaterThan(625 - footer - 80);
    });
  }

  it('is no higher than its rows, where they are few: what follows on the page is not covered', async () => {
    await setViewport({ width: 800, height: 625 });
    const { grid } = await openGrid(many(2));
    expect(box(grid, '.stage').height).to.be.within(box(grid, '.track').height - 1, box(grid, '.track').height + 1);
    expect(box(grid, '.track').height).to.be.lessThan(100);
  });

  for (const [width, beside] of [
    [900, 'nothing'],
    [1366, 'dabiao-indicator-panel'],
  ] as const) {
    it(`is drawn once, for the part of the page that scrolls it, beside ${beside}`, async () => {
      await setViewport({ width: 1400, height: 625 });
      const around = await fixture<HTMLElement>(`<div style="width: ${width}px; height: 300px; overflow: auto"></div>`);
      const session = Object.assign(document.createElement('dabiao-session'), { planData: many(60), department: 'health', period: '2025' });
      session.innerHTML = `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`;
      const grid = session.querySelector('dabiao-grid')!;
      const heights: number[] = [];
      session.addEventListener('dabiao-grid-ready', () => {
        const { hot } = grid['view']!;
        heights.push(hot.rootElement.offsetHeight);
        hot.addHook('afterRender', () => heights.push(hot.rootElement.offsetHeight));
      });
      around.append(session);
      await gridReady(grid);
      await ready(grid);
      await settled();
      expect(grid.shadowRoot!.querySelector('dabiao-indicator-panel')?.localName ?? 'nothing').to.equal(beside);
      expect(heights, 'below the heads').to.deep.equal([Math.floor(300 - box(grid, '.heads').height)]);
    });
  }

  it('scrolls its rows with a page that is zoomed', async () => {
    await setViewport({ width: 1366, height: 625 });
    document.body.style.zoom = '1.25';
    try {
      const { grid } = await openGrid(many(60));
      const { hot } = grid['view']!;
      expect(box(grid, '.heads').height + box(grid, '.stage').height, 'within the window').to.be.at.most(626);
      const shift = () => box(grid, '.ht_master .wtHider').top - box(grid, '.track').top;
      for (const top of [300, 900, 99999]) {
        window.scrollTo(0, top);
        await settled();
        await settled();
        expect(shift(), String(top)).to.be.within(-2, 2);
      }
      const last = hot.getCell(59, 0, true)!.getBoundingClientRect();
      expect(last.bottom).to.be.within(box(grid, '.track').bottom - 4, box(grid, '.track').bottom + 1);
      hot.selectCell(0, 0);
      await settled();
      hot.selectCell(40, 0);
      await settled();
      const seen = hot.getCell(40, 0, true)!.getBoundingClientRect();
      expect(seen.bottom).to.be.within(580, 626);
    } finally {
      document.body.style.zoom = '';
    }
  });

  for (const scale of [0.8, 1.25]) {
    it(`scrolls its rows in what the page shows ${scale} times as large, and has what is said of a cell at it`, async () => {
      await setViewport({ width: 1400, height: 700 });
      const around = await fixture<HTMLElement>(
        `<div style="transform: scale(${scale}); transform-origin: 0 0"><div style="width: 1000px; height: 400px; overflow: auto"></div></div>`,
      );
      const session = Object.assign(document.createElement('dabiao-session'), { planData: many(60), department: 'health', period: '2025' });
      session.innerHTML = `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`;
      const grid = session.querySelector('dabiao-grid')!;
      const scroller = around.firstElementChild!;
      scroller.append(session);
      await gridReady(grid);
      await ready(grid);
      await settled();
      const { hot } = grid['view']!;
      const place = (row: number) => hot.getCell(row, 0, true)!.getBoundingClientRect();
      const end = () => scroller.getBoundingClientRect().bottom;
      for (const top of [300, 900, 99999]) {
        scroller.scrollTop = top;
        await settled();
        await settled();
        const shift = box(grid, '.ht_master .wtHider').top - box(grid, '.track').top;
        expect(shift, String(top)).to.be.within(-2, 2);
      }
      expect(place(59).bottom, 'the last row').to.be.within(end() - 6, end() + 1);
      for (const row of [0, 40]) {
        hot.selectCell(row, 0);
        await settled();
      }
      expect(place(40).bottom, 'a row that is selected').to.be.within(end() - 40 * scale, end() + 1);
      const value = at(session.session!, 'one-40');
      type(session.session!, 'one-40', 'abc');
      grid.select(value);
      await until(() => grid.shadowRoot!.querySelector('.bubble'));
      const [bubble, cell] = [grid.shadowRoot!.querySelector('.bubble')!.getBoundingClientRect(), td(grid, value).getBoundingClientRect()];
      expect(bubble.left - cell.right, 'what is said stands beside the cell').to.be.within(0, 6 * scale);
      expect(Math.min(Math.abs(bubble.bottom - cell.bottom), Math.abs(bubble.top - cell.top))).to.be.lessThan(2);
    });
  }

  for (const [how, scale] of [
    ['once it stands', 0.9],
    ['once it has grown', 0.9],
    ['once it has grown', 1],
  ] as const) {
    it(`takes all of the window in what the page shows ${scale} times as large, ${how}`, async () => {
      await setViewport({ width: 1366, height: 625 });
      const around = await fixture<HTMLElement>(`<div style="transform-origin: 0 0; transform: scale(${scale})"></div>`);
      if (how === 'once it has grown')
        around.animate([{ transform: 'scale(0.5)' }, { transform: `scale(${scale})` }], { duration: 1500 }).onfinish = () =>
          around.dispatchEvent(new Event('animationend', { bubbles: true })); // as of one from a style sheet
      const session = Object.assign(document.createElement('dabiao-session'), { planData: many(60), department: 'health', period: '2025' });
      session.innerHTML = `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`;
      around.append(session);
      const grid = session.querySelector('dabiao-grid')!;
      await gridReady(grid);
      await until(() => around.getAnimations().length === 0, 3000);
      await settled();
      await settled();
      expect(box(grid, '.heads').height + box(grid, '.stage').height).to.be.within(622, 626);
    });
  }

  it('has rows of one height, whatever is typed into them', async () => {
    const { grid, session, cell } = await openGrid();
    const { rowHeight } = grid['view']!;
    type(session, 'mechanism', '已经完成了，只差验收，请放心');
    type(session, 'screening', '大约百分之七十五，待核实后再报');
    type(session, 'mortality', '7.123456789012345678901234567890');
    await settled();
    for (const id of ['mechanism', 'screening', 'mortality'])
      expect(cell(id).parentElement!.getBoundingClientRect().height, id).to.be.closeTo(rowHeight, 1.5);
  });

  for (const [width, height] of SIZES) {
    it(`opens the choice of columns within the page at ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const { grid } = await openGrid();
      button(grid, '列设置').click();
      await ready(grid);
      await settled();
      const { left, right } = box(grid, '.chooser .panel');
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(window.scrollX).to.equal(0);
      await audit(grid, KNOWN);
    });
  }

  it('shares out a wide page: no column takes it all', async () => {
    await setViewport({ width: 1920, height: 900 });
    const { grid } = await openGrid();
    grid.style.width = '1900px';
    await settled();
    const heads = [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.ht_clone_top thead tr:last-child th')];
    const widths = heads.map(({ offsetWidth }) => offsetWidth).filter((width) => width > 0);
    expect(widths.reduce((sum, width) => sum + width)).to.be.greaterThan(1000);
    expect(Math.max(...widths)).to.be.at.most(800);
  });

  it('keeps what is said beside its cell when the page becomes wider', async () => {
    await setViewport({ width: 1366, height: 625 });
    const { grid, session, select } = await openGrid();
    type(session, 'screening', '745');
    await select('screening');
    const bubble = await until(() => grid.shadowRoot!.querySelector('.bubble'));
    const cell = () => grid.shadowRoot!.querySelector('.ht_clone_inline_start td.dabiao-error')!.getBoundingClientRect();
    for (const width of ['1300px', '1000px', '1340px']) {
      grid.style.width = width;
      await settled();
      await settled();
      expect(bubble.getBoundingClientRect().left, width).to.be.within(cell().right, cell().right + 8);
    }
  });

  it('gives the panel beside few rows the height of what it has to show', async () => {
    await setViewport({ width: 1366, height: 768 });
    const { grid, select } = await openGrid();
    await select('screening');
    const panel = await until(() => grid.shadowRoot!.querySelector('dabiao-indicator-panel'));
    const section = await until(() => panel.shadowRoot?.querySelector('section h3') && panel.shadowRoot.querySelector('section'));
    await settled();
    expect(section.scrollHeight).to.be.at.most(section.clientHeight + 1);
    expect(panel.getBoundingClientRect().height).to.be.at.least(box(grid, '.track').height - 1);
    expect(panel.getBoundingClientRect().bottom).to.be.at.most(768);
  });

  it('opens the panel at the first question where it has no room beside, above it the selected row, and leaves it folded who folds it', async () => {
    await setViewport({ width: 1024, height: 600 });
    const rates = Array.from({ length: 30 }, (_, i) =>
      indicator(`one-${i}`, {
        name: `第 ${i + 1} 项`,
        unit: 'per-100000',
        direction: 'down',
        measure: { kind: 'value' },
        targets: [level(2030, '<=', 8)],
      }),
    );
    const { grid, select } = await openGrid(formPlan({ indicators: rates, rules: [] }));
    grid.style.width = '700px';
    await settled();
    const shown = () => grid.shadowRoot!.querySelector('dabiao-indicator-panel');
    await select('one-14');
    expect(shown()).to.equal(null);
    await typeKeys('625');
    await press('Enter');
    const panel = await until(shown);
    await until(() => panel.shadowRoot?.querySelector('.explain'));
    await settled();
    await settled();
    const selected = grid.shadowRoot!.querySelector('.ht_clone_inline_start td.current')!.getBoundingClientRect();
    expect(selected.bottom).to.be.at.most(panel.getBoundingClientRect().top + 2);
    button(grid, '当前指标').click();
    await until(() => !shown());
    await settled();
    await select('one-16');
    await typeKeys('625');
    await press('Enter');
    await settled();
    expect(shown()).to.equal(null);
  });

  for (const lang of ['zh-CN', 'en']) {
    it(`cuts no status, no choice and no head, in ${lang}`, async () => {
      await setViewport({ width: 1366, height: 768 });
      document.body.lang = lang;
      const worse = { direction: 'down', measure: { kind: 'value' }, baseline: { year: 2020, value: 15, source: '规划第二章' } } as const;
      const mortality = indicator('mortality', { ...worse, unit: 'per-100000', targets: [level(2030, '<=', 8)] });
      const { grid, session } = await openGrid(formPlan({ indicators: [indicator('screening'), mortality], rules: [] }));
      type(session, 'mortality', '20');
      await until(() => grid.shadowRoot!.querySelector('td.dabiao-late'), 5000);
      const { hot, layout } = grid['view']!;
      const column = layout.columns.findIndex(({ kind }) => kind === 'attainment');
      const td = hot.getCell(1, column, true)!;
      expect(td.textContent).to.match(/^!/);
      const words = lang === 'en' ? ['Unlikely to be met', 'Not assessable'] : ['预计达标困难', '无法评价'];
      for (const word of words) {
        td.lastChild!.textContent = word;
        const range = document.createRange();
        range.selectNodeContents(td);
        expect(range.getBoundingClientRect().right, word).to.be.at.most(td.getBoundingClientRect().right);
        expect(td.scrollWidth, word).to.be.at.most(td.clientWidth);
      }
      const cut = [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.ht_clone_top thead .colHeader, td.dabiao-choice')].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
      );
      expect(cut.map(({ textContent }) => textContent)).to.deep.equal([]);
      const input = grid.shadowRoot!.querySelector<HTMLInputElement>('.search input')!;
      input.value = input.placeholder;
      expect(input.scrollWidth, 'what to search for').to.be.at.most(input.clientWidth);
      document.body.lang = 'zh-CN';
    });
  }

  for (const width of [1366, 1300, 1240, 1200, 1100] as const) {
    it(`opens the choice of columns over no half of a button, at ${width} pixels`, async () => {
      await setViewport({ width, height: 625 });
      const { grid, select } = await openGrid(many(30));
      await select('one-3');
      grid['togglePanel']();
      await settled();
      if (!grid.shadowRoot!.querySelector('dabiao-indicator-panel')) grid['togglePanel']();
      const panel = await until(() => grid.shadowRoot!.querySelector('dabiao-indicator-panel'));
      await until(() => panel.shadowRoot?.querySelector('section h3'));
      button(grid, '列设置').click();
      await ready(grid);
      await settled();
      await audit(grid, KNOWN);
    });
  }

  for (const [width, lang] of [
    [1366, 'zh-CN'],
    [1024, 'en'],
    [390, 'zh-CN'],
    [320, 'en'],
  ] as const) {
    it(`says all of a message at its cell, which it does not cover, at ${width} pixels, in ${lang}`, async () => {
      await setViewport({ width, height: 768 });
      document.body.lang = lang;
      const { grid, session, select } = await openGrid();
      type(session, 'mortality', '约 7500 左右，待核');
      await select('mortality');
      const bubble = await until(() => grid.shadowRoot!.querySelector<HTMLElement>('.bubble'));
      await settled();
      const sentence = bubble.querySelector<HTMLElement>('.sentence')!;
      const text = document.createRange();
      text.selectNodeContents(sentence);
      const [told, all, cell] = [bubble, text, grid['view']!.hot.getCell(1, 0, true)!].map((one) => one.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
        DOMRect,
      ];
      expect([all.right <= told.right, all.bottom <= told.bottom + 1, told.left >= 0, told.right <= width]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      expect([sentence.scrollWidth <= sentence.clientWidth + 1, getComputedStyle(sentence).whiteSpace]).to.deep.equal([true, 'normal']);
      const isApart = told.left >= cell.right || told.bottom <= cell.top + 1 || told.top >= cell.bottom - 1;
      expect(isApart, 'beside, above or below').to.equal(true);
      document.body.lang = 'zh-CN';
    });
  }

  it('says that there are columns out of sight, and leads to them', async () => {
    await setViewport({ width: 1366, height: 625 });
    const { grid } = await openGrid();
    const edge = grid.shadowRoot!.querySelector<HTMLElement>('.edge')!;
    expect(edge.offsetWidth, 'where all are seen').to.equal(0);
    grid.style.width = '640px';
    await until(() => edge.offsetWidth > 0);
    const { left, right } = box(grid, '.edge');
    expect([left > 0, right]).to.deep.equal([true, box(grid, '.stage').right]);
    const more = edge.querySelector('button')!;
    expect([more.title, more.tabIndex]).to.deep.equal(['更多列', -1]);
    await audit(grid, KNOWN);
    const status = [...grid.shadowRoot!.querySelectorAll('.ht_clone_top thead th')].find(({ textContent }) => textContent === '达标情况')!;
    for (let i = 0; i < 6 && edge.offsetWidth > 0; i++) {
      more.click();
      await settled();
    }
    expect(edge.offsetWidth, 'at the end').to.equal(0);
    expect(status.getBoundingClientRect().right).to.be.at.most(box(grid, '.stage').right + 1);
  });

  it('shows names on two lines where one would not tell them apart', async () => {
    await setViewport({ width: 320, height: 640 });
    const long = ['妇女乳腺癌防治知识知晓率', '妇女宫颈癌防治知识知晓率'];
    const { grid } = await openGrid(formPlan({ indicators: long.map((name, i) => indicator(`one-${i}`, { name })), rules: [] }));
    grid.style.width = '260px';
    await settled();
    const names = [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.ht_clone_inline_start tbody .dabiao-clamp')];
    expect(names.map(({ textContent }) => textContent)).to.deep.equal(long);
    expect(names.filter((name) => name.scrollHeight > name.clientHeight + 1 || name.scrollWidth > name.clientWidth + 1)).to.deep.equal([]);
    const rows = names.map((name) => name.closest('tr')!.getBoundingClientRect());
    expect(rows[0]!.height).to.be.within(38, 41);
    expect(rows[1]!.top - rows[0]!.top, 'rows stand where the page scrolls them').to.be.within(39, 41);
    grid.style.width = '';
    await until(() => grid.shadowRoot!.querySelector('.ht_clone_inline_start tbody tr')!.getBoundingClientRect().height < 30);
  });
});
