import { extentOf } from '../../plan/extent.js';
import { svg, nothing, type SVGTemplateResult } from 'lit';
import { polyline } from '../drawing/polyline.js';
import { MARKS } from '../drawing/marks.js';
import { scale, valueAxis, yearAxis, type Axis } from '../drawing/axis.js';
import type { Line, Point, Series } from '../drawing/series.js';

/** How many pixels there are, and how large the type is. */
export interface Canvas {
  readonly width: number;
  readonly em: number;
}

export interface Plot {
  readonly series: Series;
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly years: Axis;
  readonly values: Axis;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** One sign for each line, so that they differ without colour too; also for the key. */
export const POINT_SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M0-5.2L4.9 3.6H-4.9z',
  'M-3.8-3.8h7.6v7.6h-7.6z',
  'M0-5.4L5.4 0L0 5.4L-5.4 0z',
] as const;

export const shapeOf = (line: number): string => POINT_SHAPES[line % POINT_SHAPES.length]!;

/** @param written a tick of the value axis as text: the longest of them makes the margin. */
export function plotOf(series: Series, { width, em }: Canvas, written: (value: number) => string): Plot {
  const height = Math.round(Math.min(19 * em, Math.max(13 * em, width * 0.5)));
  const values = valueAxis(valuesIn(series), 5);
  const left = Math.round(Math.max(...values.ticks.map((tick) => written(tick).length)) * em * 0.58 + em);
  const [right, top, bottom] = [width - 1.4 * em, 1.3 * em, height - 1.9 * em];
  const years = yearAxis(series.first, series.last, Math.floor((right - left) / (3.2 * em)));
  return {
    series,
    width,
    height,
    em,
    left,
    right,
    top,
    bottom,
    years,
    values,
    x: scale(years, left + em, right),
    y: scale(values, bottom, top),
  };
}

function valuesIn({ lines, figures }: Series): number[] {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  if (!figures) return values;
  const { goal, baseline, path, forecast, milestones } = figures;
  values.push(...[goal?.low, goal?.high, baseline?.value, forecast?.value].filter((value) => value !== null && value !== undefined));
  for (const { value } of [...path, ...milestones]) values.push(value);
  // Some of the values that meet the goal belong into the picture, not its edge alone.
  const [least, most] = extentOf(values);
  const room = (most - least) * 0.08;
  if (goal && goal.low !== null && goal.high === null) values.push(goal.low + room);
  if (goal && goal.high !== null && goal.low === null) values.push(goal.high - room);
  if (!forecast) return values;
  // An interval of few points can be so wide that nothing else would be seen: it is cut at the edge then.
  const [low, high] = extentOf(values);
  const reach = (high - low || Math.abs(high)) * 0.6;
  return [...values, Math.max(forecast.low, low - reach), Math.min(forecast.high, high + reach)];
}

export function drawAxes({ years, values, x, y, left, right, bottom, em }: Plot, written: (value: number) => string): SVGTemplateResult {
  return svg`<g class="axes" aria-hidden="true">
    ${values.ticks.map(
      (tick) => svg`<path class="grid" d="M${left} ${y(tick)}H${right}"></path>
      <text x=${left - em * 0.5} y=${y(tick)} dy="0.35em" text-anchor="end">${written(tick)}</text>`,
    )}
    ${years.ticks.map(
      (year) => svg`<path class="tick" d="M${x(year)} ${bottom}v${em * 0.3}"></path>
      <text x=${x(year)} y=${bottom + em * 1.4} text-anchor="middle">${year}</text>`,
    )}
  </g>`;
}

/** The values that meet the target, the way to it, its milestones and the target itself. */
export function drawGoal({ series, x, y, left, right, top, bottom }: Plot): SVGTemplateResult {
  const { figures, target } = series;
  if (!figures || !target) return svg``;
  const { goal, path, milestones, baseline } = figures;
  const ends = goal ? [goal.low, goal.high].filter((end) => end !== null) : [];
  const upper = typeof goal?.high === 'number' ? y(goal.high) : top;
  const lower = typeof goal?.low === 'number' ? y(goal.low) : bottom;
  return svg`<g aria-hidden="true">
    ${goal && svg`<rect class="goal" x=${left} y=${upper} width=${right - left} height=${Math.max(lower - upper, 1)}></rect>`}
    ${ends.map((end) => svg`<path class="goal-end" d="M${left} ${y(end)}H${right}"></path>`)}
    ${path.length > 1 ? svg`<path class="path" d=${polyline(path.map(({ year, value }) => [x(year), y(value)] as const))}></path>` : nothing}
    ${milestones.map(({ year, value }) => mark('milestone', x(year), y(value)))}
    ${baseline && mark('baseline', x(baseline.year), y(baseline.value), 1.9)}
    ${ends.map((end) => mark('target', x(target.year), y(end)))}
  </g>`;
}

/** The forecast for the target's year, and the interval around it. */
export function drawForecast({ series, x, y }: Plot): SVGTemplateResult {
  const { figures } = series;
  if (!figures?.forecast || !figures.latest) return svg``;
  const { forecast, latest } = figures;
  const [x0, y0, x1] = [x(latest.year), y(latest.value), x(forecast.year)];
  return svg`<g aria-hidden="true">
    <path class="interval" d="M${x0} ${y0}L${x1} ${y(forecast.low)}V${y(forecast.high)}z"></path>
    <path class="forecast" d="M${x0} ${y0}L${x1} ${y(forecast.value)}"></path>
    <path class="whisker" d="M${x1 - 4} ${y(forecast.low)}h8m-4 0V${y(forecast.high)}m-4 0h8"></path>
    <circle class="forecast-end" cx=${x1} cy=${y(forecast.value)} r="4"></circle>
  </g>`;
}

/** The strokes of one line; years without a value are bridged by dots only. */
export function drawLine({ points }: Line, index: number, { x, y }: Plot): SVGTemplateResult {
  const steps = points.slice(1).map((point, i) => [points[i]!, point] as const);
  const stroke = (pairs: typeof steps) => pairs.map(([a, b]) => `M${x(a.year)} ${y(a.value)}L${x(b.year)} ${y(b.value)}`).join('');
  return svg`<g class="line line-${index}" aria-hidden="true">
    <path d=${stroke(steps.filter(isNext))}></path>
    <path class="bridge" d=${stroke(steps.filter((pair) => !isNext(pair)))}></path>
  </g>`;
}

function mark(name: 'target' | 'baseline' | 'milestone', x: number, y: number, size = 1.2): SVGTemplateResult {
  return svg`<path class=${name} d=${MARKS[name]} transform="translate(${x} ${y})scale(${size})"></path>`;
}

function isNext([one, other]: readonly [Point, Point]): boolean {
  return other.year - one.year === 1;
}
