export const CHROME_ARGS: string[];
export function findChrome(): Promise<string>;
export function findHeadlessShell(): Promise<string>;
export function findOldChromium(): Promise<string | null>;
