import { extentOf } from '../../plan/extent.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { scale, yearAxis, type Axis } from '../drawing/axis.js';
import { polyline } from '../drawing/polyline.js';
import type { Series } from '../drawing/series.js';

const [WIDTH, HEIGHT] = [96, 28];

/** The first line of a trend in the size of a word, with the goal's ends; the trend itself has the numbers. */
export function renderSparkline({ lines, figures, first, last }: Series): TemplateResult | typeof nothing {
  const points = lines[0]?.points ?? [];
  const end = points[points.length - 1];
  if (points.length < 2 || !end) return nothing;
  const goal = figures?.goal ? [figures.goal.low, figures.goal.high].filter((one) => one !== null) : [];
  const values = [...points.map(({ value }) => value), ...goal];
  const [from, to] = extentOf(values);
  const axis: Axis = { from, to, ticks: [] };
  const x = scale(yearAxis(first, last, 1), 3, WIDTH - 3);
  const y = scale(axis, HEIGHT - 4, 4);
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${goal.map((one) => svg`<path class="spark-goal" d="M0 ${y(one)}H${WIDTH}"></path>`)}
    <path class="spark-line" d=${polyline(points.map(({ year, value }) => [x(year), y(value)] as const))}></path>
    <circle class="spark-end" cx=${x(end.year)} cy=${y(end.value)} r="3"></circle>
  </svg>`;
}
