/** What is said of the licence key of the grid component. */
import { localized } from '../vocabulary/locale.js';
import { licenseWords as en } from './en/license.js';
import { licenseWords as zh } from './zh/license.js';

export const licenseWords = localized('license', zh, en);
