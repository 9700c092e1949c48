/**
 * Markup cut into tags and texts: HTML as spreadsheets put it on the clipboard, XML as workbooks hold it.
 *
 * Works on text alone, because a page under Trusted Types may hand no string to a parser of the browser, and because
 * Node has none. It builds no tree: what a table or a sheet needs is told by the order of the tags.
 *
 * MARKUP1 tags with their attributes, quoted, bare or without value · MARKUP2 names without regard to case, namespaces' prefixes off
 * MARKUP3 comments, declarations and instructions are passed over, CDATA is text · MARKUP4 entities, by name and by number
 * MARKUP5 what is inside style, script and title is text, whatever it looks like · MARKUP6 a stray `<` is text, an end in a tag ends it
 * MARKUP7 an attribute is found by its name without prefix too, where the prefix is for the file to choose
 * MARKUP8 work grows as the source does, whatever is never closed · MARKUP9 a source may come in parts, wherever they are cut
 * MARKUP10 a long text comes in pieces, and of a tag longer than any in a table the attributes are left out
 */
export type Piece = 'open' | 'close' | 'text';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  middot: '·',
  permil: '‰',
  times: '×',
  deg: '°',
  asymp: '≈',
  le: '≤',
  ge: '≥',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
  sect: '§',
  plusmn: '±',
  divide: '÷',
  bull: '•',
  thinsp: ' ',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  ne: '≠',
  alpha: 'α',
  beta: 'β',
  mu: 'μ',
  sigma: 'σ',
};

