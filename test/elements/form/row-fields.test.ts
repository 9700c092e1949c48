import { expect } from 'chai';
import { at, press, settled, type, typeKeys } from '../desk.js';
import { cleanUp } from '../support.js';
import { openForm, words } from './desk.js';

describe('the fields of a row of <dabiao-form>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('show a text that is no state of a task beside its choices, which are there once', async () => {
    const { form, session, row, focus } = await openForm();
    type(session, 'mechanism', '17,2');
    await focus('mechanism');
    await form['view']!['answering'].loadWriting();
    await settled();
    expect(words(row('mechanism').querySelector('.task')!)).to.contain('17,2');
    expect(row('mechanism').querySelectorAll('input[type=radio]').length).to.equal(3);
    expect(words(row('mechanism').querySelector('.messages')!)).to.contain('无法识别');
    type(session, 'mechanism', '已完成');
    await settled();
    expect(words(row('mechanism').querySelector('.task')!)).not.to.contain('17,2');
  });

  it('show why there is no value in the words of the grid, and with the focus what was typed', async () => {
    const { session, field, focus } = await openForm();
    type(session, 'mortality', '暂无');
    type(session, 'visits', '—');
    await focus('screening');
    expect([field('mortality').value, field('visits').value]).to.deep.equal(['— 尚未公布', '— 不适用']);
    await focus('mortality');
    expect(field('mortality').value).to.equal('暂无');
    await typeKeys('7.5');
    expect(field('mortality').value, 'what is typed takes its place').to.equal('7.5');
    await press('Escape');
    expect(field('mortality').value).to.equal('暂无');
    field('mortality').blur();
    await settled();
    expect(field('mortality').value).to.equal('— 尚未公布');
    expect(session.text(at(session, 'mortality').row, at(session, 'mortality').column)).to.equal('暂无');
    field('mortality').focus();
    expect(field('mortality').value, 'the same again').to.equal('暂无');
  });
});
