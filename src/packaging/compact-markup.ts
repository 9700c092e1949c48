/**
 * Templates are set out to be read; a browser needs one blank where there are several.
 *
 * COMPACTMARKUP1 of a new line and the blanks before what follows the line alone is left, in templates of `html` and `svg`, within another too, and nothing
 * else is changed
 */
import type { Plugin } from 'vite';

interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Part[] };
}

/** @param source the folder of our own templates. */
export function compactMarkup(source: string): Plugin {
  return {
    name: 'dabiao-compact-markup',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(source) || !/\b(?:html|svg)`/.test(code)) return null;
      // From behind: what stands before keeps its place.
      const texts = textsIn(this.parse(code)).sort((one, other) => other.start - one.start);
      return { code: texts.reduce(compact, code), map: null };
    },
  };
}

function compact(text: string, { start, end }: Part): string {
  return text.slice(0, start) + text.slice(start, end).replace(/\n\s+/g, '\n') + text.slice(end);
}

function textsIn(part: unknown, found: Part[] = []): Part[] {
  if (typeof part !== 'object' || part === null) return found;
  const { type, tag, quasi } = part as Part;
  if (type === 'TaggedTemplateExpression' && (tag!.name === 'html' || tag!.name === 'svg')) found.push(...quasi!.quasis);
  for (const inner of Object.values(part)) textsIn(inner, found);
  return found;
}
