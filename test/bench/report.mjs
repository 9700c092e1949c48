/** The measurements as Markdown. */
import { GRIDS } from './grid.mjs';
import { median } from './median.mjs';

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export function sizesReport({ pages, entries }) {
  const row = (name, { files, raw, gzip, brotli }) => [name, files, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];
  const rows = [
    ...Object.entries(pages).flatMap(([path, { all, scripts }]) => [row(`demo ${path}`, all), row(`demo ${path}, scripts`, scripts)]),
    ...Object.entries(entries).flatMap(([entry, { first, all }]) => [
      row(`${entry}, at first`, first),
      row(`${entry}, with all it loads later`, all),
    ]),
  ];
  return `## Downloads, kB\n\n${table(['', 'files', 'raw', 'gzip', 'brotli'], rows)}\n`;
}

export function openingReport({ firstPaint, usable }) {
  const row = (name, times) => [name, median(times).toFixed(0), Math.min(...times).toFixed(0), Math.max(...times).toFixed(0)];
  return `## Opening the demo's form, ms from navigation\n\n${table(
    ['', 'median', 'least', 'most'],
    [row('first contentful paint', firstPaint), row('grid can be filled', usable)],
  )}\n`;
}

export function boardReport({ painted, repainted, rowsTouched, indicators }) {
  const row = (name, values) => [name, median(values).toFixed(0), Math.min(...values).toFixed(0), Math.max(...values).toFixed(0)];
  return `## The board, ms\n\n${table(
    [`${median(indicators)} indicators`, 'median', 'least', 'most'],
    [row('navigation to painted', painted), row('a typed value to painted', repainted), row('rows touched by it', rowsTouched)],
  )}\n`;
}

/** What is compared, at which number of rows, and how much of raw Handsontable's is aimed at. */
const MEASURES = [
  ['mount', 'mount, ms', 'every', 1.2],
  ['mountCpu', 'mount, ms of the main thread', 'every', null],
  ['edit', 'Enter to painted, validated cell, ms', 'every', 0.4],
  ['editWork', 'Enter to cell in the document, ms', 'every', null],
  ['editCpu', 'Enter, ms of the main thread', 'every', null],
  ['paste', 'paste of 10,000, half invalid: painted, ms', 'largest', null],
  ['pasteKept', 'the same, ours in the draft too, ms', 'largest', 0.5],
  ['pasteCpu', 'the same, ms of the main thread', 'largest', null],
  ['pasteLongest', 'longest task of it, ms (0: under 50)', 'largest', null],
  ['scrollTasks', 'scroll: tasks of 50 ms and more', 'largest', 1],
  ['scrollBlocked', 'scroll: their sum, ms', 'largest', null],
  ['scrollCpu', 'scroll, ms of the main thread', 'largest', null],
  ['heap', 'heap after mount, MB', 'every', 1.3],
  ['mountFilled', 'mount, every row filled, ms', 'largest', null],
  ['heapFilled', 'heap after mount, every row filled, MB', 'largest', 1.3],
];

export function gridReport(results, { sizes, names }) {
  const largest = Math.max(...sizes);
  const at = (name, key) => (results[name]?.[key] ? median(results[name][key]) : null);
  const rows = MEASURES.flatMap(([measure, title, scope, aim]) =>
    (scope === 'every' ? sizes : [largest]).flatMap((size) => {
      const key = `${measure}@${size}`;
      const values = names.map((name) => at(name, key));
      if (values.every((value) => value === null)) return [];
      const [raw, ours] = [at('handsontable', key), at('dabiao', key)];
      const ratio = raw !== null && ours !== null ? ratioOf(ours, raw) : null;
      const isMet = ratio === null || aim === null ? '' : ` ${ratio <= aim ? 'met' : '**missed**'}`;
      return [
        [
          `${title}, ${size.toLocaleString('en')} rows`,
          ...values.map((value) => (value === null ? '–' : value.toFixed(value < 100 ? 1 : 0))),
          ratio === null ? '–' : ratio.toFixed(2),
          aim === null ? '' : `≤ ${aim}${isMet}`,
        ],
      ];
    }),
  );
  const own = ['session', 'restore'].flatMap((key) =>
    sizes.flatMap((size) => {
      const value = at('dabiao', `${key}@${size}`);
      const what = key === 'session' ? 'make the session' : 'put a saved value back into every row';
      return value === null ? [] : [`- ${what}, ${size.toLocaleString('en')} rows: ${value.toFixed(1)} ms`];
    }),
  );
  return `## The grid against its peers

Eight columns alike. Handsontable, Tabulator: their own numeric validators. AG Grid, RevoGrid: the page's check. AG Grid Community
pastes no blocks: the page parses and updates in bulk. Ratio: ours to raw Handsontable's.

${table(['', ...names.map((name) => GRIDS[name]), 'ratio', 'aim'], rows)}

Before the mount, ours alone:

${own.join('\n')}
`;
}

/** Nothing to nothing is alike. */
function ratioOf(ours, raw) {
  return raw === 0 ? (ours === 0 ? 1 : Infinity) : ours / raw;
}
