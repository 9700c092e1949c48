import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, formPlan, gridReady, openSession, press, settled, type, typeKeys } from '../desk.js';
import { openGrid, overlays } from './desk.js';
import { cleanUp, ready, until } from '../support.js';

describe('<dabiao-grid>, coming and going,', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('leaves nothing behind', () => {
    it('on the page after twenty comings and goings', async () => {
      await openGrid();
      cleanUp();
      await settled();
      const count = () => [document.body.children.length, document.head.children.length, document.querySelectorAll('*').length];
      const before = count();
      for (let i = 0; i < 20; i++) {
        const { select } = await openGrid();
        await select('mortality');
        await press('Shift+F10');
        cleanUp();
      }
      expect(count()).to.deep.equal(before);
      expect(overlays()).to.deep.equal([]);
    }).timeout(60_000);

    it('and no listener: a session that outlives its grid draws nothing', async () => {
      const { grid, session } = await openGrid();
      const listeners = session['announcer']['listeners'] as Set<unknown>;
      const before = listeners.size;
      grid.remove();
      expect(listeners.size).to.be.lessThan(before);
      type(session, 'mortality', '1');
    });

    it('of what is being typed when it goes: it is in the session', async () => {
      const { grid, session, select } = await openGrid();
      await select('mortality', 'note');
      await typeKeys('半句话');
      grid.lang = 'en';
      await until(() => session.text(1, at(session, 'mortality', 'note').column) === '半句话');
    });
  });

  describe('moved', () => {
    it('in the page, it shows the same session again', async () => {
      const { grid, session, cell } = await openGrid();
      type(session, 'mortality', '7.5');
      const box = document.createElement('div');
      grid.closest('dabiao-session')!.append(box);
      box.append(grid);
      await gridReady(grid);
      await ready(grid);
      expect(cell('mortality').textContent).to.equal('7.5');
      expect(overlays()).to.have.length(1);
    });

    it('out of its session, it says that it has none', async () => {
      const { grid } = await openGrid();
      document.querySelector('.fixture')!.append(grid);
      await ready(grid);
      expect(grid.shadowRoot!.querySelector('.handsontable')).to.equal(null);
      expect(grid.shadowRoot!.textContent).to.contain('没有可填报的内容');
    });

    it('to another session by `for`, it shows that one', async () => {
      const { grid } = await openGrid(formPlan(), 'id="one"');
      const { session } = await openSession('', formPlan(), 'id="two" department="education"');
      grid.for = 'two';
      await until(() => grid.shadowRoot!.querySelector('.ht_master tbody th[title="入学率"]'), 3000);
      expect(grid['view']!.session).to.equal(session);
    });
  });
});
