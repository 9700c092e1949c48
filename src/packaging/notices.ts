/**
 * What the built files hold of others: the notices that go with them, and the bill of materials (SBOM, CycloneDX 1.6) for scanners.
 *
 * NOTICE1 each package is told with version, licence, its text and the folders it is in · NOTICE2 the work of others within a package has its notice ·
 * NOTICE3 that Handsontable is not free for a portal is said first · NOTICE4 the bill names the same packages, by package URL, and what needs what
 */
import type { Bundled } from './bundled.js';

/** A package, and the folders of `dist` it is in. */
export interface Found extends Bundled {
  readonly folders: readonly string[];
}

/** Of several builds, each package once. */
export function merged(builds: readonly { readonly folder: string; readonly packages: readonly Bundled[] }[]): Found[] {
  const found = new Map<string, Found>();
  for (const { folder, packages } of builds) {
    for (const one of packages) {
      const key = `${one.name}@${one.version}`;
      const { folders = [], notices = [] } = found.get(key) ?? {};
      found.set(key, { ...one, folders: [...new Set([...folders, folder])], notices: [...new Set([...notices, ...one.notices])] });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const HANDSONTABLE = `**Handsontable is not free software.** The grid (\`<dabiao-grid>\`, and \`<dabiao-entry>\` with a \`license-key\`) is shown by Handsontable, whose files
are among these. A portal in production needs a licence key from its maker, Handsoncode; the key \`non-commercial-and-evaluation\` is for personal
use and for evaluation. A page without a key shows the form as fields and loads nothing of it. All other packages are under MIT, BSD or ISC licences.

**表格组件 Handsontable 不是自由软件。** 门户网站正式使用表格视图须向其厂商 Handsoncode 购买许可密钥；\`non-commercial-and-evaluation\` 仅限个人使用和试用评估。
不设密钥时以表单方式填报，不加载该组件的任何文件。其余组件均采用 MIT、BSD 或 ISC 许可。`;

export function noticesText(packages: readonly Found[]): string {
  const rows = packages.map(
    ({ name, version, license, folders }) => `| ${name} | ${version} | ${license} | ${folders.map((one) => `\`${one}\``).join(', ')} |`,
  );
  return `# Third-party notices 第三方组件声明

Dabiao itself is under the MIT licence. The built files hold code of these packages:

| package | version | licence | in |
| --- | --- | --- | --- |
${rows.join('\n')}

${HANDSONTABLE}
${packages.map(section).join('')}`;
}

function section({ name, version, license, text, notices }: Found): string {
  const others = notices.map((notice) => `\nWithin it, of others:\n\n${quoted(notice)}\n`).join('');
  return `\n## ${name} ${version} (${license})\n\n${quoted(text)}\n${others}`;
}

/** As it was written: in Markdown its lines would flow together. */
const quoted = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

export function billOfMaterials(packages: readonly Found[], version: string): object {
  const own = { type: 'library', 'bom-ref': `pkg:npm/dabiao@${version}`, name: 'dabiao', version, purl: `pkg:npm/dabiao@${version}` };
  const known = new Map(packages.map((one) => [one.name, purlOf(one)]));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...own, licenses: [{ license: { id: 'MIT' } }] } },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purlOf(one),
      name: one.name,
      version: one.version,
      scope: 'required',
      licenses: [licenseOf(one)],
      purl: purlOf(one),
      properties: one.folders.map((folder) => ({ name: 'dabiao:folder', value: folder })),
    })),
    dependencies: [
      { ref: own['bom-ref'], dependsOn: packages.map(purlOf) },
      ...packages.map((one) => ({ ref: purlOf(one), dependsOn: one.dependencies.flatMap((name) => known.get(name) ?? []) })),
    ],
  };
}

const purlOf = ({ name, version }: Bundled) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A standard licence by its identifier, another one by its text. */
function licenseOf({ name, license, text }: Bundled): object {
  if (/^[\w.+-]+$/.test(license)) return { license: { id: license } };
  return { license: { name: `Licence of ${name}`, text: { contentType: 'text/plain', content: text } } };
}
