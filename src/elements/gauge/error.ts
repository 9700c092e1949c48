/** Why a gauge shows a sentence in place of a picture: names of sentences in `src/locales/gauge.ts`. */
export const GAUGE_FAULTS = ['missing', 'wrong'] as const;
export type GaugeFault = (typeof GAUGE_FAULTS)[number];

/** What a gauge can't show: thrown and caught inside it, and shown as a sentence in the reader's language. */
export class GaugeError extends Error {
  override readonly name = 'GaugeError';
  readonly code: GaugeFault;
  /** The attribute at fault. */
  readonly attribute: string;
  /** What stands there; `null` when it is missing. */
  readonly got: string | null;

  constructor(attribute: string, got: string | null) {
    super(`Expected a readable ${attribute}, got ${got}`);
    this.code = got === null ? 'missing' : 'wrong';
    this.attribute = attribute;
    this.got = got;
  }
}
