/**
 * What a page gives to a property otherwise than its type says: from a template that counts years in numbers, or has nothing to give.
 *
 * GIVENVALUE1 null and undefined are the value that the property begins with · GIVENVALUE2 where a text is expected, a number is the text it stands for, a list its
 * members parted by blanks, an address its text, and anything else a text as well, which is told as a wrong one · GIVENVALUE3 where a number is expected, a text is read as the attribute
 */
import type { PropertyDeclaration } from '@lit/reactive-element';

export function takesGiven(descriptor: PropertyDescriptor, { attribute, type, converter, state }: PropertyDeclaration): PropertyDescriptor {
  if (state) return descriptor;
  const { set } = descriptor;
  let begun: { readonly value: unknown } | undefined;
  const read = (value: unknown) => {
    if (attribute === false || type === Boolean) return value;
    if (typeof converter !== 'function') return textOf(value);
    return typeof value === 'string' ? converter(value) : value;
  };
  return {
    ...descriptor,
    set(value: unknown) {
      begun ??= { value };
      set!.call(this, value === null || value === undefined ? begun.value : read(value));
    },
  };
}

/** GIVENVALUE2 */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'object' && !(value instanceof URL) ? Object.prototype.toString.call(value) : String(value);
}
