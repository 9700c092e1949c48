/**
 * Types for the templates of frameworks, made of the manifest: tags in the JSX of React 19, and in the templates of Vue. A page sees them by
 * `import type {} from 'dabiao/react'`, or `dabiao/vue`. Properties have the types of the element's class.
 */
import type { Attribute, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { fieldsOf, moduleOf, pageElements } from './manifest.js';
import { eventClasses, type Sources } from './sources.js';

export function reactTypes(manifest: Package, sources: Sources): string {
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(manifest, sources)}
type Props<Tag extends HTMLElement, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Tag>, Tag>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${pageElements(manifest)
  .map((element) => `      '${element.tagName}': Props<${element.name}, ${properties(element, (type) => `on${type}`)}>;`)
  .join('\n')}
    }
  }
}
`;
}

export function vueTypes(manifest: Package, sources: Sources): string {
  return `import type { HTMLAttributes, VNodeProps } from 'vue';
${imports(manifest, sources)}
type Component<Tag extends HTMLElement, Own> = new () => Tag & { $props: Omit<HTMLAttributes, keyof Own> & VNodeProps & Own };

declare module 'vue' {
  interface GlobalComponents {
${pageElements(manifest)
  .map((element) => `    '${element.tagName}': Component<${element.name}, ${properties(element, listener)}>;`)
  .join('\n')}
  }
}
`;
}

/** `@dabiao-goto` of a template is `onDabiaoGoto` among the props. */
const listener = (type: string) => `on-${type}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function imports(manifest: Package, sources: Sources): string {
  const elements = pageElements(manifest);
  const classes = eventClasses(sources);
  const files = new Map(elements.map((element) => [element.name, moduleOf(element, manifest)]));
  for (const { name } of elements.flatMap(({ events = [] }) => events)) {
    const event = classes.get(name);
    if (event) files.set(event.name, event.file.replace(/\.ts$/, '.js'));
  }
  return [...files].map(([name, file]) => `import type { ${name} } from './${file}';\n`).join('');
}

/** What a template may set: properties, attributes that are spelled otherwise, and listeners. */
function properties(element: CustomElementDeclaration, nameOf: (event: string) => string): string {
  const { name, attributes = [], events = [] } = element;
  const own = fieldsOf(element).flatMap((field) => (field.readonly ? [] : [`'${field.name}'`]));
  const spelled = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  const members = [
    ...spelled.map((attribute) => `'${attribute.name}'?: ${typeInMarkup(attribute)}`),
    ...events.map((event) => `'${nameOf(event.name)}'?: (event: ${event.type.text}) => void`),
  ];
  return `Partial<Pick<${name}, ${own.join(' | ') || 'never'}>> & { ${members.join('; ')} }`;
}

/** What a number or a word is in markup is text. */
function typeInMarkup({ type }: Attribute): string {
  const { text } = type!;
  return text === 'boolean' || /\bstring\b/.test(text) ? text : `string | ${text}`;
}
