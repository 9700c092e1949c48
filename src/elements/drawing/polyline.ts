/** The path through corners. */
export function polyline(corners: readonly (readonly [number, number])[]): string {
  return corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
