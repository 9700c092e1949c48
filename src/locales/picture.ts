/** Words of what is copied or saved from a drawing. */
import { localized } from '../vocabulary/locale.js';
import { pictureWords as en } from './en/picture.js';
import { pictureWords as zh } from './zh/picture.js';

export const pictureWords = localized('picture', zh, en);
