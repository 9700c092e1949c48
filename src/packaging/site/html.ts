/** HTML of the documentation: text escaped, Markdown rendered, headings with anchors. */
import { Marked, type Tokens } from 'marked';

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Where a link of a text leads on the site; `null` where the site has nothing of it. */
export type LinkOf = (href: string) => string | null;

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const withoutTags = (html: string) =>
  html
    .replace(/<(?:script|noscript)[^]*?<\/(?:script|noscript)>/g, '')
    .replace(/<\/?(?:code|a|strong|em)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** As GitHub makes the anchors of headings, so that links within the texts work here and there. */
export const anchorOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** A code to read, and to copy; one that is wider than the page scrolls by the keys, too. */
export const codeBlock = (code: string, language = '') =>
  `<pre tabindex="0"><code${language === '' ? '' : ` class="language-${language}"`}>${escaped(code)}</code></pre>`;

export const tableBox = (table: string) => `<div class="table-box" tabindex="0">${table}</div>`;

/** A table of cells that are HTML already; empty where there are no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows.map(([first, ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`);
  return tableBox(`<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`);
}

export interface Rendered {
  /** Of the first heading. */
  readonly title: string;
  /** All but the first heading. */
  readonly html: string;
}

/** A table of a text, where a head without words is none. */
const ownTable = (one: string) => tableBox(one.replaceAll('<th></th>', '<td></td>'));

/** Between Chinese signs the end of a line is no blank; in code it stays. */
const CHINESE_LINE_END = /(<pre[^]*?<\/pre>)|([\p{Script=Han}，。；：、！？）》”])\n(?=[\p{Script=Han}（《“]|<(?:strong|a)\b)/gu;

/** A text of the project as a part of a page. */
export function rendered(markdown: string, linkOf: LinkOf = (href) => href): Rendered {
  let title = '';
  const used = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        const inner = this.parser.parseInline(tokens);
        if (depth === 1 && title === '') {
          title = withoutTags(inner);
          return '';
        }
        const anchor = anchorOf(text);
        const count = used.get(anchor) ?? 0;
        used.set(anchor, count + 1);
        return `<h${depth} id="${count === 0 ? anchor : `${anchor}-${count}`}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link): string {
        const target = linkOf(href);
        const inner = this.parser.parseInline(tokens);
        return target === null ? inner : `<a href="${escaped(target)}">${inner}</a>`;
      },
      code: ({ text, lang = '' }: Tokens.Code) => codeBlock(text, lang.split(' ')[0]),
      html: () => '',
    },
  });
  const html = marked.parse(markdown, { async: false });
  return {
    title,
    html: html.replace(/<table>[^]*?<\/table>/g, ownTable).replace(CHINESE_LINE_END, (_, code?: string, sign?: string) => code ?? sign!),
  };
}

const inlineOnly = new Marked({ renderer: { html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text) } });

/** A sentence, with its code and its links. */
export const inline = (text: string) => inlineOnly.parseInline(text, { async: false });

export const paragraphs = (text: string) => inlineOnly.parse(text, { async: false });

export function headingsOf(html: string): Heading[] {
  return [...html.matchAll(/<h([2-4]) id="([^"]*)">([^]*?)<\/h\1>/g)].map(([, level, id, inner]) => ({
    level: Number(level),
    id: id!,
    text: withoutTags(inner!),
  }));
}
