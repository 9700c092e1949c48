/** Groups of a digest that are read aloud. */
const READ = 2;

/** DIGESTGROUP1 a digest as it is read aloud: its hex digits in groups of four */
export function digestGroups(digest: string): string[] {
  return digest.replace(/^sha256:/, '').match(/.{1,4}/g) ?? [];
}

/** 8280 08cf: how a digest begins, and the groups after that. */
export function splitDigest(digest: string): readonly [begin: string, rest: string] {
  const groups = digestGroups(digest);
  return [groups.slice(0, READ).join(' '), groups.slice(READ).join(' ')];
}
