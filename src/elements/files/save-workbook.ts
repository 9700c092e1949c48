import { saveFile } from './save-file.js';

/** Gives the person an Excel file to save. */
export function saveWorkbook(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  saveFile(name, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
