/** Words of the table of observations. */
import { localized } from './locale.js';
import { observationTableWords as en } from './en/observation-table.js';
import { observationTableWords as zh } from './zh/observation-table.js';

export const observationTableWords = localized('observation-table', zh, en);
