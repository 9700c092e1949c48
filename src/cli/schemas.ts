/**
 * JSON Schema (draft 2020-12) of every kind of document, generated from the zod schemas that also read them.
 *
 * A shape of a document is one thing, told once; what zod leaves out for a person in an editor is put in here:
 * an id, titles for the branches of a union, and one branch only.
 */
import * as z from 'zod/mini';
import { DECISIONS_FORMAT, decisionsSchema } from '../submissions/decisions.js';
import { REVIEW_FORMAT, reviewSchema } from '../submissions/review.js';
import { SUBMISSION_FORMAT, submissionSchema } from '../submissions/submission.js';
import { DATASET_FORMAT, datasetSchema } from '../submissions/dataset.js';
import { CONCEPTS_FORMAT, conceptsSchema } from '../plan/concepts.js';
import { PLAN_FORMAT, planSchema } from '../plan/schema.js';
import { REPORT_FORMAT, reportSchema } from '../report/schema.js';

export type JsonSchema = { [keyword: string]: unknown };

/** A new kind of document is one more line here. */
export const DOCUMENTS: readonly (readonly [format: string, schema: z.core.$ZodType])[] = [
  [PLAN_FORMAT, planSchema],
  [CONCEPTS_FORMAT, conceptsSchema],
  [REPORT_FORMAT, reportSchema],
  [SUBMISSION_FORMAT, submissionSchema],
  [REVIEW_FORMAT, reviewSchema],
  [DECISIONS_FORMAT, decisionsSchema],
  [DATASET_FORMAT, datasetSchema],
];

/** By name: `dabiao.plan-1` for the format `dabiao.plan/1`. */
export function jsonSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(DOCUMENTS.map(([format, schema]) => [format.replace('/', '-'), jsonSchema(format, schema)]));
}

function jsonSchema(format: string, schema: z.core.$ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    // `io: input`: what a file may hold, before anything is read into it.
    io: 'input',
    override: ({ jsonSchema }) => readable(jsonSchema as JsonSchema),
  });
  return { $schema, $id: `urn:${format.replace(/[./]/g, ':')}`, title: format, ...rest };
}

function readable(schema: JsonSchema): void {
  if (Array.isArray(schema.anyOf)) {
    // The branches of our unions exclude each other: an editor then names the one that fails.
    schema.oneOf = schema.anyOf;
    delete schema.anyOf;
  }
  for (const branch of (schema.oneOf ?? []) as JsonSchema[]) branch.title ??= titleOf(branch);
}

/** The kind it is, else the members it must have. */
function titleOf({ properties = {}, required }: JsonSchema): string {
  const { kind, change } = properties as Readonly<Record<string, JsonSchema>>;
  const constant = (kind ?? change)?.const;
  if (constant !== undefined) return String(constant);
  return Array.isArray(required) ? required.join(', ') : 'choice';
}
