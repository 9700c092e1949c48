/** What a schema is made of. */
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** A schema's definition, as far as documents are built of it. */
export interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly items?: readonly Schema[];
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly catchall?: Schema;
  readonly checks?: readonly z.core.$ZodCheck[];
  /** Of a schema that is a check of its own. */
  readonly check?: string;
}

export const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;
