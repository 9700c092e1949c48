/** Texts inside a workbook: XML has no room for some characters, which stand as `_x000D_` there (ECMA-376 part 1, 22.9.2.19). */
import type { Scanner } from '../markup.js';

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Does a tag strike out the text of its run, or of its font? */
export function isStruck(scanner: Pick<Scanner, 'name' | 'attribute'>): boolean {
  return scanner.name === 'strike' && !/^(?:0|false)$/.test(scanner.attribute('val') ?? '');
}

/** What has to be escaped, or may have to. */
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, hex)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

function hex(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
