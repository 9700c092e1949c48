/**
 * What is written over the cells of a sheet, and in none of them: comments and text boxes.
 *
 * ASIDE1 comments, one for each cell, those of threads as their newest text is · ASIDE2 text boxes and shapes with words, not charts · ASIDE3 so many,
 * and so much of each
 */
import type { Pacer } from '../pacer.js';
import type { Archive } from './archive.js';
import { scanPart } from './scan-part.js';
import { unescapeText } from './text.js';

const MOST = 200;
const LONGEST = 200;
/** What holds one text, and the tags that its characters stand in. */
const KINDS: Readonly<Record<string, { readonly holder: string; readonly text: string }>> = {
  '/comments': { holder: 'comment', text: 't' },
  '/threadedComment': { holder: 'threadedcomment', text: 'text' },
  '/drawing': { holder: 'sp', text: 't' },
};

/** @param parts those that the sheet refers to. */
export async function readAsides(
  archive: Archive,
  parts: Iterable<{ readonly type: string; readonly target: string }>,
  pacer: Pacer,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const all = [...parts];
  for (const [type, { holder, text }] of Object.entries(KINDS)) {
    for (const { target } of all.filter((part) => part.type.endsWith(type) && archive.has(part.target))) {
      let [key, said, isText] = ['', '', false];
      await scanPart(archive, target, pacer, (piece, scanner) => {
        if (piece === 'text') {
          if (isText && said.length < LONGEST) said += scanner.text.slice(0, LONGEST);
        } else if (scanner.name === holder && piece === 'open') {
          key = scanner.attribute('ref') ?? `${target}:${found.size}`;
          said = '';
        } else if (scanner.name === holder) {
          const shown = unescapeText(said).trim().slice(0, LONGEST);
          if (shown !== '' && (found.size < MOST || found.has(key))) found.set(key, shown);
        } else if (scanner.name === text) isText = piece === 'open' && !scanner.isEmpty;
      });
    }
  }
  return [...found.values()];
}
