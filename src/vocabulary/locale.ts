/**
 * Locales. zh-CN is the default; `en` the second.
 *
 * Each topic has its own module with both languages, so that a page downloads only the sentences of the elements it uses.
 * Sentences are looked up when shown, never at import: the reader's language may change.
 */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export type Localized<Messages> = Readonly<Record<Locale, Messages>>;

/** The supported locale for a language tag such as `en-GB`; zh-CN where none fits. */
export function localeOf(tag: string | null | undefined): Locale {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN';
}
