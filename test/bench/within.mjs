/**
 * A wait that ends.
 *
 * @throws {Error} with the name of what was waited for, when it has not come in time.
 */
export async function within(what, promise, limitMs = 30_000) {
  let timer;
  const tooLate = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Expected ${what} within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
