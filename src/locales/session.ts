/** What a session says while its plan is loading, or when it can't be opened. */
import { localized } from '../vocabulary/locale.js';
import { sessionWords as en } from './en/session.js';
import { sessionWords as zh } from './zh/session.js';

export const sessionWords = localized('session', zh, en);
