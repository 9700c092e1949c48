/** The figures as Markdown: what stands in the README, and what is printed. */
import { BASE, GRIDS } from './grids.mjs';
import { median } from './median.mjs';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @returns text between the markers of the README, or for the screen. */
export function report({ machine, date, rounds, figures, failures }, command) {
  const grid = figures.filter(({ byGrid }) => byGrid);
  const others = figures.filter(({ byGrid }) => !byGrid);
  return [
    `\`${command}\`, ${date.slice(0, 10)}, ${machine}: ${rounds === 1 ? 'one round.' : `medians of ${rounds} rounds, in brackets least and most.`}`,
    others.length > 0 && table(['what', 'figure'], others.map(row)),
    grid.length > 0 && gridTable(grid),
    ...failures.map(({ part, message }) => `**Failed: ${part}.** ${message}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function row({ what, unit, values }) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(digits);
  return [what, `${quantity(median(values), unit)}${least === most ? '' : ` (${least}–${most})`}`];
}

function gridTable(figures) {
  const names = Object.keys(GRIDS).filter((name) => figures.some(({ byGrid }) => name in byGrid));
  return table(
    ['', ...names.map((name) => (name === BASE ? GRIDS[name] : `${GRIDS[name]} (ratio)`))],
    figures.map(({ what, unit, byGrid }) => [what, ...names.map((name) => gridCell(name, unit, byGrid))]),
  );
}

/** The figure, and beside it how many times it is that of the base. */
function gridCell(name, unit, byGrid) {
  if (!byGrid[name]) return '–';
  const value = median(byGrid[name]);
  const base = byGrid[BASE] && median(byGrid[BASE]);
  return `${quantity(value, unit)}${name === BASE || !base ? '' : ` (${(value / base).toFixed(2)})`}`;
}

function quantity(value, unit) {
  return `${digits(value)} ${unit}`.trim();
}

/** Three digits or more say all that a measurement knows. */
function digits(value) {
  if (Number.isInteger(value) || value >= 99.95) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  return value.toFixed(value >= 9.995 ? 1 : value >= 0.0995 ? 2 : 4);
}
