/** What boards and trends say while their plan and data are loading, or when these can't be read. */
import { localized } from '../vocabulary/locale.js';
import { attainmentSourceWords as en } from './en/attainment-source.js';
import { attainmentSourceWords as zh } from './zh/attainment-source.js';

export const attainmentSourceWords = localized('attainment-source', zh, en);
