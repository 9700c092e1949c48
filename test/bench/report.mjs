/** The figures as Markdown: what stands in the README, and what is printed. */
import { FORM_BASE, FORMS } from './forms.mjs';
import { BASE, GRIDS } from './grids.mjs';
import { median } from './median.mjs';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @returns text between the markers of the README, or for the screen. */
export function report({ machine, date, rounds, figures, failures }, command) {
  const grid = figures.filter(({ byGrid }) => byGrid);
  const forms = figures.filter(({ byForm }) => byForm);
  const others = figures.filter(({ byGrid, byForm }) => !byGrid && !byForm);
  return [
    `\`${command}\`, ${date.slice(0, 10)}, ${machine}: ${rounds === 1 ? 'one round.' : `medians of ${rounds} rounds, in brackets least and most.`}`,
    others.length > 0 && table(['what', 'figure'], others.map(row)),
    forms.length > 0 &&
      peerTable(
        forms.map(({ byForm, ...figure }) => ({ ...figure, byPeer: byForm })),
        FORMS,
        FORM_BASE,
      ),
    grid.length > 0 &&
      peerTable(
        grid.map(({ byGrid, ...figure }) => ({ ...figure, byPeer: byGrid })),
        GRIDS,
        BASE,
      ),
    ...failures.map(({ part, message }) => `**Failed: ${part}.** ${message}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function row({ what, unit, values }) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(digits);
  return [what, `${quantity(median(values), unit)}${least === most ? '' : ` (${least}–${most})`}`];
}

function peerTable(figures, peers, base) {
  const names = Object.keys(peers).filter((name) => figures.some(({ byPeer }) => name in byPeer));
  return table(
    ['', ...names.map((name) => (name === base ? peers[name] : `${peers[name]} (ratio)`))],
    figures.map(({ what, unit, byPeer }) => [what, ...names.map((name) => peerCell(name, base, unit, byPeer))]),
  );
}

/** The figure, and beside it how many times it is that of the base. */
function peerCell(name, base, unit, byPeer) {
  if (!byPeer[name]) return '–';
  const value = median(byPeer[name]);
  const ofBase = byPeer[base] && median(byPeer[base]);
  return `${quantity(value, unit)}${name === base || !ofBase ? '' : ` (${(value / ofBase).toFixed(2)})`}`;
}

function quantity(value, unit) {
  return `${digits(value)} ${unit}`.trim();
}

/** Three digits or more say all that a measurement knows. */
function digits(value) {
  if (Number.isInteger(value) || value >= 99.95) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  return value.toFixed(value >= 9.995 ? 1 : value >= 0.0995 ? 2 : 4);
}
