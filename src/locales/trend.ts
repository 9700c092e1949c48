/** Words of the trend of one indicator over the years. */
import { localized } from '../vocabulary/locale.js';
import { trendWords as en } from './en/trend.js';
import { trendWords as zh } from './zh/trend.js';

export type { TrendWords } from './zh/trend.js';
export const trendWords = localized('trend', zh, en);
