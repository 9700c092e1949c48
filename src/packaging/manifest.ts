/**
 * The manifest of the custom elements (schema 2.1.0): tags with their attributes, properties, events, slots, parts and custom properties, from the
 * comments of their classes. Editor data and the types for frameworks are made of it.
 *
 * MANIFEST1 every tag that is registered is in it; those of pages are the ones that `dabiao.js` exports · MANIFEST2 each element, attribute, property and method
 * has a description · MANIFEST3 what `@fires` names is an event with a class: one of ours, or the browser's `Event` where only the kit's own elements hear it ·
 * MANIFEST4 an attribute's type is plain: words are written out · MANIFEST5 each custom property that a style sheet asks of the page is told
 * MANIFEST6 of an element that lists its properties itself, without decorators, each is an attribute
 * MANIFEST7 what exports an element exports the classes of its events, at least as types: they are in `HTMLElementEventMap` wherever the element is known
 * MANIFEST8 what a comment marks `@internal` is for the kit's other elements, and not in it · MANIFEST9 each property has a type
 */
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  Attribute,
  ClassMember,
  CustomElementDeclaration,
  CustomElementField,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';
import { eventClasses, themeProperties, writtenOut, type Sources } from './sources.js';

/** What pages load, without the extension. */
export const PAGE_ENTRIES = ['dabiao', 'entry', 'board', 'gauge', 'papers', 'office'];
const ENTRIES = PAGE_ENTRIES.map((name) => `${name}.ts`);

/** Elements and what they inherit from; the analyzer takes seconds to look for them in all the others. */
const HAS_CLASS = /\bclass \w+[^{]* extends /;

export function elementsManifest(sources: Sources): Package {
  const { modules } = create({
    modules: [...sources]
      .filter(([name, text]) => (name.startsWith('elements/') && HAS_CLASS.test(text)) || ENTRIES.includes(name))
      .map(([name, text]) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2015, true)),
    plugins: litPlugin(),
  });
  const elements = modules.flatMap((module) => (elementsOf(module).length > 0 ? [elementModule(module, sources)] : []));
  const entries = modules.filter(({ path }) => ENTRIES.includes(path)).map((entry) => entryModule(entry, elements));
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: [...entries, ...elements] };
}

/** The elements that are for pages, as the manifest has them, by tag. */
export const pageElements = (manifest: Package): CustomElementDeclaration[] => elementsOfEntry('dabiao', manifest);

/** Those that an entry loads. */
export function elementsOfEntry(entry: string, { modules }: Package): CustomElementDeclaration[] {
  const reached = (path: string): JavaScriptModule[] => {
    const module = modules.find((one) => one.path === path)!;
    const others = (module.exports ?? []).flatMap(({ name, declaration }) => (name === '*' ? reached(declaration.module!) : []));
    return [module, ...others];
  };
  const elements = new Set(reached(builtFile(`${entry}.ts`)).flatMap(elementsOf));
  return [...elements].sort((a, b) => (a.tagName! < b.tagName! ? -1 : 1));
}

/** The module that declares an element, below `dist`. */
export function moduleOf(element: CustomElementDeclaration, { modules }: Package): string {
  return modules.find((module) => elementsOf(module).includes(element))!.path.replace(/^dist\//, '');
}

/** Those of a module that have a tag. */
export function elementsOf({ declarations = [] }: JavaScriptModule): CustomElementDeclaration[] {
  return declarations.filter((one): one is CustomElementDeclaration => 'tagName' in one && one.tagName !== undefined);
}

export function fieldsOf({ members = [] }: CustomElementDeclaration): CustomElementField[] {
  return members.filter((member): member is CustomElementField => member.kind === 'field');
}

const builtFile = (path: string) => `dist/${path.replace(/\.ts$/, '.js')}`;

function entryModule({ kind, path, exports = [] }: JavaScriptModule, elements: readonly JavaScriptModule[]): JavaScriptModule {
  const known = new Set([...elements.map((module) => module.path), ...ENTRIES.map(builtFile)]);
  const lists = exports.flatMap((one) => {
    // As the entry writes it, from the file of the other: `./elements/…`, and `./entry.js`.
    const module = builtFile(one.declaration.module!.replace(/^\.?\//, '').replace(/\.js$/, '.ts'));
    return one.name === '*' && known.has(module) ? [{ ...one, declaration: { name: '*', module } }] : [];
  });
  return { kind, path: builtFile(path), declarations: [], exports: lists };
}

function elementModule(module: JavaScriptModule, sources: Sources): JavaScriptModule {
  const path = builtFile(module.path);
  const listsItself = sources.get(module.path)!.includes('static override properties');
  const whole = (element: CustomElementDeclaration) => (listsItself ? withAttributes(element) : element);
  const declarations = elementsOf(module).map((element) => clean(whole(element), sources));
  const exports = declarations.flatMap(({ name, tagName }) => [
    { kind: 'js' as const, name, declaration: { name, module: path } },
    { kind: 'custom-element-definition' as const, name: tagName!, declaration: { name, module: path } },
  ]);
  return { kind: module.kind, path, declarations, exports };
}

/** The analyzer sees attributes by their decorators. */
function withAttributes(element: CustomElementDeclaration): CustomElementDeclaration {
  const fields = fieldsOf(element).filter((field) => isPublic(field) && field.description && !field.readonly);
  const attributes = fields.map(({ name, ...rest }) => ({
    name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    fieldName: name,
    type: rest.type!,
    ...(rest.default === undefined ? {} : { default: rest.default }),
    description: rest.description!,
  }));
  return { ...element, attributes: [...(element.attributes ?? []), ...attributes] };
}

/** What concerns a page: what is public, and told. */
function clean(element: CustomElementDeclaration, sources: Sources): CustomElementDeclaration {
  const { name, tagName, description = '', slots = [], cssParts = [], cssProperties = [] } = element;
  const classes = eventClasses(sources);
  // The analyzer also lists what the class dispatches; what is not in its comment is not for others.
  const told = (element.events ?? []).filter((event) => event.name && event.description);
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName: tagName!,
    summary: firstSentence(unwrapped(description)),
    description: unwrapped(description),
    attributes: (element.attributes ?? []).map((attribute) => cleanAttribute(attribute, sources)),
    members: (element.members ?? []).filter(isPublic).map(cleanMember),
    events: told.map((event) => ({
      name: event.name,
      type: { text: classes.get(event.name)?.name ?? 'Event' },
      description: unwrapped(event.description!),
    })),
    slots,
    cssParts,
    cssProperties: [...cssProperties, ...themeProperties(sources)],
  };
}

function isPublic(member: ClassMember): boolean {
  const isOpen = member.privacy === undefined || member.privacy === 'public';
  return isOpen && !member.static && !member.name.endsWith('Callback');
}

function cleanAttribute({ name, fieldName, type, default: value, description = '' }: Attribute, sources: Sources): Attribute {
  return {
    name,
    ...(fieldName === undefined ? {} : { fieldName }),
    type: { text: writtenOut(type?.text ?? 'string', sources) },
    ...(value === undefined ? {} : { default: value }),
    description: unwrapped(description),
  };
}

function cleanMember(member: ClassMember): ClassMember {
  const { inheritedFrom: _, privacy: __, ...rest } = member;
  return { ...rest, description: unwrapped(member.description ?? '') };
}

/** Comments break their lines; paragraphs and indented examples stay. */
function unwrapped(text: string): string {
  return text.replace(/([^\n])\n(?=[^\n\s])/g, '$1 ').trim();
}

const firstSentence = (text: string) => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
