import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The script for pages that take none of type `module`: it loads the entry of the modules beside it. Their files, and what is loaded later, are the
 * same, so that there is no second build to copy, to cache and to test.
 *
 * A build of classic scripts alone would run from `file://` and across origins without CORS; but under `require-trusted-types-for 'script'` a script can't
 * load another without a policy that the page must name, while `import()` can. Modules are read as UTF-8 whatever the page's charset; a
 * classic script is read in that of the page.
 *
 * CLASSIC1 its files are beside it, whatever its own address and the page's · CLASSIC2 it says where it can't know its address, as in a bundle or when its text is
 * evaluated, and where its files are not beside it: in the console, for `$.getScript` keeps what is thrown to itself · CLASSIC3 ASCII alone · CLASSIC4 `window.dabiao` is a promise of what the
 * entry exports, and those whose classic scripts stood before it, but for the names of one or two letters by which files of the kit import from it
 */
export function classicScript(entry: string): string {
  const script = readFileSync(join(import.meta.dirname, 'classic-script.js'), 'utf8');
  return script.replaceAll('ENTRY', entry).replace(/^ +(?:\/\/.*\n)?/gm, '');
}
