import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { fillAll, press, type } from '../desk.js';
import { cleanUp } from '../support.js';
import { openGrid } from '../grid/desk.js';

describe('<dabiao-grid> and its open points', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('goes back from point to point with Shift+F8, and round', async () => {
    const { session, select, selected } = await openGrid();
    fillAll(session);
    type(session, 'mortality', '', 'missing');
    type(session, 'visits', 'viel', 'value', 'sex=M');
    type(session, 'visits', 'wenig', 'value', 'sex=F');
    await select('screening');
    const seen: string[] = [];
    for (const key of ['Shift+F8', 'Shift+F8', 'Shift+F8', 'Shift+F8', 'F8']) {
      await press(key);
      seen.push(selected());
    }
    const [first, second, third] = ['mortality value', 'visits sex=F value', 'visits sex=M value'];
    expect(seen).to.deep.equal([third, second, first, third, first]);
  });
});
