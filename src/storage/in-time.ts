/**
 * Waits for work on the storage no longer than a limit, in milliseconds.
 * @param late makes the error of what does not end in time.
 */
export async function inTime<T>(work: Promise<T>, limit: number, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(late()), limit)));
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
