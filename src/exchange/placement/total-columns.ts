/** Columns headed 合计 beside columns of regions. PLACE15 is in `placement.ts`. */
import type { HeadedColumn } from './headed-column.js';
import type { RegionTexts } from './region-texts.js';

/** PLACE15: beside columns of regions, 合计 is that of the plan's region, unless it has a column of its own. */
export function withTotals(regions: RegionTexts, headed: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const { whole } = regions;
  if (!headed.some(saysRegion)) return headed;
  // 数值（台山） beside 数值（开平）
  if (headed.some((one) => 'unclear' in one && one.unclear !== undefined))
    return withTotals(
      regions,
      headed.map((one) => ('unclear' in one && one.unclear !== undefined ? { kind: 'other-region', text: one.text } : one)),
    );
  const isOurs = whole !== null && !headed.some((one) => 'region' in one && one.region === whole);
  return headed.map((one) => {
    if ((one.kind !== 'column' && one.kind !== 'ambiguous') || saysRegion(one) || !one.isTotal) return one;
    return isOurs ? { ...one, region: whole } : { kind: 'other-region', text: one.text };
  });
}

function saysRegion(one: HeadedColumn): boolean {
  return one.kind === 'other-region' || ('region' in one && one.region !== undefined);
}
