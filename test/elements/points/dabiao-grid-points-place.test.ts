import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import type { DabiaoGridPoints } from '../../../src/elements/points/dabiao-grid-points.js';
import { at, formPlan, settled } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';
import { button, openGrid } from '../grid/desk.js';
import { followed, headings, inside, lines, openPoints, panel, points, toggle, words } from './points-desk.js';

describe('the panel of open points', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('in a place', () => {
    const rect = (element: Element) => element.getBoundingClientRect();
    const place = () => document.querySelector<HTMLElement>('.fixture')!;

    it('beside the grid where there is room, above it where there is none, and never wider than it', async () => {
      const { grid } = await openPoints();
      const box = grid.shadowRoot!.querySelector('.grid')!;
      for (const [available, isBeside] of [
        [1200, true],
        [620, false],
        [300, false],
      ] as const) {
        place().style.width = `${available}px`;
        await settled();
        await settled();
        const [list, form] = [rect(panel(grid)!), rect(box)];
        expect(list.left >= form.right, `beside at ${available}`).to.equal(isBeside);
        expect(list.bottom <= form.top, `above at ${available}`).to.equal(!isBeside);
        expect(Math.max(list.right, form.right) - place().getBoundingClientRect().left).to.be.at.most(available + 1);
        if (isBeside) expect(Math.abs(list.height - form.height)).to.be.at.most(1);
        expect(inside(grid).querySelector('.list')!.scrollWidth).to.be.at.most(inside(grid).querySelector('.list')!.clientWidth);
      }
    });

    it('gives its room back to the grid when it is closed', async () => {
      const { grid } = await openGrid();
      place().style.width = '1200px';
      await settled();
      await settled();
      // It takes the place of the panel of the current indicator, which is there where there is room.
      if (grid.shadowRoot!.querySelector('dabiao-indicator-panel')) button(grid, '当前指标').click();
      await settled();
      await settled();
      const box = grid.shadowRoot!.querySelector('.grid')!;
      const holder = () => grid.shadowRoot!.querySelector('.ht_master .wtHolder')!.getBoundingClientRect().width;
      const before = [rect(box).width, holder()];
      toggle(grid).click();
      await until(() => holder() < before[1]!); // the library follows a frame or two later
      expect(holder()).to.be.at.most(rect(box).width);
      toggle(grid).click();
      await until(() => holder() === before[1]);
      expect(rect(box).width).to.equal(before[0]);
    });

    it('scrolls its list to the point of the selected cell, and nothing around it', async () => {
      const [one] = formPlan().indicators;
      const indicators = Array.from({ length: 60 }, (_, i) => ({ ...one!, id: `i-${i}`, name: `指标${i}` }));
      const { grid } = await openPoints(formPlan({ indicators, rules: [] }));
      const list = inside(grid).querySelector('.list')!;
      const isSeen = (element: Element) => rect(element).top >= rect(list).top - 1 && rect(element).bottom <= rect(list).bottom + 1;
      const last = points(grid)[59]!;
      expect(isSeen(last)).to.equal(false);
      grid.select({ row: 59, column: 0 });
      await settled();
      expect(isSeen(last)).to.equal(true);
      grid.select({ row: 0, column: 0 });
      await settled();
      expect(isSeen(points(grid)[0]!)).to.equal(true);
    });
  });

  describe('of two thousand rows', () => {
    const REGIONS = Array.from({ length: 400 }, (_, i) => String(440000 + i));

    it('lists a hundred of each field, errors first, and counts the rest', async () => {
      const { grid, session } = await openPoints(formPlan(), `region="${REGIONS.join(' ')}"`);
      expect(headings(grid)).to.deep.equal(['妇女与健康 ○ 未填 2400 处', '妇女与教育 ○ 未填 800 处']);
      expect(points(grid)).to.have.length(200);
      const more = [...inside(grid).querySelectorAll('.more')].map(words);
      expect(more).to.deep.equal(['另有 2300 处未列出', '另有 600 处未列出']);
      session.set([{ row: 1500, column: at(session, 'visits').column, text: 'x' }]);
      await followed(grid);
      expect(headings(grid)[0]).to.equal('妇女与健康 ✕ 错误 1 处 ○ 未填 2399 处');
      expect(points(grid)).to.have.length(200);
      expect(lines(grid).filter((line) => line.startsWith('✕'))).to.have.length(1);
    });

    it('is drawn once for a frame, after the grid, whatever was changed', async () => {
      const { grid, session } = await openPoints(formPlan(), `region="${REGIONS.join(' ')}"`);
      const index = (panel(grid) as DabiaoGridPoints)['index']!;
      const { groups } = index;
      let drawn = 0;
      index.groups = () => {
        drawn++;
        return groups.call(index);
      };
      for (let row = 0; row < 50; row++) session.set([{ row, column: 0, text: '50' }]);
      await ready(grid);
      await ready(panel(grid)!);
      expect([drawn, lines(grid)[0]!.includes('440000')], 'not before the frame').to.deep.equal([0, true]);
      await followed(grid);
      expect([drawn, lines(grid)[0]!.includes('440050')]).to.deep.equal([1, true]);
    });

    it('looks at the rows that changed, and only at those', async () => {
      const { grid, session } = await openPoints(formPlan(), `region="${REGIONS.join(' ')}"`);
      const looked = new Set<number>();
      const { openCells } = session;
      session.openCells = (row, period) => {
        looked.add(row);
        return openCells.call(session, row, period);
      };
      session.set([{ row: 700, column: 0, text: 'x' }]);
      await followed(grid);
      expect(looked.has(700)).to.equal(true);
      expect(looked.size, 'those and the ones that are listed').to.be.at.most(202);
    });

    it('is followed no more once it is closed, or has left the page with its grid', async () => {
      const { grid, session } = await openPoints(formPlan(), `region="${REGIONS.join(' ')}"`);
      const element = panel(grid) as DabiaoGridPoints;
      toggle(grid).click();
      await ready(grid);
      session.set([{ row: 700, column: 0, text: 'x' }]);
      expect([element['index'], element['touched'].size]).to.deep.equal([null, 0]);
    });
  });
});
