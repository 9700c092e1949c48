export type Child = Node | string | null | readonly Child[];
export type Make = (tag: string, attributes?: Readonly<Record<string, string | number>>, ...children: readonly Child[]) => HTMLElement;

/** Makes elements of a document, without markup: text stays text. */
export function makerOf(document: Document): Make {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      const isUsual = value === '' || ((name === 'rowspan' || name === 'colspan') && value === 1);
      if (!isUsual) element.setAttribute(name, String(value));
    }
    append(element, children);
    return element;
  };
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (isList(child)) append(element, child);
    else if (child !== null && child !== '') element.append(child);
  }
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
