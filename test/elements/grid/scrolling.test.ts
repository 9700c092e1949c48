import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import { indicator, level } from '../../plan/sample.js';
import { at, formPlan, gridReady, openEntry, press, settled, type, typeKeys } from '../desk.js';
import { cleanUp, fixture, ready, until } from '../support.js';
import { openGrid } from './desk.js';

const many = () =>
  formPlan({
    indicators: Array.from({ length: 46 }, (_, i) =>
      indicator(`one-${i}`, { name: `第 ${i + 1} 项`, field: i < 30 ? 'health' : 'education', targets: [level(2030, '>=', 90)] }),
    ),
    rules: [],
  });

const box = (grid: DabiaoGrid, selector: string) => grid.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

describe('<dabiao-grid>: where the page stands', () => {
  beforeEach(() => setViewport({ width: 1366, height: 625 }));
  afterEach(async () => {
    cleanUp();
    localStorage.clear();
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  it('does not move under the hand when rows are filtered, and shown again', async () => {
    await fixture('<div style="height: 320px">portal</div>');
    const { grid, session } = await openGrid(many());
    type(session, 'one-40', 'abc');
    await settled();
    grid.select(at(session, 'one-25'));
    await settled();
    const filter = (kind: string) => grid.shadowRoot!.querySelector<HTMLElement>(`.filter.${kind}`)!;
    const before = filter('error').getBoundingClientRect().top;
    expect(box(grid, '.heads').top, 'the heads stick').to.be.within(-1, 1);
    for (const kind of ['error', 'all', 'error', 'error']) {
      filter(kind).click();
      await ready(grid);
      await settled();
      expect(filter('error').getBoundingClientRect().top, kind).to.be.closeTo(before, 1);
      const first = box(grid, '.ht_clone_inline_start tbody th');
      expect(first.top, 'the first row below the heads').to.be.within(box(grid, '.heads').bottom, box(grid, '.heads').bottom + 60);
    }
  });

  it('shows a field from its heading, below the heads, with all of its name', async () => {
    const { grid } = await openGrid(many());
    await fixture('<div style="height: 320px">footer</div>');
    grid.shadowRoot!.querySelectorAll<HTMLElement>('.field')[1]!.click();
    await settled();
    await settled();
    const heading = grid.shadowRoot!.querySelector<HTMLElement>('.ht_clone_inline_start tbody th.dabiao-field')!;
    const { bottom } = box(grid, '.ht_clone_top thead th');
    expect(heading.getBoundingClientRect().top).to.be.within(bottom - 2, bottom + 3);
    const inner = heading.querySelector('.dabiao-clamp')!;
    expect(getComputedStyle(inner).overflow).to.equal('visible');
  });

  it('goes from the search to the first row that is shown, wherever the reader was', async () => {
    const { select, selected } = await openGrid(many());
    for (const row of [0, 5, 10, 32]) {
      await select(`one-${row}`);
      await press('Control+f');
      await typeKeys('1');
      await press('Enter');
      await settled();
      expect(selected(), `from row ${row}`).to.equal('one-0 value');
      await press('Control+f');
      await press('Escape');
    }
  });

  it('shows the selected row when the full window is left', async () => {
    await fixture('<div style="height: 320px">portal</div>');
    const { root, session } = await openEntry(many());
    const grid = root.shadowRoot!.querySelector('dabiao-grid')!;
    await gridReady(grid);
    const full = root.shadowRoot!.querySelector<HTMLElement>('.full')!;
    full.click();
    await settled();
    await settled();
    grid.select(at(session, 'one-40'));
    await settled();
    full.click();
    await settled();
    await until(() => {
      const cell = grid.shadowRoot!.querySelector('.ht_clone_inline_start td.current');
      const { top = -1, bottom = 0 } = cell?.getBoundingClientRect() ?? {};
      return top > box(grid, '.heads').bottom && bottom <= 626;
    });
  });
});
