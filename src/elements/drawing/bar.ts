import { h } from './dom.js';
import { MARKS } from './marks.js';
import type { TaskReading, ValueReading } from './reading.js';
import { isBeyond, position, type Scale } from './scale.js';

/** Geometry in attributes: shares of the width in per cent, heights in type sizes. */
export function drawBar(reading: ValueReading, scale: Scale): Element {
  const { value, target, baseline, milestones } = reading;
  const at = (number: number) => position(scale, number) * 100;
  // A nested drawing of one type size carries the shape: its place is a share of the width, its size is not.
  const mark = (name: keyof typeof MARKS, number: number | undefined, always = false) =>
    number !== undefined && (always || !isBeyond(scale, number))
      ? h('svg', { x: `${at(number)}%`, y: '1.25em', width: '1em', height: '1em', viewBox: '0 0 10 10' }, shape(name))
      : null;

  const start = startOf(reading, scale);
  const isLevel = target.kind === 'level';
  return h(
    'svg',
    { class: 'drawing bar', 'aria-hidden': 'true' },
    rect('track', 0, 100, 0.9),
    isLevel && rect('zone', at(target.goal.low), at(target.goal.high), 0.9),
    value !== null && start !== null && rect('span', Math.min(at(start), at(value)), Math.max(at(start), at(value)), 1.05),
    milestones.map((one) => mark('milestone', one.value)),
    mark('baseline', baseline),
    isLevel && [mark('target', target.value), mark('target', target.upper)],
    value !== null && isBeyond(scale, value) && mark(value < scale.min ? 'below' : 'above', value, true),
    value !== null && !isBeyond(scale, value) && h('circle', { class: 'value', cx: `${at(value)}%`, cy: '1.25em', r: '0.42em' }),
  );
}

/** The state of a task in three steps. */
export function drawSteps(state: TaskReading['state']): Element {
  const reached = ['not-started', 'in-progress', 'done'].indexOf(state ?? '');
  const steps = [0, 1, 2].map((step) =>
    h('rect', {
      class: reached > 0 && step <= reached ? 'step reached' : 'step',
      x: `${step * 34}%`,
      y: '0.1em',
      width: '32%',
      height: '0.5em',
    }),
  );
  return h('svg', { class: 'steps', 'aria-hidden': 'true' }, steps);
}

/** One mark alone, for the key. */
export function keySign(name: 'target' | 'baseline' | 'milestone'): Element {
  return h('svg', { class: 'key-sign', viewBox: '-8 -12 16 20', 'aria-hidden': 'true' }, shape(name));
}

/** Where the way to the value begins: at the baseline, else at zero. Elsewhere a length would mean nothing. */
export function startOf({ baseline }: ValueReading, { min }: Scale): number | null {
  return baseline ?? (min === 0 ? 0 : null);
}

/** A band, `y` type sizes off the upper and the lower edge. */
function rect(name: string, from: number, to: number, y: number): Element {
  return h('rect', { class: name, x: `${from}%`, y: `${y}em`, width: `${Math.max(to - from, 0.4)}%`, height: `${2.5 - 2 * y}em` });
}

function shape(name: keyof typeof MARKS): Element {
  return h('path', { class: name in { below: 1, above: 1 } ? 'value' : name, d: MARKS[name] });
}
