/** Stands for careful.ts where pages load it later, see vite.config.ts. */
import type * as z from 'zod/mini';
import { CodeNeeded } from './code-needed.js';
import type { Steps } from './steps.js';

let careful: typeof import('./careful.js') | undefined;

async function load(): Promise<void> {
  careful = await import('./careful.js');
}

/** @throws {CodeNeeded} until it is loaded. */
export function* readCarefully(schemas: ReadonlyMap<unknown, z.ZodMiniType>, source: unknown): Steps<unknown> {
  if (!careful) throw new CodeNeeded(load);
  return yield* careful.readCarefully(schemas, source);
}
