/** Ends of transactions, so that what was asked is on its way to the disk as a whole and without another turn of the page. */
export type Request = () => Promise<unknown>;

/**
 * Makes the requests of a transaction, tells it that nothing follows, and waits for all of them: when one fails, for want of space, the others and
 * the transaction fail with it.
 */
export async function commit(
  tx: { commit(): void; abort(): void; readonly done: Promise<void> },
  requests: readonly Request[],
): Promise<void> {
  const made: Promise<unknown>[] = [tx.done];
  try {
    for (const request of requests) made.push(request());
    tx.commit();
  } catch (error) {
    made.push(Promise.reject(error as Error));
    abort(tx);
  }
  throwCause(await Promise.allSettled(made));
}

export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended: what failed has taken it along.
  }
}

/** Of all that failed, the cause: the rest was only aborted with it. */
function throwCause(results: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => (reason as Error | null)?.name !== 'AbortError') ?? reasons[0];
}
