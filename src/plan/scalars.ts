/** The small schemas every document is made of, each with its description and an example for the editor. */
import * as z from 'zod/mini';

// The JIT of zod probes `new Function`, which a strict Content-Security-Policy reports.
// This module is the first that every schema imports.
z.config({ jitless: true });

export const id = (description: string, example: string) =>
  z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.meta({ description, examples: [example] }));

export const text = (description: string, example: string) =>
  z.string().check(z.minLength(1), z.maxLength(4000), z.meta({ description, examples: [example] }));

export const year = (description: string) => z.int().check(z.minimum(1900), z.maximum(2200), z.meta({ description, examples: [2025] }));
