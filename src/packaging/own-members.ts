/**
 * Loops over the members of an object, in the files for script tags. Packages write `for (key in object)`, which names what an old script has given
 * every object as well: Zod then refuses all documents, or throws while it is loaded.
 *
 * OWNMEMBERS1 of an object its own members are gone through, of nothing none · OWNMEMBERS2 wherever such a loop stands, within another too, and nothing else is changed
 */
import type { Plugin } from 'vite';
import { partsOf, type Part } from './parts.ts';

interface Loop extends Part {
  readonly left: Part;
  readonly right: Part;
}

type Parse = (code: string) => unknown;

export function ownMembers(): Plugin {
  return {
    name: 'dabiao-own-members',
    apply: 'build',
    renderChunk(code) {
      if (!/\bfor ?\([^;()]* in /.test(code)) return null;
      return { code: withOwnMembers(code, (text) => this.parse(text)), map: null };
    },
  };
}

function withOwnMembers(code: string, parse: Parse): string {
  let text = code;
  // From behind: what stands before keeps its place.
  for (const { left, right } of partsOf<Loop>(parse(code), isLoop).reverse()) {
    const object = text.slice(right.start, right.end);
    text = `${text.slice(0, left.end)} of Object.keys(Object(${object}))${text.slice(right.end)}`;
  }
  return text;
}

function isLoop({ type }: Part): boolean {
  return type === 'ForInStatement';
}
