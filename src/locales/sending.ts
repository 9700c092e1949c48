/** Words of a submission that is sent: how it stands, and why it was not taken. */
import { localized } from '../vocabulary/locale.js';
import { sendingWords as en } from './en/sending.js';
import { sendingWords as zh } from './zh/sending.js';

export const sendingWords = localized('sending', zh, en);
