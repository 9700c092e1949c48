/** The search of the documentation: its index is loaded when the field is first used. */
import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, type Found } from '../../src/packaging/site/search-words.js';

/** Shown of all, and of each page. */
const MOST = 20;
const MOST_OF_PAGE = 3;

export function startSearch(form: HTMLFormElement): void {
  const field = form.querySelector('input')!;
  const results = form.querySelector<HTMLElement>('.results')!;
  const [status, list] = [results.querySelector('p')!, results.querySelector('ol')!];
  const index = load();

  const show = async () => {
    const words = field.value.trim();
    results.hidden = words === '';
    if (words === '') return;
    try {
      const found = find(await index, words);
      if (words !== field.value.trim()) return;
      list.replaceChildren(...best(found).map(item));
      status.textContent = found.length > 0 ? form.dataset.found!.replace('{n}', String(found.length)) : form.dataset.nothing!;
    } catch {
      status.textContent = form.dataset.failed!;
    }
  };
  const close = () => (results.hidden = true);

  field.addEventListener('input', show);
  field.addEventListener('focus', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      field.focus();
      close(); // the focus opens it
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...list.querySelectorAll('a')] as HTMLElement[];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  // A place on the same page is shown by its link, too.
  list.addEventListener('click', close);
  document.addEventListener('click', ({ target }) => form.contains(target as Node) || close());
  form.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !form.contains(relatedTarget as Node) && close());
  void show();
}

async function load(): Promise<MiniSearch> {
  const response = await fetch('search.json');
  if (!response.ok) throw new Error(String(response.status));
  return MiniSearch.loadJSON(await response.text(), SEARCH_OPTIONS as object as ConstructorParameters<typeof MiniSearch>[0]);
}

/** What has all the words; of a question, of which no page has all, what has some. */
function find(index: MiniSearch, words: string): Found[] {
  const whole = index.search(words);
  return (whole.length > 0 ? whole : index.search(words, { combineWith: 'OR' })) as unknown as Found[];
}

function best(found: readonly Found[]): Found[] {
  const shown = new Map<string, number>();
  const isEarly = ({ title }: Found) => {
    const count = (shown.get(title) ?? 0) + 1;
    shown.set(title, count);
    return count <= MOST_OF_PAGE;
  };
  return found.filter(isEarly).slice(0, MOST);
}

function item({ link, title, heading, excerpt }: Found): HTMLElement {
  const line = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.append(text('strong', heading === '' ? title : `${title} › ${heading}`), text('span', excerpt));
  line.append(anchor);
  return line;
}

function text(tag: string, content: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: content });
}
