/** What old scripts do to a page: Prototype.js up to 1.6 gives arrays, texts, numbers and dates a `toJSON` that returns a text; others every object. */
export function withToJSON<T>(work: () => T): T {
  const prototypes = [Array, Object, String, Number, Boolean, Date].map(({ prototype }) => prototype as object);
  const before = prototypes.map((prototype) => Object.getOwnPropertyDescriptor(prototype, 'toJSON'));
  for (const prototype of prototypes) {
    const value = (): string => `"${Object.prototype.toString.call(prototype)}"`;
    Object.defineProperty(prototype, 'toJSON', { value, configurable: true, writable: true, enumerable: prototype !== Object.prototype });
  }
  try {
    return work();
  } finally {
    prototypes.forEach((prototype, i) => {
      if (before[i]) Object.defineProperty(prototype, 'toJSON', before[i]);
      else delete (prototype as { toJSON?: unknown }).toJSON;
    });
  }
}
