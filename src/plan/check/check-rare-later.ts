/** Stands for check-rare.ts where pages load it later, see vite.config.ts. */
import { CodeNeeded } from '../../documents/code-needed.js';
import type { Context } from './check-context.js';

let rare: typeof import('./check-rare.js') | undefined;

async function load(): Promise<void> {
  rare = await import('./check-rare.js');
}

/** @throws {CodeNeeded} until it is loaded. */
export function checkRare(context: Context): void {
  if (!rare) throw new CodeNeeded(load);
  rare.checkRare(context);
}
