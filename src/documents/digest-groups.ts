/** DIGESTGROUP1 a digest as it is read aloud: its hex digits in groups of four */
export function digestGroups(digest: string): string[] {
  return digest.replace(/^sha256:/, '').match(/.{1,4}/g) ?? [];
}

/** 8280 08cf: the two groups that are read aloud, and the others. */
export function splitDigest(digest: string): readonly [begin: string, rest: string] {
  const groups = digestGroups(digest);
  return [groups.slice(0, 2).join(' '), groups.slice(2).join(' ')];
}
