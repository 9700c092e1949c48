/** What editors read, made of the manifest: VS Code's HTML custom data, and JetBrains' web-types. Only the elements of pages are in it. */
import type { Attribute, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { fieldsOf, pageElements } from './manifest.js';

/** The words that an attribute takes. */
const wordsOf = ({ type }: Attribute) => [...type!.text.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name: name! }));

const markdown = (value: string | undefined) => ({ kind: 'markdown', value: value ?? '' });

export function htmlData(manifest: Package): object {
  const tags = pageElements(manifest).map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description: markdown(description),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      ...(attribute.type!.text === 'boolean' ? { valueSet: 'v' } : {}),
      ...(wordsOf(attribute).length > 0 ? { values: wordsOf(attribute) } : {}),
    })),
  }));
  return { version: 1.1, tags };
}

export function webTypes(manifest: Package, version: string): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'dabiao',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: pageElements(manifest).map(webType) } },
  };
}

function webType(element: CustomElementDeclaration): object {
  const { tagName, description, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(attribute.default === undefined ? {} : { default: attribute.default }),
      value: attribute.type!.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: attribute.type!.text },
    })),
    slots: slots.map(({ name, description: told }) => ({ name, description: told })),
    js: {
      properties: fieldsOf(element).map(({ name, type, description: told }) => ({ name, type: type?.text, description: told })),
      events: events.map(({ name, description: told }) => ({ name, description: told })),
    },
    css: {
      parts: cssParts.map(({ name, description: told }) => ({ name, description: told })),
      properties: cssProperties.map(({ name, description: told }) => ({ name, description: told })),
    },
  };
}
