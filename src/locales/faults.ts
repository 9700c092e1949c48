/** Why a session can't be opened. */
import { localized } from '../vocabulary/locale.js';
import { faultWords as en } from './en/faults.js';
import { faultWords as zh } from './zh/faults.js';

export const faultWords = localized('faults', zh, en);
