/**
 * Files that a person named, those of folders and archives among them, as the office's page takes them.
 *
 * INPUTFILE1 of a folder its .json and .zip files, in the order of their names · INPUTFILE2 a file of an archive is named with it, `2025.zip › 名.json`
 * INPUTFILE3 an archive that can't be taken is told as a whole, with the reason; of a sound one only the file that is not · INPUTFILE4 an archive within an archive is
 * not opened, and is told; so is one without a .json file · INPUTFILE5 what has more bytes than any submission is not read where submissions are asked for
 */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openZip, ZipError, type ByteSource, type ZippedFile } from '../spreadsheet/zip/zip-file.js';
import { readText, textOf, type TextFile, type Unreadable } from './read-text.js';

export interface InputFile {
  readonly name: string;
  read(): TextFile | Promise<TextFile>;
}

/** Bytes; as the office's page. */
export const MOST_SUBMISSION_BYTES = 50_000_000;
/** INPUTFILE2 */
const WITHIN = ' › ';

/** @param most bytes of a file that is still read. */
export async function inputFiles(paths: readonly string[], most = Infinity): Promise<InputFile[]> {
  const all: InputFile[] = [];
  for (const path of paths.flatMap(filesAt)) all.push(...(isArchive(path) ? await filesIn(path, most) : [fileAt(path, most)]));
  return all;
}

/** INPUTFILE1 */
function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => isDocument(name) || isArchive(name));
  return names.sort().map((name) => join(path, name));
}

function fileAt(path: string, most: number): InputFile {
  const isTooLarge = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > most;
  return isTooLarge ? unreadable(path, 'too-large') : { name: path, read: () => readText(path) };
}

async function filesIn(path: string, most: number): Promise<InputFile[]> {
  let found: ZippedFile[];
  try {
    found = await openZip(sourceOf(path));
  } catch (error) {
    return [error instanceof ZipError ? unreadable(path, `zip-${error.code}`) : { name: path, read: () => readText(path) }];
  }
  const files = found.flatMap((one): InputFile[] => {
    const name = `${path}${WITHIN}${one.name}`;
    if (isArchive(name)) return [unreadable(name, 'zip-nested')];
    if (!isDocument(name)) return [];
    return [one.size > most ? unreadable(name, 'too-large') : { name, read: () => unpacked(one) }];
  });
  return files.length === 0 ? [unreadable(path, 'zip-empty')] : files;
}

async function unpacked(file: ZippedFile): Promise<TextFile> {
  try {
    return textOf(await file.content());
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { unreadable: `zip-${error.code}`, detail: file.name };
  }
}

function unreadable(name: string, why: Unreadable): InputFile {
  return { name, read: () => ({ unreadable: why, detail: name }) };
}

function isDocument(name: string): boolean {
  return /\.json$/i.test(name);
}

function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

function sourceOf(path: string): ByteSource {
  return {
    size: statSync(path).size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      const file = openSync(path, 'r');
      try {
        let filled = 0;
        for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
          read = readSync(file, bytes, filled, bytes.length - filled, from + filled);
        }
        return bytes.subarray(0, filled);
      } finally {
        closeSync(file);
      }
    },
  };
}
