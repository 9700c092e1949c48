/** What pastes reads tables, which takes as much to load as the rest of the form: it is loaded when a cell is selected, and a paste may come. */
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import type { SharedSession } from '../session/shared-session.js';
import type { PastedAt, PasteTarget } from './paste.js';
import type { PasteNotice } from './paste-notice.js';
import type { FormPasteSummary, renderPasted, Stay } from './pasted.js';

/** What became of a pasted block, with what shows it: that is loaded with what pastes. */
export interface Pasted {
  readonly summary: FormPasteSummary;
  readonly render: typeof renderPasted;
  readonly stays: Stay;
  readonly Notice: typeof PasteNotice;
}

let paster: (typeof import('./paste.js') & typeof import('./pasted.js') & typeof import('./paste-notice.js')) | null = null;
const loadPaster = async () => {
  const [reading, telling, showing] = await Promise.all([import('./paste.js'), import('./pasted.js'), import('./paste-notice.js')]);
  return (paster ??= { ...reading, ...telling, ...showing });
};

const prepared = new WeakSet<SharedSession>();

/** A paste may come: what it looks up in the form is made in the meantime. */
export function preparePaste(shared: SharedSession): void {
  if (prepared.has(shared)) return;
  prepared.add(shared);
  loadPaster().then(
    ({ prepare }) => prepare(shared),
    () => undefined,
  );
}

/** @param announce what becomes of it; `null` where what pastes is not to be had. */
export async function pasteInto(
  target: PasteTarget,
  clipboard: Clipboard,
  at: PastedAt,
  announce: (pasted: Pasted | null) => void,
): Promise<void> {
  try {
    // At once where it can be: what is typed next comes after it.
    const { pasteClipboard, renderPasted, stayOf, PasteNotice: Notice } = paster ?? (await loadPaster());
    const onProgress = (summary: FormPasteSummary) => announce({ summary, render: renderPasted, stays: stayOf(summary), Notice });
    const summary = await pasteClipboard(target, clipboard, at, onProgress);
    if (summary) onProgress(summary);
  } catch (error) {
    console.error(error);
    announce(null);
  }
}
