/** The page of an element: what it is, how it is loaded, live examples, and what it takes and gives, of the comments of its class. */
import type { CustomElementDeclaration, Package, Parameter } from 'custom-elements-manifest';
import { elementsOfEntry, fieldsOf, PAGE_ENTRIES } from '../manifest.js';
import { sentencesOf } from './descriptions.js';
import type { Example } from './examples.js';
import { anchorOf, codeBlock, escaped, inline, paragraphs, table } from './html.js';
import type { SiteLanguage, SiteWords } from './words.js';

export interface ElementPage {
  readonly element: CustomElementDeclaration;
  readonly manifest: Package;
  readonly examples: readonly Example[];
  readonly language: SiteLanguage;
  /** Custom properties that every element takes. */
  readonly themed: ReadonlySet<string>;
}

export function elementBody({ element, manifest, examples, language, themed }: ElementPage): string {
  const { words, told } = language;
  const { tagName, description = '', attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const { heads, more } = words;
  const cell = (text: string | undefined) => inline(told(text ?? ''));
  const properties = fieldsOf(element).filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
  const methods = members.filter((one) => one.kind === 'method');
  const sections = [
    section(
      'examples',
      words.examples,
      examples.map((one, i) => example(one, `${tagName}-${i + 1}`, entriesOf(one, manifest), language)),
    ),
    section('load', words.load, loading(element, manifest, words)),
    section(
      'attributes',
      words.attributes,
      table(
        [heads.attribute, heads.property, heads.type, heads.default, heads.meaning],
        attributes.map((one) => [code(one.name), code(one.fieldName), code(one.type!.text), code(one.default), cell(one.description)]),
      ),
    ),
    section(
      'properties',
      words.properties,
      table(
        [heads.property, heads.type, heads.meaning],
        properties.map((one) => [
          code(one.name),
          code(one.type?.text),
          `${cell(one.description)}${one.readonly ? ` ${words.readOnly}` : ''}`,
        ]),
      ),
    ),
    section(
      'methods',
      words.methods,
      table(
        [heads.method, heads.meaning],
        methods.map((one) => [code(`${one.name}(${(one.parameters ?? []).map(parameter).join(', ')})`), cell(one.description)]),
      ),
    ),
    section(
      'events',
      words.events,
      table(
        [heads.event, more.className, heads.meaning],
        events.map((one) => [code(one.name), code(one.type.text), cell(one.description)]),
      ),
    ),
    section(
      'slots',
      words.slots,
      table(
        [more.slot, heads.meaning],
        slots.map((one) => [one.name ? code(one.name) : words.defaultSlot, cell(one.description)]),
      ),
    ),
    section(
      'parts',
      words.parts,
      table(
        [more.part, heads.meaning],
        cssParts.map((one) => [code(`::part(${one.name})`), cell(one.description)]),
      ),
    ),
    section('custom-properties', words.custom, [
      customProperties(
        cssProperties.filter(({ name }) => !themed.has(name)),
        language,
      ),
      paragraphs(words.themed),
    ]),
  ];
  return `${sentencesOf(description)
    .map((one) => paragraphs(told(one)))
    .join('')}${sections.join('')}`;
}

/** Of the looks, or of an element. */
export function customProperties(all: CustomElementDeclaration['cssProperties'], { words, told }: SiteLanguage): string {
  return table(
    [words.custom, words.heads.default, words.heads.meaning],
    (all ?? []).map((one) => [code(one.name), code(one.default), inline(told(one.description ?? ''))]),
  );
}

/** The smallest file that brings the element: `dabiao` has all, the others what belongs together. */
function entryOf(tagName: string, manifest: Package): string {
  const size = (entry: string) => elementsOfEntry(entry, manifest).length;
  const having = PAGE_ENTRIES.filter((entry) => elementsOfEntry(entry, manifest).some((one) => one.tagName === tagName));
  return having.sort((a, b) => size(a) - size(b))[0]!;
}

/** Those that bring all the elements of an example. */
function entriesOf({ html }: Example, manifest: Package): string[] {
  const tags = new Set([...html.matchAll(/<(dabiao-[\w-]+)/g)].map(([, tag]) => tag!));
  return [...new Set([...tags].map((tag) => entryOf(tag, manifest)))];
}

function loading(element: CustomElementDeclaration, manifest: Package, words: SiteWords): string {
  const others = PAGE_ENTRIES.map((name) => `\`${name}.js\``).join(words.separator);
  const script = `<script type="module" src="/dabiao/${entryOf(element.tagName!, manifest)}.js"></script>`;
  return `${codeBlock(script, 'html')}${paragraphs(words.smallest.replace('{entries}', others))}`;
}

function example(
  { title, html, code: source, script }: Example,
  name: string,
  entries: readonly string[],
  { words, folder }: SiteLanguage,
): string {
  const { needsScript } = words;
  const heading = title[folder]!;
  return `<h3 id="${anchorOf(heading)}">${escaped(heading)}</h3>
<div class="live" data-entries="${entries.join(' ')}">
<noscript><p>${needsScript}</p></noscript>
${html}</div>
${codeBlock(source, 'html')}${script === null ? '' : `<script type="module" src="../examples/${name}.js"></script>`}`;
}

function section(id: string, title: string, body: string | readonly string[]): string {
  const html = [body].flat().join('');
  return html === '' ? '' : `<h2 id="${id}">${escaped(title)}</h2>${html}`;
}

const parameter = ({ name, optional, default: value }: Parameter) => (optional || value !== undefined ? `${name}?` : name);

const code = (text: string | undefined) => (text ? `<code>${escaped(text)}</code>` : '');
