import type { StraysWords } from '../zh/strays.js';

export const straysWords: StraysWords = {
  heading: (cells) => `The plan file was updated; ${cells} values of the draft have no place in the new form and are kept as they are:`,
  line: (place, fate) => `${place}: ${fate}`,
  split: (names) => `split into ${names}: fill in the new indicators`,
  merged: (names) => `merged into ${names}: check and fill in`,
  dropped: (reason) => `dropped: ${reason}`,
  unknown: 'not in the new form',
};
