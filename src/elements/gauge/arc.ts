import { h } from '../drawing/dom.js';
import { startOf } from '../drawing/bar.js';
import { MARKS } from '../drawing/marks.js';
import type { ValueReading } from '../drawing/reading.js';
import { isBeyond, position, type Scale } from '../drawing/scale.js';

const [CENTRE_X, CENTRE_Y, RADIUS] = [100, 104, 84];

/** A half circle: the lower end of the scale left, the upper right. */
export function drawArc(reading: ValueReading, scale: Scale): Element {
  const { value, target, baseline, milestones } = reading;
  const at = (number: number) => position(scale, number);
  const mark = (name: 'target' | 'baseline' | 'milestone', number: number | undefined) =>
    number !== undefined && !isBeyond(scale, number)
      ? h('path', {
          class: name,
          d: MARKS[name],
          transform: `translate(${point(at(number), RADIUS)})rotate(${at(number) * 180 - 90})scale(1.5)`,
        })
      : null;

  const start = startOf(reading, scale);
  const isLevel = target.kind === 'level';
  return h(
    'svg',
    { class: 'drawing arc', viewBox: '0 0 200 112', 'aria-hidden': 'true' },
    ring('track', 0, 1, 8),
    isLevel && ring('zone', at(target.goal.low), at(target.goal.high), 8),
    value !== null && start !== null && ring('span', Math.min(at(start), at(value)), Math.max(at(start), at(value)), 4),
    milestones.map((one) => mark('milestone', one.value)),
    mark('baseline', baseline),
    isLevel && [mark('target', target.value), mark('target', target.upper)],
    value !== null && pointer(at(value), isBeyond(scale, value)),
  );
}

/** A dot on the ring, or below its end an arrow head where the value lies further on. */
function pointer(share: number, beyond: boolean): Element {
  const [x, y] = point(share, RADIUS).split(' ') as [string, string];
  return beyond ? h('path', { class: 'value', d: `M${x} ${y}m-9-6h18l-9 13z` }) : h('circle', { class: 'value', cx: x, cy: y, r: 7 });
}

function point(share: number, radius: number): string {
  const angle = Math.PI * (1 - share);
  return `${(CENTRE_X + radius * Math.cos(angle)).toFixed(2)} ${(CENTRE_Y - radius * Math.sin(angle)).toFixed(2)}`;
}

/** A piece of the ring, `half` to each side of its middle line. */
function ring(name: string, from: number, end: number, half: number): Element {
  const to = Math.max(end, from + 0.004);
  const [outer, inner] = [RADIUS + half, RADIUS - half];
  const path = `M${point(from, outer)}A${outer} ${outer} 0 0 1 ${point(to, outer)}L${point(to, inner)}A${inner} ${inner} 0 0 0 ${point(from, inner)}z`;
  return h('path', { class: name, d: path });
}
