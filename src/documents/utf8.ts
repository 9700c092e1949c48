import { DocumentError } from './problems.js';

// Of browsers and of Node; the core is compiled without the types of either.
declare const TextDecoder: new (label?: string, options?: { fatal: boolean }) => { decode(bytes: ArrayBuffer): string };

/**
 * The text of a file. In another encoding than UTF-8, half replaced by signs for what can't be read, it would pass for another.
 * @throws {DocumentError} `json-encoding`, with what stands at its beginning as `near`.
 */
export function readUtf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const near = new TextDecoder().decode(bytes).trim().slice(0, 20);
    throw new DocumentError([{ level: 'error', code: 'json-encoding', path: '', data: { near } }]);
  }
}
