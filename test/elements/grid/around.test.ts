import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import { indicator } from '../../plan/sample.js';
import { focused, forceColors, formPlan, gridReady, openEntry, press, settled, type } from '../desk.js';
import { audit, cleanUp, fixture, ready, until } from '../support.js';
import { button, KNOWN, notice, openGrid, paste } from './desk.js';

const NAME = '文化广电旅游体育局';

const manyFields = () =>
  formPlan({
    fields: Array.from({ length: 9 }, (_, i) => ({ id: `f${i}`, name: `妇女与社会保障第${i}` })),
    departments: [{ id: 'health', name: NAME }],
    indicators: Array.from({ length: 9 }, (_, i) => indicator(`one-${i}`, { field: `f${i}`, groups: undefined } as never)),
    rules: [],
  });

describe('around <dabiao-grid>', () => {
  afterEach(async () => {
    cleanUp();
    localStorage.clear();
    document.body.lang = 'zh-CN';
    await setViewport({ width: 800, height: 600 });
  });

  it('says that nothing is found, and shows all again by a button', async () => {
    const { grid, session } = await openGrid();
    grid['view']!.filter({ text: '没有这样的指标' });
    await until(() => grid.shadowRoot!.querySelector('.show-all'));
    const told = grid.shadowRoot!.querySelector('.show-all')!.closest('[role=status]')!;
    expect(told.textContent).to.contain('没有符合条件的指标');
    button(grid, '全部显示').click();
    await settled();
    await ready(grid);
    expect(grid['view']!.layout.rows.length).to.be.at.least(session.form.rows.length);
    expect(grid.shadowRoot!.querySelector('.show-all')).to.equal(null);
    expect(grid.shadowRoot!.querySelector<HTMLInputElement>('.search input')!.value).to.equal('');
    expect(grid['view']!.selected).to.not.equal(null);
  });

  it('takes the notice of a paste away when the paste is undone, and says nothing twice in it', async () => {
    const { grid, select } = await openGrid();
    await select('screening');
    paste(grid, 'abc\n7.5');
    await until(() => notice(grid));
    expect(notice(grid)!.match(/无法识别/g)).to.have.length(1);
    await press('Control+z');
    await until(() => !notice(grid));
  });

  it('tells of a paste in one line, with all of it where it is unfolded, until it is closed', async () => {
    await setViewport({ width: 683, height: 625 });
    const { grid, session, select } = await openGrid();
    const told = () => grid.shadowRoot!.querySelector<HTMLElement>('.pasted')!;
    await select('screening');
    paste(grid, '745\t5\t2\n-7\t5\t2\nabc\t5\t2\n-3\t5\t2\n-4\t5\t2');
    await until(() => notice(grid));
    await until(() => told().hasAttribute('data-cut'));
    expect(told().offsetHeight).to.be.at.most(34);
    button(grid, '展开').click();
    await ready(grid);
    expect(told().offsetHeight).to.be.above(60);
    expect(button(grid, '收起').getAttribute('aria-expanded')).to.equal('true');
    await audit(grid, KNOWN);
    type(session, 'visits', '9');
    await settled();
    expect(notice(grid), 'it has something to say still').to.contain('有错误');
    told().querySelector<HTMLElement>('.close')!.click();
    await until(() => !notice(grid));
    expect(told()).to.equal(null);
    expect(grid['view']!.selected).to.not.equal(null);
  });

  it('tells of a paste in which all is right until the next input, or for a moment', async () => {
    const { grid, session, select } = await openGrid();
    await select('screening');
    paste(grid, '97.5\t39\t40');
    await until(() => notice(grid));
    type(session, 'mortality', '7');
    await until(() => !notice(grid));
    const { setTimeout: usual } = globalThis;
    const waits: number[] = [];
    globalThis.setTimeout = ((run: () => void, wait = 0) => usual(run, waits.push(wait) && wait > 5000 ? 50 : wait)) as typeof setTimeout;
    try {
      await select('screening');
      paste(grid, '97.5\t39\t40');
      await until(() => notice(grid));
      await until(() => !notice(grid));
    } finally {
      globalThis.setTimeout = usual;
    }
    expect(waits).to.include(10_000);
  });

  for (const [width, lang] of [
    [1366, 'zh-CN'],
    [1366, 'en'],
    [1024, 'zh-CN'],
    [1024, 'en'],
    [683, 'zh-CN'],
  ] as const) {
    it(`has one line in the bar at ${width} pixels, in ${lang}, after a reload too`, async () => {
      await setViewport({ width, height: 768 });
      document.body.lang = lang;
      const { root } = await openEntry(manyFields());
      const bar = root.shadowRoot!.querySelector<HTMLElement>('.bar')!;
      await gridReady(root.shadowRoot!.querySelector('dabiao-grid')!).catch(() => undefined);
      const state = root.shadowRoot!.querySelector('dabiao-save-state')!;
      await until(() => state.shadowRoot!.querySelector('.sign'));
      state.shadowRoot!.querySelector('.sign')!.textContent =
        lang === 'en' ? 'Draft of 29 November, 21:47 resumed' : '已恢复 11月29日 21:47 保存的草稿';
      await settled();
      await settled();
      expect(bar.offsetHeight).to.be.at.most(44);
      expect(bar.scrollWidth).to.be.at.most(bar.clientWidth);
    });
  }

  for (const [width, lang, name, words] of [
    [1366, 'zh-CN', '卫生健康局', 6],
    [1366, 'zh-CN', '妇女儿童工作委员会办公室暨妇女儿童发展规划监测统计组', 3],
    [1366, 'en', '卫生健康局', 4],
    [1024, 'zh-CN', '卫生健康局', 2],
  ] as const) {
    it(`keeps the words of as many tools as there is room for at ${width} pixels, in ${lang}, for ${name}`, async () => {
      await setViewport({ width, height: 768 });
      document.body.lang = lang;
      const { root } = await openEntry(
        formPlan({
          departments: [
            { id: 'health', name },
            { id: 'education', name: 'x' },
          ],
        }),
      );
      await gridReady(root.shadowRoot!.querySelector('dabiao-grid')!);
      await settled();
      await settled();
      const bar = root.shadowRoot!.querySelector<HTMLElement>('.bar')!;
      const deep = [...bar.querySelectorAll('dabiao-import, dabiao-print')].flatMap(({ shadowRoot }) => [
        ...shadowRoot!.querySelectorAll('.tool'),
      ]);
      const tools = [...bar.querySelectorAll('.tool'), ...deep];
      expect(tools).to.have.length(6);
      const said = () => tools.filter((tool) => getComputedStyle(tool).fontSize !== '0px').length;
      expect(said()).to.be.at.least(words);
      expect(bar.offsetHeight).to.be.at.most(44);
      const main = bar.querySelector('dabiao-export')!.shadowRoot!.querySelector('button')!;
      expect(parseFloat(getComputedStyle(main).fontSize)).to.be.above(12);
    });
  }

  it('gives words back to its tools when the sign of saving has become shorter', async () => {
    await setViewport({ width: 1100, height: 768 });
    const { root } = await openEntry();
    await gridReady(root.shadowRoot!.querySelector('dabiao-grid')!);
    await settled();
    const short = () => root.shadowRoot!.querySelectorAll('.bar [data-short]').length;
    const sign = await until(() => root.shadowRoot!.querySelector('dabiao-save-state')!.shadowRoot!.querySelector('.sign'));
    const before = short();
    const text = sign.textContent!;
    sign.textContent = `${text}，已恢复 11月29日 21:47 保存的草稿`;
    await until(() => short() > before);
    sign.textContent = text;
    await until(() => short() === before, 3000);
  });

  it('says of the draft what must be heard in a line below the bar, which stays as high as it was, and covers nothing', async () => {
    await setViewport({ width: 1366, height: 625 });
    const { root, provider } = await openEntry();
    await gridReady(root.shadowRoot!.querySelector('dabiao-grid')!);
    await settled();
    const { autosave } = provider.shared!;
    autosave['sign'].tell({ kind: 'overwritten', key: 'screening|440783|2025||value', mine: '97.5', theirs: '79.5' });
    const state = root.shadowRoot!.querySelector('dabiao-save-state')!.shadowRoot!;
    const notices = (await until(() => state.querySelector<HTMLElement>('.notices')))!;
    const bar = root.shadowRoot!.querySelector<HTMLElement>('.bar')!;
    await settled();
    expect(bar.offsetHeight).to.be.at.most(44);
    expect(notices.textContent).to.contain('97.5');
    const [told, next] = [notices, root.shadowRoot!.querySelector('dabiao-entry-guide')!].map((one) => one.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    expect(told.top - bar.getBoundingClientRect().bottom).to.be.within(-1, 1);
    expect(told.height).to.be.at.most(34 * notices.querySelectorAll('p').length);
    expect(next.top, 'nothing is covered').to.be.within(told.bottom - 1, told.bottom + 1);
    await audit(root, KNOWN);
    state.querySelector<HTMLElement>('.notices button')!.click();
    await until(
      () =>
        Math.abs(root.shadowRoot!.querySelector('dabiao-entry-guide')!.getBoundingClientRect().top - bar.getBoundingClientRect().bottom) <
        2,
    );
  });

  it('leads to the fields that have no room by a button', async () => {
    await setViewport({ width: 1024, height: 768 });
    const { grid } = await openGrid(manyFields());
    await until(() => grid.shadowRoot!.querySelector('[data-cut]'));
    const fields = grid.shadowRoot!.querySelector('.fields')!;
    const last = [...fields.querySelectorAll('.field')].pop()!;
    const isSeen = () => last.getBoundingClientRect().right <= fields.getBoundingClientRect().right + 1;
    expect(isSeen()).to.equal(false);
    const more = grid.shadowRoot!.querySelector<HTMLElement>('.more')!;
    expect(parseFloat(getComputedStyle(more).fontSize), 'its sign is seen').to.be.greaterThan(10);
    for (let i = 0; i < 8 && !isSeen(); i++) {
      more.click();
      await settled();
    }
    expect(isSeen()).to.equal(true);
    more.click();
    await settled();
    expect(fields.scrollLeft, 'and back').to.equal(0);
  });

  it('closes the list of points by Escape from its button', async () => {
    const { grid } = await openGrid();
    button(grid, '待办').click();
    await until(() => grid.shadowRoot!.querySelector('dabiao-grid-points'));
    button(grid, '待办').focus();
    await press('Escape');
    await until(() => !grid.shadowRoot!.querySelector('dabiao-grid-points'));
    expect(focused()).to.equal(button(grid, '待办'));
  });

  it('is passed by the button before it, panel and all, with one Tab', async () => {
    await setViewport({ width: 1366, height: 768 });
    const { grid, session, select } = await openGrid();
    const below = await fixture<HTMLInputElement>('<input aria-label="below" />');
    type(session, 'screening', '745');
    await select('screening');
    await until(() => grid.shadowRoot!.querySelector('dabiao-indicator-panel'));
    grid.shadowRoot!.querySelector<HTMLElement>('.skip')!.focus();
    await press('Enter', 'Tab');
    expect(focused()).to.equal(below);
  });

  it('has the cells before the panel in the order of Tab', async () => {
    await setViewport({ width: 1366, height: 768 });
    const { grid, select, selected } = await openGrid();
    await select('screening');
    const panel = await until(() => grid.shadowRoot!.querySelector('dabiao-indicator-panel'));
    button(grid, '当前指标').focus();
    await press('Tab');
    await settled();
    expect(selected()).to.equal('screening value');
    const { left } = panel.getBoundingClientRect();
    expect(left).to.be.at.least(grid.shadowRoot!.querySelector('.track')!.getBoundingClientRect().right - 1);
  });

  it('has the number of every row at one place, and heads over figures at their end', async () => {
    const { grid } = await openGrid();
    const marks = [
      ...grid.shadowRoot!.querySelectorAll('.ht_clone_inline_start .dabiao-name .dabiao-clamp, .ht_clone_inline_start_corner'),
    ];
    const numbers = marks.map((mark) => getComputedStyle(mark, '::before')).filter(({ content }) => /\d/.test(content));
    expect(new Set(numbers.map(({ width, marginInlineEnd }) => `${width} ${marginInlineEnd}`)).size).to.be.at.most(1);
    const over = grid.shadowRoot!.querySelectorAll('.ht_clone_top th.dabiao-over-figures');
    expect(over.length).to.be.greaterThan(0);
    expect(getComputedStyle(over[0]!).textAlign).to.equal('end');
    const others = [...grid.shadowRoot!.querySelectorAll('.ht_clone_top th.dabiao-over:not(.dabiao-over-figures)')];
    expect(new Set(others.map((head) => getComputedStyle(head).textAlign)), 'and over texts at their beginning').to.deep.equal(
      new Set(['start']),
    );
  });

  it('tells the current field and the chosen filter in forced colours by more than weight', async () => {
    await forceColors('active');
    const { grid } = await openGrid();
    const look = (selector: string) => {
      const { backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(grid.shadowRoot!.querySelector(selector)!);
      return [backgroundColor, borderBottomColor, borderBottomWidth].join(' ');
    };
    expect(look('.field[aria-current]')).to.not.equal(look('.field:not([aria-current])'));
    expect(look('.filter[aria-pressed=true]')).to.not.equal(look('.filter[aria-pressed=false]'));
    await forceColors('none');
  });

  it('parts in forced colours what can be filled from what can’t, and frames what is selected', async () => {
    await forceColors('active');
    try {
      const { grid, cell, select } = await openGrid();
      await select('screening');
      const look = (td: Element) => {
        const { color, outlineStyle, outlineWidth } = getComputedStyle(td);
        return `${color} ${outlineStyle} ${outlineWidth}`;
      };
      const open = look(cell('mortality'));
      const fixed = look(cell('mortality', 'numerator'));
      expect(fixed).to.not.equal(open);
      expect(look(cell('mechanism', 'denominator')), 'of a task').to.equal(fixed);
      expect(look(grid.shadowRoot!.querySelector('.ht_master td.dabiao-info')!)).to.equal(fixed);
      expect(look(cell('mechanism')), 'the choice').to.equal(open);
      expect(parseFloat(getComputedStyle(cell('screening')).outlineWidth)).to.equal(4);
    } finally {
      await forceColors('none');
    }
  });

  it('gives the choice of columns and the list of keys their styles when they come', async () => {
    const { grid } = await openGrid();
    grid.shadowRoot!.querySelector<HTMLElement>('.list-columns')!.click();
    const columns = await until(() => grid.shadowRoot!.querySelector('.columns'));
    await until(() => getComputedStyle(columns).display === 'grid');
    button(grid, '键').click();
    const heading = await until(() => grid.shadowRoot!.querySelector('dialog h2'));
    await until(() => getComputedStyle(heading).marginTop === '0px');
  });
});
