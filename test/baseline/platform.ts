/**
 * What came to Chromium with which version, out of MDN's compatibility data.
 *
 * A built file has no types, so a method is known by its name alone: it counts as new when nothing in the platform had a method of
 * this name before. Kept to what the pages of a form have in their hands: a graphics buffer's `destroy` is not meant here.
 */
import data, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };

/** Everything must work: what is newer would stop a script. */
export const WORKS = 86;
/** Everything must look right: what is newer is left out by the browser, and the rest is shown. */
export const LOOKS_RIGHT = 90;

export interface Feature {
  readonly name: string;
  /** Version of Chromium. */
  readonly since: number;
}

const COMMON =
  /^(Element|HTML(?!FencedFrame)\w*Element|SVG\w*Element|Node|NodeList|Document|DocumentFragment|ShadowRoot|Window|Navigator|EventTarget|Event|(UI|Mouse|Keyboard|Input|Pointer|Clipboard|Toggle|Submit)Event|Blob|File|FileReader|Response|Request|Headers|Abort\w+|URL|URLSearchParams|Crypto|SubtleCrypto|Storage|StorageManager|IDB\w+|BroadcastChannel|DataTransfer\w*|Clipboard\w*|Range|Selection|CSSStyleSheet|CSSStyleDeclaration|DOMTokenList|FormData|Performance|Text(En|De)coder|CustomElementRegistry|ElementInternals|LockManager|ReadableStream|Location|History|CharacterData|DOMRect|MediaQueryList|(Resize|Mutation|Intersection)Observer)$/;

/** Without prefixes, other names and what a person would have to switch on. */
export function sinceOf({ support }: CompatStatement): number {
  const versions = [support.chrome ?? []].flat().flatMap(({ version_added: added, flags, prefix, alternative_name: other }) => {
    if (flags || prefix || other || typeof added !== 'string' || added === 'preview') return [];
    return [Number.parseInt(added.replace('≤', ''), 10)];
  });
  return Math.min(Infinity, ...versions);
}

export const globals = new Map<string, Feature>();
/** `Object.hasOwn`: of a constructor or a namespace. */
export const statics = new Map<string, Feature>();
/** By their bare names; the earliest that had one. Those of interfaces that are not common only excuse, and never accuse. */
export const methods = new Map<string, Feature & { readonly isCommon: boolean }>();

/** Their methods have the names of an array's, or everyday ones (`take`, `use`); without their constructors nobody gets at them. */
const EVERYDAY = /^(Iterator|(Async)?DisposableStack)$/;

for (const [owner, node] of entriesOf(data.javascript!.builtins!)) add(owner, node, !EVERYDAY.test(owner));
for (const [owner, node] of entriesOf(data.api!)) add(owner, node, COMMON.test(owner));

function add(owner: string, node: Identifier, isCommon: boolean): void {
  const compat = node.__compat;
  if (compat) globals.set(owner, { name: owner, since: sinceOf(compat) });
  if (compat && /^[a-z]/.test(owner)) addMethod(owner, owner, compat, true); // of the window
  for (const [key, { __compat }] of entriesOf(node)) {
    if (!__compat || key === owner || key.endsWith('_event')) continue;
    const name = key.replace(/_static$/, '');
    const full = `${owner}.${name}`;
    statics.set(full, { name: full, since: sinceOf(__compat) });
    addMethod(name, full, __compat, isCommon && !__compat.status?.experimental);
  }
}

function addMethod(key: string, name: string, compat: CompatStatement, isCommon: boolean): void {
  const before = methods.get(key);
  const since = sinceOf(compat);
  const isFirst = !before || since < before.since;
  methods.set(key, { ...(isFirst ? { name, since } : before), isCommon: isCommon || (before?.isCommon ?? false) });
}

export function entriesOf(node: Identifier): [string, Identifier][] {
  return Object.entries(node).filter(([key]) => key !== '__compat') as [string, Identifier][];
}
