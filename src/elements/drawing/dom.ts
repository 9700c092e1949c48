export type Child = Node | string | false | null | undefined | readonly Child[];

const SVG = new Set(['svg', 'path', 'rect', 'circle']);

/**
 * Makes an element with attributes and children; text stays text, and an attribute of `null` is left out.
 *
 * For the gauge alone, which has to do without templates to be small.
 */
export function h(tag: string, attributes: Readonly<Record<string, string | number | null | undefined>>, ...children: Child[]): Element {
  const element = SVG.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

export function append(element: ParentNode, children: readonly Child[]): void {
  for (const child of children) {
    if (isList(child)) append(element, child);
    else if (child) element.append(child);
  }
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
