import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { SessionChange } from '../../../src/report/session.js';
import { formPlan, press, settled, type, typeKeys } from '../desk.js';
import { cleanUp, until } from '../support.js';
import { notice, openGrid, paste } from './desk.js';
import { CELL_SELECTOR, changedCells } from './watch.js';

const REGIONS = Array.from({ length: 4000 }, (_, i) => String(440000 + i));
const COLUMN = REGIONS.map((_, i) => (i % 2 === 0 ? '7.5' : '7.x'));

describe('<dabiao-grid> of many rows', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  /** Rows for 4000 regions each; the cell that is selected is the first of its indicator. */
  async function openLarge() {
    const desk = await openGrid(formPlan(), `region="${REGIONS.join(' ')}"`);
    const changes: SessionChange[] = [];
    desk.session.subscribe((change) => changes.push(change));
    await desk.select('screening');
    return { ...desk, session: desk.session, changes };
  }

  it('takes a block in slices, says so, and it is one change and one step to undo', async () => {
    const { grid, session, changes } = await openLarge();
    const block = [...COLUMN, ...COLUMN];
    paste(grid, block.join('\n'));
    await until(() => session.isWriting);
    await until(() => notice(grid)?.includes('正在写入 8000 个单元格'), 5000);
    await until(() => notice(grid)?.includes('已填入 8000 个单元格'), 5000);
    expect([changes.length, changes[0]!.edits.length, session.progress.errors]).to.deep.equal([1, 8000, 4000]);
    await press('Control+z');
    expect([changes.length, session.progress.errors, [...session.cells()].length]).to.deep.equal([2, 0, 0]);
  });

  it('takes what is typed while a block is being written, after it', async () => {
    const { grid, session, changes } = await openLarge();
    paste(grid, [...COLUMN, ...COLUMN].join('\n'));
    type(session, 'screening', '50');
    expect(session.isWriting).to.equal(false);
    expect(changes.map(({ edits }) => edits.length)).to.deep.equal([8000, 1]);
    expect(session.text(0, 0)).to.equal('50');
  });

  it('may be taken off the page while a block is being written: all of it is written', async () => {
    const { grid, session } = await openLarge();
    paste(grid, [...COLUMN, ...COLUMN].join('\n'));
    grid.remove();
    await until(() => !session.isWriting, 5000);
    expect(session.progress.errors).to.equal(4000);
  });

  it('draws what has changed, and nothing else', async () => {
    const { grid, session, cell } = await openLarge();
    const changed = changedCells(grid);
    session.set([{ row: 1, column: 0, text: '97x' }]);
    await settled();
    expect(cell('screening').parentElement!.nextElementSibling!.querySelectorAll('.dabiao-error').length).to.equal(1);
    expect(changed().length).to.be.within(1, 2); // the cell, and with it the heading that counts
    expect(grid.shadowRoot!.querySelectorAll(CELL_SELECTOR).length).to.be.greaterThan(50);
  });

  it('writes what was typed into every selected cell with Ctrl+Enter', async () => {
    const { session, changes } = await openLarge();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await typeKeys('12.5');
    await press('Control+Enter');
    expect(changes.map(({ edits }) => edits.length)).to.deep.equal([3]);
    expect([0, 1, 2, 3].map((row) => session.text(row, 0))).to.deep.equal(['12.5', '12.5', '12.5', '']);
    await press('Control+z');
    expect([...session.cells()].length).to.equal(0);
  });
});
