/** Texts in the private files of the page (the origin private file system), one for each draft. */

const FOLDER = 'dabiao-drafts';

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

async function privateFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage?.getDirectory?.();
  return root?.getDirectoryHandle(FOLDER, { create: true });
}

export async function readPrivateFile(draft: string): Promise<string | null> {
  const root = await navigator.storage?.getDirectory?.();
  const folder = await root?.getDirectoryHandle(FOLDER);
  const file = await folder?.getFileHandle(fileName(draft));
  return (await file?.getFile())?.text() ?? null;
}

function fileName(draft: string): string {
  return `${encodeURIComponent(draft)}.json`;
}
