/**
 * Which region lies above another.
 *
 * PARENT1 the parent the plan names, for the plan's own region · PARENT2 else by the code (GB/T 2260): township, county, city, province
 * PARENT3 counties right under a province, and those of a municipality, go to it
 */
import type { Plan } from '../plan/schema.js';

/** The region above: the plan's for the plan's own region, else what the digits say. */
export function parentOf(plan: Plan, region: string): string | undefined {
  return region === plan.region.code ? plan.region.parent?.code : parentByCode(region);
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

/**
 * 440783 → 440700 → 440000 → undefined. Counties under a province itself (429004), and those of a municipality (110101),
 * whose codes name a city that isn't one, go to the province.
 */
export function parentByCode(code: string): string | undefined {
  if (code.length > 6) return code.length > 9 ? code.slice(0, 9) : code.slice(0, 6);
  if (code.endsWith('0000')) return undefined;
  const province = `${code.slice(0, 2)}0000`;
  const direct = code.endsWith('00') || code.slice(2, 4) === '90' || MUNICIPALITIES.has(code.slice(0, 2));
  return direct ? province : `${code.slice(0, 4)}00`;
}
