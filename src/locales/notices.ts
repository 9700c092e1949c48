/** What a person must hear of a draft, and why it can't be saved. */
import { localized } from '../vocabulary/locale.js';
import { noticeWords as en } from './en/notices.js';
import { noticeWords as zh } from './zh/notices.js';

export const noticeWords = localized('notices', zh, en);
