/**
 * Registers an element under its tag where there is a document. A server that imports the elements gets their classes and
 * registers nothing; Lit's own decorator would, in a registry that Lit puts in place there.
 */
export const customElement =
  (tag: string) =>
  (element: CustomElementConstructor): void => {
    if (typeof document !== 'undefined') customElements.define(tag, element);
  };
