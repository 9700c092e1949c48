import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import { at, focused, formPlan, gridReady, press, settled, type, typeKeys } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';
import { openGrid, paste, said, type GridDesk } from './desk.js';

const bubble = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector<HTMLElement>('.bubble');
const alerted = (grid: DabiaoGrid) => grid.shadowRoot!.querySelector('[role=alert]')!.textContent!.replace(/\s+/g, ' ').trim();
const text = ({ session }: GridDesk, id: string) => session.text(at(session, id).row, at(session, id).column);

describe('<dabiao-grid> tells what was filled last', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  async function enter(desk: GridDesk, id: string, value: string, breakdown?: string): Promise<void> {
    await desk.select(id, 'value', breakdown);
    await typeKeys(value);
    await press('Enter');
    await settled();
  }

  /** Last year's rate of mortality is 66.9. */
  async function openKnowing(): Promise<GridDesk> {
    const desk = await openGrid();
    const { session } = desk;
    const provider = desk.grid.closest('dabiao-session')!;
    provider.previous = [{ indicator: 'mortality', region: '440783', period: '2024', value: 66.9, status: 'A' }] as never;
    await until(() => provider.session && provider.session !== session);
    await gridReady(desk.grid);
    await ready(desk.grid);
    return desk;
  }

  it('mends by F4 the cell that it speaks of, not the selected one', async () => {
    const desk = await openKnowing();
    await enter(desk, 'mortality', '6.69');
    await enter(desk, 'screening', '745');
    expect(desk.selected()).to.equal('mortality value');
    expect(bubble(desk.grid)!.textContent).to.contain('74.5');
    await press('F4');
    await settled();
    expect([text(desk, 'screening'), text(desk, 'mortality')]).to.deep.equal(['74.5', '6.69']);
    expect(bubble(desk.grid)!.textContent, 'then of the selected cell').to.contain('66.9');
    await press('F4');
    expect(text(desk, 'mortality')).to.equal('66.9');
  });

  it('tells of a flawed cell that somebody goes to, and F4 mends that one', async () => {
    const desk = await openKnowing();
    await enter(desk, 'mortality', '6.69');
    await desk.select('visits');
    await enter(desk, 'screening', '745');
    await press('F8');
    await settled();
    expect(desk.selected()).to.equal('screening value');
    await press('Shift+F8', 'F8', 'F8');
    await settled();
    expect(desk.selected()).to.equal('mortality value');
    expect(bubble(desk.grid)!.textContent).to.contain('66.9').and.not.contain('74.5');
    expect(alerted(desk.grid), 'said once').to.contain('745');
    const panel = desk.grid.shadowRoot!.querySelector('dabiao-indicator-panel');
    expect(panel?.entered ?? null).to.equal(null);
    await desk.select('visits');
    expect(bubble(desk.grid)!.textContent, 'nothing is said there').to.contain('74.5');
    desk.cell('mortality').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    desk.cell('mortality').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    await settled();
    await press('F4');
    await settled();
    expect([text(desk, 'screening'), text(desk, 'mortality')]).to.deep.equal(['745', '66.9']);
  });

  it('tells of a flawed cell that the arrows lead to, once those that ended the typing are past', async () => {
    const desk = await openKnowing();
    await enter(desk, 'mortality', '6.69');
    await desk.select('screening');
    await typeKeys('745');
    await press('ArrowDown');
    await settled();
    expect([desk.selected(), bubble(desk.grid)!.textContent!.includes('74.5')]).to.deep.equal(['mortality value', true]);
    await press('ArrowDown');
    await press('ArrowUp');
    await settled();
    expect([desk.selected(), bubble(desk.grid)!.textContent!.includes('66.9')]).to.deep.equal(['mortality value', true]);
  });

  it('mends by its button the cell that it stands at, whatever else is selected', async () => {
    const desk = await openKnowing();
    await enter(desk, 'mortality', '6.69');
    await enter(desk, 'screening', '745');
    bubble(desk.grid)!.querySelector('button')!.click();
    expect([text(desk, 'screening'), text(desk, 'mortality')]).to.deep.equal(['74.5', '6.69']);
  });

  it('never changes a value that was explained', async () => {
    const desk = await openKnowing();
    await enter(desk, 'mortality', '6.69');
    type(desk.session, 'mortality', '已核实', 'reason');
    await settled();
    await desk.select('mortality');
    expect(bubble(desk.grid)).to.equal(null);
    await press('F4');
    expect(text(desk, 'mortality')).to.equal('6.69');
  });

  it('tells of an error though there is a reason: that is for questions', async () => {
    const desk = await openKnowing();
    type(desk.session, 'screening', '已核实', 'reason');
    await enter(desk, 'screening', '745');
    expect(alerted(desk.grid)).to.contain('745');
    await press('F4');
    expect(text(desk, 'screening')).to.equal('74.5');
  });

  it('tells of another cell that a value makes wrong as of its own', async () => {
    const desk = await openGrid();
    await enter(desk, 'visits', '2');
    await enter(desk, 'visits', '5', 'sex=F');
    expect(alerted(desk.grid)).to.equal('');
    await enter(desk, 'visits', '6', 'sex=M');
    expect(alerted(desk.grid), 'that the total is another sum').to.contain('就诊人次').and.to.contain('11');
    expect(bubble(desk.grid)!.textContent).to.contain('11');
    await enter(desk, 'visits', '11');
    expect(alerted(desk.grid)).to.equal('');
    expect(bubble(desk.grid)).to.equal(null);
  });

  it('tells first of what was filled, and then of what it makes wrong', async () => {
    const desk = await openGrid();
    await enter(desk, 'visits', '2');
    await enter(desk, 'visits', '1', 'sex=F');
    await enter(desk, 'visits', '1.5', 'sex=M');
    expect(alerted(desk.grid)).to.contain('1.5');
    await enter(desk, 'visits', '3', 'sex=M');
    expect(alerted(desk.grid)).to.contain('合计');
  });

  it('tells no more of another cell that was wrong before, once what is right is filled elsewhere', async () => {
    const desk = await openGrid();
    await enter(desk, 'visits', '1.5', 'sex=M');
    expect(alerted(desk.grid)).to.contain('男性').and.to.contain('1.5');
    await enter(desk, 'visits', '1', 'sex=F');
    expect(alerted(desk.grid)).to.equal('');
    await enter(desk, 'mortality', '7');
    expect([alerted(desk.grid), bubble(desk.grid)]).to.deep.equal(['', null]);
  });

  it('tells no more of it once a block is pasted elsewhere', async () => {
    const desk = await openGrid();
    await enter(desk, 'screening', '745');
    expect(alerted(desk.grid)).to.contain('745');
    await desk.select('visits');
    paste(desk.grid, '2\t\n1\t');
    await until(() => text(desk, 'visits') === '2');
    await settled();
    expect(alerted(desk.grid)).to.equal('');
    expect(bubble(desk.grid)?.textContent ?? '').to.not.contain('745');
  });

  it('takes nothing for just filled that was undone or done again', async () => {
    const desk = await openKnowing();
    const { view } = desk.grid as unknown as { view: { entered: { open: unknown } } };
    await desk.select('screening');
    paste(desk.grid, '745\n6.69\n已完成');
    await until(() => text(desk, 'mortality') === '6.69');
    await settled();
    await desk.select('mortality');
    await press('Control+z');
    await settled();
    await press('Control+y');
    await settled();
    expect([text(desk, 'mortality'), desk.selected(), view.entered.open]).to.deep.equal(['6.69', 'screening value', null]);
    await enter(desk, 'mortality', '6.7');
    await press('Control+z');
    await press('Control+y');
    await desk.select('screening');
    await press('F4');
    await settled();
    expect([text(desk, 'mortality'), text(desk, 'screening')]).to.deep.equal(['6.7', '74.5']);
  });

  it('covers with a sentence of several lines nothing of the row that comes next', async () => {
    const desk = await openKnowing();
    desk.grid.style.width = '700px';
    await settled();
    await enter(desk, 'water', '约百分之七十五，以后再核实一下');
    const [said, cell] = [bubble(desk.grid)!.getBoundingClientRect(), desk.cell('water').getBoundingClientRect()];
    expect(said.height, 'more than a line').to.be.greaterThan(32);
    expect(said.bottom).to.be.at.most(cell.bottom + 1);
  });

  it('does not tell of the other half of a rate, which comes next', async () => {
    const desk = await openGrid();
    await desk.select('screening', 'numerator');
    await typeKeys('150');
    await press('Enter');
    await settled();
    expect(alerted(desk.grid)).to.equal('');
  });

  it('announces the same wrong value again when it is typed again', async () => {
    const desk = await openGrid();
    await enter(desk, 'screening', '745');
    const first = desk.grid.shadowRoot!.querySelector('[role=alert] strong')!;
    await desk.select('visits');
    expect(desk.grid.shadowRoot!.querySelector('[role=alert] strong'), 'said once').to.equal(first);
    await enter(desk, 'screening', '745');
    const second = desk.grid.shadowRoot!.querySelector('[role=alert] strong')!;
    expect(second.textContent).to.equal(first.textContent);
    expect(second).to.not.equal(first);
  });

  it('neither judges a value that can’t be right nor compares it with last year’s', async () => {
    const desk = await openKnowing();
    const info = (kind: string) => {
      const { layout } = desk.grid['view']!;
      const { row } = layout.place(at(desk.session, 'mortality'))!;
      return layout.infoText(
        row,
        layout.columns.findIndex((column) => column.kind === kind),
      );
    };
    await enter(desk, 'mortality', '67.5');
    expect(info('change')).to.equal('+0.60');
    await enter(desk, 'mortality', '-3');
    expect(info('change')).to.equal('');
    expect(info('attainment')).to.equal('');
    const { status } = desk.grid['view']!.display as unknown as { status: { standingOf(row: number): unknown } };
    expect(status.standingOf(1)).to.equal(null);
  });

  it('does not judge a total of which a category can’t be right: that is told at the category', async () => {
    const plan = formPlan();
    const indicators = plan.indicators.map((one) =>
      one.id === 'visits' ? { ...one, baseline: { year: 2020, value: 1, source: '统计年鉴' } } : one,
    );
    const desk = await openGrid({ ...plan, indicators });
    const { status } = desk.grid['view']!.display as unknown as { status: { standingOf(row: number): unknown } };
    const { row } = at(desk.session, 'visits');
    await enter(desk, 'visits', '2');
    await until(() => status.standingOf(row) !== null);
    await enter(desk, 'visits', 'abc', 'sex=F');
    expect(status.standingOf(row)).to.equal(null);
  });

  it('gives the editor that waits the mended text, and says it once more', async () => {
    const desk = await openGrid();
    await enter(desk, 'screening', '745');
    await desk.select('screening');
    const editor = () => focused() as HTMLTextAreaElement;
    expect([editor().value, editor().getAttribute('aria-invalid')]).to.deep.equal(['745', 'true']);
    await press('F4');
    await settled();
    expect([editor().value, editor().getAttribute('aria-invalid')]).to.deep.equal(['74.5', 'false']);
    expect(said(desk.grid)).to.equal('筛查率 · 2025年 74.5');
    await desk.select('screening');
    await typeKeys('745');
    await press('Enter', 'F4');
    await settled();
    expect(said(desk.grid), 'of a cell that is not selected').to.contain('筛查率 · 2025年 74.5').and.to.contain('孕产妇死亡率');
  });

  it('says of a half of a rate what is counted, and not the limits of the rate', async () => {
    const desk = await openGrid();
    const description = () => desk.grid.shadowRoot!.querySelector('#cell-description')!.textContent!;
    await desk.select('screening');
    expect(description()).to.contain('0—100');
    await desk.select('screening', 'numerator');
    expect(description()).to.equal('甲，可填 0 以上');
    expect(focused()!.getAttribute('aria-describedby')).to.equal('cell-description');
    await desk.select('screening', 'denominator');
    expect(description()).to.equal('乙，可填 0 以上');
  });

  it('says of a cell that is not to be filled so, and why, as soon as it is come to', async () => {
    const desk = await openGrid();
    await desk.select('mortality', 'numerator');
    expect(desk.cell('mortality', 'numerator').textContent).to.equal('／');
    expect(said(desk.grid))
      .to.match(/^孕产妇死亡率 · 2025年 · 分子 不需填写：.+/)
      .and.not.contain('未填');
    expect([alerted(desk.grid), bubble(desk.grid)], 'nothing was tried').to.deep.equal(['', null]);
    await desk.select('mortality');
    expect(said(desk.grid)).to.equal('孕产妇死亡率 · 2025年 未填');
  });

  it('leaves the other half alone while it is to be typed next', async () => {
    const desk = await openGrid();
    const below = () => desk.cell('screening', 'denominator');
    await desk.select('screening', 'numerator');
    await typeKeys('150');
    await press('Tab');
    await settled();
    expect(desk.selected()).to.equal('screening denominator');
    expect(below().className).to.not.contain('dabiao-error');
    expect(focused()!.getAttribute('aria-invalid')).to.equal('false');
    expect(said(desk.grid)).to.not.contain('错误');
    expect(bubble(desk.grid)).to.equal(null);
    const counted = () => desk.grid.shadowRoot!.querySelector('.filter.error')!.textContent!.replace(/\s+/g, ' ').trim();
    expect(counted()).to.equal('✕ 错误 0');
    expect(desk.grid.shadowRoot!.querySelector('.field .error')).to.equal(null);
    await press('ArrowDown');
    await settled();
    expect(below().className, 'once it was passed over').to.contain('dabiao-error');
    await until(() => counted() === '✕ 错误 1');
    await press('ArrowUp');
    await settled();
    expect(below().className).to.not.contain('dabiao-error');
    await typeKeys('200');
    await press('Enter');
    await settled();
    expect(desk.cell('screening').textContent).to.equal('75.00');
  });

  it('marks what has changed since the export, until it is exported again', async () => {
    const desk = await openGrid();
    const { shared } = desk.grid.closest('dabiao-session')!;
    type(desk.session, 'screening', '80.5');
    const exported = () =>
      shared!.autosave.receipts.keep({
        id: 'one',
        createdAt: new Date().toISOString(),
        digest: `sha256:${'0'.repeat(64)}`,
        file: 'one.json',
      });
    const marked = () =>
      [...desk.grid.shadowRoot!.querySelectorAll('.ht_clone_inline_start td.dabiao-changed')].map((td) => td.textContent);
    await exported();
    await settled();
    expect(marked()).to.deep.equal([]);
    type(desk.session, 'screening', '81');
    type(desk.session, 'mortality', '7.5');
    await settled();
    expect(marked()).to.deep.equal(['81', '7.5']);
    expect(desk.cell('screening').title).to.equal('导出后已改动，导出时为：80.5');
    expect(desk.cell('mortality').title).to.match(/^导出后已改动，导出时为：未填/);
    type(desk.session, 'screening', '80.5');
    await settled();
    expect(marked(), 'back as it was').to.deep.equal(['7.5']);
    await exported();
    await settled();
    expect(marked()).to.deep.equal([]);
  });

  it('shows a computed rate that can’t be, with its sign', async () => {
    const desk = await openGrid();
    type(desk.session, 'screening', '173', 'numerator');
    type(desk.session, 'screening', '150', 'denominator');
    await settled();
    expect(desk.cell('screening').textContent).to.equal('✕115.33');
  });

  it('names the cell of a task by its indicator, and no other cell so', async () => {
    const desk = await openGrid();
    await desk.select('mechanism');
    expect(focused()).to.equal(desk.cell('mechanism'));
    expect(focused()!.getAttribute('aria-label')).to.equal('建立机制 · 2025年 请选择');
    type(desk.session, 'mechanism', '已完成');
    await settled();
    expect(desk.cell('mechanism').getAttribute('aria-label')).to.match(/^建立机制 · 2025年 .*完成/);
    // The library draws anew when the room changes, and leaves only attributes of its own.
    desk.grid.style.width = '640px';
    await settled();
    expect(desk.cell('mechanism').getAttribute('aria-label')).to.match(/^建立机制 · 2025年 .*完成/);
    await desk.select('visits');
    expect(desk.cell('mechanism').hasAttribute('aria-label')).to.equal(false);
  });
});
