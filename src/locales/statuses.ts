/** Labels of the statuses of an assessment, for who shows nothing else of it. */
import { localized } from '../vocabulary/locale.js';
import { statuses as en } from './en/statuses.js';
import { statuses as zh } from './zh/statuses.js';

export const statusWords = localized('statuses', zh, en);
