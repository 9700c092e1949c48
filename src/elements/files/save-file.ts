/** Gives the person a file to save. Works without a secure context: no file picker, no clipboard. */
export function saveFile(name: string, content: string | Blob | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const isText = !(content instanceof Uint8Array);
  const url = URL.createObjectURL(new Blob([content], { type: isText ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Characters of a name, the ending among them. */
const LONGEST = 180;

/** Without what file systems refuse. */
export function fileName(name: string): string {
  const [ending = ''] = /(?:\.[a-z]{1,5}){1,2}$/.exec(name) ?? [];
  const stem = Array.from(name.slice(0, name.length - ending.length)).slice(0, LONGEST - ending.length);
  return [...stem, ...ending].map((char) => (char < ' ' || '\\/:*?"<>|'.includes(char) ? '_' : char)).join('');
}
