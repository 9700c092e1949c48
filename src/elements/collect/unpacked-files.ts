import { isArchive, MOST_FILES, type ChosenFile, type ChosenFiles } from './files.js';

/** With what is in archives in their place. */
export async function unpackedFiles({ files, skipped, isOver = false }: ChosenFiles): Promise<ChosenFiles> {
  const found = await Promise.all(files.map((file) => (isArchive(file) ? unpackedArchive(file) : { files: [file], skipped: 0 })));
  const all = found.flatMap((one) => one.files);
  const others = found.reduce((sum, one) => sum + one.skipped, skipped);
  return { files: all.slice(0, MOST_FILES), skipped: others, isOver: isOver || all.length > MOST_FILES };
}

export async function unpackedArchive(archive: ChosenFile): Promise<ChosenFiles> {
  const zips = await import('./zips.js').catch((error: unknown) => console.error(error));
  return zips ? zips.filesIn(archive) : { files: [{ ...archive, fault: 'unexpected' }], skipped: 0 };
}
