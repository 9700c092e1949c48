import { LitElement, adoptStyles, type CSSResultOrNative, type PropertyDeclaration } from 'lit';
import { takesGiven } from './given-value.js';

/** Of elements that have more sheets than they began with. */
const sheets = new WeakMap<ShadowRoot, CSSResultOrNative[]>();
const sheetsOf = (root: ShadowRoot) => sheets.get(root) ?? (root.host.constructor as typeof LitElement).elementStyles;

/** Sheets that come to an element later, each once: behind those it has, or before them. */
export function addSheets(root: ShadowRoot, behind: readonly CSSResultOrNative[], before: readonly CSSResultOrNative[] = []): void {
  const all = [...new Set([...before, ...sheetsOf(root), ...behind])];
  sheets.set(root, all);
  if (root.ownerDocument === document) adoptStyles(root, all);
}

/** What all elements are, but for the gauge, which has its own. */
export class KitElement extends LitElement {
  protected static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration) {
    return takesGiven(super.getPropertyDescriptor(name, key, options)!, options);
  }

  /** A script has moved it. Its style sheets are of the document that has loaded the kit: in another it has none, and back it has them again. */
  adoptedCallback(): void {
    const { shadowRoot: root, ownerDocument, localName } = this;
    if (ownerDocument === document) return void (root && adoptStyles(root, sheetsOf(root)));
    const isPart = (this.getRootNode() as Partial<ShadowRoot>).host instanceof KitElement;
    if (ownerDocument.defaultView && !isPart)
      console.warn(`<${localName}> was moved into another document, where its styles can't follow. Load Dabiao in that document.`);
  }
}
