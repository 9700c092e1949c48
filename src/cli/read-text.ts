/** Reading a file that a person named: what can go wrong is told, not thrown. */
import { readFileSync } from 'node:fs';
import type { ZipFileFault } from '../submissions/desk-state.js';

export type Unreadable = 'missing' | 'folder' | 'forbidden' | 'encoding' | 'too-large' | 'other' | ZipFileFault;

export type TextFile = { readonly text: string } | { readonly unreadable: Unreadable; readonly detail: string };

const REASONS: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

export function readText(path: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { unreadable: REASONS[code] ?? 'other', detail: code };
  }
  return textOf(bytes);
}

export function textOf(bytes: Uint8Array): TextFile {
  try {
    // Fatal: a file in GBK read as if it were UTF-8 would be half replaced by question marks.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: 'encoding', detail: 'UTF-8' };
  }
}
