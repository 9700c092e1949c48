/** Each round begins with another one, so that what else the machine does meets all of them alike. */
export function inTurn(all, round) {
  return all.map((_, i) => all[(i + round) % all.length]);
}
