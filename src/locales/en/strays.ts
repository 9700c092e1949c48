import type { StraysWords } from '../zh/strays.js';
import { some } from '../numbers.js';

export const straysWords: StraysWords = {
  heading: (cells) =>
    `The plan file was updated; ${some(cells, 'cell')} of the draft ${cells === 1 ? 'has' : 'have'} no place in the new form and ${cells === 1 ? 'is kept as it was' : 'are kept as they were'}:`,
  line: (place, fate) => `${place}: ${fate}`,
  split: (names) => `split into ${names}: fill in the new indicators`,
  merged: (names) => `merged into ${names}: check and fill in`,
  dropped: (reason) => `dropped: ${reason}`,
  unknown: 'not in the new form',
};
