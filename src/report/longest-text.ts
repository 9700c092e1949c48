/**
 * Characters of a cell's text. A report takes 4,000, and what is longer can still be shortened; a text of a million, pasted by mistake, would make
 * every page that shows the draft unusable.
 */
export const LONGEST_CELL = 10_000;

export function isTooLong({ length }: string): boolean {
  return length > LONGEST_CELL;
}
