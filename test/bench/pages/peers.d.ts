/** What the peers have no types for: as much as the benchmark calls. */
declare module 'tabulator-tables' {
  interface Cell {
    edit(force: boolean): void;
    validate(): unknown;
  }
  export class TabulatorFull {
    constructor(place: HTMLElement, options: Record<string, unknown>);
    // oxlint-disable-next-line typescript/no-explicit-any
    on(event: string, listener: (...values: any[]) => void): void;
    getRows(): { getCell(field: string): Cell }[];
    getRanges(): { remove(): void }[];
    addRange(from: Cell, to: Cell): void;
    getInvalidCells(): unknown[];
  }
}

declare module '*.entry.js';
declare module '*.css';
