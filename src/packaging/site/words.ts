/** What the documentation itself says, beside its guides, and what else differs from language to language. */

export interface SiteWords extends Readonly<
  Record<
    | 'site'
    | 'lead'
    | 'home'
    | 'demo'
    | 'other'
    | 'skip'
    | 'contents'
    | 'place'
    | 'search'
    | 'found'
    | 'nothing'
    | 'failed'
    | 'copy'
    | 'copied'
    | 'notCopied'
    | 'questionsHead'
    | 'elements'
    | 'formulas'
    | 'browsers'
    | 'benchmarks'
    | 'changelog'
    | 'load'
    | 'smallest'
    | 'examples'
    | 'needsScript'
    | 'attributes'
    | 'properties'
    | 'methods'
    | 'events'
    | 'slots'
    | 'parts'
    | 'custom'
    | 'themed'
    | 'readOnly'
    | 'defaultSlot'
    | 'separator'
    | 'colon',
    string
  >
> {
  readonly groups: Readonly<Record<'guides' | 'elements' | 'reference', string>>;
  /** Words by which readers look for a page that does not say them, by page. */
  readonly also: Readonly<Record<string, string>>;
  /** What is said above a text that is in another language, by page. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<'attribute' | 'property' | 'type' | 'default' | 'meaning' | 'method' | 'event', string>>;
  readonly more: Readonly<Record<'className' | 'slot' | 'part' | 'element', string>>;
  /** The commonest ten, and where each is answered: the page, with or without an anchor. */
  readonly questions: readonly (readonly [link: string, question: string])[];
}

export interface SiteLanguage {
  /** Of its pages, and its key. */
  readonly folder: string;
  /** As `lang` takes it, for the page and for the elements in it. */
  readonly tag: string;
  /** Of the files of its guides. */
  readonly ending: string;
  readonly words: SiteWords;
  /** A sentence of a comment, where it has it in its own words. */
  readonly told: (description: string) => string;
  /** What was measured, where it has it in its own words, else `null`. */
  readonly measure: (label: string) => string | null;
  /** Is a paragraph in this language, of two? */
  readonly isOwn: (text: string) => boolean;
  readonly firstSentence: (paragraph: string) => string;
}
