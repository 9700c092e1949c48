export const Event = /* @__PURE__ */ Object.getPrototypeOf(CustomEvent);
export const listFrom = (given, of = (one) => one) =>
  [...(given[Symbol.iterator] ? given : Array(given.length))].map((one, i) => of(one, i));
export const valuesOf = (object) => Object.entries(object).map(([, value]) => value);
export const entriesOf = (given) => (Array.isArray(given) ? [...given].map((one, i) => [i, one]) : given.entries());
export const startsAt = (text, start, at) => text.slice(at, at + start.length) === start;
export const timeOf = (text) => +new Date(text);
