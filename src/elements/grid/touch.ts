/**
 * Fingers on the grid.
 *
 * The library keeps the event of a finger put down until the finger is lifted, to tell a tap from a scroll. By then the browser has
 * taken the target from an event in a shadow root, and a tap selected nothing. It came with the deferred tap of
 * https://github.com/handsontable/handsontable/pull/12450.
 */
export function keepTouchTargets(grid: HTMLElement): void {
  grid.addEventListener('touchstart', keepTarget, { capture: true, passive: true });
}

function keepTarget(event: TouchEvent): void {
  Object.defineProperty(event, 'target', { value: event.target });
}
