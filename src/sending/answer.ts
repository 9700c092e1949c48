/**
 * What a server's answer to a submission means.
 *
 * REPLY1 received is only a 2xx with JSON or without a body; its number is the `id` of the JSON, else the end of `Location` · REPLY2 a 2xx with anything else, as a
 * login page, is no receipt, and a redirect is one neither: both are refusals · REPLY3 408, 429 and 5xx are tried again, not before `Retry-After` says, a day at most
 * REPLY4 any other status is a refusal, with a reason of its own where people can do something about it · REPLY5 problem details (RFC 9457) are read with it: title, detail,
 * instance and errors with their pointers, each cut to a length, and nothing that is no text
 */

export const REFUSALS = [
  'login',
  'address',
  'already-there',
  'too-large',
  'not-valid',
  'refused',
  'redirected',
  'no-receipt',
  /** The policy of the page (CSP) does not let it go there. */
  'blocked',
  /** The page could not give its headers. */
  'headers',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface SentProblem {
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly instance?: string | undefined;
  readonly errors: readonly { readonly detail: string; readonly pointer?: string | undefined }[];
}

/** `status` is `null` where there was no answer. */
export type Outcome =
  | { readonly kind: 'received'; readonly status: number; readonly number?: string | undefined }
  | { readonly kind: 'waiting'; readonly status: number | null; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly status: number | null; readonly reason: Refusal; readonly problem?: SentProblem | undefined };

const BY_STATUS: Readonly<Record<number, Refusal>> = {
  401: 'login',
  403: 'login',
  404: 'address',
  405: 'address',
  410: 'address',
  409: 'already-there',
  413: 'too-large',
  422: 'not-valid',
};

/** Characters of a text that a server has written, and problems of one answer. */
const LONGEST = 500;
const MOST_ERRORS = 12;
/** Milliseconds. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/** What is read of a `Response`. */
export interface ServerAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly type: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** @param now milliseconds since 1970. @throws what reading its body throws. */
export async function readAnswer(response: ServerAnswer, now: number): Promise<Outcome> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return refused(status || null, 'redirected');
  if (status === 408 || status === 429 || status >= 500) {
    return { kind: 'waiting', status, retryAfter: waitOf(response.headers.get('retry-after'), now) };
  }
  const text = await response.text();
  const type = /^[^;\s]*/.exec(response.headers.get('content-type') ?? '')![0].toLowerCase();
  if (response.ok) return receiptOf(response, type, text);
  const problem = type === 'application/problem+json' ? problemOf(parsed(text)) : undefined;
  return { ...refused(status, BY_STATUS[status] ?? 'refused'), ...(problem && { problem }) };
}

export function refused(status: number | null, reason: Refusal): Outcome {
  return { kind: 'refused', status, reason };
}

/** REPLY1, REPLY2 */
function receiptOf({ status, headers }: ServerAnswer, type: string, text: string): Outcome {
  const value = text.trim() === '' ? null : parsed(text);
  if (value === undefined || (value !== null && !/^application\/(?:.+\+)?json$/.test(type))) return refused(status, 'no-receipt');
  const id = (value as { readonly id?: unknown } | null)?.id;
  const number = textOf(typeof id === 'number' ? String(id) : id) ?? textOf(endOf(headers.get('location')));
  return { kind: 'received', status, ...(number !== undefined && { number }) };
}

/** The last part of an address. */
function endOf(location: string | null): string | undefined {
  const last = /([^/?#]+)\/*(?:[?#].*)?$/.exec(location ?? '')?.[1];
  try {
    return last && decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** REPLY5 */
function problemOf(value: unknown): SentProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, detail, instance, errors } = value as { readonly [Name in keyof SentProblem]?: unknown };
  const list = (Array.isArray(errors) ? errors : []).flatMap((one: unknown) => {
    const { detail: text, pointer } = (one ?? {}) as { readonly detail?: unknown; readonly pointer?: unknown };
    const said = textOf(text);
    return said === undefined ? [] : [{ detail: said, pointer: textOf(pointer) }];
  });
  return { title: textOf(title), detail: textOf(detail), instance: textOf(instance), errors: list.slice(0, MOST_ERRORS) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : undefined;
}

/** @returns `undefined` for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `Retry-After` is in seconds, or a date. REPLY3 */
function waitOf(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  const wait = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Math.min(Math.max(wait || 0, 0), LONGEST_WAIT);
}
