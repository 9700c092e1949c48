/** An element that a script has moved into another document: its style sheets are of the one that has loaded the kit. */
export function warnOfAdoption({ localName, ownerDocument }: Element): void {
  if (ownerDocument === document || !ownerDocument.defaultView) return;
  console.warn(`<${localName}> was moved into another document, where its styles can't follow. Load Dabiao in that document.`);
}
