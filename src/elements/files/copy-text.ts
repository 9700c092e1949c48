/**
 * Puts a text on the clipboard. On pages served by http there is no `navigator.clipboard`: there the browser's own command does it.
 * @returns whether it is there; a browser may refuse.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing where the page is no secure context.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) return (await clipboard.writeText(text), true);
  } catch {
    // Not allowed here: a frame without permission, a window without focus.
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = event.clipboardData !== null;
  };
  // Before what the page or an element listens with.
  window.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy') && isDone;
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
