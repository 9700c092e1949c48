/**
 * The needed and the actual change a year as two bars on one zero line.
 *
 * PACEBAR1 the zero line is in the middle, so that all pairs read alike: up is to the right, down to the left · PACEBAR2 the larger of the two fills
 * its half, and the other is to its scale · PACEBAR3 none has no bar, and nought a line as thin as can be seen · PACEBAR4 what is no number is none
 */
export interface PaceBar {
  readonly x: number;
  readonly width: number;
}

/** Width that is still seen. */
const LEAST = 1.5;

/** @returns the bars in a field of that width, in the order of the paces. */
export function paceBars(paces: readonly (number | null)[], width: number): readonly (PaceBar | null)[] {
  const half = width / 2;
  const known = paces.map((pace) => (pace !== null && Number.isFinite(pace) ? pace : null));
  const largest = Math.max(...known.map((pace) => Math.abs(pace ?? 0)));
  return known.map((pace) => {
    if (pace === null) return null;
    const length = Math.max(largest === 0 ? 0 : (Math.abs(pace) / largest) * half, LEAST);
    return { x: pace < 0 ? half - length : half, width: length };
  });
}
