/** The small schemas every document is made of, each with its description and an example for the editor. */
import * as z from 'zod/mini';
import type { PatternName } from './problem-codes.js';

// The JIT of zod probes `new Function`, which a strict Content-Security-Policy reports.
// This module is the first that every schema imports.
z.config({ jitless: true });

/**
 * What an editor shows of a schema: descriptions, examples, titles. Given to the registry and not as `z.describe`, which is a check:
 * one that does nothing, yet would be run for every value of every document, and makes reading a plan slower by a sixth.
 */
export const docs = z.globalRegistry;

/**
 * How a text must be written. What is wrong with one is told by the name, which zod hands on as the message of the issue:
 * a regular expression is no sentence for a reader.
 */
export const pattern = (name: PatternName, expression: RegExp) => z.regex(expression, name);

export const id = (description: string, example: string) =>
  z
    .string()
    .check(pattern('id', /^[a-z0-9][a-z0-9-]*$/))
    .register(docs, { description, examples: [example] });

export const text = (description: string, example: string) =>
  z
    .string()
    .check(z.minLength(1), z.maxLength(4000))
    .register(docs, { description, examples: [example] });

export const digest = (description: string) =>
  z
    .string()
    .check(pattern('digest', /^sha256:[0-9a-f]{64}$/))
    .register(docs, { description, examples: [`sha256:${'0'.repeat(64)}`] });

export const dateTime = (description: string) =>
  z
    .string()
    .check(pattern('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/))
    .register(docs, { description, examples: ['2026-03-05T09:30:00+08:00'] });

export const year = (description: string) =>
  z
    .int()
    .check(z.minimum(1900), z.maximum(2200))
    .register(docs, { description, examples: [2025] });
