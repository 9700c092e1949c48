import { expect } from 'chai';
import { at, settled, type } from '../desk.js';
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

  it('is told with the cells that are wrong as long as they are', async () => {
    const { form, session, focus } = await openForm();
    await focus('screening');
    await pasteInto(form, '975\nabc');
    expect(notice(form)).to.contain('其中 2 个单元格');
    type(session, 'screening', '97.5');
    await settled();
    expect(notice(form)).to.contain('其中 1 个单元格').and.to.contain('孕产妇死亡率').and.not.to.contain('筛查率');
    type(session, 'mortality', '7.5');
    await settled();
    expect(notice(form)).to.equal('');
  });
});
