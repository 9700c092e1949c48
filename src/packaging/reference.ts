/** What each element of a page takes and gives, as Markdown: made of the manifest. */
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { fieldsOf, pageElements } from './manifest.js';

export function elementReference(manifest: Package): string {
  const elements = pageElements(manifest);
  return `# Elements

${elements.map(({ tagName, summary }) => `- [\`<${tagName}>\`](#${tagName}): ${summary}`).join('\n')}

Every element takes the [custom properties](#custom-properties) of the theme.
${elements.map(section).join('')}
## Custom properties

${table(
  ['property', 'default', ''],
  unique(elements.flatMap(({ cssProperties = [] }) => cssProperties)).map((one) => [
    code(one.name),
    code(one.default ?? ''),
    one.description!,
  ]),
)}
`;
}

function section(element: CustomElementDeclaration): string {
  const { tagName, description, attributes = [], events = [], slots = [], cssParts = [] } = element;
  const properties = fieldsOf(element).filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  const tables = [
    table(
      ['attribute', 'property', 'type', 'default', ''],
      attributes.map((one) => [code(one.name), code(one.fieldName ?? ''), code(one.type!.text), code(one.default ?? ''), one.description!]),
    ),
    table(
      ['property', 'type', ''],
      properties.map((one) => [code(one.name), code(one.type?.text ?? ''), `${one.description}${one.readonly ? ' Read only.' : ''}`]),
    ),
    table(
      ['method', ''],
      methods.map((one) => [code(`${one.name}()`), one.description!]),
    ),
    table(
      ['event', 'class', ''],
      events.map((one) => [code(one.name), code(one.type.text), one.description!]),
    ),
    table(
      ['slot', ''],
      slots.map((one) => [code(one.name || 'default'), one.description!]),
    ),
    table(
      ['part', ''],
      cssParts.map((one) => [code(one.name), one.description!]),
    ),
  ];
  return `\n## ${tagName}\n\n${description}\n\n${tables.filter((one) => one !== '').join('\n\n')}\n`;
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
