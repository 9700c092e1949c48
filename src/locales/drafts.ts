/** What is said of the drafts kept in this browser: their list, their former versions, their backups. */
import { localized } from '../vocabulary/locale.js';
import { draftsWords as en } from './en/drafts.js';
import { draftsWords as zh } from './zh/drafts.js';

export const draftsWords = localized('drafts', zh, en);
