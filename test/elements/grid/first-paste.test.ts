import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, gridReady, LICENSE, openSession } from '../desk.js';
import { cleanUp, until } from '../support.js';
import { paste } from './desk.js';

/** What the browser does when the page is closed. @returns whether it asks. */
function leaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

// A page of its own: what reads a paste is loaded with the first cell that is selected.
describe('<dabiao-grid>, pasted into right after the first click,', () => {
  afterEach(cleanUp);

  it('AUTOSAVE14 the page asks before it is left, until both pastes are read, placed and saved', async () => {
    const { root, session } = await openSession(`<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`);
    const grid = root.querySelector('dabiao-grid')!;
    await gridReady(grid);
    expect(leaving(), 'nothing was given').to.equal(false);
    const text = (id: string) => session.text(at(session, id).row, at(session, id).column);
    grid.select(at(session, 'mortality'));
    paste(grid, '7.5');
    expect([text('mortality'), leaving()], 'what reads it is being loaded').to.deep.equal(['', true]);
    grid.select(at(session, 'screening'));
    paste(grid, '97.5', document.body);
    expect([text('screening'), leaving()]).to.deep.equal(['', true]);
    for (let turn = 0; text('mortality') === '' || text('screening') === ''; turn++) {
      expect(leaving(), `turn ${turn}`).to.equal(true);
      await new Promise((done) => setTimeout(done));
      if (turn > 5000) throw new Error('Nothing was pasted');
    }
    expect([text('mortality'), text('screening')]).to.deep.equal(['7.5', '97.5']);
    await until(() => !leaving(), 5000);
    expect(root.shared!.autosave.state.status).to.equal('saved');
  });
});
