/** The page's own part: which plan, department and period to fill, from the address or the lists. */
import '../src/entry.js';

interface PlanOutline {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly { readonly departments: readonly { readonly id: string; readonly role: string }[] }[];
}

const PLANS = {
  'kaiping-women-2021-2030': '开平市妇女发展规划（2021—2030年）',
  'suixian-women-2021-2030': '随县妇女发展规划（2021—2030年）',
  'suixian-children-2021-2030': '随县儿童发展规划（2021—2030年）',
  'tiexi-women-2021-2030': '铁西区妇女发展规划（2021—2030年）',
  'guxian-women-2021-2025': '古县妇女发展规划（2021—2025年）',
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

void show(wanted.get('plan') ?? 'kaiping-women-2021-2030');

async function show(plan: string): Promise<void> {
  fill(list('plan'), Object.entries(PLANS), plan);
  // Made-up values of the years before, so that last year's column and its checks can be seen.
  if (plan === 'kaiping-women-2021-2030') entry.data = new URL('./board-data.json', import.meta.url).href;
  entry.plan = `./plans/${encodeURIComponent(plan)}.json`;
  entry.department = wanted.get('department') ?? entry.department;
  entry.period = wanted.get('period') ?? entry.period;
  const response = await fetch(entry.plan);
  if (!response.ok) return; // the element says so
  const outline = (await response.json()) as PlanOutline;
  const leads = new Set(
    outline.indicators.flatMap(({ departments }) => departments.filter(({ role }) => role === 'lead').map(({ id }) => id)),
  );
  fill(
    list('department'),
    outline.departments.filter(({ id }) => leads.has(id)).map(({ id, name }) => [id, name]),
    entry.department ?? '',
  );
  const years = Array.from({ length: outline.end - outline.start + 1 }, (_, i) => String(outline.start + i));
  fill(
    list('period'),
    years.map((year) => [year, `${year}年`]),
    entry.period ?? '',
  );
}

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[], chosen: string): void {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}
