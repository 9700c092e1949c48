/** A page of the documentation as a file: head, navigation that shows where one is, content. Without scripts all is there but search and live examples. */
import { escaped, headingsOf } from './html.js';
import { otherLanguage } from './languages.js';
import type { Group, Page } from './pages.js';
import { SCRIPT, STYLE } from './placeholders.js';

export function framed(page: Page, pages: readonly Page[]): string {
  const { language, name, title, html, group } = page;
  const { words, tag } = language;
  const other = otherLanguage(language);
  const own = pages.filter((one) => one.language === language);
  const heading = group === 'elements' && name !== 'elements' ? `<code>${escaped(title)}</code>` : escaped(title);
  const tabTitle = group === null ? words.site : `${title} - ${words.site}`;
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(tabTitle)}</title>
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="${other.tag}" href="../${other.folder}/${name}.html">
<link rel="stylesheet" href="${STYLE}">
<script type="module" src="${SCRIPT}"></script>
</head>
<body lang="${tag}" data-copy="${words.copy}" data-copied="${words.copied}" data-not-copied="${words.notCopied}">
<a class="skip" href="#main">${words.skip}</a>
<header class="head">
<a class="name" href="index.html"${group === null ? ' aria-current="page"' : ''}>${words.site}</a>
<form class="search" role="search" hidden data-found="${words.found}" data-nothing="${escaped(words.nothing)}" data-failed="${words.failed}">
<label class="visually-hidden" for="search">${words.search}</label>
<input id="search" type="search" placeholder="${words.search}" autocomplete="off">
<div class="results" hidden><p role="status"></p><ol></ol></div>
</form>
<ul class="ways">
<li class="to-contents"><a href="#contents">${words.contents}</a></li>
<li><a href="../../index.html">${words.demo}</a></li>
<li><a href="../${other.folder}/${name}.html" lang="${other.tag}" hreflang="${other.tag}">${words.other}</a></li>
</ul>
</header>
<div class="columns">
<main id="main" tabindex="-1">
${group === null ? '' : trail(page)}
<h1>${heading}</h1>
${html}
</main>
<nav id="contents" aria-label="${words.contents}" tabindex="-1">
${(Object.keys(words.groups) as Group[]).map((one) => branch(one, page, own)).join('\n')}
</nav>
</div>
</body>
</html>
`;
}

function trail({ group, title, language }: Page): string {
  const { words } = language;
  return `<nav class="trail" aria-label="${words.place}"><ol><li><a href="index.html">${words.home}</a></li><li><a href="index.html#${group}">${
    words.groups[group!]
  }</a></li><li aria-current="page">${escaped(title)}</li></ol></nav>`;
}

/** The pages of a group; below the one that is open its sections. */
function branch(group: Group, current: Page, pages: readonly Page[]): string {
  const items = pages
    .filter((page) => page.group === group)
    .map((page) => {
      const isOpen = page === current;
      const sections = isOpen ? headingsOf(page.html).filter(({ level }) => level === 2) : [];
      const list = sections.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('');
      return `<li><a href="${page.name}.html"${isOpen ? ' aria-current="page"' : ''}>${escaped(page.title)}</a>${list && `<ul>${list}</ul>`}</li>`;
    });
  return `<p class="group">${current.language.words.groups[group]}</p><ul>${items.join('')}</ul>`;
}
