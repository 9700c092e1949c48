/** Grid, board and trend of one session, with the one assessment they have together. */
import { expect } from 'chai';
import '../../../src/elements/board/dabiao-board.js';
import type { DabiaoBoard } from '../../../src/elements/board/dabiao-board.js';
import '../../../src/elements/trend/dabiao-trend.js';
import '../../../src/elements/session/dabiao-session.js';
import { writePreferences } from '../../../src/elements/form-view/preferences.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { SessionAssessment } from '../../../src/elements/attainment/session-assessment.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Plan } from '../../../src/plan/schema.js';
import { formPlan, gridReady, LICENSE, openSession, settled, type } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';

const GRID = `<dabiao-grid license-key="${LICENSE}"></dabiao-grid>`;

/** Of both indicators with numbers; of mortality also for a year after the form's. */
const previous: readonly Observation[] = [
  ...[2020, 2021, 2022, 2023, 2024].map((year, i) => observation('screening', year, 60 + i)),
  ...[2020, 2021, 2022, 2023, 2024, 2026].map((year, i) => observation('mortality', year, 12 - i)),
];

function observation(indicator: string, year: number, value: number): Observation {
  return { indicator, region: '440783', period: String(year), value, status: 'A' };
}

async function open(inner: string, plan: Plan = formPlan()) {
  const { root, provider } = await openSession(inner, plan);
  root.previous = previous;
  await until(() => provider.session && [...provider.session.reported].length > 0, 5000);
  return { root, shared: root.shared!, session: root.session! };
}

/** The word in the grid's column of statuses, by id of the indicator. */
/** The grid has a sign before the word. */
function withoutSign(cell: Element): string {
  const sign = cell.querySelector('[aria-hidden]')?.textContent ?? '';
  return cell.textContent!.trim().slice(sign.length).trim();
}

function gridStatuses(root: Element): Record<string, string> {
  const grid = root.querySelector('dabiao-grid')!;
  const { layout, session } = grid['view']!;
  const column = layout.columns.findIndex(({ kind }) => kind === 'attainment');
  const rows = grid.shadowRoot!.querySelectorAll('.ht_master tbody tr');
  return Object.fromEntries(
    layout.rows.flatMap((place, r) => {
      if (!('row' in place)) return [];
      return [[session.form.rows[place.row]!.indicator.id, withoutSign(rows[r]!.querySelectorAll('td')[column]!)]];
    }),
  );
}

/** The same of the board. */
function boardStatuses(root: Element): Record<string, string> {
  const board = root.querySelector('dabiao-board')!.shadowRoot!;
  return Object.fromEntries(
    [...board.querySelectorAll('tr.row')].map((row) => {
      const id = row.querySelector('.name')!.getAttribute('aria-controls')!.replace('detail-', '');
      return [id, row.querySelector('.status')!.textContent!.trim()];
    }),
  );
}

describe('one assessment of a session', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('grid and board show the same status for the values of the form, before and after an edit; of a row without any the grid has none', async () => {
    const { root, session } = await open(`${GRID}<dabiao-board></dabiao-board>`);
    const board = root.querySelector('dabiao-board')!;
    await gridReady(root.querySelector('dabiao-grid')!);
    const IDS = ['screening', 'mortality'];
    const compare = () => {
      const [grid, shown] = [gridStatuses(root), boardStatuses(root)];
      for (const id of IDS) expect(grid[id], id).to.equal(shown[id]);
      return grid;
    };
    expect(board.model!.options.asOf, 'the year after the form is not that of the form').to.equal(2025);
    await ready(board);
    for (const id of IDS) {
      expect(boardStatuses(root)[id], 'of last year').not.to.equal('');
      expect(gridStatuses(root)[id], 'which is not the form’s').to.equal('');
    }
    type(session, 'screening', '62');
    type(session, 'mortality', '7');
    await until(() => gridStatuses(root)['screening'] !== '', 3000);
    await ready(board);
    const before = compare();
    type(session, 'screening', '99');
    type(session, 'mortality', '20');
    await settled();
    await ready(board);
    const after = compare();
    for (const id of IDS) expect(after[id], id).not.to.equal(before[id]);
  });

  it('is one object for grid, board, and trend; another only where something else is asked for', async () => {
    const { root, shared } = await open(`${GRID}<dabiao-board></dabiao-board><dabiao-trend indicator="mortality"></dabiao-trend>`);
    const board = root.querySelector('dabiao-board')!;
    const trend = root.querySelector('dabiao-trend')!;
    await until(() => board.model && trend.shadowRoot!.querySelector('.chart'));
    const { live } = shared.instance(SessionAssessment);
    expect(board.model).to.equal(live);
    expect(trend['source'].state).to.deep.equal({ kind: 'ready', model: live });
    board.region = '440783';
    await ready(board);
    expect(board.model, 'the region it is of anyway').to.equal(live);
    board.method = 'open-sdg';
    await ready(board);
    expect(board.model).not.to.equal(live);
    board.method = null;
    await ready(board);
    expect(board.model).to.equal(live);
  });

  it('a board of another year follows the session, too, and still after it was moved', async () => {
    const { root, session } = await open('<dabiao-board as-of="2025" method="open-sdg"></dabiao-board>');
    const board = root.querySelector('dabiao-board')!;
    await until(() => board.model);
    const latest = () => board.model!.observations('mortality').find(({ period }) => period === '2025')?.value;
    type(session, 'mortality', '7');
    await ready(board);
    expect(latest()).to.equal(7);
    board.remove();
    type(session, 'mortality', '6');
    root.append(board);
    await ready(board);
    expect(latest()).to.equal(6);
  });

  it('is not made for a page with neither board nor trend whose column of statuses is hidden', async () => {
    const plan = formPlan();
    writePreferences(plan.id, { hidden: ['attainment'], unfolded: [], arrangement: null, hasPanel: null, widths: {} });
    const { root, shared, session } = await open(GRID, plan);
    const grid = root.querySelector('dabiao-grid')!;
    await gridReady(grid);
    type(session, 'mortality', '7');
    await settled();
    expect([...shared['instances'].keys()]).not.to.include(SessionAssessment);
    grid['view']!.toggleColumns('attainment');
    await until(() => gridStatuses(root)['mortality'] !== '', 3000);
    expect([...shared['instances'].keys()]).to.include(SessionAssessment);
  });

  it('a trend below a row of the board makes none of its own', async () => {
    const { root, shared } = await open('<dabiao-board></dabiao-board>');
    const board = root.querySelector<DabiaoBoard>('dabiao-board')!;
    await until(() => board.model);
    board.shadowRoot!.querySelector<HTMLElement>('[aria-controls=detail-mortality]')!.click();
    await ready(board);
    const trend = await until(() => board.shadowRoot!.querySelector('dabiao-trend'));
    await ready(trend);
    expect(trend['source'].state).to.deep.equal({ kind: 'ready', model: shared.instance(SessionAssessment).live });
    expect(trend['source']['own']).to.equal(null);
  });
});
