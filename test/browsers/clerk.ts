/** What a clerk does in the demo, again and again: in the words of a person, not of a page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { within, type Browser } from './browser.js';

export class Clerk {
  constructor(readonly browser: Browser) {}

  async gridReady(): Promise<void> {
    await this.browser.until('the grid', (page) => page.cell('孕产妇死亡率', '2025年') !== null);
  }

  async holds(row: string, text: string, heading = '2025年'): Promise<void> {
    const is = `"${text}" in ${row}`;
    await this.browser.until(is, (page, ...[name, head, wanted]) => page.textOf(name, head) === wanted, row, heading, text);
  }

  async says(words: string): Promise<void> {
    await this.browser.until(`the words ${words}`, (page, wanted) => page.shown(wanted) !== undefined, words);
  }

  async press(button: string): Promise<void> {
    await this.browser.click(`the button ${button}`, (page, name) => page.button(name), [button]);
  }

  /** Never the cell that was clicked last: two clicks open it with its text selected, at which Chromium 90 without a screen ends. */
  async select(row: string, heading = '2025年'): Promise<void> {
    await this.browser.click(`the cell of ${row}`, (page, name, head) => page.cell(name, head), [row, heading] as const);
    await this.browser.press('Escape');
  }

  async enter(row: string, text: string): Promise<void> {
    await this.select(row);
    await this.browser.type(text);
    await this.browser.press('Enter');
  }

  /** Lines of a column, from another program by way of the clipboard. */
  async paste(lines: readonly string[], row: string, heading?: string): Promise<void> {
    await this.browser.evaluate((page, text) => page.offer(text), `${lines.join('\r\n')}\r\n`);
    await this.browser.press('c', 'Control');
    await this.browser.until('the clipboard', (page) => page.all('#desk').length === 0);
    await this.select(row, heading);
    await this.browser.press('v', 'Control');
  }

  /** What a copy of the page has brought to the clipboard. */
  async clipboard(): Promise<string> {
    await this.browser.evaluate((page) => page.offer(''));
    await this.browser.press('v', 'Control');
    return this.browser.evaluate((page) => {
      const [desk] = page.all('#desk') as HTMLTextAreaElement[];
      desk!.remove();
      return desk!.value;
    });
  }

  /** A file that the page has given to save, as it is on the disk. */
  async saved(name: string): Promise<string> {
    return within(`the file ${name}`, async () => {
      try {
        return await readFile(join(this.browser.folder, name), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    });
  }

  /** Gives every empty entry a reason, and every question an answer, by pasting two columns. */
  async fillTheRest(): Promise<void> {
    const { first, missing, reasons } = await this.browser.evaluate((page) => {
      const { session } = page.all('dabiao-session')[0] as HTMLElementTagNameMap['dabiao-session'];
      const { form } = session!;
      return {
        first: form.rows[0]!.indicator.name,
        missing: form.rows.map((_, row) => (session!.openCells(row, '2025').length > 0 ? '未统计' : '')),
        reasons: form.rows.map((_, row) =>
          form.columns.some((_c, column) => session!.findings(row, column).length > 0) ? '已核实，数据属实' : '',
        ),
      };
    });
    await this.press('列设置');
    await this.browser.until('the choice of columns', (page) => page.all('.columns label').length > 0);
    for (const name of ['缺项原因', '情况说明']) {
      await this.browser.evaluate((page, label) => {
        const choice = page.all('.columns label').find((node) => node.innerText.trim() === label)!;
        choice.querySelector('input')!.click();
      }, name);
    }
    await this.press('列设置');
    // What is far from the place on the screen is not drawn.
    await this.browser.evaluate((page) =>
      (page.all('dabiao-grid')[0] as HTMLElementTagNameMap['dabiao-grid']).select({ row: 0, column: 0 }),
    );
    await this.paste(missing, first, '缺项原因');
    await this.holds(first, '未统计', '缺项原因');
    await this.paste(reasons, first, '情况说明');
  }
}
