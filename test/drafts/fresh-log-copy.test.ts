/** A page of its own: whether the database has a fresh log is known once for a page. */
import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { readCopy } from '../../src/drafts/second-copy.js';
import { EntrySession } from '../../src/report/session.js';
import { formPlan, type } from '../elements/desk.js';
import { SEALING } from './support.js';

describe('second copies, until the database has a fresh log,', () => {
  it('COPYKEPT1 hold each edit at once: behind a torn end of the log what is saved may be deleted', async () => {
    const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'] });
    const autosave = new Autosave(session);
    await autosave.start();
    type(session, 'mortality', '7.5');
    const copy = await readCopy(autosave.ids[0]!, SEALING);
    expect(copy?.writes?.flatMap(({ cells }) => cells.map(([, text]) => text))).to.deep.equal(['7.5']);
    await autosave.stop();
    localStorage.clear();
  });
});
