/** A submission on its way, as it is kept in this browser until it is received, and of which is kept then when that was. */
import type { Outcome } from './answer.js';

export interface Delivery {
  /** Of the submission. */
  readonly id: string;
  readonly digest: string;
  /** Who sends what where: only the same form of the same person at the same address sends it again. */
  readonly scope: string;
  /** Of several deliveries of one form the last one counts. */
  readonly form: string;
  readonly url: string;
  /** Name of the file that it would be. */
  readonly file: string;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly state: 'waiting' | 'refused' | 'received' | 'dropped';
  /** Of the file; none once it is received or dropped, and none where drafts have a passphrase. */
  readonly text?: string | undefined;
  readonly attempts: number;
  /** Milliseconds since 1970: not before that. */
  readonly nextAt: number;
  /** Milliseconds since 1970: when the last attempt ended. */
  readonly endedAt?: number | undefined;
  readonly outcome?: Outcome | undefined;
}

export interface DeliveryStore {
  /** Of a scope, the oldest first. */
  all(scope: string): Promise<Delivery[]>;
  get(id: string): Promise<Delivery | undefined>;
  /** Takes away what is kept of the same form. */
  add(delivery: Delivery): Promise<void>;
  /** @returns whether it was still there to be written over. */
  update(delivery: Delivery): Promise<boolean>;
}

const STATES: readonly unknown[] = ['waiting', 'refused', 'received', 'dropped'] satisfies readonly Delivery['state'][];

export function isDelivery(value: unknown): value is Delivery {
  if (typeof value !== 'object' || value === null) return false;
  const { id, digest, scope, form, url, file, createdAt, state, text, attempts, nextAt, endedAt, outcome } = value as {
    readonly [Name in keyof Delivery]?: unknown;
  };
  return (
    [id, digest, scope, form, url, file, createdAt, text ?? ''].every((one) => typeof one === 'string') &&
    [attempts, nextAt, endedAt ?? 0].every((one) => typeof one === 'number' && Number.isFinite(one)) &&
    STATES.includes(state) &&
    (outcome === undefined || (typeof outcome === 'object' && outcome !== null))
  );
}
