/**
 * The pages of the documentation, of the texts of the project and the manifest of its elements.
 *
 * SITE1 each page is in both languages, under one name, with the same headings; a text of one language says so in the other; of the benchmarks the other has
 * the tables, with their heads in its words; of a text in both languages a page has the paragraphs of its own, and of the cells of tables its half · SITE2 what an element has is
 * told in Chinese of the English sentence as it is now, else in English · SITE3 a link to a file of the project leads to its page in the same language; what the
 * site has no page of is no link · SITE4 the guides are those of their folder, the usual ones first
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { elementsManifest, pageElements } from '../manifest.js';
import { readSources, themeProperties } from '../sources.js';
import { summaryOf } from './descriptions.js';
import { customProperties, elementBody } from './element-page.js';
import { examplesOf, type Example } from './examples.js';
import { escaped, inline, paragraphs, rendered, table, withoutTags } from './html.js';
import { LANGUAGES, otherLanguage } from './languages.js';
import { section } from './readme-section.js';
import type { SiteLanguage, SiteWords } from './words.js';

export type Group = keyof SiteWords['groups'];

export interface Page {
  /** Of its file, without the extension. */
  readonly name: string;
  readonly language: SiteLanguage;
  /** `null` for the first page. */
  readonly group: Group | null;
  readonly title: string;
  readonly html: string;
}

/** A text of the project, in one or in both languages. */
interface Text {
  readonly name: string;
  readonly group: Group;
  /** By language. */
  readonly files: Readonly<Record<string, string>>;
  /** What of the file is the page, where it is not all. */
  readonly heading?: RegExp;
}

const GUIDES = 'demo/guides';
const FIRST = ['embed', 'api', 'deploy', 'plan', 'collect', 'sql', 'attainment', 'documents', 'theme', 'languages', 'security', 'licences'];

const REFERENCES: readonly Text[] = [
  { name: 'browsers', group: 'reference', files: { zh: 'README.md', en: 'README.md' }, heading: /browser|浏览器/i },
  { name: 'benchmarks', group: 'reference', files: { en: 'README.md' }, heading: /^benchmarks/i },
  { name: 'formulas', group: 'reference', files: { zh: 'src/attainment/README.zh.md', en: 'src/attainment/README.md' } },
  { name: 'changelog', group: 'reference', files: { en: 'CHANGELOG.md' } },
];

