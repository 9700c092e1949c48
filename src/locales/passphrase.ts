/** What is said of the passphrase of drafts. */
import { localized } from '../vocabulary/locale.js';
import { passphraseWords as en } from './en/passphrase.js';
import { passphraseWords as zh } from './zh/passphrase.js';

export const passphraseWords = localized('passphrase', zh, en);

export type { PassphraseWords } from './zh/passphrase.js';
