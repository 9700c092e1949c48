/** Words of the office's desk. */
import { localized } from '../vocabulary/locale.js';
import { collectWords as en } from './en/collect.js';
import { collectWords as zh } from './zh/collect.js';

export const collectWords = localized('collect', zh, en);
