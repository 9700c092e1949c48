/** The board of a plan, on values made up for this page. */
import '../src/board.js';

const board = document.querySelector('dabiao-board')!;
board.data = new URL('./board-data.json', import.meta.url).href;
// As "published" before and revised since: these three carry the flag.
board.previous = [
  { indicator: 'cervical-screening', region: '440783', period: '2024', value: 56.7, status: 'A' },
  { indicator: 'premarital-examination', region: '440783', period: '2024', value: 62.8, status: 'A' },
  { indicator: 'rural-tap-water', region: '440783', period: '2024', value: 99.2, status: 'A' },
];
