/**
 * Archives among the files that came: what is in them stands in their place.
 *
 * DESKZIP1 each file is named with its archive, `文件.zip › 名.json` · DESKZIP2 an archive that can't be taken is refused as a whole, with the reason; of a
 * sound one only the file that is not · DESKZIP3 an archive within an archive is not opened, and is named · DESKZIP4 one without a submission is named
 */
import { pause } from '../../drafts/pause.js';
import { openZip, ZipError, type ByteSource, type ZippedFile } from '../../spreadsheet/zip/zip-file.js';
import type { ZipFileFault } from '../../submissions/desk-state.js';
import { isArchive, isSubmissionFile, type ChosenFile, type UnreadFault } from './files.js';

/** DESKZIP1 */
const WITHIN = ' › ';

/** @returns what is in it, and how many other files are. */
export async function filesIn(archive: ChosenFile): Promise<{ readonly files: readonly ChosenFile[]; readonly skipped: number }> {
  const refused = (fault: ZipFileFault) => ({ files: [{ ...archive, fault }], skipped: 0 });
  let found: ZippedFile[];
  try {
    found = await openZip(sourceOf(archive.file));
  } catch (error) {
    return error instanceof ZipError ? refused(`zip-${error.code}`) : { files: [{ ...archive, fault: 'unreadable' as const }], skipped: 0 };
  }
  const files = found.flatMap((one): ChosenFile[] => {
    const within = { ...archive, archive: archive.name, name: `${archive.name}${WITHIN}${one.name}`, size: one.size };
    if (isArchive(one)) return [{ ...within, fault: 'zip-nested' }];
    return isSubmissionFile(one) ? [{ ...within, content: () => unpacked(one) }] : [];
  });
  return files.length === 0 ? refused('zip-empty') : { files, skipped: found.length - files.length };
}

/** DESKZIP2 */
async function unpacked(file: ZippedFile): Promise<Uint8Array | UnreadFault> {
  try {
    return await file.content(pause);
  } catch (error) {
    if (error instanceof ZipError) return `zip-${error.code}`;
    throw error;
  }
}

function sourceOf(file: File): ByteSource {
  return { size: file.size, read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) };
}
