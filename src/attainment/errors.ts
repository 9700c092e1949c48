/** What an argument can be that it must not. */
export const ATTAINMENT_FAULTS = [
  'not-finite',
  'not-a-year',
  'not-a-choice',
  'not-a-share',
  'negative',
  'thresholds-reversed',
  'classes-overlap',
  'target-year',
  'unknown-indicator',
  'not-grouped',
] as const;
export type AttainmentFault = (typeof ATTAINMENT_FAULTS)[number];

/** What a caller did wrong. What is wrong with the data is never thrown: it is told in the result, beside the status it spoils. */
export class AttainmentError extends Error {
  override readonly name = 'AttainmentError';
  readonly code: AttainmentFault;
  /** Place of the argument, for example `options.asOf`. */
  readonly path: string;

  constructor(code: AttainmentFault, path: string, expected: string, got: unknown) {
    super(`Expected ${expected}, got ${typeof got === 'string' ? JSON.stringify(got) : String(got)} at "${path}"`);
    this.code = code;
    this.path = path;
  }
}

export function requireFinite(path: string, value: number): void {
  if (!Number.isFinite(value)) throw new AttainmentError('not-finite', path, 'a finite number', value);
}

export function requireYear(path: string, value: number): void {
  if (!Number.isInteger(value) || value < 1900 || value > 2200)
    throw new AttainmentError('not-a-year', path, 'a year from 1900 to 2200', value);
}

/** Strictly between 0 and 1. */
export function requireShare(path: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new AttainmentError('not-a-share', path, 'a number between 0 and 1', value);
}

export function requireChoice(path: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) throw new AttainmentError('not-a-choice', path, choices.join(' or '), value);
}
