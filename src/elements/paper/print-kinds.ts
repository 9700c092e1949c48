/** `blank` leaves every cell that can be filled empty, to be filled by hand. */
export const PRINT_KINDS = ['filled', 'blank'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];
