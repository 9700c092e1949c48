import { readFileSync } from 'node:fs';

const BROWSER_FOLDERS = /[\\/]test[\\/](elements|drafts|storage)[\\/]/;

/** Does a test file run in a browser? Of the folders that need one, those files that ask for Node's runner do not. */
export const needsBrowser = (file) => BROWSER_FOLDERS.test(file) && !readFileSync(file, 'utf8').includes("from 'node:test'");
