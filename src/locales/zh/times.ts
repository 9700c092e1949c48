/** How dates and times are written. */
export interface TimeRules {
  /** Of the language as `Intl` knows it; the empty string for its own. */
  readonly tag: string;
  readonly dateStyle: 'short' | 'medium';
}

export const timeRules: TimeRules = { tag: '', dateStyle: 'short' };
