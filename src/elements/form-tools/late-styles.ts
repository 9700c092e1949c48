/** Styles of what is loaded late: they come to the shadow root with the first element that has them. */
import { addSheets } from '../kit-element.js';
import type { CSSResult } from 'lit';

export function lateStyles(styles: CSSResult): (element: Element | undefined) => void {
  return (element) =>
    // The element is not in its place yet.
    queueMicrotask(() => {
      const root = element?.getRootNode();
      if (root instanceof ShadowRoot) addSheets(root, [styles]);
    });
}
