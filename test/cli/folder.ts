/** A folder for the files of a test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** Removed once the tests of the file have ended. */
export function testFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `dabiao-${name}-`));
  after(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    /** @returns the path of the file. */
    fileOf(file: string, content: string | Buffer | object): string {
      const path = join(folder, file);
      writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
      return path;
    },
  };
}
