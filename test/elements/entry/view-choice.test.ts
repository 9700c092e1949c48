import { expect } from 'chai';
import { chooseView, isOpenChoice, keepChosenView, readChosenView } from '../../../src/elements/entry/view-choice.js';

const KEY = 'non-commercial-and-evaluation';

describe('whether a form is a grid or fields', () => {
  afterEach(() => localStorage.clear());

  it('VIEW1 is as the page fixes it, whatever else', () => {
    expect(chooseView({ view: 'grid', licenseKey: '', width: 300 }, 'form')).to.equal('grid');
    expect(chooseView({ view: 'form', licenseKey: KEY, width: 2000 }, 'grid')).to.equal('form');
    expect(isOpenChoice({ view: 'form', licenseKey: KEY })).to.equal(false);
  });

  it('VIEW2 is fields without a licence key, a blank one included, and cannot be chosen otherwise', () => {
    for (const licenseKey of ['', '  ']) {
      expect(chooseView({ view: 'auto', licenseKey, width: 2000 }, 'grid')).to.equal('form');
      expect(isOpenChoice({ view: 'auto', licenseKey })).to.equal(false);
    }
  });

  it('VIEW3 is as it was chosen in this browser; whatever else is kept there is no choice', () => {
    expect(chooseView({ view: 'auto', licenseKey: KEY, width: 2000 }, 'form')).to.equal('form');
    expect(chooseView({ view: 'auto', licenseKey: KEY, width: 300 }, 'grid')).to.equal('grid');
    keepChosenView('form');
    expect(readChosenView()).to.equal('form');
    localStorage.setItem('dabiao.view', '<b>');
    expect(readChosenView()).to.equal(null);
  });

  it('VIEW4 is a grid where there is room, also for an attribute that says nothing', () => {
    for (const view of ['auto', '', 'table']) {
      expect(chooseView({ view, licenseKey: KEY, width: 1200 }, null)).to.equal('grid');
      expect(chooseView({ view, licenseKey: KEY, width: 390 }, null)).to.equal('form');
    }
  });
});
