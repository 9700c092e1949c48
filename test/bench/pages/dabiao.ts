/** Our own entry grid as a page has it: a session that opens its draft, and the grid inside. */
import '../../../src/elements/grid/dabiao-grid.js';
import type { Autosave } from '../../../src/drafts/autosave.js';
import { draftsOf } from '../../../src/drafts/draft.js';
import { DraftStore } from '../../../src/drafts/store.js';
import type { CellText } from '../../../src/drafts/writes.js';
import { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import { parseBreakdownKey } from '../../../src/plan/breakdown.js';
import { EntrySession } from '../../../src/report/session.js';
import { COLUMNS, GRID_HEIGHT, type FigureId } from './columns.js';
import { filledFigures } from './figures.js';
import { enter } from './harness.js';
import { benchPlan, benchPrevious, benchRegions, PERIOD } from './plan.js';

/** Cells in one write of the draft, as large pastes are. */
const WRITTEN_AT_ONCE = 50_000;

let filledRows = 0;
let given: Pick<DabiaoSession, 'planData' | 'previous' | 'region' | 'department' | 'period'>;

const element = () => document.querySelector('dabiao-session')!;
const grid = () => document.querySelector('dabiao-grid')!;
const session = (): EntrySession => element().session!;
const autosave = (): Autosave => element().shared!.autosave;
/** Two headings stand above the rows. */
const drawnRow = (row: number) => grid().shadowRoot?.querySelector(`.ht_master tbody tr[aria-rowindex="${row + 3}"]`);
/** Where our grid has a column of the benchmark. */
const placeOf = (column: number) => {
  const [, group, part] = /^([FM]-)?(.+)$/.exec(COLUMNS[column]!.id)!;
  const id = group ? `${part} sex=${group[0]}` : part;
  return grid()['view']!.layout.columns.findIndex((one) => one.id === id);
};
let scrolled: HTMLElement;

enter({
  async prepare(rows, isFilled) {
    await import('../../../src/elements/grid/grid-view.js'); // what is loaded from the network is measured elsewhere
    const plan = benchPlan(rows);
    const regions = benchRegions(rows);
    given = { planData: plan, previous: benchPrevious(rows), region: regions.join(' '), department: 'health', period: PERIOD };
    filledRows = isFilled ? rows : 0;
    if (isFilled) await writeDraft(new EntrySession({ plan, department: 'health', regions, periods: [PERIOD] }));
  },
  async mount(place) {
    const opened = Object.assign(document.createElement('dabiao-session'), given);
    const shown = document.createElement('dabiao-grid');
    shown.licenseKey = 'non-commercial-and-evaluation';
    opened.append(shown);
    const ready = new Promise((done) => opened.addEventListener('dabiao-grid-ready', done, { once: true }));
    // What scrolls our grid is around it: it gets the height of the others'.
    Object.assign(place.style, { height: `${GRID_HEIGHT}px`, overflow: 'auto' });
    scrolled = place;
    place.append(opened);
    await ready;
    const columns = drawnRow(0)!.querySelectorAll('td').length + 1;
    if (columns !== COLUMNS.length) throw new Error(`Expected a grid of ${COLUMNS.length} columns as the peers', got ${columns}`);
    const { filled } = session().progress;
    if (filled !== filledRows) throw new Error(`Expected ${filledRows} rows to be filled from the draft, got ${filled}`);
  },
  // The name is the row's header.
  cell: (row, column) => drawnRow(row)?.querySelector<HTMLElement>(column === 0 ? 'th' : `td:nth-of-type(${placeOf(column) + 1})`) ?? null,
  isInvalid: (cell) => cell.classList.contains('dabiao-error'),
  open: (row) => grid().select({ row, column: 0 }),
  select: (row) => grid().select({ row, column: 0 }),
  pasted: () =>
    new Promise((done) => {
      const stop = session().subscribe(({ origin }) => {
        if (origin !== 'set') return;
        stop();
        done();
      });
    }),
  saved: () =>
    new Promise((done) => {
      const stop = autosave().subscribe(({ status }) => {
        if (status !== 'saved') return;
        stop();
        done();
      });
    }),
  countInvalid: () => session().progress.errors,
  scroller: () => scrolled,
});

/** A draft with every figure, as this browser would have kept it. */
async function writeDraft(session: EntrySession): Promise<void> {
  const { form } = session;
  const figures = form.columns.flatMap(({ part, breakdown }, column) => {
    const { sex } = parseBreakdownKey(breakdown);
    const figure = `${sex ? `${sex}-` : ''}${part}` as FigureId;
    return figure in filledFigures(0) ? [{ column, figure }] : [];
  });
  const store = new DraftStore();
  const [record] = draftsOf(session, '');
  let clock = 0;
  const write = (cells: readonly CellText[]) => {
    const key: [string, number, string] = [record!.id, ++clock, 'bench'];
    return store.write([{ key, writes: [{ clock, window: 'bench', cells }], record }]);
  };
  let cells: CellText[] = [];
  for (let row = 0; row < form.rows.length; row++) {
    const texts = filledFigures(row);
    for (const { column, figure } of figures) cells.push([form.key(row, column), texts[figure]]);
    if (cells.length < WRITTEN_AT_ONCE && row < form.rows.length - 1) continue;
    await write(cells);
    cells = [];
  }
  await store.close();
}
