/** The index of a language's pages, section by section, as the page's search loads it. */
import MiniSearch from 'minisearch';
import { headingsOf, withoutTags } from './html.js';
import type { Page } from './pages.js';
import { SEARCH_OPTIONS, type Found } from './search-words.js';

/** Signs of a section that are shown with it. */
const EXCERPT = 90;

/** What a section is found by, and is not shown of it. */
interface Told {
  readonly text: string;
  /** SEARCHWORD3 */
  readonly also: string;
  /** SEARCHWORD4 */
  readonly names: string;
}

export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch<Found & Told & { readonly id: number }>(SEARCH_OPTIONS);
  index.addAll(
    pages
      .filter(({ group }) => group !== null)
      .flatMap(sectionsOf)
      .map((one, id) => ({ ...one, id })),
  );
  return JSON.stringify(index);
}

function sectionsOf({ name, title, html, language, group }: Page): (Found & Told)[] {
  const [lead, ...sections] = html.split(/(?=<h[23] id=")/);
  const all = [
    { anchor: '', heading: '', part: lead! },
    ...sections.map((part) => {
      const { id, text } = headingsOf(part)[0]!;
      return { anchor: `#${id}`, heading: text, part: part.replace(/^<h[23][^]*?<\/h[23]>/, '') };
    }),
  ];
  const found = all.map(({ anchor, heading, part }) => ({
    link: `${name}.html${anchor}`,
    title,
    heading,
    text: withoutTags(part),
    also: heading === '' ? (language.words.also[name] ?? '') : '',
    names: group === 'elements' ? namesIn(part) : '',
    excerpt: excerptOf(part),
  }));
  return found.filter(({ excerpt }) => excerpt !== '');
}

/** What the tables of an element are about: attributes, properties, events. */
function namesIn(html: string): string {
  return Array.from(html.matchAll(/<th scope="row"><code>([^<]+)/g), ([, name]) => name).join(' ');
}

/** What says most of a section in a line: neither code nor the heads of tables. */
function excerptOf(html: string): string {
  return withoutTags(html.replace(/<(pre|thead|h3)[ >][^]*?<\/\1>/g, '')).slice(0, EXCERPT);
}
