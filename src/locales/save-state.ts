/** The sign that tells whether the draft is saved. */
import { localized } from '../vocabulary/locale.js';
import { saveStateWords as en } from './en/save-state.js';
import { saveStateWords as zh } from './zh/save-state.js';

export type { SaveStateWords } from './zh/save-state.js';
export const saveStateWords = localized('save-state', zh, en);
