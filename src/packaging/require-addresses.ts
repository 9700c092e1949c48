/** Before the package is published: the addresses in its `package.json` are the publisher's own, and no longer the places kept for them. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface Addresses {
  readonly homepage: string;
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
}

/** Those that lead nowhere: no host under `.example` is anyone's (RFC 2606). */
export function keptPlaces({ homepage, repository, bugs }: Addresses): string[] {
  return [homepage, repository.url, bugs.url].filter((address) => new URL(address).hostname.endsWith('.example'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../../package.json', import.meta.url);
  const kept = keptPlaces(JSON.parse(readFileSync(file, 'utf8')) as Addresses);
  if (kept.length > 0) {
    console.error(`Expected the publisher's own addresses in package.json (homepage, repository, bugs), got ${kept.join(', ')}`);
    process.exitCode = 1;
  }
}
