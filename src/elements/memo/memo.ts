/**
 * A function that works out its result anew only when its arguments differ from those of the last call.
 *
 * MEMO1 the same arguments give the same result, without another call · MEMO2 arguments are compared as they are (`Object.is`), not by what they
 * hold · MEMO3 only the last result is kept · MEMO4 what was thrown is not kept
 */
export function memo<Args extends readonly unknown[], Result>(compute: (...args: Args) => Result): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (!last || args.length !== last.args.length || args.some((arg, i) => !Object.is(arg, last!.args[i]))) {
      last = null;
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
