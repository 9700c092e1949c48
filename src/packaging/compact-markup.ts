/**
 * Templates are set out to be read; a browser needs one blank where there are several.
 *
 * COMPACTMARKUP1 of a new line and the blanks before what follows the line alone is left, in templates of `html` and `svg`, within another too, and nothing
 * else is changed
 */
import type { Plugin } from 'vite';
import { partsOf, type Part } from './parts.ts';

interface Template extends Part {
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Part[] };
}

/** @param source the folder of our own templates. */
export function compactMarkup(source: string): Plugin {
  return {
    name: 'dabiao-compact-markup',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(source) || !/\b(?:html|svg)`/.test(code)) return null;
      // From behind: what stands before keeps its place.
      const texts = partsOf<Template>(this.parse(code), isTemplate)
        .flatMap(({ quasi }) => quasi.quasis)
        .sort((one, other) => other.start - one.start);
      return { code: texts.reduce(compact, code), map: null };
    },
  };
}

function compact(text: string, { start, end }: Part): string {
  return text.slice(0, start) + text.slice(start, end).replace(/\n\s+/g, '\n') + text.slice(end);
}

function isTemplate({ type, tag }: Template): boolean {
  return type === 'TaggedTemplateExpression' && (tag.name === 'html' || tag.name === 'svg');
}
