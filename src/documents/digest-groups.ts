/** DIGESTGROUP1 a digest as it is read aloud: its hex digits in groups of four */
export function digestGroups(digest: string): string[] {
  return digest.replace(/^sha256:/, '').match(/.{1,4}/g) ?? [];
}
