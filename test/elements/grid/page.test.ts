import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, gridReady, LICENSE, openSession, press, settled, type, typeKeys } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';
import { openGrid, paste, said } from './desk.js';

describe('<dabiao-grid>, in the page,', () => {
  afterEach(() => {
    cleanUp();
    document.querySelectorAll('dialog, form').forEach((one) => one.remove());
    localStorage.clear();
  });

  async function inForm(attributes = '') {
    const { root } = await openSession(
      `<form><dabiao-grid name="report" license-key="${LICENSE}"></dabiao-grid><button>提交</button></form>`,
      undefined,
      attributes,
    );
    const grid = root.querySelector('dabiao-grid')!;
    await gridReady(grid);
    await ready(grid);
    return { root, grid, form: root.querySelector('form')!, session: root.session! };
  }

  it('shows the first wrong cell where the form of the page can’t be sent', async () => {
    const { grid, form, session } = await inForm();
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    type(session, 'mortality', 'abc');
    await ready(grid);
    form.querySelector('button')!.click();
    await until(() => said(grid).includes('abc'));
    expect(sent).to.equal(0);
    const focused = await until(() => grid.shadowRoot!.activeElement as HTMLElement | null);
    await settled();
    expect(grid.shadowRoot!.activeElement === focused, 'the focus stays').to.equal(true);
    focused.blur();
    expect(grid.hasAttribute('tabindex')).to.equal(false);
    type(session, 'mortality', '7.5');
    await ready(grid);
    await until(() => new FormData(form).has('report'), 5000); // what writes it is loaded with the first form around
    form.querySelector('button')!.click();
    expect(sent).to.equal(1);
  });

  it('stays where it is when the page’s script only asks whether the form is valid', async () => {
    const { grid, form, session } = await inForm();
    type(session, 'mortality', 'abc');
    await ready(grid);
    const before = said(grid);
    expect(form.checkValidity()).to.equal(false);
    await settled();
    expect(said(grid)).to.equal(before);
  });

  it('counts in the form’s data what is typed once its cell is left', async () => {
    const { grid, form, session } = await inForm();
    grid.select(at(session, 'mortality'));
    await settled();
    await typeKeys('7.5');
    const values = () => (JSON.parse(new FormData(form).get('report') as string) as { observations: unknown[] }).observations.length;
    await until(() => new FormData(form).has('report'), 5000);
    expect(values()).to.equal(0);
    await press('Enter');
    expect(values()).to.equal(1);
  });

  it('gives the form’s data no practice report', async () => {
    const { form, session } = await inForm('practice');
    expect(session.isPractice).to.equal(true);
    expect(new FormData(form).has('report')).to.equal(false);
  });

  it('copies what is seen: computed rates, and columns that only inform', async () => {
    const { grid, session, select } = await openGrid();
    type(session, 'screening', '195', 'numerator');
    type(session, 'screening', '200', 'denominator');
    await select('screening');
    const cell = at(session, 'screening');
    const { row, column } = grid['view']!.layout.place(cell)!;
    grid['view']!.hot.selectCell(row, column, row, column + 3);
    await settled();
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, composed: true, cancelable: true });
    (grid.shadowRoot!.activeElement ?? grid).dispatchEvent(event);
    const texts = clipboardData.getData('text/plain').trim().split('\t');
    expect(texts).to.deep.equal(['97.50', '%', '195', '200']);
  });

  it('takes a paste that comes before its program is loaded, and also when the grid has gone meanwhile', async () => {
    const { grid, session, select } = await openGrid();
    await select('mortality');
    paste(grid, '7.5');
    await until(() => session.text(at(session, 'mortality').row, at(session, 'mortality').column) === '7.5');
    paste(grid, '8.5');
    grid.remove();
    await until(() => session.text(at(session, 'mortality').row, at(session, 'mortality').column) === '8.5');
  });

  it('leaves a cell alone whose editor was opened and not used, though another window has filled it since', async () => {
    const { session, select } = await openGrid();
    type(session, 'mortality', '9');
    await select('mortality');
    await press('F2');
    type(session, 'mortality', '7.5');
    await press('Enter');
    expect(session.text(at(session, 'mortality').row, at(session, 'mortality').column)).to.equal('7.5');
    await select('mortality');
    await press('F2');
    await typeKeys('1');
    await press('Enter');
    expect(session.text(at(session, 'mortality').row, at(session, 'mortality').column)).to.not.equal('7.5');
  });
});
