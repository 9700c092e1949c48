/** What a gauge can't show: thrown and caught inside it, and shown as a sentence in the reader's language. */
export class GaugeError extends Error {
  override readonly name = 'GaugeError';
  /** The attribute at fault. */
  readonly attribute: string;
  /** What stands there; `null` when it is missing. */
  readonly got: string | null;

  constructor(attribute: string, got: string | null) {
    super(`Expected a readable ${attribute}, got ${got}`);
    this.attribute = attribute;
    this.got = got;
  }
}
