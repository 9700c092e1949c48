/** The language of plans that say one. Loaded with the first of them. */
import { ContextEvent } from '@lit/context';
import { localeOf, watchers, type Locale } from '../../vocabulary/locale.js';
import { hostOf, words } from '../theme/language.js';
import { DabiaoSessionEvent, sessionContext, type SessionProvider } from './session-context.js';

/** Of the plans that elements have of their own, and of no session. */
const ownLanguages = new WeakMap<Element, string>();

/** Resolves with a plan's language when its words are there. */
export async function load(language: string): Promise<Locale | undefined> {
  const locale = localeOfPlan(language);
  if (locale) await words.load?.(locale);
  return locale;
}

/** Says the language of the plan that an element has of its own. */
export function sayLanguage(element: Element, language: string | undefined): void {
  if (language === undefined) ownLanguages.delete(element);
  else ownLanguages.set(element, language);
}

/** READERLANG3 */
export function localeOfPlan(language: string): Locale | undefined {
  const locale = localeOf(language);
  return locale.split('-')[0] === language.toLowerCase().split('-')[0] ? locale : undefined;
}

const { localeFor: pageLocale } = words;
words.localeFor = (host) => {
  let language = languageAround(host);
  for (let place: Element | undefined = host; place; place = hostOf(place)) {
    const { locale } = place as { readonly locale?: string | null };
    if (place.localName === 'dabiao-entry' && locale) return localeOf(locale);
    language = ownLanguages.get(place) ?? language ?? (place as Partial<SessionProvider>).session?.plan.language;
  }
  return (language !== undefined && localeOfPlan(language)) || pageLocale(host);
};

/** Of the session that the element shows: of the provider named by `for`, else of the one around it. */
function languageAround(host: HTMLElement): string | undefined {
  const { for: id } = host as { readonly for?: string | null };
  if (id) {
    const root = host.getRootNode() as Document | ShadowRoot;
    return (root.getElementById?.(id) as Partial<SessionProvider> | null)?.shared?.session.plan.language;
  }
  let language: string | undefined;
  host.dispatchEvent(new ContextEvent(sessionContext, host, (shared) => (language = shared?.session.plan.language)));
  return language;
}

// Elements in it that show no session themselves have its language, too.
document.addEventListener(DabiaoSessionEvent.type, () => {
  for (const watcher of watchers) watcher();
});