const RAW = new Set(['style', 'script', 'title']);
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NAME_START = /[A-Za-z_]/;
const ENTITY = /&(#x[0-9a-f]{1,6}(?![0-9a-f])|#\d{1,7}(?!\d)|[a-z]{2,8}\d{0,2});?/gi;

export interface ScannerOptions {
  /** In XML no element's content is text by nature. */
  readonly isHtml?: boolean;
  /** There is more to come, by `feed`. XML only. */
  readonly isFed?: boolean;
}

/** Characters of a text that come at once. */
const LONGEST_PIECE = 65_536;
/** Characters of a tag whose attributes are looked at, in HTML. */
const LONGEST_TAG = 1_000_000;
/** What an entity, or the beginning of a declaration, has at most. */
const LONGEST_ENTITY = 12;

export class Scanner {
  /** Of a tag: its name in lower case, without prefix. */
  name = '';
  /** Of an opening tag: closed in itself. */
  isEmpty = false;
  /** Of a text: with its entities read. */
  text = '';
  private source: string;
  private readonly isHtml: boolean;
  private isWhole: boolean;
  private at = 0;
  private attributeSource = '';
  /** Those of an HTML tag, once one was asked for. */
  private attributes: ReadonlyMap<string, string> | null = null;
  /** Where the text ends that is text by nature; before the source's place where there is none. */
  private rawEnd = -1;

  constructor(source: string, { isHtml = false, isFed = false }: ScannerOptions = {}) {
    this.source = source;
    this.isHtml = isHtml;
    this.isWhole = !isFed;
  }

  /** Characters that were read, of what there is. */
  get position(): number {
    return this.at;
  }

  /** Characters that are not read yet; after the last piece, of a tag or text that goes on in what is to come. */
  get pending(): number {
    return this.source.length - this.at;
  }

  feed(text: string, isLast: boolean): void {
    this.source = this.source.slice(this.at) + text;
    this.at = 0;
    this.isWhole = isLast;
  }

  /** Goes to the next piece; `null` at the end of what there is. */
  next(): Piece | null {
    for (;;) {
      if (this.at >= this.source.length) return null;
      if (this.rawEnd >= this.at) return this.rawText();
      if (this.source[this.at] !== '<') return this.plainText();
      if (!this.isWhole && this.pending < LONGEST_ENTITY) return null;
      const after = this.source[this.at + 1] ?? '';
      if (after === '!') {
        const text = this.declaration();
        if (text === undefined) return null;
        if (text === null) continue;
        this.text = text;
        return 'text';
      }
      if (after === '?') {
        const end = this.past('?>', this.at + 2);
        if (end === -1) return null;
        this.at = end;
      } else if (after === '/' && NAME_START.test(this.source[this.at + 2] ?? '')) return this.closing();
      else if (NAME_START.test(after)) return this.opening();
      else return this.plainText();
    }
  }

  /** An attribute of the opening tag, by its whole name, in HTML in lower case; `null` when it has none. */
  attribute(name: string): string | null {
    if (this.attributeSource === '') return null;
    return this.isHtml ? (this.named().get(name) ?? null) : this.quoted(name, isBlank);
  }

  /** An attribute of an XML tag by its name behind a prefix, `id` of `r:id`; `null` when it has none. */
  prefixedAttribute(name: string): string | null {
    return this.attributeSource === '' ? null : this.quoted(name, (char) => char === 0x3a);
  }

  private named(): ReadonlyMap<string, string> {
    if (this.attributes) return this.attributes;
    const found = new Map<string, string>();
    for (const [, key, double, single, bare] of this.attributeSource.matchAll(ATTRIBUTE)) {
      const name = key!.toLowerCase();
      if (!found.has(name)) found.set(name, readEntities(double ?? single ?? bare ?? ''));
    }
    this.attributes = found;
    return found;
  }

  /** In XML every value is quoted, and names are as they are. Sheets have millions of them. */
  private quoted(name: string, isBefore: (char: number) => boolean): string | null {
    const source = this.attributeSource;
    for (let at = source.indexOf(name); at > 0; at = source.indexOf(name, at + name.length)) {
      if (!isBefore(source.charCodeAt(at - 1))) continue;
      let next = pastBlanks(source, at + name.length);
      if (source.charCodeAt(next) !== 0x3d) continue;
      next = pastBlanks(source, next + 1);
      const quote = source.charCodeAt(next);
      if (quote !== 0x22 && quote !== 0x27) continue;
      const end = source.indexOf(source[next]!, next + 1);
      return end === -1 ? null : readEntities(source.slice(next + 1, end));
    }
    return null;
  }

  private opening(): Piece | null {
    const end = endOfTag(this.source, this.at, this.isWhole);
    if (end === -1) return null;
    const inner = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    const length = inner.search(/[\s/]/);
    this.name = plainName(length === -1 ? inner : inner.slice(0, length));
    this.attributeSource = length === -1 || (this.isHtml && inner.length > LONGEST_TAG) ? '' : inner.slice(length);
    this.attributes = null;
    this.isEmpty = inner.endsWith('/');
    if (this.isHtml && !this.isEmpty && RAW.has(this.name)) this.rawEnd = this.endOfRaw(this.name);
    return 'open';
  }

  private closing(): Piece | null {
    const end = endOfTag(this.source, this.at, this.isWhole);
    if (end === -1) return null;
    this.name = plainName(this.source.slice(this.at + 2, end).trim());
    this.at = end + 1;
    return 'close';
  }

  private plainText(): Piece | null {
    const next = this.source.indexOf('<', this.at + 1);
    const whole = next === -1 ? this.source.length : next;
    let end = Math.min(whole, this.at + LONGEST_PIECE);
    if (end < whole || (next === -1 && !this.isWhole)) end = beforeEntity(this.source, this.at, end);
    if (end <= this.at) return null;
    this.text = readEntities(this.source.slice(this.at, end));
    this.at = end;
    return 'text';
  }

  private rawText(): Piece {
    const end = Math.min(this.rawEnd, this.at + LONGEST_PIECE);
    this.text = this.source.slice(this.at, end);
    this.at = end;
    if (end === this.rawEnd) this.rawEnd = -1;
    return 'text';
  }

  private endOfRaw(name: string): number {
    const close = new RegExp(`</${name}\\b`, 'gi');
    close.lastIndex = this.at;
    return close.exec(this.source)?.index ?? this.source.length;
  }

  /** Passes over a comment or declaration, to `null`; the text of a CDATA section. `undefined` when it goes on in what is to come. */
  private declaration(): string | null | undefined {
    const start = this.at;
    const isData = this.source.startsWith('<![CDATA[', start);
    const [mark, from] = isData ? [']]>', start + 9] : this.source.startsWith('<!--', start) ? ['-->', start + 4] : ['>', start + 2];
    const end = this.past(mark, from); // of `>` also `<![if !supportEmptyParas]>`, as Excel writes it
    if (end === -1) return undefined;
    this.at = end;
    if (!isData) return null;
    return this.source.slice(from, this.source.startsWith(mark, end - 3) && end - 3 >= from ? end - 3 : end);
  }

  /** -1 when it is not there and may be in what is to come. */
  private past(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found !== -1) return found + mark.length;
    return this.isWhole ? this.source.length : -1;
  }
}

export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      if (code === 0xa0) return ' ';
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    return NAMED[name.toLowerCase()] ?? whole;
  });
}

/** A `>` inside a quoted value does not end the tag; where the quote is never closed, it does. -1 when the end may be to come. */
function endOfTag(source: string, start: number, isWhole: boolean): number {
  let quote = 0;
  for (let i = start; i < source.length; i++) {
    const char = source.charCodeAt(i);
    if (quote !== 0) {
      if (char === quote) quote = 0;
    } else if ((char === 0x22 || char === 0x27) && source.charCodeAt(i - 1) === 0x3d) quote = char;
    else if (char === 0x3e) return i;
  }
  if (!isWhole) return -1;
  const end = source.indexOf('>', start);
  return end === -1 ? source.length : end;
}

/** The end of a piece of text, before an entity that may go on behind it. */
function beforeEntity(source: string, start: number, end: number): number {
  const entity = source.lastIndexOf('&', end - 1);
  return entity >= start && end - entity < LONGEST_ENTITY && (entity > start || end - start < LONGEST_ENTITY) ? entity : end;
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function isBlank(char: number): boolean {
  return char === 0x20 || (char >= 0x09 && char <= 0x0d);
}

function pastBlanks(source: string, from: number): number {
  let at = from;
  while (isBlank(source.charCodeAt(at))) at++;
  return at;
}
