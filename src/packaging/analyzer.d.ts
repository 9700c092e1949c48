/** What is used of the analyzer, which comes with types for its plugins alone. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  import type { Package } from 'custom-elements-manifest';

  export const ts: {
    readonly ScriptTarget: { readonly ES2015: number };
    createSourceFile(name: string, text: string, target: number, setParentNodes: boolean): object;
  };
  export function create(input: { readonly modules: readonly object[]; readonly plugins: readonly object[] }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly object[];
}
