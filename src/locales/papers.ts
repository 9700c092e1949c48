/** Words of what is printed from a plan: 统计报表制度 with its 指标解释, and 目标责任分解表. */
import { localized } from '../vocabulary/locale.js';
import { papersWords as en } from './en/papers.js';
import { papersWords as zh } from './zh/papers.js';

export const papersWords = localized('papers', zh, en);
