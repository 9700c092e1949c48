/** Work for when the page has nothing else to do; Safari has no idle callbacks. */

/** @param timeout milliseconds after which it is done anyhow. @returns what `cancelIdle` takes. */
export function whenIdle(task: () => void, timeout = 500): number {
  return 'requestIdleCallback' in window ? window.requestIdleCallback(task, { timeout }) : (setTimeout(task, 16) as unknown as number);
}

export function cancelIdle(id: number): void {
  if ('cancelIdleCallback' in window) window.cancelIdleCallback(id);
  else clearTimeout(id);
}
