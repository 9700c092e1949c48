/**
 * Live examples of the elements: HTML that a reader copies, and that runs in the page. A comment with the title in both languages, parted by `|`, begins each.
 *
 * EXAMPLE1 what is shown has the addresses of a portal, what runs those of the site · EXAMPLE2 a script of an example is a file of its own: a strict page runs none within it · EXAMPLE3 its ids
 * stand nowhere else on the page
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  /** As it is shown. */
  readonly code: string;
  /** As it runs, without its script. */
  readonly html: string;
  /** `null` where there is none. */
  readonly script: string | null;
}

const TITLE = /<!-- (.*?) \| (.*?) -->\n/;
const SCRIPT = /<script type="module">\n([^]*?)<\/script>\n?/;

/** Of an element, in the order of their file; none where it has no file. */
export function examplesOf(folder: string, tag: string): Example[] {
  const file = join(folder, `${tag}.html`);
  return existsSync(file) ? readExamples(readFileSync(file, 'utf8')) : [];
}

export function readExamples(text: string): Example[] {
  return text
    .split(/(?=^<!-- .*? \| .*? -->\n)/m)
    .filter((part) => TITLE.test(part))
    .map((part) => {
      const [, zh, en] = TITLE.exec(part)!;
      const code = part.replace(TITLE, '').trim();
      const script = SCRIPT.exec(`${code}\n`)?.[1];
      return {
        title: { zh: zh!, en: en! },
        code,
        html: `${code}\n`.replace(SCRIPT, '').replace(/="\/(plans|data)\//g, '="../../$1/'),
        script: script === undefined ? null : script.replace(/^ {2}/gm, ''),
      };
    });
}
