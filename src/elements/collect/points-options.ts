import type { ReviewWork } from './reviews.js';

export interface PointsOptions extends ReviewWork {
  /** The open one. */
  readonly open: string | null;
  /** Of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** How many more than at first are drawn. */
  readonly shown: number;
  setOpen(point: string | null): void;
  showMore(): void;
  /** Opens the department, to be looked at or returned. */
  openDepartment(department: string): void;
  saveChecks(kind: 'csv' | 'json'): void;
  /** Says what came of it. */
  told(text: string): void;
}
