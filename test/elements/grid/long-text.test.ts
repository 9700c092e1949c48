import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, formPlan, press, settled, type, typeKeys } from '../desk.js';
import { openGrid, notice, paste, type GridDesk } from './desk.js';
import { openPanel, words } from '../indicator/panel-desk.js';
import { audit, cleanUp, until } from '../support.js';
import { KNOWN } from './desk.js';

const LONG = '9'.repeat(1_000_000);
const SENTENCE = '刚才的文字有 1000000 字，一个单元格最多 10000 字，没有填入，原内容不变。';

describe('<dabiao-grid>: SESSION14 a text that is too long for a cell', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  const alert = ({ grid }: GridDesk) => grid.shadowRoot!.querySelector('[role=alert]')!.textContent!.replace(/\s+/g, ' ').trim();
  const bubble = ({ grid }: GridDesk) => grid.shadowRoot!.querySelector('.bubble, [class*=bubble]')?.textContent ?? '';

  it('pasted: is refused in words, the former text stays, the rest of the block lands, and undo takes it back in one step', async () => {
    const desk = await openGrid();
    const { grid, session, select } = desk;
    type(session, 'mortality', '7.5');
    await select('screening');
    paste(grid, `88\n${LONG}`);
    await until(() => session.text(0, at(session, 'screening').column) === '88');
    const { row, column } = at(session, 'mortality');
    expect(session.text(row, column)).to.equal('7.5');
    await until(() => notice(grid)?.includes('1 个单元格的文字太长'));
    expect(notice(grid)).to.contain('已填入 1 个单元格').and.to.contain('一个单元格最多 10000 字').and.to.contain('孕产妇死亡率');
    await select('mortality');
    expect(desk.cell('mortality').textContent).to.contain('7.5');
    expect(grid.shadowRoot!.querySelector('[part=message]')!.textContent).to.contain(SENTENCE);
    await audit(grid, KNOWN);
    session.undo();
    expect([session.text(0, at(session, 'screening').column), session.text(row, column)]).to.deep.equal(['', '7.5']);
  });

  it('alone in the clipboard: the one cell says so, too', async () => {
    const desk = await openGrid();
    const { grid, session, select } = desk;
    await select('mortality', 'note');
    paste(grid, '注'.repeat(10_001));
    await until(() => notice(grid)?.includes('太长'));
    expect([...session.cells()]).to.deep.equal([]);
    await settled();
    expect(grid.shadowRoot!.querySelector('[part=message]')!.textContent).to.contain('10001 字');
  });

  it('in an open editor: Enter keeps the former text and says why, to those who hear as well; Enter again confirms it', async () => {
    const desk = await openGrid();
    const { session, select } = desk;
    const cell = at(session, 'screening');
    type(session, 'screening', '97.5');
    await select('screening');
    await press('F2');
    const area = desk.grid.shadowRoot!.activeElement as HTMLTextAreaElement;
    area.value = LONG;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press('Enter');
    await settled();
    expect(session.text(cell.row, cell.column)).to.equal('97.5');
    expect(alert(desk)).to.contain(SENTENCE);
    expect(bubble(desk)).to.contain(SENTENCE);
    await select('screening');
    await press('Enter', 'Enter');
    await settled();
    expect([session.text(cell.row, cell.column), session.findings(cell.row, cell.column), alert(desk)]).to.deep.equal(['97.5', [], '']);
  });

  it('in an open editor when the page is left: nothing of it is kept, and the form opens as it was', async () => {
    const plan = formPlan();
    const desk = await openGrid(plan);
    await desk.select('screening');
    await typeKeys('9');
    const area = desk.grid.shadowRoot!.activeElement as HTMLTextAreaElement;
    area.value = LONG;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();
    cleanUp();
    const began = performance.now();
    const again = await openGrid(plan);
    expect([...again.session.cells()].every(([, text]) => text.length < 10)).to.equal(true);
    expect(performance.now() - began).to.be.below(3000);
  });

  it('in a field of the panel: the field has its former text again, with the sentence as an alert', async () => {
    const desk = await openPanel();
    const { session, panel } = desk;
    type(session, 'mortality', '旧', 'note');
    type(session, 'mortality', '源', 'source');
    await desk.select('mortality');
    await until(() => panel.shadowRoot!.querySelector('[data-part=note]')); // its words are loaded when a cell is looked at
    for (const part of ['note', 'source'] as const) {
      const field = () => panel.shadowRoot!.querySelector<HTMLTextAreaElement>(`[data-part=${part}]`)!;
      field().focus();
      field().value = LONG;
      field().dispatchEvent(new InputEvent('input', { bubbles: true }));
      field().blur();
      await until(() => panel.shadowRoot!.querySelector(`#fault-${part}`));
      expect(words(panel.shadowRoot!.querySelector(`#fault-${part}[role=alert]`))).to.contain(SENTENCE);
      expect([field().value, session.text(...(Object.values(at(session, 'mortality', part)) as [number, number]))]).to.deep.equal(
        part === 'note' ? ['旧', '旧'] : ['源', '源'],
      );
    }
    await audit(panel);
  });
});
