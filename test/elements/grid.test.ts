import { a11ySnapshot, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../src/elements/grid/dabiao-grid.js';
import { DabiaoGotoEvent } from '../../src/elements/shared/events.js';
import type { Plan } from '../../src/plan/schema.js';
import type { EntrySession, Part } from '../../src/report/index.js';
import { indicator } from '../plan/sample.js';
import {
  at,
  complaintsOf,
  fillAll,
  focused,
  formPlan,
  gridReady,
  injected,
  LICENSE,
  MARKUP,
  openSession,
  press,
  settled,
  td,
  type,
  typeKeys,
} from './desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

/**
 * The library's root, a treegrid, holds a box that scrolls and therefore takes the focus by script, and its editors; the rule
 * wants nothing but rows there. Screen readers pass over both.
 */
const KNOWN = ['aria-required-children'];

/** Its menu has such a box, too, and marks the current item as selected, which items of menus can't be. */
const KNOWN_OF_MENUS = ['aria-required-children', 'aria-allowed-attr'];

const overlays = () => [...document.querySelectorAll<HTMLElement>('[data-dabiao-overlay]')];
const message = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector('[part=message]')!;
const said = (grid: DabiaoGrid) => message(grid).textContent!.replace(/\s+/g, ' ').trim();
const notice = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector('[role=status].notice')?.textContent?.replace(/\s+/g, ' ').trim();
const button = (grid: DabiaoGrid, name: string) =>
  [...grid.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.includes(name))!;

interface GridDesk {
  readonly grid: DabiaoGrid;
  readonly session: EntrySession;
  cell(id: string, part?: Part, breakdown?: string): HTMLElement;
  select(id: string, part?: Part, breakdown?: string): Promise<void>;
  selected(): string;
}

async function openGrid(plan: Plan = formPlan(), attributes = '', inner = ''): Promise<GridDesk> {
  const { root } = await openSession(`<dabiao-grid license-key="${LICENSE}"></dabiao-grid>${inner}`, plan, attributes);
  const grid = root.querySelector('dabiao-grid')!;
  await gridReady(grid);
  await ready(grid);
  const ref = (id: string, part?: Part, breakdown?: string) => at(root.session!, id, part, breakdown);
  return {
    grid,
    get session() {
      return root.session!;
    },
    cell: (id, part, breakdown) => td(grid, ref(id, part, breakdown)),
    async select(id, part, breakdown) {
      grid.select(ref(id, part, breakdown));
      await settled();
    },
    selected() {
      const { session } = root;
      const { row, column } = grid['view']!.selected!;
      const { part, breakdown } = session!.form.columns[column]!;
      return [session!.form.rows[row]!.indicator.id, breakdown, part].filter((one) => one !== '').join(' ');
    },
  };
}

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
      grid.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
      await audit(grid, KNOWN);
      button(grid, '快捷键').click();
      await settled();
      await audit(grid.shadowRoot!.querySelector('dialog')!);
    });
  });

  it('says that the licence key is missing, and loads nothing', async () => {
    const { root } = await openSession('<dabiao-grid></dabiao-grid>');
    const grid = root.querySelector('dabiao-grid')!;
    await ready(grid);
    const alert = grid.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('license-key').and.to.contain('管理员');
    expect(grid.shadowRoot!.querySelector('.handsontable')).to.equal(null);
    expect(overlays()).to.deep.equal([]);
    grid.licenseKey = LICENSE;
    await gridReady(grid);
    expect(grid.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
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
        await until(() => grid.shadowRoot!.querySelector('[role=alert]'));
      } finally {
        window.getComputedStyle = before;
      }
    });
    expect(complaints).to.have.length(1);
    expect(grid.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('safe in the draft');
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
      expect(heads[0]).to.include('2024年 合计').and.to.include('2025年 合计');
      expect(heads[0], 'no heading without a name').not.to.include('');
      expect(heads[1]!.slice(0, 3)).to.deep.equal(['指标', '单位', '目标']);
      expect(heads[1]).to.include.members(['数值', '分子', '分母', '女性', '男性', '缺项原因', '备注']);
      const rows = [...root.querySelectorAll('.ht_master tbody th[role=rowheader]')].map((th) => th.textContent!);
      expect(rows).to.include.members(['筛查率', '孕产妇死亡率', '建立机制', '就诊人次', '饮水达标率']);
      expect(rows[0]).to.match(/^妇女与健康/);
    });

    it('a column by its place under its heading', async () => {
      const { grid, cell } = await openGrid();
      for (const [id, part, breakdown, title] of [
        ['visits', 'value', 'sex=F', '女'],
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
      expect(said(grid)).to.contain('提醒');
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
      ).to.satisfy((heights: number[]) => heights.every((height) => Math.abs(height - 44) <= 1));
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
  });

  describe('under the hands', () => {
    it('takes typed keys, Enter going down, and puts them right into the session', async () => {
      const { grid, session, select, selected } = await openGrid();
      await select('screening');
      await typeKeys('97.5');
      await press('Enter');
      expect(session.text(0, at(session, 'screening').column)).to.equal('97.5');
      expect(selected()).to.equal('mortality value');
      await typeKeys('７．５');
      await press('Shift+Enter');
      expect(session.entry(1, '2025').readings[0]!.value).to.equal(7.5);
      expect(session.text(1, 0)).to.equal('７．５');
      expect(selected()).to.equal('screening value');
      expect(said(grid)).to.equal('筛查率 · 2025年 97.5');
    });

    it('lets Tab go to the cells that can be filled, and to no other', async () => {
      const { session, select, selected } = await openGrid();
      await select('screening');
      const stops = [selected()];
      for (let i = 0; i < 60 && stops[stops.length - 1] !== 'visits sex=F value'; i++) {
        await press('Tab');
        stops.push(selected());
      }
      const open = session.form.rows.flatMap(({ indicator: { id } }, row) =>
        session.form.columns.flatMap(({ part, breakdown }, column) =>
          session.isOpen(row, column) ? [[id, breakdown, part].filter((one) => one !== '').join(' ')] : [],
        ),
      );
      expect(stops).to.deep.equal(open.slice(0, stops.length));
      expect(stops).to.include('screening denominator').and.not.to.include('mortality numerator');
      await press('Shift+Tab');
      expect(selected()).to.equal('visits value');
    });

    it('is entered and left by Tab, from both sides, and takes no key after that', async () => {
      await fixture('<button id="above">above</button>');
      const { grid, session, selected } = await openGrid();
      const below = await fixture<HTMLInputElement>('<input aria-label="below" />');
      button(grid, '?').focus();
      await press('Tab');
      await settled();
      expect(selected(), 'the first cell to fill').to.equal('screening value');
      await press('Shift+Tab');
      expect(focused()).to.equal(button(grid, '?'));
      await typeKeys('9');
      expect([...session.cells()]).to.deep.equal([]);

      const last = session.form.rows.length - 1;
      grid.select({ row: last, column: session.form.columns.length - 1 });
      await settled();
      await typeKeys('备注');
      await press('Tab');
      expect(focused()).to.equal(below);
      expect(session.text(last, session.form.columns.length - 1), 'what was being typed is kept').to.equal('备注');
      await typeKeys('77');
      await press('Delete');
      expect(below.value).to.equal('77');
      expect([...session.cells()].map(([, text]) => text)).to.deep.equal(['备注']);
      await press('Shift+Tab');
      await settled();
      expect(selected(), 'where it was left').to.equal('water note');
    });

    it('keeps every key of a hand that is faster than the focus', async () => {
      const { session, select } = await openGrid();
      await select('screening');
      for (const text of ['12', '345', '6789']) {
        await typeKeys(text);
        await press('Tab');
      }
      expect(
        ['value', 'numerator', 'denominator'].map((part) => session.text(0, at(session, 'screening', part as Part).column)),
      ).to.deep.equal(['12', '345', '6789']);
    });

    it('never writes a cell that is locked: by typing, pasting, deleting or filling', async () => {
      const { grid, session, select } = await openGrid();
      const locked = at(session, 'mortality', 'numerator');
      grid.select(locked);
      await settled();
      await typeKeys('5');
      await press('Enter');
      await select('mortality');
      paste(grid, '7.5\t1\t2');
      grid.select(locked);
      await settled();
      await press('Delete', 'Control+d');
      expect([...session.cells()]).to.deep.equal([['mortality|440783|2025||value', '7.5']]);
      expect(td(grid, locked).textContent).to.equal('');
      expect(td(grid, locked).getAttribute('aria-readonly')).to.equal('true');
    });

    it('undoes and does again in one step what was done in one', async () => {
      const { grid, session, select, selected } = await openGrid();
      await select('screening');
      paste(grid, '50\n7.5');
      await press('Control+z');
      expect([...session.cells()]).to.deep.equal([]);
      expect(selected()).to.equal('screening value');
      await press('Control+y');
      expect([...session.cells()].map(([, text]) => text)).to.deep.equal(['50', '7.5']);
      await press('Control+z', 'Control+Shift+z');
      expect([...session.cells()]).to.have.length(2);
      button(grid, '撤销').click();
      expect([...session.cells()]).to.have.length(0);
      button(grid, '重做').click();
      expect([...session.cells()]).to.have.length(2);
    });

    it('mends a cell as its message proposes', async () => {
      const { grid, session, select, cell } = await openGrid();
      type(session, 'screening', '97.555');
      await select('screening');
      expect(button(grid, '改为').textContent).to.contain('97.56').and.to.contain('Ctrl+.');
      await press('Control+.');
      await settled();
      expect(cell('screening').textContent).to.equal('97.56');
      await press('Control+z');
      await settled();
      button(grid, '改为').click();
      await settled();
      expect(cell('screening').textContent).to.equal('97.56');
      expect(cell('screening').getAttribute('aria-invalid')).to.equal(null);
    });

    it('goes from one open point to the next, and round', async () => {
      const { session, select, selected } = await openGrid();
      fillAll(session);
      type(session, 'mortality', '', 'missing');
      type(session, 'visits', 'viel', 'value', 'sex=M');
      await select('screening');
      const seen: string[] = [];
      for (let i = 0; i < 3; i++) {
        await press('F8');
        seen.push(selected());
      }
      expect(seen).to.deep.equal(['mortality value', 'visits sex=M value', 'mortality value']);
    });

    it('goes where it is sent, for its own session only', async () => {
      const { grid, session, selected } = await openGrid();
      grid.dispatchEvent(new DabiaoGotoEvent(session, at(session, 'water', 'note')));
      expect(selected()).to.equal('water note');
      const other = await openGrid();
      other.grid.dispatchEvent(new DabiaoGotoEvent(other.session, at(other.session, 'screening')));
      expect(selected()).to.equal('water note');
    });

    it('keeps a text that is no choice, though the list is opened and closed over it', async () => {
      const { session, select, cell } = await openGrid();
      type(session, 'mechanism', '快了');
      await select('mechanism');
      await press('Enter', 'Enter');
      await settled();
      expect(cell('mechanism').textContent).to.equal('✕快了');
      await select('mechanism');
      await press('Enter');
      const list = focused() as HTMLSelectElement;
      expect([...list.options].map(({ value }) => value)).to.deep.equal(['', '未开始', '进行中', '已完成', '快了']);
      list.value = '已完成';
      await press('Enter');
      await settled();
      expect(cell('mechanism').textContent).to.equal('已完成');
    });

    it('opens its menu on the page, styled, and takes it away with itself', async () => {
      const { grid, session, select } = await openGrid();
      type(session, 'mortality', '7.5');
      await select('mortality');
      await press('Shift+F10');
      const [overlay] = overlays();
      expect(overlay!.parentElement).to.equal(document.body);
      const items = [...overlay!.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')];
      const clear = items.find((item) => item.textContent === '清空')!;
      const box = clear.getBoundingClientRect();
      expect(box.height).to.be.greaterThan(20);
      expect(document.elementFromPoint(box.x + 5, box.y + 5)).to.equal(overlay);
      expect(getComputedStyle(clear).backgroundColor, 'its own style sheet').not.to.equal('rgba(0, 0, 0, 0)');
      await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
      expect([...session.cells()]).to.deep.equal([]);
      grid.remove();
      expect(overlays()).to.deep.equal([]);
    });

    it('folds a field by a click on its name, and not by the other button', async () => {
      const { grid } = await openGrid();
      const heading = () => grid.shadowRoot!.querySelector<HTMLElement>('.ht_clone_inline_start tbody th')!;
      const rows = () => grid.shadowRoot!.querySelectorAll('.ht_master tbody tr').length;
      const { x, y } = heading().getBoundingClientRect();
      const position: [number, number] = [Math.round(x + 20), Math.round(y + 20)];
      const all = rows();
      await sendMouse({ type: 'click', position, button: 'right' });
      await press('Escape');
      expect(rows()).to.equal(all);
      await sendMouse({ type: 'click', position });
      expect(rows()).to.equal(all - 4);
      expect(heading().getAttribute('aria-expanded')).to.equal('false');
      await sendMouse({ type: 'click', position });
      expect(rows()).to.equal(all);
      expect(heading().getAttribute('aria-expanded')).to.equal('true');
    });
  });

  describe('takes what is pasted', () => {
    it('as spreadsheets write it, whole, by one event and one step', async () => {
      const { grid, session, select } = await openGrid();
      let changes = 0;
      session.subscribe(() => changes++);
      await select('screening');
      expect(paste(grid, '９７．５％\t39\t"4\t0"\r\n7.5\t\t\r\n').defaultPrevented).to.equal(true);
      expect(changes).to.equal(1);
      expect([...session.cells()]).to.deep.equal([
        ['screening|440783|2025||value', '９７．５％'],
        ['mortality|440783|2025||value', '7.5'],
        ['screening|440783|2025||numerator', '39'],
        ['screening|440783|2025||denominator', '4\t0'],
      ]);
      await ready(grid);
      expect(notice(grid)).to.match(/^已粘贴 \d+ 格。 其中 1 格有错误或无法识别：/);
    });

    it('and tells what could not be written, with a way to each', async () => {
      const { grid, select, selected } = await openGrid();
      await select('mortality');
      paste(grid, '7.5\t1\t2');
      await ready(grid);
      expect(notice(grid)).to.match(/^已粘贴 1 格。 .*另有 2 格不可填，没有写入：/);
      grid.shadowRoot!.querySelector<HTMLElement>('.jumps button')!.click();
      expect(selected()).to.equal('mortality numerator');
      await select('water', 'note');
      paste(grid, 'a\tb\nc');
      await ready(grid);
      expect(notice(grid)).to.contain('2 格超出表格，没有写入。');
    });

    it('but not into an open editor, which takes it itself, nor without a selection', async () => {
      const { grid, session, select } = await openGrid();
      expect(paste(grid, '1').defaultPrevented).to.equal(false);
      await select('mortality', 'note');
      await press('Enter');
      expect(paste(grid, 'x').defaultPrevented).to.equal(false);
      expect([...session.cells()]).to.deep.equal([]);
    });
  });

  describe('leaves nothing behind', () => {
    it('on the page after twenty comings and goings', async () => {
      await openGrid();
      cleanUp();
      await settled();
      const count = () => [document.body.children.length, document.head.children.length, document.querySelectorAll('*').length];
      const before = count();
      for (let i = 0; i < 20; i++) {
        const { select } = await openGrid();
        await select('mortality');
        await press('Shift+F10');
        cleanUp();
      }
      expect(count()).to.deep.equal(before);
      expect(overlays()).to.deep.equal([]);
    }).timeout(60_000);

    it('and no listener: a session that outlives its grid draws nothing', async () => {
      const { grid, session } = await openGrid();
      const listeners = session['announcer']['listeners'] as Set<unknown>;
      const before = listeners.size;
      grid.remove();
      expect(listeners.size).to.be.lessThan(before);
      type(session, 'mortality', '1');
    });

    it('of what is being typed when it goes: it is in the session', async () => {
      const { grid, session, select } = await openGrid();
      await select('mortality', 'note');
      await typeKeys('半句话');
      grid.lang = 'en';
      await until(() => session.text(1, at(session, 'mortality', 'note').column) === '半句话');
    });
  });

  describe('moved', () => {
    it('in the page, it shows the same session again', async () => {
      const { grid, session, cell } = await openGrid();
      type(session, 'mortality', '7.5');
      const box = document.createElement('div');
      grid.closest('dabiao-session')!.append(box);
      box.append(grid);
      await gridReady(grid);
      await ready(grid);
      expect(cell('mortality').textContent).to.equal('7.5');
      expect(overlays()).to.have.length(1);
    });

    it('out of its session, it says that it has none', async () => {
      const { grid } = await openGrid();
      document.querySelector('.fixture')!.append(grid);
      await ready(grid);
      expect(grid.shadowRoot!.querySelector('.handsontable')).to.equal(null);
      expect(grid.shadowRoot!.textContent).to.contain('没有可填报的内容');
    });

    it('to another session by `for`, it shows that one', async () => {
      const { grid } = await openGrid(formPlan(), 'id="one"');
      const { session } = await openSession('', formPlan(), 'id="two" department="education"');
      grid.for = 'two';
      await until(() => grid.shadowRoot!.querySelector('.ht_master tbody th[title="入学率"]'), 3000);
      expect(grid['view']!.options.session).to.equal(session);
    });
  });
});

function paste(grid: DabiaoGrid, text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  (grid.shadowRoot!.activeElement ?? grid.shadowRoot!.querySelector('.ht_master td')!).dispatchEvent(event);
  return event;
}
