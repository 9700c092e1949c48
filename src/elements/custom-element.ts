import { DABIAO_VERSION } from '../version.js';

type Registered = CustomElementConstructor & { dabiaoVersion?: string };

let isDoubled = false;

/**
 * Registers an element under its tag where there is a document. A server that imports the elements gets their classes and
 * registers nothing; Lit's own decorator would, in a registry that Lit puts in place there.
 *
 * Where the tag is taken by a copy of the kit that was there before, that one stays, and the console is told once.
 */
export const customElement =
  (tag: string) =>
  (element: Registered): void => {
    if (typeof document === 'undefined') return;
    const first: Registered | undefined = customElements.get(tag);
    if (!first) {
      element.dabiaoVersion = DABIAO_VERSION;
      customElements.define(tag, element);
    } else if (!isDoubled) {
      isDoubled = true;
      console.warn(`Two copies of Dabiao on the page: ${first.dabiaoVersion ?? 'an older one'} is used, ${DABIAO_VERSION} is not.`);
    }
  };
