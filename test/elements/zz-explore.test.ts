import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/elements/entry/dabiao-entry.js';
import { gridReady, openEntry, type } from './desk.js';
import { audit } from './support.js';
describe('x', () => {
  it('y', async () => {
    const { root, session } = await openEntry();
    const grid = root.shadowRoot!.querySelector('dabiao-grid')!;
    await gridReady(grid);
    type(session, 'screening', '173');
    type(session, 'mortality', 'abc');
    await new Promise((d) => setTimeout(d, 300));
    const snap = await a11ySnapshot({} as never);
    console.log(JSON.stringify(snap, null, 1).slice(0, 6000));
    console.log(grid.shadowRoot!.querySelector('.ht_master thead')!.outerHTML.slice(0,3000));
    console.log(grid.shadowRoot!.querySelector('.ht_master tbody')!.outerHTML.slice(0,3000));
    try { await audit(root); } catch (e) { console.log(String(e).slice(0,6000)); console.log(JSON.stringify((e as any).actual,null,1)) }
  });
});
