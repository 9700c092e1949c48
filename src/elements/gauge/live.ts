import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Locale } from '../../vocabulary/locale.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { SessionConsumer } from '../session/session-context.js';
import { GaugeError } from './error.js';
import { textOf } from '../given-value.js';
import { readSession, readsOf, type GaugeSource } from './from-session.js';
import type { GaugeReading } from '../drawing/reading.js';

type Host = ReactiveControllerHost &
  HTMLElement &
  Omit<GaugeSource, 'indicator'> & { readonly indicator: string | null; readonly for: string | null };

/** Milliseconds. */
const LATE = 3000;

/** The session's side of a gauge, loaded by the first gauge that names an indicator: others need none of it. */
export class Live {
  private readonly host: Host;
  private readonly consumer: SessionConsumer;
  /** What is named should be there by now. */
  private isLate = false;

  constructor(host: Host) {
    this.host = host;
    this.consumer = new SessionConsumer(host, (change, session) => this.isConcerned(change, session));
    setTimeout(() => {
      this.isLate = true;
      host.requestUpdate();
    }, LATE);
  }

  /** The session could not be opened. */
  get hasFailed(): boolean {
    return this.consumer.state === 'failed';
  }

  /**
   * @returns `null` while there is no session.
   * @throws {GaugeError}
   */
  read(indicator: string, locale: Locale): GaugeReading | null {
    const { session } = this.consumer;
    if (this.isLate && this.host.for && this.consumer.state === 'none') throw new GaugeError('for', this.host.for);
    if (!session) return null;
    const text = (name: 'label' | 'period' | 'region' | 'breakdown') => textOf(this.host[name] ?? '');
    const source = { indicator: textOf(indicator), label: text('label'), period: text('period'), region: text('region') };
    return readSession(session, { ...source, breakdown: text('breakdown') }, locale);
  }

  private isConcerned({ cells }: SessionChange, { form }: EntrySession): boolean {
    const own = form.rows.find((row) => row.indicator.id === this.host.indicator);
    const ids = own ? readsOf(own.indicator) : [];
    return cells.some(({ row }) => ids.includes(form.rows[row]!.indicator.id));
  }
}
