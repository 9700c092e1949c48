/** Can files be saved where the page is shown? `closed`: its frame does not let it · `unknown`: in a frame of another site, which may or may not. */
export function frameOf(): 'open' | 'closed' | 'unknown' {
  if (window.top === window) return 'open';
  const frame = window.frameElement; // null where it is another site's, and in a sandbox that is one
  if (!frame) return 'unknown';
  return frame.hasAttribute('sandbox') && !(frame as HTMLIFrameElement).sandbox.contains('allow-downloads') ? 'closed' : 'open';
}
