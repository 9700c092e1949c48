/**
 * How the desk's worker is started: a script of one file, beside the one that is loaded.
 *
 * READERSTART1 where a page allows none, there is none, and nothing is told: its policy forbids it, the script is not there, or does not run
 * READERSTART2 under Trusted Types by the policy `dabiao`, where the page allows it · READERSTART3 of another origin, which no worker may be of, its text
 */

/** Milliseconds until a worker that doesn't answer is done without. */
const LONGEST = 5000;

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const WITHOUT: ScriptPolicy = { createScriptURL: (address) => address };
/** `null` once the page has refused it: it is asked once. */
let policy: ScriptPolicy | null | undefined;

/** READERSTART1 */
export async function startReader(): Promise<Worker | null> {
  try {
    const rules = policyOfPage();
    const address = rules && (await addressOf(new URL('./reader-worker.js', import.meta.url)));
    const worker = address && new Worker(rules.createScriptURL(address));
    if (!worker) return null;
    if (await isReady(worker)) return worker;
    worker.terminate();
  } catch {
    // it is done without
  }
  return null;
}

/** READERSTART3 */
async function addressOf({ href, origin }: URL): Promise<string> {
  if (origin === location.origin) return href;
  const text = await (await fetch(href)).text();
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** READERSTART2 */
function policyOfPage(): ScriptPolicy | null {
  if (policy !== undefined) return policy;
  policy = null;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return (policy = trustedTypes?.createPolicy('dabiao', WITHOUT) ?? WITHOUT);
}

function isReady(worker: Worker): Promise<boolean> {
  return new Promise((done) => {
    worker.addEventListener('message', () => done(true), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      done(false);
    });
    setTimeout(() => done(false), LONGEST);
  });
}
