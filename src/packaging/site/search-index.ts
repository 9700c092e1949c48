/** The index of a language's pages, section by section, as the page's search loads it. */
import MiniSearch from 'minisearch';
import { headingsOf, withoutTags } from './html.js';
import type { Page } from './pages.js';
import { SEARCH_OPTIONS, type Found } from './search-words.js';

/** Signs of a section that are shown with it. */
const EXCERPT = 90;

export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch<Found & { readonly id: number; readonly text: string }>(SEARCH_OPTIONS);
  index.addAll(
    pages
      .filter(({ group }) => group !== null)
      .flatMap(sectionsOf)
      .map((one, id) => ({ ...one, id })),
  );
  return JSON.stringify(index);
}

function sectionsOf({ name, title, html }: Page): (Found & { readonly text: string })[] {
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
    excerpt: excerptOf(part),
  }));
  return found.filter(({ excerpt }) => excerpt !== '');
}

/** What says most of a section in a line: neither code nor the heads of tables. */
function excerptOf(html: string): string {
  return withoutTags(html.replace(/<(pre|thead|h3)[ >][^]*?<\/\1>/g, '')).slice(0, EXCERPT);
}
