/** Loads the English when an element first needs it, on pages whose tables of words came without it; and tells of words that are for nothing. */
import { addEnglish } from '../../vocabulary/added.js';
import { adding, lacksWords } from '../../vocabulary/locale.js';
import { words } from './language.js';

// Without it, as without a network, nothing is said.
adding.onUnloaded = (areas) => void import('./areas.js').then(({ warnOfUnknown }) => warnOfUnknown(areas)).catch(() => undefined);

let loading: Promise<void> | null = null;

words.load = (locale) => {
  if (!lacksWords(locale)) return;
  return (loading ??= import('../../locales/english.js').then(
    ({ english }) => addEnglish(english),
    () => void (loading = null), // it stays with the Chinese; the next element asks again
  ));
};

/** What has not been drawn yet waits for the words, and is drawn once. */
words.drawAfter = (element, loaded) => {
  const host = element as unknown as { scheduleUpdate(): unknown };
  const { scheduleUpdate } = host;
  host.scheduleUpdate = async () => {
    await loaded;
    host.scheduleUpdate = scheduleUpdate;
    return scheduleUpdate.call(host);
  };
};
