/** Marks on a bar, an arc or a chart, and in the key below it: the same shapes, around 0,0, in tenths of the type size. */
export const MARKS = {
  target: 'M0 7V-5L6-8L0-11',
  baseline: 'M0-4.5L4.5 0L0 4.5L-4.5 0z',
  milestone: 'M0 6.5V-3L-3-7H3L0-3',
  below: 'M-5 0L3-6V6z',
  above: 'M5 0L-3-6V6z',
} as const;
