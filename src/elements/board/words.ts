import { kindOfTarget } from '../../attainment/counting/indicator-kind.js';
import { attainmentMessages, withLabels, type AttainmentLabels } from '../../locales/attainment.js';
import type { AttainmentMessages } from '../../locales/attainment-words.js';
import { boardWords, type BoardWords } from '../../locales/board.js';
import type { Status } from '../../plan/assessment-terms.js';
import type { Target } from '../../plan/target.js';
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

/** As targets of that kind are spoken of. */
export function statusWord({ attainment }: Pick<Words, 'attainment'>, kind: Target['kind'], status: Status): string {
  return attainment.statusesOfKind[kindOfTarget(kind)][status] ?? attainment.statuses[status];
}
