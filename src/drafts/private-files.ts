/** Texts in the private files of the page (the origin private file system), one for each draft. */
import { StorageError } from '../storage/errors.js';
import { inTime } from '../storage/in-time.js';

const FOLDER = 'dabiao-drafts';
/** How long a file may take until it counts as none, in milliseconds: browsers have been seen to leave what is asked of a storage pending for ever. */
const LIMIT_MS = 10_000;

/** Replaces what is there once it is written, not before. Without such files nothing happens. */
export async function writePrivateFile(draft: string, text: string): Promise<void> {
  const folder = await privateFolder();
  const file = await folder?.getFileHandle(fileName(draft), { create: true });
  const stream = await file?.createWritable();
  await stream?.write(text);
  await stream?.close();
}

export async function removePrivateFile(draft: string): Promise<void> {
  await (await privateFolder())?.removeEntry(fileName(draft));
}

/** Drafts that have a file. */
export async function privateFileNames(): Promise<string[]> {
  const root = await navigator.storage?.getDirectory?.();
  const folder = await root?.getDirectoryHandle(FOLDER).catch(() => undefined);
  const names: string[] = [];
  if (folder) for await (const name of folder.keys()) names.push(decodeURIComponent(name.replace(/\.json$/, '')));
  return names;
}

async function privateFolder(create = true): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage?.getDirectory?.();
  return root?.getDirectoryHandle(FOLDER, { create });
}

export async function readPrivateFile(draft: string, limit = LIMIT_MS): Promise<string | null> {
  return inTime(textOf(draft), limit, () => new StorageError('stalled'));
}

async function textOf(draft: string): Promise<string | null> {
  const folder = await privateFolder(false);
  const file = await folder?.getFileHandle(fileName(draft));
  return (await file?.getFile())?.text() ?? null;
}

function fileName(draft: string): string {
  return `${encodeURIComponent(draft)}.json`;
}
