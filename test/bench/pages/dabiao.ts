/** Our own entry grid on a session, with its draft. */
import '../../../src/elements/grid/dabiao-grid.js';
import { Autosave } from '../../../src/drafts/autosave.js';
import { writePreferences } from '../../../src/elements/form-view/preferences.js';
import { DabiaoSessionEvent } from '../../../src/elements/session/session-context.js';
import { SharedSession } from '../../../src/elements/session/shared-session.js';
import { EntrySession } from '../../../src/report/session.js';
import { COLUMNS, filledValue } from './columns.js';
import { enter } from './harness.js';
import { benchPlan, benchRegions, shapeOf } from './plan.js';

class Provider extends HTMLElement {
  shared: SharedSession | undefined;
}
customElements.define('bench-provider', Provider);

let shared: SharedSession;
const grid = () => document.querySelector('dabiao-grid')!;
const rowOf = (row: number) =>
  grid().shadowRoot!.querySelector(`.ht_master tbody tr[aria-rowindex="${row + 4}"], .ht_master tbody tr:nth-child(${row + 2})`);

enter({
  async prepare(rows, isFilled) {
    const { indicators, regions } = shapeOf(rows);
    const plan = benchPlan(indicators);
    await import('../../../src/elements/grid/grid-view.js'); // what is loaded from the network is measured elsewhere
    writePreferences(plan.id, { hidden: ['attainment', 'status'], folded: [], widths: {} }); // the peers have eight columns too
    const start = performance.now();
    const session = new EntrySession({ plan, department: 'health', regions: benchRegions(regions), periods: ['2025'] });
    const constructed = performance.now() - start;
    if (session.form.rows.length !== rows) throw new Error(`Expected a form of ${rows} rows, got ${session.form.rows.length}`);
    const autosave = new Autosave(session);
    await autosave.start();
    const times: Record<string, number> = { session: constructed };
    if (isFilled) {
      const cells = Array.from({ length: rows }, (_, row) => [session.form.key(row, 0), filledValue(row)] as const);
      const from = performance.now();
      session.restore(cells);
      times['restore'] = performance.now() - from;
    }
    shared = new SharedSession(session, autosave);
    const provider = document.createElement('bench-provider') as Provider;
    provider.id = 'provider';
    provider.shared = shared;
    document.body.append(provider);
    provider.dispatchEvent(new DabiaoSessionEvent());
    return times;
  },
  async mount(place) {
    const element = document.createElement('dabiao-grid');
    element.for = 'provider';
    element.licenseKey = 'non-commercial-and-evaluation';
    const ready = new Promise((done) => element.addEventListener('dabiao-grid-ready', done, { once: true }));
    place.append(element);
    await ready;
  },
  cell: (row) => rowOf(row)?.querySelector<HTMLElement>(`td:nth-of-type(${COLUMNS.findIndex(({ id }) => id === 'value')})`) ?? null,
  isInvalid: (cell) => cell.classList.contains('dabiao-error'),
  open: (row) => grid().select({ row, column: 0 }),
  select: (row) => grid().select({ row, column: 0 }),
  pasted: () =>
    new Promise((done) => {
      const stop = shared.session.subscribe(({ origin }) => {
        if (origin !== 'set') return;
        stop();
        done();
      });
    }),
  saved: () =>
    new Promise((done) => {
      const stop = shared.autosave.subscribe(({ status }) => {
        if (status !== 'saved') return;
        stop();
        done();
      });
    }),
  countInvalid: () => shared.session.progress.errors,
  scroller: () => grid().shadowRoot!.querySelector<HTMLElement>('.ht_master .wtHolder')!,
});
