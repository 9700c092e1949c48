/** Is the content other than before? Frameworks hand over lists and objects made anew at each drawing; those of the same content change nothing. */
export function isOtherContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return false;
  if (!isObject(one) || !isObject(other)) return true;
  const names = Object.keys(one);
  return names.length !== Object.keys(other).length || names.some((name) => isOtherContent(one[name], other[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
