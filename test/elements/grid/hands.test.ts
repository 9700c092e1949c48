import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { isFigure } from '../../../src/report/form.js';
import { DabiaoGotoEvent } from '../../../src/elements/theme/events.js';
import { at, fillAll, focused, formPlan, measured, press, settled, td, type, typeKeys } from '../desk.js';
import { button, notice, openGrid, overlays, paste, said } from './desk.js';
import { cleanUp, fixture } from '../support.js';

describe('<dabiao-grid> under the hands', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('by keys and mouse', () => {
    it('takes typed keys, Enter going down, and puts them right into the session', async () => {
      const { grid, session, select, selected, cell } = await openGrid();
      await select('screening');
      await typeKeys('97.5');
      await press('Enter');
      expect(session.text(0, at(session, 'screening').column)).to.equal('97.5');
      expect(selected()).to.equal('mortality value');
      await typeKeys('７．５');
      await press('Shift+Enter');
      expect(session.entry(1, '2025').readings[0]!.value).to.equal(7.5);
      expect(session.text(1, 0)).to.equal('７．５');
      expect(cell('mortality').textContent).to.equal('7.5');
      expect(selected()).to.equal('screening value');
      expect(said(grid)).to.equal('筛查率 · 2025年 97.5');
    });

    it('goes on by Enter from a cell that is filled as from an empty one, back with Shift, and opens it by F2', async () => {
      const { session, select, selected } = await openGrid();
      type(session, 'screening', '97.5');
      await select('screening');
      await press('Enter');
      expect(selected()).to.equal('mortality value');
      await press('Enter', 'Shift+Enter', 'Shift+Enter');
      expect(selected()).to.equal('screening value');
      await press('F2');
      await typeKeys('1');
      await press('Enter');
      expect(session.text(0, at(session, 'screening').column)).to.equal('97.51');
    });

    it('goes through a block by Enter, lists among its cells or not', async () => {
      const { grid, session, select, selected } = await openGrid();
      await select('mechanism');
      const from = selected();
      await press('Shift+ArrowUp', 'Enter');
      expect(grid.shadowRoot!.querySelector('select:focus')).to.equal(null);
      expect([from, session.filledCells]).to.deep.equal(['mechanism value', 0]);
    });

    it('lets Tab go to the figures that can be filled, those of categories too, and to no other cell', async () => {
      const { session, select, selected } = await openGrid();
      await select('visits', 'value', 'sex=F');
      await select('screening');
      const stops = [selected()];
      for (let i = 0; i < 60 && stops[stops.length - 1] !== 'visits sex=F value'; i++) {
        await press('Tab');
        stops.push(selected());
      }
      const open = session.form.rows.flatMap(({ indicator: { id } }, row) =>
        session.form.columns.flatMap(({ part, breakdown }, column) =>
          session.isOpen(row, column) && isFigure(part) ? [[id, breakdown, part].filter((one) => one !== '').join(' ')] : [],
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
      button(grid, '当前指标').focus();
      await press('Tab');
      await settled();
      expect(selected(), 'the first cell to fill').to.equal('screening value');
      await press('Shift+Tab');
      expect(focused()).to.equal(button(grid, '当前指标'));
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

    it('measures the editor when it is opened and for each letter, and not on the way', async () => {
      const { grid, select } = await openGrid();
      await select('screening');
      await typeKeys('1');
      await press('Enter');
      expect(await measured(() => press('ArrowDown', 'ArrowUp', 'ArrowUp'))).to.equal(0);
      expect(await measured(() => typeKeys('2'))).to.be.within(1, 2);
      const editor = grid.shadowRoot!.querySelector('textarea')!;
      const width = editor.offsetWidth;
      await typeKeys('约'.repeat(30));
      expect(editor.offsetWidth).to.be.greaterThan(width);
      await press('Escape');
    });

    it('keeps every key of a hand that is faster than the focus', async () => {
      const { session, select } = await openGrid();
      await select('screening', 'numerator');
      for (const text of ['12', '345', '6789']) {
        await typeKeys(text);
        await press('Tab');
      }
      const cells = [at(session, 'screening', 'numerator'), at(session, 'screening', 'denominator'), at(session, 'mortality')];
      expect(cells.map(({ row, column }) => session.text(row, column))).to.deep.equal(['12', '345', '6789']);
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
      expect(td(grid, locked).textContent).to.equal('／');
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
      expect(button(grid, '改为').textContent).to.contain('97.56').and.to.contain('F4');
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
      expect(seen, 'the error before the empty cell').to.deep.equal(['visits sex=M value', 'mortality value', 'visits sex=M value']);
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

    it('lists a choice that was made in another language once, by its name in the reader’s', async () => {
      const { session, select, cell } = await openGrid(formPlan(), 'lang="en"');
      type(session, 'mechanism', '已完成');
      await settled();
      expect(cell('mechanism').textContent).to.equal('Done');
      await select('mechanism');
      await press('Enter');
      const list = focused() as HTMLSelectElement;
      expect([...list.options].map(({ text }) => text)).to.deep.equal(['', 'Not started', 'In progress', 'Done']);
      expect(list.selectedOptions[0]!.text).to.equal('Done');
      await press('Enter');
      await settled();
      expect(session.text(at(session, 'mechanism').row, at(session, 'mechanism').column)).to.equal('已完成');
      await select('mechanism');
      await press('Enter');
      (focused() as HTMLSelectElement).value = 'In progress';
      await press('Enter');
      await settled();
      expect(cell('mechanism').textContent).to.equal('In progress');
    });

    it('gives the focus back to the cell when a list is closed by Escape', async () => {
      const { select, cell } = await openGrid();
      await select('mortality', 'missing');
      await press('Enter');
      expect(focused()!.tagName).to.equal('SELECT');
      await press('Escape');
      expect(focused()).to.equal(cell('mortality', 'missing'));
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

    it('shows categories by a click on the name of their indicator, and not by the other button', async () => {
      const { grid } = await openGrid();
      const heading = () => grid.shadowRoot!.querySelector<HTMLElement>('.ht_clone_inline_start tbody th[title="就诊人次"]')!;
      const rows = () => grid.shadowRoot!.querySelectorAll('.ht_master tbody tr').length;
      const { x, y } = heading().getBoundingClientRect();
      const position: [number, number] = [Math.round(x + 20), Math.round(y + 14)];
      const all = rows();
      await sendMouse({ type: 'click', position, button: 'right' });
      await press('Escape');
      expect(rows()).to.equal(all);
      await sendMouse({ type: 'click', position });
      expect(rows()).to.equal(all + 2);
      expect(heading().getAttribute('aria-expanded')).to.equal('true');
      await sendMouse({ type: 'click', position });
      expect(rows()).to.equal(all);
      expect(heading().getAttribute('aria-expanded')).to.equal('false');
    });

    it('shows and folds categories by Alt and an arrow; a folded one gives the selection to its indicator', async () => {
      const { grid, select, selected } = await openGrid();
      const rows = () => grid.shadowRoot!.querySelectorAll('.ht_master tbody tr').length;
      const all = rows();
      await select('visits');
      await press('Alt+ArrowDown');
      expect(rows()).to.equal(all + 2);
      await press('ArrowDown');
      expect(selected()).to.equal('visits sex=F value');
      await press('Alt+ArrowUp');
      expect([rows(), selected()]).to.deep.equal([all, 'visits value']);
    });

    it('shows categories that are still to be filled when their total is filled, and Enter goes there', async () => {
      const { select, selected } = await openGrid();
      await select('visits');
      await typeKeys('1200');
      await press('Enter');
      expect(selected()).to.equal('visits sex=F value');
      await typeKeys('700');
      await press('Enter');
      await typeKeys('500');
      await press('Enter');
      expect(selected()).to.equal('water value');
    });

    it('finds an indicator by Ctrl+F, shows those of a kind, and shows all again where it is sent to another', async () => {
      const { grid, session, select, selected } = await openGrid();
      const names = () => [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.ht_clone_inline_start tbody th')].map(({ title }) => title);
      const all = names();
      type(session, 'mortality', 'x');
      await select('screening');
      await press('Control+f');
      expect((focused() as HTMLInputElement).type).to.equal('search');
      await select('screening');
      await press('Escape', 'Control+f');
      expect((focused() as HTMLInputElement).type, 'from behind the grid').to.equal('search');
      await settled();
      await typeKeys('达标');
      await settled();
      expect(names()).to.deep.equal(['饮水达标率']);
      await press('Enter');
      await settled();
      expect(selected()).to.equal('water value');
      await press('Control+f', 'Escape');
      await settled();
      expect(names()).to.deep.equal(all);
      expect(selected(), 'what was found').to.equal('water value');
      await select('visits');
      await press('Control+f');
      await typeKeys('达');
      await settled();
      await press('Escape');
      await settled();
      expect(selected(), 'where the search began').to.equal('visits value');
      grid.shadowRoot!.querySelector<HTMLElement>('.filter.error')!.click();
      await settled();
      expect(names()).to.deep.equal(['孕产妇死亡率']);
      type(session, 'mortality', '7.5');
      await settled();
      expect(names(), 'what is mended stays until the choice is made anew').to.deep.equal(['孕产妇死亡率']);
      grid.select(at(session, 'water'));
      await settled();
      expect([names(), selected()]).to.deep.equal([all, 'water value']);
      expect(
        [...session.cells()].map(([, text]) => text),
        'what is searched for is typed into no cell',
      ).to.deep.equal(['7.5']);
    });

    it('jumps to a field, and tells how much of each is filled and wrong', async () => {
      const { grid, session, selected } = await openGrid();
      const fields = () => [...grid.shadowRoot!.querySelectorAll('.field')].map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
      type(session, 'water', 'x');
      type(session, 'mortality', '7.5');
      await settled();
      await settled();
      expect(fields()).to.deep.equal(['妇女与健康 1/4', '妇女与教育 0/1 ✕ 错误 1']);
      button(grid, '妇女与教育').click();
      expect(selected()).to.equal('water value');
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
      await settled();
      expect(notice(grid)).to.match(/^已填入 \d+ 个单元格.*其中 1 个单元格有错误或无法识别：/s);
    });

    it('past rows of categories, where they have no part in the column', async () => {
      const { grid, session, select } = await openGrid();
      await select('visits', 'value', 'sex=F');
      await select('visits', 'note');
      paste(grid, '甲\n乙');
      await settled();
      expect([...session.cells()]).to.deep.equal([
        ['visits|440783|2025||note', '甲'],
        ['water|440783|2025||note', '乙'],
      ]);
      await select('visits');
      paste(grid, '9\n4\n5\n90');
      await settled();
      expect([...session.cells()].map(([, text]) => text).sort()).to.deep.equal(['4', '5', '9', '90', '乙', '甲']);
    });

    it('and tells what could not be written, with a way to each', async () => {
      const { grid, select, selected } = await openGrid();
      await select('mortality');
      paste(grid, '7.5\t1\t2');
      await settled();
      expect(notice(grid)).to.match(/^已填入 1 个单元格.*另有 2 个单元格不需填写，没有写入：/s);
      grid.shadowRoot!.querySelector<HTMLElement>('.jumps button')!.click();
      expect(selected()).to.equal('mortality numerator');
      await select('water', 'note');
      paste(grid, 'a\tb\nc');
      await settled();
      expect(notice(grid)).to.match(/2 个单元格超出/);
    });

    it('when older browsers tell it to the body of the page, too: past headings, row for row, and only in the grid that is worked in', async () => {
      const { grid, session, select } = await openGrid();
      const other = await openGrid();
      await other.select('screening');
      await select('visits');
      expect(paste(grid, '1200\n15', document.body).defaultPrevented).to.equal(true);
      expect([...session.cells()]).to.deep.equal([
        ['visits|440783|2025||value', '1200'],
        ['water|440783|2025||value', '15'],
      ]);
      expect([...other.session.cells()]).to.deep.equal([]);
      grid.remove();
      expect(paste(grid, '7', document.body).defaultPrevented).to.equal(false);
    });

    it('when WebKit tells it to what holds the grid, too; one told to a field beside it is the field’s', async () => {
      const { grid, session, select } = await openGrid();
      const field = await fixture('<input>');
      await select('visits');
      expect(paste(grid, '7', field).defaultPrevented).to.equal(false);
      expect(paste(grid, '1200\n15', grid).defaultPrevented).to.equal(true);
      expect([...session.cells()]).to.deep.equal([
        ['visits|440783|2025||value', '1200'],
        ['water|440783|2025||value', '15'],
      ]);
    });

    it('but not into an open editor, which takes it itself, nor without a selection', async () => {
      const { grid, session, select } = await openGrid();
      expect(paste(grid, '1').defaultPrevented).to.equal(false);
      await select('mortality', 'note');
      await press('F2');
      expect(paste(grid, 'x').defaultPrevented).to.equal(false);
      expect([...session.cells()]).to.deep.equal([]);
    });
  });
});
