/** What the clerk reads when a cell is wrong or doubtful: what is the matter, and what to do. */
import { localized } from '../vocabulary/locale.js';
import { findingSentences as en } from './en/findings.js';
import { findingSentences as zh } from './zh/findings.js';

export const findingSentences = localized('findings', zh, en);
