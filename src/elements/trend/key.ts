import { html, nothing, svg, type TemplateResult } from 'lit';
import { toDecimals } from '../../plan/decimals.js';
import { MARKS } from '../drawing/marks.js';
import { shapeOf } from './chart.js';
import type { Series } from '../drawing/series.js';
import type { SeriesText } from './text.js';

/** What the signs of the chart mean: only of those that are in it. */
export function renderKey({ figures, lines, target }: Series, text: SeriesText) {
  const { words } = text;
  const isProvisional = lines.some(({ points }) => points.some(({ provisional }) => provisional));
  return html`<ul class="key" part="key">
    ${lines.map((_, line) => item(lineSign(line), text.line(line)))}
    ${isProvisional ? item(svg`<g class="point-0"><path class="shape provisional" d=${shapeOf(0)}></path></g>`, words.provisional) : nothing}
    ${figures?.goal && target ? item(mark('target'), `${words.target} ${target.year}`) : nothing}
    ${figures && figures.path.length > 1 ? item(svg`<path class="path" d="M-12 0H12"></path>`, words.path) : nothing}
    ${figures && figures.milestones.length > 0 ? item(mark('milestone'), words.milestone) : nothing}
    ${figures?.baseline ? item(mark('baseline'), `${words.baseline} ${figures.baseline.year}`) : nothing}
    ${figures?.forecast ? item(FORECAST, `${words.forecast} · ${words.interval(`${Number(toDecimals(figures.forecast.confidence * 100, 1))}%`)}`) : nothing}
  </ul>`;
}

const FORECAST = svg`<path class="interval" d="M-12 0L12-8V8z"></path><path class="forecast" d="M-12 0H12"></path>`;

function lineSign(line: number) {
  return svg`<g class="line line-${line}"><path d="M-12 0H12"></path></g>
    <g class="point-${line}"><path class="shape" d=${shapeOf(line)}></path></g>`;
}

function mark(name: 'target' | 'baseline' | 'milestone') {
  return svg`<path class=${name} d=${MARKS[name]}></path>`;
}

function item(sign: TemplateResult<2>, text: string) {
  return html`<li><svg viewBox="-12 -8 24 16" aria-hidden="true">${sign}</svg>${text}</li>`;
}
