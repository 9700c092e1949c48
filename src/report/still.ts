/**
 * A session that is gone through in slices, as if it stood still.
 *
 * STILL1 when it is changed meanwhile, the work is begun anew: what comes out is of the report as it stands at the end · STILL2 what is being
 * written in slices is waited for · STILL3 work that is given up ends with the reason why, and no slice follows
 */
import type { Steps } from '../documents/steps.js';
import type { EntrySession } from './session.js';
import { runSliced, type Slices } from './slices.js';

const CHANGED = Symbol();

/**
 * @param steps begins the work; called again where it is begun anew.
 * @param expected about how many steps there are.
 * @param slices where their `pause` throws, the work is given up.
 */
export async function whileStill<T>(session: EntrySession, steps: () => Steps<T>, expected: number, slices: Slices): Promise<T> {
  let isOther = false;
  const end = session.subscribe(() => (isOther = true));
  const pause = async () => {
    await slices.pause();
    if (isOther || session.isWriting) throw CHANGED;
  };
  try {
    for (;;) {
      while (session.isWriting) await slices.pause();
      isOther = false;
      try {
        return await runSliced(steps(), expected, { ...slices, pause }).done;
      } catch (error) {
        if (error !== CHANGED) throw error;
      }
    }
  } finally {
    end();
  }
}
