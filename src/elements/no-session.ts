/** What a button says that has no session. */
import { gridWords } from '../locales/grid.js';
import type { Locale } from '../vocabulary/locale.js';
import type { SessionConsumer } from './session/session-context.js';

export function noSession({ state }: SessionConsumer, tag: string, locale: Locale): string | undefined {
  return state === 'none' ? gridWords[locale].noSession(tag) : undefined;
}
