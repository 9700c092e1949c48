/**
 * Files at addresses that the page names, as if a person had dropped them.
 *
 * ADDRESS1 an address that can't be had is refused by its name, with the reason, as a file would be; the others are taken
 * ADDRESS2 what is there says what it is, not its ending or its type: a JSON list of addresses stands for those, seen from where the list is, and an archive for
 * what is in it; a list within a list is no file · ADDRESS3 a page of HTML in place of a file, as of a login, is told as one
 * ADDRESS4 no more is fetched of one than a submission, or an archive of them, can have · ADDRESS5 each is asked for anew, whatever the browser still has of it
 * ADDRESS6 the person can stop it: what has come is taken, and how many have not is told
 */
import { failureKindOf } from '../files/load-file.js';
import { MOST_BYTES, MOST_FILES, type ChosenFile, type ChosenFiles, type UnreadFault } from './files.js';
import type { IntakeProgress } from './intake.js';
import { unpackedArchive } from './unpacked-files.js';

/** Addresses that are asked for at once. */
const AT_ONCE = 4;
/** Bytes of an archive that is still fetched. */
const MOST_ARCHIVE_BYTES = 1_000_000_000;
/** Bytes of a list of addresses. */
const MOST_LIST_BYTES = 5_000_000;
/** Bytes that show what a file is. */
const LOOKED_AT = 1024;

interface Address {
  readonly url: URL;
  readonly isListed: boolean;
}

export class NamedFiles {
  /** How many have come, of those that are named; `null` while nothing is fetched. */
  progress: IntakeProgress | null = null;
  /** ADDRESS6: not fetched when it was last stopped. */
  left = 0;
  private readonly onProgress: () => void;
  private stopping = new AbortController();

  constructor(onProgress: () => void) {
    this.onProgress = onProgress;
  }

  stop(): void {
    this.stopping.abort();
  }

  /** @param addresses as the page has them, seen from its own. What was begun before is stopped. */
  async fetch(addresses: readonly string[]): Promise<ChosenFiles> {
    this.stop();
    const stopping = (this.stopping = new AbortController());
    this.left = 0;
    const bad: ChosenFile[] = [];
    const queue: Address[] = [];
    const known = new Set<string>();
    const enqueue = (address: Address) => {
      if (!known.has(address.url.href)) queue.push(address);
      known.add(address.url.href);
    };
    for (const text of addresses) {
      const url = addressOf(text, document.baseURI);
      if (url) enqueue({ url, isListed: false });
      else bad.push({ ...fileAt(text), fault: 'bad-address' });
    }
    const found = new Map<Address, readonly ChosenFile[]>();
    let begun = 0;
    const all = () => Math.min(queue.length, MOST_FILES);
    const tell = () => {
      if (stopping !== this.stopping) return;
      this.progress = { done: found.size, all: all() };
      this.onProgress();
    };
    const work = async () => {
      for (; begun < all() && !stopping.signal.aborted; tell()) {
        const address = queue[begun++]!;
        const came = await filesAt(address, stopping.signal);
        if (came === null) return;
        found.set(address, came.files ?? []);
        for (const url of came.addresses ?? []) enqueue({ url, isListed: true });
      }
    };
    tell();
    while (begun < all() && !stopping.signal.aborted) await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (stopping === this.stopping) [this.progress, this.left] = [null, all() - found.size];
    const inOrder = queue.flatMap((address) => found.get(address) ?? []);
    return { files: [...bad, ...inOrder], skipped: 0, isOver: queue.length > MOST_FILES };
  }
}

function addressOf(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

interface Came {
  readonly files?: readonly ChosenFile[];
  readonly addresses?: readonly URL[];
}

/** @returns `null` where it was stopped. */
async function filesAt({ url, isListed }: Address, signal: AbortSignal): Promise<Came | null> {
  const name = nameOf(url);
  const blob = await contentOf(url.href, signal);
  if (blob === null) return null;
  if (typeof blob === 'string') return { files: [{ ...fileAt(name), fault: blob }] };
  const begin = (await textOf(blob.slice(0, LOOKED_AT))).trimStart();
  if (begin.startsWith('PK')) {
    return { files: (await unpackedArchive(fileAt(name, blob))).files };
  }
  if (begin.startsWith('<')) return { files: [{ ...fileAt(name), fault: 'page' }] };
  if (begin.startsWith('[') && !isListed && blob.size <= MOST_LIST_BYTES) {
    const addresses = listOf(await textOf(blob), url.href);
    if (addresses) return { addresses };
  }
  return { files: [fileAt(name, blob)] };
}

/** ADDRESS4, ADDRESS5 */
async function contentOf(url: string, signal: AbortSignal): Promise<Blob | UnreadFault | null> {
  try {
    // Of what an old script gave all objects, nothing is to be read as an option.
    const response = await fetch(url, Object.assign(Object.create(null) as RequestInit, { cache: 'no-cache', signal } as const));
    if (!response.ok) return failureKindOf(response.status);
    const reader = response.body?.getReader();
    const pieces: BlobPart[] = [];
    let size = 0;
    let most = MOST_BYTES;
    for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
      if (size === 0 && next.value[0] === 0x50 && next.value[1] === 0x4b) most = MOST_ARCHIVE_BYTES;
      size += next.value.length;
      if (size > most) {
        void reader!.cancel();
        return 'too-large';
      }
      pieces.push(next.value);
    }
    return new Blob(pieces);
  } catch {
    return signal.aborted ? null : 'unreachable';
  }
}

/** ADDRESS2: `null` for what is no list of addresses. */
function listOf(text: string, base: string): URL[] | null {
  try {
    const list = JSON.parse(text) as unknown;
    if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) return null;
    const urls = list.map((one) => addressOf(one, base));
    return urls.every((url) => url !== null) ? urls : null;
  } catch {
    return null;
  }
}

/** Whatever its encoding; `Blob.text()` is younger than some browsers that offices have. */
async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder().decode(await new Response(blob).arrayBuffer());
}

/** As a person knows it: without the site where it is the page's own. */
function nameOf(url: URL): string {
  const name = url.origin === location.origin ? `${url.pathname}${url.search}` : url.href;
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

function fileAt(name: string, content?: Blob): ChosenFile {
  const file = new File(content ? [content] : [], name, { lastModified: 0 });
  return { file, id: name, name, size: file.size, content: () => file.arrayBuffer() };
}
