import { expect } from 'chai';
import { at, type } from '../desk.js';
import { cleanUp } from '../support.js';
import { notice, openForm, pasteInto } from './desk.js';

describe('a block pasted into <dabiao-form>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('clears with its blanks, and says so of what stood there', async () => {
    const { form, session, focus } = await openForm();
    type(session, 'mortality', '66');
    await focus('screening');
    await pasteInto(form, '76\n\n已完成\n\n');
    const texts = ['screening', 'mortality', 'mechanism'].map((id) => session.text(at(session, id).row, at(session, id).column));
    expect(texts).to.deep.equal(['76', '', '已完成']);
    expect(notice(form)).to.equal('已填入 2 个单元格，清空 1 个。');
  });
});
