/**
 * The submissions of one form and person that go to one address: sent, tried again, kept until they are received.
 *
 * DELIVER1 what is sent is kept first, so that a page that is closed loses nothing; where it can't be kept it is sent all the same, as long as the page is open · DELIVER2 what waits is sent
 * when its time has come, at the next visit, and what the network did not bring over as soon as there is one again; `Retry-After` holds even then · DELIVER3 what was refused waits for a
 * person, who can send it now or no more · DELIVER4 of two windows one sends, and the other shows what came of it · DELIVER5 of a form only the last submission is sent: it takes the
 * place of one that still waits · DELIVER6 headers are asked anew at each attempt; where that fails it is a refusal, and nothing is sent · DELIVER7 of what was received or dropped
 * the text is not kept · DELIVER8 where the text must not lie on the disk it is not written, and made anew at the next visit, or waits · DELIVER9 while the page does not want it nothing is sent
 */
import type { Outcome } from './answer.js';
import type { Delivery, DeliveryStore } from './delivery.js';
import type { Sender, SenderMeans } from './sender.js';

export interface DeliveryMeans extends Pick<SenderMeans, 'now' | 'after'> {
  readonly sender: Pick<Sender, 'send' | 'nextAt'>;
  readonly store: DeliveryStore;
  /** Does the work while no other window does work of that name; else returns at once. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Of a submission, by its text. */
  readonly headers: (text: string) => HeadersInit | Promise<HeadersInit>;
  /** Must the text not lie on the disk as it is? */
  readonly isSecret: () => boolean;
  /** The text of one whose text is not kept; `null` where it can't be made. */
  readonly remake: (delivery: Delivery) => Promise<string | null>;
  /** May something be sent now? */
  readonly isWanted: () => boolean;
  readonly onChange: () => void;
  readonly onOutcome: (delivery: Delivery, outcome: Outcome) => void;
}

/** What is known of a delivery before its first attempt. */
export type NewDelivery = Pick<Delivery, 'id' | 'digest' | 'form' | 'url' | 'file' | 'createdAt'> & { readonly text: string };

/** Milliseconds until one that another window sends is looked at again. */
const LOOK_AGAIN = 2000;

export class Deliveries {
  private readonly scope: string;
  private readonly means: DeliveryMeans;
  private readonly known = new Map<string, Delivery>();
  /** Texts of this page, whether they are kept or not. */
  private readonly texts = new Map<string, string>();
  /** Not on the disk. DELIVER1 */
  private readonly unkept = new Set<string>();
  /** On their way there, and sent once they have arrived: an outcome that came before could not be kept. */
  private readonly adding = new Set<string>();
  private readonly underWay = new Set<string>();
  /** Their text can't be made again, as far as is known. */
  private readonly textless = new Set<string>();
  private cancelTimer: (() => void) | null = null;
  private isEnded = false;

  constructor(scope: string, means: DeliveryMeans) {
    this.scope = scope;
    this.means = means;
  }

  /** The oldest first. */
  get list(): readonly Delivery[] {
    return [...this.known.values()];
  }

  isSending(id: string): boolean {
    return this.underWay.has(id);
  }

  /** Is it on the disk, as far as is known, or on its way there? */
  isKept(id: string): boolean {
    return !this.unkept.has(id);
  }

  private isOnDisk(id: string): boolean {
    return this.isKept(id) && !this.adding.has(id);
  }

  /** As far as is known. */
  hasText(id: string): boolean {
    return !this.textless.has(id);
  }

  /** `null` where it can't be had any more. */
  async textOf(delivery: Delivery): Promise<string | null> {
    const { id, text } = delivery;
    const known = this.texts.get(id) ?? text;
    if (known !== undefined || this.textless.has(id)) return known ?? null;
    const made = await this.means.remake(delivery);
    if (made === null) this.textless.add(id);
    else this.texts.set(id, made);
    return made;
  }

  /** The page is visited, or there is a network again. DELIVER2 */
  async begin(): Promise<void> {
    await this.read();
    for (const delivery of this.waiting) {
      const isNetwork = delivery.outcome?.status === null;
      if (isNetwork) await this.put({ ...delivery, nextAt: 0 });
      if (isNetwork || delivery.nextAt <= this.means.now()) await this.attempt(delivery.id);
    }
    this.schedule();
  }

  /** Sends a new one. */
  async add({ text, ...about }: NewDelivery): Promise<void> {
    const isSecret = this.means.isSecret();
    const delivery: Delivery = { ...about, scope: this.scope, state: 'waiting', attempts: 0, nextAt: 0, ...(!isSecret && { text }) };
    this.texts.set(delivery.id, text);
    // DELIVER5
    for (const { id, form } of this.list) if (form === delivery.form) this.forget(id);
    this.known.set(delivery.id, delivery);
    this.adding.add(delivery.id);
    this.means.onChange();
    try {
      await this.means.store.add(delivery);
    } catch (error) {
      console.error(error);
      this.unkept.add(delivery.id);
    }
    this.adding.delete(delivery.id);
    await this.attempt(delivery.id);
  }

  /** A person wants it sent, whatever it waits for. */
  async sendNow(id: string): Promise<void> {
    const delivery = await this.current(id);
    if (!delivery || !isOpen(delivery) || this.isSending(id) || this.adding.has(id) || !this.means.isWanted()) return this.means.onChange();
    this.textless.delete(id);
    await this.put({ ...delivery, state: 'waiting', nextAt: 0, outcome: undefined });
    await this.attempt(id);
  }

