/**
 * Drafts that can't be opened, as they lie there, for a file: encrypted or damaged, with what is left of the record of their passphrase. Nothing
 * in the kit reads it again; a technician who finds the record may. Loaded when it is asked for.
 *
 * RAWBACKUP1 every record of the owner's drafts is in it, its bytes as Base64, and the texts beside the database · RAWBACKUP2 what can't be read, or
 * is no JSON, is named and hinders nothing
 */
import { jsonText } from '../documents/json-text.js';
import { allDrafts } from './all-drafts.js';
import { toBase64 } from './base64.js';
import { copyTexts } from './second-copy.js';
import { secondLockText } from './second-lock.js';
import type { DraftStore } from './store.js';

export const RAW_FORMAT = 'dabiao.raw-drafts/1';
/** Levels of a value that are written: records of the kit have six. */
const DEEPEST = 20;

/** @param createdAt ISO 8601. */
export async function rawBackupText(store: DraftStore, owner: string, createdAt: string): Promise<string> {
  const drafts: unknown[] = [];
  for (const draft of await allDrafts(store, owner)) {
    drafts.push({ draft, records: plain(await store.raw(draft)), copies: await copyTexts(draft) });
  }
  const lock = { database: plain(await store.lock(owner)), second: secondLockText(owner) };
  return `${jsonText({ format: RAW_FORMAT, createdAt, owner, lock, drafts })}\n`;
}

/** RAWBACKUP2 */
function plain(value: unknown, deep = DEEPEST): unknown {
  if (value instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) return { base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (deep === 0) return Object.prototype.toString.call(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, deep - 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member, deep - 1)]));
}
