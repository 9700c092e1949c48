/** GIVENOBJECT1 what a page gives in place of an object is told in the console in one line, and is as nothing given. */
export function objectOr<T extends object>(name: string, given: T | null): T | null {
  if (typeof given === 'object' && !Array.isArray(given)) return given;
  console.error(`Expected an object as ${name}, got`, given);
  return null;
}
