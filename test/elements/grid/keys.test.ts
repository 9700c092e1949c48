import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import { indicator } from '../../plan/sample.js';
import { at, focused, formPlan, press, settled, type, typeKeys } from '../desk.js';
import { audit, cleanUp, fixture, until } from '../support.js';
import { button, KNOWN, openGrid } from './desk.js';

const root = (grid: DabiaoGrid) => grid.shadowRoot!;
const alertOf = (grid: DabiaoGrid) => root(grid).querySelector('[role=alert]')!.textContent!.replace(/\s+/g, ' ').trim();
const bubble = (grid: DabiaoGrid) => root(grid).querySelector('.bubble')?.textContent ?? '';

describe('<dabiao-grid> by keys alone', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('to and fro', () => {
    it('Home and End go to what can be filled in the row, with Ctrl in the form', async () => {
      const { select, selected } = await openGrid();
      const way: string[] = [];
      await select('mortality', 'note');
      for (const key of ['Home', 'End', 'Control+End', 'Control+Home']) {
        await press(key);
        way.push(selected());
      }
      expect(way).to.deep.equal(['mortality value', 'mortality note', 'water standard', 'screening value']);
    });

    it('Enter after Tab goes to the column in which Tab began, and to the same one where something else was selected', async () => {
      const { select, selected } = await openGrid(
        formPlan({ indicators: [1, 2, 3].map((i) => indicator(`one-${i}`, { name: `第 ${i} 项` })), rules: [] }),
      );
      const way: string[] = [];
      await select('one-1', 'numerator');
      for (const key of ['Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'ArrowUp', 'Enter']) {
        if (!key.startsWith('Arrow')) await typeKeys('5');
        await press(key);
        await settled();
        way.push(selected());
      }
      expect(way).to.deep.equal([
        'one-1 denominator',
        'one-2 numerator',
        'one-2 denominator',
        'one-3 numerator',
        'one-3 denominator',
        'one-2 denominator',
        'one-3 denominator',
      ]);
    });

    it('a digit chooses from the list of a task, and after a while another one instead', async () => {
      const { session, select } = await openGrid();
      const text = () => session.text(at(session, 'mechanism').row, at(session, 'mechanism').column);
      await select('mechanism');
      await press('2', 'Enter');
      expect(text()).to.equal('进行中');
      await select('mechanism');
      await press('2');
      await new Promise((done) => setTimeout(done, 800));
      await press('3', 'Enter');
      expect(text()).to.equal('已完成');
    });

    it('what is typed into a task and is none of its states stays, and is told', async () => {
      const { session, select, cell, grid } = await openGrid();
      const text = () => session.text(at(session, 'mechanism').row, at(session, 'mechanism').column);
      for (const typed of ['85.2', '88.5', '23', '9', '1-2']) {
        await select('mechanism');
        await typeKeys(typed);
        expect((focused() as HTMLSelectElement).selectedOptions[0]!.text, 'while it is typed').to.equal(typed);
        await press('Enter');
        await settled();
        expect([text(), cell('mechanism').textContent]).to.deep.equal([typed, `✕${typed}`]);
        expect(grid.shadowRoot!.querySelector('.bubble')!.textContent).to.contain('无法识别');
      }
      await select('mechanism');
      await press('8', 'Backspace', '3', 'Enter');
      expect(text(), 'what was typed by mistake can be taken back').to.equal('已完成');
      await select('mechanism');
      await typeKeys('2.');
      await press('Escape');
      expect(text()).to.equal('已完成');
    });

    it('the beginning of a choice chooses it, and its first sign again the next one', async () => {
      const { session, select } = await openGrid(formPlan(), 'lang="en"');
      const text = (part: 'value' | 'missing' = 'value') =>
        session.text(at(session, 'mechanism', part).row, at(session, 'mechanism', part).column);
      for (const [typed, chosen] of [
        ['d', 'done'],
        ['In', 'in-progress'],
        ['Done', 'done'],
      ] as const) {
        await select('mechanism');
        await typeKeys(typed);
        await press('Enter');
        expect(session.entry(2, '2025').task).to.equal(chosen);
      }
      await select('mechanism', 'missing');
      await typeKeys('nn');
      const list = focused() as HTMLSelectElement;
      const fitting = [...list.options].filter((option) => option.text.startsWith('N'));
      expect(list.selectedOptions[0]!.text).to.equal(fitting[1]!.text);
      await press('Escape');
      expect(text('missing')).to.equal('');
    });

    it('Home moves in the text while a cell is being typed into', async () => {
      const { session, select, selected } = await openGrid();
      await select('mortality');
      await typeKeys('7');
      await press('F2');
      await press('Home');
      await typeKeys('1');
      await press('Enter');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('17');
      expect(selected()).not.to.equal('mortality value');
    });

    it('goes round the parts by F6, back by Shift+F6, and no key goes into a cell on the way', async () => {
      const { grid, session, select } = await openGrid();
      button(grid, '当前指标').click();
      const panel = await until(() => root(grid).querySelector('dabiao-indicator-panel')?.shadowRoot?.querySelector('section'), 5000);
      await select('mortality');
      const parts: string[] = [];
      const part = () => {
        const active = root(grid).activeElement!;
        if (active.closest('.heads')) return 'heads';
        return active.closest('.grid') ? 'grid' : active.localName;
      };
      for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6', 'Shift+F6']) {
        await press(key);
        await settled();
        parts.push(part());
        if (part() !== 'grid') await typeKeys('5');
      }
      expect(panel).not.to.equal(null);
      const panelTag = 'dabiao-indicator-panel';
      expect(parts).to.deep.equal([panelTag, 'heads', 'grid', 'heads', panelTag, 'grid']);
      expect(session.text(1, at(session, 'mortality').column)).to.equal('');
    });

    it('Escape leaves the grid, which says so; Tab goes on behind it, Shift+Tab back to the cell', async () => {
      const { grid, select, selected } = await openGrid();
      const below = await fixture<HTMLInputElement>('<input aria-label="below" />');
      await select('mortality');
      await press('Escape');
      const end = root(grid).querySelector<HTMLElement>('.end')!;
      expect(focused()).to.equal(end);
      expect(end.textContent).to.contain('已离开填报表');
      expect(end.getBoundingClientRect().height).to.be.greaterThan(10);
      await audit(grid, KNOWN);
      await press('Shift+Tab');
      await settled();
      expect(selected()).to.equal('mortality value');
      await press('Escape');
      await press('Tab');
      expect(focused()).to.equal(below);
      expect(end.tabIndex).to.equal(-1);
    });

    it('Escape pressed by habit costs nothing: the next key is the cell’s', async () => {
      const { session, select, selected } = await openGrid();
      await select('mortality');
      await press('Escape');
      await typeKeys('7.5');
      await press('Enter');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('7.5');
      await press('Escape', 'ArrowUp');
      expect(selected()).to.equal('mortality value');
      await press('Escape', 'Escape', 'Delete');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('');
      await press('Escape', 'Control+z');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('7.5');
    });

    it('Escape in an open cell only gives up what is being typed', async () => {
      const { grid, session, select, selected } = await openGrid();
      await select('mortality');
      await typeKeys('5');
      await press('Escape');
      expect(root(grid).activeElement!.closest('.grid')).not.to.equal(null);
      expect([selected(), session.text(1, at(session, 'mortality').column)]).to.deep.equal(['mortality value', '']);
    });

    it('a button that a script gives the focus has the keys', async () => {
      const { session, select } = await openGrid();
      const other = await fixture<HTMLButtonElement>('<button>草稿</button>');
      let clicks = 0;
      other.addEventListener('click', () => clicks++);
      await select('mortality');
      other.focus();
      await settled();
      await press('Enter');
      await typeKeys('5');
      expect([clicks, focused() === other, session.text(1, at(session, 'mortality').column)]).to.deep.equal([1, true, '']);
      await select('mortality');
      await typeKeys('5');
      await press('Enter');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('5');
    });

    it('a button before it, seen when it has the focus, passes it', async () => {
      const { grid } = await openGrid();
      const skip = button(grid, '跳过填报表');
      const before = skip.getBoundingClientRect().height;
      skip.focus();
      expect([before < 2, skip.getBoundingClientRect().height > 15]).to.deep.equal([true, true]);
      await audit(grid, KNOWN);
      await press('Enter');
      expect(focused()).to.equal(root(grid).querySelector('.end'));
    });
  });

  describe('a cell that is not to be filled', () => {
    it('says why when somebody types into it, at the cell and aloud, and is silent before and after', async () => {
      const { grid, session, select } = await openGrid();
      await select('mortality');
      expect(bubble(grid)).to.equal('');
      await select('mortality', 'numerator');
      expect(bubble(grid)).to.equal('');
      await typeKeys('5');
      await settled();
      const sentence = '不需填写：本指标直接填数值，没有分子、分母。';
      expect(bubble(grid)).to.equal(`／${sentence}`);
      expect(alertOf(grid)).to.equal(sentence);
      expect(session.text(1, at(session, 'mortality', 'numerator').column)).to.equal('');
      await audit(grid, KNOWN);
      await press('ArrowDown');
      await settled();
      expect([bubble(grid), alertOf(grid)]).to.deep.equal(['', '']);
    });

    it('says so of a column that only tells', async () => {
      const { grid, select } = await openGrid();
      await select('mortality');
      await press('ArrowRight');
      await press('F2');
      await settled();
      expect(bubble(grid)).to.equal('／不需填写：本列取自规划、上年上报的数据，或由系统算出，只供查看。');
    });
  });

  describe('the cell that is typed into', () => {
    const described = (grid: DabiaoGrid) => {
      const field = root(grid).activeElement!;
      return root(grid).getElementById(field.getAttribute('aria-describedby')!)!.textContent;
    };

    it('is described by unit, limits and what is said of it', async () => {
      const { grid, session, select } = await openGrid();
      await select('screening');
      await settled();
      expect(described(grid)).to.equal('单位 %，可填 0—100，小数 2 位');
      type(session, 'screening', '745');
      await settled();
      expect(described(grid)).to.match(/^单位 %，可填 0—100，小数 2 位 .*745.*100/);
      await select('screening', 'note');
      await settled();
      expect(described(grid)).to.equal('');
    });
  });

  describe('clearing', () => {
    const many = () =>
      formPlan({
        rules: [],
        indicators: Array.from({ length: 14 }, (_, i) => indicator(`i${i}`, { name: `指标${i}`, measure: { kind: 'value' } })),
      });
    const filled = async (count: number) => {
      const desk = await openGrid(many());
      const { session } = desk;
      const { column } = at(session, 'i0');
      session.set(Array.from({ length: count }, (_, row) => ({ row, column, text: '50' })));
      await desk.select('i0');
      await press('Control+Shift+ArrowDown');
      return { ...desk, texts: () => session.form.rows.filter((_, row) => session.text(row, column) !== '').length };
    };

    it('of ten cells asks nothing', async () => {
      const { texts } = await filled(10);
      await press('Delete');
      expect(texts()).to.equal(0);
    });

    it('of more asks, the safe answer first; Ctrl+Z brings all back', async () => {
      const { grid, texts } = await filled(11);
      await press('Delete');
      await settled();
      expect(texts()).to.equal(11);
      expect(root(grid).querySelector('[role=alertdialog]')!.textContent).to.contain('要清空 11 个单元格吗？');
      await audit(grid, KNOWN);
      await press('Enter');
      await settled();
      expect([texts(), root(grid).querySelector('[role=alertdialog]')]).to.deep.equal([11, null]);
      await press('Control+Shift+ArrowDown');
      await press('Delete');
      await settled();
      await press('Tab');
      await press('Enter');
      await settled();
      expect(texts()).to.equal(0);
      await press('Control+z');
      expect(texts()).to.equal(11);
    });

    it('is given up by Escape, and asked of what is cut, too', async () => {
      const { grid, texts } = await filled(12);
      await press('Control+x');
      await settled();
      expect(root(grid).querySelector('[role=alertdialog]')).not.to.equal(null);
      await press('Escape');
      await settled();
      expect([texts(), root(grid).querySelector('[role=alertdialog]')]).to.deep.equal([12, null]);
    });
  });
});
