/** A part of a parsed source: a node of its tree. */
export interface Part {
  readonly type: string;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

/** @returns parts of some kind, each before those within it. */
export function partsOf<T extends Part>(tree: unknown, isWanted: (part: T) => boolean, found: T[] = []): T[] {
  if (typeof tree !== 'object' || tree === null) return found;
  if (isWanted(tree as T)) found.push(tree as T);
  for (const inner of Object.values(tree)) partsOf(inner, isWanted, found);
  return found;
}
