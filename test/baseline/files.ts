/** The built files of a folder against the oldest browsers, less the exceptions. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEPTIONS, type Exception } from './exceptions.js';
import { checkScript, checkStyle } from './script.js';

export interface Checked {
  readonly files: number;
  /** `file: feature: code` */
  readonly refused: readonly string[];
  readonly used: ReadonlySet<Exception>;
}

/** @param skip folders below that pages don't load from. */
export function checkFolder(folder: string, skip: readonly string[] = []): Checked {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file) && !skip.includes(file.split(/[\\/]/)[0]!))
    .sort();
  const used = new Set<Exception>();
  const refused = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const found = file.endsWith('.css') ? checkStyle(text) : checkScript(text);
    return found.flatMap(({ feature, code }) => {
      const exception = EXCEPTIONS.find((known) => known.feature.test(feature) && known.code.test(code));
      if (!exception) return [`${file}: ${feature}: ${code}`];
      used.add(exception);
      return [];
    });
  });
  return { files: files.length, refused, used };
}