  /** A person does not want it sent any more. DELIVER7 */
  async drop(id: string): Promise<void> {
    const delivery = this.known.get(id);
    if (delivery) await this.put(ended(delivery, 'dropped'));
    this.texts.delete(id);
  }

  end(): void {
    this.isEnded = true;
    this.cancelTimer?.();
  }

  private get waiting(): Delivery[] {
    return this.list.filter(({ id, state }) => state === 'waiting' && !this.isSending(id) && !this.adding.has(id));
  }

  /** What is on the disk, and what this page alone knows. */
  private async read(): Promise<void> {
    const found = await this.means.store.all(this.scope).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (!found) return;
    // What is under way here is known better here.
    for (const id of this.known.keys()) if (this.isOnDisk(id) && !this.isSending(id)) this.known.delete(id);
    for (const delivery of found) if (!this.isSending(delivery.id)) this.known.set(delivery.id, delivery);
    // DELIVER8: since it was kept a passphrase was set.
    if (this.means.isSecret()) for (const one of found) if (one.text !== undefined) await this.put(withoutText(one));
    this.means.onChange();
  }

  private async attempt(id: string): Promise<void> {
    if (this.isEnded) return;
    if (!this.means.isWanted()) return this.later(LOOK_AGAIN);
    let isMine = false;
    await this.means.alone(`dabiao:send:${id}`, async () => {
      isMine = true;
      await this.attemptAlone(id);
    });
    // DELIVER4
    if (!isMine) this.later(LOOK_AGAIN);
    else this.schedule();
  }

  private async attemptAlone(id: string): Promise<void> {
    const delivery = await this.current(id);
    if (delivery?.state !== 'waiting' || delivery.nextAt > this.means.now() || this.isSending(id)) return this.means.onChange();
    const text = await this.textOf(delivery);
    if (text === null) return this.means.onChange();
    this.underWay.add(id);
    this.means.onChange();
    const outcome = await this.send(delivery, text);
    const isHeard = await this.settle(delivery, outcome);
    this.underWay.delete(id);
    this.means.onChange();
    if (isHeard) this.means.onOutcome(delivery, outcome);
  }

  /** DELIVER6 */
  private async send({ url, id }: Delivery, text: string): Promise<Outcome> {
    let headers: HeadersInit;
    try {
      headers = await this.means.headers(text);
    } catch (error) {
      console.error(error);
      return { kind: 'refused', status: null, reason: 'headers' };
    }
    return this.means.sender.send({ url, id, text, headers });
  }

  /** @returns whether the outcome still matters to a person. */
  private async settle(delivery: Delivery, outcome: Outcome): Promise<boolean> {
    const isDropped = (await this.current(delivery.id))?.state === 'dropped';
    if (isDropped && outcome.kind !== 'received') return false;
    const attempts = delivery.attempts + 1;
    const after: Delivery = { ...delivery, attempts, outcome, endedAt: this.means.now(), state: outcome.kind };
    if (outcome.kind === 'waiting') await this.put({ ...after, nextAt: this.means.sender.nextAt(attempts, outcome.retryAfter) });
    else await this.put(outcome.kind === 'received' ? ended(after, 'received') : after);
    if (outcome.kind === 'received') this.texts.delete(delivery.id);
    return true;
  }

  /** As another window may have left it. */
  private async current(id: string): Promise<Delivery | undefined> {
    const mine = this.known.get(id);
    if (!this.isOnDisk(id)) return mine;
    try {
      const found = await this.means.store.get(id);
      if (found) this.known.set(id, found);
      else this.known.delete(id);
      return found;
    } catch {
      return mine;
    }
  }

  /** One whose place another has taken meanwhile is not shown any more. */
  private async put(delivery: Delivery): Promise<void> {
    if (this.known.has(delivery.id)) this.known.set(delivery.id, delivery);
    if (this.isOnDisk(delivery.id)) {
      try {
        if (!(await this.means.store.update(delivery))) this.forget(delivery.id);
      } catch (error) {
        console.error(error);
        this.unkept.add(delivery.id);
      }
    }
    this.means.onChange();
  }

  private forget(id: string): void {
    this.known.delete(id);
    this.unkept.delete(id);
    this.texts.delete(id);
  }

  private schedule(): void {
    const times = this.waiting.filter(({ id }) => this.hasText(id)).map(({ nextAt }) => nextAt);
    if (times.length > 0) this.later(Math.max(Math.min(...times) - this.means.now(), 0));
  }

  private later(milliseconds: number): void {
    this.cancelTimer?.();
    if (this.isEnded) return;
    this.cancelTimer = this.means.after(milliseconds, () => void this.sendDue());
  }

  private async sendDue(): Promise<void> {
    await this.read();
    if (!this.means.isWanted()) return this.later(LOOK_AGAIN);
    for (const { id, nextAt } of this.waiting) if (nextAt <= this.means.now()) await this.attempt(id);
    this.schedule();
  }
}

/** Is it still to be sent, now or once a person wants it? */
export function isOpen({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'refused';
}

function withoutText({ text: _text, ...delivery }: Delivery): Delivery {
  return delivery;
}

function ended(delivery: Delivery, state: 'received' | 'dropped'): Delivery {
  return { ...withoutText(delivery), state };
}
