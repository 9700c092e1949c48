/** The licence key of the grid component: given once for a page, refused, or expired. */
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import '../../../src/elements/session/dabiao-session.js';
import type { DabiaoGrid } from '../../../src/elements/grid/dabiao-grid.js';
import { keyFaultIn } from '../../../src/elements/grid/key-fault.js';
import { setLicenseKey } from '../../../src/elements/form-tools/license-key.js';
import type { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import { complaintsOf, gridReady, LICENSE, openEntry, openSession } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';
import { openGrid, overlays } from './desk.js';

const wordsOf = (grid: DabiaoGrid, role: string) =>
  until(
    () => [...grid.shadowRoot!.querySelectorAll(`.state[role=${role}]`)].find(({ textContent }) => /Handsontable/.test(textContent!)),
    5000,
  );

describe('the licence key of the grid', () => {
  afterEach(() => {
    setLicenseKey('');
    cleanUp();
    localStorage.clear();
  });

  it('that is wrong opens no grid: what is to be done is said in the language of the page, and a right one opens it', async () => {
    let grid!: DabiaoGrid;
    let root!: DabiaoSession;
    const complaints = await complaintsOf(async () => {
      ({ root } = await openSession(
        '<dabiao-grid license-key="wrong-key"></dabiao-grid><dabiao-grid license-key="wrong-key"></dabiao-grid>',
      ));
      grid = root.querySelector('dabiao-grid')!;
      for (const one of root.querySelectorAll('dabiao-grid'))
        expect((await wordsOf(one, 'alert')).textContent).to.match(/许可证号（license-key）无效/);
    });
    expect(complaints.length, 'lines in the console for all grids').to.be.at.most(1);
    expect(grid.shadowRoot!.querySelectorAll('.ht-license-lock, td').length + overlays().length).to.equal(0);
    root.lang = 'en';
    await until(() => /is not valid/.test(grid.shadowRoot!.textContent!));
    grid.licenseKey = LICENSE;
    await gridReady(grid);
    expect(grid.shadowRoot!.textContent).not.to.match(/is not valid/);
  });

  it('that has expired leaves the grid to be used, and is told', async () => {
    const { grid } = await openGrid();
    const { GridView } = await import('../../../src/elements/grid/grid-view.js');
    const mark = document.createElement('div');
    mark.append(Object.assign(document.createElement('p'), { className: 'hot-display-license-info' }));
    const fault = keyFaultIn(mark);
    const license = Object.getOwnPropertyDescriptor(GridView.prototype, 'keyFault')!;
    Object.defineProperty(GridView.prototype, 'keyFault', { configurable: true, get: () => fault });
    try {
      grid.licenseKey = LICENSE.toUpperCase();
      expect((await wordsOf(grid, 'status')).textContent).to.match(/已过期/);
      await gridReady(grid);
    } finally {
      Object.defineProperty(GridView.prototype, 'keyFault', license);
    }
  });

  it('is given once for the page: to elements that are there, and to those that come', async () => {
    const { root } = await openSession('<dabiao-grid></dabiao-grid>');
    const grid = root.querySelector('dabiao-grid')!;
    await ready(grid);
    expect(grid.shadowRoot!.textContent).to.contain('缺少 license-key');
    setLicenseKey(LICENSE);
    await gridReady(grid);
    const { root: entry } = await openEntry(undefined, 'view="grid"');
    await gridReady(await until(() => entry.shadowRoot!.querySelector('dabiao-grid')));
    expect(entry.licenseKey).to.equal(LICENSE);
  });
});
