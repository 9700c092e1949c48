/** The plans page: six plans, each as a table of what it asks for, and the way to the form of any department and year. */
import '../src/papers.js';
import type { DabiaoPapers } from '../src/elements/papers/dabiao-papers.js';
import { problemText } from '../src/locales/problems.js';
import { targetWords } from '../src/vocabulary/targets.js';
import { unitLabel } from '../src/vocabulary/units.js';
import { DocumentError } from '../src/documents/problems.js';
import { leadOf, readPlan } from '../src/plan/plan.js';
import type { Indicator, Plan } from '../src/plan/schema.js';
import { choose, leadingDepartments, yearsOf } from './choice.js';

const PLANS = [
  'kaiping-women-2021-2030',
  'suixian-women-2021-2030',
  'suixian-children-2021-2030',
  'tiexi-women-2021-2030',
  'guxian-women-2021-2025',
  'jiangsu-women-2021-2025',
];

const find = <E extends Element = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const form = find<HTMLFormElement>('#choice');
const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
const wanted = new URLSearchParams(location.search);

void start();

async function start(): Promise<void> {
  const plans: Plan[] = [];
  const troubles: string[] = [];
  for (const id of PLANS) {
    try {
      plans.push(await load(id));
    } catch (error) {
      troubles.push(`${id}: ${reasonOf(error)}`);
    }
  }
  const plan = plans.find(({ id }) => id === wanted.get('plan')) ?? plans[0];
  find('#status').textContent = troubles.join('\n');
  find('#plans').replaceChildren(...plans.map((each) => outlineRow(each, each === plan)));
  if (plan) show(plan);
}

async function load(id: string): Promise<Plan> {
  const response = await fetch(`./plans/${encodeURIComponent(id)}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return readPlan(await response.text());
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return problemText(error.problems[0]!, 'zh-CN');
  return error instanceof Error ? error.message : String(error);
}

function outlineRow(plan: Plan, current: boolean): HTMLElement {
  const { indicators } = plan;
  const name = element('a', { textContent: plan.title });
  name.href = `?plan=${encodeURIComponent(plan.id)}`;
  const row = element('tr', {}, [
    element('th', { scope: 'row' }, [name]),
    ...[
      plan.region.name,
      `${plan.start}—${plan.end}年`,
      plan.fields.length,
      indicators.length,
      indicators.flatMap(({ targets }) => targets).length,
      indicators.filter(({ measure }) => measure.kind === 'task').length,
      leadingDepartments(plan).length,
    ].map((text) => element('td', { textContent: String(text) })),
  ]);
  if (current) row.ariaCurrent = 'true';
  return row;
}

function show(plan: Plan): void {
  find('#plan-title').textContent = plan.title;
  const departments = leadingDepartments(plan);
  const asked = wanted.get('department') ?? '';
  const { department, period, note } = choose(plan, { department: asked || departments[0]!.id, period: wanted.get('period') ?? '2025' });
  find('#note').textContent = note;
  fill('department', [['', '全部部门'], ...departments.map(({ id, name }) => [id, name] as const)], asked && department);
  fill(
    'period',
    yearsOf(plan).map((year) => [year, `${year}年`]),
    period,
  );
  find('.plan-table').append(...plan.fields.map(({ id, name }) => fieldBody(plan, id, name)));
  find('#notes').hidden = !plan.notes?.length;
  find('#notes ul').replaceChildren(...(plan.notes ?? []).map((note) => element('li', { textContent: note })));
  find<DabiaoPapers>('#papers').planData = plan;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => filter(plan));
  filter(plan);
}

function fill(name: string, options: readonly (readonly [value: string, text: string])[], chosen: string): void {
  field(name).replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

function fieldBody(plan: Plan, id: string, name: string): HTMLElement {
  const head = element('tr', {}, [element('th', { scope: 'rowgroup', colSpan: 5, textContent: name })]);
  const indicators = plan.indicators.filter((indicator) => indicator.field === id);
  return element('tbody', {}, [head, ...indicators.flatMap((indicator) => indicatorRows(plan, indicator))]);
}

/** One row for each target; name, unit and departments stand once beside them. */
function indicatorRows(plan: Plan, indicator: Indicator): HTMLElement[] {
  const { targets, name } = indicator;
  const rowSpan = Math.max(targets.length, 1);
  const lines = targets.map((target) => [
    element('td', { textContent: targetWords(target, indicator, 'zh-CN', plan) }),
    element('td', { className: 'clause' }, [
      element('span', { className: 'item', textContent: `${target.source.item} ` }),
      element('q', { textContent: target.source.quote }),
    ]),
  ]);
  const without = [element('td', { colSpan: 2, textContent: '供其他指标比较，本身没有目标' })];
  return (lines.length > 0 ? lines : [without]).map((cells, line) => {
    const own = line === 0;
    const row = element('tr', {}, [
      ...(own ? [element('th', { scope: 'row', rowSpan, textContent: name })] : []),
      ...(own ? [element('td', { rowSpan, textContent: unitLabel(indicator, 'zh-CN') })] : []),
      ...cells,
      ...(own ? [element('td', { rowSpan }, departmentLines(plan, indicator))] : []),
    ]);
    row.dataset.lead = leadOf(indicator);
    row.dataset.words = [name, ...targets.map(({ source }) => source.quote), ...lines.flat().map(({ textContent }) => textContent)].join(
      ' ',
    );
    return row;
  });
}

function departmentLines(plan: Plan, { departments }: Indicator): HTMLElement[] {
  return departments.map(({ id, role, assumed }) => {
    const name = plan.departments.find((department) => department.id === id)?.name ?? id;
    const how = [role === 'lead' ? '牵头' : '配合', ...(assumed ? ['推定'] : [])].join('，');
    return element('div', { textContent: `${name} ` }, [element('span', { className: 'role', textContent: how })]);
  });
}

/** Shows the rows of the department and with the words looked for, and points the link at their form. */
function filter(plan: Plan): void {
  const department = field('department').value;
  const words = field('words').value.trim().toLowerCase();
  for (const row of document.querySelectorAll<HTMLElement>('.plan-table tr[data-lead]')) {
    row.hidden = (department !== '' && row.dataset.lead !== department) || !row.dataset.words!.toLowerCase().includes(words);
  }
  for (const body of document.querySelectorAll<HTMLElement>('.plan-table tbody')) {
    body.hidden = body.querySelector('tr[data-lead]:not([hidden])') === null;
  }
  const target = { plan: plan.id, department: department || leadOf(plan.indicators[0]!), period: field('period').value };
  Object.assign(find<DabiaoPapers>('#papers'), { department: department || null, period: field('period').value });
  find<HTMLAnchorElement>('#open-entry').href = `./index.html?${new URLSearchParams(target).toString()}`;
}

/** Text only ever becomes text: a plan is data from strangers. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { scope?: string },
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
