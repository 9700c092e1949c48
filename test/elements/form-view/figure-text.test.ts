import { expect } from 'chai';
import { cellMessage } from '../../../src/elements/form-view/cell-message.js';
import { figureText } from '../../../src/elements/form-view/figure-text.js';
import { EntrySession } from '../../../src/report/session.js';
import type { Part } from '../../../src/report/form.js';
import { at, formPlan, type } from '../desk.js';

const session = () => new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
const shown = (text: string, id = 'screening', part: Part = 'value') => figureText(session(), at(session(), id, part), text);

describe('how a figure is shown', () => {
  it('FIGURETEXT1 as the number that was read, without what a keyboard or a spreadsheet put around it', () => {
    for (const [typed, text] of [
      ['１２', '12'],
      ['12%', '12'],
      [' 12 ', '12'],
      ['+5', '5'],
      ['−3', '-3'],
      ['.5', '0.5'],
      ['007', '7'],
    ] as const)
      expect(shown(typed), typed).to.equal(text);
    expect(shown('1,234', 'visits')).to.equal('1234');
    expect(shown('１，２３４', 'screening', 'numerator')).to.equal('1234');
    expect(shown('8/10万', 'mortality')).to.equal('8');
  });

  it('FIGURETEXT2 with the decimals that were typed', () => {
    expect(shown('９７．５０%')).to.equal('97.50');
    expect(shown('97.50')).to.equal('97.50');
  });

  it('FIGURETEXT3 as it was typed, where it is asked about', () => {
    for (const text of ['12‰', '约12', '12,5', '十二', '#####', '3月2日', '暂无']) expect(shown(text), text).to.equal(text);
    expect(shown('12%', 'screening', 'numerator'), 'no unit of a count').to.equal('12%');
    expect(shown('１２', 'screening', 'note'), 'no figure').to.equal('１２');
    expect(shown('１', 'mechanism'), 'a choice').to.equal('１');
  });

  it('is what is said of the cell, too, and what was typed stays', () => {
    const form = session();
    type(form, 'screening', '１２%');
    const cell = at(form, 'screening');
    expect([cellMessage(form, cell, 'zh-CN').text, form.text(cell.row, cell.column)]).to.deep.equal(['12', '１２%']);
  });
});
