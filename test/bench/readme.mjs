/** Puts the figures into the README, between two markers, so that nothing is copied by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** @throws {Error} when a marker is missing. */
export async function writeReadme(file, markdown) {
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start === -1 || end < start) throw new Error(`Expected ${START} and ${END} in ${file}, got none`);
  const next = `${text.slice(0, start + START.length)}\n\n${markdown}\n\n${text.slice(end)}`;
  writeFileSync(file, await format(next, { ...(await resolveConfig(file)), filepath: file }));
}
