import { a11ySnapshot, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../src/elements/grid/dabiao-grid.js';
import { indicator } from '../plan/sample.js';
import { complaintsOf, focused, formPlan, gridReady, injected, LICENSE, MARKUP, openSession, press, settled, type } from './desk.js';
import { button, KNOWN, KNOWN_OF_MENUS, message, openGrid, overlays, paste, said } from './grid/desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

describe('<dabiao-grid>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('passes the accessibility audit', () => {
    it('without a licence key, without a session, and while the session is opened', async () => {
      await audit(await fixture('<dabiao-grid></dabiao-grid>'));
      await audit(await fixture(`<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`));
      const before = window.fetch;
      window.fetch = () => new Promise(() => {});
      try {
        await fixture('<dabiao-session id="slow" plan="/slow.json"></dabiao-session>');
        const grid = await fixture(`<dabiao-grid for="slow" license-key="${LICENSE}"></dabiao-grid>`);
        expect(grid.shadowRoot!.textContent).to.contain('正在打开填报表');
        await audit(grid);
      } finally {
        window.fetch = before;
      }
    });

    it('when it is ready', async () => {
      const { grid } = await openGrid();
      await audit(grid, KNOWN);
    });

    it('with errors, questions, explanations, values and lists, a cell selected', async () => {
      const { grid, session, select } = await openGrid();
      type(session, 'screening', '173');
      type(session, 'mortality', '7.5');
      type(session, 'visits', '120');
      type(session, 'mechanism', '随便写的');
      await select('screening');
      await audit(grid, KNOWN);
    });

    it('with an editor open, of a text and of a list', async () => {
      const { grid, select } = await openGrid();
      await select('mortality');
      await press('Enter');
      await audit(grid, KNOWN);
      await press('Escape');
      await select('mechanism');
      await press('Enter');
      await audit(grid, KNOWN);
    });

    it('after a block was pasted, with what became of it', async () => {
      const { grid, select } = await openGrid();
      await select('screening');
      paste(grid, '50\t1\t2\t3');
      await settled();
      await audit(grid, KNOWN);
    });

    it('of its menu', async () => {
      const { select } = await openGrid();
      await select('mortality');
      await press('Shift+F10');
      await audit(overlays()[0]!, KNOWN_OF_MENUS);
    });

    it('of its columns and its keys', async () => {
      const { grid } = await openGrid();
      button(grid, '列设置').click();
      await settled();
      await audit(grid, KNOWN);
      button(grid, '快捷键').click();
      await settled();
      await audit(grid.shadowRoot!.querySelector('dialog')!);
    });
  });

  it('has its columns in a panel: they come and go, Escape and a click elsewhere close it', async () => {
    const { grid } = await openGrid();
    const titles = () => grid['view']!.layout.columns.map(({ set }) => set);
    const panel = () => grid.shadowRoot!.querySelector<HTMLElement>('.panel');
    button(grid, '列设置').click();
    await settled();
    expect(focused()).to.equal(panel());
    const label = await until(() => [...panel()!.querySelectorAll('label')].find((one) => one.textContent!.includes('单位')));
    const unit = label.querySelector('input')!;
    expect([unit.checked, titles().includes('unit')]).to.deep.equal([true, true]);
    unit.click();
    await settled();
    expect([unit.checked, titles().includes('unit')]).to.deep.equal([false, false]);
    unit.focus();
    await press('Escape');
    await settled();
    expect([panel(), focused()]).to.deep.equal([null, button(grid, '列设置')]);
    button(grid, '列设置').click();
    await settled();
    await sendMouse({ type: 'click', position: [2, 2] });
    await settled();
    expect(panel()).to.equal(null);
  });

  it('says that the licence key is missing, and loads nothing', async () => {
    const { root } = await openSession('<dabiao-grid></dabiao-grid>');
    const grid = root.querySelector('dabiao-grid')!;
    await ready(grid);
    const alert = grid.shadowRoot!.querySelector('.state[role=alert]')!;
    expect(alert.textContent).to.contain('license-key').and.to.contain('管理员');
    expect(grid.shadowRoot!.querySelector('.handsontable')).to.equal(null);
    expect(overlays()).to.deep.equal([]);
    grid.licenseKey = LICENSE;
    await gridReady(grid);
    expect(grid.shadowRoot!.querySelector('.state[role=alert]')).to.equal(null);
  });

  it('says where a session would come from when there is none, and takes it when it comes', async () => {
    const grid = await fixture<DabiaoGrid>(`<dabiao-grid for="later" license-key="${LICENSE}"></dabiao-grid>`);
    expect(grid.shadowRoot!.textContent).to.contain('<dabiao-session>').and.to.contain('for');
    await openSession('', formPlan(), 'id="later"');
    await gridReady(grid);
  });

  it('says so when the department leads no indicator', async () => {
    const plan = formPlan();
    const { root } = await openSession(
      `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`,
      {
        ...plan,
        departments: [...plan.departments, { id: 'idle', name: '县档案局' }],
      },
      'id="idle-desk"',
    );
    root.department = 'idle';
    const grid = root.querySelector('dabiao-grid')!;
    await until(() => grid.shadowRoot!.textContent!.includes('没有牵头填报的指标'));
    await audit(grid);
  });

  it('offers to load again when the grid could not be loaded', async () => {
    const { root } = await openSession(`<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`);
    const grid = root.querySelector('dabiao-grid')!;
    await gridReady(grid);
    const before = window.getComputedStyle;
    window.getComputedStyle = () => {
      throw new Error('the first thing a grid asks for fails');
    };
    const complaints = await complaintsOf(async () => {
      try {
        grid.lang = 'en';
        await until(() => grid.shadowRoot!.querySelector('.state[role=alert]'));
      } finally {
        window.getComputedStyle = before;
      }
    });
    expect(complaints).to.have.length(1);
    expect(grid.shadowRoot!.querySelector('.state[role=alert]')!.textContent).to.contain('is in the draft');
    await audit(grid);
    button(grid, 'Try again').click();
    await gridReady(grid);
  });

  describe('names', () => {
    it('itself, its rows and its columns, in two levels, by role', async () => {
      const { grid } = await openGrid(formPlan(), 'period="2024 2025"');
      const root = grid.shadowRoot!;
      expect(root.querySelector('[role=treegrid]')!.getAttribute('aria-label')).to.equal('县卫生健康局填报表');
      const heads = [...root.querySelectorAll('.ht_master thead tr')].map((tr) =>
        [...tr.querySelectorAll<HTMLTableCellElement>('th[role=columnheader]:not(.dabiao-hidden-header)')].map((th) => th.textContent!),
      );
      expect(heads[0]).to.include('2024年').and.to.include('2025年');
      expect(heads[0], 'no heading without a name').not.to.include('');
      expect(heads[1]!.slice(0, 5)).to.deep.equal(['指标', '单位', '数值', '分子', '分母']);
      const rows = [...root.querySelectorAll('.ht_master tbody th[role=rowheader]')].map((th) => th.textContent!);
      expect(rows).to.include.members(['筛查率', '孕产妇死亡率', '建立机制', '就诊人次', '饮水达标率']);
      expect(rows[4]).to.match(/^妇女与教育/);
    });

    it('a column by its place under its heading', async () => {
      const { grid, cell } = await openGrid();
      for (const [id, part, breakdown, title] of [
        ['visits', 'value', 'sex=F', '2025年'],
        ['screening', 'denominator', '', '分母'],
        ['mortality', 'note', '', '备注'],
      ] as const) {
        const index = cell(id, part, breakdown).getAttribute('aria-colindex');
        const heads = [...grid.shadowRoot!.querySelectorAll(`.ht_master thead tr:last-child th[aria-colindex="${index}"]`)];
        expect(heads.map((th) => th.textContent!)[0], `${id} ${part}`).to.contain(title);
      }
    });

    it('nothing in a language of its own', async () => {
      const { grid } = await openGrid();
      const labels = [...grid.shadowRoot!.querySelectorAll('.grid [aria-label]')].map((one) => one.getAttribute('aria-label')!);
      expect(labels.filter((label) => /[a-z]{4}/i.test(label))).to.deep.equal([]);
    });

    it('the value and what is wrong with it, to those who see and to those who hear', async () => {
      const { grid, session, cell, select } = await openGrid();
      type(session, 'screening', '173');
      await settled();
      const wrong = cell('screening');
      expect(wrong.getAttribute('aria-invalid')).to.equal('true');
      expect(wrong.title).to.equal('173 超过可能的最大值 100%。');
      expect(wrong.textContent).to.equal('✕173');
      expect(wrong.querySelector('.dabiao-sign')!.getAttribute('aria-hidden')).to.equal('true');
      expect(getComputedStyle(wrong).backgroundColor).to.equal('rgb(253, 234, 235)');

      const tree = JSON.stringify(await a11ySnapshot({} as never));
      expect(tree).to.match(/"role":"gridcell"[^{}]*"name":"173","description":"173 超过可能的最大值 100%。"[^{}]*"invalid":"true"/);

      await select('screening');
      expect(said(grid)).to.equal('筛查率 · 2025年 173 错误 173 超过可能的最大值 100%。');
      expect(message(grid).getAttribute('aria-live')).to.equal('polite');
    });

    it('the editor, which has the focus, by its cell', async () => {
      const { session, select } = await openGrid();
      type(session, 'visits', 'x', 'value', 'sex=F');
      await select('visits', 'value', 'sex=F');
      await until(() => focused()?.tagName === 'TEXTAREA');
      expect(focused()!.getAttribute('aria-label')).to.equal('就诊人次 · 2025年 · 女性');
      expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
      expect((focused() as HTMLTextAreaElement).value).to.equal('x');
      await select('mortality', 'missing');
      await press('Enter');
      expect(focused()!.tagName).to.equal('SELECT');
      expect(focused()!.getAttribute('aria-label')).to.contain('孕产妇死亡率').and.to.contain('缺项原因');
    });
  });

  describe('shows', () => {
    it('what is doubtful in amber with its question, and in green once it is explained', async () => {
      const plan = formPlan();
      const previous = [{ indicator: 'mortality', region: '440783', period: '2024', value: 7, status: 'A' }] as const;
      const { grid, session, cell, select } = await openGrid(plan);
      const provider = grid.closest('dabiao-session')!;
      provider.previous = previous as never;
      await until(() => provider.session && provider.session !== session);
      await gridReady(grid);
      await ready(grid);
      type(provider.session!, 'mortality', '70');
      await settled();
      expect(cell('mortality').getAttribute('aria-invalid')).to.equal(null);
      expect(cell('mortality').textContent).to.equal('?70');
      expect(getComputedStyle(cell('mortality')).backgroundColor).to.equal('rgb(255, 243, 214)');
      expect(cell('mortality').title).to.contain('上年 7，今年 70');
      await select('mortality');
      expect(said(grid)).to.contain('待说明');
      type(provider.session!, 'mortality', '口径调整', 'reason');
      await settled();
      expect(cell('mortality').textContent).to.equal('✓70');
      expect(said(grid)).to.contain('已说明');
    });

    it('a rate computed from its halves, in another hand', async () => {
      const { session, cell } = await openGrid();
      type(session, 'screening', '1', 'numerator');
      type(session, 'screening', '3', 'denominator');
      await settled();
      expect(cell('screening').textContent).to.equal('33.33');
      expect(cell('screening').title).to.equal('由分子、分母算出');
      expect(getComputedStyle(cell('screening')).fontStyle).to.equal('italic');
    });

    it('markup in names, units, targets, notes and whatever is typed, as text', async () => {
      const plan = formPlan({
        title: MARKUP,
        fields: [
          { id: 'health', name: MARKUP },
          { id: 'education', name: 'x' },
        ],
        departments: [
          { id: 'health', name: MARKUP },
          { id: 'education', name: 'x' },
        ],
        indicators: [
          indicator('screening', { name: MARKUP, unit: { count: MARKUP }, measure: { kind: 'count' }, precision: 0 }),
          indicator('water', {
            name: 'w',
            measure: { kind: 'value' },
            targets: [{ kind: 'external', year: 2030, comparator: '>=', standard: MARKUP, source: { item: MARKUP, quote: MARKUP } }],
          }),
        ],
        rules: [],
      });
      const { grid, session, cell, select } = await openGrid(plan);
      for (const part of ['value', 'missing', 'reason', 'source', 'note'] as const) type(session, 'screening', MARKUP, part);
      await select('screening');
      await press('Enter', 'Escape');
      await select('screening', 'missing');
      await press('Enter', 'Escape');
      paste(grid, `${MARKUP}\t${MARKUP}`);
      await settled();
      await press('Shift+F10');
      expect(cell('screening', 'note').textContent).to.equal(MARKUP);
      expect(said(grid)).to.contain(MARKUP);
      expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
      expect(document.body.dataset['broken']).to.equal(undefined);
    });

    it('rows of the same height, whatever the style sheet of the page says', async () => {
      const { grid } = await openGrid();
      const measures = () =>
        [...grid.shadowRoot!.querySelectorAll('.ht_master tr, .ht_master td, .ht_clone_inline_start th')].map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return `${Math.round(width)} ${Math.round(height)}`;
        });
      const before = measures();
      expect(
        [...grid.shadowRoot!.querySelectorAll('.ht_master tbody tr')].map((tr) => Math.round(tr.getBoundingClientRect().height)),
      ).to.satisfy((heights: number[]) => heights.every((height) => Math.abs(height - 28) <= 1));
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(`
        * { box-sizing: content-box; }
        table { border-collapse: collapse; max-width: 100%; margin-bottom: 20px; background: pink; }
        td, th { padding: 20px !important; line-height: 3 !important; border: 5px solid red; }
        tr { height: 90px; } textarea, select, input { width: 220px; height: 60px; margin: 10px; } div { float: left; }
        label { display: block; font-weight: 700; } button { text-transform: uppercase; padding: 30px; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, hostile];
      try {
        await settled();
        expect(measures()).to.deep.equal(before);
        grid.select({ row: 1, column: 0 });
        await settled();
        await press('Shift+F10');
        const item = overlays()[0]!.shadowRoot!.querySelector('td')!;
        expect(parseFloat(getComputedStyle(item).paddingTop)).to.be.lessThan(20);
        expect(item.getBoundingClientRect().height).to.be.within(20, 45);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
      }
    });

    it('has the font of the page, or the one the page names for it', async () => {
      const { grid, cell } = await openGrid();
      const { style } = grid.parentElement!;
      const fontOf = (element: Element) => getComputedStyle(element).fontFamily;
      style.fontFamily = 'monospace';
      expect([fontOf(cell('screening')), fontOf(button(grid, '列设置'))]).to.deep.equal(['monospace', 'monospace']);
      style.setProperty('--dabiao-font', 'serif');
      expect(fontOf(cell('screening'))).to.equal('serif');
    });
  });
});
