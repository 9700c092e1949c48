/** What a page of the documentation does besides being read: live examples, copying, searching. */
import './site.css';
import './frame.css';
import { copyText } from '../../src/elements/files/copy-text.js';

/** The smallest files of the kit that have the elements of an example. */
const ENTRIES: Readonly<Record<string, () => Promise<unknown>>> = {
  gauge: () => import('../../src/gauge.js'),
  board: () => import('../../src/board.js'),
  papers: () => import('../../src/papers.js'),
  office: () => import('../../src/office.js'),
  entry: () => import('../../src/entry.js'),
};

for (const live of document.querySelectorAll<HTMLElement>('.live')) {
  for (const entry of live.dataset.entries!.split(' ')) void ENTRIES[entry]!();
}

const { copy, copied, notCopied } = document.body.dataset as Readonly<Record<'copy' | 'copied' | 'notCopied', string>>;
for (const code of document.querySelectorAll<HTMLElement>('main pre')) {
  const box = document.createElement('div');
  const button = document.createElement('button');
  box.className = 'code';
  Object.assign(button, { type: 'button', className: 'copy', textContent: copy });
  // A reader of the screen hears what came of it, as the name of what has the focus changes.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = (await copyText(code.textContent!, box)) ? copied : notCopied;
    setTimeout(() => (button.textContent = copy), 3000);
  });
  code.replaceWith(box);
  box.append(code, button);
}

// The list of pages scrolls by itself, and shows where one is.
const contents = document.querySelector<HTMLElement>('#contents')!;
const place = contents.querySelector<HTMLElement>('[aria-current]');
if (place) contents.scrollTop = place.offsetTop - contents.clientHeight / 3;

const form = document.querySelector<HTMLFormElement>('form.search')!;
form.hidden = false;
form.addEventListener('focusin', async () => (await import('./search.js')).startSearch(form), { once: true });
