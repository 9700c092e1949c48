/** All elements of the kit. */
export * from './entry.js';
export * from './board.js';
export * from './papers.js';
export * from './office.js';
