/** What becomes of a submission that is sent: a file of its own, loaded where the page says an address. */
import { withCode } from '../../documents/code-needed.js';
import { jsonText } from '../../documents/json-text.js';
import { ownerOf } from '../../drafts/sealing.js';
import { DraftStore } from '../../drafts/store.js';
import { Deliveries, type NewDelivery } from '../../sending/deliveries.js';
import type { Delivery } from '../../sending/delivery.js';
import { KeptDeliveries } from '../../sending/delivery-store.js';
import { Sender, type SenderMeans } from '../../sending/sender.js';
import { sealedWith } from '../../submissions/return-state.js';
import { sealAgain } from '../../submissions/sealed-again.js';
import type { Submission } from '../../submissions/submission.js';
import type { SharedSession } from '../session/shared-session.js';
import type { ExportHost } from './export-host.js';
import { DabiaoSentEvent } from './sent-event.js';

/** Milliseconds in which the page hears of a request that its policy forbids. */
const POLICY_MS = 100;

const store = new KeptDeliveries();
const drafts = new DraftStore();
/** Addresses that the policy of the page has forbidden. */
const forbidden = new Set<string>();
document.addEventListener(
  'securitypolicyviolation',
  ({ blockedURI, disposition }) => disposition === 'enforce' && forbidden.add(blockedURI),
);

const means: SenderMeans = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  isBlocked: async (url) => {
    await new Promise((done) => setTimeout(done, POLICY_MS));
    return forbidden.has(url);
  },
};

/** What is shown of one form at one address. */
interface Current {
  readonly shared: SharedSession;
  readonly url: string;
  readonly owner: string;
  readonly deliveries: Deliveries;
}

export class SendingPart {
  private readonly host: ExportHost;
  private current: Current | null = null;
  private readonly onOnline = () => void this.current?.deliveries.begin();

  constructor(host: ExportHost) {
    this.host = host;
  }

  get deliveries(): Deliveries | null {
    return this.current?.deliveries ?? null;
  }

  /** What waits is not kept on this computer. */
  get isSecret(): boolean {
    return this.current !== null && drafts.keyring.isSealing(this.current.owner);
  }

  /** The form that is shown, or the address, may be another. */
  visit(): void {
    const { submitTo } = this.host.options();
    const shared = this.host.shared();
    const url = submitTo && !shared?.session.isPractice ? addressOf(submitTo) : null;
    if (this.current?.shared === shared && this.current?.url === url) return;
    this.end();
    if (shared && url !== null) void this.begin(shared, url);
  }

  async send(given: Omit<NewDelivery, 'url' | 'form'>): Promise<void> {
    this.visit();
    const { shared, url, deliveries } = this.current!;
    await deliveries.add({ ...given, url, form: jsonText(shared.autosave.ids) });
  }

  /** The delivery of what was exported last. */
  of(digest: string): Delivery | undefined {
    return this.deliveries?.list.find((one) => one.digest === digest);
  }

  /** An element that was taken off the page sends nothing any more. */
  private isWanted(shared: SharedSession): boolean {
    if (!this.host.root().isConnected) this.end();
    return this.current?.shared === shared && !shared.isHeld && !this.host.options().disabled;
  }

  private end(): void {
    this.current?.deliveries.end();
    this.current = null;
    window.removeEventListener('online', this.onOnline);
  }

  private async begin(shared: SharedSession, url: string): Promise<void> {
    const { session, autosave } = shared;
    const owner = ownerOf(autosave.ids[0] ?? '');
    const scope = jsonText([url, session.plan.id, session.department, owner]);
    const deliveries = new Deliveries(scope, {
      now: means.now,
      after: means.after,
      sender: new Sender(means),
      store,
      alone,
      headers: (text) => this.host.options().submitHeaders?.(JSON.parse(text) as Submission) ?? {},
      isSecret: () => drafts.keyring.isSealing(owner),
      remake: (delivery) => remake(shared, delivery),
      isWanted: () => this.isWanted(shared),
      onChange: () => void this.host.draw(),
      onOutcome: ({ id }, outcome) => void this.host.fire(new DabiaoSentEvent(id, outcome)),
    });
    this.current = { shared, url, owner, deliveries };
    window.addEventListener('online', this.onOnline);
    await pageScripts();
    if (this.deliveries === deliveries) await deliveries.begin();
  }
}

/** What is no address is refused as one when it is sent to. */
function addressOf(text: string): string {
  try {
    return new URL(text, document.baseURI).href;
  } catch {
    return text;
  }
}

/** The page may give its headers in a script that has not run yet. */
function pageScripts(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((done) => window.addEventListener('load', () => done(), { once: true }));
}

/** On plain http, and in frames without an origin, there are no locks: the key tells the receiver then. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return work();
  let isAnswered = false;
  const held = locks.request(name, { ifAvailable: true }, async (lock) => {
    isAnswered = true;
    if (lock) await work();
  });
  await held.catch((error: unknown) => (isAnswered ? Promise.reject(error as Error) : work()));
}

/** Of the cells that were exported. */
async function remake({ session, autosave }: SharedSession, { digest }: Delivery): Promise<string | null> {
  const receipt = autosave.receipts.last;
  if (receipt?.digest !== digest) return null;
  const sealed = await withCode(() => sealAgain(session, { ...receipt, ...sealedWith(receipt.returned) }));
  return sealed && `${jsonText(sealed.submission, 2)}\n`;
}