export interface Site {
  readonly pages: readonly Page[];
  /** By tag. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
}

export function site(project: string): Site {
  const read = (file: string) => readFileSync(join(project, file), 'utf8');
  const texts = [...guides(project), ...REFERENCES].filter(({ files, heading }) => !heading || section(read(files.en!), heading) !== null);
  const sources = readSources(join(project, 'src'));
  const manifest = elementsManifest(sources);
  const elements = pageElements(manifest);
  const theme = themeProperties(sources);
  const examples = new Map(elements.map(({ tagName }) => [tagName!, examplesOf(join(project, 'demo/site/examples'), tagName!)]));

  const pages = LANGUAGES.flatMap((language) => {
    const { words } = language;
    const textPages = texts.map((text) => textPage(text, texts, language, read));
    const elementPages = elements.map((element) => ({
      name: element.tagName!,
      language,
      group: 'elements' as const,
      title: `<${element.tagName}>`,
      html: elementBody({
        element,
        manifest,
        examples: examples.get(element.tagName!)!,
        language,
        themed: new Set(theme.map(({ name }) => name)),
      }),
    }));
    const rows = elements.map(({ tagName, summary }) => [
      `<a href="${tagName}.html"><code>&lt;${tagName}&gt;</code></a>`,
      inline(summaryOf(language, summary!, elements)),
    ]);
    const list = table([words.more.element, words.heads.meaning], rows);
    const looks = `<h2 id="custom-properties">${words.custom}</h2>${customProperties(theme, language)}`;
    const overview: Page = { name: 'elements', language, group: 'elements', title: words.elements, html: `${list}${looks}` };
    const all = [...textPages, overview, ...elementPages];
    return [firstPage(all, language), ...all];
  });
  return { pages, examples };
}

const rank = (guide: string) => (FIRST.includes(guide) ? FIRST.indexOf(guide) : FIRST.length);

function guides(project: string): Text[] {
  const [first, second] = LANGUAGES as [SiteLanguage, SiteLanguage];
  const files = readdirSync(join(project, GUIDES));
  const names = files.filter((file) => file.endsWith(second.ending)).map((file) => file.replace(second.ending, ''));
  return names
    .filter((name) => files.includes(name + first.ending))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({
      name,
      group: 'guides',
      files: Object.fromEntries(LANGUAGES.map(({ folder, ending }) => [folder, `${GUIDES}/${name}${ending}`])),
    }));
}

function textPage(text: Text, texts: readonly Text[], language: SiteLanguage, read: (file: string) => string): Page {
  const { name, group, files, heading } = text;
  const { words } = language;
  const own = files[language.folder] ? language : otherLanguage(language);
  const file = files[own.folder]!;
  const markdown = heading ? section(read(file), heading)! : read(file);
  const { title, html } = rendered(withoutSwitch(markdown), (href) => pageOf(href, file, texts));
  const isForeign = own !== language;
  const isMixed = files.zh === files.en;
  return {
    name,
    language,
    group,
    // What has a heading in one language only is named in the words of the page.
    title: group === 'reference' ? words[name as 'browsers'] : title,
    html: isForeign
      ? paragraphs(words.foreign[name]!) + (name === 'benchmarks' ? measures(html, language) : `<div lang="${own.tag}">${html}</div>`)
      : isMixed
        ? ownWords(html, language)
        : html,
  };
}

/** Of a text in both languages; what is in bold is its name. A cell of a table has the words of both, with a dot between them. */
function ownWords(html: string, { isOwn }: SiteLanguage): string {
  const own = html.replace(/<p>[^]*?<\/p>\n/g, (one) => (isOwn(one.replace(/<strong>[^]*?<\/strong>/g, '')) ? one : ''));
  return own.replace(/(<t[hd]\b[^>]*>)([^]*?)(?=<\/t[hd]>)/g, (cell, tag: string, text: string) => {
    const halves = text.split(' · ');
    return halves.length === 2 ? tag + halves.find(isOwn)! : cell;
  });
}

/** When it was measured, and the tables, with their heads in the words of the page. */
function measures(html: string, { measure }: SiteLanguage): string {
  const [, when = ''] = /<p>(<code>[^<]*<\/code>, \d{4}-[^:]*):[^]*?<\/p>/.exec(html) ?? [];
  const tables = html.match(/<div class="table-box"[^]*?<\/div>/g) ?? [];
  const named = tables.join('\n').replace(/<(t[hd])>([^<]+)/g, (cell, name: string, label: string) => {
    const own = measure(withoutTags(label));
    return own === null ? cell : `<${name}>${escaped(own)}`;
  });
  return `<p>${when}</p>\n${named}`;
}

/** The first page: the commonest questions, and all there is. */
function firstPage(pages: readonly Page[], language: SiteLanguage): Page {
  const { words } = language;
  const isThere = (link: string) => pages.some(({ name }) => name === link.split('#')[0]);
  const answers = words.questions.map(([link, question]) => {
    const [name, anchor] = link.split('#');
    return `<li>${isThere(link) ? `<a href="${name}.html${anchor ? `#${anchor}` : ''}">${question}</a>` : question}</li>`;
  });
  const groups = (Object.keys(words.groups) as Group[]).map((group) => {
    const links = pages
      .filter((page) => page.group === group)
      .map(({ name, title }) => `<li><a href="${name}.html">${escaped(title)}</a></li>`);
    return `<section aria-labelledby="${group}"><h2 id="${group}">${words.groups[group]}</h2><ul class="links">${links.join('')}</ul></section>`;
  });
  return {
    name: 'index',
    language,
    group: null,
    title: words.site,
    html: `<p>${words.lead}</p><h2 id="questions">${words.questionsHead}</h2><ol class="questions">${answers.join('')}</ol>${groups.join('')}`,
  };
}

/** Guides name their other language in a line of their own; the pages have it in their head. */
const withoutSwitch = (markdown: string) => markdown.replace(/^\[(?:English|中文)\]\([\w.-]+\.md\)\n/m, '');

function pageOf(href: string, file: string, texts: readonly Text[]): string | null {
  if (/^(?:https?:|mailto:|#)/.test(href)) return href;
  const [path, anchor] = href.split('#') as [string, string?];
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  const end = anchor === undefined ? '' : `#${anchor}`;
  if (target === 'README.md') return 'index.html';
  if (/^dist\/elements(?:\.zh)?\.md$/.test(target)) return anchor?.startsWith('dabiao-') ? `${anchor}.html` : `elements.html${end}`;
  const found = texts.find(({ files, heading }) => !heading && Object.values(files).includes(target));
  return found ? `${found.name}.html${end}` : null;
}
