/** Every way a file comes into the kit, with files of some 10 MB that are larger than any is meant to be: the tasks until it is taken or refused. */
import { strToU8, zipSync } from 'fflate';
import '../../../src/dabiao.js';
import type { Observation } from '../../../src/observations/observation.js';
import { until } from './clock.js';
import { LongTasks } from './long-tasks.js';
import { benchPlan, PERIOD, regionCode } from './plan.js';

const tasks = new LongTasks();
const LIMIT_MS = 120_000;
const MB = 1_000_000;

const list = <T>(count: number, item: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));
const lines = (count: number, item: (i: number) => string): string => list(count, item).join('');

function plan(count = 10, change: (i: number) => object = () => ({})): object {
  const { indicators, ...base } = benchPlan(1, []);
  return { ...base, indicators: list(count, (i) => ({ ...indicators[0], id: `rate-${i + 1}`, name: `指标${i + 1}`, ...change(i) })) };
}

const withMember = (text: string) => JSON.stringify({ ...plan(), subject: '@' }).replace('"@"', text);

/** Makers of texts; `size` is 1, or less where it shall only run. */
type Files = Readonly<Record<string, (size: number) => string>>;

const changed = (files: Files, change: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, make]) => [name, (size) => change(make(size))]));
const byUrl = (files: Files): Files => changed(files, (text) => URL.createObjectURL(new Blob([text])));

const PLANS: Files = {
  'a million members': (size) => withMember(`{${lines(MB * size, (i) => `,"k${i}":0`).slice(1)}}`),
  'a million texts': (size) => withMember(`[${lines(MB * size, (i) => `,"${i}"`).slice(1)}]`),
  'one text': (size) => withMember(`"${'x'.repeat(10 * MB * size)}"`),
  'a nest': (size) => withMember('['.repeat(5 * MB * size) + ']'.repeat(5 * MB * size)),
  'no JSON': (size) => `${JSON.stringify(plan(20_000 * size))}x`,
  'an error in each indicator': (size) => JSON.stringify(plan(20_000 * size, (i) => ({ unit: 'nothing', misspelt: i }))),
};

/** Last years' values of ten indicators in many regions. */
const observations = (size: number): Observation[] =>
  list(200_000 * size, (i) => ({
    indicator: `rate-${(i % 10) + 1}`,
    region: regionCode(Math.floor(i / 100)),
    period: String(2015 + (Math.floor(i / 10) % 10)),
    value: (i % 90) + 0.25,
    status: 'A',
  }));

const dataset = (size: number) => {
  const { id, version } = benchPlan(1);
  return JSON.stringify({ format: 'dabiao.dataset/1', plan: { id, version }, observations: observations(size) });
};
const DATA: Files = { '200,000 values': dataset, 'a million members': PLANS['a million members']!, 'no JSON': PLANS['no JSON']! };

const TABLES: Files = {
  'one line': (size) => lines(2 * MB * size, (i) => `${i % 997},`),
  'a million lines': (size) => lines(MB * size, (i) => `指标,${i % 997}\n`),
  'an open quote': (size) => `指标,值\n"${lines(MB * size, (i) => `指标,${i % 997}\n`)}`,
  HTML: (size) =>
    `<table>${lines(25_000 * size, (r) => `<tr>${lines(10, (c) => `<td style="width:20pt">${(r * 31 + c) % 997}</td>`)}</tr>`)}</table>`,
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet. */
function workbook(styles: string, rows: string): Uint8Array<ArrayBuffer> {
  const relation = `<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`;
  const parts = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  }) as Uint8Array<ArrayBuffer>;
}

const rowsOf = (count: number) => lines(count / 10, (r) => `<row>${lines(10, (c) => `<c s="${r * 10 + c}"><v>${r + c}</v></c>`)}</row>`);
const WORKBOOKS: Readonly<Record<string, (size: number) => BlobPart>> = {
  '100,000 styles': (size) =>
    workbook(`<cellXfs>${lines(100_000 * size, (i) => `<xf numFmtId="${i % 50}"/>`)}</cellXfs>`, rowsOf(100_000 * size)),
  'a million cells': (size) => workbook('', rowsOf(MB * size)),
  'a bomb': (size) => workbook('', ' '.repeat(210 * MB * size)),
};

