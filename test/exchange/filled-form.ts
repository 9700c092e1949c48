/** A downloaded form, filled as a clerk fills it in a spreadsheet program. */
import { strFromU8, unzipSync } from 'fflate';
import { formWorkbook } from '../../src/exchange/form-workbook.js';
import { workbookWords } from '../../src/locales/workbook.js';
import type { EntrySession } from '../../src/report/session.js';
import { zip } from '../spreadsheet/zip.js';

const SHEET = 'xl/worksheets/sheet1.xml';

export function download(session: EntrySession): Promise<Uint8Array> {
  return formWorkbook(session, 'zh-CN', workbookWords('zh-CN'));
}

export function sheetXml(bytes: Uint8Array, part = SHEET): string {
  return strFromU8(unzipSync(bytes)[part]!);
}

/** Puts numbers and texts into cells by name (`G7`), and empties those given `null`. */
export function filled(bytes: Uint8Array, cells: Readonly<Record<string, number | string | null>>): Uint8Array {
  return changed(bytes, (xml) =>
    Object.entries(cells).reduce((sheet, [name, value]) => {
      const cell = new RegExp(`<c r="${name}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`);
      if (!cell.test(sheet)) throw new Error(`Expected a cell ${name}`);
      return sheet.replace(cell, (_, style: string) => {
        if (value === null) return `<c r="${name}"${style}/>`;
        return typeof value === 'number'
          ? `<c r="${name}"${style}><v>${value}</v></c>`
          : `<c r="${name}"${style} t="str"><v>${value}</v></c>`;
      });
    }, xml),
  );
}

/** Turns the rows of data upside down, as sorting may. */
export function sorted(bytes: Uint8Array, first: number, last: number): Uint8Array {
  return changed(bytes, (xml) => {
    const rows = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/gs)].filter(([, number]) => Number(number) >= first && Number(number) <= last);
    const bodies = rows.map(([row]) => row);
    return rows
      .reduce((sheet, [row, number], i) => {
        const other = bodies[bodies.length - 1 - i]!;
        return sheet.replace(row, `@@${i}@@`).replace(`@@${i}@@`, () => renumbered(other, Number(number)).replace('<row ', '<row-done '));
      }, xml)
      .replace(/<row-done /g, '<row ');
  });
}

function renumbered(row: string, number: number): string {
  return row.replace(/ r="([A-Z]*)\d+"/g, (_, letters: string) => ` r="${letters}${number}"`);
}

function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zip({ ...parts, [SHEET]: change(strFromU8(parts[SHEET]!)) });
}
