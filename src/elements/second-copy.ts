/** Two copies of the kit on a page, a portal's bundle and a script tag: the elements are those of the first, and the console is told. */
import { DABIAO_VERSION } from '../version.js';

export const COPY = Symbol.for('dabiao');

/** @param page what all copies share. */
export function registerCopy(page: { [COPY]?: string }): void {
  if (page[COPY]) console.warn(`Two copies of Dabiao: ${page[COPY]} stays, ${DABIAO_VERSION} is not used.`);
  else page[COPY] = DABIAO_VERSION;
}

if (typeof document !== 'undefined') registerCopy(document as { [COPY]?: string });
