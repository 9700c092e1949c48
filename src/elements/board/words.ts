import { attainmentMessages, withLabels, type AttainmentLabels } from '../../locales/attainment.js';
import type { AttainmentMessages } from '../../locales/attainment-words.js';
import { boardWords, type BoardWords } from '../../locales/board.js';
import type { Locale } from '../../vocabulary/locale.js';

/** Everything a board says, in one language. */
export interface Words {
  readonly locale: Locale;
  readonly board: BoardWords;
  readonly attainment: AttainmentMessages;
}

export function wordsOf(locale: Locale, labels: AttainmentLabels | null): Words {
  const messages = attainmentMessages[locale];
  return { locale, board: boardWords[locale], attainment: labels ? withLabels(messages, labels) : messages };
}
