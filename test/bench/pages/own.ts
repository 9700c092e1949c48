/** Our own elements as a page has them: a session that opens its draft, and the view of it inside. */
import type { Autosave } from '../../../src/drafts/autosave.js';
import { draftsOf } from '../../../src/drafts/draft.js';
import { DraftStore } from '../../../src/drafts/store.js';
import { PIECE, type CellText } from '../../../src/drafts/writes.js';
import { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import { parseBreakdownKey } from '../../../src/plan/breakdown.js';
import type { Plan } from '../../../src/plan/schema.js';
import { EntrySession } from '../../../src/report/session.js';
import { GRID_HEIGHT, type FigureId } from './columns.js';
import type { Contender } from './contender.js';
import { filledFigures } from './figures.js';
import { until } from './clock.js';
import { enter } from './harness.js';
import { benchPrevious, benchRegions, PERIOD } from './plan.js';

export interface View extends Pick<Contender, 'cell' | 'isInvalid' | 'open' | 'select'> {
  readonly tag: 'dabiao-grid' | 'dabiao-form';
  plan(rows: number): Plan;
  /** What is loaded from the network is measured elsewhere. */
  load(): Promise<unknown>;
  /** Throws where it does not show what the peers do. */
  check(): void;
}

export function enterOwn({ tag, plan: planOf, load, check, ...cells }: View): void {
  let filledRows = 0;
  let given: Pick<DabiaoSession, 'planData' | 'previous' | 'region' | 'department' | 'period'>;
  let scrolled: HTMLElement;
  const element = () => document.querySelector('dabiao-session')!;
  const session = (): EntrySession => element().session!;
  const autosave = (): Autosave => element().shared!.autosave;
  enter({
    ...cells,
    async prepare(rows, isFilled) {
      await Promise.all([load(), import('../../../src/observations/given-observations.js')]);
      const plan = planOf(rows);
      const regions = benchRegions(rows);
      given = { planData: plan, previous: benchPrevious(rows), region: regions.join(' '), department: 'health', period: PERIOD };
      filledRows = isFilled ? rows : 0;
      if (isFilled) await writeDraft(new EntrySession({ plan, department: 'health', regions, periods: [PERIOD] }));
    },
    async mount(place) {
      const opened = Object.assign(document.createElement('dabiao-session'), given);
      const shown = document.createElement(tag);
      shown.setAttribute('license-key', 'non-commercial-and-evaluation');
      opened.append(shown);
      const ready = new Promise((done) => opened.addEventListener(`${tag}-ready`, done, { once: true }));
      // What scrolls our views is around them: it gets the height of the others'.
      Object.assign(place.style, { height: `${GRID_HEIGHT}px`, overflow: 'auto' });
      scrolled = place;
      place.append(opened);
      await ready;
      check();
      const { filled } = session().progress;
      if (filled !== filledRows) throw new Error(`Expected ${filledRows} rows to be filled from the draft, got ${filled}`);
    },
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
    type(row, text) {
      const column = session().form.column(PERIOD, '', 'numerator')!;
      session().set([{ row, column, text }]);
      return autosave().flush();
    },
    async unmount() {
      const { autosave } = element().shared!;
      element().remove();
      await until('the draft to be closed', () => autosave.isSettled);
    },
  });
}

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
    if (cells.length < PIECE && row < form.rows.length - 1) continue;
    await write(cells);
    cells = [];
  }
  await store.close();
}
