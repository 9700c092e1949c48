/**
 * Codes of regions 行政区划代码 (GB/T 2260, and GB/T 10114 for townships and villages).
 *
 * REGION1 six digits for a county and what lies above it, nine for a township, twelve for a village
 */
import * as z from 'zod/mini';
import { docs, pattern } from '../documents/scalars.js';

const REGION_CODE = /^\d{6}(\d{3})?(\d{3})?$/;

export function isRegionCode(text: string): boolean {
  return REGION_CODE.test(text);
}

export const regionCode = (description = 'GB/T 2260 code of the region: six digits, or nine or twelve for a township or village.') =>
  z
    .string()
    .check(pattern('region-code', REGION_CODE))
    .register(docs, { description, examples: ['440783'] });
