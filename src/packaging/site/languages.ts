/** The languages of the documentation, the first one first. */
import { english } from './en/language.js';
import type { SiteLanguage } from './words.js';
import { chinese } from './zh/language.js';

export const LANGUAGES: readonly SiteLanguage[] = [chinese, english];

export const otherLanguage = (language: SiteLanguage): SiteLanguage => LANGUAGES.find((one) => one !== language)!;
