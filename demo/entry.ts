/** The page's own part: which plan, department and period to fill, from the address or the lists. */
import '../src/entry.js';
import { choose, leadingDepartments, yearsOf, type PlanOutline } from './choice.js';

const PLANS = {
  'kaiping-women-2021-2030': '开平市妇女发展规划（2021—2030年）',
  'suixian-women-2021-2030': '随县妇女发展规划（2021—2030年）',
  'suixian-children-2021-2030': '随县儿童发展规划（2021—2030年）',
  'tiexi-women-2021-2030': '鞍山市铁西区妇女发展规划（2021—2030年）',
  'guxian-women-2021-2025': '古县妇女发展“十四五”规划',
  'jiangsu-women-2021-2025': '江苏省妇女发展规划（2021—2025年）',
};

const entry = document.querySelector('dabiao-entry')!;
const form = document.querySelector<HTMLFormElement>('#choice')!;
const list = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
const wanted = new URLSearchParams(location.search);

form.addEventListener('change', () => {
  const next = new URLSearchParams(Object.fromEntries(new FormData(form)) as Record<string, string>);
  location.search = next.toString();
});

// The form opens another draft of its plan itself, and the lists follow; one of another plan is for the page to open.
entry.addEventListener('dabiao-draft-open', ({ detail: { plan, department, period } }) => {
  const next = `?${new URLSearchParams({ plan, department, period }).toString()}`;
  if (plan !== list('plan').value) return location.assign(next);
  list('department').value = department;
  list('period').value = period;
  history.replaceState(null, '', next);
});

// The last day of January that is next, made up like last year's values.
const today = new Date();
entry.due = `${today.getFullYear() + (today.getMonth() > 0 ? 1 : 0)}-01-31`;
entry.practice = wanted.has('practice');

// What the address names may be another plan's: nothing is opened before that is known.
if (wanted.has('plan') || wanted.has('department') || wanted.has('period')) entry.remove();

void show(wanted.get('plan') ?? 'kaiping-women-2021-2030');

async function show(id: string): Promise<void> {
  fill(list('plan'), Object.entries(PLANS), id);
  // Made-up values of the years before, so that last year's column and its checks can be seen.
  if (id === 'kaiping-women-2021-2030') entry.data = new URL('./board-data.json', import.meta.url).href;
  entry.plan = `./plans/${encodeURIComponent(id)}.json`;
  const plan = await load(entry.plan);
  if (plan) {
    const { department, period, note } = choose(plan, {
      department: wanted.get('department') ?? entry.department ?? '',
      period: wanted.get('period') ?? entry.period ?? '',
    });
    [entry.department, entry.period] = [department, period];
    document.querySelector('#note')!.textContent = note;
    fill(
      list('department'),
      leadingDepartments(plan).map(({ id, name }) => [id, name]),
      department,
    );
    fill(
      list('period'),
      yearsOf(plan).map((year) => [year, `${year}年`]),
      period,
    );
  }
  if (!entry.isConnected) document.querySelector('#note')!.after(entry);
}

/** `null` where the plan can't be loaded: the element says so. */
async function load(url: string): Promise<PlanOutline | null> {
  const response = await fetch(url);
  return response.ok ? ((await response.json()) as PlanOutline) : null;
}

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[], chosen: string): void {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}
