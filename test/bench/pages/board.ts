/** A board on the session of a form: one value is typed, and the board follows. */
import '../../../src/dabiao.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Plan } from '../../../src/plan/schema.js';
import { afterPaint, until } from './clock.js';

const form = Object.assign(document.createElement('dabiao-session'), {
  plan: new URL('../../../src/plans/kaiping-women-2021-2030.json', import.meta.url).href,
  data: new URL('../../../demo/board-data.json', import.meta.url).href,
  department: 'health',
  period: '2025',
});
const board = document.createElement('dabiao-board');
form.append(board);
document.body.append(form);

/** @returns milliseconds from the call until it is painted, and the rows of the board that were touched. */
async function type(indicator: string, text: string): Promise<{ painted: number; touched: number }> {
  await until('a row of the board', () => board.shadowRoot?.querySelector('tr.row'));
  await afterPaint();
  const session = form.session!;
  const row = session.form.rows.findIndex((row) => row.indicator.id === indicator);
  const column = session.form.column('2025', '', 'value')!;
  const touched = new Set<Element>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = (target instanceof Element ? target : target.parentElement)?.closest('tr.row');
      if (row) touched.add(row);
    }
  });
  observer.observe(board.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  const start = performance.now();
  session.set([{ row, column, text }]);
  return { painted: (await afterPaint()) - start, touched: touched.size };
}

/** @returns milliseconds until a board of so many indicators, copies of the plan's, is painted. */
async function crowd(size: number): Promise<number> {
  await until('a row of the board', () => board.shadowRoot?.querySelector('tr.row'));
  const { plan } = form.session!;
  const indicators = Array.from({ length: size }, (_, i): Plan['indicators'][number] => {
    const { id, targets, ...rest } = plan.indicators[i % plan.indicators.length]!;
    return { ...rest, id: `${id}-${i}`, targets: targets.filter(({ kind }) => kind !== 'reference') };
  });
  const observations = indicators.flatMap(({ id, measure }): Observation[] =>
    measure.kind === 'task'
      ? []
      : [2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
          indicator: id,
          region: plan.region.code,
          period: String(year),
          value: year - 1990,
          status: 'A',
        })),
  );
  form.remove();
  const crowded = Object.assign(document.createElement('dabiao-board'), { planData: { ...plan, indicators, rules: [] }, observations });
  await afterPaint();
  const start = performance.now();
  document.body.append(crowded);
  await until('a row of many', () => crowded.shadowRoot?.querySelector('tr.row'));
  return (await afterPaint()) - start;
}

/** @returns milliseconds until the board of many is painted in the order of the plan. */
async function sort(): Promise<number> {
  const board = document.querySelector('dabiao-board')!;
  const before = board.shadowRoot!.querySelector('tr.row')!.textContent;
  const start = performance.now();
  board.sort = 'plan';
  await until('another first row', () => board.shadowRoot!.querySelector('tr.row')?.textContent !== before);
  return (await afterPaint()) - start;
}

Object.assign(window, { bench: { type, crowd, sort } });
