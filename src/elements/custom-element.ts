/**
 * Registers an element under its tag where there is a document. A server that imports the elements gets their classes and
 * registers nothing; Lit's own decorator would, in a registry that Lit puts in place there.
 *
 * Where a copy of the kit has taken the tag, that copy stays: see `second-copy.ts`.
 */
export const customElement =
  (tag: string) =>
  (element: CustomElementConstructor): void => {
    if (typeof document !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
  };
