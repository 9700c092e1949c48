/** When a change is on the screen. */

const LIMIT_MS = 120_000;

/**
 * Milliseconds from `start` until the frame is painted that shows what `holds` looks for in `place`.
 *
 * Looks at the document after each change to it. What changed inside a frame is painted with that frame, what changed between two
 * frames with the next.
 *
 * @throws {Error} naming what was waited for.
 */
export function untilPainted(what: string, place: Element, start: number, holds: () => boolean): Promise<number> {
  return new Promise((done, fail) => {
    let isInFrame = false;
    let isThere = false;
    let isPainting = false;
    const look = () => {
      if (isThere || !holds()) return;
      isThere = true;
      isPainting = isInFrame;
    };
    const observers = rootsOf(place).map((root) => {
      const observer = new MutationObserver(look);
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      return observer;
    });
    const { port1, port2 } = new MessageChannel();
    const frame = () => {
      isInFrame = true;
      look();
      if (isThere) isPainting = true;
      port2.postMessage(null);
    };
    port1.start();
    port1.addEventListener('message', () => {
      isInFrame = false;
      const now = performance.now() - start;
      if (!isPainting && now <= LIMIT_MS) {
        requestAnimationFrame(frame);
        return;
      }
      for (const observer of observers) observer.disconnect();
      if (isPainting) done(now);
      else fail(new Error(`Expected ${what} within ${LIMIT_MS / 1000} s`));
    });
    requestAnimationFrame(frame);
  });
}

/** An observer does not see into shadow roots. */
function rootsOf(element: Element): Node[] {
  const roots: Node[] = [element];
  for (const inner of element.querySelectorAll('*')) if (inner.shadowRoot) roots.push(inner.shadowRoot);
  return roots;
}