/** In the shadow trees too. */
function* all(root: ParentNode = document): Generator<Element> {
  for (const one of root.querySelectorAll('*')) {
    yield one;
    if (one.shadowRoot) yield* all(one.shadowRoot);
  }
}
const find = <T extends Element = Element>(selector: string) => [...all()].find((one) => one.matches(selector)) as T | undefined;
const put = <T extends HTMLElement>(element: T, given: object): T => (document.body.append(Object.assign(element, given)), element);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

const session = () => find<HTMLElementTagNameMap['dabiao-session']>('dabiao-session');

const GIVEN = { department: 'health', period: PERIOD, view: 'grid', licenseKey: 'non-commercial-and-evaluation' };

/** Until the form can be filled, or says why not. */
async function opened(given: object) {
  put(document.createElement('dabiao-entry'), { ...GIVEN, ...given });
  await until('a form', () => find('.ht_master td') ?? session()?.hasFailed, LIMIT_MS);
}

async function shown(given: object) {
  put(document.createElement('dabiao-board'), given);
  await until('a board', () => find('dabiao-board')?.shadowRoot?.querySelector('tr.row, [part~=message]:not([role=status])'), LIMIT_MS);
}

async function paste(text: string, html: string) {
  const { autosave } = session()!.shared!;
  let pasting: Promise<unknown> | undefined;
  autosave.expect = (work) => (pasting = work) as never;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html !== '') clipboardData.setData('text/html', html);
  find('td.current, td.highlight')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  await pasting;
}

const way = <T>(files: Readonly<Record<string, (size: number) => T>>, take: (file: T) => unknown, prepare?: () => unknown) => ({
  names: Object.keys(files),
  /** @returns what gives the file. */
  async prepare(name: string, size: number) {
    const file = files[name]!(size);
    await prepare?.();
    return () => take(file);
  },
});
const empty = async () => (await opened({ planData: plan() }), later(500));
const importer = () => find<HTMLElementTagNameMap['dabiao-import']>('dabiao-import')!;
const selected = async () => {
  await empty();
  await find<HTMLElementTagNameMap['dabiao-grid']>('dabiao-grid')!.select({ row: 0, column: 0 });
  await later(1500); // what pastes is loaded
};
/** Most are refused. */
const load = (text: string) =>
  find<HTMLElementTagNameMap['dabiao-entry']>('dabiao-entry')!
    .load(text)
    .catch(() => undefined);
const importing = async () => (await empty(), importer().open());
const read = (file: BlobPart) => importer().read(new File([file], 'a'));

const WAYS = {
  'a plan by URL': way(byUrl(PLANS), (plan) => opened({ plan })),
  'a plan as text': way(PLANS, (planData) => opened({ planData })),
  "last year's data by URL": way(byUrl(DATA), (data) => opened({ planData: plan(), data })),
  "last year's data as values": way({ '200,000 values': observations }, (previous) => opened({ planData: plan(), previous })),
  "a board's data by URL": way(byUrl(DATA), (data) => shown({ planData: plan(), data })),
  'load()': way(DATA, load, empty),
  'import of text': way(TABLES, read, importing),
  'import of a workbook': way(WORKBOOKS, read, importing),
  'a pasted text': way(
    changed(TABLES, (text) => text.replace(/,/g, '\t')),
    (text) => paste(text, ''),
    selected,
  ),
  'a pasted table': way({ HTML: TABLES.HTML! }, (html) => paste('', html), selected),
};

/** Names of ways, each with the names of its files. */
const ways = () => Object.entries(WAYS).map(([name, { names }]) => [name, names] as const);

async function give(name: keyof typeof WAYS, file: string, size: number) {
  const act = await WAYS[name].prepare(file, size);
  await later(100); // the making of the file is no task of the kit's
  const start = performance.now();
  await act();
  return tasks.between(start, performance.now());
}

Object.assign(window, { bench: { ways, give } });
