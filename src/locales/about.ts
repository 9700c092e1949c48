/** Words of what the panel tells about an indicator. */
import { localized } from '../vocabulary/locale.js';
import { aboutWords as en } from './en/about.js';
import { aboutWords as zh } from './zh/about.js';

export type { AboutWords } from './zh/about.js';
export const aboutWords = localized('about', zh, en);
