import { append, type Child } from '../drawing/dom.js';

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
