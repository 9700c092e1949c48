/** The parts of a gauge as nodes: label, value, status, drawing and key. */
import { gaugeMessages, type GaugeStatus } from '../../locales/gauge.js';
import type { Locale } from '../../vocabulary/locale.js';
import { STATUS_SIGNS, toneOf } from '../attainment/status-signs.js';
import { drawBar, drawSteps, keySign } from '../drawing/bar.js';
import { h, type Child } from '../drawing/dom.js';
import type { TaskReading, ValueReading } from '../drawing/reading.js';
import { isBeyond, scaleOf, type Scale } from '../drawing/scale.js';
import { drawArc } from './arc.js';
import { numberWithUnit, plainNumber, shownValue, targetText } from './text.js';

export function renderMessage(label: string, text: string): Child[] {
  return [label && renderLabel(label), h('p', { class: 'message', part: 'message' }, text)];
}

export function renderValue(reading: ValueReading, status: GaugeStatus | null, isArc: boolean, locale: Locale): Child[] {
  const scale = scaleOf(reading);
  const drawing = renderMeter(reading, scale, status, (isArc ? drawArc : drawBar)(reading, scale), locale);
  const { value } = reading;
  const number = value === null ? '—' : [shownValue(reading, value, locale), h('span', { class: 'unit' }, reading.after(value))];
  const row = h(
    'div',
    { class: 'row' },
    h('span', { class: value === null ? 'muted' : 'number', part: 'value' }, number),
    renderYear(reading.year, locale),
    status && renderStatus(status, locale),
  );
  const ends = [scale.min, scale.max].map((end) => h('span', {}, plainNumber(reading, end, locale)));
  return [
    renderLabel(reading.label),
    h(
      'div',
      { class: isArc ? 'arc-box' : null, 'data-tone': status ? toneOf(status) : 'going' },
      isArc ? h('div', { class: 'face' }, drawing, row) : [row, drawing],
      h('div', { class: 'ends', 'aria-hidden': 'true' }, ends),
      renderKey(reading, locale),
    ),
  ];
}

export function renderTask(reading: TaskReading, status: GaugeStatus, locale: Locale): Child[] {
  const { target, year } = gaugeMessages[locale];
  return [
    renderLabel(reading.label),
    h('div', { class: 'row' }, renderYear(reading.year, locale), renderStatus(status, locale)),
    h('div', { part: 'drawing', 'data-tone': toneOf(status) }, drawSteps(reading.state)),
    reading.targetYear !== undefined && h('p', { class: 'key', part: 'key' }, `${target} ${year(reading.targetYear)}`),
  ];
}

function renderLabel(label: string): Child {
  return h('p', { class: 'label', id: 'label', part: 'label' }, label);
}

function renderYear(year: number | undefined, locale: Locale, before = ''): Child {
  return year !== undefined && h('span', { class: 'muted' }, before + gaugeMessages[locale].year(year));
}

function renderStatus(status: GaugeStatus, locale: Locale): Child {
  const [tone, strokes] = STATUS_SIGNS[status];
  const sign = h('svg', { class: 'sign', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: strokes }));
  return h('span', { class: 'status', part: 'status', 'data-tone': tone }, sign, gaugeMessages[locale].status[status]);
}

/** A meter needs a value: without one the drawing is a picture only, and the words beside it say so. */
function renderMeter(reading: ValueReading, scale: Scale, status: GaugeStatus | null, drawing: Element, locale: Locale): Child {
  const { value } = reading;
  if (value === null) return h('div', { part: 'drawing' }, drawing);
  const messages = gaugeMessages[locale];
  const target = targetText(reading, locale);
  const spoken = [
    shownValue(reading, value, locale) + reading.after(value),
    isBeyond(scale, value) && messages.beyond,
    target && `${messages.target} ${target}`,
    status && messages.status[status],
  ];
  return h(
    'div',
    {
      part: 'drawing',
      role: 'meter',
      'aria-labelledby': 'label',
      'aria-valuemin': scale.min,
      'aria-valuemax': scale.max,
      'aria-valuenow': Math.min(Math.max(value, scale.min), scale.max),
      'aria-valuetext': spoken.filter(Boolean).join(messages.comma),
    },
    drawing,
  );
}

function renderKey(reading: ValueReading, locale: Locale): Child {
  const item = (sign: 'target' | 'milestone' | 'baseline', text: string, year: number | undefined) =>
    h('li', {}, keySign(sign), `${gaugeMessages[locale][sign]} ${text}`, renderYear(year, locale, ' '));
  const { baseline, baselineYear, targetYear, milestones } = reading;
  const target = targetText(reading, locale);
  return h(
    'ul',
    { class: 'key', part: 'key' },
    target && item('target', target, targetYear),
    milestones.map(({ year, value }) => item('milestone', numberWithUnit(reading, value, locale), year)),
    baseline !== undefined && item('baseline', numberWithUnit(reading, baseline, locale), baselineYear),
  );
}
