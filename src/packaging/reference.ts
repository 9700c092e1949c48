/** What each element of a page takes and gives, as Markdown in a language of the documentation: made of the manifest. */
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { fieldsOf, pageElements } from './manifest.js';
import { summaryOf } from './site/descriptions.js';
import type { SiteLanguage } from './site/words.js';

export function elementReference(manifest: Package, language: SiteLanguage): string {
  const elements = pageElements(manifest);
  const { words, told } = language;
  return `# ${words.elements}

${elements.map(({ tagName, summary }) => `- [\`<${tagName}>\`](#${tagName})${words.colon}${summaryOf(language, summary!, elements)}`).join('\n')}

${words.themed.replace('elements.html', '')}
${elements.map((one) => section(one, language)).join('')}
<a id="custom-properties"></a>

## ${words.custom}

${table(
  [words.heads.property, words.heads.default, words.heads.meaning],
  unique(elements.flatMap(({ cssProperties = [] }) => cssProperties)).map((one) => [
    code(one.name),
    code(one.default ?? ''),
    told(one.description!),
  ]),
)}
`;
}

function section(element: CustomElementDeclaration, { words, told }: SiteLanguage): string {
  const { heads, more } = words;
  const { tagName, description = '', attributes = [], events = [], slots = [], cssParts = [] } = element;
  const properties = fieldsOf(element).filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  const tables = [
    table(
      [heads.attribute, heads.property, heads.type, heads.default, heads.meaning],
      attributes.map((one) => [
        code(one.name),
        code(one.fieldName ?? ''),
        code(one.type!.text),
        code(one.default ?? ''),
        told(one.description!),
      ]),
    ),
    table(
      [heads.property, heads.type, heads.meaning],
      properties.map((one) => [
        code(one.name),
        code(one.type?.text ?? ''),
        `${told(one.description!)}${one.readonly ? ` ${words.readOnly}` : ''}`,
      ]),
    ),
    table(
      [heads.method, heads.meaning],
      methods.map((one) => [code(`${one.name}()`), told(one.description!)]),
    ),
    table(
      [heads.event, more.className, heads.meaning],
      events.map((one) => [code(one.name), code(one.type.text), told(one.description!)]),
    ),
    table(
      [more.slot, heads.meaning],
      slots.map((one) => [one.name ? code(one.name) : words.defaultSlot, told(one.description!)]),
    ),
    table(
      [more.part, heads.meaning],
      cssParts.map((one) => [code(one.name), told(one.description!)]),
    ),
  ];
  return `\n## ${tagName}\n\n${description.split('\n\n').map(told).join('\n\n')}\n\n${tables.filter((one) => one !== '').join('\n\n')}\n`;
}

/** Empty where there are no rows. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : [heads, heads.map(() => '---'), ...rows].map(line).join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

const code = (text: string) => (text === '' ? '' : `\`${text}\``);

function unique<T extends { readonly name: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
