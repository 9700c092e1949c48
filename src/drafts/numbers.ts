/** Numbers in records: what lies on the disk may be anything. */

/** No computer's clock is there (year 2255). */
const LATEST = 9e12;
/** No draft has more cells. */
const MOST = 1e8;

/** Milliseconds since 1970. */
export function isTime(value: unknown): value is number {
  return isWhole(value) && value < LATEST;
}

/** Of cells or entries. */
export function isCount(value: unknown): value is number {
  return isWhole(value) && value <= MOST;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
