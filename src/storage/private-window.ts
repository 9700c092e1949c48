/**
 * Is this a private window, whose storage ends with it?
 *
 * Browsers tell less and less of it: since version 138 Chromium's private windows look like any other. What is said here is true, what is not
 * said may be.
 *
 * PRIVATE1 a browser that refuses private files, as Firefox and Safari do, or one that gives less space than it has memory, as older Chromium
 * does, says so · PRIVATE2 whatever fails otherwise says nothing
 */
export async function isPrivateWindow(): Promise<boolean> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  try {
    await storage?.getDirectory?.();
  } catch (error) {
    return (error as Error | null)?.name === 'SecurityError';
  }
  const { memory } = performance as { readonly memory?: { readonly jsHeapSizeLimit: number } };
  const quota = (await storage?.estimate?.().catch(() => undefined))?.quota;
  return memory !== undefined && quota !== undefined && quota < 2 * memory.jsHeapSizeLimit;
}
