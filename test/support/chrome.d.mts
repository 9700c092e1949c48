export const CHROME_ARGS: string[];
export function findChrome(): Promise<string>;
export function findHeadlessShell(): Promise<string>;
export function findOldChromium(version: 86 | 88 | 90 | 109): Promise<string | null>;
