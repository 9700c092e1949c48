/** Words of the export: checking, what is open, sealing and saving. */
import { localized } from '../vocabulary/locale.js';
import { exportWords as en } from './en/export.js';
import { exportWords as zh } from './zh/export.js';

export const exportWords = localized('export', zh, en);
