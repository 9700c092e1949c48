/**
 * One attempt to send a submission, and how long until the next.
 *
 * SENDER1 POST of the text as `application/json`, with the page's headers and an `Idempotency-Key` that the page can't change; cookies only to the page's own origin; redirects are not followed
 * SENDER2 what the network does not bring over, or not within two minutes, waits · SENDER3 unless the page's policy forbids it: that is a refusal; so is an address that is none of the web, to which nothing is sent, and headers that are none
 * SENDER4 between attempts the wait doubles, from two seconds to five minutes, each cut at random to no less than its half, so that many do not come at once; `Retry-After` is never undercut
 */
import { readAnswer, refused, type Outcome, type ServerAnswer } from './answer.js';

/** What belongs to the place where it runs. */
export interface SenderMeans {
  readonly fetch: (url: string, init: RequestInit) => Promise<ServerAnswer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @returns a function that calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** 0 to 1. */
  readonly random: () => number;
  /** Did the page's policy forbid the request that has just failed? */
  readonly isBlocked: (url: string) => Promise<boolean>;
}

export interface Parcel {
  readonly url: string;
  /** Of the submission. */
  readonly id: string;
  readonly text: string;
  readonly headers: HeadersInit;
}

/** Milliseconds. */
const LONGEST_ATTEMPT = 120_000;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 300_000;

export class Sender {
  private readonly means: SenderMeans;

  constructor(means: SenderMeans) {
    this.means = means;
  }

  async send({ url, id, text, headers }: Parcel): Promise<Outcome> {
    if (!/^https?:/.test(url)) return refused(null, 'address');
    const all = headersOf(headers, id);
    if (!all) return refused(null, 'headers');
    const controller = new AbortController();
    const cancelTimeout = this.means.after(LONGEST_ATTEMPT, () => controller.abort());
    try {
      const response = await this.means.fetch(url, {
        method: 'POST',
        headers: all,
        body: text,
        credentials: 'same-origin',
        redirect: 'manual',
        signal: controller.signal,
      });
      return await readAnswer(response, this.means.now());
    } catch {
      return (await this.means.isBlocked(url)) ? refused(null, 'blocked') : { kind: 'waiting', status: null, retryAfter: 0 };
    } finally {
      cancelTimeout();
    }
  }

  /** When to try again, after so many attempts. SENDER4 */
  nextAt(attempts: number, retryAfter: number): number {
    const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
    return this.means.now() + Math.max(wait * (0.5 + this.means.random() / 2), retryAfter);
  }
}

function headersOf(given: HeadersInit, id: string): Headers | null {
  try {
    const headers = new Headers(given);
    headers.set('accept', 'application/json, application/problem+json');
    headers.set('content-type', 'application/json');
    headers.set('idempotency-key', id);
    return headers;
  } catch (error) {
    console.error(error);
    return null;
  }
}
