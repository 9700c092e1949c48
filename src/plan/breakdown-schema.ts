/**
 * The schema of a breakdown in a document; what a breakdown is stands in `breakdown.ts`.
 *
 * BREAKDOWN1 a record of dimension and category · BREAKDOWN2 both by ids as a plan may give them, which have no sign in them that keys are
 * joined with
 */
import * as z from 'zod/mini';
import { docs, id, pattern } from '../documents/scalars.js';

export const categoryId = () =>
  z
    .string()
    .check(pattern('category-id', /^[A-Za-z0-9][A-Za-z0-9_-]*$/))
    .register(docs, { description: 'Id of the category.', examples: ['F'] });

export const breakdownSchema = (description = 'Categories; without it the total.') =>
  z.record(id('Id of the dimension.', 'sex'), categoryId()).register(docs, { description, examples: [{ sex: 'F' }] });
