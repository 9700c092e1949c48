/** Loads the English when an element first needs it, on pages whose tables of words came without. */
import { addEnglish } from '../../vocabulary/locale.js';
import { words } from './language.js';

let loading: Promise<void> | null = null;

words.load = () =>
  (loading ??= import('../../locales/english.js').then(
    ({ english }) => addEnglish(english),
    () => void (loading = null), // it stays with the Chinese; the next element asks again
  ));
