import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, press, settled } from '../desk.js';
import { openForm, pasteInto } from '../form/desk.js';
import { cleanUp, until } from '../support.js';
import { notice, openGrid, paste } from './desk.js';

/** The column of values as a spreadsheet has it, with a row for each category. */
const COLUMN = '75\n7\n已完成\n11\n6\n5\n88';

describe('a column with rows of categories, pasted while they are folded away,', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('FOLDED1 unfolds them in a grid, goes row for row, and that is told; one undo takes it back', async () => {
    const { grid, session, select, selected } = await openGrid();
    const text = (id: string, breakdown = '') => {
      const { row, column } = at(session, id, 'value', breakdown);
      return session.text(row, column);
    };
    const rows = () => grid.shadowRoot!.querySelectorAll('.ht_master tbody tr').length;
    const before = rows();
    await select('screening');
    paste(grid, COLUMN);
    await until(() => notice(grid)?.includes('已填入'));
    await settled();
    expect([text('visits'), text('visits', 'sex=F'), text('visits', 'sex=M'), text('water')]).to.deep.equal(['11', '6', '5', '88']);
    expect([rows(), selected()]).to.deep.equal([before + 2, 'screening value']);
    expect(notice(grid)).to.contain('展开').and.to.contain('就诊人次').and.not.to.contain('超出');
    await press('Control+z');
    await settled();
    expect([text('screening'), text('visits', 'sex=F'), text('water')]).to.deep.equal(['', '', '']);
  });

  it('FOLDED2 names in a grid what was passed over where it can’t be known', async () => {
    const { grid, select } = await openGrid();
    await select('visits');
    paste(grid, '11\n6');
    await until(() => notice(grid)?.includes('已填入'));
    expect(notice(grid)).to.contain('就诊人次').and.to.contain('收起');
  });

  it('FOLDED1 unfolds them in a form of fields, and the focus stays', async () => {
    const { form, session, field, focus, focused } = await openForm();
    await focus('screening');
    await pasteInto(form, COLUMN);
    const { row, column } = at(session, 'water');
    await until(() => session.text(row, column) === '88');
    await settled();
    expect([field('visits', 'value', 'sex=F').value, focused()]).to.deep.equal(['6', 'screening value']);
  });
});
