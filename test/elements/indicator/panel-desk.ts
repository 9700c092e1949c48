/** What the tests of the panel share: a session with a panel beside it, and what is looked at and pressed in it. */
import type { DabiaoIndicatorPanel } from '../../../src/elements/indicator/dabiao-indicator-panel.js';
import '../../../src/elements/indicator/dabiao-indicator-panel.js';
import type { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/session/dabiao-session.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Plan } from '../../../src/plan/schema.js';
import type { CellRef, Part } from '../../../src/report/form.js';
import type { EntrySession } from '../../../src/report/session.js';
import { at, formPlan, openSession, settled } from '../desk.js';
import { until } from '../support.js';

export { REGION, yearly } from '../sample-form.js';

export interface PanelDesk {
  readonly panel: DabiaoIndicatorPanel;
  readonly provider: DabiaoSession;
  readonly session: EntrySession;
  /** The grid's selection goes to a cell. */
  show(cell: CellRef): Promise<void>;
  select(id: string, part?: Part, breakdown?: string, period?: string): Promise<void>;
}

export interface PanelOptions {
  readonly plan?: Plan;
  readonly attributes?: string;
  readonly previous?: readonly Observation[];
}

export async function openPanel({ plan = formPlan(), attributes = '', previous = [] }: PanelOptions = {}): Promise<PanelDesk> {
  const { provider } = await openSession('<dabiao-indicator-panel></dabiao-indicator-panel>', plan, attributes);
  if (previous.length > 0) {
    const before = provider.session;
    provider.previous = previous as never;
    await until(() => provider.session && provider.session !== before, 5000);
    await provider.updateComplete;
  }
  // Else they come a while after they are looked for.
  await Promise.all([import('../../../src/elements/indicator/writing.js'), import('../../../src/elements/indicator/years-view.js')]);
  const panel = provider.querySelector('dabiao-indicator-panel')!;
  const session = provider.session!;
  panel.shared = provider.shared!;
  const show = async (cell: CellRef) => {
    panel.cell = cell;
    await drawn(panel);
  };
  await drawn(panel);
  return { panel, provider, session, show, select: (...place) => show(at(session, ...place)) };
}

/** The panel follows after the frame in which the grid was drawn. */
export async function drawn(panel: DabiaoIndicatorPanel): Promise<void> {
  await settled();
  await panel.updateComplete;
  await settled();
}

export const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const within = ({ panel }: PanelDesk, selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector);
export const all = ({ panel }: PanelDesk, selector: string) => [...panel.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const messages = (desk: PanelDesk) => all(desk, '.message:not([hidden])').map(words);
export const buttons = (desk: PanelDesk) => all(desk, '.message button').map(words);
export const button = (desk: PanelDesk, name: string) => all(desk, 'button').find((one) => words(one).includes(name))!;
export const choice = (desk: PanelDesk, name: string) =>
  all(desk, '.choices label')
    .find((label) => words(label).startsWith(name))!
    .querySelector('input')!;
export const chosen = (desk: PanelDesk) => all(desk, '.choices input:checked').map((input) => words(input.parentElement).split(' ')[0]);
/** What a name of the plan's words stands for: 目标, 规划原文, 定义 … */
export const stated = (desk: PanelDesk) => {
  const lines: Record<string, string[]> = {};
  let name = '';
  for (const element of all(desk, '.part:not(.remarks) dt, .part:not(.remarks) dd')) {
    if (element.tagName === 'DT') lines[(name = words(element))] = [];
    else lines[name]!.push(words(element));
  }
  return lines;
};
export const years = (desk: PanelDesk) => all(desk, '.years tr').map((row) => [...row.children].map(words).join(' '));
export const field = (desk: PanelDesk, part: string) => within(desk, `.remarks [data-part=${part}]`) as HTMLTextAreaElement;

/** As a hand does: the button has the focus, too. */
export async function press(desk: PanelDesk, name: string): Promise<void> {
  button(desk, name).focus();
  button(desk, name).click();
  await drawn(desk.panel);
}
